import { type BidangProfil, PROFIL_SKM } from '@akuntabel/kinerja';
import { normalizeNama, toBanding } from '../lembar/nama.ts';

/** What a column beside the answers holds: what respondents tell of themselves, and their saran. */
export type KolomKeterangan = BidangProfil | 'layanan' | 'bagian' | 'saran';

/** Headers as offices write them, compared without case and punctuation. */
const JUDUL: readonly (readonly [KolomKeterangan, RegExp])[] = [
  ['umur', /^(kelompok |rentang |kategori )?(umur|usia)\b/],
  ['kelamin', /^(jenis kelamin|kelamin|jk|l p|gender)$/],
  ['pendidikan', /^(tingkat )?pendidikan\b/],
  ['pekerjaan', /^(jenis )?pekerjaan\b/],
  ['layanan', /^(jenis |nama )?(layanan|pelayanan)( yang .+)?$/],
  ['bagian', /^(nama )?(kelurahan|desa)$/],
  ['saran', /^(kritik|saran|komentar|catatan responden)\b/],
];

/** What a header says that stands below it; undefined when it is none of these. */
export const findKeterangan = (judul: string): KolomKeterangan | undefined => {
  const teks = toBanding(judul);
  return JUDUL.find(([, pola]) => pola.test(teks))?.[0];
};

const BAWAH = /<|bawah|kurang/;
const ATAS = /[>+]|atas|lebih/;

/** Age bands by the youngest of each, in years. */
const AWAL_UMUR: readonly (readonly [number, string])[] = [
  [60, '60+'],
  [50, '50-59'],
  [40, '40-49'],
  [30, '30-39'],
  [20, '20-29'],
  [0, '<20'],
];
const UMUR_MAKS = 120;

const findPita = (umur: number): string | undefined =>
  umur > UMUR_MAKS ? undefined : AWAL_UMUR.find(([awal]) => umur >= awal)?.[1];

/** An age in years, or a band that lies within one of the questionnaire's. */
function parseUmur(teks: string): string | undefined {
  const kecil = teks.toLowerCase();
  const angka = (kecil.match(/\d+/g) ?? []).map(Number);
  const [awal = Number.NaN, akhir] = angka;
  if (angka.length === 0 || angka.length > 2) return undefined;
  if (akhir !== undefined) return findPita(awal) === findPita(akhir) ? findPita(awal) : undefined;
  // "di atas 60" begins at 61, "60 ke atas" at 60: both lie in the last band; "di atas 40" lies in three.
  if (ATAS.test(kecil)) return awal === 59 || awal >= 60 ? findPita(Math.max(awal, 60)) : undefined;
  if (BAWAH.test(kecil)) return awal <= 20 ? '<20' : undefined;
  return /^\D*\d+\s*(tahun|thn|th)?\.?$/.test(kecil) ? findPita(awal) : undefined;
}

/** Words that offices use for the fixed answers, beside the wording of the questionnaire itself. */
const KATA: Readonly<Record<Exclude<BidangProfil, 'umur'>, readonly (readonly [RegExp, string])[]>> = {
  kelamin: [
    [/^(l|lk|laki|laki laki|pria)$/, 'L'],
    [/^(p|pr|perempuan|wanita)$/, 'P'],
  ],
  pendidikan: [
    [/\b(s ?[23]|strata [23]|magister|doktor|pascasarjana|pasca sarjana)\b/, 'pascasarjana'],
    [/\b(s ?1|d ?4|d iv|strata 1|(?<!pasca )sarjana)\b/, 'sarjana'],
    [/\b(d ?[123]|d i{1,3}|diploma)\b/, 'diploma'],
    [/\b(sma|smk|smu|slta|ma|aliyah)\b/, 'sma'],
    [/\b(smp|mts|sltp|tsanawiyah)\b/, 'smp'],
    [/\b(sd|mi|ibtidaiyah|tidak sekolah|tidak tamat)\b/, 'sd'],
  ],
  pekerjaan: [
    [/\b(rumah tangga|irt|urt)\b/, 'rumahTangga'],
    [/\b(asn|pns|pppk|p3k|cpns)\b/, 'asn'],
    [/\b(tni|polri|polisi)\b/, 'tniPolri'],
    [/\b(wirausaha|wiraswasta|pedagang|pengusaha|usaha)\b/, 'wirausaha'],
    [/\b(petani|nelayan|pekebun)\b/, 'petani'],
    [/\b(pelajar|mahasiswa|siswa)\b/, 'pelajar'],
    [/\b(swasta|karyawan|buruh)\b/, 'swasta'],
    [/\b(lain|lainnya|pensiunan?)\b/, 'lainnya'],
  ],
};

/**
 * The fixed answer that a cell means: the code or wording of the questionnaire, an age in years, or a word that offices
 * use. Undefined when it cannot be told; a cell that may mean two answers means none.
 */
export function parseProfil(bidang: BidangProfil, teks: string): string | undefined {
  const tulis = normalizeNama(teks);
  const { pilihan } = PROFIL_SKM[bidang];
  const persis = Object.entries<string>(pilihan).find(
    ([kode, nama]) => kode === tulis || toBanding(nama) === toBanding(tulis),
  );
  if (persis) return persis[0];
  if (bidang === 'umur') return parseUmur(tulis);
  const banding = toBanding(tulis);
  const cocok = KATA[bidang].filter(([pola]) => pola.test(banding));
  return cocok.length === 1 ? cocok[0]?.[1] : undefined;
}
