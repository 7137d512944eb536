import { listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { findIdentitas } from '../../fakta/identitas.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** Where another year is meant on purpose. */
const TAHUN_LAIN =
  /renstra|rencana strategis|rpjm|jangka menengah|periode|akhir|evaluasi|lhe\b|tindak lanjut|rekomendasi|perbandingan|dibanding|pembanding|lalu|sebelumnya|terhadap|sampai|s\.?\s?d\b|antartahun|peraturan|undang|keputusan|nomor|perda|perwa|permen|lomba|juara|penghargaan|kondisi awal|proyeksi|prognosis|berikut|semester|dokumen (?:renja|rkpd)|pemilu|pilkada|sensus/i;
/** What a report has one of per year: its year is the report's. */
const MILIK_TAHUN =
  /laporan kinerja|laporan akuntabilitas|perjanjian kinerja|rencana kinerja|pengukuran kinerja|perencanaan kinerja|akuntabilitas kinerja|capaian kinerja|realisasi (?:anggaran|belanja|kinerja)|anggaran dan realisasi|penetapan kinerja|sasaran strategis|program dan kegiatan|ringkasan anggaran/i;

export const TAHUN_JUDUL: Aturan = {
  kode: 'WAK-001',
  nama: 'Tahun pada judul bukan tahun laporan',
  tingkat: 'galat',
  arti: 'Judul, keterangan tabel, atau baris daftar isi menyebut tahun lain untuk hal yang hanya ada pada tahun laporan.',
  cara: 'Tahun laporan diambil dari sampul. Judul tentang Renstra, evaluasi, tindak lanjut, perbandingan, dan penghargaan boleh menyebut tahun lain; judul dengan beberapa tahun tidak diperiksa.',
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    if (tahun === undefined) return [];
    return [...checkJudul(konteks, tahun), ...checkDaftar(konteks, tahun), ...checkKalimat(konteks, tahun)];
  },
};

const listTahun = (teks: string): number[] =>
  [...teks.matchAll(/(?<![\d./-])((?:19|20)\d\d)(?![\d/]|\.\d)/g)].map((m) => Number(m[1]));

function judge(teks: string, tahun: number): { readonly tahunLain: number; readonly keyakinan: number } | undefined {
  const ada = listTahun(teks);
  const [satu] = ada;
  if (satu === undefined || ada.length !== 1 || satu === tahun || TAHUN_LAIN.test(teks)) return undefined;
  const milik = MILIK_TAHUN.test(teks);
  if (/rencana|renja|rkt/i.test(teks) && satu === tahun + 1) return { tahunLain: satu, keyakinan: 0.6 };
  return { tahunLain: satu, keyakinan: milik ? 0.93 : Math.abs(satu - tahun) <= 1 ? 0.75 : 0.8 };
}

const isJudul = ({ jenis, teks }: Potongan): boolean =>
  jenis === 'judul' ||
  (jenis === 'paragraf' &&
    teks.length < 160 &&
    (/^(?:tabel|grafik|gambar)\s*\d/i.test(teks) || teks === teks.toUpperCase()));

function checkJudul(konteks: Konteks, tahun: number): BahanTemuan[] {
  return listPotongan(konteks)
    .filter(isJudul)
    .flatMap((potongan): BahanTemuan[] => {
      const hasil = judge(potongan.teks.replace(/\n/g, ' '), tahun);
      if (hasil === undefined) return [];
      return [makeTemuan(konteks, potongan, potongan.teks.indexOf(String(hasil.tahunLain)), hasil, tahun)];
    });
}

function makeTemuan(
  konteks: Konteks,
  potongan: Potongan,
  indeks: number,
  { tahunLain, keyakinan }: { tahunLain: number; keyakinan: number },
  tahun: number,
): BahanTemuan {
  return {
    tempat: placePada(konteks, potongan, indeks),
    kutipan: cutKutipan(potongan.teks, indeks, 4, 80),
    tertulis: String(tahunLain),
    seharusnya: String(tahun),
    perhitungan: `Tahun laporan ini ${tahun}.`,
    keyakinan,
  };
}

function checkDaftar(konteks: Konteks, tahun: number): BahanTemuan[] {
  return listEntriDaftar(konteks).flatMap((entri): BahanTemuan[] => {
    const hasil = judge(entri.judul, tahun);
    return hasil === undefined
      ? []
      : [
          {
            tempat: entri.tempat,
            kutipan: entri.teks,
            tertulis: String(hasil.tahunLain),
            seharusnya: String(tahun),
            perhitungan: `Tahun laporan ini ${tahun}.`,
            keyakinan: hasil.keyakinan,
          },
        ];
  });
}

const POLA_KALIMAT =
  /\b(?:laporan kinerja(?: instansi pemerintah)?|perjanjian kinerja|pengukuran kinerja|realisasi anggaran|apbd|penetapan kinerja|rencana kinerja(?: tahunan)?)\b[^.;:\n\d]{0,90}?\b(?:tahun(?: anggaran)?|T\.?A\.?)\s+((?:19|20)\d\d)\b(?!\s*(?:[-–/]|dan|s\.?d|sampai))/giu;

/** "Laporan Kinerja … Tahun 2023" in a sentence of the report for 2024. */
function checkKalimat(konteks: Konteks, tahun: number): BahanTemuan[] {
  return listPotongan(konteks)
    .filter(
      (potongan) =>
        potongan.jenis === 'paragraf' &&
        !isJudul(potongan) &&
        !/evaluasi|rekomendasi|publikasi|lhe\b|pembanding/i.test(potongan.teks),
    )
    .flatMap((potongan) =>
      [...potongan.teks.matchAll(POLA_KALIMAT)].flatMap((m): BahanTemuan[] => {
        const lain = Number(m[1]);
        const kalimat = potongan.teks.slice(Math.max(0, m.index - 80), m.index + m[0].length + 60);
        if (
          lain === tahun ||
          /dibanding|sebelumnya|lalu|terdahulu|berikutnya|mendatang|akan datang|penyusunan rka|usulan/i.test(kalimat)
        )
          return [];
        if (listTahun(potongan.teks.slice(m.index, m.index + m[0].length)).length !== 1) return [];
        const indeks = m.index + m[0].lastIndexOf(m[1] as string);
        return [
          makeTemuan(
            konteks,
            potongan,
            indeks,
            { tahunLain: lain, keyakinan: Math.abs(lain - tahun) === 1 ? 0.9 : 0.92 },
            tahun,
          ),
        ];
      }),
    );
}
