import { normalizeLabel } from '../../fakta/skala.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { placeBlok } from '../konteks.ts';

/** More than one predicate scale for achievements in one report. */
export const SKALA_CAMPUR: Aturan = {
  kode: 'PRE-004',
  nama: 'Dua skala predikat dipakai bersama',
  tingkat: 'peringatan',
  arti: 'Laporan mencetak dua skala predikat untuk capaian yang sama dan memakai predikat keduanya tanpa membedakannya.',
  cara: 'Dilaporkan bila suatu kalimat memberi predikat dari skala lain daripada kolom predikat tabel capaian. Kolom yang menyebut nama skalanya sendiri (misalnya Predikat dan Atribut) bukan campuran.',
  periksa: (konteks) => {
    const { skala, tabel, kalimat } = konteks.fakta;
    if (skala.length < 2) return [];
    const dari = (label: string) => skala.find(({ pita }) => pita.some((satu) => satu.label === normalizeLabel(label)));
    const diTabel = new Set(
      tabel
        .filter((satu) => !skala.some((lain) => lain.tabel === satu))
        .flatMap((satu) =>
          satu.kolom.flatMap(({ makna, kepala }, j) =>
            makna === 'predikat'
              ? satu.baris.flatMap(({ sel }) => dari(sel[j]?.teks ?? '') ?? [])
              : makna === 'tandaPredikat'
                ? [dari(kepala.split(' > ').at(-1) ?? '')]
                : [],
          ),
        ),
    );
    diTabel.delete(undefined);
    if (diTabel.size !== 1) return [];
    const [utama] = [...diTabel];
    return kalimat.flatMap((satu): BahanTemuan[] => {
      const cocok =
        /\b(?:predikat|bernilai(?: kinerja)?|kategori|kriteria)\s+((?:sangat |cukup |tidak )?(?:tinggi|rendah|sedang|berhasil))\b/i.exec(
          satu.teks,
        );
      const lain = cocok === null ? undefined : dari(cocok[1] as string);
      if (cocok === null || lain === undefined || lain === utama) return [];
      return [
        {
          tempat: placeBlok(konteks, satu.blok),
          kutipan: satu.teks,
          tertulis: cocok[1] as string,
          perhitungan: `Predikat “${cocok[1]}” berasal dari ${lain.nama}, sedangkan tabel capaian memakai ${utama?.nama}.`,
          keyakinan: 0.8,
          akar: 'skala-campur',
        },
      ];
    });
  },
};
