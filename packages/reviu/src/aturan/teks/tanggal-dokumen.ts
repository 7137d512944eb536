import { listPerjanjian } from '../../fakta/perjanjian.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import { formatTanggalTertulis, isMungkin, listTanggal, type TanggalTertulis } from '../../fakta/tanggal.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

const MURNI = 'Perjanjian Kinerja';
const PERUBAHAN = 'Perubahan Perjanjian Kinerja';

/** What has one date: a document of which sentences speak. Longer names first. */
const DOKUMEN: readonly { readonly nama: string; readonly pola: RegExp }[] = [
  {
    nama: PERUBAHAN,
    pola: /\b(?:perubahan\s+perjanjian\s+kinerja|perjanjian\s+kinerja\s+perubahan|perjanjian\s+(?:kinerja\s+)?itu\s+diubah)\b/i,
  },
  { nama: MURNI, pola: /\bperjanjian\s+kinerja\b/i },
  { nama: 'Laporan Hasil Evaluasi', pola: /\b(?:laporan\s+hasil\s+evaluasi|lhe)\b/i },
  { nama: 'Dokumen Pelaksanaan Anggaran', pola: /\b(?:dokumen\s+pelaksanaan\s+anggaran|dpa)\b/i },
  { nama: 'Perubahan APBD', pola: /\b(?:perubahan\s+apbd|apbd\s+perubahan)\b/i },
];
const DISUSUN =
  /\b(?:disusun|ditandatangani|ditetapkan|dibuat|diubah|disahkan|diterbitkan|tertanggal|dikeluarkan|diterima)\b/i;

interface Sebut {
  readonly potongan: Potongan;
  readonly tanggal: TanggalTertulis;
}

export const TANGGAL_DOKUMEN: Aturan = {
  kode: 'WAK-005',
  nama: 'Dokumen yang sama bertanggal lain',
  tingkat: 'galat',
  arti: 'Dua kalimat menyebut tanggal yang berbeda untuk dokumen atau surat yang sama.',
  cara: 'Kalimat yang menyatakan suatu dokumen disusun, ditandatangani, atau ditetapkan pada satu tanggal; surat dikenali dari nomornya.',
  periksa: (konteks) => [...checkDokumen(konteks), ...checkSurat(konteks)],
};

const kunci = ({ hari, bulan, tahun }: TanggalTertulis): string => `${tahun}-${bulan}-${hari}`;

function compareSebut(konteks: Konteks, nama: string, sebut: readonly Sebut[]): BahanTemuan[] {
  const [pertama] = sebut;
  if (pertama === undefined) return [];
  return sebut.slice(1).flatMap(({ potongan, tanggal }): BahanTemuan[] =>
    kunci(tanggal) === kunci(pertama.tanggal)
      ? []
      : [
          {
            tempat: placePada(konteks, potongan, tanggal.indeks),
            kutipan: cutKutipan(potongan.teks, tanggal.indeks, tanggal.teks.length, 70),
            tertulis: tanggal.teks,
            seharusnya: `satu tanggal; di tempat lain ${formatTanggalTertulis(pertama.tanggal)}`,
            perhitungan: `${nama}: di sini ${formatTanggalTertulis(tanggal)}, di tempat lain ${formatTanggalTertulis(pertama.tanggal)}.`,
            pembanding: [
              {
                tempat: placePada(konteks, pertama.potongan, pertama.tanggal.indeks),
                kutipan: cutKutipan(pertama.potongan.teks, pertama.tanggal.indeks, pertama.tanggal.teks.length, 70),
              },
            ],
            keyakinan: 0.92,
            akar: `tanggal/${nama}`,
          },
        ],
  );
}

function checkDokumen(konteks: Konteks): BahanTemuan[] {
  const menurut = new Map<string, Sebut[]>();
  for (const potongan of listPotongan(konteks)) {
    if (potongan.jenis !== 'paragraf') continue;
    for (const kalimat of potongan.teks.matchAll(/[^.;]+(?:\.(?=\d)[^.;]*)*/g)) {
      const tanggal = listTanggal(kalimat[0]).filter((satu) => satu.hari !== undefined && isMungkin(satu));
      const [satu] = tanggal;
      if (satu === undefined || tanggal.length !== 1 || !DISUSUN.test(kalimat[0])) continue;
      const dokumen = DOKUMEN.find(({ pola }) => pola.test(kalimat[0]));
      // "… mengubah perjanjian kinerja tanggal 1 Februari": two documents in one sentence.
      if (dokumen === undefined || /\bmengubah\b/i.test(kalimat[0])) continue;
      if (dokumen.nama !== PERUBAHAN && /\bdiubah\b/i.test(kalimat[0])) continue;
      const isi = { potongan, tanggal: { ...satu, indeks: satu.indeks + kalimat.index } };
      const ada = menurut.get(dokumen.nama);
      if (ada === undefined) menurut.set(dokumen.nama, [isi]);
      else ada.push(isi);
    }
  }
  // The first agreement itself carries its date.
  for (const perubahan of [false, true]) {
    const asal = findTanggalPerjanjian(konteks, perubahan);
    if (asal !== undefined) menurut.get(perubahan ? PERUBAHAN : MURNI)?.unshift(asal);
  }
  return [...menurut].flatMap(([nama, sebut]) => compareSebut(konteks, nama, sebut));
}

/** The date below the first agreement of a kind: that of the head of the unit. */
function findTanggalPerjanjian(konteks: Konteks, perubahan: boolean): Sebut | undefined {
  const pk = listPerjanjian(konteks).find((satu) => satu.perubahan === perubahan);
  const baris = pk?.baris.find(({ teks }) => /^\p{L}[\p{L} ]{2,30},\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u.test(teks));
  const [tanggal] = listTanggal(baris?.teks ?? '');
  if (baris === undefined || tanggal === undefined) return undefined;
  const potongan = listPotongan(konteks).find(
    ({ teks, tempat }) => teks.includes(baris.teks) && tempat.halaman === baris.tempat.halaman,
  );
  return potongan === undefined
    ? undefined
    : { potongan, tanggal: { ...tanggal, indeks: potongan.teks.indexOf(baris.teks) + tanggal.indeks } };
}

/** "Nomor 700/1323/INSP tanggal 8 Desember 2023": one letter, one date. */
function checkSurat(konteks: Konteks): BahanTemuan[] {
  const menurut = new Map<string, Sebut[]>();
  for (const potongan of listPotongan(konteks)) {
    for (const m of potongan.teks.matchAll(
      /\b(?:nomor|no\.?)\s*:?\s*([A-Z0-9][\w.]*(?:\s?\/\s?[\w.-]+){1,6})[\s,]+tanggal\s+/giu,
    )) {
      const akhir = m.index + m[0].length;
      const [tanggal] = listTanggal(potongan.teks.slice(akhir, akhir + 40));
      if (tanggal === undefined || tanggal.indeks > 12) continue;
      const nomor = (m[1] as string).replace(/\s/g, '').toUpperCase();
      const isi = { potongan, tanggal: { ...tanggal, indeks: tanggal.indeks + akhir } };
      menurut.set(nomor, [...(menurut.get(nomor) ?? []), isi]);
    }
  }
  return [...menurut].flatMap(([nomor, sebut]) => compareSebut(konteks, `Surat nomor ${nomor}`, sebut));
}
