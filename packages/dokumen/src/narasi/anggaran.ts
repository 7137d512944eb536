import type { HasilAnggaran, HasilIndikator, Uang } from '@akuntabel/kinerja';
import type { Isi } from '../model/dokumen.ts';
import { besar, findArah, kalimat, paragraf, rangkai, type Sisipan, sebutHalangan, tulis } from './kalimat.ts';
import { pickVarian } from './varian.ts';

/** How a ceiling moved from the original budget to the one after the change. */
export function narratePerubahanPagu({ murni, perubahan, selisihPagu }: Uang, apa: string): Isi {
  if (murni.keadaan !== 'terisi') {
    return perubahan.keadaan === 'terisi'
      ? kalimat`Pagu ${apa} menurut perubahan anggaran adalah ${perubahan}; pagu murninya ${sebutHalangan(murni)}`
      : kalimat`Pagu ${apa} ${sebutHalangan(murni)}`;
  }
  if (perubahan.keadaan !== 'terisi') return kalimat`Pagu ${apa} menurut anggaran murni adalah ${murni}`;
  const letak = findArah(selisihPagu);
  if (letak === 'sama') return kalimat`Pagu ${apa} tetap ${murni} setelah perubahan anggaran`;
  const gerak = letak === 'lebih' ? 'bertambah' : 'berkurang';
  return kalimat`Pagu ${apa} ${gerak} ${besar(selisihPagu)}, dari ${murni} pada anggaran murni menjadi ${perubahan} pada perubahan anggaran`;
}

/** Spending against the ceiling in force. */
export function narratePenyerapan({ pagu, realisasi, penyerapan, sisa }: Uang, apa: string): Isi {
  if (pagu.keadaan !== 'terisi')
    return kalimat`Pagu ${apa} ${sebutHalangan(pagu)}, sehingga penyerapannya tidak dapat dihitung`;
  if (realisasi.keadaan !== 'terisi') {
    return kalimat`Dari pagu ${apa} sebesar ${pagu}, realisasinya ${sebutHalangan(realisasi)}, sehingga penyerapannya tidak dapat dihitung`;
  }
  if (penyerapan.keadaan !== 'terisi') {
    return kalimat`Realisasi ${apa} ${realisasi} dari pagu ${pagu}; penyerapannya ${sebutHalangan(penyerapan)}`;
  }
  const letak = findArah(sisa);
  if (realisasi.nilai === '0')
    return kalimat`Dari pagu ${apa} sebesar ${pagu}, tidak ada yang terserap (${penyerapan})`;
  if (letak === 'sama') return kalimat`Pagu ${apa} sebesar ${pagu} terserap seluruhnya (${penyerapan})`;
  if (letak === 'kurang') return kalimat`Realisasi ${apa} sebesar ${realisasi} melampaui pagu ${pagu} (${penyerapan})`;
  return kalimat`Dari pagu ${apa} sebesar ${pagu}, terserap ${realisasi} atau ${penyerapan}, sehingga tersisa ${sisa}`;
}

/** Payments that were moved to the next year, and what is left without them. */
export function narrateTundaBayar({ tundaBayar, sisa, sisaSetelahTunda }: Uang, apa: string): Isi | undefined {
  if (tundaBayar.keadaan === 'kosong' || tundaBayar.keadaan === 'tidakBerlaku') return undefined;
  if (tundaBayar.nilai === '0') return kalimat`Tidak ada pembayaran ${apa} yang ditunda ke tahun berikutnya`;
  if (sisaSetelahTunda.keadaan !== 'terisi') {
    return kalimat`Pembayaran ${apa} yang ditunda ke tahun berikutnya ${tundaBayar}`;
  }
  return kalimat`Dari sisa ${sisa} itu, ${tundaBayar} adalah pekerjaan yang pembayarannya ditunda ke tahun berikutnya; sisa anggaran di luar tunda bayar adalah ${sisaSetelahTunda}`;
}

/** The programmes that absorbed most and least. */
export function narrateUjungSerapan(
  tertinggi: readonly HasilAnggaran[],
  terendah: readonly HasilAnggaran[],
): Isi | undefined {
  const satu = (simpul: readonly HasilAnggaran[]): Isi =>
    tulis`${rangkai(simpul.map(({ nama }) => nama))} (${(simpul[0] as HasilAnggaran).uang.penyerapan})`;
  if (tertinggi.length === 0 || terendah.length === 0) return undefined;
  if (tertinggi[0] === terendah[0]) {
    return tertinggi.length === 1
      ? undefined
      : kalimat`Penyerapan semua program sama, yaitu ${(tertinggi[0] as HasilAnggaran).uang.penyerapan}`;
  }
  return kalimat`Penyerapan tertinggi terdapat pada ${satu(tertinggi)}, sedangkan yang terendah pada ${satu(terendah)}`;
}

/** Analysis 7: one programme with its performance and its money. */
export function narrateProgram(program: HasilAnggaran, kunci: string): Isi {
  const kinerja = program.kinerja.map(({ nama, target, realisasi, capaian }): Isi => {
    if (realisasi.keadaan !== 'terisi') {
      return kalimat`${nama} ditargetkan ${target}, tetapi realisasinya ${sebutHalangan(realisasi)}`;
    }
    if (capaian.keadaan !== 'terisi')
      return kalimat`${nama} terealisasi ${realisasi}; capaiannya ${sebutHalangan(capaian)}`;
    return pickVarian(`${kunci}/${nama}`, [
      kalimat`${nama} terealisasi ${realisasi} dari target ${target}, dengan capaian ${capaian}`,
      kalimat`Dari target ${target}, ${nama} terealisasi ${realisasi}, sehingga capaiannya ${capaian}`,
    ]);
  });
  return paragraf(
    ...(kinerja.length === 0 ? [kalimat`Indikator kinerja ${program.nama} belum diisi`] : kinerja),
    narratePenyerapan(program.uang, 'program ini'),
  );
}

/** Opens the analysis of the programmes behind one indicator. */
export function narrateDukunganProgram(
  { nama, tingkat, kini }: HasilIndikator,
  menunjang: readonly Sisipan[],
  menghambat: readonly Sisipan[],
  tanpaKeterangan: readonly Sisipan[],
): Isi {
  if (menunjang.length + menghambat.length + tanpaKeterangan.length === 0) {
    return tingkat === 'tujuan'
      ? kalimat`${nama} adalah indikator tujuan; program yang mendukungnya diuraikan pada indikator sasaran di bawahnya`
      : kalimat`Program yang mendukung ${nama} belum dicatat, sehingga dukungannya tidak dapat dianalisis`;
  }
  const hasil = kini.tercapai === null ? 'Kinerja' : kini.tercapai ? 'Keberhasilan' : 'Belum tercapainya target';
  return paragraf(
    menunjang.length > 0
      ? kalimat`${hasil === 'Belum tercapainya target' ? 'Kinerja' : hasil} ${nama} ditunjang oleh ${rangkai(menunjang)}`
      : undefined,
    menghambat.length > 0
      ? kini.tercapai === false
        ? kalimat`${hasil} ${nama} berkaitan dengan ${rangkai(menghambat)}, yang menghambat pencapaiannya`
        : kalimat`Yang menghambat adalah ${rangkai(menghambat)}`
      : undefined,
    tanpaKeterangan.length > 0
      ? kalimat`Peran ${rangkai(tanpaKeterangan)} terhadap ${nama} belum diuraikan`
      : undefined,
  );
}
