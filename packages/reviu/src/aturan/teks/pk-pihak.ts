import { distance } from 'fastest-levenshtein';
import { parseNama } from '../../fakta/orang.ts';
import { listNamaPenandatangan, listPerjanjian, type NaskahPerjanjian } from '../../fakta/perjanjian.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';

const NAMA_PIHAK = { 1: 'Pihak Pertama', 2: 'Pihak Kedua' } as const;

export const PK_PIHAK: Aturan = {
  kode: 'PK-101',
  nama: 'Sebutan pihak dalam perjanjian kinerja salah',
  tingkat: 'galat',
  arti: 'Kedua pihak disebut dengan sebutan yang sama, atau yang menandatangani bukan pihak yang disebut dalam pernyataan.',
  cara: 'Sebutan di atas tanda tangan dibaca berpasangan; nama penanda tangan dibandingkan dengan nama dalam pernyataan di atasnya.',
  dasar: `${DASAR.pelaporan} Lampiran I`,
  periksa: (konteks) =>
    listPerjanjian(konteks).flatMap((pk) => [
      ...checkLabel(pk),
      ...checkSebutan(pk),
      ...checkAtasan(pk),
      ...checkPenandatangan(pk),
    ]),
};

function checkLabel({ label }: NaskahPerjanjian): BahanTemuan[] {
  return label.flatMap((satu, i): BahanTemuan[] => {
    const ejaan = satu.ejaan.toLowerCase();
    const salahEja: BahanTemuan[] =
      ejaan !== 'pihak' && distance(ejaan, 'pihak') <= 2
        ? [
            {
              tempat: satu.tempat,
              kutipan: satu.teks,
              tertulis: satu.teks,
              seharusnya: satu.teks.replace(/^\p{L}+/u, 'Pihak'),
              perhitungan: `“${satu.ejaan}” adalah salah ketik dari “Pihak”.`,
              keyakinan: 0.93,
            },
          ]
        : [];
    const tadi = label[i - 1];
    if (i % 2 === 0 || tadi === undefined || tadi.ke !== satu.ke) return salahEja;
    return [
      ...salahEja,
      {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: satu.teks,
        seharusnya: satu.teks.replace(/kedua|pertama|kesatu/i, satu.ke === 2 ? 'Pertama' : 'Kedua'),
        perhitungan: `Kedua tanda tangan berjudul ${NAMA_PIHAK[satu.ke]}; perjanjian dibuat oleh dua pihak yang berbeda.`,
        pembanding: [{ tempat: tadi.tempat, kutipan: tadi.teks }],
        keyakinan: 0.95,
      },
    ];
  });
}

/** "Selaku atasan langsung Pihak Kedua, selanjutnya disebut Pihak Kedua": nobody is his own superior. */
function checkAtasan({ baris }: NaskahPerjanjian): BahanTemuan[] {
  return baris.flatMap((satu): BahanTemuan[] => {
    const m =
      /atasan langsung\s+pihak\s+(kesatu|pertama|kedua)[\s,;]+(?:yang\s+)?selanjutnya disebut\s+pihak\s+(kesatu|pertama|kedua)/i.exec(
        satu.teks,
      );
    if (m === null || (m[1] as string).toLowerCase() !== (m[2] as string).toLowerCase()) return [];
    return [
      {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: m[0],
        seharusnya: 'atasan langsung Pihak Pertama, selanjutnya disebut Pihak Kedua',
        perhitungan: `Seseorang tidak mungkin menjadi atasan dari pihak yang adalah dirinya sendiri (Pihak ${m[1]}).`,
        keyakinan: 0.95,
      },
    ];
  });
}

function checkSebutan({ sebutan, pihak }: NaskahPerjanjian): BahanTemuan[] {
  const [a, b] = sebutan;
  if (a === undefined || b === undefined || pihak.length < 2 || a.ke !== b.ke) return [];
  return [
    {
      tempat: b.tempat,
      kutipan: b.teks,
      tertulis: b.teks,
      seharusnya: NAMA_PIHAK[a.ke === 1 ? 2 : 1],
      perhitungan: `Kedua orang dalam pernyataan ini disebut ${NAMA_PIHAK[a.ke]}.`,
      pembanding: [{ tempat: a.tempat, kutipan: a.teks }],
      keyakinan: 0.95,
    },
  ];
}

function checkPenandatangan({ pihak, baris }: NaskahPerjanjian): BahanTemuan[] {
  const nama = pihak.flatMap((satu) => parseNama(satu.nama)?.inti ?? []);
  if (nama.length < 2) return [];
  return listNamaPenandatangan(baris)
    .filter(
      ({ inti }) =>
        !nama.some((satu) => satu === inti || distance(satu, inti) <= Math.max(2, Math.floor(inti.length / 4))),
    )
    .map((satu) => ({
      tempat: satu.tempat,
      kutipan: satu.teks,
      tertulis: satu.teks,
      seharusnya: nama.join(' atau '),
      perhitungan: `Pihak dalam pernyataan perjanjian ini: ${nama.join(' dan ')}.`,
      pembanding: pihak.map((lain) => ({ tempat: lain.tempat, kutipan: lain.teks })),
      keyakinan: 0.92,
    }));
}
