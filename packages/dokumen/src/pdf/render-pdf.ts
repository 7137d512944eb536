import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { BERKAS_HURUF } from '../huruf.ts';
import type { Dokumen } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { buildData } from './susun-data.ts';

/** A folder that does not exist: the template can read the data given to it and nothing else. */
const RUANG_KOSONG = join(import.meta.dirname, 'tidak-ada');

let penyusun: { compiler: NodeCompiler; templat: string } | undefined;

function getPenyusun(): { compiler: NodeCompiler; templat: string } {
  penyusun ??= {
    compiler: NodeCompiler.create({
      workspace: RUANG_KOSONG,
      fontArgs: [{ fontBlobs: BERKAS_HURUF.map((berkas) => readFileSync(berkas)) }],
    }),
    templat: readFileSync(join(import.meta.dirname, 'templat.typ'), 'utf8'),
  };
  return penyusun;
}

/**
 * The document as PDF/A-2a, made in this process. The same document gives the same bytes. The typesetter keeps tens
 * of megabytes for each report until the process ends: a server calls writePdf, which uses a process of its own.
 * @throws RangeError as numberDokumen does; Error when the typesetter refuses the document.
 */
export function renderPdf(dokumen: Dokumen): Uint8Array {
  const { compiler, templat } = getPenyusun();
  const data = buildData(numberDokumen(dokumen));
  compiler.mapShadow(join(RUANG_KOSONG, 'data.json'), Buffer.from(JSON.stringify(data)));
  try {
    const hasil = compiler.compile({ mainFileContent: templat });
    const galat = hasil.takeError();
    if (galat || !hasil.result) throw new Error(describeGalat(compiler, galat));
    return compiler.pdf(hasil.result, {
      pdfStandard: 'a-2a',
      creationTimestamp: Date.parse(`${dokumen.tanggal.slice(0, 10)}T00:00:00Z`) / 1000,
    });
  } catch (galat) {
    throw new Error(`PDF tidak dapat disusun: ${galat instanceof Error ? galat.message : String(galat)}`, {
      cause: galat,
    });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function describeGalat(compiler: NodeCompiler, galat: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!galat) return 'penata halaman tidak memberi hasil.';
  const pesan = compiler.fetchDiagnostics(galat).map((d) => String((d as { message?: unknown }).message));
  return pesan.join('; ');
}
