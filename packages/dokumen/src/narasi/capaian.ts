import type { HasilIndikator, HasilSasaran } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { beda, besar, findArah, kalimat, klausa, paragraf, type Sisipan, sebutHalangan, tulis } from './kalimat.ts';
import { pickVarian } from './varian.ts';

/** "baik" words for a predicate: "dengan predikat Tinggi"; nothing when the scale gave none. */
function denganPredikat({ predikat }: { readonly predikat: HasilIndikator['kini']['predikat'] }): Isi {
  return predikat === null ? [] : tulis` dengan predikat ${predikat.label}`;
}

/** Analysis 1 (PermenPANRB 53/2014): target against realisasi of one indicator in the reported year. */
export function narrateCapaian(hasil: HasilIndikator, tahun: Run): Isi {
  const { nama, kini } = hasil;
  const { target, realisasi, capaian } = kini;
  if (realisasi.keadaan === 'kosong') {
    const janji = target.keadaan === 'terisi' ? tulis`, sedangkan target yang dijanjikan adalah ${target}` : [];
    return paragraf(
      kalimat`Realisasi ${nama} tahun ${tahun} belum diisi${janji}`,
      kalimat`Capaian dan predikatnya karena itu belum dapat dihitung`,
    );
  }
  if (realisasi.keadaan === 'tidakBerlaku') {
    return kalimat`Pada tahun ${tahun} ${nama} tidak diukur karena ${klausa(realisasi.alasan ?? 'tidak berlaku')}`;
  }
  if (realisasi.keadaan === 'takTerhitung') {
    return kalimat`Realisasi ${nama} tahun ${tahun} tidak dapat dihitung karena ${klausa(realisasi.alasan ?? '')}`;
  }
  if (target.keadaan !== 'terisi') {
    return kalimat`Realisasi ${nama} tahun ${tahun} adalah ${realisasi}, tetapi targetnya ${sebutHalangan(target)}, sehingga capaiannya tidak dapat dihitung`;
  }
  if (capaian.keadaan !== 'terisi') {
    return kalimat`Dari target ${target}, ${nama} tahun ${tahun} terealisasi ${realisasi}; capaiannya ${sebutHalangan(capaian)}`;
  }
  return kini.tercapai === false ? narrateBelum(hasil, tahun) : narrateTercapai(hasil, tahun);
}

function narrateTercapai(hasil: HasilIndikator, tahun: Run): Isi {
  const { id, nama, arah, kini } = hasil;
  const { target, realisasi, capaian, selisihTarget } = kini;
  const predikat = denganPredikat(kini);
  const letak = findArah(selisihTarget);
  if (arah === 'rentang') {
    return kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} berada di dalam rentang target ${target}, sehingga capaiannya ${capaian}${predikat}`;
  }
  if (letak === undefined) {
    return kalimat`${nama} tahun ${tahun} memperoleh ${realisasi} dari target ${target}; target tercapai dan capaiannya ${capaian}${predikat}`;
  }
  if (letak === 'sama') {
    return pickVarian(`${id}/capaian/sama`, [
      kalimat`Realisasi ${nama} tahun ${tahun} adalah ${realisasi}, tepat sesuai dengan target ${target}, sehingga capaiannya ${capaian}${predikat}`,
      kalimat`Target ${nama} tahun ${tahun} sebesar ${target} terpenuhi seluruhnya dengan realisasi ${realisasi}; capaiannya ${capaian}${predikat}`,
      kalimat`Dari target ${target}, ${nama} tahun ${tahun} terealisasi ${realisasi}, sehingga target terpenuhi dengan capaian ${capaian}${predikat}`,
    ]);
  }
  if (arah === 'minimum') {
    return pickVarian(`${id}/capaian/minimum`, [
      kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} lebih rendah ${beda(selisihTarget)} daripada batas target ${target}; karena makin rendah makin baik, capaiannya ${capaian}${predikat}`,
      kalimat`${nama} tahun ${tahun} dapat ditekan sampai ${realisasi}, yaitu ${beda(selisihTarget)} di bawah batas target ${target}, sehingga capaiannya ${capaian}${predikat}`,
    ]);
  }
  return pickVarian(`${id}/capaian/atas`, [
    kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} melampaui target ${target} dengan selisih ${beda(selisihTarget)}, sehingga capaiannya ${capaian}${predikat}`,
    kalimat`Dari target ${target}, ${nama} tahun ${tahun} terealisasi ${realisasi} atau ${beda(selisihTarget)} di atas target; capaiannya ${capaian}${predikat}`,
    kalimat`Target ${nama} tahun ${tahun} sebesar ${target} terlampaui: realisasinya ${realisasi}, lebih tinggi ${beda(selisihTarget)}, dengan capaian ${capaian}${predikat}`,
  ]);
}

function narrateBelum(hasil: HasilIndikator, tahun: Run): Isi {
  const { id, nama, arah, kini } = hasil;
  const { target, realisasi, capaian, selisihTarget } = kini;
  const predikat = denganPredikat(kini);
  if (arah === 'rentang') {
    return kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} berada di luar rentang target ${target}, sehingga capaiannya ${capaian}${predikat}`;
  }
  if (selisihTarget.nilai === null) {
    return kalimat`${nama} tahun ${tahun} memperoleh ${realisasi}, belum mencapai target ${target}; capaiannya ${capaian}${predikat}`;
  }
  if (arah === 'minimum') {
    return pickVarian(`${id}/capaian/minimum`, [
      kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} masih lebih tinggi ${beda(selisihTarget)} daripada batas target ${target}; karena makin rendah makin baik, capaiannya ${capaian}${predikat}`,
      kalimat`${nama} tahun ${tahun} belum dapat ditekan sampai batas target ${target}: realisasinya ${realisasi}, lebih tinggi ${beda(selisihTarget)}, sehingga capaiannya ${capaian}${predikat}`,
    ]);
  }
  return pickVarian(`${id}/capaian/bawah`, [
    kalimat`Realisasi ${nama} tahun ${tahun} sebesar ${realisasi} masih ${beda(selisihTarget)} di bawah target ${target}, sehingga capaiannya ${capaian}${predikat}`,
    kalimat`Dari target ${target}, ${nama} tahun ${tahun} terealisasi ${realisasi} atau kurang ${beda(selisihTarget)} dari target; capaiannya ${capaian}${predikat}`,
    kalimat`Target ${nama} tahun ${tahun} sebesar ${target} belum tercapai: realisasinya ${realisasi}, lebih rendah ${beda(selisihTarget)}, dengan capaian ${capaian}${predikat}`,
  ]);
}

/** One sentence for a list or a conclusion: capaian and predicate of an indicator. */
export function narrateCapaianSingkat({ nama, kini }: HasilIndikator): Isi {
  const { target, realisasi, capaian } = kini;
  if (capaian.keadaan !== 'terisi') {
    const sebab = [realisasi, target, capaian].find(({ keadaan }) => keadaan !== 'terisi') ?? capaian;
    const apa = sebab === realisasi ? 'realisasinya' : sebab === target ? 'targetnya' : 'perhitungannya';
    return kalimat`${nama}: capaian tidak tersedia karena ${apa} ${sebutHalangan(sebab)}`;
  }
  return kalimat`${nama}: ${realisasi} dari target ${target}, capaian ${capaian}${denganPredikat(kini)}`;
}

/** A sasaran as a whole: how many indicators reached their target, and the mean capaian with its cap. */
export function narrateSasaran(hasil: HasilSasaran, batas: Sisipan | undefined): Isi {
  const { jumlah, tercapai, rataRata } = hasil;
  const banyak = narrateBanyakTercapai(jumlah, tercapai, 'indikator sasaran ini');
  if (rataRata.keadaan !== 'terisi') {
    return paragraf(banyak, kalimat`Rata-rata capaian sasaran ini ${sebutHalangan(rataRata)}`);
  }
  const dibatasi = batas === undefined ? [] : tulis`, dengan capaian setiap indikator dibatasi paling tinggi ${batas}`;
  return paragraf(banyak, kalimat`Rata-rata capaiannya ${rataRata}${denganPredikat(hasil)}${dibatasi}`);
}

/** "Dari 3 …, 2 mencapai target." with its edge cases. */
export function narrateBanyakTercapai(
  jumlah: HasilSasaran['jumlah'],
  tercapai: HasilSasaran['tercapai'],
  apa: string,
): Isi | undefined {
  if (jumlah.nilai === '0') return undefined;
  if (jumlah.nilai === '1') {
    return tercapai.nilai === '1'
      ? kalimat`Satu-satunya ${apa} mencapai target`
      : kalimat`Satu-satunya ${apa} belum mencapai target`;
  }
  if (tercapai.nilai === '0') return kalimat`Dari ${jumlah} ${apa}, belum ada yang mencapai target`;
  if (tercapai.nilai === jumlah.nilai) return kalimat`Seluruh ${apa} mencapai target, yaitu ${besar(jumlah)} indikator`;
  return kalimat`Dari ${jumlah} ${apa}, ${tercapai} mencapai target`;
}
