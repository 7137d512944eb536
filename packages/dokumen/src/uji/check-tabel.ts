import type { Baris, Dokumen, Tabel } from '../model/dokumen.ts';
import { listBlok } from '../model/telusur.ts';

/**
 * What is wrong with the grid of a table, one sentence each; empty when every row fills exactly all columns, spans taken
 * into account, no two cells overlap, none reaches out of its part (header or body), and none is without size.
 */
export function checkTabel({ kolom, kepala, badan }: Tabel): string[] {
  if (kolom.length === 0) return ['table without columns'];
  return [...checkBagian('header', kepala, kolom.length), ...checkBagian('body', badan, kolom.length)];
}

function checkBagian(nama: string, bagian: readonly Baris[], banyakKolom: number): string[] {
  const salah: string[] = [];
  const terisi = bagian.map(() => new Array<boolean>(banyakKolom).fill(false));
  bagian.forEach((baris, y) => {
    let x = 0;
    for (const { lebar = 1, tinggi = 1 } of baris) {
      while (terisi[y]?.[x]) x += 1;
      if (lebar < 1 || tinggi < 1) salah.push(`${nama} row ${y + 1}: a cell without size`);
      if (x + lebar > banyakKolom) salah.push(`${nama} row ${y + 1}: beyond column ${banyakKolom}`);
      if (y + tinggi > bagian.length) salah.push(`${nama} row ${y + 1}: a cell reaches below the last row`);
      for (let dy = 0; dy < tinggi && y + dy < bagian.length; dy += 1) {
        for (let dx = 0; dx < lebar && x + dx < banyakKolom; dx += 1) {
          const tujuan = terisi[y + dy] as boolean[];
          if (tujuan[x + dx]) salah.push(`${nama} row ${y + dy + 1}, column ${x + dx + 1}: two cells`);
          tujuan[x + dx] = true;
        }
      }
      x += lebar;
    }
    terisi[y]?.forEach((ada, kolom) => {
      if (!ada) salah.push(`${nama} row ${y + 1}, column ${kolom + 1}: no cell`);
    });
  });
  return salah;
}

/** The faults of every table of a document, each with the id of its table. */
export function checkSemuaTabel(dokumen: Dokumen): string[] {
  return listBlok(dokumen).flatMap((blok) =>
    blok.jenis === 'tabel' ? checkTabel(blok).map((salah) => `${blok.id}: ${salah}`) : [],
  );
}
