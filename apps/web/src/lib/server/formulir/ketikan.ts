/*
 * What stands in the fields of a form, by their names, exactly as it was typed. Everything that a page shows in a form
 * comes from here, so nothing that was typed is lost on the way through an error.
 *
 * Names are paths (`target.0.renstra`). After a `!` stands what is no entry of its own:
 *   !banyak   rows of a list            !isi    whether a group is filled in (ya, tidak)
 *   !semula   the same, as it was       !ada    a row that is meant although nothing stands in it
 *   !awal     what the form itself put there; nobody typed it
 *   !cara     what an isian is: nilai, kosong, tidakBerlaku, tiada; !alasan: why it does not apply
 */

export type Ketikan = ReadonlyMap<string, readonly string[]>;
export type KetikanBaru = Map<string, string[]>;

export const gabung = (nama: string, ruas: string | number): string => (nama === '' ? String(ruas) : `${nama}.${ruas}`);

export const getSatu = (ketikan: Ketikan, nama: string): string | undefined => ketikan.get(nama)?.[0];

/** More rows than anyone types; a form that claims more is not one of ours. */
const MAKS_BARIS = 1000;

export function getBanyak(ketikan: Ketikan, nama: string): number {
  const banyak = Number(getSatu(ketikan, `${nama}!banyak`) ?? 0);
  return Number.isInteger(banyak) && banyak > 0 ? Math.min(banyak, MAKS_BARIS) : 0;
}

/** Fields of a sent form; files and the fields of the page around the form are left out. */
export function readKetikan(data: FormData): KetikanBaru {
  const ketikan: KetikanBaru = new Map();
  for (const [nama, nilai] of data) {
    if (typeof nilai !== 'string' || nama.startsWith('!')) continue;
    const ada = ketikan.get(nama);
    if (ada) ada.push(nilai);
    else ketikan.set(nama, [nilai]);
  }
  return ketikan;
}
