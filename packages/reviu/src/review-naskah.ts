import { toTemuan } from './aturan/aturan.ts';
import { ATURAN } from './aturan/daftar.ts';
import { buildKonteks } from './aturan/konteks.ts';
import type { Naskah } from './naskah/naskah.ts';
import { maskTemuan } from './temuan/samarkan.ts';
import type { Temuan } from './temuan/temuan.ts';
import { sortTemuan } from './temuan/urutkan.ts';

/** Everything the rules find in a report, worst first. Pure; never throws. */
export function reviewNaskah(naskah: Naskah): Temuan[] {
  const konteks = buildKonteks(naskah);
  return sortTemuan(
    ATURAN.flatMap((aturan) => aturan.periksa(konteks).map((bahan) => maskTemuan(toTemuan(aturan, bahan)))),
  );
}
