import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { BATAS } from '../batas.ts';
import { GalatNaskah } from '../galat.ts';

const MAKS_BAGIAN = 5_000;

/** Parts that hold text. */
const BERTEKS = /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$/i;
const HUBUNGAN = /^_rels\/\.rels$|^\[Content_Types\]\.xml$/i;

const bom = (bita: number): GalatNaskah =>
  new GalatNaskah(
    'N.bom',
    `Isi berkas mengembang menjadi ${Math.round(bita / 1024 / 1024)} MB, lebih dari batas ` +
      `${BATAS.terurai / 1024 / 1024} MB; hapus gambar dan format yang tidak perlu, lalu simpan ulang.`,
  );

/**
 * Text parts of a Word file by their names. The directory's sizes are added up before anything is unpacked, and nothing is
 * unpacked beyond them.
 * @throws GalatNaskah
 */
export function readArsip(bita: Uint8Array): ReadonlyMap<string, string> {
  let utuh = 0;
  let banyak = 0;
  const nama: string[] = [];
  let isi: Unzipped;
  try {
    isi = unzipSync(bita, {
      filter: (satu) => {
        nama.push(satu.name.replace(/\\/g, '/'));
        if (++banyak > MAKS_BAGIAN) throw bom(BATAS.terurai + 1);
        if (!BERTEKS.test(satu.name) && !HUBUNGAN.test(satu.name)) return false;
        utuh += satu.originalSize;
        if (utuh > BATAS.terurai) throw bom(utuh);
        return true;
      },
    });
  } catch (galat) {
    if (galat instanceof GalatNaskah) throw galat;
    throw new GalatNaskah(
      'N.rusak',
      'Berkas DOCX terpotong atau rusak; unduh atau simpan ulang berkasnya, lalu coba lagi.',
      { cause: galat },
    );
  }
  if (!nama.some((satu) => /^word\/document\d*\.xml$/i.test(satu))) throw asing(nama);
  return new Map(Object.entries(isi).map(([kunci, satu]) => [kunci.toLowerCase(), strFromU8(satu)]));
}

function asing(nama: readonly string[]): GalatNaskah {
  const punya = (satu: string): boolean => nama.some((lain) => lain.toLowerCase() === satu);
  if (punya('xl/workbook.xml')) {
    return new GalatNaskah(
      'N.asing',
      'Berkas ini lembar kerja Excel, bukan laporan; untuk data pakai «akuntabel impor», untuk laporan simpan sebagai DOCX atau PDF.',
    );
  }
  const apa = punya('ppt/presentation.xml')
    ? 'presentasi'
    : punya('content.xml')
      ? 'dokumen OpenDocument'
      : 'arsip ZIP';
  return new GalatNaskah(
    'N.asing',
    `Berkas ini ${apa}, bukan DOCX; buka di Word atau LibreOffice, lalu simpan sebagai DOCX atau PDF.`,
  );
}
