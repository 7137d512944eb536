import type { HasilLhe } from '@akuntabel/kinerja';
import type { Isi } from '../model/dokumen.ts';
import { kalimat, paragraf, rangkai, type Sisipan, tulis } from './kalimat.ts';

/** How far the recommendations of an evaluation have been followed up. */
export function narrateTindakLanjut(lhe: HasilLhe): Isi {
  const { jumlah, selesai, proses, belum, tidakDapat, persenSelesai } = lhe;
  if (jumlah.nilai === '0') return kalimat`Evaluasi ini tidak memuat rekomendasi`;
  const status = [
    [selesai, 'selesai'],
    [proses, 'masih dalam proses'],
    [belum, 'belum ditindaklanjuti'],
    [tidakDapat, 'tidak dapat ditindaklanjuti'],
  ] as const;
  const semua = status.find(([angka]) => angka.nilai === jumlah.nilai);
  const rincian = status
    .filter(([angka]) => angka.nilai !== '0')
    .map(([angka, teks]): Sisipan => tulis`${angka} ${teks}`);
  return paragraf(
    semua === undefined
      ? kalimat`Dari ${jumlah} rekomendasi, ${rangkai(rincian)}`
      : kalimat`Seluruh ${jumlah} rekomendasi ${semua[1]}`,
    kalimat`Tindak lanjut yang selesai mencapai ${persenSelesai}`,
    selesai.nilai === '0' ? kalimat`Suatu rekomendasi baru dinyatakan selesai apabila buktinya dilampirkan` : undefined,
  );
}

/** The score of an evaluation with its predicate. */
export function narrateNilaiLhe({ nilai, predikat }: HasilLhe): Isi {
  if (nilai.keadaan !== 'terisi') return kalimat`Nilai hasil evaluasinya belum diisi`;
  return predikat === null
    ? kalimat`Nilai hasil evaluasinya ${nilai}`
    : kalimat`Nilai hasil evaluasinya ${nilai} dengan predikat ${predikat.kode} (${predikat.label})`;
}
