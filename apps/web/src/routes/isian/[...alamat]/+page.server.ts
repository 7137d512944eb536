import { formatAngka } from '@akuntabel/kinerja';
import { error } from '@sveltejs/kit';
import { findEntri, readAlamatEntri } from '#lib/server/entri.ts';
import { listPemakaiEntri } from '#lib/server/pemakai.ts';
import { hrefAngka } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const data = await locals.layanan.getUnitTahun();
  const jalur = readAlamatEntri(params.alamat);
  const entri = findEntri(data, jalur);
  if (!entri) error(404, 'Isian ini tidak ada dalam data.');
  return {
    entri,
    masalah: data.masalah.filter((satu) => satu.jalur === jalur).map(({ seharusnya }) => seharusnya),
    dipakai: listPemakaiEntri(data.hasil, jalur).map((angka) => ({
      label: angka.label,
      teks: formatAngka(angka),
      href: hrefAngka(angka.id),
    })),
  };
};
