import { isKosong } from '../../fakta/angka.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { findAngkaBaris, namaBaris, pointKalimat, pointSel } from './bantu.ts';
import { checkPredikat } from './pre-skala.ts';

/** Predicates in tables (a column, or a mark under the predicate's name) and in sentences against their scale. */
export const PREDIKAT: Aturan = {
  kode: 'PRE-002',
  nama: 'Predikat tidak sesuai dengan skalanya',
  tingkat: 'galat',
  arti: 'Predikat suatu capaian bukan predikat dari pita skala tempat nilainya berada.',
  cara: 'Dipakai skala yang tercetak dalam laporan; bila tidak ada, skala Permendagri 86/2017. Nilai dalam celah skala boleh diberi salah satu predikat di sebelahnya, nilai di atas pita tertinggi predikat tertinggi. Di dalam kalimat hanya angka terdekat sebelum kata predikat yang dibandingkan.',
  dasar: DASAR.evaluasiRenja,
  periksa: (konteks) => [...checkTabel(konteks), ...checkTanda(konteks), ...checkKalimat(konteks)],
};

function checkTabel(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.tabel.flatMap((tabel) =>
    tabel.kolom.flatMap(({ makna }, j) => {
      if (makna !== 'predikat') return [];
      return tabel.baris.flatMap((baris): BahanTemuan[] => {
        const label = baris.sel[j]?.teks ?? '';
        const nilai = findAngkaBaris(tabel, baris, j, 'capaian', 'kemajuan');
        if (isKosong(label) || nilai === undefined || baris.sel[j]?.utama === false) return [];
        const salah = checkPredikat(konteks, label, nilai.angka);
        if (salah === undefined) return [];
        return [
          {
            ...pointSel(konteks, baris, j),
            tertulis: label.trim(),
            seharusnya: salah.seharusnya,
            perhitungan: `${namaBaris(tabel, baris)}: capaian ${nilai.angka.teks} menurut ${salah.skala.nama} adalah “${salah.seharusnya}”.`,
            pembanding: [pointSel(konteks, baris, nilai.kolom)],
            keyakinan: 0.95,
          },
        ];
      });
    }),
  );
}

const TANDA = /[√✓✔xv●]/i;

function checkTanda(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.tabel.flatMap((tabel) => {
    const kolom = tabel.kolom.flatMap(({ makna, kepala }, j) =>
      makna === 'tandaPredikat' ? [{ j, label: kepala.split(' > ').at(-1) ?? '' }] : [],
    );
    if (kolom.length < 2) return [];
    return tabel.baris.flatMap((baris): BahanTemuan[] => {
      const ditandai = kolom.filter(({ j }) => TANDA.test(baris.sel[j]?.teks.trim() ?? ''));
      const [satu] = ditandai;
      if (satu === undefined) return [];
      const nilai = findAngkaBaris(tabel, baris, satu.j, 'capaian');
      const salah = nilai === undefined ? undefined : checkPredikat(konteks, satu.label, nilai.angka);
      if (nilai === undefined || salah === undefined) return [];
      return [
        {
          ...pointSel(konteks, baris, satu.j),
          tertulis: `tanda pada “${satu.label}”`,
          seharusnya: salah.seharusnya,
          perhitungan: `${namaBaris(tabel, baris)}: capaian ${nilai.angka.teks} menurut ${salah.skala.nama} adalah “${salah.seharusnya}”.`,
          pembanding: [pointSel(konteks, baris, nilai.kolom)],
          keyakinan: 0.95,
        },
      ];
    });
  });
}

const SEBUT =
  /\b(?:predikat|bernilai(?: kinerja)?|kategori|kriteria|peringkat)\s*(?:kinerja|capaian|nya)?\s*[“"*(]*\s*((?:sangat |cukup |kurang |tidak )?(?:tinggi|rendah|sedang|berhasil))(?![\p{L}])/giu;

function checkKalimat(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.kalimat.flatMap((kalimat) =>
    [...kalimat.teks.matchAll(SEBUT)].flatMap((cocok): BahanTemuan[] => {
      const nilai = kalimat.angka.findLast(
        (angka) =>
          angka.akhir <= cocok.index &&
          cocok.index - angka.akhir <= 60 &&
          !/^20\d\d$/.test(angka.teks) &&
          angka.satuan !== 'rupiah',
      );
      if (nilai === undefined || Number.isNaN(nilai.nilai)) return [];
      const label = cocok[1] as string;
      const salah = checkPredikat(konteks, label, nilai);
      if (salah === undefined) return [];
      return [
        {
          ...pointKalimat(konteks, kalimat, cocok.index),
          tertulis: label,
          seharusnya: salah.seharusnya,
          perhitungan: `Nilai ${nilai.teks} menurut ${salah.skala.nama} adalah “${salah.seharusnya}”.`,
          keyakinan: 0.92,
        },
      ];
    }),
  );
}
