import type { HasilLhe, Lhe } from '@akuntabel/kinerja';
import type { Blok, Isi } from '../../model/dokumen.ts';
import { entri, kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import { narrateNilaiLhe, narrateTindakLanjut } from '../../narasi/lhe.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, daftar, kepala, nomorKolom, par, sel, selAngka, selBlok, selTeks, tabel } from '../blok.ts';
import { type Konteks, tanggal } from '../konteks.ts';

const STATUS = {
  belum: 'Belum ditindaklanjuti',
  proses: 'Dalam proses',
  selesai: 'Selesai',
  tidakDapat: 'Tidak dapat ditindaklanjuti',
} as const;

export const tindakLanjutLhe: Penyusun = {
  judul: (k) =>
    k.data.evaluasi.length === 1 && k.data.evaluasi[0]
      ? tulis`Tindak Lanjut Laporan Hasil Evaluasi AKIP Tahun ${tahunDievaluasi(k.data.evaluasi[0], 0)}`
      : sambung('Tindak Lanjut Laporan Hasil Evaluasi AKIP'),
  orientasi: 'mendatar',
  susun: (k, { id }) => {
    const { evaluasi } = k.data;
    if (evaluasi.length === 0) {
      return [belumDiisi(kalimat`Laporan Hasil Evaluasi AKIP dan tindak lanjutnya belum diisi`)];
    }
    return evaluasi.flatMap((lhe, i) => susunLhe(k, `${id}-${i + 1}`, lhe, k.hasil.evaluasi[i] as HasilLhe, i));
  },
};

const tahunDievaluasi = (lhe: Lhe, i: number) => entri(`evaluasi[${i}].tahunDievaluasi`, String(lhe.tahunDievaluasi));

function susunLhe(k: Konteks, id: string, lhe: Lhe, hasil: HasilLhe, i: number): Blok[] {
  const jalur = `evaluasi[${i}]`;
  const hal = lhe.hal === null ? [] : tulis` hal ${lhe.hal}`;
  return [
    par(
      kalimat`${lhe.evaluator} telah mengevaluasi akuntabilitas kinerja ${k.unit} untuk tahun ${tahunDievaluasi(lhe, i)} dengan surat Nomor ${lhe.nomor} tanggal ${tanggal(`${jalur}.tanggal`, lhe.tanggal)}${hal}`,
      narrateNilaiLhe(hasil),
      narrateTindakLanjut(hasil),
    ),
    tabel({
      id: `${id}-rekap`,
      keterangan: tulis`Rekapitulasi Tindak Lanjut Rekomendasi Tahun ${tahunDievaluasi(lhe, i)}`,
      kolom: [1, 1, 1, 1, 1, 1],
      kepala: [['Rekomendasi', 'Selesai', 'Dalam proses', 'Belum', 'Tidak dapat', 'Selesai (%)'].map((t) => kepala(t))],
      badan: [
        [hasil.jumlah, hasil.selesai, hasil.proses, hasil.belum, hasil.tidakDapat, hasil.persenSelesai].map((a) =>
          selAngka(a, { rata: 'tengah' }),
        ),
      ],
    }),
    tabelRekomendasi(id, lhe, jalur, i),
  ];
}

function tabelRekomendasi(id: string, lhe: Lhe, jalur: string, i: number): Blok {
  return tabel({
    id: `${id}-rekomendasi`,
    keterangan: tulis`Rekomendasi Hasil Evaluasi Tahun ${tahunDievaluasi(lhe, i)} dan Tindak Lanjutnya`,
    ukuran: 'kecil',
    kolom: [[0.04, 'tengah'], 0.22, 0.18, [0.07, 'tengah'], 0.12, 0.11, 0.16, 0.1],
    kepala: [
      ['No.', 'Rekomendasi', 'Rencana aksi', 'Target', 'Waktu', 'Penanggung jawab', 'Status', 'Bukti'].map((t) =>
        kepala(t),
      ),
      nomorKolom(8),
    ],
    badan: lhe.rekomendasi.map((r, n) => {
      const letak = `${jalur}.rekomendasi[${n}]`;
      return [
        sel([entri(`${letak}.nomor`, String(r.nomor))]),
        sel(r.rekomendasi),
        selTeks(r.rencanaAksi),
        r.target === null ? selTeks(null) : sel([entri(`${letak}.target`, r.target)]),
        sel(waktu(letak, r.mulai, r.selesai)),
        selTeks(r.penanggungJawab),
        sel(r.uraianStatus === null ? STATUS[r.status] : `${STATUS[r.status]}: ${r.uraianStatus}`),
        r.bukti.length === 0
          ? sel('belum dilampirkan')
          : selBlok([
              daftar(
                'butir',
                r.bukti.map((b, j) => bukti(`${letak}.bukti[${j}]`, b)),
              ),
            ]),
      ];
    }),
  });
}

function waktu(letak: string, mulai: string | null, selesai: string | null): Isi {
  if (mulai === null && selesai === null) return sambung('–');
  const awal = mulai === null ? '' : tanggal(`${letak}.mulai`, mulai);
  const akhir = selesai === null ? '' : tanggal(`${letak}.selesai`, selesai);
  if (selesai === null) return tulis`mulai ${awal}`;
  return mulai === null ? tulis`sampai dengan ${akhir}` : tulis`${awal} s.d. ${akhir}`;
}

function bukti(letak: string, { uraian, tanggal: kapan }: Lhe['rekomendasi'][number]['bukti'][number]): Isi {
  return kapan === null ? sambung(uraian) : tulis`${uraian} (${tanggal(`${letak}.tanggal`, kapan)})`;
}
