import { findEntri, parseJalur } from '#lib/server/entri.ts';
import { type Kekurangan, listKekurangan } from '#lib/server/kekurangan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const data = await locals.layanan.getUnitTahun();
  const kelompok = new Map<string, Kekurangan[]>();
  for (const satu of listKekurangan(data)) {
    kelompok.set(satu.kelompok, [...(kelompok.get(satu.kelompok) ?? []), satu]);
  }
  return {
    kelompok: [...kelompok].map(([nama, daftar]) => ({ nama, daftar })),
    masalah: data.masalah.map(({ berkas, baris, jalur, tertulis, seharusnya }) => {
      const entri = parseJalur(jalur).length > 0 ? findEntri(data, jalur) : undefined;
      return {
        apa: entri ? `${entri.nama}, ${entri.letak.at(-1) ?? ''}` : jalur,
        href: entri?.href ?? null,
        letak: baris === null ? berkas : `${berkas}, baris ${baris}`,
        tertulis,
        seharusnya,
      };
    }),
  };
};
