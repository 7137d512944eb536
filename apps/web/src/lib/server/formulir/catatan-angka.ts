import type { Angka, HasilAnggaran, HasilKinerja, JenisRekaman } from '@akuntabel/kinerja';
import { showAngkaTabel, type TampilanAngka } from '#lib/tampilan.ts';

/** What the figures say about the thing that is being edited; shown beside its form. */
export interface CatatanAngka {
  readonly judul: string;
  readonly kolom: readonly string[];
  readonly baris: readonly { readonly nama: string; readonly angka: readonly TampilanAngka[] }[];
  readonly predikat: string | null;
}

const baris = (nama: string, ...angka: readonly Angka[]) => ({ nama, angka: angka.map(showAngkaTabel) });

function showIndikator(hasil: HasilKinerja, id: unknown): CatatanAngka | null {
  const milik = typeof id === 'string' && Object.hasOwn(hasil.indikator, id) ? hasil.indikator[id] : undefined;
  if (milik === undefined) return null;
  const triwulan = milik.triwulan.filter(
    (satu) => satu.target.keadaan === 'terisi' || satu.realisasi.keadaan === 'terisi',
  );
  return {
    judul: `${milik.nama} (${milik.satuan})`,
    kolom: ['Target', 'Realisasi', 'Capaian (%)'],
    baris: [
      ...milik.riwayat.map((satu) => baris(String(satu.tahun), satu.target, satu.realisasi, satu.capaian)),
      ...triwulan.map((satu) => baris(`Triwulan ${satu.ke}`, satu.target, satu.realisasi, satu.capaian)),
    ],
    predikat: milik.kini.predikat?.label ?? null,
  };
}

function findSimpul(semua: readonly HasilAnggaran[], kunci: string): HasilAnggaran | undefined {
  for (const satu of semua) {
    const ada = satu.kunci === kunci ? satu : findSimpul(satu.anak, kunci);
    if (ada !== undefined) return ada;
  }
  return undefined;
}

function showAnggaran(hasil: HasilKinerja, kunci: string): CatatanAngka | null {
  const simpul = findSimpul(hasil.anggaran.program, kunci);
  if (simpul === undefined) return null;
  const { pagu, realisasi, penyerapan } = simpul.uang;
  return {
    judul: simpul.nama,
    kolom: ['Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)'],
    baris: [simpul, ...simpul.anak].map((satu, ke) =>
      ke === 0
        ? baris('Seluruhnya', pagu, realisasi, penyerapan)
        : baris(satu.nama, satu.uang.pagu, satu.uang.realisasi, satu.uang.penyerapan),
    ),
    predikat: null,
  };
}

function showSkm(hasil: HasilKinerja, tahun: unknown): CatatanAngka | null {
  const skm = hasil.skm.find((satu) => satu.tahun === tahun);
  if (skm === undefined) return null;
  return {
    judul: `Survei Kepuasan Masyarakat ${skm.tahun}`,
    kolom: ['Nilai'],
    baris: [baris('IKM', skm.ikm), baris('Responden', skm.responden), baris('Sampel minimum', skm.sampelMinimum)],
    predikat: null,
  };
}

/** The figures beside a form; null where none belong. */
export function buildCatatanAngka(
  jenis: JenisRekaman,
  isi: Readonly<Record<string, unknown>>,
  kunci: string,
  hasil: HasilKinerja,
): CatatanAngka | null {
  switch (jenis) {
    case 'indikator':
      return showIndikator(hasil, isi['id']);
    case 'analisisIndikator':
    case 'realisasi':
    case 'rencanaAksi':
    case 'pembanding':
      return showIndikator(hasil, isi['indikator']);
    case 'program':
    case 'kegiatan':
    case 'subKegiatan':
      return showAnggaran(hasil, kunci);
    case 'analisisProgram':
      return showAnggaran(hasil, String(isi['kode']));
    case 'skm':
      return showSkm(hasil, isi['tahun']);
    default:
      return null;
  }
}
