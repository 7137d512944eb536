import { riwayatInstansi, riwayatRekaman, type UnitTahunTermuat } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { listPilihan } from '../formulir/rujukan.ts';
import { parseTanggal, writeTanggal } from '../formulir/tanggal.ts';
import type { Layanan } from '../layanan.ts';
import { untukHalaman } from './galat.ts';
import { showJejak } from './halaman-jejak.ts';
import { requireKantor } from './permintaan-masuk.ts';

const BANYAK = 30;
const SEHARI_MS = 86_400_000;

/** Beginning of a day at the office as an instant; `geser`: days after it. */
const toSaat = (hari: string, zonaMenit: number, geser = 0): string =>
  new Date(Date.parse(`${hari}T00:00:00Z`) - zonaMenit * 60_000 + geser * SEHARI_MS).toISOString();

const RUAS = ['orang', 'jenis', 'kunci', 'dari', 'sampai'] as const;
type Saring = Partial<Record<(typeof RUAS)[number], string>>;

function readSaring(cari: URLSearchParams): Saring {
  const saring: Saring = {};
  for (const ruas of RUAS) {
    const nilai = (cari.get(ruas) ?? '').replaceAll('\0', '').slice(0, 200);
    if (nilai !== '') saring[ruas] = nilai;
  }
  return saring;
}

const buildHref = (saring: Saring, lain: Record<string, string> = {}): string => {
  const teks = new URLSearchParams({ ...(saring as Record<string, string>), ...lain }).toString();
  return teks === '' ? '/jejak' : `/jejak?${teks}`;
};

/** Names of what records of the unit-year refer to. */
async function muatPilihan({ layanan }: App.Locals) {
  const { tahun, rekaman, hasil } = await (layanan as LayananKantor).getTermuat();
  return listPilihan(tahun, rekaman as Parameters<typeof listPilihan>[1], hasil);
}

type LayananKantor = Layanan & { getTermuat(): Promise<UnitTahunTermuat> };

/** The audit of a unit-year, or of the government where no unit-year is open: filtered, newest first, by page. */
export async function loadJejak(locals: App.Locals, cari: URLSearchParams) {
  const { alat } = requireKantor(locals);
  const { pelaku, unitTahun: milik } = locals;
  if (!pelaku) error(404, 'Halaman tidak ditemukan.');
  const saring = readSaring(cari);
  const [dari, sampai] = [parseTanggal(saring.dari ?? ''), parseTanggal(saring.sampai ?? '')];
  const nomor = cari.get('sesudah') ?? '';
  const halaman = { sesudah: /^\d{1,15}$/.test(nomor) ? Number(nomor) : undefined, banyak: BANYAK };
  const minta = {
    ...{ penggunaId: saring.orang, jenis: saring.jenis, kunci: saring.kunci },
    sejak: dari && toSaat(dari, alat.zonaMenit),
    sebelum: sampai && toSaat(sampai, alat.zonaMenit, 1),
  };
  const { baris, berikut, unitTahun } = milik
    ? { ...(await untukHalaman(riwayatRekaman(alat, pelaku, { ...milik, ...minta }, halaman))), unitTahun: undefined }
    : await untukHalaman(riwayatInstansi(alat, pelaku, minta, halaman));
  const pertama = baris[0];
  const pilihan = milik ? await muatPilihan(locals) : {};
  return {
    instansi: milik === undefined,
    saring: { dari: dari ?? '', sampai: sampai ?? '' },
    /** What the list is narrowed to, in words, with the address that widens it again. */
    sempit: [
      ...(saring.orang
        ? [{ teks: `oleh ${pertama?.nama ?? 'seseorang'}`, href: buildHref({ ...saring, orang: '' }) }]
        : []),
      ...(saring.jenis ? [{ teks: 'satu benda', href: buildHref({ ...saring, jenis: '', kunci: '' }) }] : []),
      ...(dari ? [{ teks: `sejak ${writeTanggal(dari)}`, href: buildHref({ ...saring, dari: '' }) }] : []),
      ...(sampai ? [{ teks: `sampai ${writeTanggal(sampai)}`, href: buildHref({ ...saring, sampai: '' }) }] : []),
    ],
    tetap: { orang: saring.orang ?? '', jenis: saring.jenis ?? '', kunci: saring.kunci ?? '' },
    baris: baris.map((satu) => {
      const tempat = unitTahun?.get(satu.unitTahunId ?? '');
      return {
        ...showJejak(satu, { zonaMenit: alat.zonaMenit, pilihan }),
        hrefOrang: buildHref({ ...saring, orang: satu.penggunaId }),
        hrefBenda: buildHref({ ...saring, jenis: satu.jenis, kunci: satu.kunci }),
        tempat: tempat === undefined ? null : `${tempat.namaUnit} ${tempat.tahun}`,
      };
    }),
    awal: halaman.sesudah === undefined ? null : buildHref(saring),
    berikut: berikut === null ? null : buildHref(saring, { sesudah: String(berikut) }),
  };
}
