import { styleText } from 'node:util';

/** Where a command writes: results to stdout, everything else (progress, findings, errors) to stderr. */
export interface Terminal {
  readonly out: (teks: string) => void;
  readonly err: (teks: string) => void;
  /** A line of progress: overwritten by whatever comes next on a terminal, a line of its own elsewhere. */
  readonly progress: (teks: string) => void;
  /** Emphasis on stdout; plain when it is no terminal or NO_COLOR is set. */
  readonly tebal: (teks: string) => string;
  readonly redup: (teks: string) => string;
}

/** Exit codes of `akuntabel`, as its help names them. */
export const KODE = { baik: 0, adaTemuan: 1, masukanSalah: 2, gangguan: 3 } as const;

/** Control characters except line feed, tab and the escape that opens our own styles (`ESC[1m`). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const KENDALI = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]|\u001b(?!\[\d{1,2}m)/g;

/** Text from files and arguments may not steer the terminal. */
const cleanTeks = (teks: string): string => teks.replace(KENDALI, '\ufffd');

const LEBAR_BAKU = 80;

type Saluran = NodeJS.WriteStream;

export function createTerminal(stdout: Saluran, stderr: Saluran): Terminal {
  const interactive = stderr.isTTY === true && process.env['TERM'] !== 'dumb';
  let menggantung = false;
  const clear = () => {
    if (menggantung) stderr.write('\r\u001b[K');
    menggantung = false;
  };
  stdout.on('error', (galat: NodeJS.ErrnoException) => {
    // The reader has seen enough (`| head`): nothing is wrong.
    if (galat.code === 'EPIPE') return;
    process.exitCode = KODE.gangguan;
    const sebab = galat.code === 'ENOSPC' ? 'ruang penyimpanan penuh' : (galat.code ?? galat.message);
    stderr.write(`Gangguan: keluaran tidak dapat ditulis (${sebab}).\n`);
  });
  stderr.on('error', () => {});
  return {
    out: (teks) => {
      clear();
      stdout.write(cleanTeks(teks));
    },
    err: (teks) => {
      clear();
      stderr.write(cleanTeks(teks));
    },
    progress: (teks) => {
      clear();
      const bersih = cleanTeks(teks);
      if (!interactive) {
        stderr.write(`${bersih}\n`);
        return;
      }
      // A line longer than the window would wrap and could not be overwritten.
      stderr.write(bersih.slice(0, (stderr.columns || LEBAR_BAKU) - 1));
      menggantung = true;
    },
    tebal: (teks) => styleText('bold', teks, { stream: stdout }),
    redup: (teks) => styleText('dim', teks, { stream: stdout }),
  };
}

/** Progress of a command in a known number of steps. */
export function createKemajuan(terminal: Terminal, langkah: number): (teks: string) => void {
  let ke = 0;
  return (teks) => {
    ke = Math.min(ke + 1, langkah);
    terminal.progress(`[${ke}/${langkah}] ${teks}`);
  };
}
