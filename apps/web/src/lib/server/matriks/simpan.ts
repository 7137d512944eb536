import {
  applyMatriks,
  guardUbah,
  type Indikator,
  type IsiRekaman,
  type Jalur,
  keyOf,
  type NilaiSel,
  parseBarisMatriks,
  parseRekaman,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import { GalatLayanan, simpanBanyakRekaman, type Ubahan } from '@akuntabel/layanan';
import type { Alur } from '../alur/muat.ts';
import { isIsiSama } from '../formulir/isi-sama.ts';
import { STATUS, type StatusTolak } from '../kantor/galat.ts';
import { type KonteksSel, readSel } from './baca-sel.ts';
import { findIsi, type IsiMatriks, parseNama, toNama } from './isi.ts';
import { type Gabungan, gabungMatriks, type Kiriman } from './kiriman.ts';

/** A matrix that was sent and not stored. */
export interface MatriksGagal {
  readonly gabungan: Gabungan;
  /** What is wrong, by cell. */
  readonly masalah: Readonly<Record<string, string>>;
  readonly pesan: string | null;
}

export type HasilSimpan =
  | { readonly tersimpan: number }
  | { readonly status: StatusTolak; readonly gagal: MatriksGagal };

export const SIFAT = ['jumlah', 'persentase', 'indeks', 'rasio'] as const;
export const ARAH_BARU = ['maksimum', 'minimum'] as const;
const PILIHAN = { sifat: SIFAT, arah: ARAH_BARU };
/** Fields that a new indicator must have. */
const WAJIB_BARU = ['nama', 'satuan', 'sifat'] as const;

/** Keys of the RPJMD that a tujuan or a sasaran may name. */
export function listKaitan({ perencanaan: { rpjmd } }: TahunKinerja, tingkat: 'tujuan' | 'sasaran') {
  const tujuan = rpjmd?.tujuan ?? [];
  const semua = tingkat === 'tujuan' ? tujuan : tujuan.flatMap(({ sasaran }) => sasaran);
  return semua.map(({ id, uraian }) => ({ nilai: id, label: uraian }));
}

function createKonteks(isi: IsiMatriks, tahun: TahunKinerja) {
  const kaitan = {
    tujuan: new Set(listKaitan(tahun, 'tujuan').map(({ nilai }) => nilai)),
    sasaran: new Set(listKaitan(tahun, 'sasaran').map(({ nilai }) => nilai)),
    indikator: new Set<string>(),
  };
  return (baris: string): KonteksSel => {
    const letak = parseBarisMatriks(baris);
    const kartu = isi.kartu.get(letak?.id ?? '')?.isi ?? { arah: 'maksimum', peringkat: [] };
    return { kartu, kaitan: kaitan[letak?.tingkat ?? 'indikator'], pilihan: PILIHAN };
  };
}

type Sel = Map<string, Record<string, NilaiSel>>;

/** Reads the cells that were changed, and those that a new row must have. */
function readUbahan(isi: IsiMatriks, tahun: TahunKinerja, { ketikan, ubah, baris }: Gabungan) {
  const masalah: Record<string, string> = {};
  const sel: Sel = new Map();
  const konteksDari = createKonteks(isi, tahun);
  const ada = new Set(isi.baris);
  const wajib = baris.flatMap((kunci) => {
    const letak = parseBarisMatriks(kunci);
    if (letak?.tingkat === 'indikator') {
      const dipakai = !ada.has(kunci) || ubah.some((nama) => parseNama(nama)?.baris === kunci);
      return isi.kartu.has(letak.id) || !dipakai ? [] : WAJIB_BARU.map((ruas) => toNama(ruas, kunci));
    }
    return ada.has(kunci) ? [] : [toNama('uraian', kunci)];
  });
  for (const nama of new Set([...wajib, ...ubah])) {
    const letak = parseNama(nama);
    if (letak === undefined) continue;
    const hasil = readSel(nama, ketikan[nama] ?? '', konteksDari(letak.baris));
    if ('masalah' in hasil) masalah[nama] = hasil.masalah;
    else sel.set(letak.baris, { ...sel.get(letak.baris), [letak.ruas]: hasil.nilai });
  }
  return { sel, masalah };
}

/** Cell of the matrix in which a field of a card stands. */
function findSelKartu(kartu: Pick<Indikator, 'id' | 'target'>, jalur: Jalur): string {
  const [ruas, ke, macam] = jalur;
  const tahun = ruas === 'target' && typeof ke === 'number' ? kartu.target[ke]?.tahun : undefined;
  return toNama(tahun === undefined ? String(ruas ?? 'nama') : `${macam}${tahun}`, `i/${kartu.id}`);
}

interface Rencana {
  readonly ubahan: readonly Ubahan[];
  readonly masalah: Readonly<Record<string, string>>;
}

/** The records to be written, or why they cannot be, cell by cell and all at once. */
function plan({ termuat, keadaan }: Alur, isi: IsiMatriks, gabungan: Gabungan): Rencana {
  const { sel, masalah } = readUbahan(isi, termuat.tahun, gabungan);
  const indikator = [...isi.kartu.values()].map((satu) => satu.isi);
  const hasil = applyMatriks({ renstra: isi.renstra.isi, indikator }, { baris: gabungan.baris, sel });
  const ubahan: Ubahan[] = [];
  for (const baru of hasil.indikator) {
    const lama = isi.kartu.get(baru.id) ?? null;
    const jadi = parseRekaman('indikator', baru);
    if (!jadi.sah) {
      // What a cell lacks is told there already; anything else is told at its field.
      for (const { jalur, seharusnya } of jadi.masalah) {
        masalah[findSelKartu({ id: baru.id, target: baru.target ?? [] }, jalur)] ??= `Seharusnya ${seharusnya}.`;
      }
      continue;
    }
    const kunci = lama?.kunci ?? keyOf('indikator', jadi.isi);
    const tolak = guardUbah({ jenis: 'indikator', kunci, lama: lama?.isi ?? null, baru: jadi.isi, keadaan });
    if (tolak !== undefined) tellTolak(masalah, jadi.isi, lama?.isi ?? null, sel, tolak);
    ubahan.push({ jenis: 'indikator', kunci: lama?.kunci ?? null, versi: lama?.versi ?? null, isi: jadi.isi });
  }
  if (!isIsiSama(isi.renstra.isi, hasil.renstra)) {
    const { kunci, versi } = isi.renstra;
    ubahan.push({ jenis: 'renstra', kunci, versi, isi: hasil.renstra satisfies IsiRekaman<'renstra'> });
  }
  return { ubahan, masalah };
}

/** A refused change is told at the cell that was changed. */
function tellTolak(
  masalah: Record<string, string>,
  kartu: Indikator,
  lama: Indikator | null,
  sel: Sel,
  { jalur, pesan }: { readonly jalur: Jalur; readonly pesan: string },
): void {
  const milik = sel.get(`i/${kartu.id}`) ?? {};
  const nama = [findSelKartu(kartu, jalur), lama === null ? '' : findSelKartu(lama, jalur)].find(
    (satu) => (parseNama(satu)?.ruas ?? '') in milik,
  );
  // A target that was emptied has no place in the new card: its first changed figure stands for it.
  const ruas = Object.keys(milik).find((satu) => /\d{4}$/.test(satu)) ?? Object.keys(milik)[0] ?? 'nama';
  masalah[nama ?? toNama(ruas, `i/${kartu.id}`)] = pesan;
}

const MAKS_ULANG = 3;

/**
 * Stores what was changed in the matrix, all of it or nothing. `muat` loads the unit-year anew: when somebody else
 * writes between loading and storing, both are brought together once more.
 */
export async function simpanMatriks(muat: () => Promise<Alur>, kiriman: Kiriman): Promise<HasilSimpan | undefined> {
  for (let ke = 1; ; ke += 1) {
    const alur = await muat();
    const isi = findIsi(alur);
    if (isi === undefined) return undefined;
    const gabungan = gabungMatriks(isi, kiriman);
    const gagal = (status: StatusTolak, lain: Partial<MatriksGagal>): HasilSimpan => ({
      status,
      gagal: { gabungan, masalah: {}, pesan: null, ...lain },
    });
    const { ubahan, masalah } = plan(alur, isi, gabungan);
    const bentrok = Object.keys(gabungan.bentrok).length > 0 || gabungan.masalah.length > 0;
    if (bentrok || Object.keys(masalah).length > 0) {
      return gagal(bentrok ? 409 : 422, { masalah, pesan: gabungan.masalah.join(' ') || null });
    }
    if (ubahan.length === 0) return { tersimpan: 0 };
    const { alat, pelaku, unit, tahun } = alur;
    try {
      await simpanBanyakRekaman(alat, pelaku, { unit, tahun }, ubahan);
      return { tersimpan: ubahan.length };
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      if (galat.kode === 'bentrok' && ke < MAKS_ULANG) continue;
      const rinci = galat.kode === 'takSah' ? galat.masalah.map(({ pesan }) => pesan).join('; ') : '';
      return gagal(STATUS[galat.kode], { pesan: [galat.message, rinci].filter(Boolean).join(' ') });
    }
  }
}
