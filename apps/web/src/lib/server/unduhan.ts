import { buildLkjip, buildPerjanjianKinerja, type Dokumen, numberDokumen, writeDocx, writeHtml, writePdf, writeXlsx } from '@akuntabel/dokumen';
import type { UnitTahun } from './layanan.ts';

/** What can be downloaded: a document in a format. */
export const FORMAT = {
  pdf: { jenis: 'application/pdf', nama: 'PDF' },
  docx: { jenis: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', nama: 'Word (DOCX)' },
  xlsx: { jenis: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', nama: 'Excel (XLSX, semua tabel)' },
  html: { jenis: 'text/html; charset=utf-8', nama: 'HTML (satu berkas)' },
} as const;

export const JENIS = { lkjip: 'Laporan Kinerja (LKjIP)', pk: 'Perjanjian Kinerja, semua pihak' } as const;

export type FormatUnduhan = keyof typeof FORMAT;
export type JenisUnduhan = keyof typeof JENIS;

/** Document and format named by a file name such as `lkjip.pdf`. */
export function findBerkas(nama: string): { jenis: JenisUnduhan; format: FormatUnduhan } | undefined {
  const [jenis = '', format = '', ...lain] = nama.split('.');
  if (lain.length > 0 || !Object.hasOwn(JENIS, jenis) || !Object.hasOwn(FORMAT, format)) return undefined;
  return { jenis: jenis as JenisUnduhan, format: format as FormatUnduhan };
}

export interface StatusUnduhan {
  readonly keadaan: 'belum' | 'disusun' | 'selesai' | 'gagal';
  /** 0–100, in the steps that are really done. */
  readonly kemajuan: number;
  readonly langkah: string;
  readonly ukuran: number | null;
}

interface Pekerjaan {
  status: StatusUnduhan;
  isi: Promise<Uint8Array>;
}

export interface Unduhan {
  /** Starts the document if nobody has; returns at once. */
  start(jenis: JenisUnduhan, format: FormatUnduhan): Promise<StatusUnduhan>;
  getStatus(jenis: JenisUnduhan, format: FormatUnduhan): Promise<StatusUnduhan>;
  /** Waits for the document. */
  getIsi(jenis: JenisUnduhan, format: FormatUnduhan): Promise<{ isi: Uint8Array; nama: string; hash: string }>;
}

/** Documents kept ready; the least recently started goes first. Each is a few MB at most. */
const MAKS_TERSIMPAN = 8;

const BELUM: StatusUnduhan = { keadaan: 'belum', kemajuan: 0, langkah: 'Belum disusun', ukuran: null };

const PENULIS: Record<FormatUnduhan, (dokumen: Dokumen) => Promise<Uint8Array>> = {
  pdf: (dokumen) => writePdf(dokumen),
  docx: (dokumen) => writeDocx(dokumen),
  xlsx: (dokumen) => writeXlsx(dokumen),
  html: async (dokumen) => new TextEncoder().encode(writeHtml(dokumen)),
};

function buildDokumen(jenis: JenisUnduhan, { tahun, hasil, hash }: UnitTahun): Dokumen {
  const pilihan = { draf: false, hash };
  return numberDokumen(
    jenis === 'lkjip' ? buildLkjip(tahun, hasil, pilihan) : buildPerjanjianKinerja(tahun, hasil, pilihan),
  );
}

/** Documents made once per state of the data and shared by everyone who asks for them. */
export function createUnduhan(getUnitTahun: () => Promise<UnitTahun>): Unduhan {
  const pekerjaan = new Map<string, Pekerjaan>();

  async function ensure(jenis: JenisUnduhan, format: FormatUnduhan): Promise<{ kerja: Pekerjaan; data: UnitTahun }> {
    const data = await getUnitTahun();
    const kunci = `${data.hash}/${jenis}.${format}`;
    const ada = pekerjaan.get(kunci);
    if (ada && ada.status.keadaan !== 'gagal') return { kerja: ada, data };
    const kerja: Pekerjaan = { status: BELUM, isi: Promise.resolve(new Uint8Array()) };
    const set = (status: Omit<StatusUnduhan, 'ukuran'>, ukuran: number | null = null) => {
      kerja.status = { ...status, ukuran };
    };
    set({ keadaan: 'disusun', kemajuan: 10, langkah: 'Menyusun isi laporan' });
    kerja.isi = (async () => {
      const dokumen = buildDokumen(jenis, data);
      set({ keadaan: 'disusun', kemajuan: 40, langkah: `Menata halaman ${FORMAT[format].nama}` });
      const isi = await PENULIS[format](dokumen);
      set({ keadaan: 'selesai', kemajuan: 100, langkah: 'Siap diunduh' }, isi.byteLength);
      return isi;
    })();
    kerja.isi.catch((galat: unknown) => {
      console.error(galat);
      set({ keadaan: 'gagal', kemajuan: 0, langkah: 'Dokumen gagal disusun; coba lagi' });
    });
    pekerjaan.set(kunci, kerja);
    for (const lama of pekerjaan.keys()) {
      if (pekerjaan.size <= MAKS_TERSIMPAN) break;
      pekerjaan.delete(lama);
    }
    return { kerja, data };
  }

  return {
    start: async (jenis, format) => (await ensure(jenis, format)).kerja.status,
    getStatus: async (jenis, format) => {
      const { hash } = await getUnitTahun();
      return pekerjaan.get(`${hash}/${jenis}.${format}`)?.status ?? BELUM;
    },
    getIsi: async (jenis, format) => {
      const { kerja, data } = await ensure(jenis, format);
      const { umum } = data.tahun;
      return {
        isi: await kerja.isi,
        nama: `${jenis}-${umum.unit.toLowerCase()}-${umum.tahun}.${format}`,
        hash: data.hash,
      };
    },
  };
}
