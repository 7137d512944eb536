import type { HasilIndikator } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { beda, findArah, kalimat, paragraf, sebutHalangan } from './kalimat.ts';
import { pickVarian } from './varian.ts';

/** Analysis 3 (PermenPANRB 53/2014): realisasi up to this year against the target of the last Renstra year. */
export function narrateBandingRenstra(hasil: HasilIndikator, akhir: Run, tahunAkhir: boolean): Isi {
  const { id, nama, arah, kini, bandingRenstra } = hasil;
  const { target, kemajuan, sisa, tercapai } = bandingRenstra;
  if (target.keadaan !== 'terisi') {
    return kalimat`Target akhir Renstra tahun ${akhir} untuk ${nama} ${sebutHalangan(target)}, sehingga kemajuannya tidak dapat dihitung`;
  }
  if (kini.realisasi.keadaan !== 'terisi') {
    return kalimat`Target akhir Renstra tahun ${akhir} untuk ${nama} adalah ${target}, tetapi realisasi tahun ini ${sebutHalangan(kini.realisasi)}, sehingga kemajuannya tidak dapat dihitung`;
  }
  if (tercapai === null || kemajuan.keadaan !== 'terisi') {
    return kalimat`Kemajuan ${nama} terhadap target akhir Renstra tahun ${akhir} sebesar ${target} ${sebutHalangan(kemajuan)}`;
  }
  const { realisasi } = kini;
  if (tercapai) {
    const jaga = tahunAkhir
      ? undefined
      : pickVarian(`${id}/renstra/jaga`, [
          kalimat`Yang diperlukan sampai akhir periode adalah mempertahankannya`,
          kalimat`Tugas berikutnya adalah menjaga hasil itu sampai akhir periode`,
        ]);
    return paragraf(
      pickVarian(`${id}/renstra/ya`, [
        kalimat`Realisasi ${nama} sebesar ${realisasi} sudah memenuhi target akhir Renstra tahun ${akhir} sebesar ${target}, dengan kemajuan ${kemajuan}`,
        kalimat`Target akhir Renstra tahun ${akhir} untuk ${nama}, yaitu ${target}, sudah dipenuhi oleh realisasi ${realisasi}; kemajuannya ${kemajuan}`,
      ]),
      jaga,
    );
  }
  const letak = findArah(sisa);
  const kurang =
    letak === undefined || arah === 'ordinal'
      ? undefined
      : arah === 'minimum'
        ? kalimat`Untuk mencapainya realisasi masih harus diturunkan ${beda(sisa)}`
        : kalimat`Untuk mencapainya realisasi masih harus dinaikkan ${beda(sisa)}`;
  const kemajuannya = kalimat`Terhadap target akhir Renstra tahun ${akhir} sebesar ${target}, realisasi ${nama} sebesar ${realisasi} menunjukkan kemajuan ${kemajuan}`;
  return paragraf(
    // "Baru mencapai …" would read as a share of the target, which only a rising indicator has.
    arah === 'maksimum' || arah === 'tahapan'
      ? pickVarian(`${id}/renstra/belum`, [
          kemajuannya,
          kalimat`Realisasi ${nama} sebesar ${realisasi} baru mencapai ${kemajuan} dari target akhir Renstra tahun ${akhir}, yaitu ${target}`,
        ])
      : kemajuannya,
    kurang,
  );
}
