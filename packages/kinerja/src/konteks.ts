import type { Buku } from './hasil/buku.ts';
import type { TahunKinerja } from './tahun/tahun-kinerja.ts';

/** What every measuring step is given: the data and the ledger it writes to. */
export interface Konteks {
  readonly data: TahunKinerja;
  readonly buku: Buku;
}
