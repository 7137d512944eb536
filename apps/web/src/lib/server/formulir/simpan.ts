import { JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';
import { GalatLayanan, hapusRekaman, riwayatRekaman, simpanRekaman } from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { type HasilFormulir, type MasalahRuas, readFormulir } from './baca.ts';
import { type Bentrok, buildBentrok, mergeRekaman } from './bentrok.ts';
import { failGalat, toMasalahRuas } from './gagal.ts';
import { buildFormulir, findRekamanTermuat, type Sasaran } from './halaman-rekaman.ts';
import { hrefRekaman, sebutSatu } from './jenis-halaman.ts';
import { type Ketikan, readKetikan } from './ketikan.ts';
import { type Kelola, muatKelola } from './muat.ts';
import { buildPratinjauTeks, type PratinjauTeks } from './pratinjau-teks.ts';
import { susunKetikan } from './susun.ts';
import type { TampilanFormulir } from './tampilan.ts';

/** A sent form of a record. */
interface Kiriman {
  readonly kelola: Kelola;
  readonly sasaran: Sasaran;
  readonly data: FormData;
  readonly ketikan: Ketikan;
}

export interface Permintaan {
  readonly locals: App.Locals;
  readonly request: Request;
  readonly jenis: JenisRekaman;
  /** null = a new record. */
  readonly kunci: string | null;
}

async function readKiriman({ locals, request, jenis, kunci }: Permintaan): Promise<Kiriman> {
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  const rekaman = kunci === null ? null : findRekamanTermuat(kelola, jenis, kunci);
  return { kelola, sasaran: { jenis, rekaman }, data, ketikan: readKetikan(data) };
}

const readVersi = (data: FormData): number | null => {
  const versi = Number(data.get('!versi') ?? '');
  return Number.isInteger(versi) && versi > 0 ? versi : null;
};

const readAlasan = (data: FormData): string | null => {
  const alasan = data.get('!alasan');
  return typeof alasan === 'string' && alasan.trim() !== '' ? alasan.trim() : null;
};

/** What the page shows after a form was sent and nothing was stored. */
export interface Jawaban {
  readonly formulir: TampilanFormulir;
  readonly versi: number | null;
  readonly alasan: string | null;
  /** Address of the record that already has this key. */
  readonly ganda?: string;
  readonly bentrok?: Bentrok;
  readonly pratinjauTeks: PratinjauTeks | null;
}

const answer = (
  { kelola, sasaran, data, ketikan }: Kiriman,
  masalah: readonly MasalahRuas[],
  lain: Pick<Jawaban, 'ganda' | 'bentrok'> = {},
): Jawaban => ({
  formulir: buildFormulir(kelola, sasaran, ketikan, masalah),
  versi: readVersi(data),
  alasan: readAlasan(data),
  pratinjauTeks: buildPratinjauTeks(sasaran.jenis, ketikan, kelola.termuat.hasil),
  ...lain,
});

/** Adds, removes or moves a row; nothing is stored. */
export async function susunFormulir(permintaan: Permintaan) {
  const kiriman = await readKiriman(permintaan);
  const ketikan = susunKetikan(kiriman.data, kiriman.ketikan) ?? kiriman.ketikan;
  return answer({ ...kiriman, ketikan }, []);
}

function goTersimpan({ dasar }: Kelola, jenis: JenisRekaman, kunci: string, apa: string): never {
  redirect(303, `${dasar}${hrefRekaman(jenis, kunci)}?tersimpan=${apa}`);
}

/** Saves what was typed; a version newer than the one that was seen leads to the comparison of the two. */
export async function simpanFormulir(permintaan: Permintaan) {
  const { jenis, kunci } = permintaan;
  const kiriman = await readKiriman(permintaan);
  const { kelola, data } = kiriman;
  const hasil = readFormulir(jenis, kiriman.ketikan);
  if (hasil.masalah.length > 0) return fail(422, answer(kiriman, hasil.masalah));
  const { alat, pelaku, unit, tahun } = kelola;
  // A record of which there is one may have been made by somebody else meanwhile; its version was not seen then.
  const versi = readVersi(data);
  let tersimpan: string;
  try {
    const masukan = { unit, tahun, jenis, isi: hasil.isi, alasan: readAlasan(data) };
    const rekaman = await simpanRekaman(alat, pelaku, { ...masukan, kunci: versi === null ? null : kunci, versi });
    tersimpan = rekaman.kunci;
  } catch (galat) {
    if (galat instanceof GalatLayanan && galat.kode === 'bentrok') return await tellBentrok(kiriman, hasil, galat);
    return failGalat(galat, answer(kiriman, toMasalahRuas(galat, hasil.findNama)));
  }
  return goTersimpan(kelola, jenis, tersimpan, versi === null ? 'baru' : 'ubah');
}

async function tellBentrok(kiriman: Kiriman, hasil: HasilFormulir, galat: GalatLayanan) {
  const { kelola, sasaran, data, ketikan } = kiriman;
  const { jenis } = sasaran;
  const versi = readVersi(data);
  const terkini = galat.terkini as { kunci: string; versi: number; isi: unknown } | null;
  const [ruas] = JENIS_REKAMAN[jenis].ruasKunci;
  if (versi === null && terkini !== null && ruas !== undefined) {
    // Not the same record changed by two, but a second one of the same name.
    const pesan = `Sudah ada ${sebutSatu(jenis)} dengan isian ini. Ubah yang sudah ada, atau pilih yang lain.`;
    return fail(409, answer(kiriman, [{ nama: ruas, pesan }], { ganda: hrefRekaman(jenis, terkini.kunci) }));
  }
  const dasar = terkini === null || versi === null ? undefined : await findDasar(kiriman, terkini, versi);
  const bentrok = buildBentrok(jenis, { mine: hasil.isi, terkini, dasar, ketikan, pilihan: kelola.pilihan });
  return fail(409, answer(kiriman, [], { bentrok }));
}

/** What stood there when the person opened it: before the first write after the version that was seen. */
async function findDasar(
  { kelola: { alat, pelaku, unit, tahun, bolehLihatJejak }, sasaran: { jenis } }: Kiriman,
  terkini: { readonly kunci: string; readonly versi: number },
  versi: number,
): Promise<{ readonly isi: unknown; readonly oleh: string } | undefined> {
  const ke = terkini.versi - versi - 1;
  if (!bolehLihatJejak || ke < 0 || ke > 50) return undefined;
  const saring = { unit, tahun, jenis, kunci: terkini.kunci };
  const { baris } = await riwayatRekaman(alat, pelaku, saring, { banyak: ke + 1 });
  const sejak = baris[ke];
  if (sejak === undefined || sejak.lama === null) return undefined;
  return { isi: sejak.lama, oleh: [...new Set(baris.map(({ nama }) => nama))].join(', ') };
}

/** Saves what was chosen of two versions over the newest one. */
export async function gabungFormulir(permintaan: Permintaan) {
  const { jenis } = permintaan;
  const kiriman = await readKiriman(permintaan);
  const { kelola, sasaran, data } = kiriman;
  const hasil = readFormulir(jenis, kiriman.ketikan);
  if (hasil.masalah.length > 0) return fail(422, answer(kiriman, hasil.masalah));
  const { alat, pelaku, unit, tahun, pilihan } = kelola;
  const { rekaman } = sasaran;
  const { isi, kurang, alasan } = mergeRekaman(jenis, hasil.isi, rekaman?.isi ?? null, data);
  if (kurang) {
    const bentrok = buildBentrok(jenis, { mine: hasil.isi, terkini: rekaman, ketikan: kiriman.ketikan, pilihan, data });
    return fail(422, answer(kiriman, [], { bentrok }));
  }
  let tersimpan: string;
  try {
    const versi = rekaman === null ? null : readVersi(data);
    const kunci = rekaman?.kunci ?? null;
    const satu = await simpanRekaman(alat, pelaku, { unit, tahun, jenis, kunci, versi, isi, alasan });
    tersimpan = satu.kunci;
  } catch (galat) {
    if (galat instanceof GalatLayanan && galat.kode === 'bentrok') return await tellBentrok(kiriman, hasil, galat);
    return failGalat(galat, answer(kiriman, toMasalahRuas(galat, hasil.findNama)));
  }
  return goTersimpan(kelola, jenis, tersimpan, 'gabung');
}

/** Removes a record after it was confirmed. */
export async function hapusFormulir({ locals, request, jenis, kunci }: Permintaan & { readonly kunci: string }) {
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  const { alat, pelaku, unit, tahun, dasar } = kelola;
  try {
    const versi = readVersi(data) ?? 0;
    await hapusRekaman(alat, pelaku, { unit, tahun, jenis, kunci, versi, alasan: readAlasan(data) });
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    const pesan =
      galat.kode === 'bentrok' && galat.terkini !== null
        ? `${galat.message} Lihat isinya yang sekarang, lalu putuskan lagi.`
        : galat.message;
    return failGalat(galat, { pesan });
  }
  return redirect(303, `${dasar}/kelola/${jenis}?terhapus=${encodeURIComponent(kunci)}`);
}

/** Writes an earlier state of a record again, as a new change. */
export async function pulihkanFormulir({ locals, request, jenis, kunci }: Permintaan & { readonly kunci: string }) {
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  const keadaan = await findKeadaanLampau(kelola, jenis, kunci, String(data.get('!nomor')), String(data.get('!sisi')));
  if (keadaan === undefined) return fail(404, { pesan: 'Keadaan itu tidak ada lagi dalam riwayat.' });
  const { alat, pelaku, unit, tahun } = kelola;
  const versi = readVersi(data);
  let tersimpan: string;
  try {
    const alasan = readAlasan(data) ?? `Memulihkan keadaan dari riwayat nomor ${keadaan.nomor}.`;
    const masukan = { unit, tahun, jenis, kunci: versi === null ? null : kunci, versi, isi: keadaan.isi, alasan };
    tersimpan = (await simpanRekaman(alat, pelaku, masukan)).kunci;
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    const rinci =
      galat.kode === 'takSah' ? galat.masalah.map(({ jalur, pesan }) => `${jalur.join('.')}: ${pesan}`) : [];
    return failGalat(galat, { pesan: [galat.message, ...rinci].join(' ') });
  }
  return goTersimpan(kelola, jenis, tersimpan, 'pulih');
}

/** What a record was before or after an entry of its history. */
export async function findKeadaanLampau(
  { alat, pelaku, unit, tahun }: Kelola,
  jenis: JenisRekaman,
  kunci: string,
  nomor: string,
  sisi: string,
): Promise<{ readonly isi: unknown; readonly nomor: number; readonly pada: string } | undefined> {
  if (!/^\d{1,15}$/.test(nomor)) return undefined;
  const halaman = { sesudah: Number(nomor) + 1, banyak: 1 };
  const { baris } = await riwayatRekaman(alat, pelaku, { unit, tahun, jenis, kunci }, halaman);
  const [satu] = baris;
  if (satu === undefined || Number(satu.nomor) !== Number(nomor)) return undefined;
  const isi = sisi === 'lama' ? satu.lama : satu.baru;
  return isi === null ? undefined : { isi, nomor: Number(satu.nomor), pada: satu.pada };
}
