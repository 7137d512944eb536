import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  type SchemaOptions,
  stringify,
} from 'yaml';

/*
 * YAML (and JSON, which it contains) with every scalar as its source text: 89.870, 0001 and 7.01.02 stay what was
 * written, and no number passes through binary floating point. Only null, true and false keep their meaning.
 */

const BENTUK: SchemaOptions = { schema: 'failsafe', customTags: ['null', 'bool'] };
const MAKS_ALIAS = 100;

interface Letak {
  readonly baris: number;
  readonly kolom: number;
}

export interface BerkasTerbaca {
  readonly nilai: unknown;
  /** Syntax errors with their place and the library's own words. */
  readonly galat: readonly (Letak & { readonly kode: string; readonly pesan: string })[];
  /** Place and source text of the deepest node that a path reaches. */
  find(jalur: readonly PropertyKey[]): Letak & { readonly teks: string | null };
  /** Place of a key, for a key that should not be there. */
  findKunci(jalur: readonly PropertyKey[], kunci: string): Letak & { readonly teks: string | null };
}

function getAnak(
  dokumen: Document,
  node: Node,
  bagian: PropertyKey,
): { kunci: Node | null; isi: Node | null } | undefined {
  const nyata = isAlias(node) ? node.resolve(dokumen) : node;
  if (!isCollection(nyata)) return undefined;
  if (typeof bagian === 'number') {
    const isi = nyata.items[bagian];
    return isi && !isPair(isi) ? { kunci: null, isi: isi as Node } : undefined;
  }
  if (!isMap(nyata)) return undefined;
  const pair = nyata.items.find((satu) => String(satu.key) === bagian);
  return pair ? { kunci: pair.key as Node, isi: pair.value as Node | null } : undefined;
}

/** Reads YAML or JSON text. Never throws: whatever is wrong is in `galat`. */
export function readYaml(teks: string): BerkasTerbaca {
  const counter = new LineCounter();
  const toLetak = (offset: number): Letak => {
    const { line, col } = counter.linePos(offset);
    return { baris: Math.max(1, line), kolom: Math.max(1, col) };
  };
  let dokumen: Document;
  try {
    dokumen = parseDocument(teks, {
      ...BENTUK,
      lineCounter: counter,
      uniqueKeys: true,
      prettyErrors: false,
      // 'silent' would also keep quiet about a second document, whose entries would then be lost.
      logLevel: 'error',
    });
  } catch (galat) {
    return readGagal(galat, 'TERLALU_DALAM');
  }
  // A warning is a tag that means nothing here (!!js/function …): refused, not read as if it were not there.
  const galat = [...dokumen.errors, ...dokumen.warnings].map((satu) => ({
    ...toLetak(satu.pos[0]),
    kode: satu.code as string,
    pesan: satu.message,
  }));
  let nilai: unknown = null;
  if (galat.length === 0) {
    try {
      nilai = dokumen.toJS({ maxAliasCount: MAKS_ALIAS });
    } catch (sebab) {
      return readGagal(sebab, 'ALIAS');
    }
  }
  const quote = (node: Node | null): string | null => {
    const range = node?.range;
    return range ? teks.slice(range[0], range[1]) : null;
  };
  return {
    nilai,
    galat,
    find(jalur) {
      let node = dokumen.contents as Node | null;
      let letak = toLetak(node?.range?.[0] ?? 0);
      let tertulis = jalur.length === 0 ? quote(node) : null;
      for (const [ke, bagian] of jalur.entries()) {
        const anak = node ? getAnak(dokumen, node, bagian) : undefined;
        if (!anak) return { ...letak, teks: null };
        letak = toLetak((anak.isi ?? anak.kunci)?.range?.[0] ?? 0);
        node = anak.isi;
        if (ke === jalur.length - 1) tertulis = quote(node);
      }
      return { ...letak, teks: tertulis };
    },
    findKunci(jalur, kunci) {
      const induk = jalur.reduce<Node | null>(
        (node, bagian) => (node ? (getAnak(dokumen, node, bagian)?.isi ?? null) : null),
        dokumen.contents as Node | null,
      );
      const node = induk ? (getAnak(dokumen, induk, kunci)?.kunci ?? null) : null;
      return { ...toLetak(node?.range?.[0] ?? 0), teks: quote(node) };
    },
  };
}

function readGagal(galat: unknown, kode: string): BerkasTerbaca {
  const awal = { baris: 1, kolom: 1 };
  const pesan = galat instanceof Error ? galat.message : String(galat);
  const find = () => ({ ...awal, teks: null });
  return { nilai: null, galat: [{ ...awal, kode, pesan }], find, findKunci: find };
}

/** Writes a value so that readYaml gives it back: numbers-as-text stay bare, what would be null or bool is quoted. */
export function writeYaml(nilai: unknown): string {
  const toTeks = (_: unknown, isi: unknown): unknown => (typeof isi === 'number' ? String(isi) : isi);
  return stringify(nilai, toTeks, { ...BENTUK, lineWidth: 100, aliasDuplicateObjects: false });
}
