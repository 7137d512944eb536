import { listInstansi } from '@akuntabel/basisdata';
import { kerjakanDokumen } from '../dokumen/kerjakan.ts';
import { lengkapiVersi } from '../dokumen/versi.ts';
import { hariIni } from '../inti/alat.ts';
import { type AlatPengingat, kerjakanPengingat, kerjakanSurel } from '../pengingat/kerjakan.ts';
import { JENIS_PEKERJAAN, type JenisPekerjaan, type Penangan } from './antrean.ts';
import { bersihkanDraf } from './bersihkan.ts';
import { kerjakanImpor } from './impor.ts';

/** Workers of this process, and the clock that puts in line what is due every day. */
export interface Pekerja {
  mulai(): Promise<void>;
  /** Puts in line what is due today and not in line yet; by itself every hour. */
  jadwalkan(): Promise<void>;
  /** No more by the clock; the queue itself is closed by whoever opened it. */
  berhenti(): void;
}

export interface PilihanPekerja {
  /** Work of kinds that are not built in, or in place of what is. */
  readonly penangan?: Partial<Readonly<Record<JenisPekerjaan, Penangan>>>;
  /** Milliseconds; 0 = not by the clock. */
  readonly jedaJadwal?: number;
}

const SEJAM_MS = 3_600_000;

/** Kinds that come round every day, for every government. */
const HARIAN: readonly JenisPekerjaan[] = ['pengingat', 'bersihkan'];

export function createPekerja(alat: AlatPengingat, pilihan: PilihanPekerja = {}): Pekerja {
  const bawaan: Partial<Record<JenisPekerjaan, Penangan>> = {
    dokumen: async (kerja) => ({ ...(await kerjakanDokumen(alat, kerja)) }),
    impor: async (kerja) => ({ ...(await kerjakanImpor(alat, kerja)) }),
    pengingat: (kerja) => kerjakanPengingat(alat, kerja),
    surel: (kerja) => kerjakanSurel(alat, kerja),
    bersihkan: async ({ data }) => {
      const instansiId = String(data['instansiId']);
      return { draf: await bersihkanDraf(alat, instansiId), versi: await lengkapiVersi(alat, instansiId) };
    },
  };
  const penangan = { ...bawaan, ...pilihan.penangan };
  let jam: NodeJS.Timeout | undefined;

  async function jadwalkan(): Promise<void> {
    const hari = hariIni(alat);
    const instansi = await alat.basisdata.withUmum((tx) => listInstansi(tx), { bacaSaja: true });
    let banyak = 0;
    for (const { id: instansiId } of instansi) {
      for (const jenis of HARIAN.filter((satu) => penangan[satu] !== undefined)) {
        const kunci = `${instansiId}/${hari}`;
        if ((await alat.antrean.cari(jenis, kunci)) === undefined) {
          await alat.antrean.kirim(jenis, kunci, { instansiId, hari });
          banyak += 1;
        }
      }
    }
    // Once a day: looking after the queue writes, and the embedded database answers every write with a snapshot.
    if (banyak > 0) await alat.antrean.rawat();
  }

  const catat = (galat: unknown): void =>
    alat.catat({
      peristiwa: 'pekerjaan.jadwalGagal',
      instansiId: null,
      penggunaId: null,
      rincian: { sebab: galat instanceof Error ? galat.name : 'lain' },
    });

  return {
    async mulai() {
      for (const jenis of JENIS_PEKERJAAN) {
        const satu = penangan[jenis];
        if (satu !== undefined) await alat.antrean.kerjakan(jenis, satu);
      }
      const { jedaJadwal = SEJAM_MS } = pilihan;
      if (jedaJadwal === 0) return;
      await jadwalkan();
      jam = setInterval(() => void jadwalkan().catch(catat), jedaJadwal).unref();
    },
    jadwalkan,
    berhenti() {
      clearInterval(jam);
    },
  };
}
