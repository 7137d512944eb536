import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { Basisdata, Transaksi } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { readStatusMigrasi } from '../migrasi/migrasi.ts';
import { requireInstansiId } from '../transaksi.ts';
import { type BarisCadangan, type BerkasCadangan, readCadangan, refuseCadangan } from './baca.ts';
import { CADANGAN_UMUM, type IsiCadangan, type SimpananBerkas } from './bentuk.ts';
import { setBentukTeks } from './cadangkan.ts';

/** Filled by the migrations; the backup's own take their place. */
const TERISI_MIGRASI = 'ref_kode_kegiatan';

async function requireEmpty(tx: Transaksi): Promise<void> {
  // Nobody else may begin anything here before this is through.
  await sql`lock table ref_instansi, ref_pengguna in exclusive mode`.execute(tx);
  for (const { nama } of CADANGAN_UMUM) {
    // Every row of a government points to ref_instansi: where that is empty, those tables are.
    if (nama === TERISI_MIGRASI) continue;
    const { rows } = await sql`select 1 from ${sql.id(nama)} limit 1`.execute(tx);
    if (rows.length > 0) {
      throw new GalatBasisdata(
        'tujuan-tidak-kosong',
        'Basis data ini sudah berisi data. Cadangan hanya dipulihkan ke basis data baru yang kosong; ' +
          'tidak ada yang diubah.',
      );
    }
  }
  await sql`delete from ${sql.id(TERISI_MIGRASI)}`.execute(tx);
}

/** Collects rows of one table until they are worth a statement. */
class Penulis {
  readonly #tx: Transaksi;
  #antre: BarisCadangan[] = [];
  #panjang = 0;
  #instansi: string | undefined;

  constructor(tx: Transaksi) {
    this.#tx = tx;
  }

  async add(baris: BarisCadangan): Promise<void> {
    const pertama = this.#antre[0];
    if (pertama && (pertama.tabel !== baris.tabel || pertama.instansi !== baris.instansi)) await this.flush();
    this.#antre.push(baris);
    this.#panjang += baris.nilai.reduce((jumlah, nilai) => jumlah + (nilai?.length ?? 0), 0);
    if (this.#antre.length >= 500 || this.#panjang > 1_000_000) await this.flush();
  }

  async flush(): Promise<void> {
    const pertama = this.#antre[0];
    if (pertama === undefined) return;
    const { tabel, instansi } = pertama;
    if (instansi !== undefined && instansi !== this.#instansi) {
      await sql.raw(`set local app.instansi = '${requireInstansiId(instansi)}'`).execute(this.#tx);
      this.#instansi = instansi;
    }
    const kolom = sql.join(tabel.kolom.map(({ nama }) => sql.id(nama)));
    const baris = this.#antre.map(({ nilai }) => {
      const isi = nilai.map((satu, ke) => sql`${satu}::text::${sql.raw(tabel.kolom[ke]?.tipe ?? 'text')}`);
      return sql`(${sql.join(isi)})`;
    });
    await sql`insert into ${sql.id(tabel.nama)} (${kolom}) values ${sql.join(baris)}`.execute(this.#tx);
    this.#antre = [];
    this.#panjang = 0;
  }
}

/** Puts files where they lay, and can take back what it has put there. */
class PenulisBerkas {
  readonly #simpanan: SimpananBerkas | undefined;
  readonly #ditulis: string[] = [];

  constructor(simpanan: SimpananBerkas | undefined) {
    this.#simpanan = simpanan;
  }

  async add({ letak, isi, sha256 }: BerkasCadangan): Promise<void> {
    if (this.#simpanan === undefined) throw refuseCadangan('Cadangan ini memuat berkas unggahan, tempatnya tidak ada.');
    // A place is written once: whatever lies there already belongs to something else.
    if (await this.#simpanan.ada(letak)) throw refuseCadangan(`Di tempat tujuan sudah ada berkas unggahan «${letak}».`);
    this.#ditulis.push(letak);
    await this.#simpanan.simpan(letak, Readable.from([isi], { objectMode: false }), { ukuran: isi.length, sha256 });
  }

  async undo(): Promise<void> {
    for (const letak of this.#ditulis.splice(0)) await this.#simpanan?.hapus(letak);
  }
}

/**
 * Brings a backup back into an empty, migrated database and an empty place for files. The whole of it is read and
 * verified first; then it is loaded in one transaction. Whatever goes wrong, and whenever, nothing has changed.
 */
export async function restoreAll(
  basisdata: Basisdata,
  sumber: Readable,
  simpanan?: SimpananBerkas,
): Promise<IsiCadangan> {
  const penulisBerkas = new PenulisBerkas(simpanan);
  // A folder only this account can look into: there are names and password hashes in a backup.
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-pulih-'));
  const path = join(folder, 'cadangan.gz');
  try {
    await pipeline(sumber, createWriteStream(path, { mode: 0o600 }));
    return await basisdata.withPemilik(async (db) => {
      const { terpasang } = await readStatusMigrasi(db);
      for await (const _ of readCadangan(path, terpasang)) {
        // Read through to the end before anything is written.
      }
      return await db.transaction().execute(async (tx) => {
        await setBentukTeks(tx);
        await requireEmpty(tx);
        const penulis = new Penulis(tx);
        const isi = readCadangan(path, terpasang);
        let satu = await isi.next();
        while (!satu.done) {
          if ('letak' in satu.value) await penulisBerkas.add(satu.value);
          else await penulis.add(satu.value);
          satu = await isi.next();
        }
        await penulis.flush();
        return satu.value;
      });
    });
  } catch (galat) {
    await penulisBerkas.undo();
    if (galat instanceof GalatBasisdata) throw galat;
    throw refuseCadangan('Cadangan tidak dapat dipulihkan.', galat);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
