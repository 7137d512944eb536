import {
  applyImpor,
  findKepala,
  GalatLembar,
  getTujuan,
  type JenisLembar,
  type Lembar,
  type MasalahBaris,
  matchKolom,
  type Pratinjau,
  previewImpor,
  readLembar,
  toHurufKolom,
} from '@akuntabel/berkas';
import { formatDesimal, formatRupiah, isDesimal, type JenisRekaman } from '@akuntabel/kinerja';
import { GalatLayanan, simpanBanyakRekaman } from '@akuntabel/layanan';
import { error, fail, redirect } from '@sveltejs/kit';
import { STATUS } from '../kantor/galat.ts';
import { hrefJenis, sebutSemua } from './jenis-halaman.ts';
import { findLembar } from './lembar-jenis.ts';
import { listUbahan } from './list-ubahan.ts';
import { getTempat, type Kelola, muatKelola } from './muat.ts';

/** What an import would do, as the page shows it before anything is stored. */
export interface TampilanPratinjau {
  readonly nama: string;
  readonly kolom: readonly { readonly judul: string; readonly letak: string }[];
  readonly takTerpakai: readonly string[];
  readonly baris: readonly {
    readonly nomor: number | null;
    readonly kunci: string;
    readonly perubahan: string;
    readonly selisih: readonly { readonly label: string; readonly lama: string | null; readonly baru: string | null }[];
    readonly masalah: readonly { readonly galat: boolean; readonly pesan: string }[];
  }[];
  readonly jumlah: readonly {
    readonly judul: string;
    readonly tertulis: string | null;
    readonly dihitung: string;
    readonly cocok: boolean;
  }[];
  readonly diabaikan: readonly { readonly nomorBaris: number; readonly isi: string; readonly alasan: string }[];
  readonly banyak: {
    readonly baru: number;
    readonly ubah: number;
    readonly tetap: number;
    readonly hilang: number;
    readonly galat: number;
  };
  readonly siap: boolean;
  /** The sheet and the data it was compared with, for the step that applies it. */
  readonly lembar: string;
  readonly dasar: string;
}

/** What the page shows after something was sent. */
export interface JawabanImpor {
  readonly pesan?: string;
  readonly masalah?: readonly string[];
  readonly pratinjau?: TampilanPratinjau;
  readonly tempelan?: string;
}

const tolak = (status: number, jawaban: JawabanImpor) => fail(status, jawaban);

/** Rows that a page shows; the rest is counted. */
const MAKS_BARIS = 200;
/** What a form may carry back. */
const MAKS_LEMBAR = 400_000;

interface Terbaca {
  readonly lembar: Lembar;
  readonly pratinjau: Pratinjau;
  readonly kolom: TampilanPratinjau['kolom'];
  readonly takTerpakai: readonly string[];
}

/** A refusal that the person can mend, one sentence. */
class GalatImpor extends Error {}

function readSatu({ termuat: { tahun } }: Kelola, jenis: JenisLembar, lembar: Lembar): Terbaca | string {
  const kepala = findKepala(lembar);
  if (!kepala) return `Lembar «${lembar.nama}» tidak memuat baris judul kolom. Sertakan judul kolomnya.`;
  const tujuan = getTujuan(jenis, tahun);
  const { pemetaan, kurang, takTerpakai } = matchKolom(kepala, tujuan);
  if (kurang.length > 0) {
    return `Kolom ${kurang.map(({ judul }) => `«${judul}»`).join(', ')} tidak ditemukan dalam lembar «${lembar.nama}».`;
  }
  const kolom = tujuan.kolom.flatMap(({ kunci, judul }) => {
    const letak = pemetaan.kolom[kunci];
    return letak === undefined ? [] : [{ judul, letak: letak.map(toHurufKolom).join(', ') }];
  });
  const pratinjau = previewImpor(lembar, pemetaan, tahun);
  return { lembar, pratinjau, kolom, takTerpakai: takTerpakai.map(({ judul }) => judul) };
}

/** The sheet in which most columns are known. */
function pickLembar(kelola: Kelola, jenis: JenisLembar, semua: readonly Lembar[]): Terbaca {
  const hasil = semua
    .filter(({ tersembunyi, sel }) => !tersembunyi && sel.length > 0)
    .map((satu) => readSatu(kelola, jenis, satu));
  const [terbaik] = hasil.filter((satu) => typeof satu !== 'string').sort((a, b) => b.kolom.length - a.kolom.length);
  if (terbaik !== undefined) return terbaik;
  throw new GalatImpor(hasil.find((satu) => typeof satu === 'string') ?? 'Berkas tidak berisi lembar yang terbaca.');
}

async function readKiriman(data: FormData): Promise<Lembar[]> {
  const berkas = data.get('berkas');
  if (berkas instanceof File && berkas.size > 0) {
    return await readLembar(new Uint8Array(await berkas.arrayBuffer()), { nama: berkas.name });
  }
  const tempelan = data.get('tempelan');
  if (typeof tempelan !== 'string' || tempelan.trim() === '') {
    throw new GalatImpor('Pilih berkas, atau tempel tabel dari Excel beserta baris judulnya.');
  }
  return await readLembar(new TextEncoder().encode(tempelan.replace(/\r\n?/g, '\n')), { nama: 'tempelan.csv' });
}

const toKalimat = (teks: string): string => `${teks.charAt(0).toUpperCase()}${teks.slice(1).replace(/\.$/, '')}.`;

function tellMasalah(satu: Pick<MasalahBaris, 'kolom' | 'tertulis' | 'seharusnya' | 'perbaikan'>): string {
  const tertulis = satu.tertulis === null ? '' : `«${satu.tertulis}», `;
  return `${satu.kolom}: ${tertulis}seharusnya ${satu.seharusnya.replace(/\.$/, '')}. ${toKalimat(satu.perbaikan)}`;
}

const tellNilai = (nilai: string | null): string | null =>
  nilai !== null && isDesimal(nilai) && (nilai.includes('.') || nilai.length > 4)
    ? formatDesimal(nilai, nilai.split('.')[1]?.length ?? 0)
    : nilai;

function show(kelola: Kelola, { lembar, pratinjau, kolom, takTerpakai }: Terbaca): TampilanPratinjau {
  const judul = new Map(getTujuan(pratinjau.jenis, kelola.termuat.tahun).kolom.map((satu) => [satu.kunci, satu.judul]));
  const hitung = (perubahan: string) => pratinjau.baris.filter((satu) => satu.perubahan === perubahan).length;
  const isGalat = ({ tingkat }: { tingkat: string }) => tingkat === 'galat';
  const penting = pratinjau.baris.filter(
    ({ perubahan, masalah }) => masalah.length > 0 || perubahan === 'baru' || perubahan === 'ubah',
  );
  return {
    nama: lembar.nama,
    kolom,
    takTerpakai,
    // What is wrong comes first: it has to be mended before anything else counts.
    baris: penting
      .toSorted((a, b) => Number(b.masalah.some(isGalat)) - Number(a.masalah.some(isGalat)))
      .slice(0, MAKS_BARIS)
      .map(({ nomorBaris, kunci, perubahan, selisih, masalah }) => ({
        nomor: nomorBaris,
        kunci: kunci ?? '',
        perubahan,
        selisih: selisih.map(({ ruas, lama, baru }) => ({
          label: judul.get(ruas) ?? ruas,
          lama: tellNilai(lama),
          baru: tellNilai(baru),
        })),
        masalah: masalah.map((satu) => ({
          galat: isGalat(satu),
          pesan: tellMasalah(satu),
        })),
      })),
    jumlah: pratinjau.jumlah.map(({ judul: nama, tertulis, dihitung, cocok }) => ({
      judul: nama,
      tertulis: tertulis === null ? null : formatRupiah(tertulis),
      dihitung: formatRupiah(dihitung),
      cocok,
    })),
    diabaikan: pratinjau.diabaikan.slice(0, MAKS_BARIS),
    banyak: {
      baru: hitung('baru'),
      ubah: hitung('ubah'),
      tetap: hitung('tetap'),
      hilang: hitung('hilang'),
      galat: pratinjau.baris.filter(({ masalah }) => masalah.some(isGalat)).length,
    },
    siap: pratinjau.siap && hitung('baru') + hitung('ubah') > 0,
    lembar: JSON.stringify(lembar),
    dasar: kelola.termuat.hash,
  };
}

export interface HalamanImpor {
  readonly locals: App.Locals;
  readonly request: Request;
  readonly jenis: JenisRekaman;
}

export function getLembar(jenis: JenisRekaman): JenisLembar {
  const lembar = findLembar(jenis);
  if (lembar === undefined) error(404, 'Halaman tidak ditemukan.');
  return lembar;
}

/** Reads a file or a paste and shows what it would change. */
export async function pratinjauImpor({ locals, request, jenis }: HalamanImpor) {
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  const tempelan = String(data.get('tempelan') ?? '');
  try {
    const pratinjau = show(kelola, pickLembar(kelola, getLembar(jenis), await readKiriman(data)));
    if (pratinjau.lembar.length > MAKS_LEMBAR) {
      return tolak(422, {
        pesan: 'Lembar ini terlalu besar untuk sekali impor. Pecah menjadi beberapa berkas.',
        tempelan,
      });
    }
    const jawaban: JawabanImpor = { pratinjau, tempelan };
    return jawaban;
  } catch (galat) {
    if (!(galat instanceof GalatLembar || galat instanceof GalatImpor)) throw galat;
    return tolak(422, { pesan: galat.message, tempelan });
  }
}

const isLembar = (nilai: unknown): nilai is Lembar =>
  nilai !== null &&
  typeof nilai === 'object' &&
  Array.isArray((nilai as Lembar).sel) &&
  Array.isArray((nilai as Lembar).gabungan);

function parseLembar(teks: unknown): Lembar {
  try {
    const nilai: unknown = JSON.parse(String(teks));
    if (isLembar(nilai)) return nilai;
  } catch {
    // Told below: there is nothing more to say about it.
  }
  throw new GalatImpor('Pratinjau ini tidak terbaca lagi. Unggah berkasnya sekali lagi.');
}

/** Stores what the preview showed; when the data have changed since, the preview is shown anew. */
export async function terapkanImpor({ locals, request, jenis }: HalamanImpor) {
  const kelola = await muatKelola(locals);
  const data = await request.formData();
  try {
    const terbaca = pickLembar(kelola, getLembar(jenis), [parseLembar(data.get('!lembar'))]);
    if (data.get('!dasar') !== kelola.termuat.hash) {
      const pesan = 'Data berubah sejak pratinjau dibuat. Periksa pratinjau yang baru ini, lalu terapkan.';
      return tolak(409, { pesan, pratinjau: show(kelola, terbaca) });
    }
    const hasil = applyImpor(kelola.termuat.tahun, terbaca.pratinjau);
    if ('masalah' in hasil) {
      const masalah = hasil.masalah.map(({ nomorBaris, kolom, seharusnya, perbaikan }) =>
        [nomorBaris === null ? '' : `Baris ${nomorBaris}, `, `${kolom}: seharusnya ${seharusnya}. ${perbaikan}.`].join(
          '',
        ),
      );
      return tolak(422, {
        pesan: 'Impor belum dapat diterapkan; belum ada yang berubah.',
        masalah,
        pratinjau: show(kelola, terbaca),
      });
    }
    const { tahun: semula, rekaman } = kelola.termuat;
    const ubahan = listUbahan(hasil.tahun, semula, rekaman as Parameters<typeof listUbahan>[2]);
    const { alat, pelaku, unit, tahun } = kelola;
    const alasan = `Impor lembar «${terbaca.lembar.nama}».`;
    await simpanBanyakRekaman(alat, pelaku, { unit, tahun, alasan }, ubahan);
    const baru = ubahan.filter(({ kunci }) => kunci === null).length;
    const pesan = `${baru} data baru, ${ubahan.length - baru} data berubah`;
    redirect(303, `${kelola.dasar}${hrefJenis(jenis)}?diimpor=${encodeURIComponent(pesan)}`);
  } catch (galat) {
    if (galat instanceof GalatImpor) return tolak(422, { pesan: galat.message });
    if (!(galat instanceof GalatLayanan)) throw galat;
    const masalah = galat.masalah.map(({ jalur, pesan }) => `${jalur.join('.')}: ${pesan}`);
    return tolak(STATUS[galat.kode], { pesan: `${galat.message} Belum ada yang berubah.`, masalah });
  }
}

export async function loadImpor(locals: App.Locals, jenis: JenisRekaman) {
  getTempat(locals);
  const lembar = getLembar(jenis);
  const kelola = await muatKelola(locals);
  if (!kelola.isBolehUbah(jenis)) error(403, 'Hak Anda tidak mencakup perubahan data ini.');
  const { kolom } = getTujuan(lembar, kelola.termuat.tahun);
  return {
    jenis,
    kembali: hrefJenis(jenis),
    nama: sebutSemua(jenis),
    kolom: kolom
      .filter(({ hanyaImpor, tampilan }) => !hanyaImpor && !tampilan)
      .map(({ judul, keterangan, wajib }) => ({ judul, keterangan, wajib: wajib === true })),
  };
}
