import { Command, CommanderError, Help } from 'commander';
import { reportGalat } from './galat.ts';
import { KODE, TERMINAL, type Terminal } from './keluaran.ts';
import { addBaru } from './perintah/baru.ts';
import { addHitung } from './perintah/hitung.ts';
import { addLkjip } from './perintah/lkjip.ts';
import { addPeriksaData } from './perintah/periksa-data.ts';
import { addPk } from './perintah/pk.ts';
import { addServe } from './perintah/serve.ts';

/** What every command is given, and where it leaves its exit code. */
export interface Lingkungan {
  readonly terminal: Terminal;
  kode: number;
}

const JUDUL_BANTUAN: Record<string, string> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

class BantuanIndonesia extends Help {
  override styleTitle(text: string): string {
    return JUDUL_BANTUAN[text] ?? text;
  }
  override optionDescription(option: Parameters<Help['optionDescription']>[0]): string {
    return super.optionDescription(option).replace('(default: ', '(bawaan: ').replace('(choices: ', '(pilihan: ');
  }
}

/** Commander's own complaints, in the words of our users. */
function explainCommander(galat: CommanderError): string {
  const quoted = /'([^']+)'/.exec(galat.message)?.[1] ?? '';
  switch (galat.code) {
    case 'commander.unknownOption':
      return `pilihan «${quoted}» tidak dikenal.`;
    case 'commander.unknownCommand':
      return `perintah «${quoted}» tidak dikenal.`;
    case 'commander.missingArgument':
      return `argumen <${quoted}> belum diberikan.`;
    case 'commander.optionMissingArgument':
      return `pilihan «${quoted}» memerlukan nilai.`;
    case 'commander.missingMandatoryOptionValue':
      return `pilihan «${quoted}» wajib diberikan.`;
    case 'commander.excessArguments':
      return 'argumennya terlalu banyak.';
    default:
      return galat.message.replace(/^error: /, '');
  }
}

function createProgram(lingkungan: Lingkungan): Command {
  const program = new Command('akuntabel')
    .description('Akuntabel: akuntabilitas kinerja instansi pemerintah (SAKIP) dari satu himpunan data.')
    .helpOption('-h, --help', 'tampilkan bantuan')
    .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
    .addHelpText(
      'after',
      `
Mulai dari contoh:
  akuntabel lkjip contoh/dumai-kota-2024 --out keluaran
  akuntabel serve

Kode keluar: 0 baik · 1 ada temuan · 2 masukan salah · 3 gangguan program`,
    );
  program.createHelp = () => new BantuanIndonesia();
  for (const add of [addLkjip, addPk, addHitung, addPeriksaData, addBaru, addServe]) {
    const command = add(program, lingkungan);
    command.createHelp = () => new BantuanIndonesia();
    command.helpOption('-h, --help', 'tampilkan bantuan');
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: lingkungan.terminal.out,
      writeErr: lingkungan.terminal.err,
      outputError: () => {},
    });
  }
  return program;
}

/**
 * Runs `akuntabel` with the given words (without node and script) and returns the exit code:
 * 0 good, 1 findings, 2 bad input, 3 fault. Never throws.
 */
export async function main(words: readonly string[], terminal: Terminal = TERMINAL): Promise<number> {
  const lingkungan: Lingkungan = { terminal, kode: KODE.baik };
  const program = createProgram(lingkungan);
  try {
    if (words.length === 0) {
      program.outputHelp();
      return KODE.masukanSalah;
    }
    await program.parseAsync([...words], { from: 'user' });
    return lingkungan.kode;
  } catch (galat) {
    if (galat instanceof CommanderError) {
      if (galat.exitCode === 0) return KODE.baik;
      const name = program.commands.find((command) => command.name() === words[0])?.name();
      terminal.err(`Galat: ${explainCommander(galat)} Lihat «akuntabel ${name ? `${name} ` : ''}--help».\n`);
      return KODE.masukanSalah;
    }
    return reportGalat(terminal, galat);
  }
}
