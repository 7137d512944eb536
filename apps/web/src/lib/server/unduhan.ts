import { createHash } from 'node:crypto';
import { buatDokumen } from './buat-dokumen.ts';
import type { UnitTahun } from './layanan.ts';
import { FORMAT, type Permintaan } from './permintaan.ts';

export interface StatusUnduhan {
  readonly keadaan: 'belum' | 'disusun' | 'selesai' | 'gagal';
  /** 0–100, in the steps that are really done. */
  readonly kemajuan: number;
  readonly langkah: string;
  readonly ukuran: number | null;
}

interface BerkasJadi {
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
/** Documents made at the same time: each takes a core and some 300 MB in its process. */
const MAKS_SERENTAK = 2;

const BELUM: StatusUnduhan = { keadaan: 'belum', kemajuan: 0, langkah: 'Belum disusun', ukuran: null };

interface Pekerjaan {
  readonly hash: string;
  status: StatusUnduhan;
  berkas?: Promise<BerkasJadi>;
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
    const { tahun, hash } = data;
    const isi = await antre(() => {
      set(15, 'Menyusun isi dokumen');
      const onTerbangun = () => set(45, `Menata ${FORMAT[permintaan.format].nama}`);
      return buatDokumen({ permintaan, tahun, hash }, { signal, onTerbangun });
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
