import {
  type Basisdata,
  insertJawabanSkm,
  type JawabanBaru,
  listIdJawabanSkm,
  type Transaksi,
  useKodeSkm,
} from '@akuntabel/basisdata';
import { GalatLayanan } from '../inti/galat.ts';
import { readKeadaanSurvei } from './survei.ts';

/** An answer that waits to be written. */
export interface JawabanMenunggu {
  readonly baris: JawabanBaru;
  readonly unitTahunId: string;
  /** SHA-256 of the single-use code; null where the survey takes none. */
  readonly kode: string | null;
}

/** Whether this sending wrote it; false = it had been sent before. */
export type HasilTerima = { readonly baru: boolean };

interface Tunggu extends JawabanMenunggu {
  readonly selesai: (hasil: HasilTerima) => void;
  readonly gagal: (galat: unknown) => void;
}

/** Answers of one transaction at most. */
const MAKS_SEKALIGUS = 400;

const tertutup = () => new GalatLayanan('keadaan', 'Survei ini tidak menerima jawaban lagi.');
const kodeHabis = () =>
  new GalatLayanan('takSah', 'Kode ini tidak berlaku atau sudah dipakai.', {
    masalah: [{ jalur: ['kode'], pesan: 'Kode ini tidak berlaku atau sudah dipakai. Minta kode lain di loket.' }],
  });

type Putusan = HasilTerima | GalatLayanan;

async function tulis(
  tx: Transaksi,
  instansiId: string,
  semua: readonly JawabanMenunggu[],
): Promise<ReadonlyMap<JawabanMenunggu, Putusan>> {
  const putusan = new Map<JawabanMenunggu, Putusan>();
  const terima: JawabanMenunggu[] = [];
  for (const [surveiId, milik] of Map.groupBy(semua, ({ baris }) => baris.surveiId)) {
    const unitTahunId = milik[0]?.unitTahunId ?? '';
    const { keadaan } = await readKeadaanSurvei(tx, { instansiId, id: surveiId, unitTahunId });
    const ada = await listIdJawabanSkm(
      tx,
      instansiId,
      surveiId,
      milik.map(({ baris }) => baris.id),
    );
    const berkode = milik.filter(({ baris, kode }) => kode !== null && !ada.has(baris.id));
    const pada = milik[0]?.baris.pada ?? '';
    const hash = [...new Set(keadaan === 'dibuka' ? berkode.flatMap(({ kode }) => kode ?? []) : [])];
    const berlaku = new Set(await useKodeSkm(tx, instansiId, surveiId, { hash, pada }));
    const diterima = new Set<string>();
    for (const satu of milik) {
      const { id } = satu.baris;
      // Sent before: the same answer again, also after the survey was closed.
      if (ada.has(id) || diterima.has(id)) putusan.set(satu, { baru: false });
      else if (keadaan !== 'dibuka') putusan.set(satu, tertutup());
      else if (satu.kode !== null && !berlaku.delete(satu.kode)) putusan.set(satu, kodeHabis());
      else {
        diterima.add(id);
        terima.push(satu);
      }
    }
  }
  const masuk = await insertJawabanSkm(
    tx,
    instansiId,
    terima.map(({ baris }) => baris),
  );
  for (const satu of terima) putusan.set(satu, { baru: masuk.has(satu.baris.id) });
  return putusan;
}

/** The answers of one government that wait: written together, each told after the commit. */
class Antrean {
  readonly #basisdata: Basisdata;
  readonly #instansiId: string;
  #menunggu: Tunggu[] = [];
  #berjalan = false;

  constructor(basisdata: Basisdata, instansiId: string) {
    this.#basisdata = basisdata;
    this.#instansiId = instansiId;
  }

  push(satu: JawabanMenunggu): Promise<HasilTerima> {
    return new Promise((selesai, gagal) => {
      this.#menunggu.push({ ...satu, selesai, gagal });
      if (!this.#berjalan) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#berjalan = true;
    // What arrives in this turn of the event loop goes together.
    await new Promise((lanjut) => setImmediate(lanjut));
    while (this.#menunggu.length > 0) {
      const bagian = this.#menunggu.splice(0, MAKS_SEKALIGUS);
      try {
        await this.#write(bagian);
      } catch (galat) {
        if (bagian.length === 1) bagian[0]?.gagal(galat);
        // One that cannot be written must not take the others with it.
        else for (const satu of bagian) await this.#write([satu]).catch(satu.gagal);
      }
    }
    this.#berjalan = false;
  }

  async #write(bagian: readonly Tunggu[]): Promise<void> {
    const putusan = await this.#basisdata.withInstansi(this.#instansiId, (tx) => tulis(tx, this.#instansiId, bagian));
    for (const satu of bagian) {
      const hasil = putusan.get(satu);
      if (hasil instanceof GalatLayanan) satu.gagal(hasil);
      else satu.selesai(hasil ?? { baru: false });
    }
  }
}

const antrean = new WeakMap<Basisdata, Map<string, Antrean>>();

/**
 * Writes an answer together with those that arrive at the same moment (ADR 16) and returns after the commit.
 * @throws GalatLayanan when the survey is not open, or the code is not valid
 */
export function antreJawaban(basisdata: Basisdata, instansiId: string, satu: JawabanMenunggu): Promise<HasilTerima> {
  const milik = antrean.get(basisdata) ?? new Map<string, Antrean>();
  antrean.set(basisdata, milik);
  const ada = milik.get(instansiId) ?? new Antrean(basisdata, instansiId);
  milik.set(instansiId, ada);
  return ada.push(satu);
}
