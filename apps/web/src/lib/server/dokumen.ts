import { type Dokumen, renderBlok } from '@akuntabel/dokumen';
import { hrefAngka } from '#lib/tampilan.ts';

export interface IsiDokumen {
  /** Escaped HTML of all blocks but the cover and the generated lists, which the page makes itself. */
  readonly html: string;
  /** Headings for the table of contents. */
  readonly judul: readonly { readonly id: string; readonly tingkat: number; readonly teks: string }[];
}

/** A numbered document as the body of a page; every figure in it leads to its trail. */
export function renderIsiDokumen(dokumen: Dokumen): IsiDokumen {
  const blok = dokumen.bagian
    .flatMap((bagian) => bagian.blok)
    .filter((satu) => satu.jenis !== 'sampul' && satu.jenis !== 'daftarOtomatis');
  const linkAngka = (sumber: string) => (sumber.startsWith('entri:') ? undefined : hrefAngka(sumber));
  return {
    html: blok.map((satu) => renderBlok(satu, { linkAngka })).join('\n'),
    judul: blok.flatMap((satu) =>
      satu.jenis === 'judul' && satu.tingkat <= 2 && satu.diDaftarIsi !== false
        ? [
            {
              id: satu.id,
              tingkat: satu.tingkat,
              teks: [satu.nomor, ...satu.isi.map((run) => (run.jenis === 'barisBaru' ? ' ' : run.teks))].join(' ').trim(),
            },
          ]
        : [],
    ),
  };
}
