import {
  type Buku,
  dariAngka,
  dariEntri,
  findHalangan,
  type Isi,
  PERSEN,
  record,
  terisi,
  tidakBerlaku,
} from '../hasil/buku.ts';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import type { Desimal } from '../tahun/skalar.ts';
import { add, compare, fromBulat, NOL, parseDesimal, quotient, writeDesimal } from '../umum/desimal.ts';

function countRataRata(capaian: readonly Angka[], batas: Desimal | null): Isi {
  const berlaku = capaian.filter(({ keadaan }) => keadaan !== 'tidakBerlaku');
  if (berlaku.length === 0) return tidakBerlaku('tidak ada capaian yang berlaku');
  const halangan = findHalangan(...berlaku);
  if (halangan !== undefined) return halangan;
  const tutup = batas === null ? undefined : parseDesimal(batas);
  let jumlah = NOL;
  for (const { nilai } of berlaku) {
    const mentah = parseDesimal(nilai as Desimal);
    if (tutup === undefined) jumlah = add(jumlah, mentah);
    else if (mentah.mantisa > 0n) jumlah = add(jumlah, compare(mentah, tutup) > 0 ? tutup : mentah);
  }
  return terisi(writeDesimal(quotient(jumlah, fromBulat(berlaku.length))));
}

/**
 * Mean of capaian, in percent. Figures that do not apply are left out; one that is blank or not computable makes the
 * mean so too, rather than passing for better or worse than it is. With a cap each capaian counts between 0 and that.
 */
export function recordRataRata(
  buku: Buku,
  id: string,
  label: string,
  capaian: readonly Angka[],
  batas: Desimal | null,
): Angka {
  const masukan = capaian.map(dariAngka);
  if (batas !== null) masukan.push(dariEntri('umum.pengaturan.batasRataRata', batas));
  const rumus = batas === null ? 'rata-capaian' : 'rata-capaian-dibatasi';
  return record(buku, id, label, countRataRata(capaian, batas), PERSEN, rumus, masukan);
}
