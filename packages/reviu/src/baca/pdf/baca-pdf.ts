import type { Naskah, TakTerbaca } from '../../naskah/naskah.ts';
import { BATAS } from '../batas.ts';
import { GalatNaskah, terlaluBesar } from '../galat.ts';
import type { BlokMentah } from '../mentah.ts';
import { susunNaskah } from '../susun/susun-naskah.ts';
import { type IsiHalaman, readHalaman, susunBaris } from './halaman.ts';
import { findTabel } from './kisi-garis.ts';
import { muatPdfjs } from './muat-pdfjs.ts';
import { buildTeks, measureBadan } from './paragraf.ts';
import { readKosakata, readSel } from './sambung-baris.ts';
import { findTepi } from './tepi-halaman.ts';

const rusak = (cause: unknown): GalatNaskah =>
  new GalatNaskah(
    'N.rusak',
    'Berkas PDF rusak atau terpotong; unduh ulang, atau cetak lagi menjadi PDF dari dokumen aslinya.',
    {
      cause,
    },
  );

const tersandi = (): GalatNaskah =>
  new GalatNaskah('N.sandi', 'PDF ini dikunci dengan kata sandi; buka, simpan tanpa kata sandi, lalu coba lagi.');

/** Fewer letters than this on a page that a picture covers: the page was scanned. */
const MIN_HURUF = 40;
const MIN_GAMBAR = 0.3;

function checkTerbaca({ kata, gambar, takDikenal }: IsiHalaman, halaman: number): TakTerbaca[] {
  const huruf = kata.reduce((n, { teks }) => n + teks.length, 0);
  const letak = { halaman };
  if (huruf < MIN_HURUF && gambar >= MIN_GAMBAR) {
    return [
      {
        letak,
        sebab: `Halaman ${halaman} berupa gambar tanpa teks (hasil pindaian), sehingga tidak terbaca; jalankan OCR, atau periksa sendiri.`,
      },
    ];
  }
  if (huruf > 0 && takDikenal > huruf * 0.3) {
    return [
      {
        letak,
        sebab: `Huruf di halaman ${halaman} tidak dapat dikenali karena hurufnya disematkan tanpa kode; cetak ulang menjadi PDF dari dokumen aslinya.`,
      },
    ];
  }
  return [];
}

async function readSemua(bita: Uint8Array): Promise<{ halaman: IsiHalaman[]; gagal: TakTerbaca[] }> {
  const pdfjs = await muatPdfjs();
  const tugas = pdfjs.getDocument({
    // The library takes the bytes away from whoever gives them.
    data: new Uint8Array(bita),
    disableFontFace: true,
    // Names of fonts say which letters are bold.
    fontExtraProperties: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await tugas.promise.catch((galat: unknown) => {
      throw (galat as { name?: string }).name === 'PasswordException' ? tersandi() : rusak(galat);
    });
    if (pdf.numPages > BATAS.halaman) throw terlaluBesar('halaman', BATAS.halaman);
    const halaman: IsiHalaman[] = [];
    const gagal: TakTerbaca[] = [];
    for (let nomor = 1; nomor <= pdf.numPages; nomor++) {
      try {
        const page = await pdf.getPage(nomor);
        halaman.push(await readHalaman(page, pdfjs.OPS));
        page.cleanup();
      } catch {
        halaman.push({ lebar: 595, tinggi: 842, kata: [], garis: [], gambar: 0, takDikenal: 0 });
        gagal.push({
          letak: { halaman: nomor },
          sebab: `Halaman ${nomor} rusak dan tidak terbaca; cetak ulang menjadi PDF dari dokumen aslinya, atau periksa sendiri.`,
        });
      }
    }
    return { halaman, gagal };
  } finally {
    await tugas.destroy();
  }
}

/**
 * A report in PDF: text by its place on the page, ruled tables by their lines, page by page.
 * @throws GalatNaskah
 */
export async function readPdf(bita: Uint8Array, berkas: string): Promise<Naskah> {
  const { halaman, gagal } = await readSemua(bita);
  const kosakata = new Set<string>();
  for (const { kata } of halaman) for (const satu of readKosakata(susunBaris(kata))) kosakata.add(satu);
  const tabelHalaman = halaman.map(({ garis, kata }) => findTabel(garis, kata));
  // The header of a table stands at the top of many pages too.
  const bebas = halaman.map(({ kata, ...lain }, i) => {
    const dalam = new Set((tabelHalaman[i] ?? []).flatMap(({ sel }) => sel.flatMap((satu) => satu.kata)));
    return { ...lain, kata: kata.filter((satu) => !dalam.has(satu)) };
  });
  const tepi = findTepi(bebas);
  const isi = bebas.map(({ kata, ...lain }, i) => ({ ...lain, kata: kata.filter((satu) => !tepi[i]?.kata.has(satu)) }));
  const badan = measureBadan(isi);
  const mentah: BlokMentah[] = isi.flatMap((satu, i): BlokMentah[] => {
    const letak = { halaman: i + 1 };
    const tabel = tabelHalaman[i] ?? [];
    const blokTabel = tabel.map(({ y0, baris, sel }) => ({
      y: y0,
      blok: {
        jenis: 'tabel',
        baris: Array.from({ length: baris }, (_, b) =>
          sel
            .filter((s) => s.baris === b)
            .map((s) => ({ ...readSel(s.kata, kosakata), baris: s.tinggi, kolom: s.lebar, letak })),
        ),
        letak,
      } satisfies BlokMentah,
    }));
    const teks = buildTeks(satu.kata, {
      halaman: satu,
      badan,
      kosakata,
      letak,
      batas: tabel.map(({ y0, y1 }) => [y0, y1] as const),
    });
    return [
      ...(i > 0 ? [{ jenis: 'halaman' } satisfies BlokMentah] : []),
      ...[...blokTabel, ...teks].sort((a, b) => a.y - b.y).map(({ blok }) => blok),
      ...(tepi[i]?.blok ?? []),
    ];
  });
  const takTerbaca = [...gagal, ...halaman.flatMap((satu, i) => checkTerbaca(satu, i + 1))].sort(
    (a, b) => (a.letak.halaman ?? 0) - (b.letak.halaman ?? 0),
  );
  return susunNaskah({ berkas, format: 'pdf', mentah, jumlahHalaman: halaman.length, takTerbaca });
}
