import { formatTanggal, needReason } from '@akuntabel/kinerja';
import { daftarJendela } from '@akuntabel/layanan';
import { muatAlur } from '#lib/server/alur/muat.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { hrefTriwulan, sebutTriwulan, TRIWULAN } from '#lib/server/alur/triwulan.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const alur = await muatAlur(locals);
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const jendela = await untukHalaman(daftarJendela(alat, pelaku, { unit, tahun }));
  const kartu = Object.values(termuat.hasil.indikator);
  return {
    banyak: kartu.length,
    triwulan: TRIWULAN.map((tw, ke) => {
      const milik = jendela.find(({ objek }) => objek === tw);
      const semua = kartu.flatMap((satu) => satu.triwulan[ke] ?? []);
      const { label, lanjut, keadaan, terbuka } = showStatus(alur, 'pengukuran', tw);
      return {
        ...{ tw, label, lanjut, keadaan },
        judul: sebutTriwulan(tw),
        href: hrefTriwulan(tw),
        masa: milik ? `${formatTanggal(milik.buka)} – ${formatTanggal(milik.tutup)}` : null,
        jendela: terbuka ? (milik?.keadaan.pesan ?? null) : null,
        terisi: semua.filter(({ realisasi }) => realisasi.keadaan !== 'kosong').length,
        melenceng: semua.filter((satu) => needReason(satu) !== undefined).length,
      };
    }),
  };
};
