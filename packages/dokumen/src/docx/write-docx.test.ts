import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Blok, Dokumen, Gambar, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, getTeks, isBlokBerId, listBlok } from '../model/telusur.ts';
import { contohDokumen, STRING_NAKAL, STRING_SULIT } from '../uji/contoh-dokumen.ts';
import { findAnak, getTeksXml, listAnak, listTurunan, parseXml, type Simpul } from '../uji/xml.ts';
import { writeDocx } from './write-docx.ts';
import { readZip } from './zip.ts';

interface Paket {
  readonly berkas: ReadonlyMap<string, Buffer>;
  readonly bagian: ReadonlyMap<string, Simpul>;
  readonly isi: Simpul;
}

async function openDocx(dokumen: Dokumen): Promise<Paket> {
  const berkas = readZip(await writeDocx(dokumen));
  const xml = [...berkas].filter(([nama]) => /\.(?:xml|rels)$/.test(nama));
  const bagian = new Map(xml.map(([nama, data]) => [nama, parseXml(data.toString('utf8'))]));
  return { berkas, bagian, isi: findAnak(bagian.get('word/document.xml') as Simpul, 'w:body') as Simpul };
}

const val = (simpul: Simpul | undefined, atribut = 'w:val'): string | undefined => simpul?.atribut[atribut];

/** What a reader sees: without instructions, with tabs and breaks. */
function getTampil(simpul: Simpul): string {
  return listTurunan(simpul)
    .map((s) =>
      s.nama === 'w:t'
        ? getTeksXml(s)
        : s.nama === 'w:tab' && !s.atribut['w:pos']
          ? '\t'
          : s.nama === 'w:br'
            ? '\n'
            : '',
    )
    .join('');
}

const getGaya = (paragraf: Simpul): string | undefined => {
  const sifat = findAnak(paragraf, 'w:pPr');
  return sifat && val(findAnak(sifat, 'w:pStyle'));
};

const listParagraf = (simpul: Simpul, gaya?: string | RegExp): Simpul[] =>
  listTurunan(simpul, 'w:p').filter((p) => gaya === undefined || new RegExp(gaya).test(getGaya(p) ?? ''));

/** Every field: its instruction, its result, and how deep it stands in others. */
function listMedan(akar: Simpul): { instruksi: string; hasil: string }[] {
  const buka: { instruksi: string; hasil: string; sesudah: boolean }[] = [];
  const selesai: { instruksi: string; hasil: string }[] = [];
  for (const simpul of listTurunan(akar)) {
    const kini = buka.at(-1);
    const jenis = simpul.nama === 'w:fldChar' ? val(simpul, 'w:fldCharType') : undefined;
    if (jenis === 'begin') buka.push({ instruksi: '', hasil: '', sesudah: false });
    else if (jenis === 'separate' && kini) kini.sesudah = true;
    else if (jenis === 'end') {
      assert.ok(kini, 'a field ends that has not begun');
      selesai.push({ instruksi: kini.instruksi.trim(), hasil: kini.hasil });
      buka.pop();
    } else if (simpul.nama === 'w:instrText' && kini) kini.instruksi += getTeksXml(simpul);
    else if (simpul.nama === 'w:t') for (const medan of buka) if (medan.sesudah) medan.hasil += getTeksXml(simpul);
  }
  assert.deepEqual(buka, [], 'every field ends');
  return selesai;
}

const dokumen = numberDokumen(contohDokumen);
const blok = listBlok(dokumen);
const paket = await openDocx(contohDokumen);
const { isi, bagian } = paket;

const tegak = (...b: Blok[]): Dokumen => ({
  ...contohDokumen,
  bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok: b }],
});

describe('the package', () => {
  it('is well-formed and whole', () => {
    const [pertama] = paket.berkas.keys();
    assert.equal(pertama, '[Content_Types].xml');
    const jenis = bagian.get('[Content_Types].xml') as Simpul;
    const punya = new Set(listAnak(jenis).map((j) => j.atribut['PartName'] ?? `.${j.atribut['Extension']}`));
    for (const nama of paket.berkas.keys()) {
      if (nama !== pertama) assert.ok(punya.has(`/${nama}`) || punya.has(nama.replace(/^.*(?=\.)/, '')), nama);
    }
    for (const [nama, simpul] of bagian) {
      if (!nama.endsWith('.rels')) continue;
      const folder = nama.replace(/_rels\/[^/]*$/, '');
      for (const { atribut } of listAnak(simpul)) {
        assert.ok(paket.berkas.has(folder + atribut['Target']), `${nama}: ${atribut['Target']}`);
      }
    }
  });

  it('says what it is: title, author, date, language', () => {
    const properti = bagian.get('docProps/core.xml') as Simpul;
    const baca = (nama: string) => getTeksXml(findAnak(properti, nama) as Simpul);
    assert.equal(baca('dc:title'), contohDokumen.judul);
    assert.equal(baca('dc:creator'), contohDokumen.penulis);
    assert.equal(baca('dcterms:created'), '2025-01-06T00:00:00Z');
    assert.equal(baca('dcterms:modified'), '2025-01-06T00:00:00Z');
    assert.match(baca('cp:keywords'), /data 3f9a2c71$/);
    const gaya = bagian.get('word/styles.xml') as Simpul;
    assert.equal(val(listTurunan(findAnak(gaya, 'w:docDefaults') as Simpul, 'w:lang')[0]), 'id-ID');
  });

  it('is the same each time, also as a draft and with pictures', async () => {
    for (const satu of [contohDokumen, { ...contohDokumen, draf: true }]) {
      assert.ok(Buffer.from(await writeDocx(satu)).equals(await writeDocx(satu)));
    }
  });

  it('embeds its face in four cuts and stays small', () => {
    const huruf = findAnak(bagian.get('word/fontTable.xml') as Simpul, 'w:font') as Simpul;
    assert.equal(val(huruf, 'w:name'), 'Plus Jakarta Sans');
    assert.equal(listAnak(huruf).filter((a) => a.nama.startsWith('w:embed')).length, 4);
    const jumlah = [...paket.berkas.values()].reduce((a, b) => a + b.length, 0);
    assert.ok(jumlah < 1_500_000, String(jumlah));
  });

  it('gives every style that is used', () => {
    const ada = new Set(listAnak(bagian.get('word/styles.xml') as Simpul, 'w:style').map((s) => val(s, 'w:styleId')));
    for (const nama of ['w:pStyle', 'w:rStyle']) {
      for (const simpul of listTurunan(isi, nama)) assert.ok(ada.has(val(simpul)), val(simpul));
    }
  });
});

describe('text', () => {
  it('prints every figure, marked as one', () => {
    const tercetak = listTurunan(isi, 'w:r').filter((r) => {
      const sifat = findAnak(r, 'w:rPr');
      return sifat && val(findAnak(sifat, 'w:rStyle')) === 'Angka';
    });
    assert.deepEqual(
      tercetak.map(getTampil),
      collectAngka(dokumen).map(({ teks }) => teks),
    );
  });

  it('prints hostile strings as they stand', () => {
    const semua = listParagraf(isi).map(getTampil);
    for (const { asal, tampil } of STRING_NAKAL) {
      assert.equal(semua.filter((t) => t === (tampil ?? asal)).length, 2, JSON.stringify(asal));
    }
    for (const sulit of Object.values(STRING_SULIT)) assert.ok(semua.includes(sulit), sulit);
    assert.ok(semua.includes('2.1\tJudul #nakal $x$ <b> & @y'));
    assert.ok(semua.includes('Tabel 2.1\tKeterangan *nakal* #let x = 1 <i>'));
  });

  it('keeps runs apart: bold, italic, breaks', () => {
    const paragraf = listParagraf(isi, 'BodyText').find((p) => getTampil(p).startsWith('Teks biasa')) as Simpul;
    const run = (teks: string) => listAnak(paragraf, 'w:r').find((r) => getTampil(r) === teks) as Simpul;
    const sifat = (teks: string) => listAnak(findAnak(run(teks), 'w:rPr') as Simpul).map((s) => s.nama);
    assert.deepEqual(sifat('tebal'), ['w:b', 'w:bCs']);
    assert.deepEqual(sifat('miring'), ['w:i', 'w:iCs']);
    assert.deepEqual(sifat('tebal miring'), ['w:b', 'w:bCs', 'w:i', 'w:iCs']);
    assert.match(getTampil(paragraf), /lalu\nbaris baru\.$/);
  });

  it('nests lists, each counted from one', () => {
    const bernomor = listParagraf(isi).flatMap((p) => {
      const nomor = listTurunan(findAnak(p, 'w:pPr') as Simpul, 'w:numPr')[0];
      if (!nomor) return [];
      return [{ teks: getTampil(p), tingkat: val(findAnak(nomor, 'w:ilvl')), daftar: val(findAnak(nomor, 'w:numId')) }];
    });
    const cari = (teks: string) => bernomor.find((b) => b.teks === teks);
    assert.equal(cari('menyelenggarakan urusan pemerintahan umum;')?.tingkat, '0');
    assert.equal(cari('pemberdayaan masyarakat,')?.tingkat, '1');
    assert.equal(cari('siang,')?.tingkat, '2');
    assert.equal(cari('Paragraf kedua dalam satu butir.'), undefined);
    assert.notEqual(cari('pertama')?.daftar, cari('satu')?.daftar);
    const daftar = new Set(bernomor.map((b) => b.daftar)).size;
    assert.equal(daftar, blok.filter((b) => b.jenis === 'daftar').length);
  });
});

describe('headings, captions and fields', () => {
  it('has real headings with their numbers as text, kept with what follows', () => {
    const judul = blok.filter((b) => b.jenis === 'judul');
    const gaya = bagian.get('word/styles.xml') as Simpul;
    const paragraf = listParagraf(isi, '^(?:Heading|JudulLepas)\\d$');
    assert.deepEqual(
      paragraf.map((p) => getTampil(p).replace(/[\t\n]/, ' ')),
      judul.map((j) => `${j.nomor ?? ''} ${getTeks(j.isi)}`.trim()),
    );
    for (const [i, { tingkat, diDaftarIsi }] of judul.entries()) {
      const luar = diDaftarIsi === false && tingkat < 4;
      assert.equal(getGaya(paragraf[i] as Simpul), `${luar ? 'JudulLepas' : 'Heading'}${tingkat}`);
    }
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      const sifat = listAnak(gaya, 'w:style').find((s) => val(s, 'w:styleId') === id) as Simpul;
      const nama = listTurunan(sifat).map((s) => s.nama);
      for (const perlu of ['w:keepNext', 'w:keepLines', 'w:outlineLvl'])
        assert.ok(nama.includes(perlu), `${id} ${perlu}`);
    }
  });

  it('counts captions by fields whose results are the numbers', () => {
    const medan = listMedan(isi).filter(({ instruksi }) => /^SEQ (?!Lampiran)/.test(instruksi));
    const berketerangan = blok.filter(isBlokBerId).filter((b) => b.jenis !== 'judul' && b.nomor !== undefined);
    assert.equal(medan.length, berketerangan.length);
    const hitungan: Record<string, number> = {};
    for (const [i, { instruksi, hasil }] of medan.entries()) {
      const [, label = '', ulang] = /^SEQ (\w+) \\\* ARABIC(?: \\r (\d+))?$/.exec(instruksi) ?? [];
      hitungan[label] = ulang === undefined ? (hitungan[label] ?? 0) + 1 : Number(ulang);
      assert.equal(hasil, String(hitungan[label]));
      assert.match(berketerangan[i]?.nomor ?? '', new RegExp(`^${label} .*${hasil}$`));
    }
    const teks = listParagraf(isi, '^Caption$').map((p) => getTampil(p).replace(/[\t\u2002]/, ' '));
    assert.deepEqual(
      teks,
      berketerangan.map((b) => `${b.nomor} ${b.jenis === 'judul' ? '' : getTeks(b.keterangan ?? [])}`),
    );
  });

  it('fills the generated lists with links and page numbers', () => {
    const medan = listMedan(isi);
    const daftar = medan.filter(({ instruksi }) => instruksi.startsWith('TOC '));
    assert.deepEqual(
      daftar.map((d) => d.instruksi),
      [
        'TOC \\o "1-3" \\h \\z \\w',
        ...['Lampiran', 'Tabel', 'Grafik', 'Gambar'].map((label) => `TOC \\h \\z \\w \\c "${label}"`),
      ],
    );
    const entri = blok.flatMap((b) => (b.jenis === 'daftarOtomatis' ? (b.entri ?? []) : []));
    const baris = listParagraf(isi, '^(?:TOC\\d|TableofFigures)$');
    assert.equal(baris.length, entri.length);
    for (const [i, { nomor, teks, tingkat }] of entri.entries()) {
      const potong = getTampil(baris[i] as Simpul).split('\t');
      assert.equal(potong.slice(0, -1).join(' '), `${nomor} ${teks}`.trim());
      assert.match(potong.at(-1) as string, /^(?:[ivx]+|\d+)$/);
      if (getGaya(baris[i] as Simpul)?.startsWith('TOC')) assert.equal(getGaya(baris[i] as Simpul), `TOC${tingkat}`);
    }
    assert.equal(listMedan(isi).filter((m) => /^SEQ Lampiran \\h$/.test(m.instruksi)).length, 2);
  });

  it('leads every link, reference and page number to a bookmark that there is once', () => {
    const penanda = listTurunan(isi, 'w:bookmarkStart').map((s) => s.atribut);
    const nama = penanda.map((p) => p['w:name']);
    assert.equal(new Set(nama).size, nama.length);
    assert.equal(new Set(penanda.map((p) => p['w:id'])).size, nama.length);
    assert.equal(listTurunan(isi, 'w:bookmarkEnd').length, nama.length);
    for (const n of nama) assert.match(n ?? '', /^[A-Za-z_]\w{0,39}$/);
    const tujuan = [
      ...listTurunan(isi, 'w:hyperlink').map((h) => val(h, 'w:anchor')),
      ...listMedan(isi).flatMap(({ instruksi }) => /^(?:PAGE)?REF (\S+)/.exec(instruksi)?.[1] ?? []),
    ];
    assert.ok(tujuan.length > 50);
    for (const t of tujuan) assert.ok(nama.includes(t), t);
  });

  it('repeats in a reference what stands at its bookmark', () => {
    const rujukan = listMedan(isi).filter(({ instruksi }) => instruksi.startsWith('REF '));
    assert.deepEqual(
      rujukan.map((r) => r.hasil),
      ['Tabel 3.1', 'Gambar 1.1'],
    );
    const ringkasan = listParagraf(isi, 'BodyText').find((p) => getTampil(p).startsWith('Penyerapan')) as Simpul;
    assert.equal(
      getTampil(ringkasan),
      'Penyerapan mencapai 68,33% dari pagu Rp5.492.095.355 sebagaimana Tabel 3.1 dan Bab III.',
    );
  });

  it('says in an empty list that there is nothing, and can still fill it', async () => {
    const kosong = await openDocx(tegak({ jenis: 'daftarOtomatis', macam: 'tabel' }));
    assert.deepEqual(listMedan(kosong.isi), [{ instruksi: 'TOC \\h \\z \\w \\c "Tabel"', hasil: 'Tidak ada.' }]);
  });
});

describe('tables', () => {
  const tabelXml = listTurunan(isi, 'w:tbl');
  const cariTabel = (teks: string): Simpul => tabelXml.find((t) => getTampil(t).includes(teks)) as Simpul;
  const sifatSel = (sel: Simpul, nama: string) => val(findAnak(findAnak(sel, 'w:tcPr') as Simpul, nama));
  const lebarSel = (sel: Simpul) => Number(val(findAnak(findAnak(sel, 'w:tcPr') as Simpul, 'w:tcW'), 'w:w'));
  const bentang = (sel: Simpul) => Number(sifatSel(sel, 'w:gridSpan') ?? 1);

  it('have a fixed layout in which every row fills the grid', () => {
    for (const tabel of tabelXml) {
      const sifat = findAnak(tabel, 'w:tblPr') as Simpul;
      assert.equal(val(findAnak(sifat, 'w:tblLayout'), 'w:type'), 'fixed');
      const kisi = listAnak(findAnak(tabel, 'w:tblGrid') as Simpul).map((k) => Number(val(k, 'w:w')));
      assert.equal(
        Number(val(findAnak(sifat, 'w:tblW'), 'w:w')),
        kisi.reduce((a, b) => a + b, 0),
      );
      for (const baris of listAnak(tabel, 'w:tr')) {
        let x = 0;
        for (const sel of listAnak(baris, 'w:tc')) {
          assert.equal(
            lebarSel(sel),
            kisi.slice(x, x + bentang(sel)).reduce((a, b) => a + b, 0),
          );
          assert.equal(listAnak(sel).at(-1)?.nama, 'w:p', 'a cell ends with a paragraph');
          x += bentang(sel);
        }
        assert.equal(x, kisi.length);
      }
    }
  });

  it('merge cells downwards, each part below its beginning', () => {
    for (const tabel of tabelXml) {
      let atas = new Map<number, number>();
      for (const baris of listAnak(tabel, 'w:tr')) {
        const kini = new Map<number, number>();
        let x = 0;
        for (const sel of listAnak(baris, 'w:tc')) {
          const gabung = sifatSel(sel, 'w:vMerge');
          if (gabung === 'continue') assert.equal(atas.get(x), bentang(sel));
          if (gabung !== undefined) kini.set(x, bentang(sel));
          x += bentang(sel);
        }
        atas = kini;
      }
    }
    const panjang = cariTabel('Indikator 2.34');
    const mulai = listTurunan(panjang, 'w:vMerge').filter((m) => val(m) === 'restart');
    assert.equal(mulai.length, 3 + 2 * 3);
  });

  it('repeat all header rows and split no row that fits a page', () => {
    const baris = listAnak(cariTabel('Indikator 2.34'), 'w:tr');
    const sifat = (b: Simpul) => listAnak(findAnak(b, 'w:trPr') as Simpul).map((s) => s.nama);
    assert.deepEqual(
      baris.slice(0, 3).map((b) => sifat(b).includes('w:tblHeader')),
      [true, true, false],
    );
    assert.ok(baris.every((b) => sifat(b).includes('w:cantSplit')));
  });

  it('keep header, titles of groups and caption with what follows', () => {
    const panjang = cariTabel('Indikator 2.34');
    const lekat = listAnak(panjang, 'w:tr').map((b) =>
      listParagraf(b).every((p) => listTurunan(p, 'w:keepNext').length > 0),
    );
    const judul = listAnak(panjang, 'w:tr').map((b) => getTampil(b).startsWith('Program '));
    assert.deepEqual(lekat.slice(0, 2), [true, true]);
    for (const [i, ya] of judul.entries()) if (ya) assert.ok(lekat[i], `row ${i}`);
    assert.ok(lekat.some((l) => !l));
    for (const p of listParagraf(isi, '^Caption$').filter((c) => getTampil(c).startsWith('Tabel'))) {
      assert.equal(listTurunan(p, 'w:keepNext').length, 1);
    }
  });

  it('have shading, indent, sides and sizes; none of the lines when asked so', () => {
    const panjang = cariTabel('Indikator 2.34');
    const sel = (teks: string) => listTurunan(panjang, 'w:tc').find((s) => getTampil(s) === teks) as Simpul;
    const latar = (teks: string) => val(listTurunan(sel(teks), 'w:shd')[0], 'w:fill');
    assert.equal(latar('Sasaran'), 'E9F2F1');
    assert.equal(latar('Program 1 yang menaungi sasaran 1'), 'F2F5F6');
    assert.equal(latar('Jumlah'), 'F2F5F6');
    assert.equal(val(listTurunan(sel('Jumlah'), 'w:jc')[0]), 'center');
    assert.equal(val(listTurunan(sel('89,87'), 'w:jc')[0]), 'right');
    const kiri = (n: number) =>
      Number(val(listTurunan(sel(`Indikator 1.${n}: persentase pelaksanaan tugas`), 'w:ind')[0], 'w:left') ?? 0);
    assert.deepEqual([kiri(3), kiri(1), kiri(2)], [0, 140, 280]);
    assert.equal(getGaya(listParagraf(sel('89,87'))[0] as Simpul), 'IsiTabelKecil');
    assert.equal(getGaya(listParagraf(cariTabel('Koordinasi'))[0] as Simpul), 'IsiTabelSangatKecil');
    const identitas = findAnak(cariTabel('Jabatan'), 'w:tblPr') as Simpul;
    assert.ok(listAnak(findAnak(identitas, 'w:tblBorders') as Simpul).every((b) => val(b) === 'none'));
  });

  it('without rows leave their caption only', async () => {
    const kosong: Tabel = {
      ...{ jenis: 'tabel', id: 'a', keterangan: [{ jenis: 'teks', teks: 'Kosong' }], kolom: [{ lebar: 1 }] },
      ...{ kepala: [], badan: [] },
    };
    const hasil = await openDocx(tegak(kosong));
    assert.equal(listTurunan(hasil.isi, 'w:tbl').length, 0);
    assert.equal(getTampil(hasil.isi), 'Tabel 1\tKosong');
  });

  it('stand apart from each other', async () => {
    const satu = (id: string): Tabel => ({
      jenis: 'tabel',
      id,
      keterangan: null,
      kolom: [{ lebar: 1 }],
      kepala: [],
      badan: [[{ isi: [{ jenis: 'teks', teks: id }] }]],
    });
    const hasil = await openDocx(
      tegak(
        satu('a'),
        satu('b'),
        { jenis: 'kotak', nada: 'keterangan', isi: [satu('c')] },
        satu('d'),
        { jenis: 'gantiHalaman' },
        satu('e'),
      ),
    );
    const urutan = listAnak(hasil.isi).map((s) => s.nama);
    assert.ok(
      urutan.every((nama, i) => nama !== 'w:tbl' || urutan[i + 1] === 'w:p'),
      urutan.join(),
    );
    assert.equal(listTurunan(hasil.isi, 'w:pageBreakBefore').length, 1);
  });
});

describe('pictures', () => {
  it('are PNG at twice their size, with their text alternative', () => {
    const gambar = blok.filter((b): b is Gambar => b.jenis === 'gambar');
    const inline = listTurunan(isi, 'wp:inline');
    assert.deepEqual(
      inline.map((g) => val(findAnak(g, 'wp:docPr'), 'descr')),
      gambar.map((g) => g.alt),
    );
    const id = inline.map((g) => val(findAnak(g, 'wp:docPr'), 'id'));
    assert.equal(new Set(id).size, id.length);
    const tujuan = new Map(
      listAnak(bagian.get('word/_rels/document.xml.rels') as Simpul).map(({ atribut }) => [
        atribut['Id'],
        atribut['Target'],
      ]),
    );
    for (const g of inline) {
      const png = paket.berkas.get(`word/${tujuan.get(val(listTurunan(g, 'a:blip')[0], 'r:embed') ?? '')}`) as Buffer;
      const lebar = Number(val(findAnak(g, 'wp:extent'), 'cx')) / 9525;
      assert.ok(Math.abs(png.readUInt32BE(16) - 2 * lebar) < 2);
    }
  });
});

describe('pages', () => {
  const bagianHalaman = listTurunan(isi, 'w:sectPr');
  const baca = (simpul: Simpul, nama: string, atribut: string) => val(findAnak(simpul, nama), atribut);
  const kaki = bagianHalaman.map((s) => {
    const id = val(findAnak(s, 'w:footerReference'), 'r:id');
    const hubungan = listAnak(bagian.get('word/_rels/document.xml.rels') as Simpul).find((h) => h.atribut['Id'] === id);
    return bagian.get(`word/${hubungan?.atribut['Target']}`) as Simpul;
  });

  it('turn for landscape sections and keep their footers', () => {
    assert.deepEqual(
      bagianHalaman.map((s) => [baca(s, 'w:pgSz', 'w:orient'), baca(s, 'w:pgSz', 'w:w')]),
      [...Array.from({ length: 4 }, () => ['portrait', '11906']), ['landscape', '16838']],
    );
    assert.equal(getTampil(kaki[0] as Simpul), '');
    for (const k of kaki.slice(1)) {
      assert.equal(getTampil(k), 'Laporan Kinerja Kecamatan Contoh Barat 2024\tversi 1 · data 3f9a2c71\t');
      assert.match(getTeksXml(k), /PAGE/);
    }
  });

  it('count in roman, then in arabic from one, and go on', () => {
    assert.deepEqual(
      bagianHalaman.map((s) => [baca(s, 'w:pgNumType', 'w:fmt'), baca(s, 'w:pgNumType', 'w:start')]),
      [
        [undefined, undefined],
        ['lowerRoman', '1'],
        ['decimal', '1'],
        ['decimal', undefined],
        ['decimal', undefined],
      ],
    );
  });

  it('begin with a chapter, and where asked to, once', () => {
    const mulai = listAnak(isi, 'w:p').filter((p) => listTurunan(p, 'w:pageBreakBefore').length > 0);
    const teks = mulai.map((p) => getTampil(p).split('\n').at(-1));
    for (const bab of [
      'Daftar Isi',
      'Ringkasan Eksekutif',
      'Teks yang Menguji Penulis Dokumen',
      'Akuntabilitas Kinerja',
    ]) {
      assert.ok(teks.includes(bab), bab);
    }
    // The first block of a section stands at the top of a page by itself.
    assert.ok(!teks.includes('Pendahuluan') && !teks.includes('Kata Pengantar'));
    assert.ok(teks.includes('Baris kedua.'));
    assert.equal(mulai.length, 5 + 1 + 2 + 1);
  });

  it('of a draft say so, and no others', async () => {
    const draf = await openDocx({ ...contohDokumen, draf: true });
    const countCap = (b: ReadonlyMap<string, Simpul>) =>
      [...b].filter(
        ([nama, s]) => /header/.test(nama) && listTurunan(s, 'v:textpath').some((t) => t.atribut['string'] === 'DRAF'),
      ).length;
    assert.equal(countCap(draf.bagian), 5);
    assert.equal(countCap(bagian), 0);
  });
});

describe('forms', () => {
  it('have cover, letterhead and signatures', () => {
    const gaya = (id: string) => listParagraf(isi, `^${id}$`).map(getTampil);
    assert.deepEqual(gaya('Title'), ['Laporan Kinerja Instansi Pemerintah']);
    assert.deepEqual(gaya('SampulTahun'), ['2024']);
    assert.deepEqual(gaya('KopUnit'), ['Kecamatan Contoh Barat']);
    assert.deepEqual(gaya('Lambang'), ['Lambang Kota Contoh', 'Lambang Kota Contoh']);
    const tanda = listTurunan(isi, 'w:tbl').filter((t) => listParagraf(t, '^TandaTangan$').length > 0);
    const kolom = tanda.map((t) => listAnak(t, 'w:tr').map((b) => listAnak(b, 'w:tc').map((s) => getTampil(s).trim())));
    assert.deepEqual(kolom[0]?.[2], ['', 'Nama Pejabat, S.Sos.Pembina']);
    assert.deepEqual(kolom[1]?.[0], [
      'PIHAK KEDUAWALI KOTA CONTOH',
      'Contoh, 2 Januari 2024PIHAK PERTAMACAMAT CONTOH BARAT',
    ]);
  });

  it('frame remarks, and warn in words', () => {
    const kotak = listTurunan(isi, 'w:tbl').filter((t) => listParagraf(t, '^IsiKotak$').length > 0);
    assert.deepEqual(kotak.map(getTampil), [
      'Keterangan di dalam bingkai, dengan daftar:pertamakedua',
      'PerhatianData triwulan IV belum diisi.',
    ]);
  });
});
