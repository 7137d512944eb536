import type { z } from 'zod';

/*
 * Walks the zod schema beside a value: which scalar is expected at a path, and which values equal their default.
 * zod keeps the parts of a schema in `_zod.def`.
 */

interface Def {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
}

const getDef = (skema: z.core.$ZodType): Def => skema._zod.def as unknown as Def;

/** `jenis` given to a scalar schema by `.meta({ jenis })`. */
function findMeta(skema: z.core.$ZodType): string | undefined {
  const jenis = (skema as z.ZodType).meta?.()?.['jenis'];
  return typeof jenis === 'string' ? jenis : undefined;
}

/** The schema below wrappers (nullable, default, lazy …), and the scalar kind met on the way. */
function unwrap(skema: z.core.$ZodType): { inti: z.core.$ZodType; jenis: string | undefined } {
  let kini = skema;
  let jenis = findMeta(kini);
  for (;;) {
    const def = getDef(kini);
    const dalam = def.innerType ?? (def.type === 'lazy' ? def.getter?.() : def.type === 'pipe' ? def.in : undefined);
    if (!dalam) return { inti: kini, jenis };
    kini = dalam;
    jenis ??= findMeta(kini);
  }
}

/** Schema at a path of the dataset; undefined when the path leaves the schema. */
function findSkema(akar: z.core.$ZodType, jalur: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let kini: z.core.$ZodType | undefined = akar;
  for (const bagian of jalur) {
    if (!kini) return undefined;
    const def = getDef(unwrap(kini).inti);
    kini = typeof bagian === 'number' ? def.element : def.shape?.[String(bagian)];
  }
  return kini;
}

/** Kind of scalar at a path: desimal, uang, bulat, tanggal, teks, kunci, isian. */
export function findJenis(akar: z.core.$ZodType, jalur: readonly PropertyKey[]): string | undefined {
  const skema = findSkema(akar, jalur);
  return skema && unwrap(skema).jenis;
}

/** Keys an object at a path may have. */
export function listKunci(akar: z.core.$ZodType, jalur: readonly PropertyKey[]): string[] {
  const skema = findSkema(akar, jalur);
  return skema ? Object.keys(getDef(unwrap(skema).inti).shape ?? {}) : [];
}

function isDefault(skema: z.core.$ZodType, nilai: unknown): boolean {
  if (nilai === undefined) return true;
  const baku = (skema as z.ZodType).safeParse(undefined);
  return baku.success && JSON.stringify(baku.data) === JSON.stringify(nilai);
}

/** The value without the parts that reading would fill in by itself, keys in the order of the schema. */
export function pruneDefault(skema: z.core.$ZodType, nilai: unknown): unknown {
  if (nilai === null || typeof nilai !== 'object') return nilai;
  const { inti } = unwrap(skema);
  const { element, shape } = getDef(inti);
  if (Array.isArray(nilai)) return element ? nilai.map((satu) => pruneDefault(element, satu)) : nilai;
  if (!shape) return nilai;
  const hasil: Record<string, unknown> = {};
  for (const [kunci, anak] of Object.entries(shape)) {
    const isi = (nilai as Record<string, unknown>)[kunci];
    if (!isDefault(anak, isi)) hasil[kunci] = pruneDefault(anak, isi);
  }
  return hasil;
}
