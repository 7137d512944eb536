import assert from 'node:assert/strict';
import type { Basisdata } from '../basisdata.ts';
import { insertBerkas } from '../kueri/berkas.ts';
import { appendJejak } from '../kueri/jejak.ts';
import { upsertJendela } from '../kueri/jendela.ts';
import { insertPemberitahuan } from '../kueri/pemberitahuan.ts';
import { insertHak, insertPeran } from '../kueri/peran.ts';
import { upsertProfilImpor } from '../kueri/profil-impor.ts';
import { insertRekaman } from '../kueri/rekaman.ts';
import { upsertRingkasan } from '../kueri/ringkasan.ts';
import { insertJawabanSkm } from '../kueri/skm/jawaban.ts';
import { insertSurveiSkm, upsertKuesioner } from '../kueri/skm/survei.ts';
import { appendTindakan } from '../kueri/tindakan.ts';
import { insertUnitTahun } from '../kueri/unit-tahun.ts';
import { insertVersiDokumen } from '../kueri/versi-dokumen.ts';
import { newId } from '../nilai/id.ts';

let ke = 0;

/** A unit-year of its own for one test; gives its id. */
export async function createUnitTahun(basisdata: Basisdata, instansiId: string, tahun = 2026): Promise<string> {
  ke += 1;
  const unit = `unit-${ke}`;
  const baru = {
    unit,
    namaUnit: `Kecamatan ${ke}`,
    tahun,
    keadaan: 'aktif' as const,
    dibuat: '2026-01-01T00:00:00.000Z',
  };
  const hasil = await basisdata.withInstansi(instansiId, (tx) => insertUnitTahun(tx, instansiId, baru));
  return hasil?.id ?? assert.fail(`${unit} is there already`);
}

/** A row in every table of a government, and a person it belongs to. */
export async function isiSemuaTabel(basisdata: Basisdata, instansiId: string): Promise<void> {
  const waktu = '2026-01-01T00:00:00.000Z';
  const hash = 'a'.repeat(64);
  const penggunaId = `p-${instansiId}`;
  await basisdata.withUmum((tx) =>
    tx
      .insertInto('refPengguna')
      .values({
        id: penggunaId,
        nama: 'Ani',
        surel: `${penggunaId}@contoh.id`,
        surelTerverifikasi: true,
        namaMasuk: penggunaId,
        instansiId,
        dibuat: waktu,
        diubah: waktu,
      })
      .execute(),
  );
  const unitTahunId = await createUnitTahun(basisdata, instansiId);
  await basisdata.withInstansi(instansiId, async (tx) => {
    const milik = { unitTahunId, jenis: 'umum', kunci: 'satu' };
    await insertRekaman(tx, instansiId, { ...milik, urutan: 0, isi: { nama: 'Ani' }, diubah: waktu });
    const pelaku = { penggunaId, jabatan: 'Camat' };
    const objek = { unitTahunId, alur: 'laporan', objek: 'lkjip' };
    const tindakan = { ...objek, ...pelaku, macam: 'ajukan', namaPelaku: 'Ani', pada: waktu, sesudah: 0 };
    await appendTindakan(tx, instansiId, { ...tindakan, muatan: [1] });
    await insertPeran(tx, instansiId, { ...pelaku, peran: 'pimpinan', status: 'definitif', mulai: '2026-01-01' });
    await insertHak(tx, instansiId, { penggunaId, tindakan: 'ubah', putusan: 'tolak', lingkup: 'unit' });
    const berkas = { ...milik, nama: 'bukti.pdf', mime: 'application/pdf', ukuran: 5_000_000_000, sha256: hash };
    const { id } = await insertBerkas(tx, instansiId, { ...berkas, letak: 'x', penggunaId, pada: waktu });
    const versi = { ...milik, data: { a: 1 }, hash, kode: `k-${instansiId}`, dibuat: waktu, penggunaId };
    await insertVersiDokumen(tx, instansiId, { ...versi, berkasId: id });
    await upsertRingkasan(tx, instansiId, {
      unitTahunId,
      unit: 'unit',
      namaUnit: 'Kecamatan',
      tahun: 2026,
      iku: 3,
      tercapai: 2,
      rataRata: '98.765',
      pagu: '1234567890123.45',
      lengkap: 10,
      kurang: 1,
      hash,
      diperbarui: waktu,
    });
    await upsertJendela(tx, instansiId, {
      unitTahunId,
      alur: 'pengukuran',
      periode: 'tw1',
      mulai: '2026-04-01',
      selesai: '2026-04-15',
    });
    const note = { penggunaId, kunci: 'h-3', judul: 'Tiga hari lagi', isi: 'x', tautan: '/', dibuat: waktu };
    await insertPemberitahuan(tx, instansiId, [note]);
    await upsertProfilImpor(tx, instansiId, { nama: 'SIPD', pemetaan: { kode: 'A' } });
    const survei = await insertSurveiSkm(tx, instansiId, {
      unitTahunId,
      nama: 'Survei',
      periode: 'tahun',
      kode: 'abcdef',
      bobot: '1/9',
      berkode: false,
      dibuat: waktu,
    });
    const milikSurvei = { instansiId, surveiId: survei.id };
    await upsertKuesioner(tx, instansiId, { surveiId: survei.id, nomor: 1, isi: { a: 1 }, dibuat: waktu });
    const jawaban = { surveiId: survei.id, id: newId(), kuesioner: 1, nilai: '34343434-', saluran: 'kertas' };
    await insertJawabanSkm(tx, instansiId, [{ ...jawaban, saran: 'Baik', pada: waktu, ikut: true }]);
    await tx
      .insertInto('saranLabel')
      .values({ ...milikSurvei, jawabanId: jawaban.id, label: 'antrean' })
      .execute();
    await tx
      .insertInto('kodeSkm')
      .values({ ...milikSurvei, hash, dibuat: waktu })
      .execute();
    await appendJejak(tx, instansiId, [
      { ...milik, ...pelaku, nama: 'Ani', pada: waktu, macam: 'ubah', baru: { nama: 'Ani' } },
    ]);
  });
}
