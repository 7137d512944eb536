import { createHash } from 'node:crypto';
import { type Blok, type Dokumen, GAYA_DOKUMEN, getTeks, renderBlok, renderIsi } from '@akuntabel/dokumen';
import { hrefAngka } from '#lib/tampilan.ts';
import { hrefEntri } from './entri.ts';

const ENTRI = 'entri:';

export interface IsiDokumen {
  /** Escaped HTML of all blocks but the cover and the generated lists, which the page makes itself. */
  readonly html: string;
  /** Headings for the table of contents. */
  readonly judul: readonly { readonly id: string; readonly tingkat: number; readonly teks: string }[];
}

/** Where a printed figure leads: to its trail, or to the entry it was printed from. */
const linkAngka = (sumber: string): string =>
  sumber.startsWith(ENTRI) ? hrefEntri(sumber.slice(ENTRI.length)) : hrefAngka(sumber);

const PILIHAN = { linkAngka, geserJudul: 1 };

type Judul = Extract<Blok, { jenis: 'judul' }>;
type Daftar = Extract<Blok, { jenis: 'daftarOtomatis' }>;

/** A generated list under its heading: folded away, for on a page it is a help and not a chapter. */
function renderDaftar(judul: Judul, daftar: Daftar): string {
  if (daftar.macam === 'isi' || !daftar.entri?.length) return '';
  const nama = `${renderIsi(judul.isi)} (${daftar.entri.length})`;
  return `<details class="daftar"><summary>${nama}</summary>${renderBlok(daftar)}</details>`;
}

/**
 * A numbered document as the body of a page that has its own h1 and table of contents; every figure in it leads to its
 * origin. The cover is left out: the page states its facts itself.
 */
export function renderIsiDokumen(dokumen: Dokumen): IsiDokumen {
  const blok = dokumen.bagian.flatMap((bagian) => bagian.blok).filter(({ jenis }) => jenis !== 'sampul');
  const html: string[] = [];
  const judul: IsiDokumen['judul'][number][] = [];
  let tingkat = 0;
  for (const [ke, satu] of blok.entries()) {
    const berikut = blok[ke + 1];
    if (satu.jenis === 'judul' && berikut?.jenis === 'daftarOtomatis') {
      html.push(renderDaftar(satu, berikut));
      continue;
    }
    if (satu.jenis === 'daftarOtomatis') continue;
    if (satu.jenis !== 'judul') {
      html.push(renderBlok(satu, PILIHAN));
      continue;
    }
    // A printed form may skip a level for its looks; headings of a page are steps of one.
    tingkat = Math.min(satu.tingkat, tingkat + 1);
    html.push(renderBlok({ ...satu, tingkat: tingkat as Judul['tingkat'] }, PILIHAN));
    if (satu.tingkat > 2 || satu.diDaftarIsi === false) continue;
    const teks = [satu.nomor, getTeks(satu.isi)].filter((bagian) => bagian).join(' ');
    judul.push({ id: toId(satu.id), tingkat: satu.tingkat, teks });
  }
  return { html: html.filter((satu) => satu !== '').join('\n'), judul };
}

/** As renderBlok writes ids. */
const toId = (id: string): string => id.replace(/[^A-Za-z0-9_.-]/g, '-');

/** Address of the style of documents; its hash lets browsers keep it for good. */
export const HREF_GAYA = `/gaya/dokumen.css?v=${createHash('sha256').update(GAYA_DOKUMEN).digest('hex').slice(0, 12)}`;
