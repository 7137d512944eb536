import type { Blok, Isi } from '../../model/dokumen.ts';
import { narratePenyerapan, narratePerubahanPagu, narrateTundaBayar } from '../../narasi/anggaran.ts';
import { narrateBanyakTercapai } from '../../narasi/capaian.ts';
import {
  beda,
  besar,
  findArah,
  kalimat,
  klausa,
  rangkai,
  sambung,
  sebutHalangan,
  tulis,
} from '../../narasi/kalimat.ts';
import { narrateTindakLanjut } from '../../narasi/lhe.ts';
import { narrateSelisihIkm } from '../../narasi/skm.ts';
import type { Penyusun } from '../bagian.ts';
import { daftar, gabungBaris, kepala, par, sel, selAngka, selPredikat, subjudul, tabel } from '../blok.ts';
import type { Konteks } from '../konteks.ts';
import { tampilTahun } from '../konteks.ts';
import { tabelEfisiensi } from './efisiensi.ts';
import { nomorMisi } from './pendahuluan.ts';

export const ringkasanEksekutif: Penyusun = {
  judul: () => sambung('Ringkasan Eksekutif'),
  susun: (k, { id }) => {
    const { anggaran } = k.hasil;
    return [
      par(...perkenalan(k)),
      subjudul(`${id}-capaian`, 'Capaian kinerja', 2),
      par(narrateKeseluruhan(k)),
      tabelIkhtisarCapaian(k, `${id}-tabel-capaian`),
      subjudul(`${id}-anggaran`, 'Anggaran', 2),
      par(narratePerubahanPagu(anggaran.unit, `seluruh program ${k.unit}`), narrateBelanja(k)),
      par(
        narratePenyerapan(anggaran.utama, 'program yang mengampu sasaran'),
        narrateTundaBayar(anggaran.utama, 'program tersebut'),
        anggaran.unit.penyerapan.keadaan === 'terisi'
          ? narratePenyerapan(anggaran.unit, 'seluruh program')
          : narrateUnitTakTerhitung(k),
      ),
      tabelIkhtisarAnggaran(k, `${id}-tabel-anggaran`),
      subjudul(`${id}-efisiensi`, 'Efisiensi', 2),
      par(
        kalimat`Efisiensi menilai capaian setiap indikator bersama penyerapan anggaran program pendukungnya`,
        kalimat`Sebutan efisien hanya diberikan apabila target tercapai dan semua program pendukung menyerap anggarannya`,
      ),
      tabelEfisiensi(k, `${id}-tabel-efisiensi`),
      subjudul(`${id}-perhatian`, 'Hal yang perlu perhatian', 2),
      ...halPerhatian(k),
    ];
  },
};

function perkenalan(k: Konteks): Isi[] {
  const { cacah } = k.hasil;
  const { misi, misiDiampu } = k.data.perencanaan;
  const diampu = misi.filter(({ nomor }) => misiDiampu.includes(nomor));
  return [
    kalimat`Laporan ini mempertanggungjawabkan kinerja ${k.unit} tahun ${k.tahun}, yang mengampu ${cacah.tujuan ?? ''} tujuan dan ${cacah.sasaran ?? ''} sasaran strategis dengan ${k.hasil.keseluruhan.jumlah} indikator kinerja utama`,
    ...(diampu.length === 0
      ? []
      : [
          kalimat`Semuanya mendukung ${rangkai(diampu.map(({ nomor, uraian }) => tulis`Misi ${nomorMisi(k, nomor)} ${k.data.umum.instansi.daerah}, “${klausa(uraian)}”`))}`,
        ]),
    kalimat`Pelaksanaannya ditempuh melalui ${cacah.program ?? ''} program, ${cacah.kegiatan ?? ''} kegiatan, dan ${cacah.subKegiatan ?? ''} sub-kegiatan`,
  ];
}

/** The unit as a whole: how many IKU reached their target, and their mean with its predicate. */
export function narrateKeseluruhan(k: Konteks): Isi {
  const { jumlah, tercapai, rataRata, predikat } = k.hasil.keseluruhan;
  const banyak = narrateBanyakTercapai(jumlah, tercapai, 'indikator kinerja utama') ?? [];
  const rata =
    rataRata.keadaan === 'terisi'
      ? kalimat`Rata-rata capaiannya ${rataRata}${predikat === null ? '' : ` dengan predikat ${predikat.label}`}`
      : kalimat`Rata-rata capaiannya ${sebutHalangan(rataRata)}`;
  return banyak.length === 0 ? rata : [...banyak, { jenis: 'teks', teks: ' ' }, ...rata];
}

function tabelIkhtisarCapaian(k: Konteks, id: string): Blok {
  return tabel({
    id,
    keterangan: tulis`Target, Realisasi, dan Capaian Tahun ${k.tahun}`,
    ukuran: 'kecil',
    kolom: [0.25, 0.29, [0.09, 'tengah'], [0.1, 'kanan'], [0.1, 'kanan'], [0.1, 'kanan'], [0.12, 'tengah']],
    kepala: [
      ['Sasaran strategis', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Predikat'].map((t) =>
        kepala(t),
      ),
    ],
    badan: k.kelompok
      .filter(({ kartu }) => kartu.length > 0)
      .flatMap(({ tingkat, uraian, kartu }) =>
        gabungBaris(
          [sel(tingkat === 'tujuan' ? `Tujuan: ${uraian}` : uraian, { kepala: 'baris' })],
          kartu.map(({ indikator, hasil }) => [
            sel(indikator.nama),
            sel(indikator.satuan, { rata: 'tengah' }),
            selAngka(hasil.kini.target),
            selAngka(hasil.kini.realisasi),
            selAngka(hasil.kini.capaian),
            selPredikat(hasil.kini.predikat),
          ]),
        ),
      ),
  });
}

function narrateBelanja(k: Konteks): Isi | undefined {
  const { operasi, modal } = k.hasil.anggaran.unit;
  if (operasi.keadaan !== 'terisi' || modal.keadaan !== 'terisi') return undefined;
  return kalimat`Anggaran itu terdiri atas belanja operasi ${operasi} dan belanja modal ${modal}`;
}

/** Why the absorption of the whole unit has no value: names the programmes that are not filled in. */
export function narrateUnitTakTerhitung(k: Konteks): Isi {
  const kurang = k.hasil.anggaran.program.filter(({ uang }) => uang.penyerapan.keadaan !== 'terisi');
  if (kurang.length === 0)
    return kalimat`Penyerapan seluruh program ${sebutHalangan(k.hasil.anggaran.unit.penyerapan)}`;
  return kalimat`Penyerapan seluruh ${k.unit} tidak dapat dihitung karena realisasi atau pagu ${rangkai(kurang.map(({ nama }) => nama))} belum diisi lengkap, sehingga angka penyerapan di atas hanya mencakup program yang mengampu sasaran`;
}

function tabelIkhtisarAnggaran(k: Konteks, id: string): Blok {
  const { program, utama, unit } = k.hasil.anggaran;
  const utamaSaja = program.filter(({ sifat }) => sifat === 'utama');
  const penunjang = program.filter(({ sifat }) => sifat === 'penunjang');
  const baris = (nama: string, uang: typeof unit, jumlah: boolean) => {
    const lain = jumlah ? ({ latar: 'jumlah', tebal: true } as const) : {};
    return [
      sel(nama, jumlah ? lain : { kepala: 'baris' }),
      ...[uang.murni, uang.pagu, uang.realisasi, uang.sisa, uang.penyerapan].map((a) => selAngka(a, lain)),
    ];
  };
  return tabel({
    id,
    keterangan: tulis`Anggaran dan Realisasi Setiap Program Tahun ${k.tahun} (Rp)`,
    ukuran: 'kecil',
    kolom: [0.32, [0.15, 'kanan'], [0.15, 'kanan'], [0.15, 'kanan'], [0.14, 'kanan'], [0.09, 'kanan']],
    kepala: [['Program', 'Pagu murni', 'Pagu berlaku', 'Realisasi', 'Sisa', '%'].map((t) => kepala(t))],
    badan: [
      ...utamaSaja.map((p) => baris(p.nama, p.uang, false)),
      ...(utamaSaja.length > 0 ? [baris('Jumlah program utama', utama, true)] : []),
      ...penunjang.map((p) => baris(p.nama, p.uang, false)),
      baris('Jumlah seluruh program', unit, true),
    ],
  });
}

/** What a reader must not miss: targets not reached, money not spent, data not filled in, contradictions. */
export function listPerhatian(k: Konteks): Isi[] {
  const { hasil } = k;
  const hal: Isi[] = [];
  for (const { indikator, hasil: h } of k.kartu) {
    const { kini, bandingTahun } = h;
    if (kini.tercapai === false) {
      const lalu = bandingTahun[0];
      const arah = lalu?.gerak === 'turun' || lalu?.gerak === 'naik' ? lalu : undefined;
      const gerak =
        arah === undefined || arah.membaik !== false
          ? []
          : tulis` dan ${arah.gerak as string} ${beda(arah.selisihRealisasi)} dari tahun ${tampilTahun(k, arah.tahun)}`;
      hal.push(
        kini.selisihTarget.keadaan === 'terisi' && findArah(kini.selisihTarget) !== 'sama'
          ? kalimat`${indikator.nama} belum mencapai target, dengan selisih ${beda(kini.selisihTarget)}${gerak}`
          : kalimat`${indikator.nama} belum mencapai target${gerak}`,
      );
    } else if (kini.capaian.keadaan === 'kosong') {
      hal.push(kalimat`Capaian ${indikator.nama} belum dapat dihitung karena datanya belum lengkap`);
    }
  }
  for (const { nama, uang } of hasil.anggaran.program) {
    if (uang.realisasi.nilai === '0' && uang.pagu.nilai !== null && uang.pagu.nilai !== '0') {
      hal.push(kalimat`Anggaran ${nama} sebesar ${uang.pagu} sama sekali tidak terserap`);
    }
  }
  const { tundaBayar } = hasil.anggaran.utama;
  if (tundaBayar.nilai !== null && tundaBayar.nilai !== '0') {
    hal.push(kalimat`Pembayaran sebesar ${besar(tundaBayar)} ditunda ke tahun berikutnya`);
  }
  if (hasil.anggaran.unit.penyerapan.keadaan === 'kosong' && hasil.anggaran.program.length > 0) {
    hal.push(narrateUnitTakTerhitung(k));
  }
  for (const skm of hasil.skm) {
    const nama = k.kartu.find(
      ({ indikator }) => indikator.id === k.data.skm.find((s) => s.tahun === skm.tahun)?.indikator,
    );
    const selisih = hasil.tanda.some((t) => t.kode === 'T.ikm-beda' && t.angka === skm.selisihRealisasi.id)
      ? narrateSelisihIkm(skm, nama?.indikator.nama ?? 'indikator')
      : undefined;
    if (selisih !== undefined) hal.push(selisih);
  }
  for (const lhe of hasil.evaluasi) {
    if (lhe.jumlah.nilai !== lhe.selesai.nilai) hal.push(narrateTindakLanjut(lhe));
  }
  return hal;
}

function halPerhatian(k: Konteks): Blok[] {
  const hal = listPerhatian(k);
  return hal.length === 0 ? [par(kalimat`Tidak ada hal khusus yang perlu dicatat`)] : [daftar('angka', hal)];
}
