import {
  decideJawabanSkm,
  type JawabanTersimpan,
  listJawabanSkm,
  listRingkasSkm,
  type SurveiSkm,
} from '@akuntabel/basisdata';
import type { HasilSurvei } from '@akuntabel/kinerja';
import type { ObjekTermuat } from '../alur/keadaan.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { isBoleh, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { buildHasilBagi } from './hasil-bagi.ts';
import { getSurvei, type LetakSurvei, readKeadaanSurvei } from './survei.ts';

export interface HasilSurveiTampil {
  readonly survei: SurveiSkm;
  readonly keadaan: ObjekTermuat<'survei'>;
  readonly hasil: HasilSurvei;
  /** There are answers, too few to show this person any result. */
  readonly tertutup: boolean;
  /** Answers by day, the oldest first. */
  readonly hari: readonly { readonly tanggal: string; readonly responden: number }[];
  /** Whether this person may see answers one by one. */
  readonly bolehMentah: boolean;
}

/** The results of a survey as they stand, from its sums alone: as quick for a million answers as for ten. */
export async function hasilSurvei(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  id: string,
): Promise<HasilSurveiTampil> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { survei, sasaran } = await getSurvei(konteks, letak, id);
      const ringkas = await listRingkasSkm(konteks.tx, pelaku.instansiId, id);
      const hari = ringkas.filter(({ dimensi, responden }) => dimensi === 'hari' && responden > 0);
      const lain = ringkas.filter(({ dimensi }) => dimensi !== 'hari');
      const bolehMentah = isBoleh(konteks, 'ubah.skm', sasaran);
      return {
        survei,
        keadaan: await readKeadaanSurvei(konteks.tx, survei),
        ...buildHasilBagi(lain, survei, bolehMentah),
        hari: hari.map(({ nilai, responden }) => ({ tanggal: nilai, responden })),
        bolehMentah,
      };
    },
    { bacaSaja: true },
  );
}

const SEHALAMAN = 50;

export interface HalamanJawaban {
  readonly baris: readonly JawabanTersimpan[];
  /** Where the next page begins after; null = this was the last. */
  readonly berikut: { readonly pada: string; readonly id: string } | null;
}

/** Marked answers, or those with a saran, a page at a time; only for who sets the survey up. */
export async function daftarJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  {
    id,
    hanya,
    sesudah,
  }: {
    readonly id: string;
    readonly hanya: 'ditandai' | 'saran';
    readonly sesudah?: { readonly pada: string; readonly id: string } | undefined;
  },
): Promise<HalamanJawaban> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { sasaran } = await getSurvei(konteks, letak, id);
      requireHak(konteks, 'ubah.skm', sasaran);
      const semua = await listJawabanSkm(konteks.tx, pelaku.instansiId, id, {
        hanya,
        banyak: SEHALAMAN + 1,
        sesudah,
      });
      const baris = semua.slice(0, SEHALAMAN);
      const akhir = baris.at(-1);
      return { baris, berikut: semua.length > SEHALAMAN && akhir ? { pada: akhir.pada, id: akhir.id } : null };
    },
    { bacaSaja: true },
  );
}

/** Takes marked answers in or out, with the reason; the answers themselves stay as they are. */
export async function putuskanJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  {
    id,
    jawaban,
    ikut,
    alasan,
  }: {
    readonly id: string;
    readonly jawaban: readonly string[];
    readonly ikut: boolean;
    readonly alasan: string;
  },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { survei, unitTahun, sasaran } = await getSurvei(konteks, letak, id);
    const penugasan = requireHak(konteks, 'ubah.skm', sasaran);
    if (alasan.trim() === '') {
      const pesan = 'Tulis alasannya: keputusan ini dicatat.';
      throw new GalatLayanan('takSah', pesan, { masalah: [{ jalur: ['alasan'], pesan }] });
    }
    const { keadaan } = await readKeadaanSurvei(konteks.tx, survei);
    if (keadaan === 'terkunci') throw new GalatLayanan('keadaan', 'Survei ini sudah dikunci.');
    const pada = alat.kini().toISOString();
    const berubah = await decideJawabanSkm(konteks.tx, pelaku.instansiId, id, { id: jawaban, ikut, pada });
    const jejak = { macam: ikut ? 'ikutkan' : 'keluarkan', unitTahunId: unitTahun.id, jenis: 'jawabanSkm' };
    await catatJejak(
      konteks,
      penugasan,
      berubah.map((satu) => ({
        ...jejak,
        kunci: `${id}/${satu.id}`,
        baru: { ikut, tanda: satu.tanda },
        alasan: alasan.trim(),
      })),
    );
  });
}
