import type { HasilSkm, HasilUnsur } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { beda, findArah, kalimat, paragraf, rangkai, sebutHalangan, tulis } from './kalimat.ts';

export const sebutUnsur = (unsur: readonly HasilUnsur[]): Isi =>
  rangkai(unsur.map(({ kode, nama }) => `${nama} (${kode})`));

/** The outcome of a survey: IKM with its category, strongest and weakest unsur. */
export function narrateSkm(
  skm: Pick<HasilSkm, 'ikm' | 'mutu' | 'nilaiIndeks' | 'unsur' | 'tertinggi' | 'terendah'>,
  tahun: Run,
): Isi {
  const { ikm, mutu, nilaiIndeks, unsur } = skm;
  if (ikm.keadaan !== 'terisi') {
    return kalimat`Hasil Survei Kepuasan Masyarakat tahun ${tahun} ${sebutHalangan(ikm)}`;
  }
  const pilih = (kode: readonly string[]) => unsur.filter((u) => kode.includes(u.kode));
  const kuat = pilih(skm.tertinggi);
  const lemah = pilih(skm.terendah);
  const kategori = mutu === null ? [] : tulis`, dengan mutu pelayanan ${mutu.kode} atau ${mutu.label}`;
  return paragraf(
    kalimat`Survei Kepuasan Masyarakat tahun ${tahun} menghasilkan nilai indeks ${nilaiIndeks} atau Indeks Kepuasan Masyarakat ${ikm}${kategori}`,
    kuat.length === unsur.length
      ? kalimat`Semua unsur memperoleh nilai yang sama`
      : kalimat`Nilai tertinggi diperoleh ${sebutUnsur(kuat)} sebesar ${(kuat[0] as HasilUnsur).nrr}, sedangkan yang terendah ${sebutUnsur(lemah)} sebesar ${(lemah[0] as HasilUnsur).nrr}`,
  );
}

/** How many people answered, against the minimum sample. */
export function narrateResponden({ responden, sampelMinimum }: HasilSkm, kurang: boolean): Isi {
  if (responden.keadaan !== 'terisi') {
    return kalimat`Banyaknya responden ${sebutHalangan(responden)}, sehingga kecukupan sampel tidak dapat dinilai`;
  }
  if (sampelMinimum.keadaan !== 'terisi') {
    return kalimat`Survei diikuti ${responden} responden; banyaknya pengguna layanan belum diisi, sehingga kecukupan sampel tidak dapat dinilai`;
  }
  return kurang
    ? kalimat`Survei diikuti ${responden} responden, kurang dari sampel minimum ${sampelMinimum} menurut tabel Krejcie dan Morgan`
    : kalimat`Survei diikuti ${responden} responden, memenuhi sampel minimum ${sampelMinimum} menurut tabel Krejcie dan Morgan`;
}

/** Where the computed IKM differs from the realisasi that was entered for the linked indicator. */
export function narrateSelisihIkm({ ikm, selisihRealisasi }: HasilSkm, indikator: string): Isi | undefined {
  const letak = findArah(selisihRealisasi);
  if (letak === undefined || letak === 'sama') return undefined;
  const arah = letak === 'lebih' ? 'lebih tinggi' : 'lebih rendah';
  return kalimat`IKM yang dihitung dari nilai unsur, yaitu ${ikm}, ${arah} ${beda(selisihRealisasi)} daripada realisasi ${indikator} yang diisi; asal selisih itu perlu dijelaskan dengan lembar olah data survei`;
}
