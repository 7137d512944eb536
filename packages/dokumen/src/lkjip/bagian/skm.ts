import type { HasilSkm, Skm } from '@akuntabel/kinerja';
import type { Blok } from '../../model/dokumen.ts';
import { entri, kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import { narrateResponden, narrateSelisihIkm, narrateSkm } from '../../narasi/skm.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, kepala, kotak, par, sel, selAngka, selPredikat, selTeks, subjudul, tabel } from '../blok.ts';
import { grafikSkm } from '../gambar.ts';
import { type Konteks, namaJabatan } from '../konteks.ts';

/** Surveys of the reported year and of earlier ones, each with its unsur (PermenPANRB 14/2017). */
export const skm: Penyusun = {
  judul: () => sambung('Hasil Survei Kepuasan Masyarakat'),
  susun: (k, { id }) => {
    const { data, hasil } = k;
    if (data.skm.length === 0) {
      return [belumDiisi(kalimat`Hasil Survei Kepuasan Masyarakat tahun ${k.tahun} belum diisi`)];
    }
    return [
      par(
        kalimat`Survei Kepuasan Masyarakat menanyakan sembilan unsur pelayanan dengan nilai satu sampai empat`,
        kalimat`Nilai rata-rata setiap unsur ditimbang dan dikonversi ke skala seratus menjadi Indeks Kepuasan Masyarakat`,
      ),
      ...data.skm.flatMap((survei, i) => susunSurvei(k, `${id}-${i + 1}`, survei, hasil.skm[i] as HasilSkm, i)),
    ];
  },
};

function susunSurvei(k: Konteks, id: string, survei: Skm, hasil: HasilSkm, i: number): Blok[] {
  const tahun = entri(`skm[${i}].tahun`, String(survei.tahun));
  const indikator = k.kartu.find(({ indikator: satu }) => satu.id === survei.indikator)?.indikator.nama;
  const periode = survei.periode === null ? undefined : kalimat`Survei dilaksanakan pada ${survei.periode}`;
  const ada = (kode: string, angka: string) => k.hasil.tanda.some((t) => t.kode === kode && t.angka === angka);
  const selisih = ada('T.ikm-beda', hasil.selisihRealisasi.id)
    ? narrateSelisihIkm(hasil, indikator ?? 'indikator')
    : undefined;
  return [
    ...(k.data.skm.length > 1 ? [subjudul(`${id}-judul`, tulis`Survei Tahun ${tahun}`)] : []),
    par(narrateSkm(hasil, tahun), periode, narrateResponden(hasil, ada('T.sampel-kurang', hasil.responden.id))),
    ...(hasil.unsur.length === 0
      ? []
      : [
          tabelUnsur(id, survei, hasil, i),
          ...grafikSkm(hasil, tulis`Nilai Setiap Unsur Pelayanan Tahun ${tahun}`, id),
        ]),
    ...(selisih === undefined ? [] : [kotak('peringatan', selisih)]),
    ...rencanaTindakLanjut(k, id, survei, i),
  ];
}

const BOBOT = { '1/9': 'satu per sembilan', '0.11': '0,11', '0.111': '0,111' } as const;

function tabelUnsur(id: string, { tahun, bobot }: Skm, hasil: HasilSkm, i: number): Blok {
  const jumlah = { latar: 'jumlah', tebal: true } as const;
  return tabel({
    id: `${id}-unsur`,
    keterangan: tulis`Nilai Rata-Rata dan Mutu Setiap Unsur Pelayanan Tahun ${entri(`skm[${i}].tahun`, String(tahun))}`,
    kolom: [[0.08, 'tengah'], 0.36, [0.11, 'kanan'], [0.13, 'kanan'], [0.12, 'kanan'], [0.08, 'tengah'], 0.12],
    kepala: [
      ['Kode', 'Unsur pelayanan', 'NRR', 'NRR tertimbang', 'Nilai konversi', 'Mutu', 'Kinerja'].map((t) => kepala(t)),
    ],
    badan: [
      ...hasil.unsur.map(({ kode, nama, nrr, nrrTertimbang, konversi, mutu }) => [
        sel(kode),
        sel(nama, { kepala: 'baris' }),
        selAngka(nrr),
        selAngka(nrrTertimbang),
        selAngka(konversi),
        sel(mutu?.kode ?? '–', { rata: 'tengah' }),
        selTeks(mutu?.label),
      ]),
      [
        sel('Indeks Kepuasan Masyarakat', { lebar: 3, ...jumlah }),
        selAngka(hasil.nilaiIndeks, jumlah),
        selAngka(hasil.ikm, jumlah),
        sel(hasil.mutu?.kode ?? '–', { rata: 'tengah', ...jumlah }),
        { ...selPredikat(hasil.mutu), rata: 'kiri', ...jumlah },
      ],
    ],
    sumber: tulis`Bobot setiap unsur ${bobot === '1/9' ? BOBOT[bobot] : entri(`skm[${i}].bobot`, BOBOT[bobot])}.`,
  });
}

function rencanaTindakLanjut(k: Konteks, id: string, survei: Skm, i: number): Blok[] {
  const { rencanaTindakLanjut: rencana } = survei;
  if (survei.tahun !== k.data.umum.tahun && rencana.length === 0) return [];
  if (rencana.length === 0) return [belumDiisi(kalimat`Rencana tindak lanjut hasil survei belum diisi`)];
  return [
    tabel({
      id: `${id}-rencana`,
      keterangan: tulis`Rencana Tindak Lanjut Hasil Survei Tahun ${entri(`skm[${i}].tahun`, String(survei.tahun))}`,
      ukuran: 'kecil',
      kolom: [0.24, 0.4, 0.16, 0.2],
      kepala: [['Unsur', 'Kegiatan', 'Waktu', 'Penanggung jawab'].map((t) => kepala(t))],
      badan: rencana.map(({ unsur, kegiatan, waktu, penanggungJawab }) => [
        sel(survei.unsur.find(({ kode }) => kode === unsur)?.nama ?? unsur, { kepala: 'baris' }),
        sel(kegiatan),
        sel(waktu),
        selTeks(namaJabatan(k.data, penanggungJawab)),
      ]),
    }),
  ];
}
