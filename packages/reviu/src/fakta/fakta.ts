import type { Naskah } from '../naskah/naskah.ts';
import { type AngkaCetak, isKosong, isSetara } from './angka.ts';
import { type Jenjang, listBarisAnggaran } from './baris-anggaran.ts';
import { type Kalimat, listKalimat } from './kalimat.ts';
import type { Makna, Versi } from './kolom.ts';
import { readKotak } from './kotak.ts';
import { Kamus, normalizeNama } from './nama.ts';
import { listNilaiKalimat, listSebutan } from './nilai-kalimat.ts';
import { buildPihak, isBawahan } from './pihak.ts';
import { readSkala, type Skala } from './skala.ts';
import { type BarisFakta, buildTabel, listKolom, type TabelFakta } from './tabel.ts';

export type Ukuran =
  | 'target'
  | 'targetAkhir'
  | 'realisasi'
  | 'capaian'
  | 'kemajuan'
  | 'pagu'
  | 'realisasiAnggaran'
  | 'penyerapan'
  | 'efisiensi';

/** One value of one thing at one place. */
export interface Nilai {
  readonly jenis: 'indikator' | 'program' | 'kegiatan';
  /** Group of names it belongs to. */
  readonly kunci: string;
  /** The name as it stands there. */
  readonly nama: string;
  /** Of an output: the programme or kegiatan that its row names before it. */
  readonly induk?: string;
  readonly ukuran: Ukuran;
  readonly tahun?: number;
  readonly versi?: Versi;
  readonly angka: AngkaCetak;
  readonly asal: 'tabel' | 'kalimat';
  /** A plan for several years: its targets may differ from those of the year's agreement. */
  readonly renstra: boolean;
  /** Of the agreement of somebody below the head: a share, not the whole. */
  readonly bagian: boolean;
  /** Its own row proves it: capaian = realisasi ÷ target, penyerapan = realisasi ÷ pagu. */
  readonly teruji: boolean;
  /** Subject and year stand in the same sentence or table; otherwise they were taken over from around it. */
  readonly jelas: boolean;
  readonly sumber:
    | { readonly jenis: 'sel'; readonly tabel: TabelFakta; readonly baris: BarisFakta; readonly kolom: number }
    | { readonly jenis: 'kalimat'; readonly kalimat: Kalimat };
}

/** What a report says, in figures. */
export interface Fakta {
  readonly tabel: readonly TabelFakta[];
  readonly kalimat: readonly Kalimat[];
  readonly indikator: Kamus;
  readonly program: Kamus;
  readonly nilai: readonly Nilai[];
  readonly skala: readonly Skala[];
  /** Indicators that the report counts by another formula than realisasi ÷ target: a range, ranks. */
  readonly rumusLain: ReadonlySet<string>;
  /** The year that the report is about. */
  readonly tahun?: number;
  /** Level of a programme, kegiatan or sub-kegiatan by its name, as far as tables with codes or kinds tell it. */
  readonly jenjangDari: (kunci: string) => Jenjang | undefined;
  /** First party of the agreement a block belongs to. */
  readonly pihakDari: (urutBlok: number) => string | undefined;
}

/** The year named most often in titles; none when there are no years. */
function findTahunLaporan(naskah: Naskah): number | undefined {
  const kali = new Map<number, number>();
  naskah.blok.forEach((blok, i) => {
    if (blok.jenis === 'tabel') return;
    const bobot = i < 12 || blok.jenis === 'judul' ? 3 : 1;
    for (const [, tahun] of blok.teks.matchAll(/\btahun(?: anggaran)? (20\d\d)\b/gi)) {
      kali.set(Number(tahun), (kali.get(Number(tahun)) ?? 0) + bobot);
    }
  });
  return [...kali].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const UKURAN: Partial<Record<Makna, Ukuran>> = {
  target: 'target',
  targetAkhir: 'targetAkhir',
  realisasi: 'realisasi',
  capaian: 'capaian',
  kemajuan: 'kemajuan',
  pagu: 'pagu',
  realisasiAnggaran: 'realisasiAnggaran',
  penyerapan: 'penyerapan',
  efisiensi: 'efisiensi',
};

const KINERJA: readonly Ukuran[] = ['target', 'targetAkhir', 'realisasi', 'capaian', 'kemajuan', 'efisiensi'];

/** Text of a cell, or of the nearest filled one above it (pipe tables leave merged cells empty). */
export function teksMewarisi(tabel: TabelFakta, baris: BarisFakta, kolom: number): string {
  const mulai = tabel.baris.indexOf(baris);
  for (let i = mulai; i >= 0 && i > mulai - 12; i--) {
    const teks = tabel.baris[i]?.sel[kolom]?.teks.trim() ?? '';
    if (!isKosong(teks)) return teks;
  }
  return '';
}

/** The nearest column of a meaning at or left of a column. */
const kiri = (tabel: TabelFakta, kolom: number, ...makna: Makna[]): number | undefined =>
  listKolom(tabel, ...makna).findLast((j) => j < kolom);

const RENSTRA = /renstra|rencana strategis/i;

function isRenstra(tabel: TabelFakta): boolean {
  const target = tabel.kolom.filter(({ makna, tahun }) => makna === 'target' && tahun !== undefined);
  const adaRealisasi = tabel.kolom.some(({ makna }) => makna === 'realisasi');
  return (
    !adaRealisasi &&
    new Set(target.map(({ tahun }) => tahun)).size >= 3 &&
    (RENSTRA.test(`${tabel.keterangan} ${tabel.pengantar} ${tabel.judul?.teks ?? ''}`) || target.length >= 4)
  );
}

/** Pure; never throws. */
export function buildFakta(naskah: Naskah): Fakta {
  const tabel = buildTabel(naskah);
  const kalimat = listKalimat(naskah.blok);
  const tahun = findTahunLaporan(naskah);
  const indikator = new Kamus(
    tabel.flatMap((satu) =>
      listKolom(satu, 'indikator').flatMap((j) => satu.baris.flatMap(({ sel }) => listNamaSel(sel[j]?.teks ?? ''))),
    ),
  );
  const program = new Kamus(tabel.flatMap(listNamaProgram));
  const pihakDari = buildPihak(naskah.blok);
  const jenjangDari = buildJenjang(tabel, program);
  const dariTabel = tabel.flatMap((satu) =>
    listNilaiTabel(satu, { indikator, program, tahun, jenjangDari, bagian: isBawahan(pihakDari(satu.urutBlok) ?? '') }),
  );
  const dariKotak = tabel.flatMap((satu) => listNilaiKotak(satu, naskah, indikator, program, tahun));
  const dariKalimat = listNilaiKalimat(kalimat, naskah, indikator, program, tahun);
  return {
    tabel,
    kalimat,
    indikator,
    program,
    nilai: dropKembar([...dariTabel, ...dariKotak, ...dariKalimat]),
    skala: tabel.flatMap((satu) => readSkala(satu) ?? []),
    rumusLain: findRumusLain(tabel, indikator, program),
    ...(tahun === undefined ? {} : { tahun }),
    pihakDari,
    jenjangDari,
  };
}

/**
 * Two things of one name (an output under two programmes) cannot be told apart: nothing is said of them. They are known
 * by standing in one table on two rows about different things, with different values.
 */
function dropKembar(nilai: readonly Nilai[]): Nilai[] {
  const pertama = new Map<string, Nilai>();
  const kembar = new Set<string>();
  for (const satu of nilai) {
    if (satu.sumber.jenis !== 'sel' || satu.jenis === 'program') continue;
    const { tabel, kolom } = satu.sumber;
    const tempat = `${satu.jenis}/${satu.kunci}/${satu.ukuran}/${tabel.tabel.urutan}/${kolom}`;
    const dulu = pertama.get(tempat);
    if (dulu === undefined) pertama.set(tempat, satu);
    else if (!isSetara(dulu.angka, satu.angka) && (satu.jenis === 'kegiatan' || isBedaInduk(dulu, satu)))
      kembar.add(`${satu.jenis}/${satu.kunci}`);
  }
  return nilai.filter(({ jenis, kunci }) => !kembar.has(`${jenis}/${kunci}`));
}

/** Whether two rows about one indicator name different programmes or kegiatan. */
function isBedaInduk(a: Nilai, b: Nilai): boolean {
  if (a.sumber.jenis !== 'sel' || b.sumber.jenis !== 'sel') return false;
  const { tabel, baris } = a.sumber;
  const lain = b.sumber.baris;
  const konteks = listKolom(tabel, 'program', 'kegiatan', 'uraian', 'sasaran', 'satuan');
  // A table that shows nothing else names each indicator once.
  if (konteks.length === 0) return true;
  return konteks.some((j) => teksMewarisi(tabel, baris, j) !== teksMewarisi(tabel, lain, j));
}

/** Rows that explain a formula of ranges, ranks or steps, with the indicators it is used for. */
function findRumusLain(tabel: readonly TabelFakta[], indikator: Kamus, program: Kamus): Set<string> {
  const baris = tabel
    .filter(({ kolom }) => kolom.some(({ makna }) => makna === 'formula'))
    .flatMap((satu) => satu.baris.map(({ sel }) => sel.map(({ teks }) => teks).join('\n')))
    .filter((teks) => /rentang|batas atas|peringkat|ordinal|tonggak|polari/i.test(teks));
  return new Set(baris.flatMap((teks) => listSebutan(teks, indikator, program).map(({ kunci }) => kunci)));
}

/** Levels of names that a code or a kind says somewhere; a name at two levels has none. */
function buildJenjang(tabel: readonly TabelFakta[], program: Kamus): (kunci: string) => Jenjang | undefined {
  const dikenal = new Map<string, Jenjang | undefined>();
  for (const { kunci, jenjang, pasti } of tabel.flatMap((satu) => listBarisAnggaran(satu))) {
    if (!pasti || jenjang === undefined) continue;
    dikenal.set(kunci, dikenal.has(kunci) && dikenal.get(kunci) !== jenjang ? undefined : jenjang);
  }
  return (kunci) => dikenal.get(kunci) ?? (program.find(kunci) === undefined ? undefined : 1);
}

/** Names in a cell; a cell may hold a numbered list of them. */
export function listNamaSel(teks: string): string[] {
  return teks
    .split(/\n+/)
    .map(normalizeNama)
    .filter((nama) => nama.length >= 4 && !isKosong(nama) && !/^(?:rata rata|total|jumlah capaian)\b/.test(nama));
}

function listNamaProgram(tabel: TabelFakta): string[] {
  return [...listBarisAnggaran(tabel)].flatMap(({ kunci, jenjang, jumlah, nama }) =>
    jumlah || !(jenjang === 1 || /^program\b/i.test(nama)) ? [] : [kunci],
  );
}

const JANGKAUAN_KOTAK = 6;

/** Values of a box of labels and figures, about the indicator that was named last before it. */
function listNilaiKotak(
  tabel: TabelFakta,
  naskah: Naskah,
  indikator: Kamus,
  program: Kamus,
  tahunLaporan: number | undefined,
): Nilai[] {
  const kotak = readKotak(tabel);
  if (kotak === undefined) return [];
  let kunci: string | undefined;
  for (let i = tabel.urutBlok - 1; i >= Math.max(0, tabel.urutBlok - JANGKAUAN_KOTAK) && kunci === undefined; i--) {
    const blok = naskah.blok[i];
    if (blok === undefined || blok.jenis === 'tabel') break;
    kunci = listSebutan(blok.teks, indikator, program).findLast(({ jenis }) => jenis === 'indikator')?.kunci;
  }
  if (kunci === undefined) return [];
  return kotak.flatMap(({ urut, kolom, makna, tahun }): Nilai[] => {
    const baris = tabel.baris[urut] as BarisFakta;
    const angka = baris.angka[kolom];
    const ukuran = UKURAN[makna];
    if (angka === undefined || ukuran === undefined || Number.isNaN(angka.nilai)) return [];
    const pasti = tahun ?? tahunLaporan;
    return [
      {
        jenis: 'indikator',
        kunci,
        nama: kunci,
        ukuran,
        ...(pasti === undefined ? {} : { tahun: pasti }),
        angka,
        asal: 'tabel',
        renstra: false,
        bagian: false,
        teruji: false,
        jelas: false,
        sumber: { jenis: 'sel', tabel, baris, kolom },
      },
    ];
  });
}

interface Sekitar {
  readonly indikator: Kamus;
  readonly program: Kamus;
  readonly tahun: number | undefined;
  readonly jenjangDari: (kunci: string) => Jenjang | undefined;
  readonly bagian: boolean;
}

function listNilaiTabel(tabel: TabelFakta, sekitar: Sekitar): Nilai[] {
  const renstra = isRenstra(tabel);
  // Progress is measured towards the last year's target.
  const menujuAkhir = tabel.kolom.some(({ makna }) => makna === 'kemajuan');
  const anggaran = new Map(listBarisAnggaran(tabel, sekitar.jenjangDari).map((satu) => [satu.baris, satu]));
  return tabel.baris.flatMap((baris) =>
    tabel.kolom.flatMap((kolom, j): Nilai[] => {
      const ukuran = kolom.makna === 'target' && menujuAkhir ? 'targetAkhir' : UKURAN[kolom.makna];
      const angka = baris.angka[j];
      if (ukuran === undefined || angka === undefined || Number.isNaN(angka.nilai)) return [];
      if ((ukuran === 'pagu' || ukuran === 'realisasiAnggaran') && angka.satuan === 'persen') return [];
      if (baris.sel[j]?.utama === false || kolom.triwulan !== undefined) return [];
      const subjek = findSubjek(tabel, baris, j, ukuran, sekitar, anggaran.get(baris));
      if (subjek === undefined) return [];
      const akhir = ukuran === 'targetAkhir' || ukuran === 'kemajuan';
      const tahun = akhir
        ? sekitar.tahun
        : (kolom.tahun ?? (ukuran === 'target' ? (tabel.tahun ?? sekitar.tahun) : sekitar.tahun));
      const versi = kolom.versi ?? tabel.versi;
      return [
        {
          ...subjek,
          ukuran,
          ...(tahun === undefined ? {} : { tahun }),
          ...(versi === undefined ? {} : { versi }),
          angka:
            kolom.kelipatan === 1
              ? angka
              : { ...angka, nilai: angka.nilai * kolom.kelipatan, toleransi: angka.toleransi * kolom.kelipatan },
          asal: 'tabel',
          renstra,
          bagian: sekitar.bagian,
          teruji: isTeruji(tabel, baris, j),
          jelas: true,
          sumber: { jenis: 'sel', tabel, baris, kolom: j },
        },
      ];
    }),
  );
}

function findSubjek(
  tabel: TabelFakta,
  baris: BarisFakta,
  kolom: number,
  ukuran: Ukuran,
  { indikator, program }: Sekitar,
  anggaran: ReturnType<typeof listBarisAnggaran>[number] | undefined,
): Pick<Nilai, 'jenis' | 'kunci' | 'nama' | 'induk'> | undefined {
  if (KINERJA.includes(ukuran)) return findIndikatorBaris(tabel, baris, kolom, indikator);
  const j = kiri(tabel, kolom, 'program', 'kegiatan', 'uraian');
  if (j === undefined) {
    return ukuran === 'penyerapan' ? findIndikatorBaris(tabel, baris, kolom, indikator) : undefined;
  }
  const nama = baris.sel[j]?.teks.trim() ?? '';
  if (!/\p{L}{3}/u.test(nama)) return undefined;
  if (tabel.kolom[j]?.makna === 'kegiatan') return { jenis: 'kegiatan', kunci: normalizeNama(nama), nama };
  if (anggaran === undefined || anggaran.jumlah) return undefined;
  const kunci = program.find(anggaran.kunci);
  if (kunci !== undefined && anggaran.jenjang !== 2 && anggaran.jenjang !== 3) return { jenis: 'program', kunci, nama };
  if (anggaran.jenjang === undefined || anggaran.jenjang < 2) return undefined;
  return { jenis: 'kegiatan', kunci: anggaran.kunci, nama };
}

function findIndikatorBaris(tabel: TabelFakta, baris: BarisFakta, kolom: number, indikator: Kamus) {
  const j = kiri(tabel, kolom, 'indikator');
  if (j === undefined) return undefined;
  const nama = listNamaSel(baris.sel[j]?.teks ?? '');
  const [satu] = nama;
  if (nama.length !== 1 || satu === undefined) return undefined;
  const kunci = indikator.find(satu);
  if (kunci === undefined) return undefined;
  const induk = findInduk(tabel, baris, j);
  return {
    jenis: 'indikator' as const,
    kunci,
    nama: baris.sel[j]?.teks.trim() ?? '',
    ...(induk === undefined ? {} : { induk }),
  };
}

function findInduk(tabel: TabelFakta, baris: BarisFakta, kolomIndikator: number): string | undefined {
  const j = kiri(tabel, kolomIndikator, 'program', 'kegiatan', 'uraian');
  if (j === undefined) return undefined;
  const teks = teksMewarisi(tabel, baris, j);
  const { makna, kepala } = tabel.kolom[j] as TabelFakta['kolom'][number];
  const anggaran = makna !== 'uraian' || /kegiatan/.test(kepala) || /^(?:program|kegiatan|sub)\b/i.test(teks);
  return anggaran && /\p{L}{3}/u.test(teks) ? normalizeNama(teks) : undefined;
}

/** Whether the row itself proves a capaian or penyerapan: recomputed, it comes out as printed. */
function isTeruji(tabel: TabelFakta, baris: BarisFakta, j: number): boolean {
  const { makna, tahun } = tabel.kolom[j] as TabelFakta['kolom'][number];
  const pasangan: Partial<Record<Makna, readonly [Makna, Makna]>> = {
    capaian: ['realisasi', 'target'],
    kemajuan: ['realisasi', 'targetAkhir'],
    penyerapan: ['realisasiAnggaran', 'pagu'],
  };
  const dua = pasangan[makna];
  if (dua === undefined) return false;
  const [atas, bawah] = dua.map((satu) => {
    const k = listKolom(tabel, satu).findLast((kolom) => kolom < j && tabel.kolom[kolom]?.tahun === tahun);
    return k === undefined ? undefined : baris.angka[k];
  });
  const hasil = baris.angka[j];
  if (atas === undefined || bawah === undefined || hasil === undefined || bawah.nilai === 0) return false;
  return Math.abs((atas.nilai / bawah.nilai) * 100 - hasil.nilai) <= hasil.toleransi + 1e-9;
}
