import { BIDANG_REKAMAN, simpanRekaman } from '@akuntabel/layanan';
import type { Alur } from '../alur/muat.ts';
import { readSkalar } from '../formulir/skalar.ts';
import { findIsi } from './isi.ts';

/** What an office says to begin its Renstra: title, period, years of the initial condition, first tujuan and sasaran. */
type RuasMulai = 'judul' | 'mulai' | 'selesai' | 'tahunAwal' | 'tujuan' | 'sasaran';

/** Whether this person can begin a Renstra here: there is none, and they may write one. */
export const bolehMulai = (alur: Alur): boolean =>
  findIsi(alur) === undefined && alur.boleh(`ubah.${BIDANG_REKAMAN.renstra}`);

const PERIODE = 5;

/** What stands in the form at first: the period of the RPJMD, or the five years from this one. */
export function siapkanMulai({ termuat: { tahun }, tahun: kini }: Alur): Record<RuasMulai, string> {
  const { rpjmd } = tahun.perencanaan;
  const [mulai, selesai] = rpjmd ? [rpjmd.mulai, rpjmd.selesai] : [kini, kini + PERIODE - 1];
  const unit = tahun.organisasi.unit.find(({ id }) => id === tahun.umum.unit)?.nama ?? '';
  return {
    judul: `Rencana Strategis ${unit} Tahun ${mulai}–${selesai}`.replace(/ +/g, ' '),
    mulai: String(mulai),
    selesai: String(selesai),
    tahunAwal: String(mulai - 1),
    tujuan: '',
    sasaran: '',
  };
}

const MAKS_PANJANG = 20;

/** Stores the first Renstra of a unit-year; gives what is wrong, by field, when it could not. */
export async function mulaiRenstra(
  { alat, pelaku, unit, tahun }: Alur,
  ketikan: Readonly<Record<string, string>>,
): Promise<Partial<Record<RuasMulai, string>> | undefined> {
  const masalah: Partial<Record<RuasMulai, string>> = {};
  const teks = (ruas: RuasMulai): string => {
    const nilai = (ketikan[ruas] ?? '').trim().replace(/\s+/g, ' ');
    if (nilai === '') masalah[ruas] = 'Wajib diisi.';
    return nilai;
  };
  const bacaTahun = (ruas: RuasMulai, tertulis: string): number => {
    const hasil = readSkalar('tahun', tertulis);
    const nilai = 'nilai' in hasil ? Number(hasil.nilai) : Number.NaN;
    if (nilai >= 1950 && nilai <= 2200) return nilai;
    masalah[ruas] = 'Harus tahun empat angka, misalnya 2021.';
    return Number.NaN;
  };
  const [mulai, selesai] = [bacaTahun('mulai', ketikan['mulai'] ?? ''), bacaTahun('selesai', ketikan['selesai'] ?? '')];
  const tahunAwal = (ketikan['tahunAwal'] ?? '').split(/[\s,;]+/).filter((satu) => satu !== '');
  const awal = tahunAwal.map((satu) => bacaTahun('tahunAwal', satu)).sort((a, b) => a - b);
  if (selesai < mulai) masalah.selesai = `Tidak boleh sebelum ${mulai}.`;
  if (selesai - mulai >= MAKS_PANJANG) masalah.selesai = `Paling lama ${MAKS_PANJANG} tahun.`;
  const isi = {
    judul: teks('judul'),
    mulai,
    selesai,
    tahunAwal: [...new Set(awal)],
    tujuan: [{ id: 'T1', uraian: teks('tujuan'), sasaran: [{ id: 'S1', uraian: teks('sasaran') }] }],
  };
  if (Object.keys(masalah).length > 0) return masalah;
  await simpanRekaman(alat, pelaku, { unit, tahun, jenis: 'renstra', kunci: null, versi: null, isi });
  return undefined;
}
