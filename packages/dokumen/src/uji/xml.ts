/*
 * A strict reader of XML, as much as the parts of an OPC package need: no DTD, no CDATA, no comments.
 */

export interface Simpul {
  readonly nama: string;
  readonly atribut: Readonly<Record<string, string>>;
  readonly anak: readonly (Simpul | string)[];
}

const ENTITAS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Characters that XML 1.0 can hold. */
const SAH = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

function decode(teks: string): string {
  if (!SAH.test(teks))
    throw new SyntaxError(`Aksara yang tidak dapat dimuat XML: ${JSON.stringify(teks.slice(0, 80))}`);
  return teks.replace(/&([^;]*);?/g, (utuh, nama: string) => {
    const kode = /^#x([\da-f]+)$/i.exec(nama)?.[1];
    const hasil = kode ? String.fromCodePoint(Number.parseInt(kode, 16)) : ENTITAS[nama];
    if (hasil === undefined || !utuh.endsWith(';')) throw new SyntaxError(`Entitas tidak dikenal: ${utuh}`);
    return hasil;
  });
}

const POLA = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** @throws SyntaxError when the text is not well-formed or uses a prefix that it does not declare. */
export function parseXml(teks: string): Simpul {
  const akar: Simpul = { nama: '', atribut: {}, anak: [] };
  const tumpukan: { simpul: Simpul; awalan: ReadonlySet<string> }[] = [
    { simpul: akar, awalan: new Set(['xml', 'xmlns']) },
  ];
  POLA.lastIndex = 0;
  while (POLA.lastIndex < teks.length) {
    const letak = POLA.lastIndex;
    const cocok = POLA.exec(teks);
    if (!cocok) throw new SyntaxError(`XML rusak: ${teks.slice(letak, letak + 120)}`);
    const [, tutup, nama, atributTeks = '', kosong, isi] = cocok;
    const induk = tumpukan.at(-1) as (typeof tumpukan)[number];
    const anak = induk.simpul.anak as (Simpul | string)[];
    if (isi !== undefined) anak.push(decode(isi));
    else if (nama === undefined) continue;
    else if (tutup === '/') {
      if (induk.simpul.nama !== nama) throw new SyntaxError(`</${nama}> menutup <${induk.simpul.nama}>`);
      tumpukan.pop();
    } else {
      const atribut: Record<string, string> = {};
      for (const [, kunci = '', nilai = ''] of atributTeks.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (kunci in atribut) throw new SyntaxError(`Atribut ganda ${kunci} pada <${nama}>`);
        atribut[kunci] = decode(nilai);
      }
      const baru = Object.keys(atribut).flatMap((k) => (k.startsWith('xmlns:') ? [k.slice(6)] : []));
      const awalan = new Set([...induk.awalan, ...baru]);
      for (const n of [nama, ...Object.keys(atribut)]) {
        const depan = /^(.+):/.exec(n)?.[1];
        if (depan !== undefined && !awalan.has(depan)) throw new SyntaxError(`Awalan tanpa deklarasi: ${n}`);
      }
      const simpul: Simpul = { nama, atribut, anak: [] };
      anak.push(simpul);
      if (kosong === '') tumpukan.push({ simpul, awalan });
    }
  }
  const hasil = akar.anak.filter((a): a is Simpul => typeof a !== 'string');
  if (tumpukan.length !== 1 || hasil.length !== 1) throw new SyntaxError('XML tidak lengkap.');
  return hasil[0] as Simpul;
}

/** The elements directly below. */
export const listAnak = ({ anak }: Simpul, nama?: string): Simpul[] =>
  anak.filter((a): a is Simpul => typeof a !== 'string' && (nama === undefined || a.nama === nama));

export const findAnak = (simpul: Simpul, nama: string): Simpul | undefined => listAnak(simpul, nama)[0];

/** The elements at any depth, in the order of the text. */
export function listTurunan(simpul: Simpul, nama?: string): Simpul[] {
  return listAnak(simpul).flatMap((a) => [
    ...(nama === undefined || a.nama === nama ? [a] : []),
    ...listTurunan(a, nama),
  ]);
}

/** All text below, joined. */
export const getTeksXml = ({ anak }: Simpul): string =>
  anak.map((a) => (typeof a === 'string' ? a : getTeksXml(a))).join('');
