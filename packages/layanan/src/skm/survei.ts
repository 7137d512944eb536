import { randomInt } from 'node:crypto';
import {
  countKodeSkm,
  findKuesioner,
  findSurveiSkm,
  type HitungKode,
  insertSurveiSkm,
  isId,
  listRingkasSemuaSkm,
  listRingkasSkm,
  listSurveiSkm,
  listTindakan,
  listTindakanUnitTahun,
  lockUnitTahun,
  type SurveiSkm,
  type Transaksi,
  updateSurveiSkm,
  upsertKuesioner,
} from '@akuntabel/basisdata';
import { type HasilSurvei, KUESIONER_BAKU, type Kuesioner, PERIODE_SKM, zKuesioner } from '@akuntabel/kinerja';
import { z } from 'zod';
import { foldObjek, type ObjekTermuat } from '../alur/keadaan.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, type MasalahIsian, takDitemukan } from '../inti/galat.ts';
import { isBoleh, type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { isTanggal } from '../inti/tanggal.ts';
import { getUnitTahunTerlihat, muatUnitTahun, toSasaran } from '../unit-tahun/muat.ts';
import { buildHasilBagi } from './hasil-bagi.ts';

export interface LetakSurvei {
  readonly unit: string;
  readonly tahun: number;
}

const zTanggal = z.string().refine(isTanggal, 'Isi tanggal yang ada di kalender.');

const zIsiSurvei = z
  .strictObject({
    nama: z.string().trim().min(1, 'Beri survei ini nama.').max(200, 'Paling panjang 200 huruf.'),
    periode: z.enum(Object.keys(PERIODE_SKM) as [keyof typeof PERIODE_SKM], 'Pilih periode survei.'),
    bagian: z.string().max(100).nullable(),
    bobot: z.enum(['1/9', '0.11', '0.111'], 'Pilih bobot.'),
    populasi: z
      .number('Isi banyaknya pengguna layanan dengan bilangan bulat.')
      .int('Isi banyaknya pengguna layanan dengan bilangan bulat.')
      .min(1, 'Paling sedikit 1.')
      .max(1_000_000_000, 'Terlalu besar.')
      .nullable(),
    mulai: zTanggal.nullable(),
    selesai: zTanggal.nullable(),
    berkode: z.boolean(),
    indikator: z.string().max(100).nullable(),
  })
  .refine(({ mulai, selesai }) => mulai === null || selesai === null || mulai <= selesai, {
    path: ['selesai'],
    message: 'Hari terakhir tidak boleh sebelum hari pertama.',
  });

/** What people enter about a survey. */
export type IsiSurvei = z.input<typeof zIsiSurvei>;

/** What a survey names of its year must be there. */
async function parseIsiSurvei(konteks: Konteks, letak: LetakSurvei, masukan: IsiSurvei, pesan: string) {
  const isi = parseIsi(zIsiSurvei, masukan, pesan);
  const { tahun } = await muatUnitTahun(konteks, letak.unit, letak.tahun);
  const masalah: MasalahIsian[] = [];
  const check = (ruas: 'indikator' | 'bagian', apa: string, daftar: readonly { readonly id: string }[]) => {
    if (isi[ruas] === null || daftar.some(({ id }) => id === isi[ruas])) return;
    masalah.push({ jalur: [ruas], pesan: `Pilih ${apa} yang ada; «${isi[ruas]}» tidak ada lagi.` });
  };
  check('indikator', 'indikator', tahun.indikator);
  check('bagian', 'unit', tahun.organisasi.unit);
  if (masalah.length > 0) throw new GalatLayanan('takSah', pesan, { masalah });
  return isi;
}

const RUAS_KUESIONER: Readonly<Record<string, string>> = {
  pertanyaan: 'Pertanyaan',
  tambahan: 'Pertanyaan sendiri',
  layanan: 'Layanan',
  bagian: 'Kelurahan',
};

/** "Pertanyaan 3, pilihan 2: ", for what stands in a list of the questionnaire; nothing for a field of its own. */
function sebutJalur([ruas, ke, dalam, n]: readonly (string | number)[]): string {
  const nama = typeof ke === 'number' ? RUAS_KUESIONER[String(ruas)] : undefined;
  if (nama === undefined) return '';
  const rinci = dalam === undefined ? '' : `, ${dalam}${typeof n === 'number' ? ` ${n + 1}` : ''}`;
  return `${nama} ${(ke as number) + 1}${rinci}: `;
}

function parseIsi<Isi>(skema: z.ZodType<Isi>, masukan: unknown, pesan: string): Isi {
  const hasil = skema.safeParse(masukan);
  if (hasil.success) return hasil.data;
  const masalah = hasil.error.issues.map(({ path, message }) => {
    const jalur = path.filter((satu) => typeof satu !== 'symbol');
    return { jalur, pesan: sebutJalur(jalur) + message };
  });
  throw new GalatLayanan('takSah', pesan, { masalah });
}

/** A survey with its state. */
export interface SurveiTampil {
  readonly survei: SurveiSkm;
  readonly keadaan: ObjekTermuat<'survei'>;
  /** Answers that are counted. */
  readonly responden: number;
}

/** A survey in the list, with its index as far as this person may see it. */
export interface BarisSurvei extends SurveiTampil {
  readonly hasil: HasilSurvei;
}

export interface SurveiLengkap extends SurveiTampil {
  readonly kuesioner: Kuesioner;
  readonly nomorKuesioner: number;
  /** When that version was last written: tells one draft from another. */
  readonly ditulis: string;
  readonly kode: HitungKode;
}

/** A survey of a unit-year that somebody may see; any other does not exist. */
export async function getSurvei(konteks: Konteks, { unit, tahun }: LetakSurvei, id: string) {
  const { tx, pelaku } = konteks;
  const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, unit, tahun);
  const survei = isId(id) ? await findSurveiSkm(tx, pelaku.instansiId, id) : undefined;
  if (survei?.unitTahunId !== unitTahun.id) throw takDitemukan();
  return { survei, unitTahun, jalurUnit, sasaran: toSasaran(konteks, jalurUnit) };
}

export async function daftarSurvei(alat: Alat, pelaku: Pelaku, letak: LetakSurvei): Promise<readonly BarisSurvei[]> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, letak.unit, letak.tahun);
      const semua = await listSurveiSkm(tx, pelaku.instansiId, unitTahun.id);
      const tindakan = await listTindakanUnitTahun(tx, pelaku.instansiId, unitTahun.id, 'survei');
      const ringkas = await listRingkasSemuaSkm(
        tx,
        pelaku.instansiId,
        semua.map(({ id }) => id),
      );
      const boleh = isBoleh(konteks, 'ubah.skm', toSasaran(konteks, jalurUnit));
      return semua.map((survei) => {
        const milik = ringkas.filter(({ surveiId }) => surveiId === survei.id);
        return {
          survei,
          keadaan: foldObjek(tindakan, 'survei', survei.id),
          responden: milik[0]?.responden ?? 0,
          hasil: buildHasilBagi(milik, survei, boleh).hasil,
        };
      });
    },
    { bacaSaja: true },
  );
}

export async function lihatSurvei(alat: Alat, pelaku: Pelaku, letak: LetakSurvei, id: string): Promise<SurveiLengkap> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const { survei } = await getSurvei(konteks, letak, id);
      const versi = await findKuesioner(tx, pelaku.instansiId, id);
      const [ringkas] = await listRingkasSkm(tx, pelaku.instansiId, id, 'semua');
      return {
        survei,
        keadaan: await readKeadaanSurvei(tx, survei),
        responden: ringkas?.responden ?? 0,
        kuesioner: zKuesioner.parse(versi?.isi ?? KUESIONER_BAKU),
        nomorKuesioner: versi?.nomor ?? 1,
        ditulis: versi?.dibuat ?? '',
        kode: await countKodeSkm(tx, pelaku.instansiId, id),
      };
    },
    { bacaSaja: true },
  );
}

/** Without letters and digits that are taken for each other when somebody types the address off a poster. */
const HURUF_KODE = 'abcdefghjkmnpqrstuvwxyz23456789';
const PANJANG_KODE = 8;

export const createKodeAcak = (panjang: number): string =>
  Array.from({ length: panjang }, () => HURUF_KODE[randomInt(HURUF_KODE.length)]).join('');

/** Makes a survey in draft with the usual questionnaire. */
export async function buatSurvei(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  masukan: IsiSurvei,
): Promise<SurveiSkm> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, letak.unit, letak.tahun);
    const penugasan = requireHak(konteks, 'ubah.skm', toSasaran(konteks, jalurUnit));
    const isi = await parseIsiSurvei(konteks, letak, masukan, 'Survei belum dapat dibuat.');
    const dibuat = alat.kini().toISOString();
    const baru = { ...isi, unitTahunId: unitTahun.id, kode: createKodeAcak(PANJANG_KODE), dibuat };
    const survei = await insertSurveiSkm(tx, pelaku.instansiId, baru);
    await upsertKuesioner(tx, pelaku.instansiId, { surveiId: survei.id, nomor: 1, isi: KUESIONER_BAKU, dibuat });
    await catatJejak(konteks, penugasan, [
      { macam: 'tambah', unitTahunId: unitTahun.id, jenis: 'survei', kunci: survei.id, baru: isi },
    ]);
    return survei;
  });
}

const TERKUNCI = 'Survei ini sudah dikunci. Buka kuncinya dahulu, dengan alasan.';

/** Changes what is said about a survey; over exactly the version the person saw. */
export async function simpanSurvei(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, versi, isi: masukan }: { readonly id: string; readonly versi: number; readonly isi: IsiSurvei },
): Promise<SurveiSkm> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { survei, unitTahun, sasaran } = await getSurvei(konteks, letak, id);
    const penugasan = requireHak(konteks, 'ubah.skm', sasaran);
    const isi = await parseIsiSurvei(konteks, letak, masukan, 'Survei belum dapat disimpan.');
    const { keadaan } = await readKeadaanSurvei(tx, survei);
    if (keadaan === 'terkunci') throw new GalatLayanan('keadaan', TERKUNCI);
    const baru = await updateSurveiSkm(tx, pelaku.instansiId, id, versi, isi);
    if (baru === undefined) {
      const pesan = 'Survei ini sudah diubah orang lain sejak Anda membukanya. Bandingkan kedua isian, lalu pilih.';
      throw new GalatLayanan('bentrok', pesan, { terkini: survei });
    }
    const { nama, periode, bagian, bobot, populasi, mulai, selesai, berkode, indikator } = survei;
    const lama = { nama, periode, bagian, bobot, populasi, mulai, selesai, berkode, indikator };
    await catatJejak(konteks, penugasan, [
      { macam: 'ubah', unitTahunId: unitTahun.id, jenis: 'survei', kunci: id, lama, baru: isi },
    ]);
    return baru;
  });
}

/** The state of one survey, read in the transaction that depends on it. */
export async function readKeadaanSurvei(
  tx: Transaksi,
  { instansiId, id, unitTahunId }: Pick<SurveiSkm, 'instansiId' | 'id' | 'unitTahunId'>,
): Promise<ObjekTermuat<'survei'>> {
  return foldObjek(await listTindakan(tx, instansiId, { unitTahunId, alur: 'survei', objek: id }), 'survei', id);
}

/**
 * Writes the questionnaire. While the survey was never opened its first version is written over; afterwards a change is a
 * new version, and answers go on naming the one that was seen. Gives the number.
 */
export async function simpanKuesioner(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  {
    id,
    nomor,
    ditulis,
    isi: masukan,
  }: { readonly id: string; readonly nomor: number; readonly ditulis: string; readonly isi: unknown },
): Promise<number> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { survei, unitTahun, sasaran } = await getSurvei(konteks, letak, id);
    const penugasan = requireHak(konteks, 'ubah.skm', sasaran);
    const isi = parseIsi(zKuesioner, masukan, 'Kuesioner belum dapat disimpan.');
    await lockUnitTahun(tx, pelaku.instansiId, unitTahun.id);
    const { keadaan } = await readKeadaanSurvei(tx, survei);
    if (keadaan === 'terkunci' || keadaan === 'ditutup') {
      throw new GalatLayanan('keadaan', 'Kuesioner tidak dapat diubah lagi setelah survei ditutup.');
    }
    const kini = await findKuesioner(tx, pelaku.instansiId, id);
    if ((kini?.nomor ?? 1) !== nomor || (kini?.dibuat ?? '') !== ditulis) {
      throw new GalatLayanan('bentrok', 'Kuesioner ini sudah diubah orang lain sejak Anda membukanya.', {
        terkini: kini?.isi ?? null,
      });
    }
    const baru = keadaan === 'draf' ? nomor : nomor + 1;
    const dibuat = alat.kini().toISOString();
    await upsertKuesioner(tx, pelaku.instansiId, { surveiId: id, nomor: baru, isi, dibuat });
    const jejak = { unitTahunId: unitTahun.id, jenis: 'kuesioner', kunci: `${id}/${baru}` };
    await catatJejak(konteks, penugasan, [{ macam: 'ubah', ...jejak, lama: kini?.isi ?? null, baru: isi }]);
    return baru;
  });
}
