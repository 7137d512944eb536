import type { SurveiSkm } from '@akuntabel/basisdata';
import { KUESIONER_BAKU } from '@akuntabel/kinerja';
import { lakukanTindakan } from '../alur/lakukan.ts';
import type { Alat } from '../inti/alat.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import type { JawabanMasuk } from '../skm/jawaban-masuk.ts';
import { buatSurvei, type IsiSurvei, type LetakSurvei } from '../skm/survei.ts';

export const ISI_SURVEI: IsiSurvei = {
  nama: 'Survei pelayanan',
  periode: 'tahun',
  bagian: null,
  bobot: '1/9',
  populasi: null,
  mulai: null,
  selesai: null,
  berkode: false,
  indikator: null,
};

/** A survey that went through these actions. */
export async function createSurvei(
  alat: Alat,
  perencana: Pelaku,
  letak: LetakSurvei,
  { isi = {}, tindakan = ['buka'] }: { readonly isi?: Partial<IsiSurvei>; readonly tindakan?: readonly string[] } = {},
): Promise<SurveiSkm> {
  const survei = await buatSurvei(alat, perencana, letak, { ...ISI_SURVEI, ...isi });
  for (const [sesudah, satu] of tindakan.entries()) {
    const mana = { ...letak, mesin: 'survei', objek: survei.id, tindakan: satu, sesudah };
    await lakukanTindakan(alat, perencana, { ...mana, alasan: 'Uji' });
  }
  return survei;
}

/** An answer to the usual questionnaire: U1 to U9. */
export function createJawaban(nilai: string, lain: Partial<JawabanMasuk> = {}): JawabanMasuk {
  return {
    id: crypto.randomUUID(),
    kuesioner: 1,
    jawaban: Object.fromEntries(
      KUESIONER_BAKU.pertanyaan.map(({ kode, unsur }) => [kode, nilai[Number(unsur.slice(1)) - 1] ?? '']),
    ),
    profil: {},
    layanan: '',
    bagian: '',
    saran: '',
    tambahan: {},
    detik: 90,
    ...lain,
  };
}
