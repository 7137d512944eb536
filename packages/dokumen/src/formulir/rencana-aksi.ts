import type { HasilIndikator, HasilKinerja, HasilTriwulan, TahunKinerja } from '@akuntabel/kinerja';
import { belumDiisi, kepala, nomorKolom, sel, selAngka, selTeks, tabel } from '../lkjip/blok.ts';
import { createKonteks, type Konteks, namaJabatan } from '../lkjip/konteks.ts';
import type { Blok, Dokumen, Sel } from '../model/dokumen.ts';
import { kalimat, tulis } from '../narasi/kalimat.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { tandaTanganSatu } from './pejabat.ts';
import { SEL_ISIAN, selDaftar } from './sel.ts';

/**
 * Rencana Aksi: for every indicator of the unit's Perjanjian Kinerja the target and the activities of each quarter and
 * who is responsible, with the measurement beside it as far as it was entered. Without a plan it says so and gives the
 * form to be filled in by hand. For landscape pages.
 */
export function blokRencanaAksi(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'rencana-aksi' }: PilihanBlok = {},
): readonly Blok[] {
  const k = createKonteks(tahun, hasil);
  const pimpinan = tahun.organisasi.jabatan.find((j) => j.jenis === 'pimpinan' && j.unit === tahun.umum.unit);
  return [
    ...(tahun.rencanaAksi.length === 0
      ? [
          belumDiisi(
            kalimat`Rencana aksi triwulanan tahun ${k.tahun} belum diisi`,
            kalimat`Formulir di bawah ini memuat indikator yang diperjanjikan dan dapat diisi dengan tangan`,
          ),
        ]
      : []),
    tabelAksi(k, id),
    tandaTanganSatu(tahun, pimpinan?.id ?? tahun.laporan.penandatangan, '', null),
  ];
}

export function buildRencanaAksi(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const judul = tulis`Rencana Aksi Perjanjian Kinerja Tahun ${createKonteks(tahun, hasil).tahun}`;
  const blok = blokRencanaAksi(tahun, hasil);
  return buildFormulir(tahun, hasil, { judul, tanggal: null, halaman: [['mendatar', blok]] }, pilihan);
}

/** Indicators of the agreements in force of the head of the unit, then those that only have a plan; all IKU without either. */
function listIndikator({ data, hasil }: Konteks): readonly string[] {
  const pimpinan = new Set(data.organisasi.jabatan.filter((j) => j.jenis === 'pimpinan').map((j) => j.id));
  const janji = data.perjanjian.flatMap((pk, i) =>
    hasil.perjanjian[i]?.berlaku && pimpinan.has(pk.pihakPertama) ? pk.kinerja.flatMap((b) => b.indikator ?? []) : [],
  );
  const dipilih = [...new Set([...janji, ...data.rencanaAksi.map((r) => r.indikator)])];
  return dipilih.length > 0 ? dipilih : data.indikator.filter(({ iku }) => iku).map(({ id }) => id);
}

const TRIWULAN = ['I', 'II', 'III', 'IV'] as const;

function tabelAksi(k: Konteks, id: string): Blok {
  const dipilih = new Set(listIndikator(k));
  const kelompok = k.kelompok
    .map(({ uraian, kartu }) => ({ uraian, kartu: kartu.filter(({ indikator }) => dipilih.has(indikator.id)) }))
    .filter(({ kartu }) => kartu.length > 0);
  const diukur = kelompok.some(({ kartu }) =>
    kartu.some(({ hasil }) => hasil.triwulan.some(({ realisasi }) => realisasi.keadaan !== 'kosong')),
  );
  const kosong = k.data.rencanaAksi.length === 0;
  const kolom = [
    { judul: 'No.', lebar: 0.04, rata: 'tengah' },
    { judul: 'Sasaran Strategis', lebar: 0.15 },
    { judul: 'Indikator Kinerja', lebar: 0.15 },
    { judul: 'Satuan', lebar: 0.06, rata: 'tengah' },
    { judul: 'Target Setahun', lebar: 0.07, rata: 'tengah' },
    { judul: 'Triwulan', lebar: 0.06, rata: 'tengah' },
    { judul: 'Target Triwulan', lebar: 0.07, rata: 'tengah' },
    { judul: 'Rencana Kegiatan', lebar: 0.27 },
    ...(diukur
      ? ([
          { judul: 'Realisasi', lebar: 0.07, rata: 'tengah' },
          { judul: 'Capaian (%)', lebar: 0.07, rata: 'tengah' },
        ] as const)
      : []),
    { judul: 'Penanggung Jawab', lebar: 0.13 },
  ] as const;
  let nomor = 0;
  return tabel({
    id,
    keterangan: null,
    ukuran: 'kecil',
    kolom: kolom.map((x) => ('rata' in x ? ([x.lebar, x.rata] as const) : x.lebar)),
    kepala: [kolom.map(({ judul }) => kepala(judul)), nomorKolom(kolom.length)],
    badan: kelompok.flatMap(({ uraian, kartu }) => {
      nomor += 1;
      return toBaris(
        jajar(
          petak(sel(String(nomor))),
          petak(sel(uraian)),
          tumpuk(kartu.map(({ hasil }) => kisiIndikator(k, hasil, { kosong, diukur }))),
        ),
      );
    }),
  });
}

const TENGAH: Omit<Sel, 'isi'> = { rata: 'tengah' };

function kisiIndikator(
  k: Konteks,
  hasil: HasilIndikator,
  { kosong, diukur }: { kosong: boolean; diukur: boolean },
): Kisi {
  const aksi = k.data.rencanaAksi.find((r) => r.indikator === hasil.id);
  const triwulan = TRIWULAN.map((nama, i): Kisi => {
    const ukur: HasilTriwulan | undefined = hasil.triwulan[i];
    const isi = (a: HasilTriwulan['target'] | undefined): Kisi =>
      petak(a === undefined ? sel('–', TENGAH) : selAngka(a, TENGAH));
    return jajar(
      petak(sel(nama)),
      kosong ? petak(SEL_ISIAN) : isi(ukur?.target),
      kosong ? petak(SEL_ISIAN) : petak(selDaftar(aksi?.triwulan[i]?.kegiatan ?? [])),
      ...(diukur ? [isi(ukur?.realisasi), isi(ukur?.capaian)] : []),
    );
  });
  return jajar(
    petak(sel(hasil.nama)),
    petak(sel(hasil.satuan)),
    petak(selAngka(hasil.kini.target, TENGAH)),
    tumpuk(triwulan),
    petak(kosong ? SEL_ISIAN : selTeks(aksi === undefined ? null : namaJabatan(k.data, aksi.penanggungJawab))),
  );
}
