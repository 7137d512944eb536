import type { BandingTahun, HasilIndikator, HasilTahun } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { beda, besar, kalimat, paragraf, sebutHalangan, tulis } from './kalimat.ts';
import { pickVarian } from './varian.ts';

/** How the years read: the reported year and an earlier one, printed from their entries. */
export type TampilTahun = (tahun: number) => Run;

/** Analysis 2 (PermenPANRB 53/2014): realisasi and capaian against last year and earlier years, last year first. */
export function narrateBandingTahun(hasil: HasilIndikator, tahun: TampilTahun): readonly Isi[] {
  const { nama, kini, riwayat, bandingTahun } = hasil;
  const kiniTahun = tahun(kini.tahun);
  if (bandingTahun.length === 0) return [narratePertama(hasil, tahun)];
  if (kini.realisasi.keadaan !== 'terisi') {
    return [
      kalimat`Realisasi ${nama} tahun ${kiniTahun} ${sebutHalangan(kini.realisasi)}, sehingga belum dapat dibandingkan dengan tahun-tahun sebelumnya`,
    ];
  }
  return bandingTahun.map((banding, urutan) => {
    const lalu = riwayat.find((h) => h.tahun === banding.tahun) as HasilTahun;
    return narrateSatuTahun(hasil, banding, lalu, tahun(banding.tahun), urutan);
  });
}

function narratePertama({ nama, kini, kondisiAwal }: HasilIndikator, tahun: TampilTahun): Isi {
  const awal = kondisiAwal.filter(({ nilai }) => nilai.keadaan === 'terisi').at(-1);
  return paragraf(
    kalimat`Data ${nama} baru tersedia untuk tahun ${tahun(kini.tahun)}, sehingga belum ada tahun sebelumnya sebagai pembanding`,
    awal && kalimat`Sebagai rujukan, kondisi awal tahun ${tahun(awal.tahun)} adalah ${awal.nilai}`,
  );
}

function narrateSatuTahun(
  hasil: HasilIndikator,
  banding: BandingTahun,
  lalu: HasilTahun,
  tahunLalu: Run,
  urutan: number,
): Isi {
  if (lalu.realisasi.keadaan !== 'terisi' || banding.gerak === null) {
    return kalimat`Realisasi tahun ${tahunLalu} ${sebutHalangan(lalu.realisasi)}, sehingga tidak dapat dibandingkan`;
  }
  return paragraf(
    narrateRealisasi(hasil, banding, lalu, tahunLalu, urutan),
    narrateCapaianBanding(hasil, banding, lalu),
  );
}

function narrateRealisasi(
  { id, nama, arah, kini }: HasilIndikator,
  { gerak, membaik, selisihRealisasi, perubahanRelatif }: BandingTahun,
  lalu: HasilTahun,
  tahunLalu: Run,
  urutan: number,
): Isi {
  const apa = urutan === 0 ? `realisasi ${nama}` : 'realisasinya';
  const kunci = `${id}/banding/${urutan === 0 ? 'lalu' : lalu.tahun}`;
  if (gerak === 'tetap') {
    return pickVarian(kunci, [
      kalimat`Dibandingkan dengan tahun ${tahunLalu}, ${apa} tetap, yaitu ${kini.realisasi}`,
      kalimat`${apa} tidak berubah dari tahun ${tahunLalu}: tetap ${kini.realisasi}`,
      kalimat`Terhadap tahun ${tahunLalu}, ${apa} bertahan pada ${kini.realisasi}`,
    ]);
  }
  const nilai =
    membaik === null
      ? ''
      : membaik
        ? ', sehingga membaik'
        : arah === 'minimum'
          ? ', padahal makin rendah makin baik'
          : ', sehingga menurun mutunya';
  const arti = arah === 'maksimum' || arah === 'tahapan' ? '' : nilai;
  if (arah === 'ordinal') {
    return kalimat`Dibandingkan dengan tahun ${tahunLalu}, ${apa} ${gerak as string} dari ${lalu.realisasi} menjadi ${kini.realisasi}`;
  }
  const relatif =
    perubahanRelatif.keadaan === 'terisi'
      ? tulis`, atau ${besar(perubahanRelatif)} dari realisasi tahun ${tahunLalu}`
      : [];
  const besarnya = beda(selisihRealisasi);
  return pickVarian(kunci, [
    kalimat`Dibandingkan dengan tahun ${tahunLalu}, ${apa} ${gerak as string} ${besarnya}, dari ${lalu.realisasi} menjadi ${kini.realisasi}${relatif}${arti}`,
    kalimat`${apa} ${gerak as string} dari ${lalu.realisasi} pada tahun ${tahunLalu} menjadi ${kini.realisasi}, yaitu sebesar ${besarnya}${relatif}${arti}`,
    kalimat`Terhadap tahun ${tahunLalu} dengan realisasi ${lalu.realisasi}, ${apa} ${gerak as string} ${besarnya} menjadi ${kini.realisasi}${relatif}${arti}`,
  ]);
}

function narrateCapaianBanding(
  { kini }: HasilIndikator,
  { gerak, gerakCapaian, selisihCapaian }: BandingTahun,
  lalu: HasilTahun,
): Isi {
  if (gerakCapaian === null) {
    const sebab = kini.capaian.keadaan === 'terisi' ? lalu.capaian : kini.capaian;
    const kapan = kini.capaian.keadaan === 'terisi' ? 'tahun itu' : 'tahun ini';
    return kalimat`Perubahan capaiannya tidak dapat dihitung karena capaian ${kapan} ${sebutHalangan(sebab)}`;
  }
  if (gerakCapaian === 'tetap') {
    return gerak === 'tetap'
      ? kalimat`Capaiannya juga tetap ${kini.capaian}`
      : kalimat`Capaiannya tetap ${kini.capaian} karena targetnya ikut berubah`;
  }
  const beralih = tulis`${gerakCapaian} ${besar(selisihCapaian)}, dari ${lalu.capaian} menjadi ${kini.capaian}`;
  if (gerak === 'tetap') return kalimat`Karena target kedua tahun itu berbeda, capaiannya ${beralih}`;
  return kalimat`Capaiannya ${beralih}`;
}
