import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { measureKinerja } from '@akuntabel/kinerja';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { ditolak } from '../beranda/uji/ditolak.ts';
import { createKantorLengkap, type KantorLengkap } from '../beranda/uji/kantor-lengkap.ts';
import { hapusBerkas } from '../berkas/hapus.ts';
import { createPenyimpananFolder, readSemua } from '../berkas/penyimpanan-folder.ts';
import { alirkan, PDF } from '../berkas/uji/contoh.ts';
import { unggahBerkas } from '../berkas/unggah.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { type Antrean, openAntrean, type Penangan, siapkanAntrean } from '../pekerjaan/antrean.ts';
import { createPekerja } from '../pekerjaan/pekerja.ts';
import { daftarPekerjaanGagal, ulangiPekerjaan } from '../pekerjaan/status.ts';
import { simpanRekaman } from '../rekaman/simpan.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { kerjakanDokumen } from './kerjakan.ts';
import type { AlatDokumen, PermintaanDokumen } from './permintaan.ts';
import { pasangPindaian } from './pindaian.ts';
import { ambilDokumen, siapkanDokumen } from './siapkan.ts';
import { susunDokumen } from './susun.ts';
import { ambilVersiTerbit, verifikasiDokumen } from './verifikasi.ts';
import { daftarVersi, lengkapiVersi } from './versi.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-dokumen-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const countTersimpan = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((satu) => satu.isFile()).length;

it('a document that needs more memory or time than it may have ends alone', async () => {
  const tahun = createTahun('X');
  measureKinerja(tahun);
  const bahan = {
    jenis: 'pk',
    format: 'html',
    kunci: null,
    draf: true,
    tahun,
    hash: 'a'.repeat(64),
    verifikasi: null,
  } as const;
  await assert.rejects(susunDokumen(bahan, { batasMemori: 8 }), /berhenti/);
  await assert.rejects(susunDokumen(bahan, { batasWaktu: 20 }), /pada waktunya/);
  await assert.rejects(susunDokumen({ ...bahan, kunci: 'tak-ada' }), /Tidak ada perjanjian/);
  assert.match(Buffer.from(await susunDokumen(bahan)).toString(), /^<!doctype html>/i);
});

describeSetiapMesin('documents', (uji) => {
  let antrean: Antrean;
  let kantor: KantorLengkap;
  /** Kills the process of so many documents before they are done. */
  let bunuh = 0;
  const alat = (): AlatDokumen & ReturnType<typeof createAlatUji> => ({
    ...createAlatUji(uji.basisdata),
    penyimpanan: createPenyimpananFolder(folder),
    antrean,
    alamatPublik: 'https://sakip.contoh.go.id/',
  });

  before(async () => {
    await siapkanAntrean(uji.basisdata);
    antrean = await openAntrean(uji.basisdata, { tungguTutupMs: 500 });
    const dokumen: Penangan = async (kerja) => ({
      ...(await kerjakanDokumen(alat(), kerja, {
        onMulai: (pid) => {
          if (bunuh <= 0 || pid === undefined) return;
          bunuh -= 1;
          // When it has its work and is at it.
          setTimeout(() => process.kill(pid, 'SIGKILL'), 60);
        },
      })),
    });
    await createPekerja(alat(), { jedaJadwal: 0, penangan: { dokumen } }).mulai();
    kantor = await createKantorLengkap(uji);
  });
  after(async () => await antrean?.tutup());

  const minta = (lain: Partial<PermintaanDokumen> = {}): PermintaanDokumen => ({
    ...{ ...kantor.milik, jenis: 'pk', format: 'html' },
    ...lain,
  });
  async function tungguDokumen(pelaku: Pelaku, permintaan: PermintaanDokumen, harapan = 'selesai') {
    await siapkanDokumen(alat(), pelaku, permintaan);
    for (let sisa = 600; sisa > 0; sisa--) {
      const status = await siapkanDokumen(alat(), pelaku, permintaan, { mulai: false });
      if (status.keadaan === harapan) return status;
      await tunggu(25);
    }
    return assert.fail(`not ${harapan} in time`);
  }
  const ambil = async (pelaku: Pelaku, permintaan: PermintaanDokumen): Promise<Buffer> =>
    await readSemua((await ambilDokumen(alat(), pelaku, permintaan)).isi);
  const lakukan = (pelaku: Pelaku, objek: string, tindakan: string, sesudah: number, alasan: string | null = null) =>
    lakukanTindakan(alat(), pelaku, { ...kantor.milik, mesin: 'laporan', objek, tindakan, sesudah, alasan });
  const tungguVersi = async (banyak: number) => {
    for (let sisa = 800; sisa > 0; sisa--) {
      const semua = await daftarVersi(alat(), kantor.pembaca, kantor.milik);
      if (semua.length === banyak && semua.every(({ berkas }) => berkas.length === 3)) return semua;
      await tunggu(25);
    }
    return assert.fail('versions were not completed in time');
  };
  const kunci = (semua: object) => Object.keys(semua).sort();

  it('are made once from what stands now, and anew when it changes', async () => {
    const { perencana, pic, milik } = kantor;
    await assert.rejects(ambilDokumen(alat(), perencana, minta()), ditolak('keadaan', /belum disusun/));
    assert.equal((await siapkanDokumen(alat(), perencana, minta(), { mulai: false })).keadaan, 'belum');
    const { nama, ukuran } = await tungguDokumen(perencana, minta());
    assert.equal(nama, `pk-${kantor.unit.toLowerCase()}-2026-draf.html`);
    const isi = await ambil(perencana, minta());
    assert.equal(isi.length, ukuran);
    assert.match(isi.toString(), /draf/i);
    const dahulu = (await antrean.daftar('dokumen')).length;
    await siapkanDokumen(alat(), pic, minta());
    assert.equal((await antrean.daftar('dokumen')).length, dahulu);
    const ubah = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1 };
    const nilai = { indikator: 'I1', tahun: 2026, triwulan: [25, null, null, null] };
    await simpanRekaman(alat(), pic, { ...ubah, isi: nilai });
    assert.equal((await siapkanDokumen(alat(), perencana, minta(), { mulai: false })).keadaan, 'belum');
  });

  it('are made again after their process was killed, and given up in sight after three times', async () => {
    bunuh = 1;
    await tungguDokumen(kantor.perencana, minta({ format: 'docx' }));
    assert.equal(bunuh, 0);
    assert.equal((await ambil(kantor.perencana, minta({ format: 'docx' }))).subarray(0, 2).toString(), 'PK');
    bunuh = 3;
    const { langkah } = await tungguDokumen(kantor.perencana, minta({ format: 'xlsx' }), 'gagal');
    assert.equal(langkah, 'Dokumen gagal disusun; coba lagi.');
    const [gagal] = await daftarPekerjaanGagal(alat(), kantor.admin);
    assert.match(gagal?.galat ?? '', /SIGKILL/);
    await assert.rejects(daftarPekerjaanGagal(alat(), kantor.perencana), ditolak('takDitemukan'));
    await assert.rejects(ulangiPekerjaan(alat(), kantor.admin, "'; drop"), ditolak('takDitemukan'));
    await ulangiPekerjaan(alat(), kantor.admin, gagal?.id ?? '');
    await tungguDokumen(kantor.perencana, minta({ format: 'xlsx' }));
  });

  it('follow the rights of the unit', async () => {
    const lain = await createKantorLengkap(uji);
    const asing = await createPelaku(uji.basisdata, uji.b, 'perencana');
    await assert.rejects(siapkanDokumen(alat(), kantor.pembaca, minta()), ditolak('terlarang'));
    for (const pelaku of [lain.perencana, asing]) {
      await assert.rejects(siapkanDokumen(alat(), pelaku, minta()), ditolak('takDitemukan'));
      await assert.rejects(ambilDokumen(alat(), pelaku, minta()), ditolak('takDitemukan'));
      await assert.rejects(daftarVersi(alat(), pelaku, kantor.milik), ditolak('takDitemukan'));
    }
    const salah = [{ kunci: '../x' }, { format: 'exe' }, { jenis: 'jejak' }, { versi: 1 }, { format: 'toString' }];
    for (const satu of salah) {
      const permintaan = minta(satu as Partial<PermintaanDokumen>);
      await assert.rejects(siapkanDokumen(alat(), kantor.perencana, permintaan), ditolak('takDitemukan'));
    }
  });

  it('of a frozen version are stored and stay byte for byte, whatever happens to the data', async () => {
    const { perencana, camat, pembaca, pic, milik } = kantor;
    await lakukan(perencana, 'lkjip', 'ajukan', 0);
    await lakukan(camat, 'lkjip', 'finalkan', 1);
    assert.equal(await lengkapiVersi(alat(), uji.a), 3);
    const [satu] = await tungguVersi(1);
    assert.deepEqual([satu?.nomor, satu?.keadaan, satu?.terbit], [1, 'berlaku', false]);
    const versi = (nomor: number, format: PermintaanDokumen['format']) =>
      minta({ jenis: 'lkjip', versi: nomor, format });
    const pertama = new Map<string, Buffer>();
    for (const format of ['pdf', 'docx', 'html'] as const) {
      pertama.set(format, await ambil(pembaca, versi(1, format)));
    }
    const html = pertama.get('html')?.toString() ?? '';
    assert.ok(html.includes(`https://sakip.contoh.go.id/verifikasi/dumai/${satu?.kode}`));
    assert.ok(html.includes(satu?.hash.slice(0, 16) ?? '?'));
    assert.equal(pertama.get('pdf')?.subarray(0, 5).toString(), '%PDF-');
    const kepala = async (format: PermintaanDokumen['format']) => {
      const keluar = await ambilDokumen(alat(), pembaca, versi(1, format), { sebaris: true });
      keluar.isi.destroy();
      return keluar.kepala;
    };
    const disposisi = /^attachment; filename="lkjip-kantor\d+-2026-versi-1.html"/;
    assert.match((await kepala('html'))['content-disposition'] ?? '', disposisi);
    assert.match((await kepala('pdf'))['content-disposition'] ?? '', /^inline/);

    const periksa = async () => {
      const hasil = await verifikasiDokumen(alat(), 'dumai', satu?.kode ?? '');
      return [hasil.keadaan, hasil.terbit, hasil.versiTerbaru];
    };
    assert.deepEqual(await periksa(), ['berlaku', false, null]);
    const umum = { instansi: 'dumai', kode: satu?.kode ?? '', format: 'pdf' };
    await assert.rejects(ambilVersiTerbit(alat(), umum), ditolak('takDitemukan'));
    await lakukan(perencana, 'lkjip', 'terbitkan', 2);
    assert.deepEqual(await periksa(), ['berlaku', true, null]);
    const { isi: isiUmum, kepala: kepalaUmum } = await ambilVersiTerbit(alat(), umum);
    assert.ok(pertama.get('pdf')?.equals(await readSemua(isiUmum)), 'byte for byte');
    assert.match(kepalaUmum['content-disposition'] ?? '', /^attachment/);
    await assert.rejects(ambilVersiTerbit(alat(), { ...umum, format: 'xlsx' }), ditolak('takDitemukan'));
    await assert.rejects(ambilVersiTerbit(alat(), { ...umum, instansi: 'siak' }), ditolak('takDitemukan'));
    await lakukan(camat, 'lkjip', 'bukaKembali', 3, 'Angka keliru');
    assert.deepEqual(await periksa(), ['dibukaKembali', true, null]);
    const nilai = { indikator: 'I1', tahun: 2026, triwulan: [33, null, null, null] };
    await simpanRekaman(alat(), pic, { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 2, isi: nilai });
    await lakukan(perencana, 'lkjip', 'ajukan', 4);
    await lakukan(camat, 'lkjip', 'finalkan', 5);
    await lengkapiVersi(alat(), uji.a);
    const semua = await tungguVersi(2);
    assert.deepEqual(
      semua.map(({ nomor, keadaan, terbit }) => [nomor, keadaan, terbit]),
      [
        [2, 'berlaku', false],
        [1, 'digantikan', true],
      ],
    );
    assert.deepEqual(await periksa(), ['digantikan', true, 2]);
    assert.notEqual(semua[0]?.hash, satu?.hash);
    for (const [format, isi] of pertama) {
      assert.ok(isi.equals(await ambil(pembaca, versi(1, format as 'pdf'))), format);
    }
    assert.ok(!pertama.get('pdf')?.equals(await ambil(pembaca, versi(2, 'pdf'))));
    // Asked for again, nothing is made again; and nobody takes it away.
    assert.equal(await lengkapiVersi(alat(), uji.a), 0);
    const [berkas] = semua[1]?.berkas ?? [];
    await assert.rejects(
      hapusBerkas(alat(), kantor.perencana, { id: berkas?.id ?? '' }),
      ditolak('keadaan', /selamanya/),
    );
  });

  it('made twice at once keep the first file', async () => {
    const [versi] = await daftarVersi(alat(), kantor.pembaca, kantor.milik);
    const dahulu = countTersimpan();
    const lagi = await kerjakanDokumen(alat(), {
      id: 'x',
      data: {
        ...{ instansiId: uji.a, jenis: 'lkjip', format: 'pdf', kunci: 'lkjip', hash: versi?.hash, versiId: versi?.id },
        unitTahunId: (await antrean.daftar('dokumen')).find(({ data }) => data['versiId'] === versi?.id)?.data[
          'unitTahunId'
        ],
      },
      signal: new AbortController().signal,
      lapor: async () => {},
    });
    assert.equal('berkasId' in lagi && lagi.berkasId, versi?.berkas.find(({ format }) => format === 'pdf')?.id);
    assert.equal(countTersimpan(), dahulu);
  });

  it('are confirmed to anybody who holds the code, and nothing else is told', async () => {
    const [versi] = await daftarVersi(alat(), kantor.pembaca, kantor.milik);
    const kode = versi?.kode ?? '';
    const hasil = await verifikasiDokumen(alat(), 'dumai', ` ${kode.slice(0, 4)} ${kode.slice(4).toUpperCase()} `);
    assert.deepEqual(kunci(hasil), [
      ...['dibekukan', 'hash', 'instansi', 'jenis', 'judul', 'keadaan', 'namaUnit', 'pesan'],
      ...['tahun', 'terbit', 'unduh', 'versi', 'versiTerbaru'],
    ]);
    assert.deepEqual(hasil.unduh, []);
    assert.equal(hasil.judul, `Laporan Kinerja Kecamatan ${kantor.unit} Tahun 2026`);
    for (const [instansi, satu] of [
      ['siak', kode],
      ['tak-ada', kode],
      ['dumai', '0000000000000000'],
      ['dumai', ''],
      ['dumai', "' or 1=1 --"],
    ] as const) {
      await assert.rejects(verifikasiDokumen(alat(), instansi, satu), ditolak('takDitemukan'));
    }
  });

  it('of a signed agreement carry the scan of the paper, once', async () => {
    const { perencana, kasi, camat, pembaca, milik } = kantor;
    const unggah = async (kunci: string, teks: string) =>
      await unggahBerkas(alat(), perencana, {
        ...{
          ...milik,
          jenis: 'perjanjian',
          kunci,
          nama: 'pk.pdf',
          isi: alirkan(Buffer.concat([PDF, Buffer.from(teks)])),
        },
      });
    const pasang = (pelaku: Pelaku, berkasId: string) =>
      pasangPindaian(alat(), pelaku, { ...milik, kunci: 'pk-kasi', berkasId });
    const { id } = await unggah('pk-kasi', 'draf');
    await assert.rejects(pasang(perencana, id), ditolak('keadaan', /belum ditandatangani/));
    const pk = (pelaku: Pelaku, tindakan: string, sesudah: number) =>
      lakukanTindakan(alat(), pelaku, { ...milik, mesin: 'perjanjian', objek: 'pk-kasi', tindakan, sesudah });
    await pk(kasi, 'ajukan', 0);
    await pk(camat, 'setujui', 1);
    await pk(kasi, 'tandaTangani', 2);
    const pindaian = await unggah('pk-kasi', 'bertanda tangan');
    await assert.rejects(pasang(pembaca, pindaian.id), ditolak('terlarang'));
    await assert.rejects(pasang(perencana, 'x'), ditolak('takDitemukan'));
    await pasang(perencana, pindaian.id);
    await assert.rejects(pasang(perencana, id), ditolak('keadaan', /sudah dipasang/));
    const versi = (await daftarVersi(alat(), pembaca, milik)).find(({ jenis }) => jenis === 'pk');
    assert.deepEqual([versi?.nomor, versi?.keadaan, versi?.berkasId], [1, 'berlaku', pindaian.id]);
    await tungguDokumen(pembaca, minta({ versi: 1, kunci: 'pk-kasi' }));
    const isi = (await ambil(pembaca, minta({ versi: 1, kunci: 'pk-kasi' }))).toString();
    assert.match(isi, /Kepala Seksi/);
    assert.equal((await verifikasiDokumen(alat(), 'dumai', versi?.kode ?? '')).jenis, 'pk');
  });

  it('that are drafts of yesterday are cleared away, versions never', async () => {
    const besok = { ...alat(), kini: () => new Date(Date.now() + 2 * 86_400_000) };
    const { bersihkanDraf } = await import('../pekerjaan/bersihkan.ts');
    const dahulu = countTersimpan();
    assert.equal(await bersihkanDraf(alat(), uji.a), 0);
    assert.equal(await bersihkanDraf(besok, uji.b), 0);
    const banyak = await bersihkanDraf(besok, uji.a);
    assert.ok(banyak >= 3);
    assert.equal(countTersimpan(), dahulu - banyak);
    assert.equal((await daftarVersi(alat(), kantor.pembaca, kantor.milik)).flatMap(({ berkas }) => berkas).length, 7);
  });
});
