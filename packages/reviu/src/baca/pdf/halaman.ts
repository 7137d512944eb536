import type { PDFPageProxy } from 'pdfjs-dist';
import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Letters that stand side by side as one font drew them. Coordinates in points, from the top left, y downwards. */
export interface Kata {
  readonly teks: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  readonly ukuran: number;
  readonly tebal: boolean;
  /** A space was drawn before it, however narrow a justified line made it. */
  readonly berjeda: boolean;
  /** Drawn outside the report's own content: a running header or footer of a tagged PDF. */
  readonly artefak: boolean;
}

/** A ruled line. Horizontal: y0 = y1. */
export interface Garis {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface IsiHalaman {
  readonly lebar: number;
  readonly tinggi: number;
  readonly kata: readonly Kata[];
  readonly garis: readonly Garis[];
  /** Share of the page that pictures cover, 0–1. */
  readonly gambar: number;
  /** Letters for which the file does not say which they are. */
  readonly takDikenal: number;
}

type Matriks = readonly [number, number, number, number, number, number];
const SATUAN: Matriks = [1, 0, 0, 1, 0, 0];

const kali = (a: Matriks, b: Matriks): Matriks => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const titik = (m: Matriks, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

interface Keadaan {
  m: Matriks;
  font: Huruf | undefined;
  ukuran: number;
  spasiHuruf: number;
  spasiKata: number;
  lebarHuruf: number;
  jarakBaris: number;
  naik: number;
  tebalGaris: number;
}

interface Huruf {
  readonly tebal: boolean;
  readonly fontMatrix: readonly number[];
  readonly vertical: boolean;
}

interface Glif {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly originalCharCode?: number;
}

/** A gap wider than this share of the size parts two words. */
const SELA_KATA = 0.17;
/** A fill this thin is a line. */
const TEBAL_GARIS = 3;
const MIN_PANJANG_GARIS = 3;
/** Share of a page from which on a form is the page itself. */
const LUAS_HALAMAN = 0.55;

class Penyalin {
  readonly kata: Kata[] = [];
  readonly garis: Garis[] = [];
  gambar = 0;
  takDikenal = 0;
  #tumpukan: Keadaan[] = [];
  #k: Keadaan;
  #tm: Matriks = SATUAN;
  #tlm: Matriks = SATUAN;
  #artefak: boolean[] = [];
  /** Marked as a picture: its labels are none of the text, as they are not in the other formats. */
  #gambar: boolean[] = [];
  #jeda = false;
  readonly #page: PDFPageProxy;
  readonly #huruf = new Map<string, Huruf | undefined>();

  readonly #luas: number;
  readonly #tandaGambar: ReadonlySet<number>;

  constructor(page: PDFPageProxy, awal: Matriks, luas: number, tandaGambar: ReadonlySet<number>) {
    this.#tandaGambar = tandaGambar;
    this.#luas = luas;
    this.#page = page;
    this.#k = {
      m: awal,
      font: undefined,
      ukuran: 0,
      spasiHuruf: 0,
      spasiKata: 0,
      lebarHuruf: 1,
      jarakBaris: 0,
      naik: 0,
      tebalGaris: 1,
    };
  }

  #findHuruf(id: string): Huruf | undefined {
    if (!this.#huruf.has(id)) {
      let huruf: Huruf | undefined;
      try {
        const f = this.#page.commonObjs.get(id) as
          | { name?: string; bold?: boolean; black?: boolean; fontMatrix?: number[]; vertical?: boolean }
          | undefined;
        if (f) {
          huruf = {
            tebal: f.bold === true || f.black === true || /bold|black|heavy/i.test(f.name ?? ''),
            fontMatrix: f.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0],
            vertical: f.vertical === true,
          };
        }
      } catch {
        // A font that could not be loaded: its letters still say what they are.
      }
      this.#huruf.set(id, huruf);
    }
    return this.#huruf.get(id);
  }

  #show(glif: readonly (Glif | number | null)[]): void {
    if (this.#gambar.includes(true)) return;
    const k = this.#k;
    const skala = k.font?.fontMatrix[0] ?? 0.001;
    const dasar = kali(k.m, this.#tm);
    const ukuran = Math.hypot(dasar[2], dasar[3]) * Math.abs(k.ukuran);
    const tegak = Math.abs(dasar[1]) > Math.abs(dasar[0]);
    let x = 0;
    let teks = '';
    let awal = 0;
    let akhir = 0;
    let jeda = this.#jeda;
    const flush = (): void => {
      if (teks.trim() !== '' && !tegak) {
        const [x0, y] = titik(dasar, awal, k.naik);
        const [x1] = titik(dasar, akhir, k.naik);
        this.kata.push({
          teks,
          x0: Math.min(x0, x1),
          x1: Math.max(x0, x1),
          y,
          ukuran,
          tebal: k.font?.tebal === true,
          berjeda: jeda,
          artefak: this.#artefak.includes(true),
        });
      } else if (teks.trim() !== '') {
        const [x0, y0] = titik(dasar, awal, k.naik);
        const [, y1] = titik(dasar, akhir, k.naik);
        this.tegak.push({
          teks,
          x: x0,
          y0,
          y1,
          ukuran,
          tebal: k.font?.tebal === true,
          berjeda: jeda,
          artefak: this.#artefak.includes(true),
        });
      }
      if (teks.trim() !== '') jeda = false;
      teks = '';
    };
    for (const satu of glif) {
      if (satu === null) continue;
      if (typeof satu === 'number') {
        x -= (satu / 1000) * k.ukuran * k.lebarHuruf;
        continue;
      }
      const unicode = satu.unicode ?? '';
      const lebar = (satu.width ?? 0) * skala * k.ukuran;
      const maju = (lebar + k.spasiHuruf + (satu.isSpace ? k.spasiKata : 0)) * k.lebarHuruf;
      if (unicode === '' || /[\uE000-\uF8FF\uFFFD]/.test(unicode)) this.takDikenal++;
      if (/^\s+$/.test(unicode) || unicode === '\u00A0') {
        flush();
        jeda = true;
        x += maju;
        continue;
      }
      // Letters that were set apart (tracking) stay one word as long as no space is drawn.
      if (teks !== '' && x - akhir > Math.abs(k.ukuran) * 0.6) flush();
      if (teks === '') awal = x;
      teks += unicode;
      x += maju;
      akhir = x - k.spasiHuruf * k.lebarHuruf;
    }
    flush();
    this.#jeda = jeda;
    this.#tm = kali(this.#tm, [1, 0, 0, 1, x, 0]);
  }

  readonly tegak: {
    teks: string;
    x: number;
    y0: number;
    y1: number;
    ukuran: number;
    tebal: boolean;
    berjeda: boolean;
    artefak: boolean;
  }[] = [];

  /** A drawing of its own on part of the page: a chart. Some programs put whole pages into such a form; those are text. */
  #isGambar(kotak: ArrayLike<number> | null): boolean {
    if (!kotak || kotak.length < 4) return false;
    const [ax, ay] = titik(this.#k.m, kotak[0] as number, kotak[1] as number);
    const [bx, by] = titik(this.#k.m, kotak[2] as number, kotak[3] as number);
    return Math.abs((bx - ax) * (by - ay)) < this.#luas * LUAS_HALAMAN;
  }

  #addRuas(x0: number, y0: number, x1: number, y1: number): void {
    const [ax, ay] = titik(this.#k.m, x0, y0);
    const [bx, by] = titik(this.#k.m, x1, y1);
    if (Math.abs(ay - by) <= 0.8 && Math.abs(ax - bx) >= MIN_PANJANG_GARIS) {
      const y = (ay + by) / 2;
      this.garis.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: y, y1: y });
    } else if (Math.abs(ax - bx) <= 0.8 && Math.abs(ay - by) >= MIN_PANJANG_GARIS) {
      const x = (ax + bx) / 2;
      this.garis.push({ x0: x, x1: x, y0: Math.min(ay, by), y1: Math.max(ay, by) });
    }
  }

  #path(isi: ArrayLike<number>, stroke: boolean, fill: boolean): void {
    if (this.#gambar.includes(true)) return;
    let i = 0;
    let awal: [number, number] = [0, 0];
    let kini: [number, number] = [0, 0];
    let sub: [number, number][] = [];
    let lengkung = false;
    const flush = (): void => {
      if (sub.length >= 2 && !lengkung) this.#addSub(sub, stroke, fill);
      sub = [];
      lengkung = false;
    };
    while (i < isi.length) {
      const op = isi[i++];
      if (op === 0) {
        flush();
        awal = kini = [isi[i] as number, isi[i + 1] as number];
        sub.push(kini);
        i += 2;
      } else if (op === 1) {
        kini = [isi[i] as number, isi[i + 1] as number];
        sub.push(kini);
        i += 2;
      } else if (op === 2 || op === 3) {
        i += op === 2 ? 6 : 4;
        lengkung = true;
      } else {
        sub.push(awal);
      }
    }
    flush();
  }

  #addSub(sub: readonly [number, number][], stroke: boolean, fill: boolean): void {
    if (stroke) {
      for (const [ke, [x, y]] of sub.entries()) {
        const lanjut = sub[ke + 1];
        if (lanjut) this.#addRuas(x, y, lanjut[0], lanjut[1]);
      }
      return;
    }
    if (!fill) return;
    const xs = sub.map(([x]) => x);
    const ys = sub.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [ax, ay] = titik(this.#k.m, x0, y0);
    const [bx, by] = titik(this.#k.m, x1, y1);
    const [lebar, tinggi] = [Math.abs(bx - ax), Math.abs(by - ay)];
    if (tinggi <= TEBAL_GARIS && lebar > tinggi) {
      if (lebar >= MIN_PANJANG_GARIS) {
        const y = (ay + by) / 2;
        this.garis.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: y, y1: y });
      }
    } else if (lebar <= TEBAL_GARIS && tinggi >= MIN_PANJANG_GARIS) {
      const x = (ax + bx) / 2;
      this.garis.push({ x0: x, x1: x, y0: Math.min(ay, by), y1: Math.max(ay, by) });
    }
  }

  run(fn: readonly number[], arg: readonly unknown[], ops: typeof OPS): void {
    for (const [ke, op] of fn.entries()) this.#step(op, (arg[ke] ?? []) as unknown[], ops);
  }

  #step(op: number, a: readonly unknown[], ops: typeof OPS): void {
    const k = this.#k;
    const n = a as readonly number[];
    switch (op) {
      case ops.save:
        this.#tumpukan.push({ ...k });
        return;
      case ops.restore:
        this.#k = this.#tumpukan.pop() ?? k;
        return;
      case ops.transform:
        k.m = kali(k.m, a as unknown as Matriks);
        return;
      case ops.paintFormXObjectBegin:
        this.#tumpukan.push({ ...k });
        if (a[0]) k.m = kali(k.m, a[0] as Matriks);
        this.#gambar.push(this.#isGambar(a[1] as ArrayLike<number> | null));
        return;
      case ops.paintFormXObjectEnd:
        this.#k = this.#tumpukan.pop() ?? k;
        this.#gambar.pop();
        return;
      case ops.beginText:
        this.#tm = this.#tlm = SATUAN;
        return;
      case ops.setFont:
        k.font = this.#findHuruf(String(a[0]));
        k.ukuran = n[1] as number;
        return;
      case ops.setTextMatrix:
        this.#tm = this.#tlm = (Array.isArray(a[0]) || ArrayBuffer.isView(a[0]) ? a[0] : a) as unknown as Matriks;
        return;
      case ops.moveText:
        this.#tm = this.#tlm = kali(this.#tlm, [1, 0, 0, 1, n[0] as number, n[1] as number]);
        return;
      case ops.setLeadingMoveText:
        k.jarakBaris = -(n[1] as number);
        this.#tm = this.#tlm = kali(this.#tlm, [1, 0, 0, 1, n[0] as number, n[1] as number]);
        return;
      case ops.nextLine:
        this.#tm = this.#tlm = kali(this.#tlm, [1, 0, 0, 1, 0, -k.jarakBaris]);
        return;
      case ops.setLeading:
        k.jarakBaris = -(n[0] as number);
        return;
      case ops.setCharSpacing:
        k.spasiHuruf = n[0] as number;
        return;
      case ops.setWordSpacing:
        k.spasiKata = n[0] as number;
        return;
      case ops.setHScale:
        k.lebarHuruf = (n[0] as number) / 100;
        return;
      case ops.setTextRise:
        k.naik = n[0] as number;
        return;
      case ops.showText:
      case ops.showSpacedText:
        this.#show(a[0] as (Glif | number | null)[]);
        return;
      case ops.nextLineShowText:
        this.#step(ops.nextLine, [], ops);
        this.#show(a[0] as (Glif | number | null)[]);
        return;
      case ops.setLineWidth:
        k.tebalGaris = n[0] as number;
        return;
      case ops.beginMarkedContent:
      case ops.beginMarkedContentProps:
        this.#artefak.push(a[0] === 'Artifact');
        this.#gambar.push(a[0] === 'Figure' || (typeof a[1] === 'number' && this.#tandaGambar.has(a[1])));
        return;
      case ops.endMarkedContent:
        this.#artefak.pop();
        this.#gambar.pop();
        return;
      case ops.constructPath: {
        const jenis = n[0];
        const stroke =
          jenis === ops.stroke ||
          jenis === ops.closeStroke ||
          jenis === ops.fillStroke ||
          jenis === ops.eoFillStroke ||
          jenis === ops.closeFillStroke ||
          jenis === ops.closeEOFillStroke;
        const fill = jenis === ops.fill || jenis === ops.eoFill;
        const isi = (a[1] as readonly unknown[] | null)?.[0];
        if ((stroke || fill) && isi && typeof isi === 'object' && 'length' in isi) {
          this.#path(isi as ArrayLike<number>, stroke, fill);
        }
        return;
      }
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        this.gambar += Math.abs(k.m[0] * k.m[3] - k.m[1] * k.m[2]);
        return;
      default:
    }
  }
}

const GAMBAR = /^(?:gambar|grafik|diagram|bagan)$/i;

interface Simpul {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Simpul[];
}

/** Numbers of the marked content that a tagged PDF calls a picture: labels of charts. Captions and tables are none. */
async function findTandaGambar(page: PDFPageProxy): Promise<ReadonlySet<number>> {
  const hasil = new Set<number>();
  const hasTabel = (simpul: Simpul): boolean => simpul.role === 'Table' || (simpul.children ?? []).some(hasTabel);
  const walk = (simpul: Simpul, gambar: boolean, dalam: number): void => {
    if (dalam > 60) return;
    const kini = simpul.role === 'Caption' ? false : gambar || (simpul.role === 'Figure' && !hasTabel(simpul));
    const nomor = /_mc(\d+)$/.exec(simpul.type === 'content' ? (simpul.id ?? '') : '')?.[1];
    if (kini && nomor !== undefined) hasil.add(Number(nomor));
    for (const anak of simpul.children ?? []) walk(anak, kini, dalam + 1);
  };
  const akar = (await page.getStructTree().catch(() => null)) as Simpul | null;
  if (akar) walk(akar, false, 0);
  return hasil;
}

/** Words and ruled lines of a page as it is looked at: turned pages and pages whose text runs upwards are set upright. */
export async function readHalaman(page: PDFPageProxy, ops: typeof OPS): Promise<IsiHalaman> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const daftar = await page.getOperatorList();
  const salin = (tanda: ReadonlySet<number>): Penyalin => {
    const penyalin = new Penyalin(page, transform as unknown as Matriks, width * height, tanda);
    penyalin.run(daftar.fnArray, daftar.argsArray, ops);
    return penyalin;
  };
  const pertama = salin(new Set());
  // Only a page that names a picture is worth the search for what belongs to it.
  const tanda = pertama.kata.some(({ teks }) => GAMBAR.test(teks)) ? await findTandaGambar(page) : new Set<number>();
  const hasil = tanda.size === 0 ? pertama : salin(tanda);
  const luas = width * height || 1;
  const dasar = { gambar: Math.min(1, hasil.gambar / luas), takDikenal: hasil.takDikenal };
  if (hasil.tegak.length <= hasil.kata.length) {
    return { lebar: width, tinggi: height, kata: hasil.kata, garis: hasil.garis, ...dasar };
  }
  // Most of the text runs upwards (y falls along it) or downwards: turn the page by a quarter.
  const naik = hasil.tegak.filter(({ y0, y1 }) => y1 < y0).length * 2 >= hasil.tegak.length;
  const putar = (x: number, y: number): [number, number] => (naik ? [height - y, x] : [y, width - x]);
  return {
    lebar: height,
    tinggi: width,
    kata: hasil.tegak.map(({ teks, x, y0, y1, ukuran, tebal, berjeda, artefak }) => {
      const [ax, ay] = putar(x, y0);
      const [bx] = putar(x, y1);
      return { teks, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y: ay, ukuran, tebal, berjeda, artefak };
    }),
    garis: hasil.garis.map(({ x0, y0, x1, y1 }) => {
      const [ax, ay] = putar(x0, y0);
      const [bx, by] = putar(x1, y1);
      return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
    }),
    ...dasar,
  };
}

/** Words on one baseline, from left to right. */
export interface BarisTeks {
  readonly kata: readonly Kata[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly ukuran: number;
}

/** Words as lines, from the top; a raised mark joins the line that it stands in. */
export function susunBaris(kata: readonly Kata[]): BarisTeks[] {
  const urut = [...kata].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const kelompok: { y: number; ukuran: number; isi: Kata[] }[] = [];
  for (const satu of urut) {
    const atas = kelompok.at(-1);
    const tol = Math.max(1, Math.min(satu.ukuran, atas?.ukuran ?? satu.ukuran) * 0.35);
    if (atas && Math.abs(satu.y - atas.y) <= tol) {
      atas.isi.push(satu);
      if (satu.ukuran > atas.ukuran) {
        atas.ukuran = satu.ukuran;
        atas.y = satu.y;
      }
    } else kelompok.push({ y: satu.y, ukuran: satu.ukuran, isi: [satu] });
  }
  return kelompok.map(({ y, ukuran, isi }) => {
    const kiri = isi.sort((a, b) => a.x0 - b.x0);
    return { kata: kiri, x0: (kiri[0] as Kata).x0, x1: Math.max(...kiri.map(({ x1 }) => x1)), y, ukuran };
  });
}

/** Text of words that stand in one line; blanks by the gaps between them. */
export function joinKata(kata: readonly Kata[]): string {
  let teks = '';
  let sebelum: Kata | undefined;
  for (const satu of kata) {
    if (sebelum) {
      const sela = satu.x0 - sebelum.x1;
      if (satu.berjeda || sela > Math.min(satu.ukuran, sebelum.ukuran) * SELA_KATA) teks += ' ';
    }
    teks += satu.teks;
    sebelum = satu;
  }
  return teks;
}
