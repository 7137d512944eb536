/** One drawing of a page: a text at x, y (points from the bottom left), or a line. */
export type Gores =
  | {
      readonly x: number;
      readonly y: number;
      readonly teks: string;
      readonly ukuran?: number;
      readonly tebal?: boolean;
    }
  | { readonly garis: readonly [number, number, number, number] };

const lolos = (teks: string): string => teks.replace(/[\\()]/g, '\\$&');

const gambar = (gores: Gores): string =>
  'garis' in gores
    ? `0.5 w ${gores.garis[0]} ${gores.garis[1]} m ${gores.garis[2]} ${gores.garis[3]} l S`
    : `BT /${gores.tebal ? 'B' : 'F'} ${gores.ukuran ?? 10} Tf ${gores.x} ${gores.y} Td (${lolos(gores.teks)}) Tj ET`;

export interface PilihanPdf {
  /** Raw content of pages instead of drawings: a picture over the whole page. */
  readonly pindaian?: readonly number[];
  /** Further entries of the trailer, and objects that they name. */
  readonly trailer?: string;
  readonly objek?: readonly string[];
  readonly putar?: number;
}

/** A PDF of A4 pages, uncompressed, with the standard fonts. */
export function susunPdf(halaman: readonly (readonly Gores[])[], pilihan: PilihanPdf = {}): Uint8Array {
  const objek: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ];
  const anak: number[] = [];
  for (const [ke, gores] of halaman.entries()) {
    const isi = pilihan.pindaian?.includes(ke + 1) ? 'q 595 0 0 842 0 0 cm /G Do Q' : gores.map(gambar).join('\n');
    objek.push(`<< /Length ${isi.length} >>\nstream\n${isi}\nendstream`);
    const putar = pilihan.putar === undefined ? '' : `/Rotate ${pilihan.putar} `;
    objek.push(
      `<< /Type /Page /Parent 2 0 R ${putar}/MediaBox [0 0 595 842] /Contents ${objek.length} 0 R ` +
        '/Resources << /Font << /F 3 0 R /B 4 0 R >> /XObject << /G 5 0 R >> >> >>',
    );
    anak.push(objek.length);
  }
  objek[1] = `<< /Type /Pages /Count ${anak.length} /Kids [${anak.map((n) => `${n} 0 R`).join(' ')}] >>`;
  objek.push(...(pilihan.objek ?? []));
  let teks = '%PDF-1.7\n';
  const letak: number[] = [];
  for (const [i, satu] of objek.entries()) {
    letak.push(teks.length);
    teks += `${i + 1} 0 obj\n${satu}\nendobj\n`;
  }
  const xref = teks.length;
  teks += `xref\n0 ${objek.length + 1}\n0000000000 65535 f \n`;
  for (const satu of letak) teks += `${String(satu).padStart(10, '0')} 00000 n \n`;
  const trailer = (pilihan.trailer ?? '').replace(/\$AKHIR/g, String(objek.length));
  teks += `trailer\n<< /Size ${objek.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(teks);
}

/** A ruled table: its cells' texts, at the given left sides; rows 20 points high from `atas` down. */
export function goresTabel(atas: number, sisi: readonly number[], baris: readonly (readonly string[])[]): Gores[] {
  const bawah = atas - baris.length * 20;
  const [kiri = 0] = sisi;
  const kanan = sisi.at(-1) as number;
  return [
    ...Array.from(
      { length: baris.length + 1 },
      (_, i): Gores => ({ garis: [kiri, atas - i * 20, kanan, atas - i * 20] }),
    ),
    ...sisi.map((x): Gores => ({ garis: [x, atas, x, bawah] })),
    ...baris.flatMap((sel, b) =>
      sel.map((teks, k): Gores => ({ x: (sisi[k] as number) + 4, y: atas - b * 20 - 14, teks, tebal: b === 0 })),
    ),
  ];
}
