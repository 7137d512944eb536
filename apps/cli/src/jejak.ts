import { type Angka, formatAngka, type HasilKinerja, RUMUS } from '@akuntabel/kinerja';
import type { Terminal } from './keluaran.ts';

/** Rules that only pass an entry on have nothing to explain. */
const TANPA_RUMUS = new Set(['entri']);

/**
 * A figure with its rule, its regulation and its inputs as a tree down to the entries of the dataset.
 * A figure that goes in at several places is unfolded once.
 */
export function formatJejak(hasil: HasilKinerja, akar: Angka, { tebal, redup }: Terminal): string {
  const sudah = new Set<string>([akar.id]);
  const dasarDisebut = new Set<string>();
  const baris: string[] = [`${tebal(`${akar.label}: ${formatAngka(akar)}`)}`];
  const catatan = [...describe(akar, hasil, dasarDisebut), `Id: ${akar.id}`];
  if (akar.nilai !== null && akar.keadaan === 'terisi') catatan.push(`Nilai penuh: ${akar.nilai}`);
  baris.push(...catatan.map((satu) => `  ${satu}`));
  if (akar.masukan.length > 0) baris.push('', 'Dihitung dari:');

  const visit = (angka: Angka, inden: string): void => {
    for (const [ke, masukan] of angka.masukan.entries()) {
      const terakhir = ke === angka.masukan.length - 1;
      const cabang = redup(`${inden}${terakhir ? '└─ ' : '├─ '}`);
      const bawah = `${inden}${terakhir ? '   ' : '│  '}`;
      if (masukan.jenis === 'entri') {
        baris.push(`${cabang}isian ${masukan.jalur}: ${masukan.nilai ?? 'kosong'}`);
        continue;
      }
      const lain = hasil.angka[masukan.id];
      if (!lain) continue;
      const terurai = sudah.has(lain.id) && lain.masukan.length > 0;
      baris.push(`${cabang}${lain.label}: ${formatAngka(lain)}${terurai ? ' (sudah diuraikan)' : ''}`);
      if (terurai) continue;
      sudah.add(lain.id);
      const sambung = lain.masukan.length > 0 ? '│ ' : '  ';
      baris.push(...describe(lain, hasil, dasarDisebut).map((satu) => `${redup(`${bawah}${sambung}`)}${satu}`));
      visit(lain, bawah);
    }
  };
  visit(akar, '');
  return baris.join('\n');
}

/** The rule (its regulation where it appears first), why there is no value, and what a reader must know beside it. */
function describe({ id, rumus: kunci, alasan }: Angka, { tanda }: HasilKinerja, dasarDisebut: Set<string>): string[] {
  const rumus = TANPA_RUMUS.has(kunci) ? undefined : RUMUS[kunci];
  const dasar = rumus && !dasarDisebut.has(kunci) ? ` [${rumus.dasar}]` : '';
  dasarDisebut.add(kunci);
  return [
    ...(rumus ? [`= ${rumus.ungkapan}${dasar}`] : []),
    ...(alasan === null ? [] : [`Sebab: ${alasan}`]),
    ...tanda.filter(({ angka }) => angka === id).map(({ tingkat, pesan }) => `! ${tingkat}: ${pesan}`),
  ];
}
