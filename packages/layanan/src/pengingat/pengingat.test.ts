import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { SMTPServer } from 'smtp-server';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { berandaPelaku } from '../beranda/beranda.ts';
import { buildTautan } from '../beranda/tautan.ts';
import { ditolak } from '../beranda/uji/ditolak.ts';
import { createKantorLengkap, type KantorLengkap } from '../beranda/uji/kantor-lengkap.ts';
import { createPenyimpananFolder, readSemua } from '../berkas/penyimpanan-folder.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { type Antrean, openAntrean, siapkanAntrean } from '../pekerjaan/antrean.ts';
import { createPekerja } from '../pekerjaan/pekerja.ts';
import { segerakanPengingat } from '../pekerjaan/segera.ts';
import { createAlatUji, createPelaku } from '../uji/kantor.ts';
import { daftarJendelaUnit } from './daftar-jendela.ts';
import { hitungPengingat } from './hitung.ts';
import { aturJendela, daftarJendela } from './jendela.ts';
import type { AlatPengingat } from './kerjakan.ts';
import { daftarPemberitahuan, tandaiDibaca } from './pemberitahuan.ts';
import { createSurelSmtp } from './surel.ts';

interface SuratMasuk {
  readonly ke: readonly string[];
  readonly isi: string;
}

/** A mail server of its own; refuses the first letters when told. */
async function startSmtp() {
  const surat: SuratMasuk[] = [];
  const keadaan = { tolak: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    async onData(aliran, sesi, selesai) {
      const isi = (await readSemua(aliran)).toString();
      if (keadaan.tolak > 0) {
        keadaan.tolak -= 1;
        return selesai(new Error('sibuk'));
      }
      surat.push({ ke: sesi.envelope.rcptTo.map(({ address }) => address), isi });
      selesai();
    },
  });
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
  const { port } = server.server.address() as AddressInfo;
  return { surat, keadaan, url: `smtp://127.0.0.1:${port}`, tutup: () => server.close(() => {}) };
}

describeSetiapMesin('reminders', (uji) => {
  const pada = (hari: string) => ({ ...createAlatUji(uji.basisdata), kini: () => new Date(`${hari}T03:00:00.000Z`) });
  const alat = () => pada('2026-06-15');
  let kantor: KantorLengkap;
  before(async () => {
    kantor = await createKantorLengkap(uji);
  });

  const atur = (pelaku: Pelaku, lain: object = {}) =>
    aturJendela(alat(), pelaku, { ...kantor.milik, objek: 'tw1', buka: '2026-06-01', tutup: '2026-06-18', ...lain });
  const judul = async (pelaku: Pelaku) =>
    (await daftarPemberitahuan(alat(), pelaku)).baris.map((satu) => satu.judul).reverse();

  it('windows are the default until somebody who may sets them, and can go back', async () => {
    const tampil = async () =>
      (await daftarJendela(alat(), kantor.pembaca, kantor.milik)).map((j) => `${j.objek} ${j.tutup} ${j.diatur}`);
    const baku = ['tw1 2026-04-15 false', 'tw2 2026-07-15 false', 'tw3 2026-10-15 false', 'tw4 2027-01-15 false'];
    assert.deepEqual(await tampil(), baku);
    await assert.rejects(atur(kantor.perencana), ditolak('terlarang'));
    await assert.rejects(atur(await createPelaku(uji.basisdata, uji.b, 'verifikator')), ditolak('takDitemukan'));
    await assert.rejects(atur(kantor.verifikator, { objek: 'tw5' }), ditolak('takDitemukan'));
    for (const salah of [{ buka: '2026-02-30' }, { tutup: '2026-05-01' }, { tutup: null }, { buka: '1 Juni' }]) {
      await assert.rejects(atur(kantor.verifikator, salah), ditolak('takSah'), JSON.stringify(salah));
    }
    await atur(kantor.verifikator);
    assert.equal((await tampil())[0], 'tw1 2026-06-18 true');
    await atur(kantor.admin, { buka: null, tutup: null });
    assert.deepEqual(await tampil(), baku);
    await atur(kantor.verifikator);
  });

  it('come at H-7, H-3 and H-1, each once, to those who hand in', async () => {
    const { perencana, pic, camat, pembaca, verifikator } = kantor;
    for (const hari of [
      '2026-06-10',
      '2026-06-11',
      '2026-06-11',
      '2026-06-14',
      '2026-06-15',
      '2026-06-18',
      '2026-06-19',
    ]) {
      await hitungPengingat(pada(hari), uji.a);
    }
    assert.deepEqual(await judul(perencana), [
      'Pengukuran triwulan I 2026 ditutup 7 hari lagi',
      'Pengukuran triwulan I 2026 ditutup 3 hari lagi',
      'Pengukuran triwulan I 2026 ditutup hari ini',
    ]);
    assert.equal((await judul(pic)).length, 3);
    for (const pelaku of [camat, pembaca, verifikator]) assert.deepEqual(await judul(pelaku), []);
    const [akhir] = (await daftarPemberitahuan(alat(), perencana)).baris;
    assert.equal(akhir?.tautan, buildTautan(kantor.unit, 2026, 'pengukuran', 'tw1'));
    assert.equal(akhir?.isi, `Kecamatan ${kantor.unit}: isi dan ajukan paling lambat 18 Juni 2026.`);
  });

  it('say whose turn it is, again when the turn comes again, and never twice', async () => {
    const { perencana, verifikator } = kantor;
    const lakukan = (pelaku: Pelaku, tindakan: string, sesudah: number, alasan: string | null = null) =>
      lakukanTindakan(alat(), pelaku, {
        ...kantor.milik,
        mesin: 'pengukuran',
        objek: 'tw1',
        tindakan,
        sesudah,
        alasan,
      });
    await lakukan(perencana, 'ajukan', 0);
    assert.deepEqual(
      (await hitungPengingat(alat(), uji.a)).map(({ penggunaId, judul: j, isi }) => [penggunaId, j, isi]),
      [
        [
          verifikator.penggunaId,
          'Menunggu Anda: Pengukuran triwulan I 2026',
          `Kecamatan ${kantor.unit}: statusnya «Menunggu verifikasi». Langkah berikutnya: «Verifikasi».`,
        ],
      ],
    );
    assert.deepEqual(await hitungPengingat(alat(), uji.a), []);
    assert.deepEqual(await hitungPengingat(alat(), uji.b), []);
    await lakukan(verifikator, 'mintaPerbaikan', 1, 'Bukti kurang');
    await lakukan(perencana, 'ajukan', 2);
    assert.equal((await hitungPengingat(alat(), uji.a)).length, 1);
    assert.equal((await berandaPelaku(alat(), verifikator)).menunggu.jumlah, 1);
  });

  it('are read by their owner alone', async () => {
    const { perencana, pic } = kantor;
    const { baris, belumDibaca, berikut } = await daftarPemberitahuan(alat(), perencana, { banyak: 2 });
    assert.deepEqual([baris.length, belumDibaca], [2, 3]);
    const lanjut = await daftarPemberitahuan(alat(), perencana, { sesudah: berikut ?? '' });
    assert.equal(lanjut.baris.length, 1);
    const id = baris.map((satu) => satu.id);
    assert.equal(await tandaiDibaca(alat(), pic, id), 0);
    assert.equal(await tandaiDibaca(alat(), perencana, [...id, "'; drop"]), 2);
    assert.equal(await tandaiDibaca(alat(), perencana, []), 0);
    assert.equal((await daftarPemberitahuan(alat(), perencana, { belumDibaca: true })).baris.length, 1);
    assert.equal(await tandaiDibaca(alat(), perencana), 1);
    assert.equal((await daftarPemberitahuan(alat(), perencana, { sesudah: "' or 1=1" })).belumDibaca, 0);
  });

  it('ask as much for many units as for one', async () => {
    const hitung = async () => {
      uji.perekam.kosongkan();
      await hitungPengingat(alat(), uji.a);
      return uji.perekam.sql.filter((kueri) => /^\s*(select|with|insert)/i.test(kueri)).length;
    };
    const dahulu = await hitung();
    for (let ke = 0; ke < 3; ke++) await createKantorLengkap(uji);
    await hitung();
    assert.equal(await hitung(), dahulu);
    assert.ok(dahulu <= 8, String(dahulu));
  });

  it('go out as one letter a person and day, and are tried again when the server is busy', async () => {
    const smtp = await startSmtp();
    const surel = createSurelSmtp({ url: smtp.url, dari: 'Akuntabel <sakip@contoh.go.id>' });
    await siapkanAntrean(uji.basisdata);
    const antrean: Antrean = await openAntrean(uji.basisdata, { tungguTutupMs: 500 });
    after(async () => {
      await antrean.tutup();
      surel.tutup();
      smtp.tutup();
    });
    const lengkap: AlatPengingat = {
      ...alat(),
      ...{ antrean, surel, alamatPublik: 'https://sakip.contoh.go.id' },
      penyimpanan: createPenyimpananFolder(join(tmpdir(), 'tak-dipakai')),
    };
    const { kasi, camat, verifikator, milik } = await createKantorLengkap(uji);
    const pekerja = createPekerja(lengkap, { jedaJadwal: 0 });
    await pekerja.mulai();
    const ajukan = { mesin: 'perjanjian', objek: 'pk-kasi', tindakan: 'ajukan', sesudah: 0 };
    await lakukanTindakan(alat(), kasi, { ...milik, ...ajukan });
    await segerakanPengingat(lengkap, uji.a);
    for (let sisa = 400; sisa > 0 && smtp.surat.length < 2; sisa--) await tunggu(25);
    // The verifikator of this office is new, and hears of the quarter that waits in the other.
    const kepada = (pelaku: Pelaku) => smtp.surat.filter(({ ke }) => ke.join() === `${pelaku.penggunaId}@contoh.id`);
    assert.deepEqual([kepada(camat).length, kepada(verifikator).length, smtp.surat.length], [1, 1, 2]);
    const [surat] = kepada(camat);
    assert.match(surat?.isi ?? '', /^Subject: Menunggu Anda: Perjanjian Kinerja Kepala Seksi 2026\r$/m);
    assert.match(surat?.isi ?? '', /^Auto-Submitted: auto-generated\r$/im);
    assert.ok(
      surat?.isi
        .replace(/=\r\n/g, '')
        .includes(`https://sakip.contoh.go.id${buildTautan(milik.unit, 2026, 'perjanjian', 'pk-kasi')}`),
    );
    // The day's own round finds nothing new to tell, and comes once.
    await pekerja.jadwalkan();
    await pekerja.jadwalkan();
    const kunci = `${uji.a}/2026-06-15`;
    for (let sisa = 400; sisa > 0 && (await antrean.cari('pengingat', kunci))?.keadaan !== 'selesai'; sisa--) {
      await tunggu(25);
    }
    const harian = (await antrean.daftar('pengingat')).filter(({ data }) => data['hari'] === '2026-06-15');
    assert.deepEqual(harian.map(({ data }) => data['instansiId']).sort(), [uji.a, uji.b].sort());
    assert.equal(smtp.surat.length, 2);
    smtp.keadaan.tolak = 1;
    await assert.rejects(surel.kirim({ ke: 'a@contoh.id', judul: 'x\r\nBcc: b@contoh.id', teks: 'y' }), /sibuk/);
    await surel.kirim({ ke: 'a@contoh.id', judul: 'x\r\nBcc: b@contoh.id', teks: 'y' });
    assert.deepEqual(smtp.surat.at(-1)?.ke, ['a@contoh.id']);
  });

  it('lists the windows of the units somebody may see, with where the day lies to each, by page', async () => {
    const [satu, lain] = [await createKantorLengkap(uji), await createKantorLengkap(uji)];
    await atur(kantor.verifikator, satu.milik);
    const lihat = async (pelaku: Pelaku, minta: object = {}) => {
      const { baris, ...jumlah } = await daftarJendelaUnit(alat(), pelaku, { tahun: 2026, ...minta });
      return { ...jumlah, baris: baris.map((b) => `${b.unit} ${b.jendela.map((j) => j.keadaan).join(' ')}`) };
    };
    // On 15 June: of one unit the first quarter was set to 1-18 June, of the other it ended on 15 April.
    const semua = await lihat(kantor.verifikator, { banyak: 100 });
    const nanti = 'belumDibuka belumDibuka belumDibuka';
    assert.ok(semua.baris.includes(`${satu.unit} terbuka ${nanti}`), semua.baris.join());
    assert.ok(semua.baris.includes(`${lain.unit} lewat ${nanti}`), semua.baris.join());
    assert.deepEqual((await lihat(satu.pembaca)).baris, [`${satu.unit} terbuka ${nanti}`]);
    const halaman = await Promise.all([1, 2, 99].map((ke) => lihat(kantor.verifikator, { banyak: 1, halaman: ke })));
    assert.equal(halaman[0]?.banyakHalaman, semua.jumlah);
    assert.deepEqual(halaman[0]?.baris, semua.baris.slice(0, 1));
    assert.deepEqual(halaman[1]?.baris, semua.baris.slice(1, 2));
    assert.equal(halaman[2]?.halaman, semua.jumlah, 'beyond the last is the last');
    assert.deepEqual((await lihat(kantor.verifikator, { cari: 'tidak ada' })).baris, []);
    assert.equal((await daftarJendelaUnit(alat(), kantor.verifikator, {})).tahun, 2026);
  });
});
