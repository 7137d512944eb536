import { findIndukBaris, insertBaris } from '@akuntabel/kinerja';

export interface BarisTergabung {
  readonly baris: readonly string[];
  /** What could not be brought together, in sentences. */
  readonly masalah: readonly string[];
}

/**
 * Rows that somebody added or took away, brought into the rows as they are stored by now: what others added stays, what
 * others took away stays away.
 */
export function mergeBaris(
  kini: readonly string[],
  semula: readonly string[],
  ketikan: readonly string[],
): BarisTergabung {
  const masalah: string[] = [];
  const dibuang = new Set(semula.filter((satu) => !ketikan.includes(satu)));
  const ditambah = ketikan.filter((satu) => !semula.includes(satu) && !kini.includes(satu));
  const indukKini = findIndukBaris(kini);
  let baris = kini.filter((satu) => !dibuang.has(satu));
  for (const satu of baris) {
    const induk = indukKini.get(satu) ?? null;
    // Somebody put something below what is to go: it stays, and what it stands below with it.
    if (induk !== null && dibuang.has(induk) && !semula.includes(satu)) {
      masalah.push(`Orang lain menambah baris di bawah ${induk.slice(2)}, yang Anda buang. Buka lagi matriksnya.`);
    }
  }
  const induk = findIndukBaris(ketikan);
  for (const satu of ditambah) {
    const milik = induk.get(satu) ?? null;
    if (milik !== null && !baris.includes(milik)) {
      masalah.push(`${milik.slice(2)}, tempat baris baru Anda, sudah dibuang orang lain.`);
    } else baris = insertBaris(baris, satu, milik);
  }
  return { baris, masalah };
}
