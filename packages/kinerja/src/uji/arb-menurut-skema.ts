import fc from 'fast-check';
import type { z } from 'zod';
import { type TahunKinerja, zTahunKinerja } from '../tahun/tahun-kinerja.ts';

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly length?: number; readonly minimum?: number } };
  }[];
}

const getDef = (skema: z.ZodType): Def => skema._zod.def as unknown as Def;

/** Few keys, so that references hit, ids double, and some look like the ids that measureKinerja makes itself. */
const KUNCI = [
  ...['A', 'B', 'A/2024', 'A/2024/banding', 'unit', 'utama', 'per-unit/A', 'A/kinerja/0', 'A~2', 'constructor'],
  ...['toString', '7.01.02', 'permendagri-86-2017', 'ordinal-85-70-55', 'lke'],
].filter((kunci) => /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(kunci));

const arbDesimal = fc.oneof(
  { weight: 2, arbitrary: fc.constant('0') },
  { weight: 4, arbitrary: fc.integer({ min: -500, max: 50_000 }).map((n) => String(n / 100)) },
  { weight: 1, arbitrary: fc.bigInt(-(10n ** 40n) + 1n, 10n ** 40n - 1n).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((n) => `0.${'0'.repeat(38)}${n}`) },
);

const arbTeks = fc.string({ minLength: 1, maxLength: 12 }).filter((teks) => teks.trim() !== '');

const arbIsian = fc.oneof(
  { weight: 5, arbitrary: arbDesimal },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ tidakBerlaku: 'alasan' }) },
  { weight: 1, arbitrary: fc.constantFrom('WTP', 'x', '1e5', 'NaN', 'Infinity', '-', '12,5') },
);

const arbHari = fc
  .tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((bagian) => bagian.map((n) => String(n).padStart(2, '0')).join('-'));

const SKALAR: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  desimal: arbDesimal,
  uang: fc.oneof(
    fc.constant('0'),
    fc.bigInt(0n, 10n ** 38n).map(String),
    fc.integer({ min: 0, max: 10 ** 9 }).map((n) => String(n / 100)),
  ),
  bulat: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.maxSafeInteger()),
  cacah: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.maxSafeNat()),
  tahun: fc.oneof(fc.integer({ min: 2021, max: 2027 }), fc.integer({ min: 1945, max: 2200 })),
  nip: fc.constant('000000000000000000'),
  tanggal: arbHari,
  teks: arbTeks,
  kunci: fc.constantFrom(...KUNCI),
  isian: arbIsian,
};

/** Lists within lists; the outline of a report has no end of its own. */
const PALING_DALAM = 5;

function findJenis(skema: z.ZodType): string | undefined {
  const jenis = skema.meta()?.['jenis'];
  return typeof jenis === 'string' ? jenis : undefined;
}

/** How many items a list may have; two unless the schema says otherwise. */
function readPanjang({ checks = [] }: Def): { minimum: number; maximum: number } {
  let minimum = 0;
  for (const { _zod } of checks) minimum = Math.max(minimum, _zod.def.length ?? _zod.def.minimum ?? 0);
  return { minimum, maximum: Math.max(minimum, 2) };
}

function build(skema: z.ZodType, dalam: number): fc.Arbitrary<unknown> {
  const skalar = SKALAR[findJenis(skema) ?? ''];
  if (skalar !== undefined) return skalar;
  const { type, innerType, getter, shape, element, entries, values } = getDef(skema);
  switch (type) {
    case 'object': {
      const anak = Object.entries(shape ?? {});
      const wajib = anak.flatMap(([kunci, isi]) => (getDef(isi).type === 'optional' ? [] : [kunci]));
      return fc.record(Object.fromEntries(anak.map(([kunci, isi]) => [kunci, build(isi, dalam)])), {
        requiredKeys: wajib,
      });
    }
    case 'array': {
      const { minimum, maximum } = readPanjang(getDef(skema));
      const paling = dalam <= 0 ? minimum : maximum;
      if (paling === 0) return fc.constant([]);
      return fc.array(build(element as z.ZodType, dalam - 1), { minLength: minimum, maxLength: paling });
    }
    case 'nullable':
      return fc.option(build(innerType as z.ZodType, dalam), { nil: null });
    case 'lazy':
      return build((getter as () => z.ZodType)(), dalam);
    case 'enum':
      return fc.constantFrom(...Object.values(entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(values ?? []));
    case 'boolean':
      return fc.boolean();
    default:
      if (innerType === undefined) throw new Error(`no way to draw a ${type}`);
      return build(innerType, dalam);
  }
}

/**
 * Anything the schema lets through, whether or not it makes sense: unknown references, double keys, negative targets,
 * grades on numeric cards, numbers of forty digits. For laws that must hold of every dataset that can be read.
 */
export function arbMenurutSkema(): fc.Arbitrary<TahunKinerja> {
  return build(zTahunKinerja, PALING_DALAM).map((isi) => zTahunKinerja.parse(isi));
}
