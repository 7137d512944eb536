import { createHash } from 'node:crypto';
import {
  buildLkjip,
  buildPerjanjianKinerja,
  type Dokumen,
  numberDokumen,
  writeDocx,
  writeHtml,
  writePdf,
  writeXlsx,
} from '@akuntabel/dokumen';
import type { UnitTahun } from './layanan.ts';

/** What can be downloaded: a document in a format. */
export const FORMAT = {
  pdf: { jenis: 'application/pdf', nama: 'PDF', guna: 'untuk dicetak dan diarsipkan' },
  docx: {
    jenis: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    nama: 'Word (DOCX)',
    guna: 'untuk disunting',
  },
  xlsx: {
    jenis: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    nama: 'Excel (XLSX)',
    guna: 'semua tabel, angkanya dapat diolah',
  },
  html: { jenis: 'text/html; charset=utf-8', nama: 'HTML', guna: 'satu berkas, dibaca tanpa sambungan' },
} as const;

export type FormatUnduhan = keyof typeof FORMAT;
export const JENIS = ['lkjip', 'pk'] as const;
export type JenisUnduhan = (typeof JENIS)[number];

/** One file that can be asked for. */
export interface Permintaan {
  readonly jenis: JenisUnduhan;
  readonly format: FormatUnduhan;
  /** Id of one Perjanjian Kinerja; null = all of them, or another kind of document. */
  readonly pihak: string | null;
}

/** Document and format named by a file name such as `lkjip.pdf`, and by `?pihak=` of its address. */
export function findPermintaan(nama: string, pihak: string | null): Permintaan | undefined {
  const [jenis = '', format = '', ...lain] = nama.split('.');
  const dikenal = JENIS.find((satu) => satu === jenis);
  if (lain.length > 0 || !dikenal || !Object.hasOwn(FORMAT, format)) return undefined;
  if (pihak !== null && dikenal !== 'pk') return undefined;
  return { jenis: dikenal, format: format as FormatUnduhan, pihak };
}

export interface StatusUnduhan {
  readonly keadaan: 'belum' | 'disusun' | 'selesai' | 'gagal';
  /** 0–100, in the steps that are really done. */
  readonly kemajuan: number;
  readonly langkah: string;
  readonly ukuran: number | null;
}

export interface BerkasJadi {
  readonly isi: Uint8Array<ArrayBuffer>;
  readonly nama: string;
  /** Of the bytes themselves: a new version of the program may write the same data differently. */
  readonly etag: string;
}

export interface Unduhan {
  /** Starts the document if nobody has; returns at once. */
  start(permintaan: Permintaan): Promise<StatusUnduhan>;
  getStatus(permintaan: Permintaan): Promise<StatusUnduhan>;
  /** Waits for the document. */
  getBerkas(permintaan: Permintaan): Promise<BerkasJadi>;
}

/** Bytes of documents kept ready; the least recently used go first. */
const MAKS_BITA = 48 * 1024 * 1024;
/** Documents made at the same time: a PDF's child process takes some 300 MB. */
const MAKS_SERENTAK = 2;

const BELUM: StatusUnduhan = { keadaan: 'belum', kemajuan: 0, langkah: 'Belum disusun', ukuran: null };

interface Pekerjaan {
  readonly hash: string;
  status: StatusUnduhan;
  berkas?: Promise<BerkasJadi>;
}

function buildDokumen({ jenis, pihak }: Permintaan, { tahun, hasil, hash }: UnitTahun): Dokumen {
  const pilihan = { draf: false, hash };
  if (jenis === 'lkjip') return numberDokumen(buildLkjip(tahun, hasil, pilihan));
  return numberDokumen(buildPerjanjianKinerja(tahun, hasil, pihak === null ? pilihan : { ...pilihan, pihak }));
}

function writeDokumen(dokumen: Dokumen, format: FormatUnduhan, signal: AbortSignal): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return writePdf(dokumen, { signal });
    case 'docx':
      return writeDocx(dokumen);
    case 'xlsx':
      return writeXlsx(dokumen);
    case 'html':
      return Promise.resolve(new TextEncoder().encode(writeHtml(dokumen)));
    default:
      return format satisfies never;
  }
}

/** Lets only so many run at once; the others wait in the order they came. */
function createAntrean(maks: number) {
  let berjalan = 0;
  const menunggu: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (berjalan >= maks) await new Promise<void>((settle) => menunggu.push(settle));
    else berjalan += 1;
    try {
      return await run();
    } finally {
      // The place goes straight to the next in line, so that nobody can slip in between.
      const berikut = menunggu.shift();
      if (berikut) berikut();
      else berjalan -= 1;
    }
  };
}

const namaBerkas = ({ jenis, format, pihak }: Permintaan, { tahun: { umum } }: UnitTahun): string => {
  const bagian = [jenis, umum.unit, umum.tahun, ...(pihak === null ? [] : [pihak])];
  return `${bagian
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')}.${format}`;
};

/** Documents made once per state of the data and shared by everyone who asks for them. */
export function createUnduhan(getUnitTahun: () => Promise<UnitTahun>, signal: AbortSignal): Unduhan {
  const pekerjaan = new Map<string, Pekerjaan>();
  const antre = createAntrean(MAKS_SERENTAK);
  let hashTerbaru = '';

  /** Documents of older data are never asked for again; of the others the least recently used make room. */
  function evict(): void {
    let bita = 0;
    for (const [kunci, kerja] of [...pekerjaan].reverse()) {
      if (kerja.status.keadaan === 'disusun') continue;
      bita += kerja.status.ukuran ?? 0;
      if (kerja.hash !== hashTerbaru || bita > MAKS_BITA) pekerjaan.delete(kunci);
    }
  }

  async function make(kerja: Pekerjaan, permintaan: Permintaan, data: UnitTahun): Promise<BerkasJadi> {
    const set = (kemajuan: number, langkah: string) => {
      kerja.status = { keadaan: 'disusun', kemajuan, langkah, ukuran: null };
    };
    set(5, 'Menunggu giliran');
    const isi = await antre(async () => {
      signal.throwIfAborted();
      set(15, 'Menyusun isi dokumen');
      // Building keeps the thread busy; who asks for the state meanwhile should have been answered first.
      await new Promise((settle) => setImmediate(settle));
      const dokumen = buildDokumen(permintaan, data);
      set(45, `Menata ${FORMAT[permintaan.format].nama}`);
      return writeDokumen(dokumen, permintaan.format, signal);
    });
    kerja.status = { keadaan: 'selesai', kemajuan: 100, langkah: 'Siap diunduh', ukuran: isi.byteLength };
    evict();
    return {
      isi: isi as Uint8Array<ArrayBuffer>,
      nama: namaBerkas(permintaan, data),
      etag: `"${createHash('sha256').update(isi).digest('base64url').slice(0, 22)}"`,
    };
  }

  const getKunci = ({ jenis, format, pihak }: Permintaan, hash: string) => `${hash}/${jenis}.${format}/${pihak ?? ''}`;

  async function ensure(permintaan: Permintaan): Promise<Pekerjaan> {
    const data = await getUnitTahun();
    hashTerbaru = data.hash;
    const kunci = getKunci(permintaan, data.hash);
    const ada = pekerjaan.get(kunci);
    pekerjaan.delete(kunci);
    if (ada && ada.status.keadaan !== 'gagal') {
      pekerjaan.set(kunci, ada);
      return ada;
    }
    const kerja: Pekerjaan = { hash: data.hash, status: BELUM };
    const berkas = make(kerja, permintaan, data);
    kerja.berkas = berkas;
    berkas.catch((galat: unknown) => {
      if (!signal.aborted) console.error(galat);
      kerja.status = { ...BELUM, keadaan: 'gagal', langkah: 'Dokumen gagal disusun; coba lagi' };
    });
    pekerjaan.set(kunci, kerja);
    return kerja;
  }

  return {
    start: async (permintaan) => (await ensure(permintaan)).status,
    getStatus: async (permintaan) => {
      const { hash } = await getUnitTahun();
      return pekerjaan.get(getKunci(permintaan, hash))?.status ?? BELUM;
    },
    getBerkas: async (permintaan) => (await ensure(permintaan)).berkas as Promise<BerkasJadi>,
  };
}
