import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBerkas } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { ditolak } from '../beranda/uji/ditolak.ts';
import { createKantorLengkap, type KantorLengkap } from '../beranda/uji/kantor-lengkap.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { riwayatRekaman } from '../rekaman/riwayat.ts';
import { createAlatUji, createPelaku } from '../uji/kantor.ts';
import { daftarBerkas } from './daftar.ts';
import { hapusBerkas } from './hapus.ts';
import { cleanNama, formatDisposisi } from './nama.ts';
import type { AlatBerkas } from './penyimpanan.ts';
import { createPenyimpananFolder, readSemua } from './penyimpanan-folder.ts';
import { alirkan, buildDocx, buildZip, HTML, PDF, PNG, SVG } from './uji/contoh.ts';
import { unduhBerkas } from './unduh.ts';
import { type MasukanUnggah, unggahBerkas } from './unggah.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-bukti-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const countTersimpan = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((satu) => satu.isFile()).length;

describeSetiapMesin('files', (uji) => {
  const alat = (): AlatBerkas & ReturnType<typeof createAlatUji> => ({
    ...createAlatUji(uji.basisdata),
    penyimpanan: createPenyimpananFolder(folder),
    batasUnggahan: 1024 * 1024,
  });
  let kantor: KantorLengkap;

  before(async () => {
    kantor = await createKantorLengkap(uji);
  });

  const realisasi = (isi: Buffer, lain: Partial<MasukanUnggah> = {}): MasukanUnggah => ({
    ...kantor.milik,
    jenis: 'realisasi',
    kunci: 'I1/2026',
    triwulan: 'tw1',
    nama: 'bukti.pdf',
    isi: alirkan(isi),
    ...lain,
  });
  const beda = (teks: string) => Buffer.concat([PDF, Buffer.from(`% ${teks}\n`)]);

  it('come in hashed, with their audit, and go out byte for byte with safe headers', async () => {
    const isi = beda('utuh');
    const berkas = await unggahBerkas(alat(), kantor.pic, realisasi(isi, { nama: 'Bukti Triwulan I.PDF' }));
    assert.equal(berkas.sha256, createHash('sha256').update(isi).digest('hex'));
    assert.deepEqual(
      [berkas.nama, berkas.mime, berkas.ukuran],
      ['Bukti Triwulan I.pdf', 'application/pdf', isi.length],
    );
    const keluar = await unduhBerkas(alat(), kantor.pembaca, berkas.id);
    assert.ok(isi.equals(await readSemua(keluar.isi)));
    assert.match(keluar.kepala['content-disposition'] ?? '', /^attachment; filename="Bukti Triwulan I.pdf"/);
    assert.equal(keluar.kepala['x-content-type-options'], 'nosniff');
    assert.match(keluar.kepala['content-security-policy'] ?? '', /default-src 'none'.*sandbox/);
    const { baris } = await riwayatRekaman(alat(), kantor.admin, {
      ...kantor.milik,
      jenis: 'realisasi',
      kunci: 'I1/2026',
    });
    assert.deepEqual(
      baris.map(({ macam, nama, jabatan }) => [macam, nama, jabatan]),
      [['berkas.unggah', kantor.pic.nama, 'kasi']],
    );
    const daftar = await daftarBerkas(alat(), kantor.pembaca, {
      ...kantor.milik,
      jenis: 'realisasi',
      kunci: 'I1/2026',
    });
    assert.deepEqual(
      daftar.map(({ id, triwulan, sebaris }) => [id, triwulan, sebaris]),
      [[berkas.id, 'tw1', true]],
    );
    assert.deepEqual(await daftarBerkas(alat(), kantor.pembaca, { ...kantor.milik, triwulan: 'tw2' }), []);
  });

  it('are shown in the browser only when that is safe', async () => {
    const cara = async (isi: Buffer, nama: string) => {
      const { id } = await unggahBerkas(alat(), kantor.pic, realisasi(isi, { nama, triwulan: 'tw2' }));
      const { isi: aliran, kepala } = await unduhBerkas(alat(), kantor.pic, id, { sebaris: true });
      aliran.destroy();
      return kepala['content-disposition']?.split(';')[0];
    };
    assert.equal(await cara(PNG, 'foto.png'), 'inline');
    assert.equal(await cara(buildDocx(), 'surat.docx'), 'attachment');
  });

  const JAHAT: readonly (readonly [string, Buffer, string, RegExp])[] = [
    ['HTML called a picture', HTML, 'foto.png', /Jenis berkas ini tidak diterima/],
    ['SVG, also called a picture', SVG, 'grafik.png', /Jenis berkas ini tidak diterima/],
    ['a script behind a double extension', HTML, 'laporan.pdf.html', /tidak diterima/],
    ['nothing', Buffer.alloc(0), 'kosong.pdf', /kosong/],
    ['too much', Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]), 'besar.pdf', /lebih besar dari 1 MB/],
    ['an archive', buildZip([{ nama: 'a.txt', isi: 'a' }]), 'arsip.docx', /Arsip ZIP tidak diterima/],
    [
      'a document that points outside',
      buildDocx({ nama: '../../etc/cron.d/x', isi: 'x' }),
      'a.docx',
      /menunjuk ke luar/,
    ],
    ['a document with a drive letter', buildDocx({ nama: 'C:/Windows/x', isi: 'x' }), 'a.docx', /menunjuk ke luar/],
    ['a document with macros', buildDocx({ nama: 'word/vbaProject.bin', isi: 'x' }), 'a.docx', /makro/],
    ['a bomb', buildDocx({ nama: 'word/media/a', isi: 'x', utuh: 0x7fffffff }), 'a.docx', /mengembang/],
    ['a torn document', buildDocx().subarray(0, -30), 'a.docx', /terpotong|tidak diterima/],
    ['a program', Buffer.from('MZ\x90\0\x03'.padEnd(300, '\0')), 'setup.pdf', /tidak diterima/],
  ];
  for (const [nama, isi, sebutan, pesan] of JAHAT) {
    it(`refuse ${nama}, and nothing of it stays`, async () => {
      const dahulu = countTersimpan();
      await assert.rejects(
        unggahBerkas(alat(), kantor.pic, realisasi(isi, { nama: sebutan })),
        ditolak('takSah', pesan),
      );
      assert.equal(countTersimpan(), dahulu);
    });
  }

  it('stop an upload at the limit instead of reading it to the end', async () => {
    let terbaca = 0;
    const tanpaAkhir = (async function* () {
      for (;;) {
        terbaca += 65_536;
        yield Buffer.alloc(65_536);
      }
    })();
    await assert.rejects(
      unggahBerkas(alat(), kantor.pic, realisasi(PDF, { isi: tanpaAkhir })),
      ditolak('takSah', /1 MB/),
    );
    assert.ok(terbaca <= 1024 * 1024 + 2 * 65_536);
  });

  it('follow the rights of the record, before a byte is read', async () => {
    const asing = await createPelaku(uji.basisdata, uji.b, 'perencana');
    const lain = await createKantorLengkap(uji);
    const coba = async (pelaku: Pelaku, masukan: Partial<MasukanUnggah> = {}) => {
      let dibaca = false;
      const isi = (async function* () {
        dibaca = true;
        yield PDF;
      })();
      const hasil = await unggahBerkas(alat(), pelaku, realisasi(PDF, { isi, ...masukan })).then(
        () => 'diterima',
        (galat: { kode?: string }) => galat.kode,
      );
      return [hasil, dibaca];
    };
    assert.deepEqual(await coba(kantor.pembaca), ['terlarang', false]);
    assert.deepEqual(await coba(kantor.camat), ['terlarang', false]);
    assert.deepEqual(await coba(kantor.pic, { jenis: 'anggaran', kunci: 'anggaran' }), ['terlarang', false]);
    assert.deepEqual(await coba(lain.perencana), ['takDitemukan', false]);
    assert.deepEqual(await coba(asing), ['takDitemukan', false]);
    for (const salah of [
      { kunci: 'I9/2026' },
      { triwulan: 'tw5' },
      { jenis: 'versiDokumen' },
      { kunci: 'I1/2026#tw1' },
    ]) {
      assert.deepEqual(await coba(kantor.perencana, salah), ['takDitemukan', false], JSON.stringify(salah));
    }
  });

  it('of another office do not exist, and asking is logged', async () => {
    const { id } = await unggahBerkas(alat(), kantor.pic, realisasi(beda('rahasia'), { triwulan: 'tw3' }));
    const lain = await createKantorLengkap(uji);
    const asing = await createPelaku(uji.basisdata, uji.b, 'verifikator');
    const dengan = alat();
    await assert.rejects(unduhBerkas(dengan, lain.perencana, id), ditolak('takDitemukan'));
    assert.equal(dengan.peristiwa.at(-1)?.peristiwa, 'hak.ditolak');
    for (const bukan of [id.toUpperCase(), 'x', '', `${id}/../x`]) {
      await assert.rejects(unduhBerkas(alat(), kantor.pic, bukan), ditolak('takDitemukan'));
    }
    await assert.rejects(unduhBerkas(alat(), asing, id), ditolak('takDitemukan'));
    await assert.rejects(hapusBerkas(alat(), lain.perencana, { id }), ditolak('takDitemukan'));
    await assert.rejects(hapusBerkas(alat(), kantor.pembaca, { id }), ditolak('terlarang'));
  });

  it('can be removed while the object is open, and stay for the audit', async () => {
    const { id, letak } = await unggahBerkas(alat(), kantor.pic, realisasi(beda('keliru'), { triwulan: 'tw4' }));
    await hapusBerkas(alat(), kantor.pic, { id, alasan: 'Salah berkas' });
    await assert.rejects(unduhBerkas(alat(), kantor.pic, id), ditolak('takDitemukan'));
    await assert.rejects(hapusBerkas(alat(), kantor.pic, { id }), ditolak('takDitemukan'));
    const baris = await uji.basisdata.withInstansi(uji.a, (tx) => findBerkas(tx, uji.a, id));
    assert.notEqual(baris?.dihapus, null);
    assert.equal(await alat().penyimpanan.ada(letak), true);
    // The same bytes may come again once the first have gone.
    await unggahBerkas(alat(), kantor.pic, realisasi(beda('keliru'), { triwulan: 'tw4' }));
    await assert.rejects(
      unggahBerkas(alat(), kantor.pic, realisasi(beda('keliru'), { triwulan: 'tw4' })),
      ditolak('bentrok', /sudah ada: bukti.pdf/),
    );
  });

  it('are closed with what they prove', async () => {
    const { milik, pic, perencana, kasi, camat } = await createKantorLengkap(uji);
    const bukti = (triwulan: string | null, teks: string) =>
      unggahBerkas(alat(), pic, realisasi(beda(teks), { ...milik, triwulan }));
    const { id } = await bukti('tw1', 'a');
    const lakukan = (pelaku: Pelaku, mesin: string, objek: string, tindakan: string, sesudah: number) =>
      lakukanTindakan(alat(), pelaku, { ...milik, mesin, objek, tindakan, sesudah });
    await lakukan(perencana, 'pengukuran', 'tw1', 'ajukan', 0);
    await assert.rejects(hapusBerkas(alat(), pic, { id }), ditolak('keadaan', /«Menunggu verifikasi»/));
    await assert.rejects(bukti('tw1', 'b'), ditolak('keadaan'));
    await bukti('tw2', 'c');
    await bukti(null, 'd');
    const pindaian = (teks: string) =>
      unggahBerkas(alat(), perencana, {
        ...{ ...milik, jenis: 'perjanjian', kunci: 'pk-kasi', nama: 'PK.pdf', isi: alirkan(beda(teks)) },
      });
    await lakukan(kasi, 'perjanjian', 'pk-kasi', 'ajukan', 0);
    await assert.rejects(pindaian('terlalu dini'), ditolak('keadaan', /«Menunggu persetujuan»/));
    await lakukan(camat, 'perjanjian', 'pk-kasi', 'setujui', 1);
    await lakukan(camat, 'perjanjian', 'pk-kasi', 'tandaTangani', 2);
    const scan = await pindaian('bertanda tangan');
    await assert.rejects(hapusBerkas(alat(), perencana, { id: scan.id }), ditolak('keadaan', /«Ditandatangani»/));
  });

  it('whose bytes are gone are told to whoever runs the program', async () => {
    const berkas = await unggahBerkas(alat(), kantor.pic, realisasi(beda('hilang')));
    await alat().penyimpanan.hapus(berkas.letak);
    const dengan = alat();
    await assert.rejects(unduhBerkas(dengan, kantor.pic, berkas.id), ditolak('takDitemukan'));
    assert.equal(dengan.peristiwa.at(-1)?.peristiwa, 'berkas.hilang');
  });
});

describe('names of files', () => {
  const NAMA: readonly (readonly [string, string, string])[] = [
    ['laporan.pdf', 'pdf', 'laporan.pdf'],
    ['laporan.pdf.exe', 'pdf', 'laporan.pdf'],
    ['foto.php.png', 'png', 'foto-php.png'],
    ['..\\..\\windows\\system32\\a.pdf', 'pdf', 'a.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['a\u0000b\r\nSet-Cookie: x=1.pdf', 'pdf', 'abSet-Cookie- x=1.pdf'],
    ['\u202egpj.exe', 'jpg', 'gpj.jpg'],
    ['CON.pdf', 'pdf', 'berkas-CON.pdf'],
    ['.htaccess', 'pdf', 'berkas.pdf'],
    ['', 'png', 'berkas.png'],
    ['...', 'png', 'berkas.png'],
    ['Perda No. 5 Tahun 2024.PDF', 'pdf', 'Perda No. 5 Tahun 2024.pdf'],
    ['Évaluasi «akhir» 😀.docx', 'docx', 'Évaluasi «akhir» 😀.docx'],
    ['x'.repeat(500), 'pdf', `${'x'.repeat(120)}.pdf`],
  ];
  for (const [nama, akhiran, harapan] of NAMA) {
    it(JSON.stringify(nama.slice(0, 40)), () => assert.equal(cleanNama(nama, akhiran), harapan));
  }

  it('cannot break out of their header', () => {
    const kepala = formatDisposisi('attachment', cleanNama('a"; filename="b.html\r\nX: 1 Évaluasi.pdf', 'pdf'));
    assert.doesNotMatch(kepala, /[\r\n]/);
    assert.equal(kepala.match(/"/g)?.length, 2);
    assert.match(kepala, /filename\*=UTF-8''a-.*%C3%89valuasi\.pdf$/);
    assert.doesNotThrow(() => new Headers({ 'content-disposition': kepala }));
  });
});
