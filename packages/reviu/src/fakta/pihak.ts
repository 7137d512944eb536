import type { Blok, Tabel } from '../naskah/naskah.ts';

/** Posts that head a unit; everybody else's agreement covers a part of its budget. */
const PIMPINAN =
  /^\W*(?:plt\.?|plh\.?|pj\.?|penjabat|pelaksana tugas)?\s*(?:camat|kepala (?:dinas|badan|kantor|satuan|pelaksana)|inspektur(?! pembantu)|direktur|sekretaris (?:daerah|dprd|dewan)|wali ?kota|bupati|gubernur)\b/i;

/** The last post that a "Jabatan : …" line named before each block: the first party of the agreement it belongs to. */
export function buildPihak(blok: readonly Blok[]): (urut: number) => string | undefined {
  const pihak: (string | undefined)[] = [];
  let kini: string | undefined;
  let menunggu = true;
  for (const satu of blok) {
    const jabatanTabel = satu.jenis === 'tabel' ? findJabatanTabel(satu) : undefined;
    if (jabatanTabel !== undefined && menunggu) {
      kini = jabatanTabel;
      menunggu = false;
    }
    if (satu.jenis !== 'tabel') {
      if (/bertanda ?tangan di bawah/i.test(satu.teks)) menunggu = true;
      if (/^\W*(?:bab\b|lampiran \d|pengukuran kinerja|rencana kinerja|prestasi)/i.test(satu.teks)) kini = undefined;
      const jabatan = /\bjabatan\s*:\s*(.+)/i.exec(satu.teks)?.[1];
      if (jabatan !== undefined && menunggu) {
        kini = jabatan.split('\n')[0]?.trim();
        menunggu = false;
      }
    }
    pihak.push(kini);
  }
  return (urut) => pihak[urut];
}

/** "Jabatan | : | Camat …" in a table of at most three columns. */
function findJabatanTabel({ baris }: Tabel): string | undefined {
  const satu = baris.find((sel) => sel.length <= 3 && /^jabatan\W*$/i.test(sel[0]?.teks.trim() ?? ''));
  return satu?.at(-1)?.teks.split('\n')[0]?.trim();
}

export const isBawahan = (jabatan: string): boolean => jabatan !== '' && !PIMPINAN.test(jabatan);
