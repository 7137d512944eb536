import { formatAngka, formatSel, type HasilKinerja, RUMUS, SKALA, type TahunKinerja } from '@akuntabel/kinerja';
import type { Dokumen } from '../model/dokumen.ts';
import { collectAngka, listBlok, mapDokumen } from '../model/telusur.ts';

/** A number that only orders: of a column, a row, a chapter. */
const URUTAN = /^\(?\d{1,3}\)?\.?$/;

const BILANGAN = /\d[\d.,]*/g;
const listBilangan = (teks: string): string[] => (teks.match(BILANGAN) ?? []).map((b) => b.replace(/[.,]+$/, ''));

/** Numbers that stand in a text of the dataset, of a rule, of a scale, or in the reason why a figure has no value. */
function collectBilangan(tahun: TahunKinerja, hasil: HasilKinerja): Set<string> {
  const semua = new Set<string>();
  const visit = (nilai: unknown): void => {
    if (typeof nilai === 'string') for (const b of listBilangan(nilai)) semua.add(b);
    else if (typeof nilai === 'object' && nilai !== null) Object.values(nilai).forEach(visit);
  };
  visit([tahun, RUMUS, SKALA, Object.values(hasil.angka).map(({ alasan }) => alasan)]);
  return semua;
}

/**
 * Figures of a document that do not come from where they say, one sentence each: a run of kind `angka` whose figure is
 * unknown or prints otherwise, an `entri:` path that leads nowhere, digits typed into text that stand in no text of the
 * dataset, of a rule or of a scale, and digits in the text alternative of a picture that no figure prints. Years of the
 * Renstra period follow from its first and last.
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
  const bilangan = collectBilangan(tahun, hasil);
  const { mulai, selesai } = tahun.perencanaan.renstra;
  const isTahunRenstra = (teks: string) => /^\d{4}$/.test(teks) && mulai <= Number(teks) && Number(teks) <= selesai;
  mapDokumen(dokumen, {
    run: (run) => {
      if (run.jenis === 'teks' && !URUTAN.test(run.teks) && !isTahunRenstra(run.teks)) {
        for (const b of listBilangan(run.teks)) {
          if (!bilangan.has(b)) salah.push(`«${run.teks}»: ${b} typed into text`);
        }
      }
      return run;
    },
  });
  const tercetak = new Set(
    Object.values(hasil.angka).flatMap((a) => listBilangan(`${formatAngka(a)} ${formatSel(a)}`)),
  );
  const tahunTerukur = new Set(tahun.pengukuran.map((p) => String(p.tahun)));
  for (const blok of listBlok(dokumen)) {
    if (blok.jenis !== 'gambar') continue;
    for (const b of listBilangan(blok.alt)) {
      const dikenal = bilangan.has(b) || tercetak.has(b) || isTahunRenstra(b) || tahunTerukur.has(b);
      if (!dikenal) salah.push(`«${blok.alt}»: ${b} is printed by no figure`);
    }
  }
  return salah;
}

function readJalur(tahun: TahunKinerja, jalur: string): unknown {
  let nilai: unknown = tahun;
  for (const kunci of jalur.split(/[.[\]]+/).filter((k) => k !== '')) {
    nilai = (nilai as Record<string, unknown> | null | undefined)?.[kunci];
  }
  return nilai;
}
