import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import { buildLkjip, numberDokumen, renderPdf, writeDocx, writeHtml } from '@akuntabel/dokumen';
import { measureKinerja } from '@akuntabel/kinerja';
import { type Naskah, readNaskah, reviewNaskah } from '@akuntabel/reviu';

/*
 * Our own report, read back as an auditor would get it: the same tables cell by cell from every format, and nothing in it
 * that can be shown to be wrong.
 */

type Isi = readonly (readonly string[])[];

/** Lines of a PDF end anywhere: behind a slash nobody can say whether a blank stood there. */
const rapi = (teks: string): string => teks.replace(/\/\s+/g, '/');

const listTabel = ({ blok }: Naskah): { kepala: number; isi: Isi }[] =>
  blok.flatMap((satu) =>
    satu.jenis === 'tabel'
      ? [
          {
            kepala: satu.barisKepala,
            isi: satu.baris.map((baris) => baris.map(({ teks, utama }) => (utama ? '' : '^') + rapi(teks))),
          },
        ]
      : [],
  );

describe('our report read back', () => {
  const naskah: Record<string, Naskah> = {};

  before(async () => {
    const { tahun, hash } = await readTahunKinerja('contoh/dumai-kota-2024');
    const dokumen = numberDokumen(buildLkjip(tahun, measureKinerja(tahun), { draf: false, hash }));
    const berkas = {
      html: new TextEncoder().encode(writeHtml(dokumen)),
      docx: await writeDocx(dokumen),
      pdf: await renderPdf(dokumen),
    };
    for (const [format, bita] of Object.entries(berkas))
      naskah[format] = await readNaskah(bita, { nama: `a.${format}` });
  });

  for (const format of ['docx', 'pdf']) {
    it(`has the same tables in ${format} as in HTML, cell by cell`, () => {
      const acuan = listTabel(naskah['html'] as Naskah);
      const lain = listTabel(naskah[format] as Naskah);
      assert.ok(acuan.length > 50);
      for (const [ke, satu] of acuan.entries()) assert.deepEqual(lain[ke], satu, `table ${ke + 1}`);
      assert.equal(lain.length, acuan.length);
    });
  }

  for (const format of ['html', 'docx', 'pdf']) {
    it(`holds nothing that is shown to be wrong in ${format}, and was read whole`, () => {
      const ini = naskah[format] as Naskah;
      const galat = reviewNaskah(ini).filter(({ tingkat }) => tingkat === 'galat');
      assert.deepEqual(
        galat.map(({ kode, tertulis, perhitungan }) => ({ kode, tertulis, perhitungan })),
        [],
      );
      assert.deepEqual(ini.takTerbaca, []);
    });
  }
});
