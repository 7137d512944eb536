import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { KUESIONER_BAKU } from '@akuntabel/kinerja';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { ditolak } from '../beranda/uji/ditolak.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { createJawaban, createSurvei } from '../uji/survei.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { ambilHasil } from './ambil.ts';
import { cetakSurvei } from './cetak.ts';
import { entriJawaban } from './entri.ts';
import { laporanSurvei } from './laporan.ts';
import { lihatSurvei, simpanKuesioner } from './survei.ts';

const LETAK = { unit: 'KEC', tahun: 2026 };

/** Words of an HTML file without its markup. */
const toTeks = (isi: Uint8Array): string =>
  Buffer.from(isi)
    .toString()
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describeSetiapMesin('the report of a survey', (uji) => {
  const alat = () => createAlatUji(uji.basisdata);
  let perencana: Pelaku;
  let pembaca: Pelaku;
  let luar: Pelaku;

  before(async () => {
    const admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
    await imporTahunKinerja(alat(), admin, createTahun('KEC'));
    perencana = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'KEC' });
    pembaca = await createPelaku(uji.basisdata, uji.a, 'pembaca', { unit: 'KEC' });
    luar = await createPelaku(uji.basisdata, uji.b, 'adminInstansi');
  });

  const isi = (id: string, ...jawaban: ReturnType<typeof createJawaban>[]) =>
    entriJawaban(alat(), perencana, LETAK, { id, saluran: 'kertas', jawaban });
  const lakukan = (objek: string, tindakan: string, sesudah: number) =>
    lakukanTindakan(alat(), perencana, { ...LETAK, mesin: 'survei', objek, tindakan, sesudah, alasan: 'Uji' });
  const html = async (siapa: Pelaku, id: string) => {
    const berkas = await laporanSurvei(alat(), siapa, LETAK, { id, format: 'html' });
    return { ...berkas, teks: toTeks(berkas.isi) };
  };

  it('is made for who may see the survey, and is not there for others', async () => {
    const survei = await createSurvei(alat(), perencana, LETAK);
    const { kepala, teks } = await html(pembaca, survei.id);
    assert.match(teks, /Belum ada responden yang menjawab/);
    assert.match(kepala['content-disposition'] ?? '', /^attachment; filename="laporan-skm-kec-2026-draf\.html"/);
    assert.equal(kepala['cache-control'], 'private, no-cache');
    const minta = { id: survei.id, format: 'pdf' } as const;
    await assert.rejects(laporanSurvei(alat(), luar, LETAK, minta), ditolak('takDitemukan'));
    await assert.rejects(laporanSurvei(alat(), perencana, { ...LETAK, tahun: 2025 }, minta), ditolak('takDitemukan'));
    await assert.rejects(
      laporanSurvei(alat(), perencana, LETAK, { ...minta, id: 'bukan-id' }),
      ditolak('takDitemukan'),
    );
  });

  it('prints nothing of four answers, also for who may see them one by one', async () => {
    const survei = await createSurvei(alat(), perencana, LETAK);
    await isi(survei.id, ...Array.from({ length: 4 }, () => createJawaban('444444444', { profil: { kelamin: 'P' } })));
    for (const siapa of [perencana, pembaca]) {
      const { teks } = await html(siapa, survei.id);
      assert.match(teks, /Responden yang dihitung hanya 4 orang/);
      assert.doesNotMatch(teks, /4,00|Perempuan|Sebaran Jawaban/);
    }
    await isi(survei.id, createJawaban('444444444', { profil: { kelamin: 'P' } }));
    assert.match((await html(pembaca, survei.id)).teks, /Indeks Kepuasan Masyarakat 100,00/);
  });

  it('follows the survey to its locked result and the plan that was written for it', async () => {
    const survei = await createSurvei(alat(), perencana, LETAK, { isi: { periode: 'smt1', populasi: 10 } });
    const { nomorKuesioner, ditulis } = await lihatSurvei(alat(), perencana, LETAK, survei.id);
    const nomor = await simpanKuesioner(alat(), perencana, LETAK, {
      ...{ id: survei.id, nomor: nomorKuesioner, ditulis },
      isi: { ...KUESIONER_BAKU, layanan: [{ kode: 'ktp', nama: 'KTP <b>elektronik</b>' }] },
    });
    const lembar = { kuesioner: nomor, layanan: 'ktp' };
    await isi(survei.id, ...Array.from({ length: 6 }, () => createJawaban('333333334', lembar)));
    await lakukan(survei.id, 'tutup', 1);
    await lakukan(survei.id, 'kunci', 2);
    const { kepala, teks, isi: byte } = await html(pembaca, survei.id);
    assert.match(kepala['content-disposition'] ?? '', /filename="laporan-skm-kec-2026-smt1\.html"/);
    // (8 × 3 + 4) × 25 ÷ 9 = 77.777…; Krejcie and Morgan for 10: 10.
    assert.match(teks, /Indeks Kepuasan Masyarakat 77,78/);
    assert.match(teks, /paling sedikit 10 responden\. .*kurang 4 orang/);
    assert.match(teks, /KTP &lt;b&gt;elektronik&lt;\/b&gt; 6 77,78 B/);
    assert.match(teks, /belum diambil menjadi data tahunan/);
    assert.deepEqual((await html(pembaca, survei.id)).isi, byte);
    await ambilHasil(alat(), perencana, LETAK, { id: survei.id, realisasi: false });
    assert.match((await html(pembaca, survei.id)).teks, /rencana tindak lanjutnya belum ditulis/);
    const docx = await laporanSurvei(alat(), pembaca, LETAK, { id: survei.id, format: 'docx' });
    assert.equal(Buffer.from(docx.isi.subarray(0, 2)).toString(), 'PK');
    const pdf = await laporanSurvei(alat(), pembaca, LETAK, { id: survei.id, format: 'pdf' });
    assert.equal(Buffer.from(pdf.isi.subarray(0, 5)).toString(), '%PDF-');
    assert.equal(pdf.kepala['content-length'], String(pdf.isi.byteLength));
  });

  it('is printed for who enters answers: poster and empty questionnaire, with the address it has', async () => {
    const survei = await createSurvei(alat(), perencana, LETAK, { tindakan: [] });
    const minta = { id: survei.id, cetakan: 'poster', asal: 'https://contoh.go.id' } as const;
    for (const cetakan of ['poster', 'kuesioner'] as const) {
      const { isi: pdf, kepala } = await cetakSurvei(alat(), perencana, LETAK, { ...minta, cetakan });
      assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
      assert.match(
        kepala['content-disposition'] ?? '',
        new RegExp(`^inline; filename="${cetakan}-survei-kec-2026.pdf"`),
      );
    }
    await assert.rejects(cetakSurvei(alat(), pembaca, LETAK, minta), ditolak('terlarang'));
    await assert.rejects(cetakSurvei(alat(), luar, LETAK, minta), ditolak('takDitemukan'));
    await assert.rejects(cetakSurvei(alat(), perencana, { ...LETAK, tahun: 2025 }, minta), ditolak('takDitemukan'));
  });
});
