import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { listJawabanSkm, listRingkasSkm, type SurveiSkm } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { KUESIONER_BAKU } from '@akuntabel/kinerja';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { GalatLayanan, type KodeGalat } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { createJawaban, createSurvei, ISI_SURVEI } from '../uji/survei.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { ambilHasil, tawarkanHasil } from './ambil.ts';
import { eksporJawaban } from './ekspor.ts';
import { buatKodeSekali, entriJawaban } from './entri.ts';
import { daftarJawaban, hasilSurvei, putuskanJawaban } from './hasil.ts';
import { type BarisImpor, imporJawaban, pratinjauImporJawaban } from './impor.ts';
import { lihatSurveiPublik, terimaJawaban } from './publik.ts';
import { buatSurvei, daftarSurvei, lihatSurvei, simpanKuesioner, simpanSurvei } from './survei.ts';

const ditolak =
  (kode: KodeGalat, ...jalur: readonly string[]) =>
  (galat: unknown) => {
    assert.ok(galat instanceof GalatLayanan, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    if (jalur.length > 0) {
      assert.deepEqual(
        galat.masalah.map((satu) => satu.jalur.join('.')),
        jalur,
      );
    }
    return true;
  };

const LETAK = { unit: 'KEC', tahun: 2026 };

describeSetiapMesin('surveys', (uji) => {
  const alat = () => createAlatUji(uji.basisdata);
  let perencana: Pelaku;
  let pelaksana: Pelaku;
  let pembaca: Pelaku;
  let luar: Pelaku;
  let alamat = 0;

  before(async () => {
    const admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
    await imporTahunKinerja(alat(), admin, createTahun('KEC'));
    perencana = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'KEC' });
    pelaksana = await createPelaku(uji.basisdata, uji.a, 'pelaksana', { unit: 'KEC' });
    pembaca = await createPelaku(uji.basisdata, uji.a, 'pembaca', { unit: 'KEC' });
    luar = await createPelaku(uji.basisdata, uji.b, 'adminInstansi');
  });

  const make = (pilihan?: Parameters<typeof createSurvei>[3]) => createSurvei(alat(), perencana, LETAK, pilihan);
  const kirim = (
    survei: SurveiSkm,
    masuk = createJawaban('333333333'),
    lain: { kodeSekali?: string; dari?: string } = {},
  ) => {
    alamat += 1;
    const { kodeSekali = '', dari = `10.1.${alamat >> 8}.${alamat & 255}` } = lain;
    const mana = { kodeInstansi: 'dumai', kode: survei.kode, masuk, kodeSekali, alamat: dari };
    return terimaJawaban(alat(), { ...mana, saluran: 'daring' });
  };
  const semua = (survei: SurveiSkm) =>
    uji.basisdata.withInstansi(uji.a, (tx) => listJawabanSkm(tx, uji.a, survei.id, { hanya: 'semua', banyak: 1000 }));
  const lakukan = (survei: SurveiSkm, tindakan: string, sesudah: number, siapa = perencana) =>
    lakukanTindakan(alat(), siapa, {
      ...{ ...LETAK, mesin: 'survei', objek: survei.id, tindakan, sesudah },
      alasan: 'Uji',
    });

  it('are set up by the perencana, seen by readers, and are not there for others', async () => {
    const survei = await make({ tindakan: [] });
    assert.equal(
      (await daftarSurvei(alat(), pembaca, LETAK)).some((satu) => satu.survei.id === survei.id),
      true,
    );
    assert.equal((await lihatSurvei(alat(), pembaca, LETAK, survei.id)).keadaan.keadaan, 'draf');
    await assert.rejects(buatSurvei(alat(), pembaca, LETAK, ISI_SURVEI), ditolak('terlarang'));
    await assert.rejects(daftarSurvei(alat(), luar, LETAK), ditolak('takDitemukan'));
    await assert.rejects(lihatSurvei(alat(), luar, LETAK, survei.id), ditolak('takDitemukan'));
    await assert.rejects(lakukan(survei, 'buka', 0, pelaksana), ditolak('terlarang'));
  });

  it('tell everything that is wrong with them at once', async () => {
    const salah = { ...ISI_SURVEI, nama: ' ', populasi: 0, mulai: '2026-02-30', selesai: 'besok' };
    await assert.rejects(
      buatSurvei(alat(), perencana, LETAK, salah),
      ditolak('takSah', 'nama', 'populasi', 'mulai', 'selesai'),
    );
    const asing = { ...ISI_SURVEI, indikator: 'TIDAKADA', bagian: 'MARS' };
    await assert.rejects(buatSurvei(alat(), perencana, LETAK, asing), ditolak('takSah', 'indikator', 'bagian'));
    const terbalik = { ...ISI_SURVEI, mulai: '2026-03-02', selesai: '2026-03-01' };
    await assert.rejects(buatSurvei(alat(), perencana, LETAK, terbalik), ditolak('takSah', 'selesai'));
  });

  it('of two who change the same, the second is told', async () => {
    const survei = await make({ tindakan: [] });
    const ubah = { id: survei.id, versi: survei.versi, isi: { ...ISI_SURVEI, nama: 'Baru' } };
    await simpanSurvei(alat(), perencana, LETAK, ubah);
    await assert.rejects(simpanSurvei(alat(), perencana, LETAK, ubah), ditolak('bentrok'));
  });

  it('keep the wording that was answered: after opening a change is a new version', async () => {
    const survei = await make({ tindakan: [] });
    const isi = { ...KUESIONER_BAKU, pengantar: 'Mari menilai.' };
    let jam = 0;
    const simpan = async (nomor: number, apa: unknown, lihat?: string) => {
      const ditulis = lihat ?? (await lihatSurvei(alat(), perencana, LETAK, survei.id)).ditulis;
      jam += 1;
      const nanti = { ...alat(), kini: () => new Date(Date.parse('2026-06-15T03:00:00Z') + jam * 1000) };
      return await simpanKuesioner(nanti, perencana, LETAK, { id: survei.id, nomor, ditulis, isi: apa });
    };
    const { ditulis } = await lihatSurvei(alat(), perencana, LETAK, survei.id);
    assert.equal(await simpan(1, isi), 1);
    await assert.rejects(simpan(1, isi, ditulis), ditolak('bentrok'));
    await lakukan(survei, 'buka', 0);
    const lain = { ...isi, pengantar: 'Silakan menilai.' };
    assert.equal(await simpan(1, lain), 2);
    await assert.rejects(simpan(1, isi), ditolak('bentrok'));
    await kirim(survei, createJawaban('333333333', { kuesioner: 1 }));
    await kirim(survei, createJawaban('444444444', { kuesioner: 2 }));
    assert.deepEqual((await semua(survei)).map(({ kuesioner }) => kuesioner).sort(), [1, 2]);
    // Paper that was printed before counts for what it asked.
    const tukar = {
      ...lain,
      pertanyaan: lain.pertanyaan.map((p, i) => ({ ...p, unsur: `U${[2, 1, 3, 4, 5, 6, 7, 9, 8][i]}` })),
    };
    assert.equal(await simpan(2, tukar), 3);
    const kertas = { ...createJawaban('143333333'), kuesioner: 1 };
    await entriJawaban(alat(), pelaksana, LETAK, { id: survei.id, saluran: 'kertas', jawaban: [kertas] });
    assert.equal((await semua(survei)).find(({ id }) => id === kertas.id)?.nilai, '143333333');
    await lakukan(survei, 'tutup', 1);
    await assert.rejects(simpan(3, isi), ditolak('keadaan'));
  });

  it('take answers only while they are open', async () => {
    const draf = await make({ tindakan: [] });
    await assert.rejects(kirim(draf), ditolak('keadaan'));
    assert.equal((await lihatSurveiPublik(alat(), 'dumai', draf.kode)).keadaan, 'draf');
    const tutup = await make({ tindakan: ['buka', 'tutup'] });
    await assert.rejects(kirim(tutup), ditolak('keadaan'));
    await assert.rejects(lihatSurveiPublik(alat(), 'siak', tutup.kode), ditolak('takDitemukan'));
    await assert.rejects(lihatSurveiPublik(alat(), 'dumai', 'tidakada'), ditolak('takDitemukan'));
    assert.deepEqual(await semua(draf), []);
  });

  it('take an answer exactly once, however often and when it is sent', async () => {
    const survei = await make();
    const masuk = createJawaban('123412341', {
      saran: ' Antrean\u0007panjang ',
      profil: { umur: '60+', kelamin: 'P' },
    });
    const hasil = await Promise.all([kirim(survei, masuk), kirim(survei, masuk), kirim(survei)]);
    assert.deepEqual(hasil.map(({ baru }) => baru).sort(), [false, true, true]);
    await lakukan(survei, 'tutup', 1);
    // Given offline and sent again after the closing: it is there, so it is acknowledged.
    assert.deepEqual(await kirim(survei, masuk), { baru: false });
    const satu = (await semua(survei)).find(({ id }) => id === masuk.id);
    assert.deepEqual(
      [satu?.nilai, satu?.saran, satu?.umur, satu?.kelamin, satu?.pekerjaan, satu?.tanda],
      ['123412341', 'Antrean panjang', '60+', 'P', null, null],
    );
    assert.equal((await lihatSurvei(alat(), pembaca, LETAK, survei.id)).responden, 2);
  });

  it('tell a respondent everything that is missing or unknown', async () => {
    const survei = await make({ isi: { berkode: true } });
    const masuk = createJawaban('33333333', { profil: { umur: 'tua' }, layanan: 'x', saran: 'a'.repeat(2001) });
    await assert.rejects(
      kirim(survei, { ...masuk, jawaban: { ...masuk.jawaban, P1: '5' } }),
      ditolak('takSah', 'P1', 'P8', 'umur', 'layanan', 'saran', 'kode'),
    );
    assert.deepEqual(await semua(survei), []);
  });

  it('take a single-use code once, and again only for the same answer', async () => {
    const survei = await make({ isi: { berkode: true } });
    const [kode = '', lain = ''] = await buatKodeSekali(alat(), perencana, LETAK, { id: survei.id, banyak: 2 });
    const masuk = createJawaban('333333333');
    assert.deepEqual(await kirim(survei, masuk, { kodeSekali: ` ${kode.toUpperCase()}` }), { baru: true });
    assert.deepEqual(await kirim(survei, masuk, { kodeSekali: kode }), { baru: false });
    await assert.rejects(kirim(survei, createJawaban('222222222'), { kodeSekali: kode }), ditolak('takSah', 'kode'));
    // Mistyped at first: the corrected second try is no double of the refused one.
    const keliru = createJawaban('121212121');
    const [baik = ''] = await buatKodeSekali(alat(), perencana, LETAK, { id: survei.id, banyak: 1 });
    await assert.rejects(kirim(survei, keliru, { kodeSekali: 'salah', dari: '10.8.8.8' }), ditolak('takSah', 'kode'));
    await kirim(survei, keliru, { kodeSekali: baik, dari: '10.8.8.8' });
    assert.equal((await semua(survei)).find(({ id }) => id === keliru.id)?.tanda, null);
    const dua = [createJawaban('111111111'), createJawaban('444444444')].map((satu) =>
      kirim(survei, satu, { kodeSekali: lain }).then(
        () => 'masuk',
        () => 'tolak',
      ),
    );
    assert.deepEqual((await Promise.all(dua)).sort(), ['masuk', 'tolak']);
    assert.deepEqual((await lihatSurvei(alat(), perencana, LETAK, survei.id)).kode, { semua: 3, terpakai: 3 });
  });

  it('mark what looks odd and leave it in until somebody decides', async () => {
    const survei = await make();
    await kirim(survei, createJawaban('333333333', { detik: 5 }));
    const sama = { detik: 200, saran: 'Sudah baik' };
    await kirim(survei, createJawaban('343434343', sama), { dari: '10.9.9.9' });
    await kirim(survei, createJawaban('343434343', sama), { dari: '10.9.9.9' });
    await kirim(survei, createJawaban('343434343', sama), { dari: '10.9.9.8' });
    assert.deepEqual(
      (await semua(survei)).map(({ tanda }) => tanda).sort(),
      [null, null, 'cepat seragam', 'ganda'].sort(),
    );
    await lakukan(survei, 'tutup', 1);
    await assert.rejects(lakukan(survei, 'kunci', 2), ditolak('takSah', 'jawaban'));
    const { baris } = await daftarJawaban(alat(), perencana, LETAK, { id: survei.id, hanya: 'ditandai' });
    assert.equal(baris.length, 2);
    const putus = (jawaban: readonly string[], ikut: boolean, alasan = 'Dicocokkan dengan buku tamu') =>
      putuskanJawaban(alat(), perencana, LETAK, { id: survei.id, jawaban, ikut, alasan });
    await assert.rejects(putus([], false, ' '), ditolak('takSah', 'alasan'));
    const cepat = baris.find(({ tanda }) => tanda?.startsWith('cepat'))?.id ?? '';
    await putus([cepat], false);
    await putus(
      baris.map(({ id }) => id).filter((id) => id !== cepat),
      true,
    );
    await lakukan(survei, 'kunci', 2);
    await assert.rejects(putus([cepat], true), ditolak('keadaan'));
    const { hasil } = await hasilSurvei(alat(), perencana, LETAK, survei.id);
    assert.equal(hasil.ikm.responden, 3);
    // Three are too few for who may not see answers one by one.
    const pembacaan = await hasilSurvei(alat(), pembaca, LETAK, survei.id);
    assert.deepEqual([pembacaan.tertutup, pembacaan.hasil.ikm.responden], [true, 0]);
    const tercantum = (await daftarSurvei(alat(), pembaca, LETAK)).find((satu) => satu.survei.id === survei.id);
    assert.deepEqual([tercantum?.responden, tercantum?.hasil.ikm.ikm.nilai], [3, null]);
    await assert.rejects(
      daftarJawaban(alat(), pembaca, LETAK, { id: survei.id, hanya: 'saran' }),
      ditolak('terlarang'),
    );
  });

  it('refuse the forty-first answer of one address in ten minutes, and nobody else', async () => {
    const survei = await make();
    for (let i = 0; i < 40; i += 1) await kirim(survei, createJawaban('333333333'), { dari: '10.2.2.2' });
    await assert.rejects(kirim(survei, createJawaban('333333333'), { dari: '10.2.2.2' }), ditolak('terlaluSering'));
    await kirim(survei, createJawaban('333333333'), { dari: '10.2.2.3' });
    assert.equal((await lihatSurvei(alat(), pembaca, LETAK, survei.id)).responden, 41);
  });

  it('take what respondents wrote on paper, blanks too, all or none, and each once', async () => {
    const survei = await make({ tindakan: ['buka', 'tutup'] });
    const id = [1, 2, 3].map(() => randomUUID());
    const lembar = (nilai: string, nomor: number) => ({ ...createJawaban(nilai), id: id[nomor - 1] ?? '' });
    const entri = (siapa: Pelaku, ...jawaban: ReturnType<typeof lembar>[]) =>
      entriJawaban(alat(), siapa, LETAK, { id: survei.id, saluran: 'kertas', jawaban });
    await assert.rejects(entri(pembaca, lembar('333333333', 1)), ditolak('terlarang'));
    await assert.rejects(
      entri(pelaksana, lembar('333333333', 1), lembar('7', 2)),
      ditolak('takSah', '1.P1', '1.jawaban'),
    );
    assert.deepEqual(await semua(survei), []);
    assert.deepEqual(await entri(pelaksana, lembar('3333', 1), lembar('444444444', 2)), { baru: 2, sudahAda: 0 });
    assert.deepEqual(await entri(pelaksana, lembar('3333', 1), lembar('111111111', 3)), { baru: 1, sudahAda: 1 });
    assert.deepEqual((await semua(survei)).map(({ nilai }) => nilai).sort(), ['111111111', '3333-----', '444444444']);
  });

  it('take a spreadsheet: what the preview says, once, also when it has grown; another of the same name apart', async () => {
    const kuesioner = { ...KUESIONER_BAKU, layanan: [{ kode: 'ktp', nama: 'KTP elektronik' }] };
    const survei = await make({ tindakan: [] });
    const { ditulis } = await lihatSurvei(alat(), perencana, LETAK, survei.id);
    await simpanKuesioner(alat(), perencana, LETAK, { id: survei.id, nomor: 1, ditulis, isi: kuesioner });
    await lakukan(survei, 'buka', 0);
    const baris = (nomor: number, nilai: string, layanan = ''): BarisImpor => ({
      ...{ nomor, nilai, layanan },
      ...{ profil: { umur: '20-29' }, bagian: '', saran: '=1+1' },
    });
    const lembar = (...isi: BarisImpor[]) => ({
      ...{ id: survei.id, sumber: 'Loket A.xlsx', terpisah: false, sidik: 'a'.repeat(64), baris: isi },
    });
    const awal = lembar(
      baris(2, '444444441', 'ktp  ELEKTRONIK'),
      baris(3, '33333333-', 'KIA'),
      baris(4, '33333333-', 'KIA'),
    );
    assert.deepEqual(await pratinjauImporJawaban(alat(), pelaksana, LETAK, awal), {
      ...{ baru: 3, sudahAda: 0 },
      takDikenal: [3, 4].map((nomor) => ({ nomor, ruas: 'Layanan', tertulis: 'KIA' })),
    });
    assert.deepEqual(await semua(survei), []);
    assert.deepEqual(await imporJawaban(alat(), pelaksana, LETAK, awal), { baru: 3, sudahAda: 0 });
    const satu = (await semua(survei)).find(({ nilai }) => nilai === '444444441');
    assert.deepEqual([satu?.layanan, satu?.umur, satu?.saluran, satu?.saran], ['ktp', '20-29', 'impor', '=1+1']);
    const tumbuh = lembar(baris(2, '111111111'), ...awal.baris.map((lama) => ({ ...lama, nomor: lama.nomor + 1 })));
    const pratinjau = await pratinjauImporJawaban(alat(), pelaksana, LETAK, tumbuh);
    assert.deepEqual([pratinjau.baru, pratinjau.sudahAda], [1, 3]);
    assert.deepEqual(await imporJawaban(alat(), pelaksana, LETAK, tumbuh), { baru: 1, sudahAda: 3 });
    assert.deepEqual(await imporJawaban(alat(), pelaksana, LETAK, { ...awal, terpisah: true }), {
      ...{ baru: 3, sudahAda: 0 },
    });
    assert.equal((await lihatSurvei(alat(), pembaca, LETAK, survei.id)).responden, 7);
    await assert.rejects(imporJawaban(alat(), pembaca, LETAK, awal), ditolak('terlarang'));
    await assert.rejects(pratinjauImporJawaban(alat(), luar, LETAK, awal), ditolak('takDitemukan'));
    const salah = lembar(baris(7, '5'), { ...baris(8, '444444444'), profil: { umur: 'tua' } });
    await assert.rejects(imporJawaban(alat(), pelaksana, LETAK, salah), ditolak('takSah', '7.nilai'));
    await assert.rejects(imporJawaban(alat(), pelaksana, LETAK, lembar()), ditolak('takSah', 'baris'));
    await lakukan(survei, 'tutup', 1);
    await lakukan(survei, 'kunci', 2);
    await assert.rejects(imporJawaban(alat(), pelaksana, LETAK, awal), ditolak('keadaan'));
  });

  it('go out one by one, page after page, to who sets them up and to nobody else', async () => {
    const survei = await make();
    const lembar = (nilai: string, nomor: number): BarisImpor => ({
      ...{ nomor, nilai, profil: {}, layanan: '', bagian: '', saran: '' },
    });
    const baris = Array.from({ length: 2001 }, (_, i) => lembar('333333333', i + 2));
    const asal = { id: survei.id, sumber: 'a', terpisah: false, sidik: 'a'.repeat(64), baris };
    await imporJawaban(alat(), perencana, LETAK, asal);
    const { nama, kuesioner, halaman } = await eksporJawaban(alat(), perencana, LETAK, survei.id);
    const banyak: number[] = [];
    const id = new Set<string>();
    for await (const satu of halaman) {
      banyak.push(satu.length);
      for (const jawaban of satu) id.add(jawaban.id);
    }
    assert.deepEqual([nama, [...kuesioner.keys()], banyak, id.size], [ISI_SURVEI.nama, [1], [1000, 1000, 1], 2001]);
    for (const siapa of [pembaca, pelaksana]) {
      await assert.rejects(eksporJawaban(alat(), siapa, LETAK, survei.id), ditolak('terlarang'));
    }
    await assert.rejects(eksporJawaban(alat(), luar, LETAK, survei.id), ditolak('takDitemukan'));
  });

  it('give results from sums that are those of the answers', async () => {
    const survei = await make();
    const umur = ['<20', '20-29', '20-29', '20-29', '20-29', '20-29'];
    for (const satu of umur) await kirim(survei, createJawaban('333333334', { profil: { umur: satu } }));
    const { hasil, hari } = await hasilSurvei(alat(), pembaca, LETAK, survei.id);
    assert.equal(hasil.ikm.ikm.nilai?.slice(0, 7), '77.7777'); // 28 × 25 ÷ 9
    assert.deepEqual(hari, [{ tanggal: '2026-06-15', responden: 6 }]);
    // One below twenty would be known by subtraction from the five others: none of the two groups is shown.
    assert.deepEqual(hasil.dimensi.find(({ dimensi }) => dimensi === 'umur')?.kelompok, []);
    const ringkas = await uji.basisdata.withInstansi(uji.a, (tx) => listRingkasSkm(tx, uji.a, survei.id, 'semua'));
    assert.deepEqual([ringkas[0]?.responden, ringkas[0]?.u9n4, ringkas[0]?.u1n3], [6, 6, 6]);
  });

  it('give their result to the year when a person takes it, with a trail down to the counts', async () => {
    const survei = await make({ isi: { indikator: 'I2', populasi: 50 } });
    await assert.rejects(tawarkanHasil(alat(), perencana, LETAK, survei.id), ditolak('keadaan'));
    await kirim(survei, createJawaban('333333334'));
    await kirim(survei, createJawaban('443333334'));
    await lakukan(survei, 'tutup', 1);
    await lakukan(survei, 'kunci', 2);
    // (3.5 + 3.5 + 3 × 6 + 4) × 25 ÷ 9 = 80.5555…
    const tawaran = {
      terambil: false,
      menggantikan: false,
      ikm: '80.56',
      indikator: 'I2',
      realisasi: null,
      beda: true,
    };
    assert.deepEqual(await tawarkanHasil(alat(), perencana, LETAK, survei.id), tawaran);
    await assert.rejects(tawarkanHasil(alat(), pembaca, LETAK, survei.id), ditolak('terlarang'));
    const ambil = (siapa: Pelaku) => ambilHasil(alat(), siapa, LETAK, { id: survei.id, realisasi: true });
    await assert.rejects(ambil(pembaca), ditolak('terlarang'));
    await ambil(perencana);
    await ambil(perencana);
    const lagi = await tawarkanHasil(alat(), perencana, LETAK, survei.id);
    assert.deepEqual(lagi, { ...tawaran, terambil: true, realisasi: '80.56', beda: false });
    const { tahun, hasil } = await runKonteks(alat(), perencana, (konteks) => muatUnitTahun(konteks, 'KEC', 2026));
    assert.equal(tahun.skm.length, 1);
    assert.equal(hasil.skm[0]?.ikm.nilai?.slice(0, 7), '80.5555');
    assert.equal(hasil.angka['skm/2026/unsur/U1/nrr']?.rumus, 'skm-nrr');
    assert.equal(hasil.indikator['I2']?.kini.realisasi.nilai, '80.56');
    // What was typed per quarter is not cleared in passing.
    const triwulan = await make({ isi: { indikator: 'I1' } });
    await kirim(triwulan, createJawaban('222222222'));
    await lakukan(triwulan, 'tutup', 1);
    await lakukan(triwulan, 'kunci', 2);
    await assert.rejects(
      ambilHasil(alat(), perencana, LETAK, { id: triwulan.id, realisasi: true }),
      /sudah diisi per triwulan/,
    );
    // A second survey of the same year stands beside the first.
    const dua = await make();
    await kirim(dua, createJawaban('444444444'));
    await lakukan(dua, 'tutup', 1);
    await lakukan(dua, 'kunci', 2);
    await ambilHasil(alat(), perencana, LETAK, { id: dua.id, realisasi: false });
    const kini = await runKonteks(alat(), perencana, (konteks) => muatUnitTahun(konteks, 'KEC', 2026));
    assert.deepEqual(
      kini.rekaman.filter(({ jenis }) => jenis === 'skm').map(({ kunci }) => kunci),
      ['2026', '2026~2'],
    );
    assert.deepEqual(
      hasil.tanda.filter(({ kode }) => kode === 'T.ikm-beda'),
      [],
    );
  });
});
