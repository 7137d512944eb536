/** Where a command writes: results to stdout, everything else (progress, findings, errors) to stderr. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal, so that a line may be overwritten. */
  readonly interactive: boolean;
}

export const TERMINAL: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
};

/** Exit codes of `akuntabel`, as its help names them. */
export const KODE = { baik: 0, adaTemuan: 1, masukanSalah: 2, gangguan: 3 } as const;

/** Progress of a command in steps: one line that is overwritten on a terminal, one line a step elsewhere. */
export function createKemajuan(terminal: Terminal, langkah: number) {
  let ke = 0;
  let width = 0;
  const clear = () => {
    if (terminal.interactive && width > 0) terminal.err(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    step(text: string): void {
      ke += 1;
      const line = `[${Math.min(ke, langkah)}/${langkah}] ${text} …`;
      clear();
      terminal.err(terminal.interactive ? line : `${line}\n`);
      width = line.length;
    },
    done(): void {
      clear();
    },
  };
}
