import type { HasilTriwulan } from '../hasil/hasil-kinerja.ts';
import { compare, fromBulat, parseDesimal } from '../umum/desimal.ts';
import { formatAngka } from '../umum/format.ts';

export interface PerluAlasan {
  readonly kode: 'belumDiisi' | 'belumTercapai' | 'takTerhitung';
  /** Indonesian: what deviates, and what is to be written. */
  readonly pesan: string;
}

const MINTA = 'Tulis hambatan dan rencana tindak lanjutnya.';
const SERATUS = fromBulat(100);

/**
 * Why a quarter cannot be handed in without a reason; undefined when it can. A reason is asked where the value misses
 * the quarter's target in the direction of the card, where it is blank although there is a target, and where the two
 * cannot be compared. A draft is never held up by this, and a value that does not apply carries its reason itself.
 */
export function needReason({ target, realisasi, capaian }: HasilTriwulan): PerluAlasan | undefined {
  if (target.keadaan !== 'terisi' || realisasi.keadaan === 'tidakBerlaku') return undefined;
  if (realisasi.keadaan === 'kosong') {
    return { kode: 'belumDiisi', pesan: `Realisasi belum diisi, padahal targetnya ${formatAngka(target)}. ${MINTA}` };
  }
  const nilai = `realisasi ${formatAngka(realisasi)}, target ${formatAngka(target)}`;
  if (capaian.nilai === null) {
    return { kode: 'takTerhitung', pesan: `Capaian tidak dapat dihitung (${nilai}). Tulis penjelasannya.` };
  }
  if (compare(parseDesimal(capaian.nilai), SERATUS) >= 0) return undefined;
  return { kode: 'belumTercapai', pesan: `Target belum tercapai (${nilai}). ${MINTA}` };
}
