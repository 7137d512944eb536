import type { ControlledTransaction, Kysely } from 'kysely';
import type { Bacaan, Basisdata, Transaksi } from './basisdata.ts';
import { runInside } from './pelindung.ts';
import type { Skema } from './skema/skema.ts';
import { beginAwal, requireInstansiId, setInstansi } from './transaksi.ts';

/** A request that waits this long for something else lets go of its moment: the server's tables must be swept. */
const MASA_MS = 2_000;

type Isi<Hasil> = (tx: Transaksi) => Promise<Hasil>;

/** A transaction that is under way. */
interface Berjalan {
  readonly tx: Promise<ControlledTransaction<Skema>>;
  /** The government it was opened for, once one was named, and when that has been told to the server. */
  instansiId: string | null;
  ditetapkan: Promise<void> | null;
  /** How many are asking. */
  penanya: number;
  /** Nobody else joins; it ends when the last one is through. */
  usai: boolean;
}

async function begin(db: Kysely<Skema>): Promise<ControlledTransaction<Skema>> {
  const tx = await db.startTransaction().execute();
  try {
    await beginAwal(tx, { bacaSaja: true });
    return tx;
  } catch (galat) {
    await tx.rollback().execute();
    throw galat;
  }
}

/** Nothing was written. That it could not even be undone means that the connection is gone, and it has been let go of. */
async function end({ tx }: Berjalan): Promise<void> {
  try {
    await (await tx).rollback().execute();
  } catch {}
}

/**
 * One transaction for everything a request reads, begun with its first question. It has one government: what is asked
 * of another, or of none once one is named, is asked outside of it (`terpisah`, on connections that nobody keeps while
 * waiting for one of these). After an error it is over, and who asks next begins another.
 */
export function createBacaan(
  asal: Basisdata,
  db: Kysely<Skema>,
  terpisah: <Hasil>(instansiId: string | null, fn: Isi<Hasil>) => Promise<Hasil>,
): Bacaan {
  let kini: Berjalan | undefined;
  let jam: NodeJS.Timeout | undefined;
  let tertutup = false;

  /** It ends as soon as nobody asks any more. */
  async function letGo(satu: Berjalan): Promise<void> {
    if (kini === satu) {
      kini = undefined;
      clearTimeout(jam);
    }
    const baruUsai = !satu.usai;
    satu.usai = true;
    if (baruUsai && satu.penanya === 0) await end(satu);
  }

  function getKini(): Berjalan {
    if (kini === undefined) {
      const satu = { tx: begin(db), instansiId: null, ditetapkan: null, penanya: 0, usai: false };
      kini = satu;
      jam = setTimeout(() => void letGo(satu), MASA_MS);
      jam.unref();
    }
    return kini;
  }

  async function ask<Hasil>(satu: Berjalan, instansiId: string | null, fn: Isi<Hasil>): Promise<Hasil> {
    const tx = await satu.tx;
    if (instansiId !== null) {
      satu.ditetapkan ??= setInstansi(tx, instansiId);
      await satu.ditetapkan;
    }
    return await runInside(() => fn(tx));
  }

  async function baca<Hasil>(instansiId: string | null, fn: Isi<Hasil>): Promise<Hasil> {
    if (instansiId !== null) requireInstansiId(instansiId);
    if (tertutup) return await terpisah(instansiId, fn);
    const satu = getKini();
    if (satu.instansiId !== null && satu.instansiId !== instansiId) return await terpisah(instansiId, fn);
    satu.instansiId = instansiId;
    satu.penanya += 1;
    let gagal = true;
    try {
      const hasil = await ask(satu, instansiId, fn);
      gagal = false;
      return hasil;
    } finally {
      satu.penanya -= 1;
      if (satu.usai && satu.penanya === 0) await end(satu);
      else if (gagal) await letGo(satu);
    }
  }

  const basisdata: Basisdata = {
    ...asal,
    withInstansi: (instansiId, fn, cara) =>
      cara?.bacaSaja ? baca(instansiId, fn) : asal.withInstansi(instansiId, fn, cara),
    withUmum: (fn, cara) => (cara?.bacaSaja ? baca(null, fn) : asal.withUmum(fn, cara)),
  };
  return {
    basisdata,
    async tutup() {
      tertutup = true;
      if (kini !== undefined) await letGo(kini);
    },
  };
}
