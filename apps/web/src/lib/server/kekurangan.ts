import type { Angka, HasilAnggaran } from '@akuntabel/kinerja';
import { hrefAnggaran, hrefAngka, hrefIndikator, hrefPerjanjian } from '#lib/tampilan.ts';
import { getBerkas } from './entri.ts';
import type { UnitTahun } from './layanan.ts';
import { findNamaJabatan } from './nama.ts';

/** Something nobody has filled in yet, in the words of who has to. */
export interface Kekurangan {
  readonly kelompok: 'Kinerja' | 'Anggaran' | 'Dokumen dan evaluasi';
  readonly apa: string;
  /** What cannot be computed or printed without it. */
  readonly akibat: string;
  readonly berkas: string;
  readonly href: string;
}

const isKosong = (angka: Angka): boolean => angka.keadaan === 'kosong';

function listKinerja(data: UnitTahun): Kekurangan[] {
  const { tahun, hasil } = data;
  const kelompok = 'Kinerja' as const;
  const kartu = Object.values(hasil.indikator);
  const perIndikator = kartu.flatMap((satu): Kekurangan[] => {
    const href = hrefIndikator(satu.id);
    const analisis = tahun.analisis.indikator.find(({ indikator }) => indikator === satu.id);
    const kurang: Kekurangan[] = [];
    const add = (apa: string, akibat: string, subjek: Parameters<typeof getBerkas>[1], alamat = href) =>
      kurang.push({ kelompok, apa, akibat, berkas: getBerkas(data, subjek), href: alamat });
    const { target, realisasi } = satu.kini;
    if (isKosong(target)) add(target.label, 'Capaian belum dapat dihitung.', 'indikator', hrefAngka(target.id));
    if (isKosong(realisasi))
      add(realisasi.label, 'Capaian belum dapat dihitung.', 'pengukuran', hrefAngka(realisasi.id));
    if (satu.iku && !analisis)
      add(`Analisis ${satu.nama}`, 'Analisis pada LKjIP hanya memuat kalimat dari angka.', 'analisis');
    return kurang;
  });
  // Years without a target for the same indicators are one gap, not one gap per indicator and year.
  const tanpaTarget = new Map<string, number[]>();
  const { mulai, selesai } = tahun.perencanaan.renstra;
  for (let satu = mulai; satu <= selesai; satu += 1) {
    const kosong = kartu.filter(({ targetRenstra }) =>
      targetRenstra.some((baris) => baris.tahun === satu && isKosong(baris.target)),
    );
    if (kosong.length === 0) continue;
    const nama = kosong.length === kartu.length ? 'semua indikator' : kosong.map((baris) => baris.nama).join('; ');
    tanpaTarget.set(nama, [...(tanpaTarget.get(nama) ?? []), satu]);
  }
  const target = [...tanpaTarget].map(
    ([nama, daftar]): Kekurangan => ({
      kelompok,
      apa: `Target Renstra ${daftar.join(', ')} untuk ${nama}`,
      akibat: 'Kolom tahun itu pada matriks Renstra kosong.',
      berkas: getBerkas(data, 'indikator'),
      href: '/indikator',
    }),
  );
  return [...perIndikator, ...target];
}

/** Lowest nodes of a branch without a value: where the figure has to be filled in. */
function countKosong(simpul: HasilAnggaran, ruas: 'pagu' | 'realisasi'): number {
  if (!isKosong(simpul.uang[ruas])) return 0;
  const anak = simpul.anak.reduce((jumlah, satu) => jumlah + countKosong(satu, ruas), 0);
  return Math.max(1, anak);
}

function listAnggaran(data: UnitTahun): Kekurangan[] {
  return data.hasil.anggaran.program.flatMap((program) =>
    (['pagu', 'realisasi'] as const).flatMap((ruas): Kekurangan[] => {
      const banyak = countKosong(program, ruas);
      if (banyak === 0) return [];
      const nama = ruas === 'pagu' ? 'Pagu' : 'Realisasi anggaran';
      return [
        {
          kelompok: 'Anggaran',
          apa: `${nama} ${program.nama}${banyak > 1 ? ` (${banyak} rincian)` : ''}`,
          akibat: 'Penyerapan program ini dan jumlah seluruh unit belum dapat dihitung.',
          berkas: getBerkas(data, 'anggaran'),
          href: hrefAnggaran(program.kunci),
        },
      ];
    }),
  );
}

function listDokumen(data: UnitTahun): Kekurangan[] {
  const { tahun, hasil } = data;
  const kelompok = 'Dokumen dan evaluasi' as const;
  const kurang: Kekurangan[] = [];
  const add = (apa: string, akibat: string, subjek: Parameters<typeof getBerkas>[1], href: string) =>
    kurang.push({ kelompok, apa, akibat, berkas: getBerkas(data, subjek), href });
  const skm = hasil.skm.find((satu) => satu.tahun === hasil.tahun);
  if (!skm) add(`Hasil SKM ${hasil.tahun}`, 'Bagian SKM per unsur tidak dapat disusun.', 'skm', '/');
  else {
    if (isKosong(skm.responden)) {
      add(
        `Jumlah responden SKM ${hasil.tahun}`,
        'Kecukupan sampel belum dapat dinilai.',
        'skm',
        hrefAngka(skm.responden.id),
      );
    }
    if (isKosong(skm.sampelMinimum)) {
      add(
        `Populasi SKM ${hasil.tahun}`,
        'Sampel minimum belum dapat dihitung.',
        'skm',
        hrefAngka(skm.sampelMinimum.id),
      );
    }
  }
  for (const { nilai } of hasil.evaluasi) {
    if (isKosong(nilai)) add(nilai.label, 'Nilai dan predikat AKIP tidak tercetak.', 'evaluasi', hrefAngka(nilai.id));
  }
  for (const { id, tanggal, pihakPertama, versi } of tahun.perjanjian) {
    if (tanggal !== null) continue;
    const nama = findNamaJabatan(tahun, pihakPertama);
    add(
      `Tanggal perjanjian ${nama} (${versi})`,
      'Perjanjian tercetak tanpa tanggal.',
      'perjanjian',
      hrefPerjanjian(id),
    );
  }
  const { tanggal, penandatangan } = tahun.laporan;
  if (tanggal === null) add('Tanggal LKjIP', 'Kata pengantar tercetak tanpa tanggal.', 'laporan', '/lkjip');
  if (penandatangan === null) add('Penanda tangan LKjIP', 'Kata pengantar tercetak tanpa nama.', 'laporan', '/lkjip');
  return kurang;
}

/** What is missing, by subject; each with its consequence and the file to fill it in. */
export function listKekurangan(data: UnitTahun): Kekurangan[] {
  return [...listKinerja(data), ...listAnggaran(data), ...listDokumen(data)];
}
