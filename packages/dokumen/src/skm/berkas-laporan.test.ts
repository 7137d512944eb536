import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { STRING_NAKAL, STRING_SULIT } from '../uji/contoh-dokumen.ts';
import { buildUji, createDataLaporan, createSkm, KUESIONER_UJI } from '../uji/laporan-skm.ts';
import { findOverflow } from '../uji/luapan.ts';
import { TANPA_POPPLER } from '../uji/poppler.ts';

describe('the report of a survey as a file', () => {
  const nakal = STRING_NAKAL.map(({ asal }) => asal).join(' ');
  const jahat = createDataLaporan({
    survei: { nama: `Survei ${nakal}`.slice(0, 200) },
    kuesioner: {
      ...KUESIONER_UJI,
      pertanyaan: KUESIONER_UJI.pertanyaan.map((satu) => ({ ...satu, teks: nakal })),
      layanan: [{ kode: 'ktp', nama: `${nakal} ${STRING_SULIT.tanpaSpasi}`.slice(0, 200) }],
    },
    isi: {
      skm: [
        createSkm(2024, '3.4', {
          survei: 'survei-1',
          rencanaTindakLanjut: [
            { unsur: 'U8', kegiatan: nakal, waktu: STRING_SULIT.tanpaSpasi, penanggungJawab: null },
          ],
        }),
      ],
    },
  });

  it('escapes what people wrote', async () => {
    const html = writeHtml(buildUji(jahat));
    assert.ok(!html.includes('<script>alert'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok((await writeDocx(buildUji(jahat))).byteLength > 0);
  });

  it('keeps every word on its page', { skip: TANPA_POPPLER }, () => {
    for (const data of [createDataLaporan(), jahat]) assert.deepEqual(findOverflow(renderPdf(buildUji(data))), []);
  });
});
