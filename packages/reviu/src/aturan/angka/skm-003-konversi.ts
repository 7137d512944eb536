import { parseSel } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointSel } from './bantu.ts';

/** Conversions and comparisons between scales: index 25–100, unsur 1–4, Likert 1–5. */
export const KONVERSI_SKALA: Aturan = {
  kode: 'SKM-003',
  nama: 'Perbandingan atau konversi antarskala tidak tepat',
  tingkat: 'galat',
  arti: 'Suatu nilai dikonversi ke skala lain dengan hasil yang salah, atau dua nilai pada skala yang berbeda dibandingkan langsung.',
  cara: 'Nilai indeks ÷ 100 × batas atas skala dihitung ulang, juga pemetaan 1–5 yang lurus; bila tidak ada yang cocok, galat. Perbandingan langsung antarskala tanpa konversi adalah peringatan.',
  dasar: DASAR.skm,
  periksa: (konteks) => [...checkKonversi(konteks), ...checkBanding(konteks)],
};

const LIKERT = /skala\s+(?:likert\s*)?\(?\s*1\s*[-–—]\s*([45])/i;

/** Every accepted conversion of an index (0–100) to a scale 1–n. */
const listKonversi = (indeks: number, atas: number): number[] => [
  (indeks / 100) * atas,
  1 + ((indeks - 25) / 75) * (atas - 1),
  1 + (indeks / 100) * (atas - 1),
  indeks / 25,
];

function judge(indeks: number, hasil: number, toleransi: number, atas: number): string | undefined {
  if (listKonversi(indeks, atas).some((satu) => Math.abs(satu - hasil) <= toleransi + 0.006)) return undefined;
  return formatNilai((indeks / 100) * atas, 3);
}

function checkKonversi(konteks: Konteks): BahanTemuan[] {
  const kalimat = konteks.fakta.kalimat.flatMap((satu): BahanTemuan[] => {
    const cocok = /(\d{2},\d+)\D{0,30}?(?:setara|konversi|dikonversi|sama dengan)\D{0,40}?(\d,\d+)/i.exec(satu.teks);
    const atas = LIKERT.exec(satu.teks)?.[1];
    if (cocok === null || atas === undefined) return [];
    return toBahan(pointKalimat(konteks, satu, cocok.index), cocok[1] as string, cocok[2] as string, Number(atas));
  });
  const sel = konteks.fakta.tabel.flatMap((tabel) =>
    tabel.baris.flatMap((baris) =>
      baris.sel.flatMap(({ teks, utama }, j): BahanTemuan[] => {
        const cocok = /(\d{2},\d+)[\s\S]{0,10}?(\d,\d+)\s*\(?\s*konversi/i.exec(teks);
        const atas =
          cocok === null
            ? undefined
            : (LIKERT.exec(teks)?.[1] ??
              baris.sel.map((lain) => LIKERT.exec(lain.teks)?.[1]).find((satu) => satu !== undefined));
        return cocok === null || !utama
          ? []
          : toBahan(pointSel(konteks, baris, j), cocok[1] as string, cocok[2] as string, Number(atas ?? 5));
      }),
    ),
  );
  return [...kalimat, ...sel];
}

function toBahan(titik: ReturnType<typeof pointSel>, indeks: string, hasil: string, atas: number): BahanTemuan[] {
  const a = parseSel(indeks);
  const b = parseSel(hasil);
  const benar = a === undefined || b === undefined ? undefined : judge(a.nilai, b.nilai, b.toleransi, atas);
  if (benar === undefined) return [];
  return [
    {
      ...titik,
      tertulis: hasil,
      seharusnya: benar,
      perhitungan: `${indeks} pada skala 100 setara ${indeks} ÷ 100 × ${atas} = ${benar} pada skala 1–${atas}, bukan ${hasil}.`,
      keyakinan: 0.92,
      akar: 'skm/konversi',
    },
  ];
}

/** An index and a value of another scale in one row of comparison. */
function checkBanding(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.tabel.flatMap((tabel) =>
    tabel.kolom.flatMap(({ makna, kepala }, j) => {
      if (makna !== 'pembanding' || /skala asal|nilai asal/.test(kepala)) return [];
      return tabel.baris.flatMap((baris): BahanTemuan[] => {
        const lain = baris.sel[j];
        const realisasi = tabel.kolom.findIndex((kolom) => kolom.makna === 'realisasi');
        const sini = baris.sel[realisasi]?.teks ?? '';
        const indeks = /\d{2},\d+/.test(sini);
        const likert = lain === undefined ? null : LIKERT.exec(lain.teks);
        const adaKonversi = tabel.kolom.some((kolom) => /pada skala|nilai konversi/.test(kolom.kepala));
        if (!indeks || likert === null || adaKonversi) return [];
        return [
          {
            ...pointSel(konteks, baris, j),
            tingkat: 'peringatan',
            tertulis: lain?.teks.replace(/\s+/g, ' ').trim() ?? '',
            perhitungan: `Realisasi ${sini.replace(/\s+/g, ' ').trim()} dan pembandingnya memakai skala yang berbeda (1–${likert[1]}); keduanya baru dapat dibandingkan setelah disamakan skalanya dan metodenya.`,
            pembanding: [pointSel(konteks, baris, realisasi)],
            keyakinan: 0.85,
            akar: 'skm/konversi',
          },
        ];
      });
    }),
  );
}
