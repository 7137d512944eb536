import { listKodeKegiatan } from '@akuntabel/basisdata';
import type { JenisRekaman } from '@akuntabel/kinerja';
import { GalatLayanan, runKonteks, simpanBanyakRekaman, type Ubahan } from '@akuntabel/layanan';
import { error, fail, redirect } from '@sveltejs/kit';
import { STATUS } from '../kantor/galat.ts';
import { sebutSatu, sebutSemua } from './jenis-halaman.ts';
import { type Kelola, muatKelola } from './muat.ts';

const TINGKAT = { program: 'program', kegiatan: 'kegiatan', subKegiatan: 'subKegiatan' } as const;
const INDUK = { program: null, kegiatan: 'program', subKegiatan: 'kegiatan' } as const;
type Tingkat = keyof typeof TINGKAT;

const isTingkat = (jenis: JenisRekaman): jenis is Tingkat => Object.hasOwn(TINGKAT, jenis);

function getTingkat(jenis: JenisRekaman): Tingkat {
  if (!isTingkat(jenis)) error(404, 'Halaman tidak ditemukan.');
  return jenis;
}

/** Programmes or kegiatan below which something can be added. */
function listInduk({ termuat }: Kelola, tingkat: Tingkat) {
  const induk = INDUK[tingkat];
  return termuat.rekaman
    .filter(({ jenis }) => jenis === induk)
    .map(({ kunci, isi }) => ({ kunci, ...(isi as { kode: string; nama: string }) }))
    .sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

async function listKode({ alat, pelaku }: Kelola, tingkat: Tingkat, induk: string | undefined, cari: string) {
  const saring = { tingkat: TINGKAT[tingkat], induk, cari, banyak: 200 };
  return await runKonteks(alat, pelaku, async ({ tx }) => await listKodeKegiatan(tx, saring), { bacaSaja: true });
}

/** Official codes of a level that can be added, below a parent and with words that are sought. */
export async function loadKode(locals: App.Locals, jenis: JenisRekaman, dari: URLSearchParams) {
  const tingkat = getTingkat(jenis);
  const kelola = await muatKelola(locals);
  if (!kelola.isBolehUbah(jenis)) error(403, 'Hak Anda tidak mencakup perubahan data ini.');
  const cari = (dari.get('cari') ?? '').slice(0, 200);
  const semuaInduk = listInduk(kelola, tingkat);
  const dipilih = semuaInduk.find(({ kunci }) => kunci === dari.get('induk'));
  const perluInduk = INDUK[tingkat] !== null;
  const ada = new Set(
    kelola.termuat.rekaman.filter((satu) => satu.jenis === tingkat).map(({ isi }) => (isi as { kode: string }).kode),
  );
  const kode = perluInduk && !dipilih ? [] : await listKode(kelola, tingkat, dipilih?.kode, cari);
  return {
    jenis,
    judul: `Tambah ${sebutSatu(jenis)} dari kode resmi`,
    semua: sebutSemua(jenis),
    cari,
    perluInduk,
    namaInduk: INDUK[tingkat] === null ? '' : sebutSatu(INDUK[tingkat]),
    semuaInduk,
    induk: dipilih?.kunci ?? null,
    kode: kode.map((satu) => ({
      kode: satu.kode,
      nama: satu.nama,
      indikator: satu.indikatorOutput,
      ada: ada.has(satu.kode),
      perluPeriksa: satu.keyakinan !== 'resmi',
    })),
  };
}

/** Adds the chosen codes as records, with the official indicator where the list has one. */
export async function tambahKode(locals: App.Locals, request: Request, jenis: JenisRekaman) {
  const tingkat = getTingkat(jenis);
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  const dipilih = new Set(data.getAll('kode').map(String));
  if (dipilih.size === 0) return fail(422, { pesan: 'Pilih sedikitnya satu kode.' });
  const induk = listInduk(kelola, tingkat).find(({ kunci }) => kunci === data.get('induk'));
  if (INDUK[tingkat] !== null && !induk) return fail(422, { pesan: `Pilih ${sebutSatu(INDUK[tingkat])} dahulu.` });
  const semua = await listKode(kelola, tingkat, induk?.kode, '');
  const ubahan = semua
    .filter(({ kode }) => dipilih.has(kode))
    .map(
      ({ kode, nama, indikatorOutput, satuan }): Ubahan => ({
        jenis,
        kunci: null,
        versi: null,
        isi: {
          kode,
          nama,
          ...(induk ? { induk: induk.kunci } : {}),
          kinerja: indikatorOutput === null ? [] : [{ nama: indikatorOutput, satuan: satuan ?? 'Dokumen' }],
        },
      }),
    );
  try {
    const { alat, pelaku, unit, tahun } = kelola;
    await simpanBanyakRekaman(alat, pelaku, { unit, tahun, alasan: 'Dari daftar kode resmi.' }, ubahan);
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    return fail(STATUS[galat.kode], { pesan: `${galat.message} Belum ada yang ditambahkan.` });
  }
  return redirect(303, `${kelola.dasar}/kelola/${jenis}?diimpor=${encodeURIComponent(`${ubahan.length} data baru`)}`);
}
