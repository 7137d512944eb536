import { GalatLayanan, lihatAkun, MIN_SANDI, type SesiTampil } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { failIsian, readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { showPeran } from '#lib/server/kantor/peran-tampil.ts';
import { readTujuan, requireOrang, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

const KABAR: Readonly<Record<string, string>> = {
  sandi: 'Kata sandi diganti. Sesi Anda di perangkat lain sudah berakhir.',
  sesi: 'Sesi di perangkat lain sudah diakhiri.',
  sesiSatu: 'Sesi itu sudah diakhiri; orang di perangkat itu harus masuk lagi.',
  matikan: 'Verifikasi dua langkah dimatikan.',
};

/** "Firefox di Windows": enough to know one's own machine by. */
function namePeramban(peramban: string | null): string {
  const teks = peramban ?? '';
  const apa = /Edg\//.test(teks) ? 'Edge' : (/(Firefox|Chrome|Safari)\//.exec(teks)?.[1] ?? 'Peramban lain');
  const di = /(Windows|Android|iPhone|Mac OS|Linux)/.exec(teks)?.[1];
  return di === undefined ? apa : `${apa} di ${di}`;
}

const showSesi = ({ id, mulai, terakhir, alamat, peramban, ini }: SesiTampil, zonaMenit: number) => ({
  ...{ id, ini, alamat: alamat ?? '–', peramban: namePeramban(peramban) },
  mulai: formatWaktu(mulai, zonaMenit),
  terakhir: formatWaktu(terakhir, zonaMenit),
});

export const load: PageServerLoad = async (event) => {
  const { alat, pelaku, sesi, masuk } = requireOrang(event.locals);
  const { namaInstansi, penugasan } = await untukHalaman(lihatAkun(alat, pelaku));
  // The page that confirms a second factor is drawn while its new session is still on the way to the browser.
  const daftar = await masuk.daftarSesi(toPermintaan(event)).catch((galat: unknown) => {
    if (galat instanceof GalatLayanan && galat.kode === 'terlarang') return [];
    throw galat;
  });
  const cari = event.url.searchParams;
  const sisa = cari.get('sisa');
  return {
    ...{ namaInstansi, nama: sesi.pengguna.nama, namaMasuk: sesi.pengguna.namaMasuk },
    duaFaktor: sesi.pengguna.duaFaktor,
    minSandi: MIN_SANDI,
    penugasan: penugasan.map(showPeran),
    daftarSesi: daftar.map((satu) => showSesi(satu, alat.zonaMenit)),
    kabar: KABAR[cari.get('kabar') ?? ''] ?? null,
    /** Set after signing in with a recovery code: how many are left, and where the way led. */
    sisaKode: sisa !== null && /^\d{1,2}$/.test(sisa) ? { sisa: Number(sisa), ke: readTujuan(cari.get('ke')) } : null,
  };
};

export const actions: Actions = {
  sandi: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const isian = await readIsian(event.request, 'sandiLama', 'sandiBaru', 'ulang');
    if (isian.sandiBaru !== isian.ulang) {
      return failIsian('sandi', isian, [{ ruas: 'ulang', pesan: 'Kedua isian kata sandi baru belum sama.' }]);
    }
    const { gagal } = await tryIsian('sandi', isian, () => masuk.ubahSandi(toPermintaan(event), isian));
    if (gagal) return gagal;
    redirect(303, '/akun?kabar=sandi');
  },

  sesi: async (event) => {
    await requireOrang(event.locals).masuk.keluarLain(toPermintaan(event));
    redirect(303, '/akun?kabar=sesi');
  },

  sesiSatu: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const { id } = await readIsian(event.request, 'id');
    await untukHalaman(masuk.keluarSatu(toPermintaan(event), id));
    redirect(303, '/akun?kabar=sesiSatu');
  },

  mulai: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const isian = await readIsian(event.request, 'sandi');
    const { gagal, hasil } = await tryIsian('mulai', isian, () => masuk.mulaiTotp(toPermintaan(event), isian));
    return gagal ?? { pendaftaran: hasil };
  },

  konfirmasi: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const isian = await readIsian(event.request, 'kode');
    const { gagal, hasil } = await tryIsian('konfirmasi', {}, () => masuk.konfirmasiTotp(toPermintaan(event), isian));
    if (gagal) return gagal;
    setKuki(event.cookies, hasil.kuki);
    return { kodePemulihan: hasil.kodePemulihan };
  },

  gantiKode: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const isian = await readIsian(event.request, 'sandi');
    const { gagal, hasil } = await tryIsian('gantiKode', isian, () =>
      masuk.gantiKodePemulihan(toPermintaan(event), isian),
    );
    return gagal ?? { kodePemulihan: hasil.kodePemulihan };
  },

  matikan: async (event) => {
    const { masuk } = requireOrang(event.locals);
    const isian = await readIsian(event.request, 'sandi');
    const { gagal } = await tryIsian('matikan', isian, () => masuk.matikanTotp(toPermintaan(event), isian));
    if (gagal) return gagal;
    redirect(303, '/akun?kabar=matikan');
  },
};
