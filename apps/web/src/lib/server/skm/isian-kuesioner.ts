import { KUESIONER_BAKU, type Kuesioner } from '@akuntabel/kinerja';

/*
 * The questionnaire as a form: nine numbered questions with unsur and four wordings, and lists a line each, `kode = nama`.
 */

const BANYAK = KUESIONER_BAKU.pertanyaan.length;
const MAKS_HURUF = 20_000;
const NILAI = [1, 2, 3, 4] as const;

const writeDaftar = (daftar: readonly { readonly kode: string; readonly nama: string }[]): string =>
  daftar.map(({ kode, nama }) => `${kode} = ${nama}`).join('\n');

const writeTambahan = (tambahan: Kuesioner['tambahan']): string =>
  tambahan
    .map((satu) => (satu.jenis === 'pilihan' ? `${satu.teks} | ${satu.pilihan.join(' | ')}` : satu.teks))
    .join('\n');

/** What stands in the fields of the form. */
export function isianKuesioner({
  pengantar,
  pertanyaan,
  tambahan,
  layanan,
  bagian,
}: Kuesioner): Record<string, string> {
  return {
    pengantar,
    ...Object.fromEntries(
      pertanyaan.flatMap(({ unsur, teks, pilihan }, i) => [
        [`unsur${i + 1}`, unsur],
        [`teks${i + 1}`, teks],
        ...NILAI.map((n) => [`pilihan${i + 1}-${n}`, pilihan[n - 1] ?? '']),
      ]),
    ),
    tambahan: writeTambahan(tambahan),
    layanan: writeDaftar(layanan),
    bagian: writeDaftar(bagian),
  };
}

const toKode = (nama: string): string =>
  nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

const baris = (teks: string): string[] =>
  teks
    .split('\n')
    .map((satu) => satu.trim())
    .filter((satu) => satu !== '');

/** "ktp = KTP elektronik", or a name alone, whose code follows from it. */
const readDaftar = (teks: string) =>
  baris(teks).map((satu) => {
    const [, kode, nama] = /^([A-Za-z0-9._-]{1,40})\s*=\s*(.+)$/.exec(satu) ?? [];
    return nama === undefined ? { kode: toKode(satu), nama: satu } : { kode: kode ?? '', nama };
  });

/** A question a line; with answers to choose from after strokes: "Anda datang dengan apa? | Motor | Mobil". */
const readTambahan = (teks: string): Kuesioner['tambahan'] =>
  baris(teks).map((satu, i) => {
    const [tanya = '', ...pilihan] = satu.split('|').map((x) => x.trim());
    const kode = `T${i + 1}`;
    return pilihan.length === 0
      ? { jenis: 'teks', kode, teks: tanya }
      : { jenis: 'pilihan', kode, teks: tanya, pilihan };
  });

/** The form as it was sent; what is wrong with the content the use case tells. */
export function readKuesioner(data: FormData): {
  readonly isian: Readonly<Record<string, string>>;
  readonly isi: Kuesioner;
  readonly nomor: number;
  readonly ditulis: string;
} {
  const get = (nama: string): string => {
    const nilai = data.get(nama);
    return typeof nilai === 'string' ? nilai.replaceAll('\0', '').replaceAll('\r', '').slice(0, MAKS_HURUF) : '';
  };
  const isi: Kuesioner = {
    pengantar: get('pengantar'),
    pertanyaan: Array.from({ length: BANYAK }, (_, i) => ({
      jenis: 'unsur',
      kode: `P${i + 1}`,
      unsur: get(`unsur${i + 1}`) as Kuesioner['pertanyaan'][number]['unsur'],
      teks: get(`teks${i + 1}`),
      pilihan: NILAI.map((n) => get(`pilihan${i + 1}-${n}`)) as [string, string, string, string],
    })),
    tambahan: readTambahan(get('tambahan')),
    layanan: readDaftar(get('layanan')),
    bagian: readDaftar(get('bagian')),
  };
  const isian = Object.fromEntries([...data.keys()].map((nama) => [nama, get(nama)]));
  return { isian, isi, nomor: Number(get('nomor')), ditulis: get('ditulis') };
}

/** The field of the form that a place in the questionnaire stands in; empty for the questionnaire as a whole. */
export function toRuasKuesioner([ruas, ke, dalam, n]: readonly (string | number)[]): string {
  if (ruas !== 'pertanyaan') return String(ruas ?? '');
  if (typeof ke !== 'number') return '';
  return typeof n === 'number' ? `${dalam}${ke + 1}-${n + 1}` : `${dalam}${ke + 1}`;
}
