import { type Angka, findPejabat, formatAngka, formatSel, type HasilSkm } from '@akuntabel/kinerja';
import { buildGrafikCapaian } from '../grafik/capaian.ts';
import { buildBaganOrganisasi, type SimpulOrganisasi } from '../grafik/organisasi.ts';
import { buildGrafikPenyerapan } from '../grafik/penyerapan.ts';
import { buildPohonKinerjaBerhalaman, type SimpulPohon } from '../grafik/pohon.ts';
import { buildPetaProses } from '../grafik/proses.ts';
import { buildGrafikSkm } from '../grafik/skm.ts';
import type { Grafik, NilaiGrafik } from '../grafik/svg.ts';
import { buildGrafikTargetRealisasi } from '../grafik/target-realisasi.ts';
import type { Gambar, Isi } from '../model/dokumen.ts';
import { tulis } from '../narasi/kalimat.ts';
import { findUnit, type Kartu, type Konteks, periodeRenstra } from './konteks.ts';

function gambar(id: string, macam: Gambar['macam'], keterangan: Isi, { svg, alt }: Grafik, lebar = 1): Gambar {
  return { jenis: 'gambar', id, macam, keterangan, svg, alt, lebar };
}

/** Number() only places a mark; what is printed beside it is the figure's own text. */
const nilai = (angka: Angka, teks = formatAngka(angka)): NilaiGrafik => ({
  nilai: angka.nilai === null ? null : Number(angka.nilai),
  teks,
});

export function gambarOrganisasi(k: Konteks, id: string): readonly Gambar[] {
  const { data } = k;
  const akar = findUnit(data, data.umum.unit);
  if (akar === undefined) return [];
  const dikunjungi = new Set<string>();
  const simpul = (unit: { readonly id: string; readonly nama: string }): SimpulOrganisasi => {
    dikunjungi.add(unit.id);
    const pimpinan = data.organisasi.jabatan.find(
      (j) => j.unit === unit.id && (j.jenis === 'pimpinan' || j.jenis === 'struktural'),
    );
    const nama = pimpinan && findPejabat(data, pimpinan.id, data.laporan.tanggal)?.nama;
    return {
      nama: unit.nama,
      ...(nama === undefined ? {} : { pejabat: nama }),
      anak: data.organisasi.unit.filter(({ induk, id: i }) => induk === unit.id && !dikunjungi.has(i)).map(simpul),
    };
  };
  return [gambar(`${id}-bagan`, 'gambar', tulis`Struktur Organisasi ${k.unit}`, buildBaganOrganisasi(simpul(akar)))];
}

export function gambarPohonKinerja(k: Konteks, id: string): readonly Gambar[] {
  const indikator = ({ indikator: i, hasil }: Kartu): SimpulPohon => ({
    macam: i.iku ? 'Indikator kinerja utama' : 'Indikator',
    teks: i.nama,
    keterangan: `Target: ${formatAngka(hasil.kini.target)}`,
    anak: hasil.program.map((kode) => ({ macam: 'Program', teks: k.program.get(kode)?.nama ?? kode, anak: [] })),
  });
  const akar = k.data.perencanaan.renstra.tujuan.map((tujuan): SimpulPohon => {
    const milik = k.kelompok.filter((g) => g.tujuan === tujuan);
    return {
      macam: 'Tujuan',
      teks: tujuan.uraian,
      anak: [
        ...milik.filter(({ tingkat }) => tingkat === 'tujuan').flatMap(({ kartu }) => kartu.map(indikator)),
        ...milik
          .filter(({ tingkat }) => tingkat === 'sasaran')
          .map(({ uraian, kartu }) => ({ macam: 'Sasaran', teks: uraian, anak: kartu.map(indikator) })),
      ],
    };
  });
  const keterangan = tulis`Pohon Kinerja ${k.unit} Periode Renstra ${periodeRenstra(k)}`;
  return buildPohonKinerjaBerhalaman(akar, `Pohon kinerja ${k.unit}`).map((grafik, i, semua) =>
    gambar(
      i === 0 ? `${id}-bagan` : `${id}-bagan-${i + 1}`,
      'gambar',
      semua.length > 1 ? tulis`${keterangan} (bagian ${String(i + 1)})` : keterangan,
      grafik,
    ),
  );
}

const LAJUR = { manajemen: 'Proses manajemen', inti: 'Proses inti', pendukung: 'Proses pendukung' } as const;

export function gambarProsesBisnis(k: Konteks, id: string): readonly Gambar[] {
  const { prosesBisnis } = k.data.laporan;
  const lajur = (['manajemen', 'inti', 'pendukung'] as const).flatMap((jenis) => {
    const proses = prosesBisnis.filter((p) => p.jenis === jenis);
    return proses.length === 0
      ? []
      : [
          {
            nama: LAJUR[jenis],
            proses: proses.map(({ nama, unit }) => ({
              nama,
              ...(unit.length === 0 ? {} : { keterangan: unit.map((u) => findUnit(k.data, u)?.nama ?? u).join(', ') }),
            })),
          },
        ];
  });
  return [gambar(`${id}-peta`, 'gambar', tulis`Peta Proses Bisnis ${k.unit}`, buildPetaProses(lajur))];
}

/** All indicators of the year against the line of their targets. */
export function grafikTargetRealisasi(k: Konteks, id: string): readonly Gambar[] {
  if (k.kartu.length === 0) return [];
  const item = k.kelompok
    .flatMap(({ kartu }) => kartu)
    .map(({ indikator, hasil }) => ({ nama: indikator.nama, capaian: nilai(hasil.kini.capaian) }));
  const keterangan = tulis`Capaian Setiap Indikator terhadap Target Tahun ${k.tahun}`;
  return [gambar(`${id}-grafik`, 'grafik', keterangan, buildGrafikTargetRealisasi({ item }))];
}

/** One indicator over the years; only when there is more than one year to compare. */
export function grafikRiwayat(id: string, { indikator, hasil }: Kartu): readonly Gambar[] {
  if (hasil.riwayat.length < 2) return [];
  const tahun = hasil.riwayat.map((h) => ({
    tahun: String(h.tahun),
    target: nilai(h.target, formatSel(h.target)),
    realisasi: nilai(h.realisasi, formatSel(h.realisasi)),
    capaian: nilai(h.capaian),
  }));
  return [
    gambar(
      `${id}-grafik`,
      'grafik',
      tulis`Target, Realisasi, dan Capaian ${indikator.nama}`,
      buildGrafikCapaian({ nama: indikator.nama, satuan: indikator.satuan, tahun }),
      0.9,
    ),
  ];
}

export function grafikPenyerapan(k: Konteks, id: string): readonly Gambar[] {
  const item = k.hasil.anggaran.program.map(({ nama, uang }) => ({
    nama,
    pagu: nilai(uang.pagu),
    realisasi: nilai(uang.realisasi),
    penyerapan: nilai(uang.penyerapan),
  }));
  if (item.length === 0) return [];
  const keterangan = tulis`Penyerapan Anggaran Setiap Program Tahun ${k.tahun}`;
  return [gambar(`${id}-grafik`, 'grafik', keterangan, buildGrafikPenyerapan({ item }))];
}

export function grafikSkm(
  skm: Pick<HasilSkm, 'unsur' | 'tertinggi' | 'terendah'>,
  keterangan: Isi,
  id: string,
): readonly Gambar[] {
  if (skm.unsur.length === 0) return [];
  const semuaSama = skm.tertinggi.length === skm.unsur.length;
  const unsur = skm.unsur.map(({ kode, nama, nrr, mutu }) => ({
    kode,
    nama,
    nrr: nilai(nrr),
    mutu: mutu?.kode ?? '–',
    tanda: semuaSama
      ? null
      : skm.tertinggi.includes(kode)
        ? ('tertinggi' as const)
        : skm.terendah.includes(kode)
          ? ('terendah' as const)
          : null,
  }));
  return [gambar(`${id}-grafik`, 'grafik', keterangan, buildGrafikSkm({ unsur }))];
}
