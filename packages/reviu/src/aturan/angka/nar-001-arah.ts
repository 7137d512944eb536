import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Nilai, Ukuran } from '../../fakta/fakta.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import { buildPokokKalimat } from '../../fakta/nilai-kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointNilai } from './bantu.ts';
import { findPertentangan, groupNilai } from './kon-nilai.ts';

type Arah = 'naik' | 'turun' | 'tetap';

const KATA_ARAH =
  '(naik|meningkat|peningkatan|kenaikan|bertambah|turun|menurun|penurunan|berkurang|tetap|bertahan|sama)';

/** Direction that a word means. */
export function toArah(kata: string): Arah {
  const rapi = kata.toLowerCase();
  if (/naik|ningkat|tingkat|tambah/.test(rapi)) return 'naik';
  if (/turun|nurun|kurang/.test(rapi)) return 'turun';
  return 'tetap';
}

const arahDari = (dari: number, menjadi: number): Arah =>
  menjadi > dari ? 'naik' : menjadi < dari ? 'turun' : 'tetap';

/** Directions in sentences against the figures of the same sentence, or of the tables. */
export const ARAH: Aturan = {
  kode: 'NAR-001',
  nama: 'Kata naik, turun, atau tetap bertentangan dengan angkanya',
  tingkat: 'galat',
  arti: 'Kalimat menyebut kinerja naik, turun, atau tetap, padahal angkanya berubah ke arah lain.',
  cara: '“Dari A menjadi B” dibandingkan langsung; dua angka yang tercetak sama, tetapi mungkin dibulatkan, adalah peringatan. “Menunjukkan capaian yang menurun” dan “maka capaian tahun ini menurun” dibandingkan dengan angka tahun ini dan tahun sebelumnya dari tabel; hanya dilaporkan bila realisasi maupun capaian tidak bergerak ke arah itu.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => {
    const { kalimat, indikator, program } = konteks.fakta;
    const pokok = buildPokokKalimat(kalimat, konteks.naskah, indikator, program);
    const nilai = groupNilai(
      konteks.fakta.nilai.filter(({ renstra }) => !renstra),
      ({ kunci, ukuran, tahun }) => `${kunci}/${ukuran}/${tahun}`,
    );
    return kalimat.flatMap((satu, i): BahanTemuan[] => {
      const langsung = checkDariMenjadi(konteks, satu);
      if (langsung.length > 0) return langsung;
      const tentang = pokok[i]?.pokok;
      return tentang === undefined || tentang.jenis !== 'indikator'
        ? []
        : checkTabel(konteks, satu, tentang.kunci, nilai);
    });
  },
};

const bukanTahun = ({ teks, nilai }: AngkaCetak): boolean => !/^20\d\d$/.test(teks) && !Number.isNaN(nilai);

/** "turun dari A [pada tahun …] menjadi B". */
export function findDariMenjadi(
  kalimat: Kalimat,
): { kata: string; letak: number; dari: AngkaCetak; menjadi: AngkaCetak }[] {
  const angka = kalimat.angka.filter(bukanTahun);
  return angka.flatMap((dari, i) => {
    const menjadi = angka[i + 1];
    if (menjadi === undefined) return [];
    const depan = kalimat.teks.slice(0, dari.mulai);
    const kata = new RegExp(String.raw`${KATA_ARAH}(?:nya|an)?(?:\s+(?:\S+\s+){0,7}?)?(?:dari|\()\s*$`, 'iu').exec(
      depan.slice(-120),
    );
    const antara = kalimat.teks.slice(dari.akhir, menjadi.mulai);
    if (kata === null || antara.length > 60 || !/\b(?:menjadi|ke)\s*(?:rp\.?\s*)?$/i.test(antara)) return [];
    const [, arah] = kata as unknown as [string, string];
    if (/\btarget\b/i.test(depan.slice(-30)) || /target/i.test(antara)) return [];
    return [{ kata: arah, letak: depan.length - Math.min(120, depan.length) + kata.index, dari, menjadi }];
  });
}

function checkDariMenjadi(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  return findDariMenjadi(kalimat).flatMap(({ kata, letak, dari, menjadi }): BahanTemuan[] => {
    const benar = arahDari(dari.nilai, menjadi.nilai);
    if (toArah(kata) === benar) return [];
    // Equal as printed: a change smaller than the last printed digit may have been meant.
    const mungkinBulat = benar === 'tetap' && (dari.desimal > 0 || dari.satuan === 'persen');
    return [
      {
        ...pointKalimat(konteks, kalimat, letak),
        tertulis: kata,
        seharusnya: benar,
        perhitungan: `Dari ${dari.teks} menjadi ${menjadi.teks} adalah ${benar}${benar === 'tetap' ? '' : `, selisih ${formatNilai(menjadi.nilai - dari.nilai)}`}.`,
        keyakinan: mungkinBulat ? 0.75 : 0.95,
      },
    ];
  });
}

const MENUNJUKKAN = new RegExp(
  String.raw`\b(?:menunjukkan|mengalami|memperlihatkan)\s+(?:capaian|kinerja|realisasi|nilai|hasil)?\s*(?:yang\s+)?(?:cenderung\s+)?${KATA_ARAH}\b`,
  'giu',
);
const MAKA = new RegExp(
  String.raw`\bmaka\s+(?:capai(?:an)?|realisasi|kinerja|nilai)(?:nya)?\s+(?:kinerja\s+)?(?:(?:pada\s+)?tahun\s+(20\d\d)\s+)?(?:ini\s+)?(?:tersebut\s+)?(?:mengalami\s+)?${KATA_ARAH}\b`,
  'giu',
);

function checkTabel(
  konteks: Konteks,
  kalimat: Kalimat,
  kunci: string,
  nilai: ReadonlyMap<string, Nilai[]>,
): BahanTemuan[] {
  const tahunLaporan = konteks.fakta.tahun;
  if (tahunLaporan === undefined) return [];
  const cocok = [
    ...[...kalimat.teks.matchAll(MENUNJUKKAN)].map((satu) => ({
      kata: satu[1] as string,
      letak: satu.index,
      tahun: tahunLaporan,
    })),
    ...[...kalimat.teks.matchAll(MAKA)].map((satu) => ({
      kata: satu[2] as string,
      letak: satu.index,
      tahun: Number(satu[1] ?? tahunLaporan),
    })),
  ];
  return cocok.flatMap(({ kata, letak, tahun }): BahanTemuan[] => {
    const banding = (['realisasi', 'capaian'] as const).flatMap((ukuran) => {
      const ini = findNilai(nilai, kunci, ukuran, tahun);
      const lalu = findNilai(nilai, kunci, ukuran, tahun - 1);
      return ini === undefined || lalu === undefined
        ? []
        : [{ ukuran, ini, lalu, arah: arahDari(lalu.angka.nilai, ini.angka.nilai) }];
    });
    const [satu] = banding;
    if (satu === undefined || banding.some(({ arah }) => arah === toArah(kata))) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, letak),
        tertulis: kata,
        seharusnya: satu.arah,
        perhitungan: `${banding.map(({ ukuran, ini, lalu, arah }) => `${ukuran} tahun ${tahun - 1} ${lalu.angka.teks}, tahun ${tahun} ${ini.angka.teks}: ${arah}`).join('; ')}.`,
        pembanding: banding.flatMap(({ ini, lalu }) => [pointNilai(konteks, lalu), pointNilai(konteks, ini)]),
        keyakinan: 0.93,
        akar: `arah/${kunci}/${tahun}`,
      },
    ];
  });
}

/** The best proven value of one year. */
export function findNilai(
  nilai: ReadonlyMap<string, Nilai[]>,
  kunci: string,
  ukuran: Ukuran,
  tahun: number,
): Nilai | undefined {
  const isi = nilai.get(`${kunci}/${ukuran}/${tahun}`);
  return isi === undefined ? undefined : (findPertentangan(isi)?.acuan ?? isi)[0];
}
