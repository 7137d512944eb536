import type { Konteks } from '../aturan/konteks.ts';
import { rememberFakta } from './ingat.ts';
import { capitalize, listKata } from './kata.ts';
import { listBarisTeks, listPotongan, type Potongan } from './potongan.ts';

/** Kinds of unit that write a performance report, longest first. */
const JENIS_UNIT = [
  'satuan polisi pamong praja',
  'rumah sakit umum daerah',
  'sekretariat dprd',
  'sekretariat daerah',
  'kecamatan',
  'kelurahan',
  'inspektorat',
  'dinas',
  'badan',
] as const;
type JenisUnit = (typeof JENIS_UNIT)[number];

/** Whose report this is, by its own words. */
export interface Identitas {
  /** "Kecamatan Dumai Kota"; undefined when the report does not say. */
  readonly unit?: { readonly jenis: JenisUnit; readonly nama: string };
  /** "Kota Dumai". */
  readonly pemda?: { readonly jenis: 'kota' | 'kabupaten' | 'provinsi'; readonly nama: string };
  readonly tahun?: number;
}

/** A place where a unit of a kind with a name of its own is mentioned. */
export interface SebutanUnit {
  readonly potongan: Potongan;
  /** Position of the kind's word. */
  readonly indeks: number;
  readonly jenis: JenisUnit;
  /** Name after the kind as it is written; "" for the bare kind ("kecamatan"). */
  readonly nama: string;
}

/** Words with a capital after "Kecamatan" or "Dinas" that begin no name. */
const BUKAN_NAMA = new Set(
  (
    'tahun dan atau yang di ke dari dalam pada untuk dengan kepada oleh serta sebagai tingkat se terhadap atas adalah ' +
    'merupakan telah sudah belum akan tidak harus dapat ini itu tersebut terbaik satu dua tiga setempat lain lainnya ' +
    'masing seluruh semua sesuai secara agar maka juga bersama sampai sekretaris camat kepala lurah kelurahan desa ' +
    'kecamatan program kegiatan sub berdasarkan terdiri memiliki mempunyai melaksanakan menyelenggarakan melalui antar ' +
    'tentang periode triwulan semester bulan januari februari maret april mei juni juli agustus september oktober ' +
    'november desember nomor no kewilayahan wilayah daerah operasional jabatan luar perorangan lapangan terkait teknis ' +
    'jumlah target realisasi capaian anggaran kinerja renstra renja rkt pk lkjip lkip lakip lkj sakip akip iku opd skpd apbd ' +
    'pemerintah republik negara administrasi indeks persentase sasaran tujuan misi visi'
  ).split(' '),
);

const isKapital = (kata: string): boolean => /^\p{Lu}/u.test(kata);
const isSemuaKapital = (kata: string): boolean => /^[\p{Lu}\p{N}'’-]+$/u.test(kata);

/** Words that the report mostly writes in lower case: such a word is no name. */
const collectKataUmum = rememberFakta((konteks: Konteks): ReadonlySet<string> => {
  const kecil = new Map<string, number>();
  const besar = new Map<string, number>();
  for (const { teks } of listPotongan(konteks)) {
    for (const { kata } of listKata(teks)) {
      const peta = isKapital(kata) ? besar : kecil;
      const kunci = kata.toLowerCase();
      peta.set(kunci, (peta.get(kunci) ?? 0) + 1);
    }
  }
  return new Set([...kecil].filter(([kata, n]) => n * 4 > (besar.get(kata) ?? 0)).map(([kata]) => kata));
});

const POLA_JENIS = new RegExp(
  String.raw`(?<![\p{L}-])(${JENIS_UNIT.join('|').replaceAll(' ', '\\s+')})(?![\p{L}])`,
  'giu',
);
/** Names longer than this are sentences in capitals. */
const KATA_NAMA_PALING_BANYAK = 6;

/** Every mention of a unit: "Kecamatan Dumai Kota", "DINAS PERHUBUNGAN", "kecamatan". */
export const listSebutanUnit = rememberFakta((konteks: Konteks): readonly SebutanUnit[] => {
  const umum = collectKataUmum(konteks);
  return listPotongan(konteks).flatMap((potongan) =>
    !/kecamatan|kelurahan|dinas|badan|inspektorat|sekretariat|satuan|rumah sakit/i.test(potongan.teks)
      ? []
      : [...potongan.teks.matchAll(POLA_JENIS)].map((m): SebutanUnit => {
          const sesudah = potongan.teks.slice(m.index + m[0].length);
          return {
            potongan,
            indeks: m.index,
            jenis: m[1]?.toLowerCase().replace(/\s+/g, ' ') as JenisUnit,
            nama: readNama(sesudah, umum, isSemuaKapital(m[0])),
          };
        }),
  );
});

/** The words of a name at the beginning of a text: capitals, one space apart, up to a word that begins none. */
function readNama(teks: string, umum: ReadonlySet<string>, kapital: boolean): string {
  const pola = /^[ \n]([\p{L}\p{N}'’]+(?:-[\p{L}\p{N}]+)*)/u;
  const nama: string[] = [];
  let sisa = teks;
  while (nama.length < KATA_NAMA_PALING_BANYAK) {
    const m = pola.exec(sisa);
    if (m === null) break;
    const kata = m[1] as string;
    const kecil = kata.toLowerCase();
    if (!isKapital(kata) || (kapital && !isSemuaKapital(kata))) break;
    if (BUKAN_NAMA.has(kecil) || (umum.has(kecil) && nama.length === 0)) break;
    nama.push(kata);
    sisa = sisa.slice(m[0].length);
  }
  return nama.join(' ');
}

/** How many lines at the top may belong to the cover. */
const BARIS_SAMPUL = 25;

/** Who the report is from: the cover first, then what its titles and sentences say most often. */
export const findIdentitas = rememberFakta((konteks: Konteks): Identitas => {
  const baris = listBarisTeks(konteks);
  const isi = baris.findIndex(({ teks }) => /^daftar isi$|^kata pengantar$|^bab\s+i\b/i.test(teks));
  const sampul = baris.slice(0, isi <= 0 ? BARIS_SAMPUL : Math.min(isi, BARIS_SAMPUL)).map(({ teks }) => teks);
  const unit = findUnitSampul(sampul) ?? findUnitTersering(konteks);
  const pemda = findPemda(sampul) ?? findPemda(baris.map(({ teks }) => teks));
  const tahun = findTahunSampul(sampul) ?? findTahunTersering(konteks);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(pemda === undefined ? {} : { pemda }),
    ...(tahun === undefined ? {} : { tahun }),
  };
});

function findUnitSampul(sampul: readonly string[]): Identitas['unit'] {
  for (const teks of sampul) {
    const m = new RegExp(
      String.raw`^(?:laporan kinerja\s+)?(${JENIS_UNIT.join('|')})\s+(\p{L}[\p{L}\p{N} ,.&'-]*?)(?:\s+tahun\s+\d{4}|\s*[,(].*)?$`,
      'iu',
    ).exec(teks);
    if (m === null) continue;
    const nama = cutPemda(m[2] as string);
    if (nama !== '' && splitNama(nama).length <= KATA_NAMA_PALING_BANYAK) {
      return { jenis: (m[1] as string).toLowerCase() as JenisUnit, nama: capitalize(nama) };
    }
  }
  return undefined;
}

const splitNama = (nama: string): string[] => nama.toLowerCase().split(/\s+/);

/** "Dumai Kota Kota Dumai" → "Dumai Kota"; "Bina Widya Kota Pekanbaru" → "Bina Widya". */
const cutPemda = (nama: string): string => nama.replace(/^(.+?)\s+(?:kota|kabupaten)\s+\p{L}.*$/iu, '$1').trim();

function findUnitTersering(konteks: Konteks): Identitas['unit'] {
  const banyak = new Map<string, { readonly jenis: JenisUnit; readonly nama: string; n: number }>();
  for (const { jenis, nama, potongan } of listSebutanUnit(konteks)) {
    const bersih = cutPemda(nama);
    if (bersih === '' || jenis === 'kelurahan' || jenis === 'inspektorat') continue;
    const kunci = `${jenis} ${bersih.toLowerCase()}`;
    const ada = banyak.get(kunci) ?? { jenis, nama: capitalize(bersih), n: 0 };
    ada.n += potongan.jenis === 'judul' ? 3 : 1;
    banyak.set(kunci, ada);
  }
  const [pertama] = [...banyak.values()].sort((a, b) => b.n - a.n);
  return pertama === undefined || pertama.n < 3 ? undefined : { jenis: pertama.jenis, nama: pertama.nama };
}

function findPemda(baris: readonly string[]): Identitas['pemda'] {
  const banyak = new Map<string, number>();
  for (const teks of baris) {
    const m = /\bpemerintah(?:an)?\s+(?:daerah\s+)?(kota|kabupaten|provinsi)\s+(\p{L}+(?: \p{Lu}\p{L}+)?)/iu.exec(teks);
    if (m === null || /^(yang|dan|di|dalam|adalah)$/i.test((m[2] as string).split(' ')[0] as string)) continue;
    const kunci = `${(m[1] as string).toLowerCase()}|${capitalize(m[2] as string)}`;
    banyak.set(kunci, (banyak.get(kunci) ?? 0) + 1);
  }
  const [pertama] = [...banyak].sort((a, b) => b[1] - a[1]);
  if (pertama === undefined) return undefined;
  const [jenis, nama] = pertama[0].split('|') as ['kota' | 'kabupaten' | 'provinsi', string];
  return { jenis, nama };
}

function findTahunSampul(sampul: readonly string[]): number | undefined {
  const tahun = sampul.flatMap((teks) => [
    ...teks.matchAll(/\b(?:tahun(?: anggaran)?|TA\.?)\s+(20\d\d)\b(?!\s*[-–])/gi),
  ]);
  const [pertama] = tahun;
  if (pertama !== undefined) return Number(pertama[1]);
  const [sendiri] = sampul.flatMap((teks) => /^(20\d\d)$/.exec(teks)?.[1] ?? []);
  return sendiri === undefined ? undefined : Number(sendiri);
}

function findTahunTersering(konteks: Konteks): number | undefined {
  const banyak = new Map<number, number>();
  for (const { teks, jenis } of listPotongan(konteks)) {
    for (const m of teks.matchAll(/\btahun\s+(20\d\d)\b(?!\s*(?:[-–]|s\.?d))/gi)) {
      banyak.set(Number(m[1]), (banyak.get(Number(m[1])) ?? 0) + (jenis === 'judul' ? 3 : 1));
    }
  }
  return [...banyak].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export const formatUnit = ({ jenis, nama }: { readonly jenis: string; readonly nama: string }): string =>
  `${capitalize(jenis)} ${nama}`;
