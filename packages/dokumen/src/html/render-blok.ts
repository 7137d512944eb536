import type { Blok, Isi, Judul, Penandatangan, Run, Sel, Tabel } from '../model/dokumen.ts';
import { placeSel } from '../model/letak-sel.ts';
import { getTeks, hasBlok } from '../model/telusur.ts';
import { escapeHtml, toId } from './escape.ts';

export interface PilihanHtml {
  /** Address of the trail of a figure; without it a figure is marked but leads nowhere. */
  readonly linkAngka?: (sumber: string) => string | undefined;
  /** Levels added to headings, when the document stands inside a page that has its own h1. */
  readonly geserJudul?: number;
}

function renderRun(run: Run, pilihan: PilihanHtml): string {
  switch (run.jenis) {
    case 'teks': {
      const miring = run.miring ? `<em>${escapeHtml(run.teks)}</em>` : escapeHtml(run.teks);
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

function renderJudul({ id, tingkat, nomor, isi }: Judul, pilihan: PilihanHtml): string {
  const h = Math.min(6, tingkat + (pilihan.geserJudul ?? 0));
  const awal = nomor === undefined || nomor === '' ? '' : `<span class="nomor">${escapeHtml(nomor)}</span> `;
  return `<h${h} id="${toId(id)}" class="judul judul-${tingkat}">${awal}${renderIsi(isi, pilihan)}</h${h}>`;
}

function renderSel(sel: Sel, kolom: number, tabel: Tabel, bagian: 'kepala' | 'badan', pilihan: PilihanHtml): string {
  const lebar = sel.lebar ?? 1;
  const tinggi = sel.tinggi ?? 1;
  const kepala = sel.kepala ?? (bagian === 'kepala' ? 'kolom' : undefined);
  const rata = sel.rata ?? (bagian === 'kepala' ? (lebar > 1 ? 'tengah' : undefined) : tabel.kolom[kolom]?.rata);
  const kelas = [
    rata === undefined || rata === 'kiri' || rata === 'penuh' ? '' : rata,
    sel.tebal ? 'tebal' : '',
    sel.latar ?? '',
    sel.inden ? `inden-${Math.min(4, sel.inden)}` : '',
  ].filter((k) => k !== '');
  const scope =
    kepala === undefined
      ? ''
      : kepala === 'kolom'
        ? ` scope="${lebar > 1 ? 'colgroup' : 'col'}"`
        : ` scope="${tinggi > 1 ? 'rowgroup' : 'row'}"`;
  const atribut =
    (lebar > 1 ? ` colspan="${lebar}"` : '') +
    (tinggi > 1 ? ` rowspan="${tinggi}"` : '') +
    scope +
    (kelas.length > 0 ? ` class="${kelas.join(' ')}"` : '');
  const isi = hasBlok(sel.isi) ? renderSemua(sel.isi, pilihan) : renderIsi(sel.isi as Isi, pilihan);
  // An empty cell must not be a header: it would name nothing.
  const tag = kepala === undefined || isi === '' ? 'td' : 'th';
  return `<${tag}${tag === 'td' ? atribut.replace(scope, '') : atribut}>${isi}</${tag}>`;
}

function renderBaris(
  baris: readonly (readonly Sel[])[],
  tabel: Tabel,
  bagian: 'kepala' | 'badan',
  pilihan: PilihanHtml,
): string {
  const letak = placeSel(baris, tabel.kolom.length);
  return baris
    .map(
      (sel, b) =>
        `<tr>${sel.map((satu, i) => renderSel(satu, letak[b]?.[i] ?? 0, tabel, bagian, pilihan)).join('')}</tr>`,
    )
    .join('\n');
}

function renderTabel(tabel: Tabel, pilihan: PilihanHtml): string {
  const { id, keterangan, nomor, kolom, kepala, badan, sumber, ukuran = 'biasa', tanpaGaris } = tabel;
  const idHtml = toId(id);
  const nama = keterangan === null ? undefined : [nomor, getTeks(keterangan)].filter((t) => t).join(' ');
  const caption =
    keterangan === null
      ? ''
      : `<caption><span class="nomor">${escapeHtml(nomor ?? '')}</span> ${renderIsi(keterangan, pilihan)}</caption>`;
  const badanHtml = `<tbody>${renderBaris(badan, tabel, 'badan', pilihan)}</tbody>`;
  const kepalaHtml = kepala.length === 0 ? '' : `<thead>${renderBaris(kepala, tabel, 'kepala', pilihan)}</thead>`;
  const kelas = ['tabel', `ukuran-${ukuran}`, tanpaGaris ? 'tanpa-garis' : ''].filter((k) => k !== '').join(' ');
  // A table without header cells only lays out label and value.
  const peran = tanpaGaris && kepala.length === 0 ? ' role="presentation"' : '';
  const isi = `<table${peran} class="${kelas} kolom-${kolom.length}" id="${idHtml}">${caption}${kepalaHtml}${badanHtml}</table>`;
  const catatan = sumber === undefined ? '' : `<p class="sumber">${renderIsi(sumber, pilihan)}</p>`;
  if (tanpaGaris) return isi + catatan;
  return `<div class="gulir" role="region" tabindex="0" aria-label="${escapeHtml(nama ?? 'Tabel')}">${isi}</div>${catatan}`;
}

function renderPihak({ di, atas, nama, bawah }: Penandatangan, pilihan: PilihanHtml): string {
  const baris = (isi: Isi, kelas: string): string => `<p class="${kelas}">${renderIsi(isi, pilihan)}</p>`;
  return [
    '<div class="pihak">',
    di === undefined ? '' : baris(di, 'di'),
    ...atas.map((isi) => baris(isi, 'atas')),
    '<div class="ruang-tanda" aria-hidden="true"></div>',
    baris(nama, 'nama'),
    ...bawah.map((isi) => baris(isi, 'bawah')),
    '</div>',
  ].join('');
}

/** One block as HTML; everything that came from data is escaped. */
export function renderBlok(blok: Blok, pilihan: PilihanHtml = {}): string {
  switch (blok.jenis) {
    case 'judul':
      return renderJudul(blok, pilihan);
    case 'paragraf':
      return `<p${blok.gaya === undefined || blok.gaya === 'biasa' ? '' : ` class="${blok.gaya}"`}>${renderIsi(blok.isi, pilihan)}</p>`;
    case 'daftar': {
      const tag = blok.gaya === 'butir' ? 'ul' : 'ol';
      const butir = blok.butir.map((isi) => `<li>${renderSemua(isi, pilihan)}</li>`).join('');
      return `<${tag}${blok.gaya === 'huruf' ? ' class="huruf" type="a"' : ''}>${butir}</${tag}>`;
    }
    case 'tabel':
      return renderTabel(blok, pilihan);
    case 'gambar':
      return (
        `<figure id="${toId(blok.id)}" class="lebar-${Math.round(blok.lebar * 10)}"><div role="img" aria-label="${escapeHtml(blok.alt)}">${blok.svg}</div>` +
        `<figcaption><span class="nomor">${escapeHtml(blok.nomor ?? '')}</span> ${renderIsi(blok.keterangan, pilihan)}</figcaption></figure>`
      );
    case 'tandaTangan':
      return `<div class="tanda-tangan ${blok.pihak.length === 1 ? 'satu' : 'dua'}">${blok.pihak.map((p) => renderPihak(p, pilihan)).join('')}</div>`;
    case 'sampul':
      return (
        `<div class="sampul"><p class="lambang">${escapeHtml(blok.lambang)}</p><p class="instansi">${escapeHtml(blok.instansi)}</p>` +
        `<p class="unit">${escapeHtml(blok.unit)}</p><p class="judul-sampul">${escapeHtml(blok.judul)}</p>` +
        `<p class="anak-judul">${escapeHtml(blok.anakJudul)}</p><p class="tahun">${escapeHtml(blok.tahun)}</p></div>`
      );
    case 'kop':
      return `<div class="kop"><p class="lambang">${escapeHtml(blok.lambang)}</p><p class="instansi">${escapeHtml(blok.instansi)}</p><p class="unit">${escapeHtml(blok.unit)}</p></div>`;
    case 'daftarOtomatis':
      if (!blok.entri || blok.entri.length === 0) return '<p class="catatan">Tidak ada.</p>';
      return `<ul class="daftar-otomatis">${blok.entri
        .map(
          (e) =>
            `<li class="tingkat-${e.tingkat}"><a href="#${toId(e.id)}"><span class="nomor">${escapeHtml(e.nomor)}</span> ${escapeHtml(e.teks)}</a></li>`,
        )
        .join('')}</ul>`;
    case 'kotak':
      return `<div class="kotak ${blok.nada}">${renderSemua(blok.isi, pilihan)}</div>`;
    case 'gantiHalaman':
      return '<div class="ganti-halaman"></div>';
    default:
      return blok satisfies never;
  }
}
