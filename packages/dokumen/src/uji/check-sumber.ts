import { formatAngka, formatSel, type HasilKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { Dokumen } from '../model/dokumen.ts';
import { collectAngka, mapDokumen } from '../model/telusur.ts';

/** A number that only orders: of a column, a row, a chapter. */
const URUTAN = /^\(?\d{1,3}\)?\.?$/;

/**
 * Figures of a document that do not come from where they say, one sentence each: a run of kind `angka` whose figure is
 * unknown or prints otherwise, an `entri:` path that leads nowhere, and digits typed into text that stand in no text of
 * the dataset. Years of the Renstra period follow from its first and last.
 */
export function checkSumber(dokumen: Dokumen, tahun: TahunKinerja, hasil: HasilKinerja): string[] {
  const salah: string[] = [];
  for (const { teks, sumber } of collectAngka(dokumen)) {
    if (sumber.startsWith('entri:')) {
      if (readJalur(tahun, sumber.slice(6)) == null) salah.push(`«${teks}»: no entry ${sumber}`);
      continue;
    }
    const angka = hasil.angka[sumber];
    if (angka === undefined) salah.push(`«${teks}»: no figure ${sumber}`);
    else if (![formatAngka(angka), formatAngka(angka).replace(/^-/, ''), formatSel(angka)].includes(teks)) {
      salah.push(`«${teks}»: ${sumber} is ${formatAngka(angka)}`);
    }
  }
  const data = JSON.stringify(tahun);
  const { mulai, selesai } = tahun.perencanaan.renstra;
  const isTahunRenstra = (teks: string) => /^\d{4}$/.test(teks) && mulai <= Number(teks) && Number(teks) <= selesai;
  mapDokumen(dokumen, {
    run: (run) => {
      if (run.jenis === 'teks' && !URUTAN.test(run.teks) && !isTahunRenstra(run.teks)) {
        for (const [angka] of run.teks.matchAll(/\d[\d.,]*/g)) {
          if (!data.includes(angka.replace(/[.,]$/, ''))) salah.push(`«${run.teks}»: ${angka} typed into text`);
        }
      }
      return run;
    },
  });
  return salah;
}

function readJalur(tahun: TahunKinerja, jalur: string): unknown {
  let nilai: unknown = tahun;
  for (const kunci of jalur.split(/[.[\]]+/).filter((k) => k !== '')) {
    nilai = (nilai as Record<string, unknown> | null | undefined)?.[kunci];
  }
  return nilai;
}
