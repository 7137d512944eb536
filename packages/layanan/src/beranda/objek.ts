import type { Transaksi } from '@akuntabel/basisdata';
import { listRingkasObjek, type RingkasObjek, type RingkasUnit } from './kueri.ts';

type Objek = readonly RingkasObjek[];

/** A city of some hundred units with the years that are worked on; one takes a few kilobytes. */
const MAKS_TERSIMPAN = 1000;
const tersimpan = new Map<string, { readonly sidik: string; readonly objek: Objek }>();

const buildSidik = ({ hash, diperbarui }: RingkasUnit): string => `${hash}/${diperbarui}`;

/**
 * Agreements, recommendations and posts of many unit-years. They are cut out of the content of records, which costs the
 * database more than all else of a home page; so they are kept as long as the figures of their unit-year say that nothing
 * was written.
 */
export async function loadObjek(
  tx: Transaksi,
  instansiId: string,
  id: readonly string[],
  ringkas: ReadonlyMap<string, RingkasUnit>,
): Promise<ReadonlyMap<string, Objek>> {
  const hasil = new Map<string, Objek>();
  for (const satu of id) {
    const kini = ringkas.get(satu);
    const ada = tersimpan.get(satu);
    if (kini !== undefined && ada?.sidik === buildSidik(kini)) hasil.set(satu, ada.objek);
  }
  const kurang = id.filter((satu) => !hasil.has(satu));
  const baru = Map.groupBy(await listRingkasObjek(tx, instansiId, kurang), (satu) => satu.unitTahunId);
  for (const satu of kurang) {
    const objek = baru.get(satu) ?? [];
    hasil.set(satu, objek);
    const kini = ringkas.get(satu);
    if (kini !== undefined) tersimpan.set(satu, { sidik: buildSidik(kini), objek });
  }
  for (const lama of tersimpan.keys()) {
    if (tersimpan.size <= MAKS_TERSIMPAN) break;
    tersimpan.delete(lama);
  }
  return hasil;
}
