import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HasilKinerja, type HasilSurvei, measureKinerja } from '@akuntabel/kinerja';
import fc from 'fast-check';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import type { Blok, Dokumen, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, getTeks, hasBlok, listBlok, mapDokumen } from '../model/telusur.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { STRING_NAKAL, STRING_SULIT } from '../uji/contoh-dokumen.ts';
import { createDataLaporan, createKelompok, createRingkas, KUESIONER_UJI } from '../uji/laporan-skm.ts';
import { findOverflow } from '../uji/luapan.ts';
import { TANPA_POPPLER } from '../uji/poppler.ts';
import { buildLaporanSkm } from './build-laporan-skm.ts';
import { createKonteksSkm } from './konteks.ts';

type Data = ReturnType<typeof createDataLaporan>;

const HASH = 'abcdef0123456789';
const build = (data: Data): Dokumen => numberDokumen(buildLaporanSkm(data, measureKinerja(data.tahun), { hash: HASH }));

/** Everything a reader sees, a line each; cells of a row with strokes between them. */
function listTeks(dokumen: Dokumen): string[] {
  const semua: string[] = [];
  mapDokumen(dokumen, {
    blok: (blok: Blok) => {
      if (blok.jenis === 'judul' || blok.jenis === 'paragraf') semua.push(getTeks(blok.isi));
      if (blok.jenis === 'tabel') {
        for (const baris of blok.badan) {
          semua.push(baris.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi))).join(' | '));
        }
        semua.push(getTeks(blok.sumber ?? []));
      }
      return blok;
    },
  });
  return semua;
}
const baca = (data: Data): string => listTeks(build(data)).join('\n');
const cariTabel = (dokumen: Dokumen, id: string): Tabel | undefined =>
  listBlok(dokumen).find((blok): blok is Tabel => blok.jenis === 'tabel' && blok.id === id);

/** Printed by law or by the table of the Permen, whatever the survey. */
const TETAP = [
  '25 Tahun 2009, 96 Tahun 2012, 14 Tahun 2017, nilai 1 sampai 4, U1 U2 U3 U4 U5 U6 U7 U8 U9, usia 20 29 30 39',
  '3,5324 88,31 100,00 3,0644 76,61 88,30 2,6000 65,00 76,60 1,0000 25,00 64,99',
];

/** checkSumber with the figures and the entries of the survey beside those of the year. */
function checkSumberLaporan(data: Data): string[] {
  const hasil = measureKinerja(data.tahun);
  const k = createKonteksSkm(data, hasil);
  const { hasil: _, ...entri } = data;
  const semua = { ...hasil, angka: { ...hasil.angka, ...k.angka.angka } } as HasilKinerja;
  const { mulai, selesai, bobot } = data.survei;
  const isian: Readonly<Record<string, string | null | undefined>> = {
    ...{ mulai, selesai, bobot, pertama: data.masuk?.pertama, terakhir: data.masuk?.terakhir },
  };
  const dokumen = mapDokumen(build(data), {
    run: (run) => {
      const awal = `survei:${data.survei.id}/entri/`;
      if (run.jenis !== 'angka' || !run.sumber.startsWith(awal)) return run;
      assert.ok(isian[run.sumber.slice(awal.length)] != null, `${run.sumber} leads nowhere`);
      return { jenis: 'teks', teks: '' };
    },
  });
  return checkSumber(dokumen, { ...data.tahun, entri, tetap: TETAP } as typeof data.tahun, semua);
}

const SKM = (tahun: number, nrr: string, lain: object = {}) => ({
  ...{ tahun, responden: 90, bobot: '1/9' },
  unsur: Array.from({ length: 9 }, (_, i) => ({ kode: `U${i + 1}`, nama: `Unsur ${i + 1}`, nrr })),
  ...lain,
});
const RENCANA = [{ unsur: 'U8', kegiatan: 'Memasang kotak saran', waktu: 'Triwulan III', penanggungJawab: 'kasi' }];
const NOL = Array.from({ length: 9 }, () => 0);

describe('the report of a survey', () => {
  it('prints the figures that were worked by hand', () => {
    const isi = baca(createDataLaporan());
    // Σ NRR 30.86; ÷ 9 = 3.4288…; × 25 = 85.7222…
    assert.match(isi, /nilai indeks 3,429 atau Indeks Kepuasan Masyarakat 85,72, dengan mutu pelayanan B atau Baik/);
    // U7: 43 × 3 + 57 × 4 = 357; 3.57 ÷ 9 = 0.3966…; × 25 = 89.25, A from 88.31.
    assert.match(isi, /^U7 \| Perilaku Pelaksana \| 0 \| 0 \| 43 \| 57 \| 0$/m);
    assert.match(isi, /^U7 \| Perilaku Pelaksana \| 3,57 \| 0,397 \| 89,25 \| A \| Sangat Baik$/m);
    assert.match(isi, /^Nilai indeks dan IKM \| 3,429 \| 85,72 \| B \| Baik$/m);
    assert.match(isi, /tertinggi diperoleh Perilaku Pelaksana \(U7\), dengan nilai rata-rata 3,57/);
    assert.match(isi, /terendah diperoleh Penanganan Pengaduan, Saran dan Masukan \(U8\), dengan nilai rata-rata 3,29/);
    assert.match(
      isi,
      /71 responden memilih «Berfungsi kurang maksimal» dan 29 responden memilih «Dikelola dengan baik»/,
    );
    // Krejcie and Morgan for 120: 92.
    assert.match(isi, /120 orang\. .*paling sedikit 92 responden\. .*100 orang, sehingga saran itu terpenuhi/);
    assert.match(isi, /Dari 100 jawaban, 70 melalui formulir daring dan 30 melalui kuesioner kertas/);
    assert.match(isi, /^3,5324 \| 88,31 – 100,00 \| A \| Sangat Baik$/m);
    assert.match(isi, /^3,0644 \| 76,61 – 88,30 \| B \| Baik$/m);
    assert.match(isi, /^1,0000 \| 25,00 – 64,99 \| D \| Tidak Baik$/m);
    assert.match(isi, /hasil survei ini belum diambil menjadi data tahunan/);
    assert.match(isi, /Belum ada hasil tahun sebelumnya/);
  });

  it('tells what is missing to the sample, and the weight with its highest index', () => {
    const isi = baca(createDataLaporan({ survei: { populasi: 1000, bobot: '0.11', periode: 'smt1', berkode: true } }));
    // Krejcie and Morgan for 1000: 278. 30.86 × 0.11 × 25 = 84.865.
    assert.match(isi, /paling sedikit 278 responden\. .*kurang 178 orang dari saran itu/);
    assert.match(isi, /yaitu 0,11\. Dengan bobot itu IKM tertinggi yang dapat dicapai adalah 99,00/);
    assert.match(isi, /Indeks Kepuasan Masyarakat 84,87/);
    assert.match(isi, /kode yang hanya dapat dipakai satu kali/);
    const tanpa = baca(createDataLaporan({ survei: { populasi: null } }));
    assert.match(tanpa, /pengguna layanan belum diisi, sehingga kecukupan sampel tidak dapat dinilai/);
  });

  it('has no figure from nowhere and no broken table', () => {
    const semua = [
      createDataLaporan(),
      createDataLaporan({
        isi: {
          skm: [
            SKM(2022, '3.1'),
            SKM(2023, '3.3'),
            SKM(2024, '3.4', { survei: 'survei-1', rencanaTindakLanjut: RENCANA }),
          ],
        },
      }),
      createDataLaporan({ survei: { bagian: 'KEL', periode: 'tw2', populasi: null, mulai: null } }),
      createDataLaporan({ semua: createRingkas(4, NOL), kelompok: [] }),
      createDataLaporan({ semua: createRingkas(0, NOL), kelompok: [], masuk: null }),
    ];
    for (const data of semua) {
      assert.deepEqual(checkSumberLaporan(data), []);
      assert.deepEqual(checkSemuaTabel(build(data)), []);
    }
    // The check itself can fail.
    const salah = createDataLaporan({ survei: { nama: 'x' } });
    assert.notDeepEqual(checkSumber(build(salah), salah.tahun, measureKinerja(salah.tahun)), []);
  });

  it('compares with earlier years and shows the plan of a result that was taken over', () => {
    const isi = baca(
      createDataLaporan({
        isi: {
          skm: [
            SKM(2024, '3.4', { survei: 'survei-1', rencanaTindakLanjut: RENCANA }),
            SKM(2023, '3.3'),
            SKM(2022, '3.1'),
          ],
        },
      }),
    );
    // 3.3 × 25 = 82.50; 85.72 − 82.50 = 3.22, from what is printed.
    assert.match(isi, /IKM naik 3,22 poin dari 82,50 pada tahun 2023 menjadi 85,72/);
    assert.match(isi, /^2022 .*77,50 \| B\n2023 .*82,50 \| B\n2024 \| Tahunan \| 100 \| 85,72 \| B$/m);
    assert.match(isi, /Memasang kotak saran \| Triwulan III \| Kepala Seksi Umum$/m);
    const tanpaRencana = baca(createDataLaporan({ isi: { skm: [SKM(2024, '3.4', { survei: 'survei-1' })] } }));
    assert.match(tanpaRencana, /rencana tindak lanjutnya belum ditulis/);
    const bobot = baca(createDataLaporan({ isi: { skm: [SKM(2023, '4', { bobot: '0.11' })] } }));
    // 4 × 9 × 0.11 × 25 = 99.00; 85.72 − 99.00 = −13.28.
    assert.match(bobot, /IKM turun 13,28 poin dari 99,00 .*bobot yang berbeda/);
    const ganda = baca(createDataLaporan({ isi: { skm: [SKM(2023, '3.3'), SKM(2023, '3.1')] } }));
    assert.match(ganda, /tidak mempunyai tepat satu hasil/);
    const kelurahan = baca(createDataLaporan({ survei: { bagian: 'KEL' }, isi: { skm: [SKM(2023, '3.3')] } }));
    assert.match(kelurahan, /tidak dibandingkan dengan hasil Kelurahan Satu/);
    assert.doesNotMatch(kelurahan, /82,50/);
  });

  it('names the unsur that come first when the service is improved', () => {
    // U1: of ten, seven chose 2 and three chose 3: 23 ÷ 10 × 25 = 57.50, D below 65.
    const { sebaran } = createRingkas(10, NOL);
    const semua = { responden: 10, sebaran: sebaran.with(0, [0, 7, 3, 0]) };
    const isi = baca(createDataLaporan({ semua, kelompok: [] }));
    assert.match(isi, /^Persyaratan \(U1\): 57,50, mutu D\.$/m);
    const sama = baca(createDataLaporan({ semua: createRingkas(10, NOL), kelompok: [] }));
    assert.match(sama, /Semua unsur yang dijawab memperoleh nilai yang sama, yaitu 3,00/);
    const satuKosong = { responden: 10, sebaran: sebaran.with(3, [0, 0, 0, 0]) };
    const tanpa = baca(createDataLaporan({ semua: satuKosong, kelompok: [] }));
    assert.match(tanpa, /belum dapat dihitung: belum ada jawaban untuk U4/);
    assert.match(tanpa, /^U4 \| Biaya\/Tarif \| 0 \| 0 \| 0 \| 0 \| 10$/m);
  });

  it('is a draft until the survey is locked', () => {
    assert.deepEqual(
      (['draf', 'dibuka', 'ditutup', 'terkunci'] as const).map((keadaan) => build(createDataLaporan({ keadaan })).draf),
      [true, true, true, false],
    );
    assert.match(baca(createDataLaporan({ keadaan: 'dibuka' })), /masih dibuka, sehingga hasilnya dapat berubah/);
  });

  it('is the same for the same data', () => {
    assert.deepEqual(build(createDataLaporan()), build(createDataLaporan()));
  });
});

describe('groups of respondents in the report', () => {
  it('are those of the results page, and none can be found by subtraction', () => {
    const dokumen = build(createDataLaporan());
    const isi = listTeks(dokumen).join('\n');
    // 3 below twenty and 4 from sixty on are not printed; together they are 7.
    assert.doesNotMatch(isi, /Di bawah 20 tahun|60 tahun ke atas/);
    assert.match(
      isi,
      /^20–29 tahun \| 40 \| 40,00\n30–39 tahun \| 53 \| 53,00\nTidak dirinci \| 7 \| 7,00\nSeluruh responden \| 100 \| 100,00$/m,
    );
    // Two for an heir's letter would be known by subtraction: the twelve who moved go, too.
    assert.doesNotMatch(isi, /Surat pindah|Surat ahli waris/);
    assert.match(isi, /^KTP elektronik \| 86 \| 86,00\nTidak dirinci \| 14 \| 14,00$/m);
    assert.match(isi, /14 responden lain tidak dirinci/);
    assert.match(isi, /^Perempuan \| 55 \| 55,00\nSeluruh responden/m);
  });

  it('leave no remainder of one to four persons in any table, whatever their sizes', () => {
    const ukuran = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ukuran, fc.integer({ min: 0, max: 9 }), (banyak, diam) => {
        const jumlah = banyak.reduce((a, b) => a + b, diam);
        const umur = ['<20', '20-29', '30-39', '40-49', '50-59', '60+'];
        const kelompok = createKelompok('umur', Object.fromEntries(umur.map((nama, i) => [nama, banyak[i] ?? 0])));
        const dokumen = build(createDataLaporan({ semua: createRingkas(jumlah, NOL), kelompok }));
        const baris = (cariTabel(dokumen, 'tabel-profil-umur')?.badan ?? []).map(([, sel]) =>
          Number(sel === undefined || hasBlok(sel.isi) ? 0 : getTeks(sel.isi)),
        );
        const semua = baris.pop() ?? 0;
        for (const satu of baris) assert.ok(satu >= 5, String(baris));
        assert.equal(
          baris.reduce((a, b) => a + b, 0),
          baris.length === 0 ? 0 : semua,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of fewer than five respondents, print nothing but how many they are, whatever was handed in', () => {
    // The results as somebody sees them who may see answers one by one.
    const semua = { responden: 4, sebaran: Array.from({ length: 9 }, () => [1, 1, 1, 1] as const) };
    const data = createDataLaporan({ semua, kelompok: createKelompok('kelamin', { L: 1, P: 3 }), keadaan: 'ditutup' });
    assert.equal((data.hasil as HasilSurvei).ikm.unsur[0]?.terjawab, 4);
    const dokumen = build(data);
    const isi = listTeks(dokumen).join('\n');
    assert.match(isi, /Responden yang dihitung hanya 4 orang/);
    assert.doesNotMatch(isi, /62,50|2,50|Laki-laki|Perempuan|4 Maret|28 Juni/);
    const sumber = collectAngka(dokumen).flatMap((run) => {
      const milik = run.sumber.split('survei:survei-1/')[1];
      return milik === undefined || milik.startsWith('entri/') ? [] : [milik];
    });
    assert.deepEqual([...new Set(sumber)].sort(), ['ikmMaks', 'kurang', 'populasi', 'responden', 'sampel']);
    assert.equal(listBlok(dokumen).filter(({ jenis }) => jenis === 'gambar').length, 0);
    const kosong = baca(
      createDataLaporan({ semua: createRingkas(0, NOL), kelompok: [], masuk: null, keadaan: 'draf' }),
    );
    assert.match(kosong, /Belum ada responden yang menjawab/);
    assert.match(baca(createDataLaporan({ semua: createRingkas(5, NOL), kelompok: [] })), /75,00/);
  });
});

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
        SKM(2024, '3.4', {
          survei: 'survei-1',
          rencanaTindakLanjut: [
            { unsur: 'U8', kegiatan: nakal, waktu: STRING_SULIT.tanpaSpasi, penanggungJawab: null },
          ],
        }),
      ],
    },
  });

  it('escapes what people wrote', async () => {
    const html = writeHtml(build(jahat));
    assert.ok(!html.includes('<script>alert'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok((await writeDocx(build(jahat))).byteLength > 0);
  });

  it('keeps every word on its page', { skip: TANPA_POPPLER }, () => {
    for (const data of [createDataLaporan(), jahat]) assert.deepEqual(findOverflow(renderPdf(build(data))), []);
  });
});
