import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { GalatBasisdata } from '../galat.ts';
import { isId } from '../nilai/id.ts';
import {
  type AkhirCadangan,
  CADANGAN_INSTANSI,
  CADANGAN_UMUM,
  FORMAT_TERBACA,
  type IsiCadangan,
  type KepalaCadangan,
  type NilaiBaris,
  type PenandaBerkas,
  type PenandaTabel,
  type TabelCadangan,
} from './bentuk.ts';

/** A row of a backup and where it belongs. */
export interface BarisCadangan {
  readonly tabel: TabelCadangan;
  readonly instansi: string | undefined;
  readonly nilai: NilaiBaris;
}

/** An uploaded file of a backup, whole and verified. */
export interface BerkasCadangan {
  readonly letak: string;
  readonly sha256: string;
  readonly isi: Buffer;
}

export const refuseCadangan = (pesan: string, sebab?: unknown): GalatBasisdata =>
  new GalatBasisdata('cadangan-tidak-sah', `${pesan} Tidak ada yang diubah.`, { cause: sebab });

const RUSAK = 'Berkas cadangan rusak atau terpotong.';

type Baris = KepalaCadangan | PenandaTabel | PenandaBerkas | NilaiBaris | AkhirCadangan | string;

/**
 * Lines of a gzip file; damage to the file becomes our error. Cut at the line feed only: readline would also cut at
 * U+2028, which may stand in any text of JSON.
 */
async function* readLines(path: string): AsyncGenerator<string> {
  const berkas = createReadStream(path);
  const isi = createGunzip();
  berkas.on('error', (galat) => isi.destroy(galat));
  const teks = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let sisa = '';
  try {
    for await (const bagian of berkas.pipe(isi)) {
      const baris = (sisa + teks.decode(bagian as Uint8Array, { stream: true })).split('\n');
      sisa = baris.pop() ?? '';
      yield* baris;
    }
    sisa += teks.decode();
  } catch (galat) {
    throw refuseCadangan(RUSAK, galat);
  } finally {
    berkas.destroy();
    isi.destroy();
  }
  if (sisa !== '') throw refuseCadangan(RUSAK);
}

function parseLine(teks: string): Baris {
  try {
    return JSON.parse(teks) as Baris;
  } catch (galat) {
    throw refuseCadangan(RUSAK, galat);
  }
}

const isKepala = (baris: Baris): baris is KepalaCadangan =>
  typeof baris === 'object' && baris !== null && 'akuntabel' in baris && baris.akuntabel === 'cadangan';

function checkKepala(baris: Baris, migrasi: readonly string[]): KepalaCadangan {
  if (!isKepala(baris)) throw refuseCadangan('Berkas ini bukan cadangan Akuntabel.');
  if (!FORMAT_TERBACA.includes(baris.format)) {
    throw refuseCadangan(
      `Cadangan ini berformat ${baris.format}; versi Akuntabel ini membaca format ${FORMAT_TERBACA.join(' dan ')}.`,
    );
  }
  if (JSON.stringify(baris.migrasi) !== JSON.stringify(migrasi)) {
    const terakhir = (daftar: readonly string[]) => daftar.at(-1) ?? 'kosong';
    throw refuseCadangan(
      `Cadangan ini berskema «${terakhir(baris.migrasi)}», basis data ini «${terakhir(migrasi)}». Pulihkan dengan ` +
        'versi Akuntabel yang membuat cadangan, lalu mutakhirkan dengan «akuntabel migrasi».',
    );
  }
  return baris;
}

function checkPenanda({ tabel, kolom, instansi }: PenandaTabel): Omit<BarisCadangan, 'nilai'> {
  const ada = (instansi === undefined ? CADANGAN_UMUM : CADANGAN_INSTANSI).find(({ nama }) => nama === tabel);
  const sama = ada !== undefined && JSON.stringify(ada.kolom.map(({ nama }) => nama)) === JSON.stringify(kolom);
  if (!sama || (instansi !== undefined && !isId(instansi))) throw refuseCadangan(RUSAK);
  return { tabel: ada, instansi };
}

/** A file whose bytes are being read. */
class BerkasDibaca {
  readonly #penanda: PenandaBerkas;
  readonly #potong: Buffer[] = [];
  #bita = 0;

  constructor(penanda: PenandaBerkas) {
    this.#penanda = penanda;
  }

  add(teks: string): void {
    const potong = Buffer.from(teks, 'base64');
    this.#bita += potong.length;
    if (this.#bita > this.#penanda.ukuran) throw refuseCadangan(RUSAK);
    this.#potong.push(potong);
  }

  finish(): BerkasCadangan {
    const { berkas: letak, ukuran, sha256 } = this.#penanda;
    const isi = Buffer.concat(this.#potong);
    if (isi.length !== ukuran || createHash('sha256').update(isi).digest('hex') !== sha256) throw refuseCadangan(RUSAK);
    return { letak, sha256, isi };
  }
}

/**
 * Reads a backup from its first line to its last, row by row and file by file, and at the end gives what its trailer says. Throws when
 * anything of it is not as it was written: head, form, order, number of rows, checksum, or something after the end.
 */
export async function* readCadangan(
  path: string,
  migrasi: readonly string[],
): AsyncGenerator<BarisCadangan | BerkasCadangan, IsiCadangan> {
  const hash = createHash('sha256');
  const jumlah: Record<string, number> = {};
  let kepala: KepalaCadangan | undefined;
  let di: Omit<BarisCadangan, 'nilai'> | undefined;
  let hasil: IsiCadangan | undefined;
  let dibaca: BerkasDibaca | undefined;
  let banyakBerkas = 0;
  for await (const teks of readLines(path)) {
    if (hasil !== undefined) throw refuseCadangan(RUSAK);
    const baris = parseLine(teks);
    if (typeof baris === 'string') {
      if (dibaca === undefined) throw refuseCadangan(RUSAK);
      dibaca.add(baris);
      hash.update(`${teks}\n`);
      continue;
    }
    if (dibaca !== undefined) {
      yield dibaca.finish();
      dibaca = undefined;
    }
    if (kepala === undefined) {
      kepala = checkKepala(baris, migrasi);
    } else if (Array.isArray(baris)) {
      const nilai = baris as NilaiBaris;
      if (di === undefined || nilai.length !== di.tabel.kolom.length) throw refuseCadangan(RUSAK);
      jumlah[di.tabel.nama] = (jumlah[di.tabel.nama] ?? 0) + 1;
      yield { ...di, nilai };
    } else if ('akhir' in baris) {
      const { baris: tertulis, berkas = 0, sha256 } = baris;
      if (berkas !== banyakBerkas) throw refuseCadangan(RUSAK);
      if (sha256 !== hash.digest('hex') || JSON.stringify(tertulis) !== JSON.stringify(jumlah)) {
        throw refuseCadangan(RUSAK);
      }
      hasil = { dibuat: kepala.dibuat, baris: jumlah, berkas, sha256 };
      continue;
    } else if ('berkas' in baris) {
      dibaca = new BerkasDibaca(baris);
      banyakBerkas += 1;
    } else if ('tabel' in baris) {
      di = checkPenanda(baris);
      jumlah[di.tabel.nama] ??= 0;
    } else {
      throw refuseCadangan(RUSAK);
    }
    hash.update(`${teks}\n`);
  }
  if (hasil === undefined) throw refuseCadangan(RUSAK);
  return hasil;
}
