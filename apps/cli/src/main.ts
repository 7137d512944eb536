import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { ARTI_GANGGUAN, BantuanIndonesia, formatPelajaran } from './bantuan.ts';
import { reportGalat } from './galat.ts';
import { createTerminal, KODE, type Terminal } from './keluaran.ts';
import { addBaru } from './perintah/baru.ts';
import { addCadangkan } from './perintah/cadangkan.ts';
import { addEkspor } from './perintah/ekspor.ts';
import { addHitung } from './perintah/hitung.ts';
import { addImpor } from './perintah/impor.ts';
import { addLkjip } from './perintah/lkjip.ts';
import { addMigrasi } from './perintah/migrasi.ts';
import { addPeriksaData } from './perintah/periksa-data.ts';
import { addPeriksaJejak } from './perintah/periksa-jejak.ts';
import { addPk } from './perintah/pk.ts';
import { addPulihkan } from './perintah/pulihkan.ts';
import { addReviu } from './perintah/reviu.ts';
import { addServe } from './perintah/serve.ts';
import { addSiapkan } from './perintah/siapkan.ts';
import { addSiapkanContoh } from './perintah/siapkan-contoh.ts';
import { addSkm } from './perintah/skm.ts';
import { addTautan } from './perintah/tautan.ts';
import { findMirip, formatSaran } from './saran.ts';

/** What every command is given, and where it leaves its exit code. */
export interface Lingkungan {
  readonly terminal: Terminal;
  kode: number;
}

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const PADA_DATASET = [addLkjip, addPk, addHitung, addPeriksaData, addReviu, addBaru, addSkm];
const PADA_BASISDATA = [
  ...[addSiapkan, addSiapkanContoh, addTautan, addImpor, addEkspor],
  ...[addCadangkan, addPulihkan, addMigrasi, addPeriksaJejak],
];

function createProgram(lingkungan: Lingkungan): Command {
  const program = new Command('akuntabel')
    .description('Akuntabel: akuntabilitas kinerja instansi pemerintah (SAKIP) dari satu himpunan data.')
    .version(version, '-V, --version', 'tampilkan versi')
    .helpOption('-h, --help', 'tampilkan bantuan')
    .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Di dalam folder hasil «git clone», tulis «npx akuntabel …». Angka diisikan sekali dalam dataset; semua angka ' +
          'lain dihitung. Uraian setiap perintah: «akuntabel <perintah> --help».',
        contoh: [
          ['akuntabel lkjip contoh/dumai-kota-2024 --out keluaran', 'laporan kinerja dari contoh yang disertakan'],
          ['akuntabel baru data-2025 --tahun 2025 --unit "Kecamatan Melati"', 'dataset untuk kantor sendiri'],
          ['akuntabel periksa-data data-2025', 'apa yang masih perlu diisi atau diperbaiki'],
          ['akuntabel serve --data data --demo', 'sebuah kantor pada basis data, untuk dicoba'],
        ],
        kode: {
          0: 'baik',
          1: 'ada temuan',
          2: 'masukan salah: perintah, pilihan, atau data',
          3: ARTI_GANGGUAN,
        },
      }),
    );
  for (const add of [...PADA_DATASET, addServe, ...PADA_BASISDATA]) add(program, lingkungan);
  for (const command of [program, ...program.commands.flatMap((satu) => [satu, ...satu.commands])]) {
    command.createHelp = () => new BantuanIndonesia();
    command
      .helpOption('-h, --help', 'tampilkan bantuan')
      .exitOverride()
      .configureOutput({
        writeOut: lingkungan.terminal.out,
        writeErr: lingkungan.terminal.err,
        outputError: () => {},
      });
  }
  return program;
}

/** The command that the words lead to, as deep as they name one. */
function findCommand(program: Command, [pertama, ...lain]: readonly string[]): Command {
  const anak = program.commands.find((satu) => satu.name() === pertama);
  return anak === undefined ? program : findCommand(anak, lain);
}

const nameCommand = (program: Command, words: readonly string[]): string => {
  const nama: string[] = [];
  for (let satu: Command | null = findCommand(program, words); satu; satu = satu.parent) nama.unshift(satu.name());
  return nama.join(' ');
};

/** Commander's own complaints, in the words of our users. */
function explainCommander(galat: CommanderError, program: Command, words: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(galat.message)?.[1] ?? '';
  const command = findCommand(program, words);
  switch (galat.code) {
    case 'commander.unknownOption': {
      const dikenal = command.options.flatMap(({ long }) => (long ? [long] : []));
      return `pilihan «${quoted}» tidak dikenal.${formatSaran(findMirip(quoted, [...dikenal, '--help'], 2))}`;
    }
    case 'commander.unknownCommand': {
      const dikenal = [...command.commands.map((satu) => satu.name()), 'help'];
      return `perintah «${quoted}» tidak dikenal.${formatSaran(findMirip(quoted, dikenal, 2))}`;
    }
    case 'commander.missingArgument':
      return `argumen <${quoted}> belum diberikan.`;
    case 'commander.optionMissingArgument':
      return `pilihan «${quoted}» memerlukan nilai.`;
    case 'commander.missingMandatoryOptionValue':
      return `pilihan «${quoted}» wajib diberikan.`;
    case 'commander.excessArguments':
      return 'argumennya terlalu banyak. Nama yang memuat spasi diapit tanda kutip: "data kita".';
    default:
      return galat.message.replace(/^error: /, '');
  }
}

/** `help <kata>` with a word that is no command: commander would print the general help and call it good. */
function findBantuanAsing(program: Command, [pertama, kedua]: readonly string[]): string | undefined {
  if (pertama !== 'help' || kedua === undefined || kedua.startsWith('-')) return undefined;
  return [...program.commands.map((command) => command.name()), 'help'].includes(kedua) ? undefined : kedua;
}

/**
 * Runs `akuntabel` with the given words (without node and script) and returns the exit code:
 * 0 good, 1 findings, 2 bad input, 3 fault. Never throws.
 */
export async function main(words: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const lingkungan: Lingkungan = { terminal, kode: KODE.baik };
  const program = createProgram(lingkungan);
  try {
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return KODE.masukanSalah;
    }
    const asing = findBantuanAsing(program, words);
    if (asing !== undefined) {
      throw new CommanderError(KODE.masukanSalah, 'commander.unknownCommand', `unknown command '${asing}'`);
    }
    await program.parseAsync([...words], { from: 'user' });
    return lingkungan.kode;
  } catch (galat) {
    if (!(galat instanceof CommanderError)) return reportGalat(terminal, galat);
    if (galat.exitCode === 0) return KODE.baik;
    // A group of commands without one of them: commander has written its help already.
    if (galat.code === 'commander.help') return KODE.masukanSalah;
    terminal.err(`Galat: ${explainCommander(galat, program, words)}\nLihat «${nameCommand(program, words)} --help».\n`);
    return KODE.masukanSalah;
  }
}
