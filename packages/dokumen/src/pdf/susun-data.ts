import type { Blok, Dokumen, Gambar, Isi, Kolom, Rata, Run, Sel, Tabel } from '../model/dokumen.ts';
import { getTeks, hasBlok } from '../model/telusur.ts';
import { breakKata, chooseKolom, type KebutuhanLebar, measureKebutuhan, TEMPAT_POTONG } from './atur-kolom.ts';
import { cleanTeks } from './bersihkan-teks.ts';
import { measureTeks } from './metrik-huruf.ts';
import {
  getLebarTeks,
  getTinggiTeks,
  HALAMAN,
  HURUF_BADAN,
  INDEN_DAFTAR,
  ISI_KOTAK,
  JARAK_BARIS_TABEL,
  type Orientasi,
  TINGGI_KETERANGAN,
  UKURAN_TABEL,
  UKURAN_TANPA_GARIS,
  type UkuranTabel,
} from './ukuran.ts';

/*
 * From a numbered Dokumen to the JSON that the Typst template reads: the same blocks with their texts printable, the
 * widths of columns and pictures in points, and for each cell whether a page may break inside it. What needs to know
 * how wide a text is stands here, where it can be tested, and not in the template.
 */

interface Tempat {
  readonly orientasi: Orientasi;
  /** Width of the line, points. */
  readonly lebar: number;
  readonly huruf: number;
  readonly tebal: boolean;
}

/** Data for the template; its shape is the template's. */
export function buildData(dokumen: Dokumen): unknown {
  return {
    judul: cleanTeks(dokumen.judul),
    penulis: cleanTeks(dokumen.penulis),
    bahasa: dokumen.bahasa,
    tanggal: dokumen.tanggal.slice(0, 10).split('-').map(Number),
    kataKunci: ['SAKIP', 'akuntabilitas kinerja', cleanTeks(dokumen.penulis), `data ${cleanTeks(dokumen.kaki.hash)}`],
    draf: dokumen.draf,
    kaki: {
      judul: cleanTeks(dokumen.kaki.judul),
      versi: cleanTeks(dokumen.kaki.versi),
      hash: cleanTeks(dokumen.kaki.hash),
    },
    ukuran: {
      halaman: HALAMAN,
      badan: HURUF_BADAN,
      jarakBarisTabel: JARAK_BARIS_TABEL,
      indenDaftar: INDEN_DAFTAR,
      isiKotak: ISI_KOTAK,
    },
    bagian: dokumen.bagian.flatMap((bagian) => {
      const { orientasi } = bagian;
      const tempat: Tempat = { orientasi, lebar: getLebarTeks(orientasi), huruf: HURUF_BADAN, tebal: false };
      return splitSampul(bagian.blok).map((blok, ke) => ({
        orientasi,
        nomorHalaman: bagian.nomorHalaman,
        mulaiUlang: ke === 0 && bagian.mulaiUlang === true,
        sampul: blok[0]?.jenis === 'sampul',
        blok: markHalamanBaru(blok).map(([b, halamanBaru]) => ({ ...buildBlok(b, tempat), halamanBaru })),
      }));
    }),
  };
}

/** Covers stand on pages of their own, without a footer. */
function splitSampul(blok: readonly Blok[]): Blok[][] {
  const kelompok: Blok[][] = [];
  for (const b of blok) {
    const terakhir = kelompok.at(-1);
    if (b.jenis === 'sampul' || !terakhir || terakhir[0]?.jenis === 'sampul') kelompok.push([b]);
    else terakhir.push(b);
  }
  return kelompok;
}

/** A chapter starts a page; a letterhead directly above its heading goes with it. */
function markHalamanBaru(blok: readonly Blok[]): [Blok, boolean][] {
  const isBab = (b: Blok | undefined) => b?.jenis === 'judul' && b.tingkat === 1;
  return blok.map((b, i) => [b, b.jenis === 'kop' ? isBab(blok[i + 1]) : isBab(b) && blok[i - 1]?.jenis !== 'kop']);
}

/** Printable runs; a word is broken where it must be even when it goes on in the next run ("Rp" and its figure). */
function buildRuns(isi: Isi, tempat: Tempat): Run[] {
  const bersih = isi.map((run) => (run.jenis === 'barisBaru' ? run : { ...run, teks: cleanTeks(run.teks) }));
  const tebal = tempat.tebal || bersih.some((run) => 'tebal' in run && run.tebal === true);
  const gabung = bersih.map((run) => (run.jenis === 'barisBaru' ? '\n' : run.teks)).join('');
  const dipotong = breakKata(gabung, tempat.lebar / tempat.huruf, tebal);
  if (dipotong === gabung) return bersih;
  const aksara = dipotong[Symbol.iterator]();
  return bersih.map((run) => {
    let teks = '';
    let sisa = run.jenis === 'barisBaru' ? 1 : [...run.teks].length;
    while (sisa > 0) {
      const satu = aksara.next().value as string;
      teks += satu;
      if (!TEMPAT_POTONG.has(satu)) sisa -= 1;
    }
    return run.jenis === 'barisBaru' ? run : { ...run, teks };
  });
}

function buildBlok(blok: Blok, tempat: Tempat): Record<string, unknown> {
  const runs = (isi: Isi) => buildRuns(isi, tempat);
  const dalam = (isi: readonly Blok[], kurang: number) =>
    isi.map((b) => buildBlok(b, { ...tempat, lebar: tempat.lebar - kurang }));
  switch (blok.jenis) {
    case 'judul': {
      const polos = cleanTeks(getTeks(blok.isi));
      return { ...blok, isi: runs(blok.isi), nomor: blok.nomor ?? '', penanda: `${blok.nomor ?? ''} ${polos}`.trim() };
    }
    case 'paragraf':
      return { ...blok, gaya: blok.gaya ?? 'biasa', lekat: blok.lekat ?? false, isi: runs(blok.isi) };
    case 'daftar':
      return { ...blok, butir: blok.butir.map((butir) => dalam(butir, INDEN_DAFTAR * tempat.huruf)) };
    case 'tabel':
      return buildTabel(blok, tempat);
    case 'gambar':
      return buildGambar(blok, tempat);
    case 'tandaTangan': {
      const separuh = { ...tempat, lebar: tempat.lebar / 2 - 12, tebal: true };
      const adaDi = blok.pihak.some((p) => p.di);
      return {
        jenis: 'tandaTangan',
        pihak: blok.pihak.map((p) => ({
          di: p.di ? buildRuns(p.di, separuh) : adaDi ? [{ jenis: 'teks', teks: '\u00a0' }] : [],
          atas: p.atas.map((isi) => buildRuns(isi, separuh)),
          nama: buildRuns(p.nama, separuh),
          bawah: p.bawah.map((isi) => buildRuns(isi, separuh)),
        })),
      };
    }
    case 'sampul':
    case 'kop':
      return Object.fromEntries(Object.entries(blok).map(([k, v]) => [k, k === 'jenis' ? v : cleanTeks(v)]));
    case 'daftarOtomatis':
      return {
        ...blok,
        entri: (blok.entri ?? []).map((e) => ({ ...e, nomor: cleanTeks(e.nomor), teks: cleanTeks(e.teks) })),
      };
    case 'kotak':
      return { ...blok, isi: dalam(blok.isi, 2 * ISI_KOTAK), utuh: isPendek(blok.isi, tempat) };
    case 'gantiHalaman':
      return { ...blok };
    default:
      return blok satisfies never;
  }
}

/** A box of a few lines stays on one page. */
function isPendek(isi: readonly Blok[], tempat: Tempat): boolean {
  const biasa = isi.every((b) => b.jenis === 'paragraf' || b.jenis === 'daftar');
  return biasa && countGaris(isi, tempat.lebar / tempat.huruf, false) <= 12;
}

/** Width and height from the viewBox: as wide as asked for, less when it would not fit the page with its caption. */
function buildGambar(gambar: Gambar, tempat: Tempat): Record<string, unknown> {
  const [, , lebarKotak, tinggiKotak] = (/viewBox\s*=\s*["']([^"']+)["']/.exec(gambar.svg)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const banding = lebarKotak && tinggiKotak ? lebarKotak / tinggiKotak : 1.6;
  const maksTinggi = getTinggiTeks(tempat.orientasi) - TINGGI_KETERANGAN;
  const lebar = Math.min(tempat.lebar * gambar.lebar, maksTinggi * banding);
  return {
    jenis: 'gambar',
    id: gambar.id,
    macam: gambar.macam,
    nomor: gambar.nomor ?? '',
    keterangan: gambar.keterangan && buildRuns(gambar.keterangan, tempat),
    svg: cleanSvg(gambar.svg),
    alt: cleanTeks(gambar.alt),
    lebar,
    tinggi: lebar / banding,
  };
}

/** Markup is ASCII; so cleaning the whole source cleans the texts. Soft characters written as entities stay. */
function cleanSvg(svg: string): string {
  return cleanTeks(svg);
}

interface SelTempat {
  readonly sel: Sel;
  readonly x: number;
  readonly baris: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly kepala: boolean;
}

/** Where each cell stands, given those above and before it. */
function placeSel(tabel: Tabel): SelTempat[] {
  const hasil: SelTempat[] = [];
  const terisi: boolean[][] = [];
  [...tabel.kepala, ...tabel.badan].forEach((baris, y) => {
    let x = 0;
    for (const sel of baris) {
      while (terisi[y]?.[x]) x += 1;
      const lebar = sel.lebar ?? 1;
      const tinggi = sel.tinggi ?? 1;
      for (let dy = 0; dy < tinggi; dy += 1) {
        terisi[y + dy] ??= [];
        for (let dx = 0; dx < lebar; dx += 1) (terisi[y + dy] as boolean[])[x + dx] = true;
      }
      hasil.push({ sel, x, baris: y, lebar, tinggi, kepala: y < tabel.kepala.length });
      x += lebar;
    }
  });
  return hasil;
}

function listParagraf(isi: Sel['isi']): string[] {
  if (!hasBlok(isi)) return [getTeks(isi)];
  return isi.flatMap((b) => {
    if (b.jenis === 'paragraf' || b.jenis === 'judul') return [getTeks(b.isi)];
    if (b.jenis === 'daftar') return b.butir.flatMap((butir) => listParagraf(butir));
    if (b.jenis === 'kotak') return listParagraf(b.isi);
    return [];
  });
}

const countDaftar = (isi: Sel['isi']): number =>
  hasBlok(isi)
    ? Math.max(0, ...isi.map((b) => (b.jenis === 'daftar' ? 1 + Math.max(0, ...b.butir.map(countDaftar)) : 0)))
    : 0;

/** About how many lines a text takes, rather too many than too few. @param em width of the line */
function countGaris(isi: Sel['isi'], em: number, tebal: boolean): number {
  return listParagraf(isi).reduce((n, t) => n + Math.max(1, Math.ceil((measureTeks(t, tebal) * 1.15) / em)), 0);
}

const isTebal = ({ sel, kepala }: SelTempat): boolean => kepala || sel.tebal === true;

/** Whether a cell must be measured as bold: it is, or something in it may be. */
const canTebal = (s: SelTempat): boolean =>
  isTebal(s) || hasBlok(s.sel.isi) || s.sel.isi.some((run) => 'tebal' in run && run.tebal === true);

/** What a cell's text cannot use of its columns' width, points. */
function getTepi({ sel }: SelTempat, ukuran: UkuranTabel): number {
  return 2 * ukuran.isiX + (sel.inden ?? 0) * ukuran.inden + countDaftar(sel.isi) * INDEN_DAFTAR * ukuran.huruf;
}

/** Rounding of widths and kerning must not push a word over the edge. */
const LONGGAR = 0.3;

function measureKolom(kolom: readonly Kolom[], sel: readonly SelTempat[], ukuran: UkuranTabel): KebutuhanLebar[] {
  const hasil = kolom.map(() => ({ keras: 0, lunak: 0, kata: 0 }));
  for (const s of sel) {
    const k = hasil[s.x];
    if (s.lebar !== 1 || k === undefined) continue;
    const butuh = measureSel(s, ukuran);
    k.keras = Math.max(k.keras, butuh.keras);
    k.lunak = Math.max(k.lunak, butuh.lunak);
    k.kata += butuh.kata;
  }
  for (const s of sel) {
    if (s.lebar === 1) continue;
    const tergabung = hasil.slice(s.x, s.x + s.lebar);
    const kurang = measureSel(s, ukuran).keras - tergabung.reduce((a, k) => a + k.keras, 0);
    if (kurang <= 0) continue;
    for (const k of tergabung) {
      k.keras += kurang / tergabung.length;
      k.lunak = Math.max(k.lunak, k.keras);
    }
  }
  return hasil;
}

/** What a cell needs, points; nothing when it is empty. */
function measureSel(s: SelTempat, ukuran: UkuranTabel): KebutuhanLebar {
  const tepi = getTepi(s, ukuran) + LONGGAR;
  const semua = listParagraf(s.sel.isi).map((teks) => measureKebutuhan(cleanTeks(teks), canTebal(s)));
  const keras = Math.max(0, ...semua.map((b) => b.keras));
  if (keras === 0) return { keras: 0, lunak: 0, kata: 0 };
  return {
    keras: keras * ukuran.huruf + tepi,
    lunak: Math.max(...semua.map((b) => b.lunak)) * ukuran.huruf + tepi,
    kata: semua.reduce((a, b) => a + b.kata, 0),
  };
}

function chooseLebar(
  tabel: Tabel,
  sel: readonly SelTempat[],
  jumlah: number,
): { ukuran: UkuranTabel; lebar: number[] } {
  const bagian = tabel.kolom.map((k) => k.lebar);
  const urutan = ['biasa', 'kecil', 'sangatKecil', 'terkecil'] as const;
  const pilihan = urutan
    .slice(urutan.indexOf(tabel.ukuran ?? 'biasa'))
    .map((u) => (tabel.tanpaGaris && u === 'biasa' ? UKURAN_TANPA_GARIS : UKURAN_TABEL[u]));
  for (const ukuran of pilihan) {
    const butuh = measureKolom(tabel.kolom, sel, ukuran);
    const lebar = chooseKolom(bagian, butuh, jumlah);
    if (lebar) return { ukuran, lebar };
  }
  const ukuran = UKURAN_TABEL.terkecil;
  const keras = measureKolom(tabel.kolom, sel, ukuran).map((b) => b.keras);
  const total = keras.reduce((a, b) => a + b, 0);
  return { ukuran, lebar: keras.map((k) => (k / total) * jumlah) };
}

/** A cell that is one figure and asks for no side stands right. */
const ANGKA_SAJA = /^[-–]?(?:Rp)?[\d.,]+%?$/;

function chooseRata(s: SelTempat, kolom: readonly Kolom[]): Rata {
  if (s.sel.rata) return s.sel.rata;
  if (s.kepala) return 'tengah';
  if (s.lebar === 1 && kolom[s.x]?.rata) return kolom[s.x]?.rata as Rata;
  const angka = !hasBlok(s.sel.isi) && s.sel.isi.length === 1 && s.sel.isi[0]?.jenis === 'angka';
  return angka && ANGKA_SAJA.test(getTeks(s.sel.isi as Isi)) ? 'kanan' : 'kiri';
}

/** Shares of a page's height up to which a row, and a group of rows that a merged cell holds, stay on one page. */
const BARIS_UTUH = 0.3;
const KELOMPOK_UTUH = 0.25;

/** Runs of cells: the titles of a group (rows of one shaded cell, but for the last row), and what is below them. */
function splitKelompok(sel: readonly SelTempat[], tabel: Tabel): { judulKelompok: boolean; sel: SelTempat[] }[] {
  const akhir = tabel.kepala.length + tabel.badan.length - 1;
  const hasil: { judulKelompok: boolean; sel: SelTempat[] }[] = [];
  for (const s of sel) {
    const judulKelompok = s.sel.latar === 'kelompok' && s.lebar === tabel.kolom.length && s.baris < akhir;
    const terakhir = hasil.at(-1);
    if (terakhir?.judulKelompok === judulKelompok) terakhir.sel.push(s);
    else hasil.push({ judulKelompok, sel: [s] });
  }
  return hasil;
}

function buildTabel(tabel: Tabel, tempat: Tempat): Record<string, unknown> {
  const sel = placeSel(tabel);
  const { ukuran, lebar } = chooseLebar(tabel, sel, tempat.lebar);
  const getLebar = (s: SelTempat) => lebar.slice(s.x, s.x + s.lebar).reduce((a, b) => a + b, 0) - getTepi(s, ukuran);
  const estimateTinggi = (s: SelTempat) => {
    const em = Math.max(1, getLebar(s) / ukuran.huruf);
    const garis = countGaris(s.sel.isi, em, canTebal(s));
    return garis * ukuran.huruf * JARAK_BARIS_TABEL + 2 * ukuran.isiY;
  };
  const tinggiBaris: number[] = [...tabel.kepala, ...tabel.badan].map(() => 0);
  for (const s of sel) {
    if (s.tinggi === 1) tinggiBaris[s.baris] = Math.max(tinggiBaris[s.baris] ?? 0, estimateTinggi(s));
  }
  const sumTinggi = (s: SelTempat) => tinggiBaris.slice(s.baris, s.baris + s.tinggi).reduce((a, b) => a + b, 0);
  // What a merged cell needs beyond its rows makes its last row higher.
  for (const s of sel) {
    const akhir = s.baris + s.tinggi - 1;
    const kurang = estimateTinggi(s) - sumTinggi(s);
    if (s.tinggi > 1 && kurang > 0) tinggiBaris[akhir] = (tinggiBaris[akhir] ?? 0) + kurang;
  }
  const tinggiHalaman = getTinggiTeks(tempat.orientasi);
  const isUtuh = (s: SelTempat) => sumTinggi(s) <= (s.tinggi === 1 ? BARIS_UTUH : KELOMPOK_UTUH) * tinggiHalaman;
  const buildSel = (s: SelTempat) => {
    const dalam: Tempat = { ...tempat, lebar: getLebar(s), huruf: ukuran.huruf, tebal: isTebal(s) };
    const { isi } = s.sel;
    return {
      ...(hasBlok(isi) ? { blok: isi.map((b) => buildBlok(b, dalam)) } : { runs: buildRuns(isi, dalam) }),
      x: s.x,
      y: s.baris,
      lebar: s.lebar,
      tinggi: s.tinggi,
      rata: chooseRata(s, tabel.kolom),
      tebal: isTebal(s),
      inden: s.sel.inden ?? 0,
      latar: s.kepala ? 'kepala' : (s.sel.latar ?? ''),
      utuh: isUtuh(s),
    };
  };
  return {
    jenis: 'tabel',
    id: tabel.id,
    nomor: tabel.nomor ?? '',
    keterangan: tabel.keterangan && buildRuns(tabel.keterangan, tempat),
    lebarKolom: lebar,
    ukuran,
    kepala: sel.filter((s) => s.kepala).map(buildSel),
    badan: splitKelompok(
      sel.filter((s) => !s.kepala),
      tabel,
    ).map(({ judulKelompok, sel: isi }) => ({ judulKelompok, sel: isi.map(buildSel) })),
    sumber: tabel.sumber ? buildRuns(tabel.sumber, tempat) : null,
    tanpaGaris: tabel.tanpaGaris === true,
    barisKepala: tabel.kepala.length,
    baris: tinggiBaris.length,
  };
}
