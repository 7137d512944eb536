import { isDesimal, type TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom, Pilihan } from '../kolom.ts';
import { parseIsian, writeIsian } from './isian.ts';
import { type BarisBaca, joinDaftar, type Pengolah, splitDaftar } from './pengolah.ts';
import { fitKartu } from './pengukuran.ts';

type Kartu = TahunKinerja['indikator'][number];

const ARAH: readonly Pilihan[] = [
  {
    nilai: 'maksimum',
    sebutan: 'Maksimum',
    lain: ['maximize', 'maksimal', 'positif', 'semakin tinggi semakin baik', 'naik'],
  },
  {
    nilai: 'minimum',
    sebutan: 'Minimum',
    lain: ['minimize', 'minimal', 'negatif', 'semakin rendah semakin baik', 'turun'],
  },
  { nilai: 'rentang', sebutan: 'Rentang', lain: ['stabilize', 'stabil'] },
  { nilai: 'ordinal', sebutan: 'Peringkat', lain: ['ordinal'] },
  { nilai: 'tahapan', sebutan: 'Tahapan', lain: ['milestone'] },
];
const YA_TIDAK: readonly Pilihan[] = [
  { nilai: 'ya', sebutan: 'Ya', lain: ['y', 'true', 'iku', 'v'] },
  { nilai: 'tidak', sebutan: 'Tidak', lain: ['t', 'false', 'bukan'] },
];
const VARIAN: readonly Pilihan[] = [
  { nilai: 'standar', sebutan: 'Standar' },
  { nilai: 'rasio', sebutan: 'Rasio' },
];
export const SIFAT: readonly Pilihan[] = [
  { nilai: 'jumlah', sebutan: 'Jumlah' },
  { nilai: 'persentase', sebutan: 'Persentase', lain: ['persen'] },
  { nilai: 'indeks', sebutan: 'Indeks' },
  { nilai: 'rasio', sebutan: 'Rasio' },
];
const PENJUMLAHAN: readonly Pilihan[] = [
  { nilai: 'jumlah', sebutan: 'Jumlah', lain: ['sum', 'kumulatif'] },
  { nilai: 'nilaiAkhir', sebutan: 'Nilai akhir', lain: ['take last known', 'akhir'] },
  { nilai: 'rataRata', sebutan: 'Rata-rata', lain: ['average', 'rata'] },
];
const FREKUENSI: readonly Pilihan[] = [
  { nilai: 'bulanan', sebutan: 'Bulanan' },
  { nilai: 'triwulan', sebutan: 'Triwulan', lain: ['triwulanan'] },
  { nilai: 'semester', sebutan: 'Semester', lain: ['semesteran'] },
  { nilai: 'tahunan', sebutan: 'Tahunan', lain: ['tahun'] },
];

/** What an empty cell of a choice means. */
const BAWAAN: IsiRekaman = {
  iku: 'ya',
  arah: 'maksimum',
  varianMinimum: 'standar',
  penjumlahan: 'nilaiAkhir',
  frekuensi: 'tahunan',
};

const TEKS = [
  'nama',
  'definisi',
  'alasan',
  'formula',
  'satuan',
  'sumberData',
  'mekanisme',
  'media',
  'penanggungJawab',
] as const;
const PILIHAN = ['arah', 'varianMinimum', 'sifat', 'penjumlahan', 'frekuensi'] as const;
/** Targets of a year: key of the column, field of the data, title, other names. */
const TARGET = [
  ['targetRenstra', 'renstra', 'Target Renstra', ['target', 'target tahun', '']],
  ['targetMurni', 'murni', 'Target PK', ['target pk tahun', 'target perjanjian kinerja']],
  ['targetPerubahan', 'perubahan', 'Target PK perubahan', ['target perubahan']],
] as const;

/** Years that may have a target of a kind, and whether a sheet shows them when it is written. */
function listTahun({ umum, perencanaan, indikator }: TahunKinerja, ruas: (typeof TARGET)[number][1]) {
  const { mulai, selesai } = perencanaan.renstra;
  const renstra = Array.from({ length: selesai - mulai + 1 }, (_, i) => mulai + i);
  const ada = indikator.flatMap(({ target }) =>
    target.filter((satu) => satu[ruas] !== undefined).map(({ tahun }) => tahun),
  );
  const ditulis = new Set([...(ruas === 'renstra' ? renstra : [umum.tahun]), ...ada]);
  return [...new Set([mulai - 1, ...renstra, ...ditulis])]
    .sort((a, b) => a - b)
    .map((tahun) => ({ tahun, ditulis: ditulis.has(tahun) }));
}

const listTahunAwal = ({ perencanaan, indikator }: TahunKinerja): number[] =>
  [
    ...new Set([
      ...(perencanaan.renstra.tahunAwal.length > 0 ? perencanaan.renstra.tahunAwal : [perencanaan.renstra.mulai - 1]),
      ...indikator.flatMap(({ kondisiAwal }) => kondisiAwal.map(({ tahun }) => tahun)),
    ]),
  ].sort((a, b) => a - b);

function listKolomTahun(tahun: TahunKinerja): Kolom[] {
  const awal = listTahunAwal(tahun).map(
    (th): Kolom => ({
      kunci: `kondisiAwal${th}`,
      judul: `Kondisi awal ${th}`,
      isi: 'isian',
      keterangan: `Nilai pada tahun ${th}, sebelum atau pada awal Renstra`,
      sinonim: [`kondisi ${th}`, `baseline ${th}`, `capaian awal ${th}`],
    }),
  );
  const target = TARGET.flatMap(([kunci, ruas, judul, sinonim]) =>
    listTahun(tahun, ruas).map(
      ({ tahun: th, ditulis }): Kolom => ({
        kunci: `${kunci}${th}`,
        judul: `${judul} ${th}`,
        isi: 'isian',
        keterangan: `${judul} untuk tahun ${th}: angka, peringkat, kosong, atau «tidak berlaku: alasan»`,
        sinonim: sinonim.map((kata) => `${kata} ${th}`),
        ...(ditulis ? {} : { cadangan: true as const }),
      }),
    ),
  );
  return [...awal, ...target];
}

const toPeringkat = (teks: string | null | undefined): Kartu['peringkat'] =>
  splitDaftar(teks).map((baris) => {
    const [label = '', nilai = ''] = baris.split(/\s*=\s*/);
    return { label, nilai: nilai.replace(',', '.') };
  });

const isKelompok = (isi: IsiRekaman, ruas: readonly string[]): 'kosong' | 'lengkap' | 'sebagian' => {
  const terisi = ruas.filter((satu) => isi[satu] != null).length;
  return terisi === 0 ? 'kosong' : terisi === ruas.length ? 'lengkap' : 'sebagian';
};

const SKALA = ['skalaNama', 'skalaMin', 'skalaMaks'] as const;
const RENTANG = ['rentangBawah', 'rentangAtas'] as const;

function checkKartu({ isi, masalah }: BarisBaca, lama: IsiRekaman): void {
  const gabung = { ...lama, ...isi };
  const tambah = (kolom: string, tertulis: string | null, seharusnya: string, perbaikan: string) =>
    masalah.push({ kolom, tertulis, seharusnya, perbaikan, tingkat: 'galat' });
  if (isKelompok(gabung, SKALA) === 'sebagian') {
    tambah(
      'Skala',
      null,
      'nama, nilai terendah, dan nilai tertinggi skala bersama-sama',
      'lengkapi ketiganya atau kosongkan',
    );
  }
  if (isKelompok(gabung, RENTANG) === 'sebagian') {
    tambah('Batas bawah', null, 'batas bawah dan batas atas bersama-sama', 'lengkapi keduanya atau kosongkan');
  }
  const peringkat = toPeringkat(gabung['peringkat']);
  if (peringkat.some(({ label, nilai }) => label === '' || !isDesimal(nilai))) {
    tambah(
      'Peringkat',
      gabung['peringkat'] ?? null,
      'satu peringkat tiap baris: sebutan = angka',
      'tulis seperti «WTP = 4»',
    );
  }
  const kartu = { arah: (gabung['arah'] ?? 'maksimum') as Kartu['arah'], peringkat };
  for (const [ruas, asal] of Object.entries(isi)) {
    const [, jenis, th] = /^(kondisiAwal|target(?:Renstra|Murni|Perubahan))(\d{4})$/.exec(ruas) ?? [];
    if (jenis === undefined || asal == null || asal === lama[ruas]) continue;
    const { nilai, ...salah } = fitKartu(kartu, asal);
    isi[ruas] = nilai;
    if (!('seharusnya' in salah) || salah.seharusnya === undefined) continue;
    const judul = TARGET.find(([kunci]) => kunci === jenis)?.[2] ?? 'Kondisi awal';
    tambah(`${judul} ${th}`, asal, salah.seharusnya, salah.perbaikan ?? '');
  }
}

function toIsi(kartu: Kartu): IsiRekaman {
  return {
    id: kartu.id,
    ...Object.fromEntries([...TEKS, ...PILIHAN].map((ruas) => [ruas, kartu[ruas]])),
    iku: kartu.iku ? 'ya' : 'tidak',
    rentangBawah: kartu.rentang?.bawah ?? null,
    rentangAtas: kartu.rentang?.atas ?? null,
    peringkat: joinDaftar(kartu.peringkat.map(({ label, nilai }) => `${label} = ${nilai}`)),
    skalaNama: kartu.skala?.nama ?? null,
    skalaMin: kartu.skala?.min ?? null,
    skalaMaks: kartu.skala?.maks ?? null,
    ...Object.fromEntries(kartu.kondisiAwal.map(({ tahun, nilai }) => [`kondisiAwal${tahun}`, writeIsian(nilai)])),
    ...Object.fromEntries(
      kartu.target.flatMap((satu) => TARGET.map(([kunci, ruas]) => [`${kunci}${satu.tahun}`, writeIsian(satu[ruas])])),
    ),
  };
}

/** Sets one value of one year; a year without any value has no entry. */
function putTahun(kartu: Kartu, ruas: string, nilai: string | null): void {
  const th = Number(ruas.slice(-4));
  if (ruas.startsWith('kondisiAwal')) {
    kartu.kondisiAwal = kartu.kondisiAwal.filter(({ tahun }) => tahun !== th);
    if (nilai !== null) kartu.kondisiAwal.push({ tahun: th, nilai: parseIsian(nilai) });
    kartu.kondisiAwal.sort((a, b) => a.tahun - b.tahun);
    return;
  }
  const bagian = TARGET.find(([kunci]) => ruas === `${kunci}${th}`)?.[1];
  if (bagian === undefined) return;
  let satu = kartu.target.find(({ tahun }) => tahun === th);
  if (!satu) {
    satu = { tahun: th };
    kartu.target.push(satu);
    kartu.target.sort((a, b) => a.tahun - b.tahun);
  }
  if (nilai === null) delete satu[bagian];
  else satu[bagian] = parseIsian(nilai);
}

export const INDIKATOR: Pengolah = {
  jenis: 'indikator',
  namaLembar: 'Kartu Indikator',
  kolomKunci: ['id'],
  listKolom: (tahun) => [
    {
      kunci: 'id',
      judul: 'Kode indikator',
      isi: 'kunci',
      wajib: true,
      keterangan: 'Kode singkat yang tetap, misalnya IKU1',
    },
    { kunci: 'nama', judul: 'Indikator', isi: 'nama', wajib: true, keterangan: 'Nama indikator menurut penetapannya' },
    { kunci: 'iku', judul: 'IKU', isi: 'pilihan', pilihan: YA_TIDAK, keterangan: 'Apakah Indikator Kinerja Utama' },
    { kunci: 'satuan', judul: 'Satuan', isi: 'nama', wajib: true, keterangan: 'Misalnya %, Indeks, Dokumen' },
    { kunci: 'arah', judul: 'Arah', isi: 'pilihan', pilihan: ARAH, keterangan: 'Ke arah mana nilai makin baik' },
    {
      kunci: 'varianMinimum',
      judul: 'Rumus minimum',
      isi: 'pilihan',
      pilihan: VARIAN,
      keterangan: 'Untuk arah Minimum: (2T-R)/T atau T/R',
    },
    { kunci: 'rentangBawah', judul: 'Batas bawah', isi: 'desimal', keterangan: 'Untuk arah Rentang' },
    { kunci: 'rentangAtas', judul: 'Batas atas', isi: 'desimal', keterangan: 'Untuk arah Rentang' },
    {
      kunci: 'peringkat',
      judul: 'Peringkat',
      isi: 'daftar',
      keterangan: 'Untuk arah Peringkat, satu tiap baris: WTP = 4',
    },
    {
      kunci: 'sifat',
      judul: 'Sifat nilai',
      isi: 'pilihan',
      wajib: true,
      pilihan: SIFAT,
      keterangan: 'Hanya Jumlah yang boleh dijumlahkan',
    },
    {
      kunci: 'penjumlahan',
      judul: 'Penjumlahan',
      isi: 'pilihan',
      pilihan: PENJUMLAHAN,
      keterangan: 'Bagaimana triwulan menjadi tahun',
    },
    { kunci: 'skalaNama', judul: 'Skala', isi: 'nama', keterangan: 'Nama skala ukur, misalnya skala Likert 1–5' },
    { kunci: 'skalaMin', judul: 'Skala terendah', isi: 'desimal', keterangan: 'Nilai terendah skala' },
    { kunci: 'skalaMaks', judul: 'Skala tertinggi', isi: 'desimal', keterangan: 'Nilai tertinggi skala' },
    { kunci: 'definisi', judul: 'Definisi operasional', isi: 'teks', keterangan: 'Apa yang diukur' },
    { kunci: 'alasan', judul: 'Alasan pemilihan', isi: 'teks', keterangan: 'Mengapa indikator ini dipilih' },
    { kunci: 'formula', judul: 'Formula', isi: 'teks', keterangan: 'Cara menghitung realisasi, dengan kata-kata' },
    { kunci: 'sumberData', judul: 'Sumber data', isi: 'teks', keterangan: 'Dari mana datanya' },
    {
      kunci: 'frekuensi',
      judul: 'Frekuensi',
      isi: 'pilihan',
      pilihan: FREKUENSI,
      keterangan: 'Seberapa sering diukur',
    },
    { kunci: 'mekanisme', judul: 'Mekanisme', isi: 'teks', keterangan: 'Mekanisme pengumpulan data' },
    { kunci: 'media', judul: 'Media', isi: 'teks', keterangan: 'Media pengumpulan data' },
    { kunci: 'penanggungJawab', judul: 'Penanggung jawab', isi: 'jabatan', keterangan: 'Kode atau nama jabatan' },
    ...listKolomTahun(tahun),
  ],
  listRekaman: ({ indikator }) => indikator.map((kartu) => ({ kunci: kartu.id, isi: toIsi(kartu) })),
  getKunci: ({ id }) => id ?? null,
  olah(baris, { tahun }) {
    const lama = new Map(tahun.indikator.map((kartu) => [kartu.id, toIsi(kartu)]));
    for (const satu of baris) {
      for (const [ruas, nilai] of Object.entries(BAWAAN)) if (satu.isi[ruas] === null) satu.isi[ruas] = nilai;
      checkKartu(satu, lama.get(satu.isi['id'] ?? '') ?? {});
    }
    return { baris };
  },
  terapkan({ indikator }, { kunci, isi, ruas, baru }) {
    let kartu = indikator.find(({ id }) => id === kunci);
    if (!kartu) {
      // What is missing gets the defaults of the schema when the draft is validated.
      kartu = { id: kunci, peringkat: [], kondisiAwal: [], target: [] } as unknown as Kartu;
      indikator.push(kartu);
    }
    const berubah = (satu: string): boolean => ruas.has(satu) || (baru && isi[satu] != null);
    const sasaran = kartu as unknown as Record<string, unknown>;
    for (const satu of [...TEKS, ...PILIHAN]) if (berubah(satu)) sasaran[satu] = isi[satu] ?? null;
    if (berubah('iku')) kartu.iku = isi['iku'] !== 'tidak';
    if (berubah('peringkat')) kartu.peringkat = toPeringkat(isi['peringkat']);
    if (RENTANG.some(berubah)) {
      const [bawah, atas] = RENTANG.map((satu) => isi[satu] ?? null);
      kartu.rentang = bawah == null || atas == null ? null : { bawah, atas };
    }
    if (SKALA.some(berubah)) {
      const [nama, min, maks] = SKALA.map((satu) => isi[satu] ?? null);
      kartu.skala = nama == null || min == null || maks == null ? null : { nama, min, maks };
    }
    for (const satu of Object.keys(isi)) {
      if (/^(?:kondisiAwal|target\w*)\d{4}$/.test(satu) && berubah(satu)) putTahun(kartu, satu, isi[satu] ?? null);
    }
  },
};
