import { type Basisdata, deleteSesiLewat, deleteVerifikasiLewat } from '@akuntabel/basisdata';

const SELANG_MS = 600_000;

/** Removes, now and then, what nobody comes back to: sessions, counts, links and codes that are past. */
export function createPembersih(basisdata: Basisdata): () => Promise<void> {
  let terakhir = 0;
  return async () => {
    const kini = Date.now();
    if (kini - terakhir < SELANG_MS) return;
    terakhir = kini;
    const pada = new Date(kini).toISOString();
    await deleteVerifikasiLewat(basisdata.db, pada);
    await deleteSesiLewat(basisdata.db, pada);
  };
}
