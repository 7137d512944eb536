import type { Blok, DaftarOtomatis, Gambar, Isi, Judul, Penandatangan, Run, Tabel } from '../model/dokumen.ts';
import { hasBlok } from '../model/telusur.ts';
import { escapeHtml, toId } from './escape.ts';
import { buildSusunanTabel, type SelTempat } from './kepala-tabel.ts';

export interface PilihanHtml {
  /** Address of the trail of a figure; without it a figure is marked but leads nowhere. */
  readonly linkAngka?: (sumber: string) => string | undefined;
  /** Levels added to headings, when the document stands inside a page that has its own h1. */
  readonly geserJudul?: number;
  /** Levels of headings by id, as findTingkatJudul gives them; without it a heading has its own. */
  readonly tingkatJudul?: ReadonlyMap<string, number>;
}

/**
 * The level of each heading as its depth below the others, so that none is skipped: the levels of the model also say
 * how large a heading is printed, and a small one may stand right below a large one.
 */
export function findTingkatJudul(blok: readonly Blok[]): ReadonlyMap<string, number> {
  const tingkatJudul = new Map<string, number>();
  let induk: readonly number[] = [];
  for (const satu of blok) {
    if (satu.jenis !== 'judul') continue;
    induk = [...induk.filter((tingkat) => tingkat < satu.tingkat), satu.tingkat];
    tingkatJudul.set(satu.id, induk.length);
  }
  return tingkatJudul;
}

/** Longer than any Indonesian word: an address, a code. Only these may be broken anywhere, also in a narrow column. */
const TANPA_SPASI = /(\S{25,})/;

const renderTeks = (teks: string): string =>
  teks
    .split(TANPA_SPASI)
    .map((potong, i) => (i % 2 === 1 ? `<span class="panjang">${escapeHtml(potong)}</span>` : escapeHtml(potong)))
    .join('');

function renderRun(run: Run, pilihan: PilihanHtml): string {
  switch (run.jenis) {
    case 'teks': {
      const miring = run.miring ? `<em>${renderTeks(run.teks)}</em>` : renderTeks(run.teks);
      return run.tebal ? `<strong>${miring}</strong>` : miring;
    }
    case 'angka': {
      const teks = run.tebal ? `<strong>${escapeHtml(run.teks)}</strong>` : escapeHtml(run.teks);
      const href = pilihan.linkAngka?.(run.sumber);
      const sumber = escapeHtml(run.sumber);
      return href === undefined
        ? `<span class="angka" data-sumber="${sumber}">${teks}</span>`
        : `<a class="angka" href="${escapeHtml(href)}" data-sumber="${sumber}">${teks}</a>`;
    }
    case 'rujukan':
      return `<a href="#${toId(run.ke)}">${escapeHtml(run.teks)}</a>`;
    case 'barisBaru':
      return '<br>';
    default:
      return run satisfies never;
  }
}

/** Runs as phrasing content. */
export const renderIsi = (isi: Isi, pilihan: PilihanHtml = {}): string =>
  isi.map((run) => renderRun(run, pilihan)).join('');

const renderSemua = (blok: readonly Blok[], pilihan: PilihanHtml): string =>
  blok.map((b) => renderBlok(b, pilihan)).join('\n');

const renderNomor = (nomor: string | undefined): string =>
  nomor === undefined || nomor === '' ? '' : `<span class="nomor">${escapeHtml(nomor)}</span> `;

function renderJudul({ id, tingkat, nomor, isi }: Judul, pilihan: PilihanHtml): string {
  const h = Math.min(6, (pilihan.tingkatJudul?.get(id) ?? tingkat) + (pilihan.geserJudul ?? 0));
  const teks = renderNomor(nomor) + renderIsi(isi, pilihan);
  return `<h${h} id="${toId(id)}" class="judul judul-${tingkat}">${teks}</h${h}>`;
}

/** What may be wider than a telephone scrolls by itself, also by keyboard, so that the page never does. */
const renderGulir = (atribut: string, isi: string): string => `<div class="gulir" ${atribut} tabindex="0">${isi}</div>`;

const renderAtribut = (atribut: Record<string, string | undefined>): string =>
  Object.entries(atribut)
    .map(([nama, nilai]) => (nilai === undefined || nilai === '' ? '' : ` ${nama}="${nilai}"`))
    .join('');

function renderSel(tempat: SelTempat, tabel: Tabel, bagian: 'kepala' | 'badan', pilihan: PilihanHtml): string {
  const { sel, kolom, scope, id, headers } = tempat;
  const { isi, lebar = 1, tinggi = 1, inden } = sel;
  const rata = sel.rata ?? (bagian === 'kepala' ? (lebar > 1 ? 'tengah' : undefined) : tabel.kolom[kolom]?.rata);
  const atribut = renderAtribut({
    id,
    colspan: lebar > 1 ? String(lebar) : undefined,
    rowspan: tinggi > 1 ? String(tinggi) : undefined,
    scope,
    headers: headers?.join(' '),
    class: [
      rata === 'kanan' || rata === 'tengah' ? rata : '',
      // A figure is read as one word; breaking it would make two.
      isi.length === 1 && isi[0]?.jenis === 'angka' ? 'bilangan' : '',
      sel.tebal ? 'tebal' : '',
      sel.latar ?? '',
      inden ? `inden-${Math.min(4, inden)}` : '',
    ]
      .filter((kelas) => kelas !== '')
      .join(' '),
  });
  const tag = scope === undefined ? 'td' : 'th';
  return `<${tag}${atribut}>${hasBlok(isi) ? renderSemua(isi, pilihan) : renderIsi(isi as Isi, pilihan)}</${tag}>`;
}

function renderTabel(tabel: Tabel, pilihan: PilihanHtml): string {
  const { id, keterangan, nomor, kolom, kepala, badan, sumber, ukuran = 'biasa', tanpaGaris } = tabel;
  const idHtml = toId(id);
  const susunan = buildSusunanTabel(tabel, idHtml);
  const renderBaris = (baris: readonly (readonly SelTempat[])[], bagian: 'kepala' | 'badan'): string =>
    baris.map((sel) => `<tr>${sel.map((s) => renderSel(s, tabel, bagian, pilihan)).join('')}</tr>`).join('\n');

  const jumlah = kolom.reduce((total, { lebar }) => total + lebar, 0);
  const persen = kolom.map(({ lebar }) => `<col class="l-${Math.max(1, Math.round((lebar / jumlah) * 100))}">`);
  let mulai = 0;
  const kelompokKolom = susunan.kelompokKolom.map((lebar) => {
    mulai += lebar;
    return `<colgroup>${persen.slice(mulai - lebar, mulai).join('')}</colgroup>`;
  });
  // Kept in sight as a whole while the columns scroll below it.
  const teks = `<span class="utuh">${renderNomor(nomor)}${renderIsi(keterangan ?? [], pilihan)}</span>`;
  const sel = [...susunan.kepala, ...susunan.badan.flat()].flat();
  const atribut = renderAtribut({
    // Without a header cell, a table without lines only lays out labels and values.
    role: tanpaGaris && sel.every(({ scope }) => scope === undefined) ? 'presentation' : undefined,
    class: `tabel ukuran-${ukuran} ${tanpaGaris ? 'tanpa-garis' : `kolom-${kolom.length}`}`,
    id: idHtml,
  });
  const isi = [
    `<table${atribut}>`,
    keterangan === null ? '' : `<caption id="${idHtml}-ket">${teks}</caption>`,
    tanpaGaris ? '' : kelompokKolom.join(''),
    kepala.length === 0 ? '' : `<thead>${renderBaris(susunan.kepala, 'kepala')}</thead>`,
    badan.length === 0 ? '' : susunan.badan.map((grup) => `<tbody>${renderBaris(grup, 'badan')}</tbody>`).join('\n'),
    '</table>',
  ].join('');
  const catatan = sumber === undefined ? '' : `<p class="sumber">${renderIsi(sumber, pilihan)}</p>`;
  if (tanpaGaris) return isi + catatan;
  // A region is a landmark and wants a name of its own; tables without a caption have none that is.
  const nama =
    keterangan === null ? 'role="group" aria-label="Tabel"' : `role="region" aria-labelledby="${idHtml}-ket"`;
  return renderGulir(nama, isi) + catatan;
}

function renderGambar({ id, nomor, keterangan, svg, alt, lebar }: Gambar, pilihan: PilihanHtml): string {
  const idHtml = toId(id);
  const kelas = `lebar-${Math.min(10, Math.max(1, Math.round(lebar * 10)))}`;
  const gambar = `<div role="img" aria-label="${escapeHtml(alt)}">${svg}</div>`;
  if (keterangan === null) return `<figure id="${idHtml}" class="${kelas}">${gambar}</figure>`;
  return [
    `<figure id="${idHtml}" class="${kelas}">`,
    renderGulir(`role="region" aria-labelledby="${idHtml}-ket"`, gambar),
    `<figcaption id="${idHtml}-ket">${renderNomor(nomor)}${renderIsi(keterangan, pilihan)}</figcaption></figure>`,
  ].join('');
}

function renderPihak({ di, atas, nama, bawah }: Penandatangan, pilihan: PilihanHtml): string {
  const renderBaris = (isi: Isi, kelas?: string): string =>
    `<p${kelas === undefined ? '' : ` class="${kelas}"`}>${renderIsi(isi, pilihan)}</p>`;
  return [
    `<div class="pihak"><div class="atas">${di === undefined ? '' : renderBaris(di)}`,
    ...atas.map((isi) => renderBaris(isi)),
    '</div><div class="ruang-tanda"></div>',
    renderBaris(nama, 'nama'),
    `<div class="bawah">${bawah.map((isi) => renderBaris(isi)).join('')}</div></div>`,
  ].join('');
}

const NAMA_DAFTAR: Record<DaftarOtomatis['macam'], string> = {
  isi: 'Daftar isi',
  tabel: 'Daftar tabel',
  grafik: 'Daftar grafik',
  gambar: 'Daftar gambar',
  lampiran: 'Daftar lampiran',
};

type Entri = NonNullable<DaftarOtomatis['entri']>;

/** Entries as lists within lists: what follows an entry on a deeper level stands inside it. */
function renderEntri(entri: Entri): string {
  const butir: string[] = [];
  for (let i = 0; i < entri.length; ) {
    const { id, nomor, teks, tingkat } = entri[i] as Entri[number];
    let akhir = i + 1;
    while (akhir < entri.length && (entri[akhir] as Entri[number]).tingkat > tingkat) akhir += 1;
    const tautan = `<a href="#${toId(id)}">${renderNomor(nomor)}${escapeHtml(teks)}</a>`;
    butir.push(`<li>${tautan}${renderEntri(entri.slice(i + 1, akhir))}</li>`);
    i = akhir;
  }
  return butir.length === 0 ? '' : `<ul>${butir.join('')}</ul>`;
}

/** Id of a generated list, for links that lead to it. */
export const toIdDaftar = (macam: DaftarOtomatis['macam']): string => `nav-${macam}`;

function renderDaftarOtomatis({ macam, entri = [] }: DaftarOtomatis): string {
  if (entri.length === 0) return '<p class="daftar-otomatis catatan">Tidak ada.</p>';
  const atribut = `id="${toIdDaftar(macam)}" class="daftar-otomatis" aria-label="${NAMA_DAFTAR[macam]}"`;
  return `<nav ${atribut}>${renderEntri(entri)}</nav>`;
}

const renderParagraf = (kelas: string, teks: string): string => `<p class="${kelas}">${escapeHtml(teks)}</p>`;

/** One block as HTML; everything that came from data is escaped. */
export function renderBlok(blok: Blok, pilihan: PilihanHtml = {}): string {
  switch (blok.jenis) {
    case 'judul':
      return renderJudul(blok, pilihan);
    case 'paragraf': {
      const { gaya = 'biasa', lekat } = blok;
      const isi = renderIsi(blok.isi, pilihan);
      if (gaya === 'kutipan') return `<blockquote><p>${isi}</p></blockquote>`;
      const kelas = [...(gaya === 'biasa' ? [] : [gaya]), ...(lekat ? ['lekat'] : [])];
      return `<p${kelas.length === 0 ? '' : ` class="${kelas.join(' ')}"`}>${isi}</p>`;
    }
    case 'daftar': {
      const tag = blok.gaya === 'butir' ? 'ul' : 'ol';
      const butir = blok.butir.map((isi) => `<li>${renderSemua(isi, pilihan)}</li>`).join('');
      return `<${tag}${blok.gaya === 'huruf' ? ' type="a"' : ''}>${butir}</${tag}>`;
    }
    case 'tabel':
      return renderTabel(blok, pilihan);
    case 'gambar':
      return renderGambar(blok, pilihan);
    case 'tandaTangan': {
      const kelas = `tanda-tangan ${blok.pihak.length === 1 ? 'satu' : 'dua'}`;
      return `<div class="${kelas}">${blok.pihak.map((p) => renderPihak(p, pilihan)).join('')}</div>`;
    }
    case 'sampul':
      return [
        '<div class="sampul">',
        renderParagraf('lambang', blok.lambang),
        renderParagraf('instansi', blok.instansi),
        renderParagraf('unit', blok.unit),
        renderParagraf('judul-sampul', blok.judul),
        renderParagraf('anak-judul', blok.anakJudul),
        renderParagraf('tahun', blok.tahun),
        '</div>',
      ].join('');
    case 'kop':
      return [
        '<div class="kop">',
        renderParagraf('lambang', blok.lambang),
        `<div>${renderParagraf('instansi', blok.instansi)}${renderParagraf('unit', blok.unit)}</div></div>`,
      ].join('');
    case 'daftarOtomatis':
      return renderDaftarOtomatis(blok);
    case 'kotak': {
      const nama = blok.nada === 'peringatan' ? 'Peringatan' : 'Keterangan';
      return `<div class="kotak ${blok.nada}" role="note" aria-label="${nama}">${renderSemua(blok.isi, pilihan)}</div>`;
    }
    case 'gantiHalaman':
      return '<div class="ganti-halaman"></div>';
    default:
      return blok satisfies never;
  }
}
