import { encode } from 'uqr';

/** White modules around a code: what the standard asks for, so that it is found on any page. */
const TEPI = 4;

/** A QR code as SVG: one path, so that no hairlines show between the modules. */
export function buildQr(teks: string): string {
  const { data, size } = encode(teks, { ecc: 'M', border: TEPI });
  const jalur = data.flatMap((baris, y) => baris.flatMap((gelap, x) => (gelap ? [`M${x} ${y}h1v1h-1z`] : [])));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${jalur.join('')}" fill="#000"/></svg>`,
  ].join('');
}
