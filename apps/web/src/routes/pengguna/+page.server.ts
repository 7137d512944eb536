import { daftarPengguna } from '@akuntabel/layanan';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readKata } from '#lib/server/kantor/isian.ts';
import { showPeran } from '#lib/server/kantor/peran-tampil.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

const BANYAK = 25;

/** Where the page before ended: id, then the name the list is ordered by. */
function readSesudah(teks: string | null): { nama: string; id: string } | undefined {
  const batas = teks?.indexOf('~') ?? -1;
  return teks === null || batas < 1 || teks.includes('\0')
    ? undefined
    : { id: teks.slice(0, batas), nama: teks.slice(batas + 1) };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat, pelaku } = requireOrang(locals);
  const cari = readKata(url.searchParams, 'cari');
  const sesudah = readSesudah(url.searchParams.get('sesudah'));
  const { baris, berikut } = await untukHalaman(daftarPengguna(alat, pelaku, { cari, sesudah, banyak: BANYAK }));
  const lanjut = berikut && new URLSearchParams({ cari, sesudah: `${berikut.id}~${berikut.nama}` }).toString();
  return {
    cari,
    halamanAwal: sesudah === undefined,
    orang: baris.map(({ id, nama, namaMasuk, nonaktif, adaSandi, akunSso, duaFaktor, penugasan }) => ({
      ...{ id, nama, namaMasuk, duaFaktor },
      keadaan: nonaktif !== null ? 'Nonaktif' : adaSandi || akunSso !== null ? 'Aktif' : 'Belum menetapkan sandi',
      penugasan: penugasan.filter(({ keadaan }) => keadaan !== 'berakhir').map(showPeran),
    })),
    lanjut: lanjut ? `?${lanjut}` : null,
  };
};
