import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** Statements that ask for or change something, and how often the server was written to and answered. */
export interface HitunganKueri {
  readonly kueri: number;
  readonly perjalanan: number;
}

export interface PenghitungKueri {
  /** The same database, by way of here. */
  readonly url: string;
  /** What went by since the last call. */
  ambil(): HitunganKueri;
  stop(): Promise<void>;
}

const HOST = /[?&]host=([^&]+)/;
const SOKET = '.s.PGSQL.5432';
/** Statements that only open and end a transaction. */
const BUNGKUS = /^\s*(begin|start|set|commit|rollback)\b/i;
const PANJANG_AWAL = 4;
const PANJANG_PESAN = 5;

/**
 * Messages of PostgreSQL's protocol that a client sends: the first has no type, each later one a letter and its length.
 * Gives how many statements a piece of the stream runs.
 */
function createPembaca(): (potong: Buffer) => number {
  let sisa = Buffer.alloc(0);
  let awal = true;
  return (potong) => {
    sisa = Buffer.concat([sisa, potong]);
    let kueri = 0;
    for (;;) {
      const kepala = awal ? 0 : 1;
      if (sisa.length < (awal ? PANJANG_AWAL : PANJANG_PESAN)) return kueri;
      const panjang = kepala + sisa.readInt32BE(kepala);
      if (sisa.length < panjang) return kueri;
      const jenis = awal ? '' : String.fromCharCode(sisa[0] ?? 0);
      if (jenis === 'E') kueri += 1;
      if (jenis === 'Q') {
        const teks = sisa.toString('utf8', PANJANG_PESAN, panjang - 1);
        kueri += teks.split(';').filter((satu) => satu.trim() !== '' && !BUNGKUS.test(satu)).length;
      }
      sisa = sisa.subarray(panjang);
      awal = false;
    }
  };
}

/** Stands between a program and its PostgreSQL on a local socket in `folder`, and counts. */
export async function startPenghitung(url: string, folder: string): Promise<PenghitungKueri> {
  // No URL of the standard's: it has a login and no host, the socket's folder is in the query.
  const [, host = ''] = HOST.exec(url) ?? [];
  const tujuan = join(decodeURIComponent(host), SOKET);
  const terbuka = new Set<Socket>();
  let kueri = 0;
  let perjalanan = 0;
  const server: Server = createServer((klien) => {
    const basis = connect(tujuan);
    const baca = createPembaca();
    let dijawab = true;
    klien.on('data', (potong: Buffer) => {
      const banyak = baca(potong);
      kueri += banyak;
      if (dijawab && banyak > 0) perjalanan += 1;
      if (banyak > 0) dijawab = false;
      basis.write(potong);
    });
    basis.on('data', (potong: Buffer) => {
      dijawab = true;
      klien.write(potong);
    });
    for (const satu of [klien, basis]) {
      terbuka.add(satu);
      satu
        .on('error', () => {})
        .on('close', () => {
          klien.destroy();
          basis.destroy();
          terbuka.delete(satu);
        });
    }
  });
  await new Promise<void>((settle) => server.listen(join(folder, SOKET), settle));
  return {
    url: url.replace(HOST, (semua, lama: string) => semua.replace(lama, encodeURIComponent(folder))),
    ambil() {
      const hasil = { kueri, perjalanan };
      kueri = 0;
      perjalanan = 0;
      return hasil;
    },
    async stop() {
      for (const satu of terbuka) satu.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}
