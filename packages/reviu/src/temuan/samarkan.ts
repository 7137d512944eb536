import { maskNipDalam } from '../fakta/nip.ts';
import type { Pembanding, Temuan } from './temuan.ts';

/** A finding without the NIP of anybody, whichever rule it is from: it is shown, printed and sent on. */
export const maskTemuan = (temuan: Temuan): Temuan => ({
  ...temuan,
  kutipan: maskNipDalam(temuan.kutipan),
  tertulis: maskNipDalam(temuan.tertulis),
  ...(temuan.seharusnya === undefined ? {} : { seharusnya: maskNipDalam(temuan.seharusnya) }),
  perhitungan: maskNipDalam(temuan.perhitungan),
  pembanding: temuan.pembanding.map((satu): Pembanding => ({ ...satu, kutipan: maskNipDalam(satu.kutipan) })),
});
