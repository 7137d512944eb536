import { PERIODE_SKM } from '@akuntabel/kinerja';
import type { IsiSurvei, UnitTahunTermuat } from '@akuntabel/layanan';

export const RUAS_SURVEI = [
  'nama',
  'periode',
  'bagian',
  'bobot',
  'populasi',
  'mulai',
  'selesai',
  'berkode',
  'indikator',
] as const;

type Isian = Readonly<Record<(typeof RUAS_SURVEI)[number], string>>;

const kosong = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim());

/** "12.500" and "12500" are the same number of people. */
const readBanyak = (teks: string): number | null => {
  const rapi = teks.replace(/[.\s]/g, '');
  if (rapi === '') return null;
  return /^\d{1,12}$/.test(rapi) ? Number(rapi) : Number.NaN;
};

/** What the form of a survey says, as the use case takes it; what is wrong with it the use case tells. */
export const toIsiSurvei = (isian: Isian): IsiSurvei => ({
  nama: isian.nama,
  periode: isian.periode as IsiSurvei['periode'],
  bagian: kosong(isian.bagian),
  bobot: isian.bobot as IsiSurvei['bobot'],
  populasi: readBanyak(isian.populasi),
  mulai: kosong(isian.mulai),
  selesai: kosong(isian.selesai),
  berkode: isian.berkode === 'ya',
  indikator: kosong(isian.indikator),
});

/** What can be chosen in the form of a survey. */
export const listPilihanSurvei = ({ tahun }: Pick<UnitTahunTermuat, 'tahun'>) => ({
  periode: Object.entries(PERIODE_SKM).map(([nilai, nama]) => ({ nilai, nama })),
  bagian: [
    { nilai: '', nama: 'Seluruh unit' },
    ...tahun.organisasi.unit.filter(({ id }) => id !== tahun.umum.unit).map(({ id, nama }) => ({ nilai: id, nama })),
  ],
  bobot: [
    { nilai: '1/9', nama: '1/9 (tepat; nilai tertinggi 100)' },
    { nilai: '0.111', nama: '0,111 (nilai tertinggi 99,90)' },
    { nilai: '0.11', nama: '0,11 (nilai tertinggi 99,00)' },
  ],
  berkode: [
    { nilai: '', nama: 'Tidak, siapa pun dapat menjawab' },
    { nilai: 'ya', nama: 'Ya, setiap responden menerima kode sekali pakai' },
  ],
  indikator: [
    { nilai: '', nama: 'Tidak ada' },
    ...tahun.indikator.map(({ id, nama }) => ({ nilai: id, nama: `${id} ${nama}` })),
  ],
});
