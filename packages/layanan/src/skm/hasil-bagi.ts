import type { KolomHitung, RingkasTersimpan, SurveiSkm } from '@akuntabel/basisdata';
import {
  buildHasilSurvei,
  type HasilSurvei,
  isTerlaluSedikit,
  type RingkasKelompok,
  type SebaranSkm,
} from '@akuntabel/kinerja';

const NOMOR = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const NILAI = [1, 2, 3, 4] as const;

/** A stored row of sums as the rules read it. */
const toRingkasKelompok = (baris: RingkasTersimpan): RingkasKelompok => ({
  dimensi: baris.dimensi,
  nilai: baris.nilai,
  ringkas: {
    responden: baris.responden,
    sebaran: NOMOR.map((u) => NILAI.map((n) => baris[`u${u}n${n}` as KolomHitung]) as unknown as SebaranSkm),
  },
});

/**
 * The results of a survey for somebody: of very few answers only who may see them one by one is shown any, since the
 * distribution would be what each respondent said. `tertutup` says that there are some.
 */
export function buildHasilBagi(
  ringkas: readonly RingkasTersimpan[],
  survei: Pick<SurveiSkm, 'bobot' | 'populasi'>,
  bolehMentah: boolean,
): { readonly hasil: HasilSurvei; readonly tertutup: boolean } {
  const responden = ringkas.find(({ dimensi }) => dimensi === 'semua')?.responden ?? 0;
  const tertutup = !bolehMentah && isTerlaluSedikit(responden);
  return { hasil: buildHasilSurvei(tertutup ? [] : ringkas.map(toRingkasKelompok), survei), tertutup };
}
