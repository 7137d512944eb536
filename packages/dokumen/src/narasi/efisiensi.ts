import type { HasilIndikator, TahunKinerja } from '@akuntabel/kinerja';
import type { Isi } from '../model/dokumen.ts';
import { besar, findArah, kalimat, klausa, paragraf, rangkai, type Sisipan, sebutHalangan, tulis } from './kalimat.ts';
import { pickVarian } from './varian.ts';

export type MetodeEfisiensi = TahunKinerja['umum']['pengaturan']['metodeEfisiensi'];

/**
 * Analysis 6 (PermenPANRB 53/2014): efficiency of one indicator. Concludes only what `efisiensi.simpulan` says; names
 * the supporting programmes that absorbed nothing.
 */
export function narrateEfisiensi(
  hasil: HasilIndikator,
  metode: MetodeEfisiensi,
  programTanpaSerapan: readonly Sisipan[],
): Isi {
  const { nama, tingkat, program, kini, efisiensi } = hasil;
  if (program.length === 0) {
    return tingkat === 'tujuan'
      ? kalimat`${nama} adalah indikator tujuan dan tidak dipetakan langsung ke program; efisiensinya dinilai melalui indikator sasaran di bawahnya`
      : kalimat`Tidak ada program yang dicatat mendukung ${nama}, sehingga efisiensinya tidak dapat dinilai`;
  }
  const tanpaSerapan =
    programTanpaSerapan.length === 0
      ? undefined
      : kalimat`Anggaran ${rangkai(programTanpaSerapan)} sama sekali tidak terserap, sehingga keberhasilan indikator ini tidak bertumpu pada anggaran tersebut`;
  if (efisiensi.simpulan === 'takTerhitung') {
    return paragraf(narrateTakTerhitung(hasil), tanpaSerapan, kalimat`Simpulan efisiensi karena itu tidak dibuat`);
  }
  return paragraf(
    narrateUkuran(hasil, metode),
    tanpaSerapan,
    efisiensi.simpulan === 'efisien'
      ? pickVarian(`${hasil.id}/efisiensi/ya`, [
          kalimat`Target tercapai dengan penyerapan yang lebih rendah daripada capaiannya, sehingga penggunaan sumber daya untuk indikator ini dinilai efisien`,
          kalimat`Karena target tercapai dan bagian anggaran yang terserap lebih rendah daripada capaiannya, penggunaan sumber daya untuk indikator ini dinilai efisien`,
        ])
      : narratePenjelasan(hasil, kini.tercapai, programTanpaSerapan.length > 0),
  );
}

function narrateTakTerhitung({ nama, kini, penyerapan, efisiensi }: HasilIndikator): Isi {
  const sebab =
    kini.capaian.keadaan !== 'terisi'
      ? tulis`capaiannya ${sebutHalangan(kini.capaian)}`
      : penyerapan.keadaan !== 'terisi'
        ? tulis`penyerapan anggaran program pendukungnya ${sebutHalangan(penyerapan)}`
        : tulis`${klausa(efisiensi.rasio.alasan ?? 'datanya belum lengkap')}`;
  return kalimat`Efisiensi ${nama} tidak dapat dihitung karena ${sebab}`;
}

function narrateUkuran(
  { id, nama, kini, penyerapan, pagu, realisasiAnggaran, efisiensi }: HasilIndikator,
  metode: MetodeEfisiensi,
): Isi {
  const anggaran = tulis`${realisasiAnggaran} dari pagu ${pagu} atau ${penyerapan}`;
  if (metode === 'selisih') {
    const letak = findArah(efisiensi.selisih);
    const beda =
      letak === 'sama'
        ? tulis`sama besar`
        : tulis`${letak === 'lebih' ? 'lebih tinggi' : 'lebih rendah'} ${besar(efisiensi.selisih)}`;
    return kalimat`Program pendukung ${nama} menyerap ${anggaran}; capaiannya ${kini.capaian}, ${beda} dibandingkan dengan penyerapan itu`;
  }
  if (metode === 'hemat') {
    return paragraf(
      kalimat`Program pendukung ${nama} menyerap ${anggaran}, dengan capaian ${kini.capaian}`,
      efisiensi.hemat.keadaan === 'terisi'
        ? kalimat`Bagian anggaran yang tidak terpakai adalah ${efisiensi.hemat}`
        : kalimat`Penghematan ${sebutHalangan(efisiensi.hemat)}`,
    );
  }
  return pickVarian(`${id}/efisiensi/rasio`, [
    kalimat`Untuk ${nama}, program pendukungnya menyerap ${anggaran}; dengan capaian ${kini.capaian}, rasio efisiensinya ${efisiensi.rasio}`,
    kalimat`Capaian ${nama} sebesar ${kini.capaian} dibandingkan dengan penyerapan anggaran program pendukungnya, yaitu ${anggaran}, memberi rasio efisiensi ${efisiensi.rasio}`,
  ]);
}

function narratePenjelasan({ id }: HasilIndikator, tercapai: boolean | null, adaTanpaSerapan: boolean): Isi {
  const akhir = 'dinyatakan perlu penjelasan, bukan efisien';
  if (tercapai === false) {
    return pickVarian(`${id}/efisiensi/belum`, [
      kalimat`Karena targetnya belum tercapai, penyerapan yang lebih rendah tidak dapat dibaca sebagai penghematan; hasil ini ${akhir}`,
      kalimat`Anggaran yang tersisa tidak berarti hemat selama target belum tercapai, sehingga hasil ini ${akhir}`,
    ]);
  }
  if (adaTanpaSerapan) return kalimat`Walaupun targetnya tercapai, hasil ini ${akhir}`;
  return kalimat`Capaian tidak lebih tinggi daripada penyerapannya, sehingga hasil ini ${akhir}`;
}
