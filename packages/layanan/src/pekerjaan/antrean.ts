import type { Basisdata } from '@akuntabel/basisdata';
import { type JobWithMetadata, PgBoss, type Queue } from 'pg-boss';
import type { AlatBerkas } from '../berkas/penyimpanan.ts';
import { toDb } from './basis.ts';

/** Kinds of long work. What they carry holds ids and no personal data. */
export const JENIS_PEKERJAAN = ['dokumen', 'impor', 'pengingat', 'surel', 'bersihkan'] as const;
export type JenisPekerjaan = (typeof JENIS_PEKERJAAN)[number];

export interface StatusPekerjaan {
  readonly id: string;
  readonly jenis: JenisPekerjaan;
  readonly keadaan: 'menunggu' | 'dikerjakan' | 'selesai' | 'gagal';
  /** 0–100, in the steps that are really done. */
  readonly kemajuan: number;
  /** Indonesian, for the page. */
  readonly langkah: string;
  /** How many attempts went before. */
  readonly ulangan: number;
  readonly dibuat: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What a finished one gave. */
  readonly hasil: Readonly<Record<string, unknown>> | null;
}

/** A job that was given up after its attempts. */
export interface PekerjaanGagal {
  readonly id: string;
  readonly jenis: string;
  readonly dibuat: string;
  /** What the last attempt said; for whoever runs the program. */
  readonly galat: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A job while it is worked on. */
export interface Kerja {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  lapor(kemajuan: number, langkah: string): Promise<void>;
}

export type Penangan = (kerja: Kerja) => Promise<Readonly<Record<string, unknown>> | null>;

/** Work that waits its turn, survives a crash, and is tried again. */
export interface Antrean {
  /** Of one key there is only one that waits or runs; asking again gives that one. Not inside a transaction. */
  kirim(jenis: JenisPekerjaan, kunci: string, data: Readonly<Record<string, unknown>>): Promise<StatusPekerjaan>;
  /** The newest of a key. */
  cari(jenis: JenisPekerjaan, kunci: string): Promise<StatusPekerjaan | undefined>;
  status(jenis: JenisPekerjaan, id: string): Promise<StatusPekerjaan | undefined>;
  /** Those of a kind that are kept, oldest first. */
  daftar(jenis: JenisPekerjaan): Promise<readonly StatusPekerjaan[]>;
  hapus(jenis: JenisPekerjaan, id: string): Promise<void>;
  /** Given up, of one government. */
  daftarGagal(instansiId: string): Promise<readonly PekerjaanGagal[]>;
  /** Puts one that was given up back in line. False: there is none. */
  ulangi(instansiId: string, id: string): Promise<boolean>;
  /** Starts workers of a kind in this process. */
  kerjakan(jenis: JenisPekerjaan, penangan: Penangan): Promise<void>;
  /** Removes what is old, and gives up what lost its worker; done by itself on PostgreSQL. */
  rawat(): Promise<void>;
  /** Lets what runs finish for a while; what does not is tried again after the next start. */
  tutup(): Promise<void>;
}

export interface AlatPekerjaan extends AlatBerkas {
  readonly antrean: Antrean;
}

const SKEMA = 'pgboss';
const GAGAL = 'gagal';
const SEHARI = 86_400;

type Aturan = Omit<Queue, 'name'> & { readonly serentak: number };
const LAMBAT = { retryLimit: 5, retryDelay: 30, retryBackoff: true, retryDelayMax: 3_600 } as const;

/** A document takes a core and some 300 MB in a process of its own: two at a time. */
const ATURAN: Readonly<Record<JenisPekerjaan, Aturan>> = {
  dokumen: { serentak: 2, retryLimit: 2, retryDelay: 1, expireInSeconds: 300 },
  impor: { serentak: 1, retryLimit: 1, retryDelay: 1, expireInSeconds: 600 },
  pengingat: { serentak: 1, ...LAMBAT, expireInSeconds: 600 },
  surel: { serentak: 1, ...LAMBAT, expireInSeconds: 120 },
  bersihkan: { serentak: 1, retryLimit: 2, retryDelay: 60, expireInSeconds: 600 },
};

/** A worker that says nothing for so long is gone. Only where another process may be the worker. */
const DETAK_DETIK = 30;

/**
 * Makes or updates the tables of jobs, as the owner of the database, and lets the application's role use them. They
 * live in a schema of their own: jobs are of the installation, and no table of a government refers to them.
 */
export async function siapkanAntrean(basisdata: Basisdata): Promise<void> {
  await basisdata.withPemilik(async (pemilik) => {
    const db = toDb(pemilik);
    const boss = new PgBoss({ db, schema: SKEMA, supervise: false, schedule: false, registerInstance: false });
    boss.on('error', () => {});
    await boss.start();
    try {
      await boss.createQueue(GAGAL, { retryLimit: 0, retentionSeconds: 30 * SEHARI });
      for (const jenis of JENIS_PEKERJAAN) {
        const { serentak: _, ...aturan } = ATURAN[jenis];
        const detak = basisdata.jenis === 'postgresql' ? { heartbeatSeconds: DETAK_DETIK } : {};
        const isi = { ...aturan, ...detak, deadLetter: GAGAL, deleteAfterSeconds: 7 * SEHARI };
        // The policy of a queue never changes: of one key one job waits or runs.
        if ((await boss.getQueue(jenis)) === null) await boss.createQueue(jenis, { ...isi, policy: 'exclusive' });
        else await boss.updateQueue(jenis, isi);
      }
    } finally {
      await boss.stop({ graceful: false });
    }
    for (const izin of [
      `grant usage on schema ${SKEMA} to akuntabel_app`,
      `grant select, insert, update, delete on all tables in schema ${SKEMA} to akuntabel_app`,
      `grant usage, select on all sequences in schema ${SKEMA} to akuntabel_app`,
      `grant execute on all functions in schema ${SKEMA} to akuntabel_app`,
    ]) {
      await db.executeSql(izin);
    }
  });
}

export interface PilihanAntrean {
  /** How often to look for work of other processes, seconds; work of this one is begun at once. */
  readonly jedaDetik?: number;
  readonly padaGalat?: (galat: Error) => void;
  /** How long closing waits for what is being worked on. */
  readonly tungguTutupMs?: number;
}

/**
 * Other processes may enqueue on PostgreSQL; the embedded database has only this one, which wakes its workers itself.
 */
const JEDA = { postgresql: 2, pglite: 600 } as const;
const TUNGGU_TUTUP_MS = 10_000;

const toIso = (waktu: unknown): string => new Date(waktu as string).toISOString();

type Job = JobWithMetadata<Record<string, unknown>>;

const isObjek = (nilai: unknown): nilai is Record<string, unknown> => nilai !== null && typeof nilai === 'object';

function toStatus(jenis: JenisPekerjaan, job: Job): StatusPekerjaan {
  const { id, data, state, retryCount, createdOn } = job;
  const keluaran = isObjek(job.output) ? job.output : null;
  const dasar = { id, jenis, data, ulangan: retryCount, dibuat: toIso(createdOn), hasil: null };
  switch (state) {
    case 'created':
      return { ...dasar, keadaan: 'menunggu', kemajuan: 0, langkah: 'Menunggu giliran' };
    case 'retry':
      return { ...dasar, keadaan: 'menunggu', kemajuan: 0, langkah: 'Terhenti di tengah jalan; segera diulang' };
    case 'active': {
      const { kemajuan = 5, langkah = 'Dimulai' } = (keluaran ?? {}) as { kemajuan?: number; langkah?: string };
      return { ...dasar, keadaan: 'dikerjakan', kemajuan, langkah };
    }
    case 'completed':
      return { ...dasar, keadaan: 'selesai', kemajuan: 100, langkah: 'Selesai', hasil: keluaran };
    default:
      return { ...dasar, keadaan: 'gagal', kemajuan: 0, langkah: 'Gagal setelah dicoba beberapa kali' };
  }
}

/** Opens the queue; `siapkanAntrean` has been there before. */
export async function openAntrean(basisdata: Basisdata, pilihan: PilihanAntrean = {}): Promise<Antrean> {
  const { jedaDetik = JEDA[basisdata.jenis], padaGalat = () => {}, tungguTutupMs = TUNGGU_TUTUP_MS } = pilihan;
  const tersemat = basisdata.jenis === 'pglite';
  const db = toDb(basisdata.db);
  const boss = new PgBoss({
    db,
    schema: SKEMA,
    migrate: false,
    schedule: false,
    // Every write of the embedded database is a snapshot to come: none by the clock.
    supervise: !tersemat,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    queueCacheIntervalSeconds: 3_600,
    openTelemetry: { enabled: false },
  });
  boss.on('error', padaGalat);
  await boss.start();
  const pekerja = new Map<JenisPekerjaan, readonly string[]>();
  const jam = new Set<NodeJS.Timeout>();

  function bangunkan(jenis: JenisPekerjaan, setelahMs = 0): void {
    const satu = setTimeout(() => {
      jam.delete(satu);
      for (const milik of pekerja.get(jenis) ?? []) boss.notifyWorker(milik);
    }, setelahMs).unref();
    jam.add(satu);
  }

  async function cari(jenis: JenisPekerjaan, kunci: string): Promise<StatusPekerjaan | undefined> {
    const semua = await boss.findJobs<Record<string, unknown>>(jenis, { key: kunci });
    const [akhir] = semua.map((job) => toStatus(jenis, job)).sort((a, b) => (a.dibuat < b.dibuat ? 1 : -1));
    return akhir;
  }

  async function runPenangan(jenis: JenisPekerjaan, penangan: Penangan, job: Job): Promise<object | null> {
    const { id, data, signal, retryCount } = job;
    const lapor = async (kemajuan: number, langkah: string) => {
      await db.executeSql(
        `update ${SKEMA}.job set output = $1::jsonb where name = $2 and id = $3::uuid and state = 'active'`,
        [JSON.stringify({ kemajuan, langkah }), jenis, id],
      );
    };
    try {
      const hasil = await penangan({ id, data, signal, lapor });
      // A worker that was woken goes on until nothing is left.
      bangunkan(jenis);
      return hasil;
    } catch (galat) {
      padaGalat(galat instanceof Error ? galat : new Error(String(galat)));
      const { retryDelay = 0, retryBackoff = false } = ATURAN[jenis];
      // With a long interval nobody would look in time for the next attempt.
      bangunkan(jenis, (retryBackoff ? retryDelay * 2 ** (retryCount + 1) : retryDelay) * 1_000 + 300);
      throw galat;
    }
  }

  return {
    async kirim(jenis, kunci, data) {
      const id = await boss.send(jenis, { ...data }, { singletonKey: kunci });
      bangunkan(jenis);
      const satu = await cari(jenis, kunci);
      if (satu === undefined) throw new Error(`pekerjaan ${jenis} tidak masuk antrean (${id ?? 'tanpa id'})`);
      return satu;
    },
    cari,
    async status(jenis, id) {
      const job = await boss.getJobById<Record<string, unknown>>(jenis, id);
      return job === null ? undefined : toStatus(jenis, job);
    },
    async daftar(jenis) {
      return (await boss.findJobs<Record<string, unknown>>(jenis)).map((job) => toStatus(jenis, job));
    },
    async hapus(jenis, id) {
      await boss.deleteJob(jenis, id);
    },
    async daftarGagal(instansiId) {
      const semua = await boss.findJobs<Record<string, unknown>>(GAGAL, { data: { instansiId } });
      return semua.map(({ id, data, sourceOutput, createdOn, sourceName }) => ({
        ...{ id, data, jenis: sourceName ?? '', dibuat: toIso(createdOn) },
        galat: isObjek(sourceOutput) && typeof sourceOutput['message'] === 'string' ? sourceOutput['message'] : '',
      }));
    },
    async ulangi(instansiId, id) {
      const banyak = await boss.redrive(GAGAL, { ids: [id], data: { instansiId } });
      for (const jenis of pekerja.keys()) bangunkan(jenis);
      return banyak > 0;
    },
    async kerjakan(jenis, penangan) {
      if (tersemat) await lepasYatim(boss, jenis);
      const cara = { includeMetadata: true, pollingIntervalSeconds: jedaDetik } as const;
      const milik: string[] = [];
      for (let ke = 0; ke < ATURAN[jenis].serentak; ke++) {
        milik.push(
          await boss.work(jenis, cara, async ([job]: JobWithMetadata<object>[]) =>
            job === undefined ? null : await runPenangan(jenis, penangan, job as Job),
          ),
        );
      }
      pekerja.set(jenis, milik);
    },
    async rawat() {
      await boss.supervise();
    },
    async tutup() {
      for (const satu of jam) clearTimeout(satu);
      await boss.stop({ graceful: true, timeout: tungguTutupMs });
    },
  };
}

/** The embedded database has one process: what is being worked on when it starts lost its worker with the last one. */
async function lepasYatim(boss: PgBoss, jenis: JenisPekerjaan): Promise<void> {
  const aktif = (await boss.findJobs(jenis)).filter(({ state }) => state === 'active').map(({ id }) => id);
  if (aktif.length > 0) await boss.fail(jenis, aktif, { message: 'Proses berhenti di tengah pekerjaan.' });
}
