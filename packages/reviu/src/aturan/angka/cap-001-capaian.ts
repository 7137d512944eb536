import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import { listNamaSel, teksMewarisi } from '../../fakta/fakta.ts';
import type { Makna } from '../../fakta/kolom.ts';
import { listSebutan } from '../../fakta/nilai-kalimat.ts';
import { type BarisFakta, listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { compareRentang, findAngkaBaris, namaBaris, pointSel, rentangPersen, tulisSeperti } from './bantu.ts';

const DASAR_BAGI: Partial<Record<Makna, readonly [Makna, ...Makna[]]>> = {
  capaian: ['target'],
  kemajuan: ['targetAkhir', 'target'],
};

const BATAS_ATAS = [100, 110, 120, 150];

/** The printed capaian under each accepted formula: higher is better, and the two forms of lower is better. */
export function compareCapaian(
  realisasi: AngkaCetak,
  target: AngkaCetak,
  capaian: AngkaCetak,
): 'cocok' | 'dipotong' | 'salah' | undefined {
  if (target.nilai === 0) return realisasi.nilai === 0 && capaian.nilai === 100 ? 'cocok' : undefined;
  const naik = rentangPersen(realisasi, target);
  if (naik === undefined) return undefined;
  const turun: readonly [number, number] = [200 - naik[1], 200 - naik[0]];
  const rasio = rentangPersen(target, realisasi);
  const hasil = [naik, turun, ...(rasio === undefined ? [] : [rasio])].map((rentang) =>
    compareRentang(capaian, rentang),
  );
  if (hasil.includes('cocok')) return 'cocok';
  if (naik[1] > 100 && BATAS_ATAS.includes(capaian.nilai) && naik[1] >= capaian.nilai) return 'cocok';
  return hasil[0] === 'dipotong' ? 'dipotong' : 'salah';
}

/** Whole figures taken as exact: how people read "100" beside "100". */
export const persis = (angka: AngkaCetak): AngkaCetak => (angka.toleransi === 0.5 ? { ...angka, toleransi: 0 } : angka);

/** Capaian in a table: realisasi ÷ target of the same row. */
export const CAPAIAN: Aturan = {
  kode: 'CAP-001',
  nama: 'Capaian salah hitung',
  tingkat: 'galat',
  arti: 'Capaian (atau tingkat kemajuan) di suatu baris tidak sama dengan realisasi dibagi target baris itu.',
  cara: 'Realisasi ÷ target × 100 pada ketelitian yang tercetak; untuk indikator yang makin rendah makin baik juga (2 × target − realisasi) ÷ target dan target ÷ realisasi diterima, begitu pula capaian yang dibatasi pada 100, 110, 120, atau 150. Bila hanya pembulatan angka bulat yang dapat menjelaskannya, atau angkanya dipotong, hasilnya peringatan.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap(({ makna }, j) => {
        const bagi = DASAR_BAGI[makna];
        if (bagi === undefined) return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const capaian = baris.angka[j];
          const atas = findAngkaBaris(tabel, baris, j, 'realisasi');
          const bawah =
            findAngkaBaris(tabel, baris, j, ...bagi) ??
            (makna === 'kemajuan' ? findTargetAkhir(tabel, baris) : undefined);
          if (capaian === undefined || atas === undefined || bawah === undefined || baris.sel[j]?.utama === false)
            return [];
          if (Number.isNaN(capaian.nilai) || konteks.fakta.rumusLain.has(kunciIndikator(konteks, tabel, baris, j)))
            return [];
          const longgar = compareCapaian(atas.angka, bawah.angka, capaian);
          const ketat = compareCapaian(persis(atas.angka), persis(bawah.angka), capaian);
          if (ketat === 'cocok' || ketat === undefined) return [];
          const benar = (atas.angka.nilai / bawah.angka.nilai) * 100;
          const catatan =
            capaian.nilai === atas.angka.nilai && capaian.nilai !== benar
              ? '; yang tertulis adalah realisasinya, bukan capaiannya'
              : ketat === 'dipotong'
                ? '; angkanya dipotong, bukan dibulatkan'
                : longgar === 'cocok'
                  ? '; hanya cocok bila target atau realisasinya dibulatkan ke angka bulat'
                  : '';
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: capaian.teks,
              seharusnya: tulisSeperti(benar, capaian),
              perhitungan: `${namaBaris(tabel, baris)}: ${atas.angka.teks} ÷ ${bawah.angka.teks} × 100 = ${formatNilai(benar, 3)}${catatan}.`,
              pembanding: [pointSel(konteks, baris, bawah.kolom), pointSel(konteks, baris, atas.kolom)],
              keyakinan: ketat === 'dipotong' || longgar !== 'salah' ? 0.85 : 0.97,
              akar: `capaian/${tabel.tabel.urutan}/${baris.baris}/${j}`,
            },
          ];
        });
      }),
    ),
};

/** The indicator of a row; '' for rows without one. */
function kunciIndikator(konteks: Konteks, tabel: TabelFakta, baris: BarisFakta, kolom: number): string {
  const nama = listKolom(tabel, 'indikator').findLast((satu) => satu < kolom);
  const teks = nama === undefined ? '' : teksMewarisi(tabel, baris, nama);
  const { indikator, program } = konteks.fakta;
  const diSini = indikator.find(listNamaSel(teks)[0] ?? '');
  // A table about one indicator names it in its caption.
  return (
    diSini ?? listSebutan(tabel.keterangan, indikator, program).find(({ jenis }) => jenis === 'indikator')?.kunci ?? ''
  );
}

/** "Target 2026" beside "Realisasi 2024": the target of another year, the only one in the table. */
function findTargetAkhir(tabel: Parameters<typeof findAngkaBaris>[0], baris: Parameters<typeof findAngkaBaris>[1]) {
  const kolom = tabel.kolom.flatMap(({ makna }, k) => (makna === 'target' ? [k] : []));
  const [k] = kolom;
  const angka = k === undefined ? undefined : baris.angka[k];
  return kolom.length === 1 && k !== undefined && angka !== undefined ? { angka, kolom: k } : undefined;
}
