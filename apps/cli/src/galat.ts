import { GalatDataset } from '@akuntabel/berkas';
import { KODE, type Terminal } from './keluaran.ts';

/** A mistake in how the command was called or in what it was given; the text says how to mend it. Exit code 2. */
export class GalatMasukan extends Error {
  override readonly name = 'GalatMasukan';
}

/** Prints an error for people on stderr and returns the exit code it stands for. */
export function reportGalat(terminal: Terminal, galat: unknown): number {
  if (galat instanceof GalatDataset) {
    terminal.err(`${galat.message}\n`);
    return KODE.masukanSalah;
  }
  if (galat instanceof GalatMasukan) {
    terminal.err(`Galat: ${galat.message}\n`);
    return KODE.masukanSalah;
  }
  const text = galat instanceof Error ? (process.env['AKUNTABEL_JEJAK'] ? galat.stack : galat.message) : String(galat);
  terminal.err(`Gangguan: ${text}\nUlangi dengan AKUNTABEL_JEJAK=1 untuk rincian bagi pengembang.\n`);
  return KODE.gangguan;
}
