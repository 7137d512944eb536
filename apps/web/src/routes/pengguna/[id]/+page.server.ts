import { formatTanggal } from '@akuntabel/kinerja';
import {
  akhiriPeran,
  aktifkanPengguna,
  buatTautanSandi,
  hapusDuaFaktor,
  hapusPeran,
  hariIni,
  lepasSso,
  lihatPengguna,
  nonaktifkanPengguna,
  tautkanSso,
  ubahPengguna,
} from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { showJejak } from '#lib/server/kantor/halaman-jejak.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { showPeran } from '#lib/server/kantor/peran-tampil.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const KABAR: Readonly<Record<string, string>> = {
  beri: 'Peran tersimpan.',
  ubah: 'Nama tersimpan.',
  akhiri: 'Tanggal akhir peran tersimpan.',
  hapusPeran: 'Peran yang keliru sudah dihapus.',
  nonaktifkan: 'Akun dinonaktifkan; sesinya sudah diakhiri.',
  aktifkan: 'Akun aktif kembali, dengan kata sandi yang dahulu.',
  duaFaktor: 'Verifikasi dua langkah dihapus. Orang ini masuk dengan kata sandi saja sampai mengaktifkannya lagi.',
  tautkanSso: 'Akun SSO tertaut.',
  lepasSso: 'Akun SSO dilepas.',
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { alat, pelaku, masuk } = requireOrang(locals);
  const { zonaMenit } = alat;
  const orang = await untukHalaman(lihatPengguna(alat, pelaku, params.id));
  const { id, nama, namaMasuk, nonaktif, duaFaktor, adaSandi, akunSso, tautanBerakhir, penugasan, riwayat } = orang;
  const hari = hariIni(alat);
  return {
    id,
    nama,
    namaMasuk,
    duaFaktor,
    adaSandi,
    akunSso,
    namaSso: masuk.namaSso ?? null,
    sendiri: id === pelaku.penggunaId,
    nonaktif: nonaktif === null ? null : formatTanggal(nonaktif.slice(0, 10)),
    tautanBerakhir: tautanBerakhir === null ? null : formatWaktu(tautanBerakhir, zonaMenit),
    hari,
    penugasan: penugasan.map((satu) => ({ ...showPeran(satu), dapatDihapus: satu.mulai >= hari })),
    riwayat: riwayat.baris.map((satu) => showJejak(satu, { zonaMenit, pilihan: {} })),
    adaRiwayatLain: riwayat.berikut !== null,
    kabar: KABAR[url.searchParams.get('kabar') ?? ''] ?? null,
  };
};

type Isian = Readonly<Record<string, string>>;

/** An action that ends on the page itself, with a word of what was done. */
function runAksi<Ruas extends string>(
  aksi: string,
  ruas: readonly Ruas[],
  kerja: (orang: ReturnType<typeof requireOrang>, id: string, isian: Record<Ruas, string>) => Promise<unknown>,
) {
  return async ({ locals, params, request }: RequestEvent) => {
    const orang = requireOrang(locals);
    const isian = await readIsian(request, ...ruas);
    const { gagal } = await tryIsian(aksi, isian as Isian, () => kerja(orang, params.id, isian));
    if (gagal) return gagal;
    redirect(303, `/pengguna/${params.id}?kabar=${aksi}`);
  };
}

const orNull = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim());

export const actions: Actions = {
  ubah: runAksi('ubah', ['nama', 'namaMasuk'], ({ alat, pelaku }, id, isian) => ubahPengguna(alat, pelaku, id, isian)),
  akhiri: runAksi('akhiri', ['peran', 'selesai', 'alasan'], ({ alat, pelaku }, _, { peran, selesai, alasan }) =>
    akhiriPeran(alat, pelaku, { id: peran, selesai, alasan: orNull(alasan) }),
  ),
  hapusPeran: runAksi('hapusPeran', ['peran', 'alasan'], ({ alat, pelaku }, _, { peran, alasan }) =>
    hapusPeran(alat, pelaku, { id: peran, alasan: orNull(alasan) }),
  ),
  nonaktifkan: runAksi('nonaktifkan', ['alasan'], ({ alat, pelaku }, penggunaId, { alasan }) =>
    nonaktifkanPengguna(alat, pelaku, { penggunaId, alasan: orNull(alasan) }),
  ),
  aktifkan: runAksi('aktifkan', ['alasan'], ({ alat, pelaku }, penggunaId, { alasan }) =>
    aktifkanPengguna(alat, pelaku, { penggunaId, alasan: orNull(alasan) }),
  ),
  duaFaktor: runAksi('duaFaktor', ['alasan'], ({ alat, pelaku }, penggunaId, { alasan }) =>
    hapusDuaFaktor(alat, pelaku, { penggunaId, alasan }),
  ),
  tautkanSso: runAksi('tautkanSso', ['akun'], ({ alat, pelaku }, penggunaId, { akun }) =>
    tautkanSso(alat, pelaku, { penggunaId, akun }),
  ),
  lepasSso: runAksi('lepasSso', [], ({ alat, pelaku }, penggunaId) => lepasSso(alat, pelaku, { penggunaId })),
  tautan: async ({ locals, params }) => {
    const { alat, pelaku } = requireOrang(locals);
    const { gagal, hasil } = await tryIsian('tautan', {}, () =>
      buatTautanSandi(alat, pelaku, { penggunaId: params.id }),
    );
    if (gagal) return gagal;
    return {
      tautan: {
        alamat: `${alat.alamatPublik}/tautan/${hasil.token}`,
        berakhir: formatWaktu(hasil.berakhir, alat.zonaMenit),
      },
    };
  },
};
