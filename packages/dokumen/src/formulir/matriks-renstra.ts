import type { HasilKinerja, Sasaran, TahunKinerja, Tujuan } from '@akuntabel/kinerja';
import { kepala, nomorKolom, sel, selAngka, selTeks, tabel } from '../lkjip/blok.ts';
import { createKonteks, type Kartu, type Konteks, periodeRenstra, tampilTahun } from '../lkjip/konteks.ts';
import type { Baris, Blok, Dokumen, Sel } from '../model/dokumen.ts';
import { sambung, tulis } from '../narasi/kalimat.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { tandaTanganSatu } from './pejabat.ts';
import { selDaftar } from './sel.ts';

/**
 * Matriks Renstra: vision and missions, then tujuan and sasaran, each with indicator, formula, initial condition and
 * target of every year, and the strategies, policies and programmes. Two years of initial condition and five of targets
 * make 24 columns; other periods make as many as they need. For landscape pages.
 */
export function blokMatriksRenstra(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'matriks-renstra' }: PilihanBlok = {},
): readonly Blok[] {
  const k = createKonteks(tahun, hasil);
  const { renstra } = tahun.perencanaan;
  return [
    tabelVisi(k, `${id}-visi`),
    tabelMatriks(k, id),
    tandaTanganSatu(tahun, renstra.penandatangan, 'perencanaan.renstra.tanggal', renstra.tanggal),
  ];
}

export function buildMatriksRenstra(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const judul = tulis`Matriks Rencana Strategis Tahun ${periodeRenstra(createKonteks(tahun, hasil))}`;
  const blok = blokMatriksRenstra(tahun, hasil);
  const { tanggal } = tahun.perencanaan.renstra;
  return buildFormulir(tahun, hasil, { judul, tanggal, halaman: [['mendatar', blok]] }, pilihan);
}

function tabelVisi(k: Konteks, id: string): Blok {
  const { visi, misi, misiDiampu } = k.data.perencanaan;
  const diampu = misi.filter(({ nomor }) => misiDiampu.includes(nomor)).map(({ uraian }) => uraian);
  const baris: [string, string][] = [
    ['Visi', visi],
    ...(diampu.length === 0 ? ['belum diisi'] : diampu).map((m, i): [string, string] => [i === 0 ? 'Misi' : '', m]),
  ];
  return {
    jenis: 'tabel',
    id,
    keterangan: null,
    tanpaGaris: true,
    kolom: [{ lebar: 0.08 }, { lebar: 0.02 }, { lebar: 0.9 }],
    kepala: [],
    badan: baris.map(([nama, isi]) => [
      { isi: sambung(nama), kepala: 'baris', tebal: true },
      { isi: sambung(nama === '' ? '' : ':') },
      { isi: sambung(isi) },
    ]),
  };
}

interface Tahunan {
  /** Years of initial condition, and years with a target. */
  readonly awal: readonly number[];
  readonly target: readonly number[];
}

function listTahun({ data }: Konteks): Tahunan {
  const { mulai, selesai, tahunAwal } = data.perencanaan.renstra;
  const periode = Array.from({ length: Math.max(0, selesai - mulai + 1) }, (_, i) => mulai + i);
  return { awal: tahunAwal, target: periode.filter((th) => !tahunAwal.includes(th)) };
}

function tabelMatriks(k: Konteks, id: string): Blok {
  const tahunan = listTahun(k);
  const banyakTahun = tahunan.awal.length + tahunan.target.length;
  const kolomUkuran = [2.4, 2.6, 1.9, ...Array.from({ length: banyakTahun }, () => [0.72, 'tengah'] as const)];
  const kolom = [...kolomUkuran, ...kolomUkuran, 1.9, 2.2, 1.9, 1.9];
  return tabel({
    id,
    keterangan: null,
    ukuran: 'sangatKecil',
    kolom,
    kepala: [...susunKepala(k, tahunan), nomorKolom(kolom.length)],
    badan: k.data.perencanaan.renstra.tujuan.flatMap((tujuan) => toBaris(kisiTujuan(k, tujuan, tahunan))),
  });
}

function susunKepala(k: Konteks, { awal, target }: Tahunan): Baris[] {
  const banyakTahun = awal.length + target.length;
  const tinggi = banyakTahun > 0 ? 2 : 1;
  const ukuran = [
    ...['Uraian', 'Indikator', 'Formula Perhitungan'].map((t) => kepala(t, { tinggi })),
    ...(awal.length > 0 ? [kepala('Kondisi Awal', { lebar: awal.length })] : []),
    ...(target.length > 0 ? [kepala('Target', { lebar: target.length })] : []),
  ];
  const tahun = [...awal, ...target].map((th) => kepala([tampilTahun(k, th)]));
  return [
    [
      kepala('Tujuan', { lebar: 3 + banyakTahun }),
      kepala('Sasaran', { lebar: 3 + banyakTahun }),
      kepala('Cara Mencapai Tujuan dan Sasaran', { lebar: 3 }),
      kepala('Keterangan', { tinggi: 1 + tinggi }),
    ],
    [...ukuran, ...ukuran, ...['Strategi', 'Kebijakan', 'Program'].map((t) => kepala(t, { tinggi }))],
    ...(banyakTahun > 0 ? [[...tahun, ...tahun]] : []),
  ];
}

function kisiTujuan(k: Konteks, tujuan: Tujuan, tahunan: Tahunan): Kisi {
  return jajar(
    petak(sel(tujuan.uraian)),
    tumpukAtauKosong(
      pilihKartu(k, tujuan.indikator).map((kartu) => kisiUkuran(kartu, tahunan)),
      tahunan,
    ),
    tumpuk(tujuan.sasaran.map((sasaran) => kisiSasaran(k, sasaran, tahunan))),
  );
}

const pilihKartu = (k: Konteks, id: readonly string[]): Kartu[] =>
  id.flatMap((i) => k.kartu.find(({ indikator }) => indikator.id === i) ?? []);

/** An indicator with its unit, its formula and its years. */
function kisiUkuran({ indikator, hasil }: Kartu, { awal, target }: Tahunan): Kisi {
  const nilai = [
    ...awal.map((th) => hasil.kondisiAwal.find((a) => a.tahun === th)?.nilai),
    ...target.map((th) => hasil.targetRenstra.find((t) => t.tahun === th)?.target),
  ];
  return jajar(
    petak(sel(`${indikator.nama} (${indikator.satuan})`)),
    petak(selTeks(indikator.formula)),
    ...nilai.map((angka): Kisi => petak(angka === undefined ? sel('–', TENGAH) : selAngka(angka, TENGAH))),
  );
}

const TENGAH: Omit<Sel, 'isi'> = { rata: 'tengah' };

const tumpukAtauKosong = (kisi: readonly Kisi[], { awal, target }: Tahunan): Kisi =>
  kisi.length > 0 ? tumpuk(kisi) : petak(sel('–', { lebar: 2 + awal.length + target.length }));

/**
 * Strategies stand beside the indicators they serve; when one of them names no indicator they stand beside the sasaran
 * as a whole, for then nobody said which belongs where.
 */
function kisiSasaran(k: Konteks, sasaran: Sasaran, tahunan: Tahunan): Kisi {
  const { strategi } = sasaran;
  const kartu = pilihKartu(k, sasaran.indikator);
  const serumpun = (satu: Sasaran['strategi']): Kisi =>
    satu.length === 0 ? petak(sel('–', { lebar: 3 })) : tumpuk(satu.map((s) => kisiStrategi(k, s)));
  const terkait =
    kartu.length > 0 && strategi.every(({ indikator }) => kartu.some((x) => indikator.includes(x.indikator.id)));
  const isi = terkait
    ? tumpuk(
        kartu.map((satu) =>
          jajar(
            kisiUkuran(satu, tahunan),
            serumpun(strategi.filter(({ indikator }) => indikator.includes(satu.indikator.id))),
          ),
        ),
      )
    : jajar(
        tumpukAtauKosong(
          kartu.map((satu) => kisiUkuran(satu, tahunan)),
          tahunan,
        ),
        serumpun(strategi),
      );
  return jajar(petak(sel(sasaran.uraian)), isi, petak(selDukungan(k, sasaran)));
}

const kisiStrategi = (k: Konteks, { uraian, kebijakan, program }: Sasaran['strategi'][number]): Kisi =>
  jajar(
    petak(sel(uraian)),
    petak(selDaftar(kebijakan)),
    petak(selDaftar(program.map((kode) => k.program.get(kode)?.nama ?? kode))),
  );

/** The RPJMD sasaran it contributes to. */
function selDukungan({ data }: Konteks, { mendukung }: Sasaran): Sel {
  const daerah = data.perencanaan.rpjmd?.tujuan.flatMap(({ sasaran }) => sasaran).find(({ id }) => id === mendukung);
  return daerah === undefined ? sel('–') : sel(tulis`Sasaran RPJMD: ${daerah.uraian}`);
}
