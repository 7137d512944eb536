import { type JawabanTersimpan, listJawabanSkm, listKuesioner } from '@akuntabel/basisdata';
import { type Kuesioner, zKuesioner } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getSurvei, type LetakSurvei } from './survei.ts';

export interface EksporJawaban {
  readonly nama: string;
  /** Questionnaires by their number: the words of services and own questions that answers name. */
  readonly kuesioner: ReadonlyMap<number, Kuesioner>;
  /** All answers, also those that do not count, the oldest first, a page at a time. */
  readonly halaman: AsyncIterable<readonly JawabanTersimpan[]>;
}

const SEHALAMAN = 1000;

/**
 * Answers one by one, for who sets the survey up; that they were taken out is noted. The right is asked for with every
 * page: it may end while a long list goes out.
 * @throws GalatLayanan takDitemukan, terlarang
 */
export async function eksporJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  id: string,
): Promise<EksporJawaban> {
  const awal = await runKonteks(alat, pelaku, async (konteks) => {
    const { survei, unitTahun, sasaran } = await getSurvei(konteks, letak, id);
    requireHak(konteks, 'ekspor', sasaran);
    const penugasan = requireHak(konteks, 'ubah.skm', sasaran);
    const semua = await listKuesioner(konteks.tx, pelaku.instansiId, id);
    const jejak = { macam: 'ekspor.jawaban', unitTahunId: unitTahun.id, jenis: 'jawabanSkm', kunci: id };
    await catatJejak(konteks, penugasan, [jejak]);
    return { nama: survei.nama, kuesioner: new Map(semua.map((satu) => [satu.nomor, zKuesioner.parse(satu.isi)])) };
  });
  async function* halaman(): AsyncGenerator<readonly JawabanTersimpan[]> {
    let sesudah: { readonly pada: string; readonly id: string } | undefined;
    for (;;) {
      const baris = await runKonteks(
        alat,
        pelaku,
        async (konteks) => {
          const { sasaran } = await getSurvei(konteks, letak, id);
          requireHak(konteks, 'ubah.skm', sasaran);
          const saring = { hanya: 'semua', banyak: SEHALAMAN, sesudah } as const;
          return await listJawabanSkm(konteks.tx, pelaku.instansiId, id, saring);
        },
        { bacaSaja: true },
      );
      if (baris.length > 0) yield baris;
      const akhir = baris.at(-1);
      if (akhir === undefined || baris.length < SEHALAMAN) return;
      sesudah = { pada: akhir.pada, id: akhir.id };
    }
  }
  return { ...awal, halaman: halaman() };
}
