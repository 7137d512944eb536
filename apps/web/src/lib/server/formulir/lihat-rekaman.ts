import { guardUbah, isTunggal, JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';
import { riwayatRekaman } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { untukHalaman } from '../kantor/galat.ts';
import { buildCatatanAngka } from './catatan-angka.ts';
import {
  buildFormulir,
  buildKetikan,
  buildRemah,
  buildTab,
  findRekamanTermuat,
  findTetap,
  nameRekaman,
} from './halaman-rekaman.ts';
import { hrefRekaman, PENJELASAN, sebutSatu, sebutSemua } from './jenis-halaman.ts';
import { getLabel } from './label/index.ts';
import { type Kelola, muatKelola } from './muat.ts';
import { listTemuan } from './periksa.ts';
import { buildPratinjauTeks } from './pratinjau-teks.ts';
import { findKeadaanLampau } from './simpan.ts';
import { toId } from './tampilkan.ts';
import { compareRekaman, describeRekaman } from './uraikan.ts';
import { formatWaktu } from './waktu.ts';

type Isi = Readonly<Record<string, unknown>>;

const TERSIMPAN: Readonly<Record<string, string>> = {
  baru: 'Data baru tersimpan.',
  ubah: 'Perubahan tersimpan.',
  gabung: 'Gabungan kedua isian tersimpan. Keduanya ada dalam riwayat.',
  pulih: 'Keadaan lama sudah dipulihkan sebagai perubahan baru.',
};

/** Problems of this record that the check of the whole year found. */
function listPeriksa({ termuat }: Kelola, jenis: JenisRekaman, kunci: string) {
  return listTemuan(termuat)
    .filter((satu) => satu.jenis === jenis && satu.kunci === kunci)
    .map(({ tingkat, dalam, tertulis, seharusnya }) => ({
      tingkat,
      href: dalam.length === 0 ? null : `#${toId(dalam.join('.'))}`,
      ruas:
        dalam.length === 0 ? null : getLabel(jenis, dalam.filter((satu) => typeof satu === 'string').join('.')).label,
      tertulis,
      seharusnya,
    }));
}

function buildKepala(jenis: JenisRekaman, judul: string) {
  return { jenis, judul, satu: sebutSatu(jenis), remah: buildRemah(jenis), penjelasan: PENJELASAN[jenis].guna };
}

/** The page of a new record. */
export async function loadBaru(locals: App.Locals, jenis: JenisRekaman, dari: URLSearchParams) {
  const kelola = await muatKelola(locals);
  if (isTunggal(jenis)) redirect(303, `${kelola.dasar}/kelola/${jenis}/${jenis}`);
  const sasaran = { jenis, rekaman: null };
  const ketikan = buildKetikan(kelola, sasaran, dari);
  const { alasan, seluruhnya } = findTetap(kelola, sasaran);
  return {
    ...buildKepala(jenis, `Tambah ${sebutSatu(jenis)}`),
    formulir: buildFormulir(kelola, sasaran, ketikan),
    pratinjauTeks: buildPratinjauTeks(jenis, ketikan, kelola.termuat.hasil),
    versi: null,
    beku: alasan,
    bolehSimpan: !seluruhnya,
    catatanAngka: buildCatatanAngka(jenis, Object.fromEntries(dari), '', kelola.termuat.hasil),
  };
}

/** The page of a record: its form, its history, or the question before it is removed or restored. */
export async function loadRekaman(locals: App.Locals, jenis: JenisRekaman, kunci: string, cari: URLSearchParams) {
  const kelola = await muatKelola(locals);
  const rekaman = findRekamanTermuat(kelola, jenis, kunci);
  const lihat = cari.get('lihat') ?? '';
  const bolehKosong = isTunggal(jenis) && kunci === jenis;
  if (rekaman === null && !bolehKosong && (lihat === '' || lihat === 'hapus')) {
    error(404, `${sebutSemua(jenis)}: data ini tidak ada, atau sudah dihapus.`);
  }
  const judul =
    isTunggal(jenis) || rekaman === null
      ? rekaman === null && !bolehKosong
        ? `${sebutSemua(jenis)}: ${kunci} (sudah dihapus)`
        : sebutSemua(jenis)
      : nameRekaman(jenis, describeRekaman(jenis, rekaman.isi, kelola.pilihan), kunci);
  const kepala = { ...buildKepala(jenis, judul), tab: buildTab(jenis, kunci, lihat, kelola.bolehLihatJejak) };
  const sendiri = { href: hrefRekaman(jenis, kunci), versi: rekaman?.versi ?? null };
  if (lihat === 'riwayat') return { ...kepala, ...sendiri, riwayat: await loadRiwayat(kelola, jenis, kunci, cari) };
  if (lihat === 'pulihkan') return { ...kepala, ...sendiri, pulihkan: await loadPulihkan(kelola, jenis, kunci, cari) };
  const sasaran = { jenis, rekaman };
  if (lihat === 'hapus' && rekaman !== null) {
    const { isi } = rekaman;
    const tolak = guardUbah({ jenis, kunci, lama: isi as never, baru: null, keadaan: kelola.keadaan });
    const boleh = kelola.isBolehUbah(jenis, isi) && !isTunggal(jenis);
    return {
      ...kepala,
      ...sendiri,
      hapus: { isi: describeRekaman(jenis, isi, kelola.pilihan), tolak: tolak?.pesan ?? null, boleh },
    };
  }
  const { alasan, seluruhnya } = findTetap(kelola, sasaran);
  const ketikan = buildKetikan(kelola, sasaran);
  return {
    ...kepala,
    ...sendiri,
    formulir: buildFormulir(kelola, sasaran, ketikan),
    pratinjauTeks: buildPratinjauTeks(jenis, ketikan, kelola.termuat.hasil),
    beku: alasan,
    bolehSimpan: !seluruhnya,
    // What cannot be changed at all is read, not shown in fields.
    uraian: seluruhnya && rekaman !== null ? describeRekaman(jenis, rekaman.isi, kelola.pilihan) : null,
    bolehHapus: rekaman !== null && !isTunggal(jenis) && !seluruhnya,
    tersimpan: TERSIMPAN[cari.get('tersimpan') ?? ''] ?? null,
    periksa: listPeriksa(kelola, jenis, kunci),
    catatanAngka: buildCatatanAngka(jenis, (rekaman?.isi ?? {}) as Isi, kunci, kelola.termuat.hasil),
    ruasKunci: JENIS_REKAMAN[jenis].ruasKunci.map((ruas) => getLabel(jenis, ruas).label.toLowerCase()),
  };
}

const MACAM: Readonly<Record<string, string>> = {
  tambah: 'Menambah',
  ubah: 'Mengubah',
  hapus: 'Menghapus',
  'impor.tambah': 'Menambah lewat impor',
  'impor.ubah': 'Mengubah lewat impor',
  'impor.hapus': 'Menghapus lewat impor',
};

const SEKALI_TAMPIL = 20;

async function loadRiwayat(kelola: Kelola, jenis: JenisRekaman, kunci: string, cari: URLSearchParams) {
  const { alat, pelaku, unit, tahun, pilihan, termuat } = kelola;
  const sesudah = /^\d{1,15}$/.test(cari.get('sesudah') ?? '') ? Number(cari.get('sesudah')) : undefined;
  const halaman = { sesudah, banyak: SEKALI_TAMPIL };
  const { baris, berikut } = await untukHalaman(riwayatRekaman(alat, pelaku, { unit, tahun, jenis, kunci }, halaman));
  const href = hrefRekaman(jenis, kunci);
  const pertama = findRekamanTermuat(kelola, jenis, kunci);
  const boleh = kelola.isBolehUbah(jenis, pertama?.isi ?? baris[0]?.lama);
  return {
    baris: baris.map((satu, ke) => {
      const nomor = Number(satu.nomor);
      const pulih = (sisi: string) => `${href}?lihat=pulihkan&nomor=${nomor}&sisi=${sisi}`;
      const terkini = ke === 0 && sesudah === undefined;
      return {
        nomor,
        macam: MACAM[satu.macam] ?? satu.macam,
        nama: satu.nama,
        jabatan: satu.jabatan === null ? null : nameJabatan(termuat.tahun.organisasi.jabatan, satu.jabatan),
        pada: formatWaktu(satu.pada, alat.zonaMenit),
        alasan: satu.alasan,
        selisih: compareRekaman(jenis, satu.lama, satu.baru, pilihan),
        // The newest change is undone; of an older one, what it led to is brought back.
        batalkan: boleh && terkini && satu.lama !== null ? pulih('lama') : null,
        pulihkan: boleh && !terkini && satu.baru !== null ? pulih('baru') : null,
      };
    }),
    berikut: berikut === null ? null : `${href}?lihat=riwayat&sesudah=${berikut}`,
  };
}

/** "Plt. camat" → "Plt. Camat Dumai Kota". */
function nameJabatan(jabatan: readonly { id: string; nama: string }[], sebutan: string): string {
  const [, depan = '', id = sebutan] = /^((?:Plt|Plh|Pj)\. )?(.*)$/.exec(sebutan) ?? [];
  return `${depan}${jabatan.find((satu) => satu.id === id)?.nama ?? id}`;
}

async function loadPulihkan(kelola: Kelola, jenis: JenisRekaman, kunci: string, cari: URLSearchParams) {
  const [nomor, sisi] = [cari.get('nomor') ?? '', cari.get('sisi') ?? ''];
  const keadaan = await untukHalaman(findKeadaanLampau(kelola, jenis, kunci, nomor, sisi));
  if (keadaan === undefined) error(404, 'Keadaan itu tidak ada dalam riwayat.');
  const kini = findRekamanTermuat(kelola, jenis, kunci);
  return {
    nomor,
    sisi,
    pada: formatWaktu(keadaan.pada, kelola.alat.zonaMenit),
    sebelum: sisi === 'lama',
    selisih: compareRekaman(jenis, kini?.isi ?? null, keadaan.isi, kelola.pilihan),
  };
}
