import type { KinerjaProgram } from '@akuntabel/kinerja';
import { parseAngkaIndonesia } from '../angka.ts';
import type { IsiRekaman, Kolom } from '../kolom.ts';
import { explainBukanAngka } from '../nilai.ts';
import { parseIsian, writeIsian } from './isian.ts';
import type { BarisBaca, Perubahan } from './pengolah.ts';

/*
 * The first output indicator of a node. Further ones are few and stay as they are: a row of a sheet has room for one.
 */

export const KOLOM_KELUARAN: readonly Kolom[] = [
  {
    kunci: 'keluaran',
    judul: 'Indikator keluaran',
    isi: 'nama',
    keterangan: 'Indikator keluaran atau hasil yang pertama',
  },
  { kunci: 'satuanKeluaran', judul: 'Satuan keluaran', isi: 'nama', keterangan: 'Misalnya Dokumen, Laporan, %' },
  { kunci: 'targetKeluaran', judul: 'Target keluaran', isi: 'isian', keterangan: 'Target setahun' },
  { kunci: 'realisasiKeluaran', judul: 'Realisasi keluaran', isi: 'isian', keterangan: 'Realisasi setahun' },
];

export const toKeluaran = ([pertama]: readonly KinerjaProgram[]): IsiRekaman => ({
  keluaran: pertama?.nama ?? null,
  satuanKeluaran: pertama?.satuan ?? null,
  targetKeluaran: writeIsian(pertama?.target),
  realisasiKeluaran: writeIsian(pertama?.realisasi),
});

/** "12 Dokumen" in a cell for the target names the unit as well. */
function splitSatuan(isi: Record<string, string | null>, ruas: string): void {
  const [, angka, satuan] = /^([\d.,]+)\s+(\p{L}[^\d]*|%)$/u.exec(isi[ruas] ?? '') ?? [];
  const hasil = angka === undefined ? undefined : parseAngkaIndonesia(angka, { ukuran: true });
  if (satuan === undefined || !hasil || !('nilai' in hasil)) return;
  isi[ruas] = hasil.nilai;
  isi['satuanKeluaran'] ??= satuan;
}

/** Checks the output of a row against what the data hold; a name in other capitals is the same one. */
export function olahKeluaran({ isi, masalah }: BarisBaca, lama: IsiRekaman | undefined): void {
  if (KOLOM_KELUARAN.every(({ kunci }) => isi[kunci] === undefined)) return;
  if (isi['keluaran'] === undefined && lama?.['keluaran'] == null) {
    // A column "Satuan" or "Target" of a file without indicators is about something else.
    for (const { kunci } of KOLOM_KELUARAN) delete isi[kunci];
    return;
  }
  for (const ruas of ['targetKeluaran', 'realisasiKeluaran']) {
    if (isi[ruas] == null) continue;
    splitSatuan(isi, ruas);
    const salah = explainBukanAngka(isi[ruas] ?? null);
    const kolom = KOLOM_KELUARAN.find(({ kunci }) => kunci === ruas)?.judul ?? ruas;
    if (salah) masalah.push({ kolom, tertulis: isi[ruas] ?? null, ...salah, tingkat: 'galat' });
  }
  if (isi['keluaran'] != null && isi['keluaran'].toLowerCase() === lama?.['keluaran']?.toLowerCase()) {
    isi['keluaran'] = lama['keluaran'];
  }
  const gabung = { ...lama, ...isi };
  const nilai = KOLOM_KELUARAN.filter(({ kunci }) => gabung[kunci] != null);
  for (const { kunci, judul, keterangan } of KOLOM_KELUARAN.slice(0, 2)) {
    if (nilai.length === 0 || gabung[kunci] != null) continue;
    masalah.push({
      kolom: judul,
      tertulis: null,
      seharusnya: `terisi bila ada target, realisasi, atau indikator keluaran: ${keterangan}`,
      perbaikan: 'lengkapi indikator dan satuannya, atau kosongkan semuanya',
      tingkat: 'galat',
    });
  }
}

/** Puts the changed output into the list of a node. */
export function putKeluaran(kinerja: KinerjaProgram[], { isi, ruas, baru }: Perubahan): void {
  const berubah = KOLOM_KELUARAN.some(({ kunci }) => ruas.has(kunci) || (baru && isi[kunci] != null));
  if (!berubah) return;
  const [nama, satuan] = [isi['keluaran'] ?? null, isi['satuanKeluaran'] ?? null];
  if (nama === null || satuan === null) {
    kinerja.shift();
    return;
  }
  const pertama = kinerja[0] ?? { nama, satuan, arah: 'maksimum', target: null, realisasi: null };
  kinerja[0] = {
    ...pertama,
    ...(ruas.has('keluaran') ? { nama } : {}),
    ...(ruas.has('satuanKeluaran') ? { satuan } : {}),
    ...(ruas.has('targetKeluaran') ? { target: parseIsian(isi['targetKeluaran']) } : {}),
    ...(ruas.has('realisasiKeluaran') ? { realisasi: parseIsian(isi['realisasiKeluaran']) } : {}),
  };
}
