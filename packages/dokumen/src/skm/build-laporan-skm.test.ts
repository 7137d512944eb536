import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HasilKinerja, measureKinerja } from '@akuntabel/kinerja';
import { mapDokumen } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { bacaUji, buildUji, createDataLaporan, createRingkas, createSkm, SERAGAM } from '../uji/laporan-skm.ts';
import { createKonteksSkm } from './konteks.ts';

type Data = ReturnType<typeof createDataLaporan>;

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
  const dokumen = mapDokumen(buildUji(data), {
    run: (run) => {
      const awal = `survei:${data.survei.id}/entri/`;
      if (run.jenis !== 'angka' || !run.sumber.startsWith(awal)) return run;
      assert.ok(isian[run.sumber.slice(awal.length)] != null, `${run.sumber} leads nowhere`);
      return { jenis: 'teks', teks: '' };
    },
  });
  return checkSumber(dokumen, { ...data.tahun, entri, tetap: TETAP } as typeof data.tahun, semua);
}

const RENCANA = [{ unsur: 'U8', kegiatan: 'Memasang kotak saran', waktu: 'Triwulan III', penanggungJawab: 'kasi' }];

describe('the report of a survey', () => {
  it('prints the figures that were worked by hand', () => {
    const isi = bacaUji(createDataLaporan());
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
    const isi = bacaUji(
      createDataLaporan({ survei: { populasi: 1000, bobot: '0.11', periode: 'smt1', berkode: true } }),
    );
    // Krejcie and Morgan for 1000: 278. 30.86 × 0.11 × 25 = 84.865.
    assert.match(isi, /paling sedikit 278 responden\. .*kurang 178 orang dari saran itu/);
    assert.match(isi, /yaitu 0,11\. Dengan bobot itu IKM tertinggi yang dapat dicapai adalah 99,00/);
    assert.match(isi, /Indeks Kepuasan Masyarakat 84,87/);
    assert.match(isi, /kode yang hanya dapat dipakai satu kali/);
    const tanpa = bacaUji(createDataLaporan({ survei: { populasi: null } }));
    assert.match(tanpa, /pengguna layanan belum diisi, sehingga kecukupan sampel tidak dapat dinilai/);
  });

  it('has no figure from nowhere and no broken table', () => {
    const semua = [
      createDataLaporan(),
      createDataLaporan({
        isi: {
          skm: [
            createSkm(2022, '3.1'),
            createSkm(2023, '3.3'),
            createSkm(2024, '3.4', { survei: 'survei-1', rencanaTindakLanjut: RENCANA }),
          ],
        },
      }),
      createDataLaporan({ survei: { bagian: 'KEL', periode: 'tw2', populasi: null, mulai: null } }),
      createDataLaporan({ semua: createRingkas(4, SERAGAM), kelompok: [] }),
      createDataLaporan({ semua: createRingkas(0, SERAGAM), kelompok: [], masuk: null }),
    ];
    for (const data of semua) {
      assert.deepEqual(checkSumberLaporan(data), []);
      assert.deepEqual(checkSemuaTabel(buildUji(data)), []);
    }
    // The check itself can fail.
    const salah = createDataLaporan({ survei: { nama: 'x' } });
    assert.notDeepEqual(checkSumber(buildUji(salah), salah.tahun, measureKinerja(salah.tahun)), []);
  });

  it('compares with earlier years and shows the plan of a result that was taken over', () => {
    const isi = bacaUji(
      createDataLaporan({
        isi: {
          skm: [
            createSkm(2024, '3.4', { survei: 'survei-1', rencanaTindakLanjut: RENCANA }),
            createSkm(2023, '3.3'),
            createSkm(2022, '3.1'),
          ],
        },
      }),
    );
    // 3.3 × 25 = 82.50; 85.72 − 82.50 = 3.22, from what is printed.
    assert.match(isi, /IKM naik 3,22 poin dari 82,50 pada tahun 2023 menjadi 85,72/);
    assert.match(isi, /^2022 .*77,50 \| B\n2023 .*82,50 \| B\n2024 \| Tahunan \| 100 \| 85,72 \| B$/m);
    assert.match(isi, /Memasang kotak saran \| Triwulan III \| Kepala Seksi Umum$/m);
    const tanpaRencana = bacaUji(createDataLaporan({ isi: { skm: [createSkm(2024, '3.4', { survei: 'survei-1' })] } }));
    assert.match(tanpaRencana, /rencana tindak lanjutnya belum ditulis/);
    const bobot = bacaUji(createDataLaporan({ isi: { skm: [createSkm(2023, '4', { bobot: '0.11' })] } }));
    // 4 × 9 × 0.11 × 25 = 99.00; 85.72 − 99.00 = −13.28.
    assert.match(bobot, /IKM turun 13,28 poin dari 99,00 .*bobot yang berbeda/);
    const ganda = bacaUji(createDataLaporan({ isi: { skm: [createSkm(2023, '3.3'), createSkm(2023, '3.1')] } }));
    assert.match(ganda, /lebih dari satu hasil/);
    const dua = [createSkm(2023, '3.1', { periode: 'Semester I' }), createSkm(2023, '3.9', { periode: 'Semester II' })];
    const semester = bacaUji(createDataLaporan({ survei: { periode: 'smt1' }, isi: { skm: dua } }));
    assert.match(semester, /dari 77,50 pada tahun 2023 menjadi 85,72/);
    assert.doesNotMatch(semester, /hati-hati/);
    const setahun = bacaUji(createDataLaporan({ survei: { periode: 'smt1' }, isi: { skm: [createSkm(2023, '3.1')] } }));
    assert.match(setahun, /mencakup Semester I saja, .*hati-hati/);
    assert.match(
      bacaUji(createDataLaporan({ isi: { skm: [createSkm(2021, '3.1')] } })),
      /tidak mempunyai hasil yang tercatat/,
    );
    const kelurahan = bacaUji(createDataLaporan({ survei: { bagian: 'KEL' }, isi: { skm: [createSkm(2023, '3.3')] } }));
    assert.match(kelurahan, /tidak dibandingkan dengan hasil Kelurahan Satu/);
    assert.doesNotMatch(kelurahan, /82,50/);
  });

  it('names the unsur that come first when the service is improved', () => {
    // U1: of ten, seven chose 2 and three chose 3: 23 ÷ 10 × 25 = 57.50, D below 65.
    const { sebaran } = createRingkas(10, SERAGAM);
    const semua = { responden: 10, sebaran: sebaran.with(0, [0, 7, 3, 0]) };
    const isi = bacaUji(createDataLaporan({ semua, kelompok: [] }));
    assert.match(isi, /^Persyaratan \(U1\): 57,50, mutu D\.$/m);
    const sama = bacaUji(createDataLaporan({ semua: createRingkas(10, SERAGAM), kelompok: [] }));
    assert.match(sama, /Semua unsur yang dijawab memperoleh nilai yang sama, yaitu 3,00/);
    const satuKosong = { responden: 10, sebaran: sebaran.with(3, [0, 0, 0, 0]) };
    const tanpa = bacaUji(createDataLaporan({ semua: satuKosong, kelompok: [] }));
    assert.match(tanpa, /belum dapat dihitung: belum ada jawaban untuk U4/);
    assert.match(tanpa, /^U4 \| Biaya\/Tarif \| 0 \| 0 \| 0 \| 0 \| 10$/m);
  });

  it('is a draft until the survey is locked', () => {
    assert.deepEqual(
      (['draf', 'dibuka', 'ditutup', 'terkunci'] as const).map(
        (keadaan) => buildUji(createDataLaporan({ keadaan })).draf,
      ),
      [true, true, true, false],
    );
    assert.match(bacaUji(createDataLaporan({ keadaan: 'dibuka' })), /masih dibuka, sehingga hasilnya dapat berubah/);
  });

  it('is the same for the same data', () => {
    assert.deepEqual(buildUji(createDataLaporan()), buildUji(createDataLaporan()));
  });
});
