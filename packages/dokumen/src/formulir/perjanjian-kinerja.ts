import {
  formatTanggal,
  type HasilKinerja,
  type HasilPerjanjian,
  type Perjanjian,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import { belumDiisi, par } from '../lkjip/blok.ts';
import type { BagianHalaman, Blok, Dokumen, Isi, Judul, Penandatangan, TandaTangan } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { entri, kalimat, klausa, sambung, tebal, tulis } from '../narasi/kalimat.ts';
import { judulForm, kop, namaUnit, type PilihanBlok, type PilihanFormulir, toDokumen } from './formulir.ts';
import { getPejabat, TITIK, tandaTanganJabatan, tempatTanggal } from './pejabat.ts';
import { susunLampiran } from './perjanjian-lampiran.ts';

export interface PilihanBlokPerjanjian extends PilihanBlok {
  /** Level of its heading: 1 opens a page and is the title of the form; lower ones name the post above the form. */
  readonly tingkat?: Judul['tingkat'];
}

export interface PilihanPerjanjian extends PilihanFormulir {
  /** Id of the post that promises, or of one agreement; all of the unit unless given. */
  readonly pihak?: string;
  readonly versi?: Perjanjian['versi'];
}

/** One agreement of the dataset with what it is printed from. */
export interface KonteksPerjanjian {
  readonly tahun: TahunKinerja;
  readonly hasil: HasilKinerja;
  readonly pk: Perjanjian;
  readonly hasilPk: HasilPerjanjian;
  /** Path of its entry, `perjanjian[3]`. */
  readonly jalur: string;
  /** Start of the ids of its blocks. */
  readonly id: string;
}

/**
 * One Perjanjian Kinerja (PermenPANRB 53/2014, Lampiran I): the statement with its signatures, and from a new page on
 * its appendix of performance and money, signed again. Pihak Kedua signs left; the head of a region promises alone.
 * @throws RangeError when there is no agreement with that id.
 */
export function blokPerjanjian(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  perjanjianId: string,
  { id = `pk-${perjanjianId}`, tingkat = 1 }: PilihanBlokPerjanjian = {},
): readonly Blok[] {
  const i = tahun.perjanjian.findIndex((p) => p.id === perjanjianId);
  const pk = tahun.perjanjian[i];
  const hasilPk = hasil.perjanjian[i];
  if (pk === undefined || hasilPk === undefined) throw new RangeError(describeTakAda(tahun, perjanjianId));
  const k: KonteksPerjanjian = { tahun, hasil, pk, hasilPk, jalur: `perjanjian[${i}]`, id };
  const { namaJabatan } = getPejabat(tahun, pk.pihakPertama, pk.tanggal);
  const judul = (isi: Isi): Judul => ({ jenis: 'judul', id, tingkat, penomoran: 'tanpa', diDaftarIsi: false, isi });
  return [
    ...(tingkat === 1
      ? [kop(tahun), judul([...namaPerjanjian(k), { jenis: 'barisBaru' }, ...sambung(namaJabatan)])]
      : [judul(sambung(namaJabatan)), kop(tahun), judulForm(namaPerjanjian(k), sambung(namaJabatan))]),
    ...susunPernyataan(k),
    { jenis: 'gantiHalaman' },
    { jenis: 'paragraf', gaya: 'catatan', isi: tulis`Lampiran ${namaPerjanjian(k)}` },
    judulForm(namaPerjanjian(k), sambung(namaJabatan), sambung(namaUnit(tahun))),
    ...susunLampiran(k),
    tandaTangan(k),
  ];
}

/**
 * Perjanjian Kinerja as a document of its own: the agreements of one post, one agreement, or all of the unit in the
 * order of the dataset, each from a new page on, with a bookmark.
 * @throws RangeError when `pihak` or the version names no agreement; the message lists what there is.
 */
export function buildPerjanjianKinerja(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { pihak, versi, ...pilihan }: PilihanPerjanjian,
): Dokumen {
  const dipilih = tahun.perjanjian.filter(
    (p) =>
      (pihak === undefined || p.id === pihak || p.pihakPertama === pihak) && (versi === undefined || p.versi === versi),
  );
  const [satu] = dipilih;
  if (satu === undefined && pihak !== undefined) throw new RangeError(describeTakAda(tahun, pihak));
  const judul =
    satu === undefined || dipilih.length > 1
      ? `Perjanjian Kinerja Tahun ${hasil.tahun} ${namaUnit(tahun)}`
      : `${getTeks(namaPerjanjian({ tahun, pk: satu }))} ${getPejabat(tahun, satu.pihakPertama, satu.tanggal).namaJabatan}`;
  const blok = dipilih.map((p, i) => blokPerjanjian(tahun, hasil, p.id, { id: `pk-${i + 1}` }));
  const bagian = (isi: readonly Blok[]): BagianHalaman => ({ orientasi: 'tegak', nomorHalaman: 'tanpa', blok: isi });
  const tanggal = dipilih.map((p) => p.tanggal).filter((t) => t !== null);
  return toDokumen(tahun, hasil, judul, tanggal.sort().at(-1) ?? null, pilihan, [
    satu === undefined
      ? bagian([kop(tahun), belumDiisi(kalimat`Perjanjian kinerja belum diisi`)])
      : bagian(blok.flat()),
  ]);
}

function describeTakAda(tahun: TahunKinerja, dicari: string): string {
  const ada = [...new Set(tahun.perjanjian.flatMap(({ id, pihakPertama }) => [pihakPertama, id]))];
  return `Tidak ada perjanjian kinerja «${dicari}»; yang ada: ${ada.length === 0 ? 'belum ada satu pun' : ada.join(', ')}.`;
}

/** "Perubahan Perjanjian Kinerja Tahun 2024". */
function namaPerjanjian({ tahun, pk }: Pick<KonteksPerjanjian, 'tahun' | 'pk'>): Isi {
  const th = entri('umum.tahun', String(tahun.umum.tahun));
  return pk.versi === 'perubahan'
    ? tulis`Perubahan Perjanjian Kinerja Tahun ${th}`
    : tulis`Perjanjian Kinerja Tahun ${th}`;
}

/** The head of a region has nobody above to promise to. */
function isSepihak({ tahun, pk }: KonteksPerjanjian): boolean {
  return (
    pk.pihakPertama === pk.pihakKedua || getPejabat(tahun, pk.pihakPertama, null).jabatan?.jenis === 'kepalaDaerah'
  );
}

function susunPernyataan(k: KonteksPerjanjian): Blok[] {
  const { tahun, pk } = k;
  const th = entri('umum.tahun', String(tahun.umum.tahun));
  const sepihak = isSepihak(k);
  const pertama = tebal('Pihak Pertama');
  const kedua = tebal('Pihak Kedua');
  const pembuka = tulis`Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil,`;
  if (sepihak) {
    return [
      par(sambung(pembuka, ' yang bertanda tangan di bawah ini:')),
      identitas(k, 'pertama', pk.pihakPertama),
      par(
        kalimat`berjanji akan mewujudkan target kinerja Tahun ${th} yang seharusnya sesuai dengan lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah yang telah ditetapkan dalam dokumen perencanaan`,
        kalimat`Keberhasilan dan kegagalan dalam mencapai target kinerja tersebut menjadi tanggung jawab kami`,
      ),
      ...susunAlasan(k),
      tandaTangan(k),
    ];
  }
  return [
    par(sambung(pembuka, ' kami yang bertanda tangan di bawah ini:')),
    identitas(k, 'pertama', pk.pihakPertama),
    par(tulis`selanjutnya disebut ${pertama};`),
    identitas(k, 'kedua', pk.pihakKedua),
    par(tulis`selaku atasan langsung ${pertama}, selanjutnya disebut ${kedua}.`),
    par(
      kalimat`${pertama} berjanji akan mewujudkan target kinerja Tahun ${th} yang seharusnya sesuai dengan lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah yang telah ditetapkan dalam dokumen perencanaan`,
      kalimat`Keberhasilan dan kegagalan dalam mencapai target kinerja tersebut menjadi tanggung jawab ${pertama}`,
    ),
    par(
      kalimat`${kedua} akan melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja dari perjanjian ini, dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi`,
    ),
    ...susunAlasan(k),
    tandaTangan(k),
  ];
}

/** Name and post of a party; posts below the structural ones are printed without a name. */
function identitas({ tahun, pk, id }: KonteksPerjanjian, pihak: string, jabatan: string): Blok {
  const { jabatan: pos, penugasan, sebutan, namaJabatan } = getPejabat(tahun, jabatan, pk.tanggal);
  const baris: [string, string][] = [['Jabatan', sebutan + namaJabatan]];
  if (pos?.jenis !== 'pelaksana') baris.unshift(['Nama', penugasan?.nama ?? TITIK]);
  return {
    jenis: 'tabel',
    id: `${id}-${pihak}`,
    keterangan: null,
    tanpaGaris: true,
    kolom: [{ lebar: 0.16 }, { lebar: 0.03 }, { lebar: 0.81 }],
    kepala: [],
    badan: baris.map(([nama, isi]) => [
      { isi: sambung(nama), kepala: 'baris' },
      { isi: sambung(':') },
      { isi: sambung(isi), ...(nama === 'Nama' ? { tebal: true } : {}) },
    ]),
  };
}

/** Grounds of PermenPANRB 53/2014 on which an agreement may be revised. */
const ALASAN: Record<NonNullable<Perjanjian['alasan']>['kode'], string> = {
  mutasi: 'pergantian atau mutasi pejabat',
  strategi: 'perubahan strategi yang memengaruhi pencapaian tujuan dan sasaran',
  prioritas: 'perubahan prioritas atau asumsi yang berakibat nyata pada pencapaian tujuan dan sasaran',
};

function susunAlasan(k: KonteksPerjanjian): Blok[] {
  const { tahun, pk } = k;
  if (pk.versi !== 'perubahan') return [];
  const m = tahun.perjanjian.findIndex((p) => p.versi === 'murni' && p.pihakPertama === pk.pihakPertama);
  const murni = tahun.perjanjian[m];
  const asal =
    murni?.tanggal == null
      ? sambung('perjanjian kinerja sebelumnya')
      : tulis`perjanjian kinerja tanggal ${entri(`perjanjian[${m}].tanggal`, formatTanggal(murni.tanggal))}`;
  if (pk.alasan === null) {
    return [
      par(kalimat`Perjanjian ini mengubah ${asal}`),
      belumDiisi(kalimat`Alasan perubahan perjanjian belum diisi`),
    ];
  }
  return [par(kalimat`Perjanjian ini mengubah ${asal} karena ${ALASAN[pk.alasan.kode]}: ${klausa(pk.alasan.uraian)}`)];
}

/** Place and date stand above the party that promises. */
function tandaTangan(k: KonteksPerjanjian): TandaTangan {
  const { tahun, pk, jalur } = k;
  const { tanggal } = pk;
  const di = tempatTanggal(tahun, `${jalur}.tanggal`, tanggal, pk.tempat);
  if (isSepihak(k)) {
    return { jenis: 'tandaTangan', pihak: [tandaTanganJabatan(tahun, pk.pihakPertama, { tanggal, di })] };
  }
  const pihak: Penandatangan[] = [
    tandaTanganJabatan(tahun, pk.pihakKedua, { tanggal, peran: 'Pihak Kedua,' }),
    tandaTanganJabatan(tahun, pk.pihakPertama, { tanggal, peran: 'Pihak Pertama,', di }),
  ];
  return { jenis: 'tandaTangan', pihak };
}
