import type { Letak, Naskah, TakTerbaca } from '../../naskah/naskah.ts';
import { GalatNaskah } from '../galat.ts';
import type { BlokMentah, ParagrafMentah, SelMentah } from '../mentah.ts';
import { trimTeks } from '../mentah.ts';
import { toSuperskrip } from '../susun/huruf.ts';
import { susunNaskah } from '../susun/susun-naskah.ts';
import { readArsip } from './arsip.ts';
import { type Gaya, readGaya } from './gaya.ts';
import { Penomor } from './nomor.ts';
import { findAnak, findNilai, isNyala, listAnak, listTurunan, parseXml, type Unsur } from './xml.ts';

/** Elements that only wrap what they hold. */
const BUNGKUS = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
]);
const BUANG = new Set([
  'del',
  'moveFrom',
  'rPr',
  'pPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delText',
  'proofErr',
  'Fallback',
]);

/** Characters of picture fonts that people use as signs. */
const TANDA_GAMBAR: Readonly<Record<string, string>> = {
  f0fc: '√',
  f0fe: '√',
  f050: '√',
  f0a8: '□',
  f0d8: '-',
  f0b7: '•',
  f0a7: '•',
};

/** A picture at least this wide and high (EMU, 15 × 18 cm) may be a scanned page. */
const LEBAR_PINDAIAN = 5_400_000;
const TINGGI_PINDAIAN = 6_480_000;

interface Isi {
  teks: string;
  /** Letters, and how many of them are bold. */
  huruf: number;
  tebal: number;
  /** Blocks that stand apart from the line: text boxes, notes. */
  readonly lepas: BlokMentah[];
}

class Pembaca {
  readonly #gaya: (id: string | undefined) => Gaya;
  readonly #penomor: Penomor;
  readonly #catatan: ReadonlyMap<string, Unsur>;
  readonly #berhalaman: boolean;
  #halaman = 1;
  readonly takTerbaca: TakTerbaca[] = [];

  constructor(bagian: {
    gaya: (id: string | undefined) => Gaya;
    penomor: Penomor;
    catatan: ReadonlyMap<string, Unsur>;
    berhalaman: boolean;
  }) {
    this.#gaya = bagian.gaya;
    this.#penomor = bagian.penomor;
    this.#catatan = bagian.catatan;
    this.#berhalaman = bagian.berhalaman;
  }

  get #letak(): Letak {
    return this.#berhalaman ? { halaman: this.#halaman } : {};
  }

  get halaman(): number | undefined {
    return this.#berhalaman ? this.#halaman : undefined;
  }

  /** Text of runs; `lepas` gathers what is no part of the line. */
  #addIsi(unsur: Unsur, isi: Isi): void {
    for (const anak of listAnak(unsur)) this.#addSatu(anak, isi);
  }

  #addSatu(anak: Unsur, isi: Isi): void {
    switch (anak.nama) {
      case 'r':
        this.#addLari(anak, isi);
        return;
      case 'oMath':
      case 'oMathPara':
        isi.teks += readRumus(anak);
        return;
      case 'AlternateContent':
        for (const pilih of listAnak(anak)) if (pilih.nama === 'Choice') this.#addIsi(pilih, isi);
        return;
      default:
        if (BUNGKUS.has(anak.nama)) this.#addIsi(anak, isi);
    }
  }

  #addLari(lari: Unsur, isi: Isi): void {
    const rPr = findAnak(lari, 'rPr');
    if (isNyala(rPr, 'vanish')) return;
    const naik = findNilai(rPr, 'vertAlign') === 'superscript';
    const gayaLari = findNilai(rPr, 'rStyle');
    const tebal = isNyala(rPr, 'b') || (gayaLari !== undefined && this.#gaya(gayaLari).tebal);
    for (const anak of lari.anak) {
      if (typeof anak === 'string') continue;
      switch (anak.nama) {
        case 't': {
          const teks = anak.anak.filter((satu) => typeof satu === 'string').join('');
          isi.teks += naik ? toSuperskrip(teks) : teks;
          isi.huruf += teks.trim().length;
          if (tebal) isi.tebal += teks.trim().length;
          break;
        }
        case 'tab':
        case 'ptab':
          isi.teks += '\t';
          break;
        case 'br':
          if (anak.atribut['type'] === 'page') {
            if (!this.#berhalaman) isi.lepas.push({ jenis: 'halaman' });
          } else isi.teks += '\n';
          break;
        case 'cr':
          isi.teks += '\n';
          break;
        case 'noBreakHyphen':
          isi.teks += '-';
          break;
        case 'sym':
          isi.teks += TANDA_GAMBAR[(anak.atribut['char'] ?? '').toLowerCase()] ?? '';
          break;
        case 'lastRenderedPageBreak':
          this.#halaman++;
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const catatan = this.#catatan.get(`${anak.nama.replace('Reference', '')} ${anak.atribut['id'] ?? ''}`);
          if (catatan) {
            for (const blok of this.readBlok(listAnak(catatan))) {
              isi.lepas.push(blok.jenis === 'paragraf' ? { ...blok, catatanKaki: true } : blok);
            }
          }
          break;
        }
        case 'drawing':
        case 'pict':
        case 'object':
          this.#addGambar(anak, isi);
          break;
        case 'AlternateContent':
          for (const pilih of listAnak(anak))
            if (pilih.nama === 'Choice') for (const dalam of listAnak(pilih)) this.#addGambar(dalam, isi);
          break;
        default:
      }
    }
  }

  #addGambar(unsur: Unsur, isi: Isi): void {
    const kotak = listTurunan(unsur, 'txbxContent');
    // A box may hold another; only the outer ones are read, with what they hold.
    for (const satu of kotak.filter(
      (lain) => !kotak.some((luar) => luar !== lain && listTurunan(luar, 'txbxContent').includes(lain)),
    )) {
      isi.lepas.push(...this.readBlok(listAnak(satu)));
    }
    if (kotak.length > 0) return;
    const ukuran = listTurunan(unsur, 'extent')[0]?.atribut;
    if (Number(ukuran?.['cx']) >= LEBAR_PINDAIAN && Number(ukuran?.['cy']) >= TINGGI_PINDAIAN) {
      this.takTerbaca.push({
        letak: this.#letak,
        sebab:
          'Gambar selebar halaman tidak terbaca, mungkin hasil pindaian; tulis isinya sebagai teks, atau periksa sendiri.',
      });
    }
    if (unsur.nama === 'object' && listTurunan(unsur, 'OLEObject').length > 0) {
      this.takTerbaca.push({
        letak: this.#letak,
        sebab: 'Objek sisipan (misalnya lembar Excel) tidak terbaca; ubah menjadi tabel Word, atau periksa sendiri.',
      });
    }
  }

  #readParagraf(p: Unsur): BlokMentah[] {
    const pPr = findAnak(p, 'pPr');
    const gaya = this.#gaya(findNilai(pPr, 'pStyle'));
    const isi: Isi = { teks: '', huruf: 0, tebal: 0, lepas: [] };
    // What Word broke before the first letter of a paragraph belongs to the page before it.
    const sebelum = this.#halaman;
    this.#addIsi(p, isi);
    const letak: Letak = this.#berhalaman ? { halaman: mulaiDiHalaman(p, sebelum) } : {};
    const akhir: BlokMentah[] = findAnak(pPr, 'sectPr') && !this.#berhalaman ? [{ jenis: 'halaman' }] : [];
    const awal: BlokMentah[] = isNyala(pPr, 'pageBreakBefore') && !this.#berhalaman ? [{ jenis: 'halaman' }] : [];
    const numPr = findAnak(pPr, 'numPr');
    const numId = findNilai(numPr, 'numId') ?? gaya.numId;
    const kosong = isi.teks.trim() === '';
    const ilvl = Number(findNilai(numPr, 'ilvl') ?? gaya.ilvl ?? 0);
    const nomor = numId === undefined || kosong ? undefined : this.#penomor.next(numId, ilvl);
    const garis = findNilai(pPr, 'outlineLvl');
    const tingkat = garis !== undefined && Number(garis) < 9 ? Number(garis) + 1 : gaya.tingkat;
    const mentah = gaya.daftarIsi ? isi.teks.replace(/\t(?=[^\t]*$)/, ' ..... ') : isi.teks;
    const { teks } = trimTeks(mentah);
    const sendiri = !kosong && isi.tebal >= isi.huruf && isi.huruf > 0;
    const blok: BlokMentah[] = [];
    if (teks !== '') {
      if (tingkat !== undefined && !gaya.daftarIsi) {
        blok.push({
          jenis: 'judul',
          tingkat,
          teks: (nomor && nomor !== '-' ? `${nomor} ${teks}` : teks).replace(/\n/g, ' '),
          letak,
        });
      } else {
        const paragraf: ParagrafMentah = {
          jenis: 'paragraf',
          teks,
          ...(nomor === undefined ? {} : { penanda: nomor, kedalaman: ilvl }),
          ...(sendiri || gaya.tebal ? { tebal: true } : {}),
          letak,
        };
        blok.push(paragraf);
      }
    }
    return [...awal, ...blok, ...isi.lepas, ...akhir];
  }

  #readSel(tc: Unsur): Omit<SelMentah, 'baris' | 'kolom'> & { readonly blok: readonly BlokMentah[] } {
    const letak = this.#letak;
    const blok = this.readBlok(listAnak(tc));
    const baris = blok.flatMap((satu): string[] => {
      if (satu.jenis === 'halaman') return [];
      if (satu.jenis === 'tabel') return satu.baris.map((sel) => sel.map(({ teks }) => teks).join(' '));
      const penanda =
        satu.jenis === 'paragraf' && satu.penanda !== undefined && satu.penanda !== '-' ? `${satu.penanda} ` : '';
      return [penanda + satu.teks];
    });
    const isi = blok.filter((satu) => satu.jenis === 'paragraf');
    const tebal = isi.length > 0 && isi.every((satu) => satu.tebal);
    return { teks: baris.join('\n'), letak, blok, ...(tebal ? { tebal } : {}) };
  }

  #readTabel(tbl: Unsur): BlokMentah[] {
    const letak = this.#letak;
    const baris: (SelMentah & { readonly blok: readonly BlokMentah[] })[][] = [];
    /** Cells by column that a cell of a later row may go on. */
    let atas = new Map<number, { -readonly [K in keyof SelMentah]: SelMentah[K] }>();
    let kepala = 0;
    for (const tr of listBaris(tbl)) {
      const trPr = findAnak(tr, 'trPr');
      if (isNyala(trPr, 'tblHeader') && kepala === baris.length) kepala++;
      const sini: (SelMentah & { readonly blok: readonly BlokMentah[] })[] = [];
      const bawah = new Map<number, { -readonly [K in keyof SelMentah]: SelMentah[K] }>();
      const sela = Number(findNilai(trPr, 'gridBefore') ?? 0);
      let kolom = 0;
      for (let i = 0; i < Math.min(sela, 256); i++, kolom++) sini.push({ teks: '', letak: this.#letak, blok: [] });
      for (const tc of listSel(tr)) {
        const tcPr = findAnak(tc, 'tcPr');
        const lebar = Math.max(1, Number(findNilai(tcPr, 'gridSpan') ?? 1) || 1);
        const gabung = findAnak(tcPr, 'vMerge');
        const induk = gabung && (gabung.atribut['val'] ?? 'continue') !== 'restart' ? atas.get(kolom) : undefined;
        if (induk && (induk.kolom ?? 1) === lebar) {
          induk.baris = (induk.baris ?? 1) + 1;
          bawah.set(kolom, induk);
        } else {
          const sel = { ...this.#readSel(tc), kolom: lebar, baris: 1 };
          sini.push(sel);
          bawah.set(kolom, sel);
        }
        kolom += lebar;
      }
      atas = bawah;
      baris.push(sini);
    }
    if (baris.length === 0) return [];
    const isiSel = baris.flat();
    // A frame around text, and a table that only lays text out, are no tables to a reader.
    if (isiSel.length === 1) return [...(isiSel[0]?.blok ?? [])];
    if (isTataLetak(tbl)) return readTataLetak(baris);
    return [
      {
        jenis: 'tabel',
        baris: baris.map((sel) => sel.map(({ blok: _, ...satu }) => satu)),
        ...(kepala > 0 && kepala < baris.length ? { barisKepala: kepala } : {}),
        letak,
      },
      // Notes and boxes of cells stand behind the table.
      ...isiSel.flatMap(({ blok }) => blok.filter((satu) => satu.jenis === 'paragraf' && satu.catatanKaki)),
    ];
  }

  readBlok(daftar: readonly Unsur[]): BlokMentah[] {
    return daftar.flatMap((unsur): BlokMentah[] => {
      if (unsur.nama === 'p') return this.#readParagraf(unsur);
      if (unsur.nama === 'tbl') return this.#readTabel(unsur);
      if (BUANG.has(unsur.nama)) return [];
      if (BUNGKUS.has(unsur.nama)) return this.readBlok(listAnak(unsur));
      if (unsur.nama === 'AlternateContent') return this.readBlok(listAnak(findAnak(unsur, 'Choice')));
      return [];
    });
  }
}

/** Rows and cells also where content controls wrap them. */
const listBungkus = (unsur: Unsur, nama: string): Unsur[] =>
  listAnak(unsur).flatMap((anak) =>
    anak.nama === nama ? [anak] : BUNGKUS.has(anak.nama) ? listBungkus(anak, nama) : [],
  );
const listBaris = (tbl: Unsur): Unsur[] => listBungkus(tbl, 'tr');
const listSel = (tr: Unsur): Unsur[] => listBungkus(tr, 'tc');

/** The page on which a paragraph's first letter stands. */
function mulaiDiHalaman(p: Unsur, sebelum: number): number {
  let halaman = sebelum;
  for (const lari of listTurunan(p, 'r')) {
    for (const anak of listAnak(lari)) {
      if (anak.nama === 'lastRenderedPageBreak') halaman++;
      if (anak.nama === 't') return halaman;
    }
  }
  return sebelum;
}

/** No line between cells: a letterhead, a signature, "Nama : …". */
function isTataLetak(tbl: Unsur): boolean {
  const tblPr = findAnak(tbl, 'tblPr');
  const bingkai = findAnak(tblPr, 'tblBorders');
  const ada = (unsur: Unsur | undefined, nama: string): boolean => {
    const nilai = findNilai(unsur, nama);
    return nilai !== undefined && nilai !== 'none' && nilai !== 'nil';
  };
  if (bingkai) {
    if (ada(bingkai, 'insideV') || ada(bingkai, 'insideH')) return false;
  } else if (findNilai(tblPr, 'tblStyle') !== undefined && !/normal/i.test(findNilai(tblPr, 'tblStyle') ?? ''))
    return false;
  return !listTurunan(tbl, 'tcBorders').some((tepi) =>
    ['left', 'right', 'start', 'end'].some((sisi) => ada(tepi, sisi)),
  );
}

/** Signatures read down each column; pairs of name and value along each row. */
function readTataLetak(
  baris: readonly (readonly (SelMentah & { readonly blok: readonly BlokMentah[] })[])[],
): BlokMentah[] {
  const pasangan = baris.some(
    (sel) => sel.some(({ teks }, k) => k > 0 && teks.trim().startsWith(':')) || /:\s*$/.test(sel[0]?.teks ?? ''),
  );
  if (pasangan) {
    return baris.flatMap((sel): BlokMentah[] => {
      const teks = sel
        .map((satu) => satu.teks.replace(/\n/g, ' ').trim())
        .filter((satu) => satu !== '')
        .join(' ');
      return teks === '' ? [] : [{ jenis: 'paragraf', teks, letak: sel[0]?.letak ?? {} }];
    });
  }
  const lebar = Math.max(...baris.map((sel) => sel.length));
  return Array.from({ length: lebar }, (_, k) => baris.flatMap((sel) => sel[k]?.blok ?? [])).flatMap((kolom) =>
    joinBaris(kolom),
  );
}

/** Lines of one signer are one paragraph, as they are in the other formats. */
function joinBaris(blok: readonly BlokMentah[]): BlokMentah[] {
  const teks = blok.flatMap((satu) => (satu.jenis === 'paragraf' && satu.penanda === undefined ? [satu.teks] : []));
  const [pertama] = blok;
  if (teks.length !== blok.length || pertama?.jenis !== 'paragraf') return [...blok];
  return [{ jenis: 'paragraf', teks: teks.join('\n'), letak: pertama.letak }];
}

/** A formula as a line: fractions with a slash. */
function readRumus(unsur: Unsur): string {
  if (unsur.nama === 't') return unsur.anak.filter((satu) => typeof satu === 'string').join('');
  if (unsur.nama === 'f') {
    const bagian = (nama: string): string => {
      const teks = readRumus(findAnak(unsur, nama) ?? { nama: '', atribut: {}, anak: [] });
      return /[-+−]/.test(teks) ? `(${teks})` : teks;
    };
    return `${bagian('num')} / ${bagian('den')}`;
  }
  return listAnak(unsur).map(readRumus).join('');
}

function readTepi(arsip: ReadonlyMap<string, string>, pembaca: Pembaca): BlokMentah[] {
  const pernah = new Set<string>();
  return [...arsip].flatMap(([nama, isi]): BlokMentah[] => {
    const jenis = /^word\/(header|footer)\d*\.xml$/.exec(nama)?.[1];
    if (jenis === undefined) return [];
    const akar = listAnak(parseXml(isi, nama))[0];
    return pembaca.readBlok(listAnak(akar)).flatMap((blok): BlokMentah[] => {
      if (blok.jenis !== 'paragraf' && blok.jenis !== 'judul') return [];
      if (/^[\s\d|.–—-]*$/.test(blok.teks) || pernah.has(`${jenis} ${blok.teks}`)) return [];
      pernah.add(`${jenis} ${blok.teks}`);
      return [{ jenis: 'paragraf', teks: blok.teks, tepi: jenis === 'header' ? 'atas' : 'bawah', letak: {} }];
    });
  });
}

/** A report in Word: styles and outline levels, counted numbers, merged cells, notes, text boxes, headers and footers. */
export function readDocx(bita: Uint8Array, berkas: string): Naskah {
  const arsip = readArsip(bita);
  const parse = (nama: string): Unsur | undefined => {
    const isi = arsip.get(nama);
    return isi === undefined ? undefined : parseXml(isi, nama);
  };
  const nama = [...arsip.keys()].find((satu) => /^word\/document\d*\.xml$/.test(satu));
  const dokumen = nama === undefined ? undefined : parse(nama);
  const badan = findAnak(findAnak(dokumen, 'document'), 'body');
  if (!badan) {
    throw new GalatNaskah(
      'N.rusak',
      'Berkas DOCX tidak memuat isi dokumen; buka di Word, simpan ulang, lalu coba lagi.',
    );
  }
  const catatan = new Map<string, Unsur>();
  for (const jenis of ['footnote', 'endnote']) {
    for (const satu of listAnak(findAnak(parse(`word/${jenis}s.xml`), `${jenis}s`))) {
      if (satu.atribut['type'] === undefined) catatan.set(`${jenis} ${satu.atribut['id'] ?? ''}`, satu);
    }
  }
  const bagian = {
    gaya: readGaya(parse('word/styles.xml')),
    penomor: new Penomor(parse('word/numbering.xml')),
    catatan,
    berhalaman: (arsip.get(nama as string) ?? '').includes('lastRenderedPageBreak'),
  };
  const tepi = readTepi(arsip, new Pembaca({ ...bagian, penomor: new Penomor(undefined), berhalaman: false }));
  const pembaca = new Pembaca(bagian);
  const mentah = [...tepi, ...pembaca.readBlok(listAnak(badan))];
  const { halaman, takTerbaca } = pembaca;
  return susunNaskah({
    berkas,
    format: 'docx',
    mentah,
    ...(halaman === undefined ? {} : { jumlahHalaman: halaman }),
    takTerbaca,
  });
}
