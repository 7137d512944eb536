import { formatRomawi } from '@akuntabel/kinerja';
import type { DaftarOtomatis, Dokumen, Judul } from './dokumen.ts';
import { type BlokBerId, getTeks, isBlokBerId, listBlok, mapDokumen } from './telusur.ts';

/**
 * Numbers a document: a copy in which every heading, table and figure has its `nomor`, every `rujukan` its text and
 * every DaftarOtomatis its entries. Pure, and numbering a numbered document changes nothing.
 *
 * - `bab`: "BAB I", "BAB II" …; starts the chapter that the numbers below it carry.
 * - `huruf`: "A.", "B." …, from A again under each heading of a higher level (so per chapter).
 * - `angka`: "3.1", "3.1.2" by chapter; a lettered heading above does not restart it (A. holds 3.1–3.8, B. begins
 *   with 3.9). Outside any chapter "1", "1.1"; in an appendix "L1.1" (appendix 1).
 * - `lampiran`: "Lampiran 1", "Lampiran 2" …; ends the chapter.
 * - Tables, graphs and figures: "Tabel 3.1" by chapter; all appendices share "Tabel L.1", "Tabel L.2" …; outside any
 *   chapter (executive summary, a form of its own) plain "Tabel 1". An unnumbered heading of level 1 ends the chapter.
 *   A table or a picture without a caption has no number.
 * - A heading whose `nomor` is given keeps it, and the count goes on.
 * - A reference reads "Tabel 3.1", "Bab III", "Subbab 3.1", "Bagian A", "Lampiran 1", or the heading's own words.
 *
 * @throws RangeError when two blocks have one id, or a reference or a list points to no block; names the id.
 */
export function numberDokumen(dokumen: Dokumen): Dokumen {
  const bernomor = assignNomor(dokumen);
  const blok = listBlok(bernomor).filter(isBlokBerId);
  const menurutId = new Map(blok.map((b) => [b.id, b]));
  const teksRujukan = new Map<string, string>();

  function getTeksRujukan(id: string): string {
    const ada = teksRujukan.get(id);
    if (ada !== undefined) return ada;
    const sasaran = menurutId.get(id);
    if (!sasaran) throw new RangeError(`Rujukan ke «${id}», tetapi tidak ada judul, tabel, atau gambar dengan id itu.`);
    const teks = formatRujukan(sasaran);
    teksRujukan.set(id, teks);
    return teks;
  }

  const terujuk = mapDokumen(bernomor, {
    run: (run) => (run.jenis === 'rujukan' ? { ...run, teks: getTeksRujukan(run.ke) } : run),
  });
  const berurut = listBlok(terujuk).filter(isBlokBerId);
  return mapDokumen(terujuk, {
    blok: (b) => (b.jenis === 'daftarOtomatis' ? { ...b, entri: listEntri(b.macam, berurut) } : b),
  });
}

/** 1 → "A", 26 → "Z", 27 → "AA". */
function formatHuruf(nilai: number): string {
  const sisa = (nilai - 1) % 26;
  return (nilai > 26 ? formatHuruf((nilai - 1 - sisa) / 26) : '') + String.fromCharCode(65 + sisa);
}

const NAMA = { tabel: 'Tabel', grafik: 'Grafik', gambar: 'Gambar' } as const;

function assignNomor(dokumen: Dokumen): Dokumen {
  const dipakai = new Set<string>();
  let bab = 0;
  let lampiran = 0;
  /** Where we are: prefix of headings and of captions; both empty outside chapters and appendices. */
  let awalan = { judul: '', keterangan: '' };
  const keterangan = new Map<string, number>();
  /** Counters of `huruf` by heading level. */
  let huruf: number[] = [];
  /** Levels of the `angka` headings that enclose the current place, and their counters from the top. */
  let jejak: number[] = [];
  let angka: number[] = [];

  function enter(judul: string, ket: string): void {
    awalan = { judul, keterangan: ket };
    huruf = [];
    jejak = [];
    angka = [];
  }

  function nextKeterangan(macam: keyof typeof NAMA): string {
    const kunci = `${macam} ${awalan.keterangan}`;
    const ke = (keterangan.get(kunci) ?? 0) + 1;
    keterangan.set(kunci, ke);
    return `${NAMA[macam]} ${awalan.keterangan}${ke}`;
  }

  function nextNomorJudul(judul: Judul): string | undefined {
    const { tingkat } = judul;
    switch (judul.penomoran) {
      case 'bab':
        bab += 1;
        enter(`${bab}.`, `${bab}.`);
        return `BAB ${formatRomawi(bab)}`;
      case 'lampiran':
        lampiran += 1;
        enter(`L${lampiran}.`, 'L.');
        return `Lampiran ${lampiran}`;
      case 'tanpa':
        if (tingkat === 1) enter('', '');
        return undefined;
      case 'huruf': {
        const ke = (huruf[tingkat] ?? 0) + 1;
        huruf = huruf.slice(0, tingkat);
        huruf[tingkat] = ke;
        jejak = jejak.filter((t) => t < tingkat);
        return `${formatHuruf(ke)}.`;
      }
      case 'angka': {
        huruf = huruf.slice(0, tingkat + 1);
        jejak = jejak.filter((t) => t < tingkat);
        const dalam = jejak.length;
        jejak.push(tingkat);
        angka = [...angka.slice(0, dalam), (angka[dalam] ?? 0) + 1];
        return awalan.judul + angka.join('.');
      }
    }
  }

  return mapDokumen(dokumen, {
    blok: (blok) => {
      if (!isBlokBerId(blok)) return blok;
      if (dipakai.has(blok.id)) throw new RangeError(`Id «${blok.id}» dipakai lebih dari sekali dalam dokumen.`);
      dipakai.add(blok.id);
      if (blok.jenis === 'judul') {
        const nomor = nextNomorJudul(blok);
        return nomor === undefined ? blok : { ...blok, nomor: blok.nomor ?? nomor };
      }
      if (blok.keterangan === null) return blok;
      if (blok.jenis === 'tabel') return { ...blok, nomor: nextKeterangan('tabel') };
      return { ...blok, nomor: nextKeterangan(blok.macam) };
    },
  });
}

function formatRujukan(sasaran: BlokBerId): string {
  if (sasaran.jenis !== 'judul') {
    if (sasaran.nomor === undefined) {
      throw new RangeError(
        `Rujukan ke «${sasaran.id}», tetapi ${sasaran.jenis} itu tidak berketerangan sehingga tidak bernomor.`,
      );
    }
    return sasaran.nomor;
  }
  const nomor = sasaran.nomor;
  if (nomor === undefined) return getTeks(sasaran.isi);
  switch (sasaran.penomoran) {
    case 'bab':
      return nomor.replace(/^BAB/, 'Bab');
    case 'angka':
      return `Subbab ${nomor}`;
    case 'huruf':
      return `Bagian ${nomor.replace(/\.$/, '')}`;
    default:
      return nomor;
  }
}

function listEntri(macam: DaftarOtomatis['macam'], semua: readonly BlokBerId[]): NonNullable<DaftarOtomatis['entri']> {
  return semua.flatMap((blok) => {
    if (blok.jenis === 'judul') {
      const masuk =
        macam === 'isi' ? blok.diDaftarIsi !== false : macam === 'lampiran' && blok.penomoran === 'lampiran';
      return masuk ? [{ id: blok.id, nomor: blok.nomor ?? '', teks: getTeks(blok.isi), tingkat: blok.tingkat }] : [];
    }
    const jenis = blok.jenis === 'tabel' ? 'tabel' : blok.macam;
    if (jenis !== macam || !blok.keterangan) return [];
    return [{ id: blok.id, nomor: blok.nomor ?? '', teks: getTeks(blok.keterangan), tingkat: 1 }];
  });
}
