import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BagianHalaman, Baris, Blok, Dokumen, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { isBlokBerId, listBlok } from '../model/telusur.ts';
import { contohDokumen, STRING_NAKAL, STRING_SULIT } from '../uji/contoh-dokumen.ts';
import { findOverflow } from '../uji/luapan.ts';
import { listTeksHalaman, runPoppler, TANPA_POPPLER } from '../uji/poppler.ts';
import { renderPdf } from './render-pdf.ts';
import { writePdf } from './write-pdf.ts';

const pilihan = { skip: TANPA_POPPLER };
const pdf = renderPdf(contohDokumen);

const tegak = (blok: Blok[]): BagianHalaman => ({ orientasi: 'tegak', nomorHalaman: 'arab', blok });
const withBlok = (...blok: Blok[]): Dokumen => ({ ...contohDokumen, bagian: [tegak(blok)] });
const teks = (t: string): Blok => ({ jenis: 'paragraf', isi: [{ jenis: 'teks', teks: t }] });

/** Words without the places to break that the layout put in. */
const rapat = (t: string): string => t.replace(/\u00ad+\s*/g, '');

describe('the PDF', pilihan, () => {
  const halaman = TANPA_POPPLER ? [] : listTeksHalaman(pdf);
  const semua = halaman.join('\n');

  it('says what it is: title, author, date, language, tags, PDF/A-2a', () => {
    const info = runPoppler('pdfinfo', pdf);
    assert.match(info, /^Title: +Laporan Kinerja Kecamatan Contoh Barat Tahun 2024$/m);
    assert.match(info, /^Author: +Kecamatan Contoh Barat$/m);
    assert.match(info, /^Keywords: .*3f9a2c71$/m);
    assert.match(info, /^CreationDate: .*Jan +6 .*2025/m);
    assert.match(info, /^Tagged: +yes$/m);
    const mentah = Buffer.from(pdf).toString('latin1');
    assert.match(mentah, /\/Lang \(id-ID\)/);
    const meta = runPoppler('pdfinfo', pdf, '-meta');
    assert.match(meta, /pdfaid:part>2</);
    assert.match(meta, /pdfaid:conformance>A</);
  });

  it('counts pages in roman before the first chapter, in arabic from it, and not on the cover', () => {
    const nomor = halaman.map((h) => h.trim().split(/\s+/).at(-1));
    const sesudah = nomor.indexOf('1');
    assert.deepEqual(nomor.slice(1, sesudah), ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii']);
    assert.deepEqual(
      nomor.slice(sesudah),
      nomor.slice(sesudah).map((_, i) => String(i + 1)),
    );
    assert.doesNotMatch(halaman[0] as string, /3f9a2c71/);
    for (const h of halaman.slice(1))
      assert.match(h, /Laporan Kinerja Kecamatan Contoh Barat 2024 .*versi 1 · data 3f9a2c71/);
  });

  it('prints the numbers of numberDokumen, and the right pages in the contents', () => {
    const blok = listBlok(numberDokumen(contohDokumen)).filter(isBlokBerId);
    for (const { nomor } of blok) if (nomor) assert.ok(semua.toLowerCase().includes(nomor.toLowerCase()), nomor);
    const isi = halaman.find((h) => h.trim().startsWith('DAFTAR ISI')) as string;
    const entri = isi.match(/^ *BAB III +Akuntabilitas Kinerja[ .]+(\d+)$/m);
    const bab = halaman.find((h) => /^\s*BAB III\s+AKUNTABILITAS KINERJA/.test(h)) as string;
    assert.equal(bab.trim().split(/\s+/).at(-1), entri?.[1]);
    assert.match(semua, /sebagaimana Tabel 3\.1 dan\s+Bab III\./);
  });

  it('has bookmarks for every heading, the preface too', () => {
    const kerangka = runPoppler('pdftohtml', pdf, '-xml', '-stdout', '-i');
    const penanda = [...kerangka.matchAll(/<item page="\d+">(.*?)<\/item>/g)].map((m) => m[1]);
    const judul = listBlok(contohDokumen).filter((b) => b.jenis === 'judul');
    assert.equal(penanda.length, judul.length);
    assert.equal(penanda[0], 'Kata Pengantar');
    assert.ok(penanda.includes('BAB I Pendahuluan'));
    assert.ok(penanda.includes('Lampiran 2 Matriks Rencana Strategis'));
  });

  it('tags headings, tables with header cells, lists, contents and pictures with their text alternative', () => {
    const susunan = runPoppler('pdfinfo', pdf, '-struct');
    for (const tanda of ['H1', 'H2', 'H3', 'H4', 'Table', 'THead', 'TH', 'TD', 'L', 'LI', 'TOC', 'Caption', 'Figure']) {
      assert.match(susunan, new RegExp(`^ *${tanda}\\b`, 'm'));
    }
    const mentah = Buffer.from(pdf).toString('latin1');
    assert.ok(mentah.includes('/Alt (Bagan susunan organisasi: Camat membawahi Sekretariat dan Seksi.)'));
  });

  it('prints hostile strings as they stand', () => {
    for (const { asal, tampil } of STRING_NAKAL) {
      const ada = semua.split('\n').filter((baris) => baris.trim().replace(/^(?:•|\d+)\s+/, '') === (tampil ?? asal));
      assert.equal(ada.length, 2, `in the list and in the table: ${JSON.stringify(asal)}`);
    }
    assert.match(semua, /2\.1 +Judul #nakal \$x\$ <b> & @y/);
    assert.ok(semua.includes(STRING_SULIT.emoji));
    assert.ok(rapat(semua).includes(STRING_SULIT.tanpaSpasi));
  });

  it('repeats both header rows on each page of a long table', () => {
    const panjang = halaman.filter((h) => /Indikator 2\.\d+:/.test(h));
    assert.ok(panjang.length >= 2);
    for (const h of panjang) {
      assert.equal(h.match(/Tahun 2024/g)?.length, 1);
      assert.match(h, /Target +Realisasi/);
    }
    for (let i = 1; i <= 34; i += 1) assert.equal(panjang.join().split(`Indikator 2.${i}:`).length, 2);
  });

  it('lets nothing overflow', () => {
    assert.deepEqual(findOverflow(pdf), []);
  });

  it('keeps a heading with what follows it', () => {
    for (let isi = 30; isi < 46; isi += 1) {
      const baris = Array.from({ length: isi }, (_, i) => teks(`Baris ${i}`));
      const dokumen = withBlok(
        ...baris,
        { jenis: 'judul', id: 'j', tingkat: 2, penomoran: 'tanpa', isi: [{ jenis: 'teks', teks: 'Judul di kaki' }] },
        teks('Isi sesudah judul'),
      );
      const muat = listTeksHalaman(renderPdf(dokumen)).find((h) => h.includes('Judul di kaki'));
      assert.match(muat as string, /Isi sesudah judul/);
    }
  });

  it('carries a watermark on every page of a draft, and on no other', () => {
    const draf = renderPdf({ ...contohDokumen, draf: true });
    const countCap = (isi: Uint8Array) =>
      runPoppler('pdftotext', isi, '-raw')
        .split('\f')
        .filter((h) => h.startsWith('D\nR\nA\nF\n')).length;
    assert.equal(countCap(pdf), 0);
    assert.equal(countCap(draf), halaman.length);
  });
});

describe('findOverflow', pilihan, () => {
  it('finds words outside the margins and words upon each other', () => {
    const gambar = (isi: string): Dokumen =>
      withBlok({
        jenis: 'gambar',
        id: 'g',
        macam: 'gambar',
        keterangan: [{ jenis: 'teks', teks: 'Gambar uji' }],
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" font-family="Plus Jakarta Sans" font-size="12">${isi}</svg>`,
        alt: 'uji',
        lebar: 1,
      });
    const luar = findOverflow(renderPdf(gambar('<text x="195" y="30">keluar</text>')));
    assert.deepEqual(
      luar.map((l) => l.sebab),
      ['luar'],
    );
    const tumpuk = findOverflow(renderPdf(gambar('<text x="20" y="30">atas</text><text x="26" y="31">bawah</text>')));
    assert.equal(tumpuk.length, 1);
    assert.match(tumpuk[0]?.sebab as string, /^bertumpuk/);
  });
});

describe('tables', pilihan, () => {
  const sel = (t: string) => ({ isi: [{ jenis: 'teks' as const, teks: t }] });

  it('break a merged cell that is higher than a page, and every row comes once', () => {
    const tinggi = 120;
    const tabel: Tabel = {
      jenis: 'tabel',
      id: 't',
      keterangan: null,
      kolom: [{ lebar: 1 }, { lebar: 3 }],
      kepala: [[sel('Sasaran'), sel('Indikator')]],
      badan: Array.from({ length: tinggi }, (_, i) => [
        ...(i === 0 ? [{ ...sel('Satu sasaran'), tinggi }] : []),
        sel(`baris-${i}-selesai`),
      ]),
    };
    const hasil = renderPdf(withBlok(tabel));
    const isi = listTeksHalaman(hasil);
    assert.ok(isi.length >= 3);
    assert.ok(isi.every((h) => h.includes('Indikator')));
    for (let i = 0; i < tinggi; i += 1) assert.equal(isi.join().split(`baris-${i}-selesai`).length, 2);
    assert.deepEqual(findOverflow(hasil), []);
  });

  it('keep the titles of groups, also one below the other, with the first row of the group', () => {
    const kelompok = (t: string): Baris => [{ ...sel(t), lebar: 2, latar: 'kelompok' }];
    for (let isi = 32; isi < 45; isi += 1) {
      const atas = Array.from({ length: isi }, (_, i): Baris => [sel('atas'), sel(String(i))]);
      const bawah = [
        kelompok('Program uji'),
        kelompok('Kegiatan uji'),
        [sel('pertama'), sel('1')],
        [sel('kedua'), sel('2')],
      ];
      const tabel: Tabel = {
        ...{ jenis: 'tabel', id: 't', keterangan: null, kolom: [{ lebar: 1 }, { lebar: 1 }] },
        ...{ kepala: [[sel('Uraian'), sel('Nilai')]], badan: [kelompok('Awal'), ...atas, ...bawah] },
      };
      const muat = listTeksHalaman(renderPdf(withBlok(tabel))).find((h) => h.includes('Program uji')) as string;
      assert.match(muat, /Program uji\s+Kegiatan uji\s+pertama/);
    }
  });

  it('break inside a cell that is longer than a page', () => {
    const tabel: Tabel = {
      jenis: 'tabel',
      id: 't',
      keterangan: null,
      kolom: [{ lebar: 1 }, { lebar: 1 }],
      kepala: [],
      badan: [[sel('kiri'), sel(`${'kata '.repeat(3000)}tamat`)]],
    };
    const hasil = renderPdf(withBlok(tabel));
    assert.match(listTeksHalaman(hasil).at(-1) as string, /tamat/);
    assert.deepEqual(findOverflow(hasil), []);
  });

  it('fit on the page whatever the shares of their columns and the words in their cells', () => {
    const kata = fc.constantFrom(
      ...['penyelenggaraan', 'ketenteraman', 'PERTANGGUNGJAWABAN', 'Pelayanan/pengaduan', 'di', '(IKM)', '–'],
      ...['100,00', 'Rp5.492.095.355', '7.01.01.2.01.0003', 'https://contoh.example/laporan/2024'],
    );
    const selAcak = fc.array(kata, { maxLength: 20 }).map((k) => sel(k.join(' ')));
    const acak = fc.integer({ min: 1, max: 9 }).chain((n) =>
      fc.record({
        kolom: fc.array(fc.record({ lebar: fc.double({ min: 0.3, max: 5, noNaN: true }) }), {
          minLength: n,
          maxLength: n,
        }),
        kepala: fc.constant([Array.from({ length: n }, () => sel('Realisasi'))]),
        badan: fc.array(fc.array(selAcak, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 8 }),
        ukuran: fc.constantFrom('biasa', 'kecil', 'sangatKecil'),
        tanpaGaris: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(acak, (isi) => {
        const tabel: Tabel = { jenis: 'tabel', id: 't', keterangan: null, ...isi };
        assert.deepEqual(findOverflow(renderPdf(withBlok(tabel))), []);
      }),
      { numRuns: 15 },
    );
  });

  it('cut no figure in a column that is asked too narrow', () => {
    const angka = '12.345.678.901.234,56';
    const tabel: Tabel = {
      jenis: 'tabel',
      id: 't',
      keterangan: null,
      kolom: Array.from({ length: 12 }, (_, i) => ({ lebar: i === 3 ? 0.1 : 1 })),
      kepala: [],
      badan: [Array.from({ length: 12 }, (_, i) => sel(i % 4 === 3 ? angka : 'penyelenggaraan'))],
    };
    const hasil = renderPdf(withBlok(tabel));
    assert.equal(listTeksHalaman(hasil).join().split(angka).length, 4);
    assert.deepEqual(findOverflow(hasil), []);
  });
});

describe('writePdf', () => {
  it('gives, from a process of its own, the same bytes each time', async () => {
    const sekali = await writePdf(contohDokumen);
    assert.ok(Buffer.from(sekali).equals(await writePdf(contohDokumen)));
    assert.ok(Buffer.from(sekali).equals(pdf));
  });

  it('says in Indonesian what went wrong', async () => {
    const rusak = withBlok({ jenis: 'paragraf', isi: [{ jenis: 'rujukan', ke: 'hilang', teks: '' }] });
    await assert.rejects(writePdf(rusak), /Rujukan ke «hilang»/);
    const svg = {
      jenis: 'gambar',
      id: 'g',
      macam: 'gambar',
      keterangan: [],
      svg: 'bukan svg',
      alt: 'a',
      lebar: 1,
    } as const;
    await assert.rejects(writePdf(withBlok(svg)), /PDF tidak dapat disusun/);
  });

  it('stops when the time is up or the caller gives up', async () => {
    await assert.rejects(writePdf(contohDokumen, { batasWaktu: 1 }), /belum selesai dalam 0.001 detik/);
    const henti = new AbortController();
    const janji = writePdf(contohDokumen, { signal: henti.signal });
    henti.abort(new Error('dibatalkan'));
    await assert.rejects(janji, /dibatalkan/);
    await assert.rejects(writePdf(contohDokumen, { signal: henti.signal }), /dibatalkan/);
  });
});
