import { foldTeks } from '../../fakta/kata.ts';
import { diffKata, measureMirip } from '../../fakta/mirip.ts';
import {
  DICABUT,
  isJudulSama,
  JUDUL_RESMI,
  type KutipanPeraturan,
  listPeraturan,
  toKunci,
} from '../../fakta/peraturan.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

const place = (konteks: Konteks, satu: KutipanPeraturan) => placePada(konteks, satu.potongan, satu.indeks);
const kutip = ({ tertulis }: KutipanPeraturan): string => tertulis.replace(/\s+/g, ' ').slice(0, 200);

export const PERATURAN_BEDA: Aturan = {
  kode: 'KON-101',
  nama: 'Peraturan yang sama dikutip berbeda',
  tingkat: 'galat',
  arti: 'Jenis, nomor, tahun, atau judul satu peraturan lain di dua tempat, atau lain dari judul resminya.',
  cara: 'Peraturan dengan jenis, nomor, dan tahun yang sama dibandingkan judulnya; peraturan dengan nomor, tahun, dan judul yang sama dibandingkan jenisnya; judul yang sama dibandingkan nomornya. Judul yang dipendekkan tidak dilaporkan.',
  periksa: (konteks) => {
    const semua = listPeraturan(konteks);
    return [...semua.flatMap((satu, i) => compareSatu(konteks, satu, semua, i)), ...checkNomorLan(konteks)];
  },
};

/** First words of a title, enough to tell two regulations apart. */
const awal = (judul: string): string => foldTeks(judul).split(' ').slice(0, 5).join(' ');

function compareSatu(
  konteks: Konteks,
  satu: KutipanPeraturan,
  semua: readonly KutipanPeraturan[],
  i: number,
): BahanTemuan[] {
  const dasar = { tempat: place(konteks, satu), kutipan: kutip(satu), tertulis: kutip(satu) };
  const banding = (lain: KutipanPeraturan): BahanTemuan['pembanding'] => [
    { tempat: place(konteks, lain), kutipan: kutip(lain) },
  ];
  const resmi = JUDUL_RESMI.get(toKunci(satu));
  if (resmi !== undefined && satu.judul.length > 8 && !isJudulSama(resmi, satu.judul)) {
    // What follows a title in the sentence cannot be told from it: as many words as the title has.
    const setara = foldTeks(satu.judul).split(' ').slice(0, foldTeks(resmi).split(' ').length).join(' ');
    const { hanyaA, hanyaB } = diffKata(resmi.split(/\s+/).slice(0, setara.split(' ').length).join(' '), setara);
    const kurang = hanyaA.filter((kata) => !['dan', 'atas'].includes(kata));
    const lebih = hanyaB.filter((kata) => !['dan', 'atas'].includes(kata));
    if (kurang.length > 0 && kurang.length <= 3 && measureMirip(resmi, setara) > 0.55) {
      return [
        {
          ...dasar,
          seharusnya: `tentang ${resmi}`,
          perhitungan: `Judul resminya “${resmi}”; di sini tidak ada kata ${kurang.join(', ')}${lebih.length > 0 && lebih.length <= 3 ? `, tertulis ${lebih.join(', ')}` : ''}.`,
          keyakinan: 0.9,
          akar: `peraturan/${toKunci(satu)}`,
        },
      ];
    }
  }
  const resmiLain = resmi === undefined && satu.judul.length > 20 ? findResmi(satu) : undefined;
  if (resmiLain !== undefined) {
    return [
      {
        ...dasar,
        seharusnya: resmiLain.kunci,
        perhitungan: `Judul itu adalah judul ${resmiLain.kunci}.`,
        keyakinan: 0.93,
        akar: `peraturan/${resmiLain.kunci}`,
      },
    ];
  }
  const setahun =
    resmi === undefined
      ? semua.find(
          (x) =>
            x.jenis === satu.jenis && x.nomor === satu.nomor && x.tahun !== satu.tahun && JUDUL_RESMI.has(toKunci(x)),
        )
      : undefined;
  if (setahun !== undefined && !DICABUT.has(toKunci(satu))) {
    return [
      {
        ...dasar,
        seharusnya: `tahun ${setahun.tahun}`,
        perhitungan: `Di tempat lain peraturan bernomor ${satu.nomor} itu bertahun ${setahun.tahun}.`,
        pembanding: banding(setahun),
        tingkat: 'peringatan',
        keyakinan: 0.8,
        akar: `peraturan/${toKunci(setahun)}`,
      },
    ];
  }
  const lain = semua.filter((x, j) => j !== i && x.judul !== '' && satu.judul !== '');
  const jenisLain = lain.find(
    (x) =>
      x.jenis !== satu.jenis && x.nomor === satu.nomor && x.tahun === satu.tahun && awal(x.judul) === awal(satu.judul),
  );
  if (jenisLain !== undefined) {
    const benar = findJenisBenar(satu, jenisLain);
    if (benar === satu.jenis) return [];
    return [
      {
        ...dasar,
        ...(benar === undefined ? {} : { seharusnya: kutip(jenisLain) }),
        perhitungan: `Nomor, tahun, dan judulnya sama, tetapi jenis peraturannya lain.`,
        pembanding: banding(jenisLain),
        keyakinan: 0.95,
        akar: `peraturan/${satu.nomor}/${satu.tahun}`,
      },
    ];
  }
  const sejudul = lain.filter(
    (x) => x.jenis === satu.jenis && foldTeks(x.judul).split(' ').length >= 4 && isJudulSama(x.judul, satu.judul),
  );
  const sama = sejudul.filter((x) => x.nomor === satu.nomor && x.tahun === satu.tahun).length;
  const nomorLain = sejudul.filter((x) => x.nomor !== satu.nomor || x.tahun !== satu.tahun);
  const [pertama] = nomorLain;
  if (pertama !== undefined && nomorLain.length >= sama + 1) {
    const resmiSini = JUDUL_RESMI.has(toKunci(satu));
    if (
      resmiSini ||
      (nomorLain.length === sama + 1 && i < semua.indexOf(pertama) && !JUDUL_RESMI.has(toKunci(pertama)))
    )
      return [];
    return [
      {
        ...dasar,
        seharusnya: kutip(pertama),
        perhitungan: `Judulnya sama dengan peraturan bernomor ${pertama.nomor} tahun ${pertama.tahun}.`,
        pembanding: banding(pertama),
        keyakinan: 0.92,
        akar: `peraturan/${awal(satu.judul)}`,
      },
    ];
  }
  return [];
}

/** The regulation whose official title this is, whatever number is written. */
function findResmi({ jenis, judul }: KutipanPeraturan): { readonly kunci: string } | undefined {
  for (const [kunci, resmi] of JUDUL_RESMI) {
    if (kunci.startsWith(`${jenis} `) && resmi.length > 30 && isJudulSama(resmi, judul))
      return { kunci: formatKunci(kunci) };
  }
  return undefined;
}

const formatKunci = (kunci: string): string => {
  const [, jenis = '', nomor = '', tahun = ''] = /^(.*) (\S+)\/(\d+)$/.exec(kunci) ?? [];
  return `${jenis
    .replace('permen panrb', 'PermenPANRB')
    .replace(/^per/, 'Per')
    .replace(/^pp$|^uu$/, (x) => x.toUpperCase())} Nomor ${nomor} Tahun ${tahun}`;
};

/** An RPJMD and an organisation are set by regional regulation; details by regulation of the head. */
function findJenisBenar(a: KutipanPeraturan, b: KutipanPeraturan): string | undefined {
  if (/jangka menengah|pembentukan|pendapatan dan belanja/i.test(a.judul))
    return [a, b].find(({ jenis }) => jenis.startsWith('perda'))?.jenis;
  if (/kedudukan|tata kerja|tugas dan fungsi/i.test(a.judul))
    return [a, b].find(({ jenis }) => jenis === 'perkada')?.jenis;
  return undefined;
}

function checkNomorLan(konteks: Konteks): BahanTemuan[] {
  return listPotongan(konteks).flatMap((potongan) =>
    [...potongan.teks.matchAll(/\b239\s*\/\s*IX\s*\/\s*([\d/]+)\s*\/\s*2003\b/g)].flatMap((m): BahanTemuan[] =>
      m[1] === '6/8'
        ? []
        : [
            {
              tempat: placePada(konteks, potongan, m.index),
              kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 50),
              tertulis: m[0],
              seharusnya: '239/IX/6/8/2003',
              perhitungan: 'Nomor keputusan Kepala LAN itu terdiri atas lima bagian: 239/IX/6/8/2003.',
              keyakinan: 0.9,
            },
          ],
    ),
  );
}

export const PERATURAN_DICABUT: Aturan = {
  kode: 'KON-102',
  nama: 'Peraturan yang sudah diganti dipakai sebagai dasar',
  tingkat: 'peringatan',
  arti: 'Laporan mendasarkan diri pada peraturan yang sudah diganti peraturan lain.',
  cara: 'Daftar peraturan tentang akuntabilitas kinerja, survei kepuasan, dan pengelolaan keuangan yang diketahui sudah diganti. Penyebutan sebagai sejarah mungkin, karena itu hanya peringatan.',
  periksa: (konteks) =>
    listPeraturan(konteks).flatMap((satu): BahanTemuan[] => {
      const pengganti = DICABUT.get(toKunci(satu));
      return pengganti === undefined
        ? []
        : [
            {
              tempat: place(konteks, satu),
              kutipan: kutip(satu),
              tertulis: kutip(satu),
              seharusnya: pengganti,
              perhitungan: `Peraturan ini sudah diganti ${pengganti}.`,
              keyakinan: 0.85,
            },
          ];
    }),
};
