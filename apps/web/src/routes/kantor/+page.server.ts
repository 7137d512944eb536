import { formatDesimal, formatRupiah, formatTanggal } from '@akuntabel/kinerja';
import { berandaPelaku, daftarUnitTahun, hariIni } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { buildDasar } from '#lib/pasang.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { requireKantor } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

const BANYAK = 25;

/** Numbers that pages pass around as text: from where the next page of the list goes on. */
function readSesudah(teks: string | null): { nilai: string | null; id: string } | undefined {
  const batas = teks?.indexOf('~') ?? -1;
  if (teks === null || batas < 0) return undefined;
  const nilai = teks.slice(batas + 1);
  return { id: teks.slice(0, batas), nilai: nilai === '' ? null : nilai };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat } = requireKantor(locals);
  const { pelaku } = locals;
  if (!pelaku) error(404, 'Halaman tidak ditemukan.');
  const kini = Number(hariIni(alat).slice(0, 4));
  const beranda = await untukHalaman(berandaPelaku(alat, pelaku));
  const diminta = Number(url.searchParams.get('tahun'));
  const tahun = Number.isInteger(diminta) && diminta > 1900 ? diminta : undefined;
  const cari = url.searchParams.get('cari') ?? '';
  const sesudah = readSesudah(url.searchParams.get('sesudah'));
  const minta = (t: number) => daftarUnitTahun(alat, pelaku, { tahun: t, cari }, { banyak: BANYAK, sesudah });
  // Without a year asked for: this one, or the newest before it that has anything.
  let dipakai = tahun ?? kini;
  let daftar = await minta(dipakai);
  for (let t = kini - 1; tahun === undefined && cari === '' && daftar.baris.length === 0 && t > kini - 6; t -= 1) {
    dipakai = t;
    daftar = await minta(t);
  }
  const { berikut } = daftar;
  return {
    beranda: {
      ...beranda,
      hari: formatTanggal(beranda.hari),
      tenggat: {
        ...beranda.tenggat,
        baris: beranda.tenggat.baris.map((satu) => ({ ...satu, tutup: formatTanggal(satu.tutup) })),
      },
    },
    tahun: dipakai,
    cari,
    jumlah: {
      unit: daftar.jumlah.unit,
      belumLengkap: daftar.jumlah.belumLengkap,
      pagu: formatRupiah(daftar.jumlah.pagu),
      realisasi: daftar.jumlah.realisasi === null ? null : formatRupiah(daftar.jumlah.realisasi),
    },
    unit: daftar.baris.map((satu) => ({
      id: satu.unitTahunId,
      href: `${buildDasar(satu.unit, satu.tahun)}/`,
      nama: satu.namaUnit,
      iku: satu.iku,
      tercapai: satu.tercapai,
      rataRata: satu.rataRata === null ? null : formatDesimal(satu.rataRata, 2),
      penyerapan: satu.penyerapan === null ? null : formatDesimal(satu.penyerapan, 2),
      kurang: satu.kurang,
    })),
    berikut: berikut === null ? null : `${berikut.id}~${berikut.nilai ?? ''}`,
  };
};
