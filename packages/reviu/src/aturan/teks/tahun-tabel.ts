import { listKeterangan } from '../../fakta/keterangan.ts';
import type { Tabel } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeBlok, placeSel } from '../konteks.ts';

/** Years of the longest plan (RPJMD and Renstra: five, six with a transition). */
const LAMA_RENSTRA = 6;

const listTahun = (teks: string): number[] =>
  [...teks.matchAll(/(?<![\d./-])(20\d\d)(?![\d/]|\.\d)/g)].map((m) => Number(m[1]));

export const TAHUN_TABEL: Aturan = {
  kode: 'WAK-002',
  nama: 'Tahun pada judul atau kepala tabel tidak cocok',
  tingkat: 'galat',
  arti: 'Judul tabel atau kalimat pengantarnya menyebut tahun yang tidak ada pada kolomnya, atau tahun pada kepala tabel tidak berurutan.',
  cara: 'Hanya tabel yang kolomnya bertahun. Rentang “2022 sampai dengan 2024” dibaca seluruhnya.',
  periksa: (konteks) => {
    const keterangan = new Map(listKeterangan(konteks).map((satu) => [satu.urutan, satu]));
    return konteks.naskah.blok.flatMap((blok, urutan) => {
      if (blok.jenis !== 'tabel') return [];
      const kepala = readKepala(blok);
      if (kepala.length < 2) return [];
      const milik = [1, 2, 3]
        .map((i) => keterangan.get(urutan - i))
        .find((satu) => satu !== undefined && !hasTabelAntara(konteks, satu.urutan, urutan));
      const urutanSalah = checkUrutan(konteks, blok);
      // Against columns that are wrong themselves nothing else can be shown.
      return urutanSalah.length > 0
        ? urutanSalah
        : [...checkJudul(blok, kepala, milik), ...checkPengantar(konteks, urutan, kepala)];
    });
  },
};

const hasTabelAntara = ({ naskah }: Konteks, dari: number, sampai: number): boolean =>
  naskah.blok.slice(dari + 1, sampai).some(({ jenis }) => jenis === 'tabel');

/** Years that stand in header cells of their own ("2023", "Realisasi 2023"). */
function readKepala(tabel: Tabel): number[] {
  return [
    ...new Set(
      tabel.baris
        .slice(0, Math.max(1, tabel.barisKepala) + 2)
        .flatMap((baris, b) =>
          b < tabel.barisKepala || baris.filter(({ teks }) => /^20\d\d$/.test(teks.trim())).length >= 2
            ? baris.flatMap(({ teks }) => (teks.length < 40 ? listTahun(teks) : []))
            : [],
        ),
    ),
  ].sort();
}

/** "2022 | 2032 | 2024": a run of year columns goes up one by one. */
function checkUrutan(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  return tabel.baris.slice(0, Math.max(1, tabel.barisKepala) + 2).flatMap((baris, b): BahanTemuan[] => {
    // A year above several columns counts once.
    const tahun = baris.flatMap(({ teks, utama }, k) =>
      utama ? [{ k, n: /^20\d\d$/.test(teks.trim()) ? Number(teks.trim()) : undefined }] : [],
    );
    return tahun.flatMap(({ k, n }, i): BahanTemuan[] => {
      const kiri = tahun[i - 1]?.n;
      const kanan = tahun[i + 1]?.n;
      if (n === undefined || kiri === undefined) return [];
      const salahTengah = kanan !== undefined && kanan === kiri + 2 && n !== kiri + 1;
      const kiriJauh = tahun[i - 2]?.n;
      const salahUjung =
        kanan === undefined &&
        kiriJauh !== undefined &&
        kiri === kiriJauh + 1 &&
        n !== kiri + 1 &&
        Math.abs(n - kiri) > 1 &&
        n !== kiriJauh;
      const ganda = n === kiri && kanan !== undefined && kanan !== n;
      if (!salahTengah && !salahUjung && !ganda) return [];
      return [
        {
          tempat: placeSel(konteks, tabel, b, k),
          kutipan: baris
            .map(({ teks }) => teks.trim())
            .filter((teks) => /^20\d\d$/.test(teks))
            .join(' | '),
          tertulis: String(n),
          seharusnya: String(kiri + 1),
          perhitungan: `Kolom di kirinya ${kiri}${kanan === undefined ? '' : `, di kanannya ${kanan}`}.`,
          // The last column may be a later year: the end of the plan.
          keyakinan: salahUjung && n > kiri && n - kiri <= LAMA_RENSTRA ? 0.75 : 0.92,
        },
      ];
    });
  });
}

function checkJudul(
  tabel: Tabel,
  kepala: readonly number[],
  keterangan: ReturnType<typeof listKeterangan>[number] | undefined,
): BahanTemuan[] {
  const judul = keterangan?.judul ?? tabel.keterangan ?? '';
  const tahun = listTahun(judul);
  const luar = tahun.filter((satu) => !kepala.includes(satu));
  if (
    keterangan === undefined ||
    tahun.length < 2 ||
    luar.length === 0 ||
    /[-–]|sampai|s\.?\s?d/.test(judul) ||
    !tahun.some((satu) => kepala.includes(satu))
  )
    return [];
  return [
    {
      tempat: keterangan.tempat,
      kutipan: `${keterangan.label} ${judul}`,
      tertulis: `tahun ${luar.join(', ')}`,
      seharusnya: `tahun ${kepala.join(', ')}`,
      perhitungan: `Kolom tabel ini: ${kepala.join(', ')}.`,
      keyakinan: 0.92,
    },
  ];
}

/** "… tahun 2022 sampai dengan tahun 2023 …:" before a table of 2022–2024. */
function checkPengantar(konteks: Konteks, urutan: number, kepala: readonly number[]): BahanTemuan[] {
  for (let i = urutan - 1; i >= Math.max(0, urutan - 5); i -= 1) {
    const blok = konteks.naskah.blok[i];
    if (blok === undefined || blok.jenis === 'tabel') return [];
    if (blok.jenis === 'judul' && /^\d|^bab/i.test(blok.teks)) return [];
    const m = /tahun\s+(20\d\d)\s+(?:sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?)\s*(?:tahun\s+)?(20\d\d)/i.exec(blok.teks);
    if (m === null || !/:\s*$/.test(blok.teks)) continue;
    const [dari, sampai] = [Number(m[1]), Number(m[2])];
    const [pertama, terakhir] = [kepala[0] as number, kepala.at(-1) as number];
    if (dari === pertama && sampai === terakhir) return [];
    if (dari < pertama - 1 || sampai > terakhir + 1) return [];
    return [
      {
        tempat: placeBlok(konteks, blok),
        kutipan: blok.teks.slice(0, 200),
        tertulis: m[0],
        seharusnya: `tahun ${pertama} sampai dengan ${terakhir}`,
        perhitungan: `Kolom tabel yang diantarkan: ${kepala.join(', ')}.`,
        keyakinan: 0.92,
      },
    ];
  }
  return [];
}
