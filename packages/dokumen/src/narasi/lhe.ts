import type { HasilLhe } from '@akuntabel/kinerja';
import type { Isi } from '../model/dokumen.ts';
import { kalimat, paragraf, rangkai, type Sisipan, tulis } from './kalimat.ts';

/** How far the recommendations of an evaluation have been followed up. */
export function narrateTindakLanjut(lhe: HasilLhe): Isi {
  const { jumlah, selesai, proses, belum, tidakDapat, persenSelesai } = lhe;
  if (jumlah.nilai === '0') return kalimat`Evaluasi ini tidak memuat rekomendasi`;
  const ada = (angka: HasilLhe['jumlah'], teks: string): Sisipan[] =>
    angka.nilai === '0' ? [] : [tulis`${angka} ${teks}`];
  const rincian = [
    ...ada(selesai, 'selesai'),
    ...ada(proses, 'masih dalam proses'),
    ...ada(belum, 'belum ditindaklanjuti'),
    ...ada(tidakDapat, 'tidak dapat ditindaklanjuti'),
  ];
  return paragraf(
    kalimat`Dari ${jumlah} rekomendasi, ${rangkai(rincian)}`,
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
