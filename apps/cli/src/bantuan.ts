import { type Command, Help } from 'commander';

const JUDUL: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

const translateUsage = (teks: string): string =>
  teks.replace('[options]', '[pilihan]').replace('[command]', '<perintah>');

/** Commander's help in Indonesian. */
export class BantuanIndonesia extends Help {
  override styleTitle(teks: string): string {
    return JUDUL[teks] ?? teks;
  }
  override commandUsage(command: Command): string {
    return translateUsage(super.commandUsage(command));
  }
  override subcommandTerm(command: Command): string {
    return translateUsage(super.subcommandTerm(command));
  }
  override optionDescription(option: Parameters<Help['optionDescription']>[0]): string {
    return super.optionDescription(option).replace('(default: ', '(bawaan: ');
  }
  override argumentDescription(argument: Parameters<Help['argumentDescription']>[0]): string {
    return super.argumentDescription(argument).replace('(default: ', '(bawaan: ');
  }
}

/** Width of a terminal that nobody has widened. */
const LEBAR = 80;

/** What stands below the options of a command: words of advice, examples, and what its exit codes mean. */
export interface Pelajaran {
  readonly uraian?: string;
  readonly contoh: readonly (readonly [perintah: string, guna: string])[];
  readonly kode: Readonly<Record<number, string>>;
}

export function formatPelajaran({ uraian, contoh, kode }: Pelajaran): string {
  return [
    ...(uraian === undefined ? [] : ['', new BantuanIndonesia().boxWrap(uraian, LEBAR)]),
    '',
    'Contoh:',
    ...contoh.flatMap(([perintah, guna]) => [`  ${perintah}`, `      ${guna}`]),
    '',
    'Kode keluar:',
    ...Object.entries(kode).map(([angka, arti]) => `  ${angka}  ${arti}`),
  ].join('\n');
}

/** Meaning of 3, the same for every command. */
export const ARTI_GANGGUAN = 'gangguan: izin, ruang penyimpanan, atau kesalahan program';
