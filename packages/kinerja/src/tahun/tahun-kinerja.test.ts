import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { z } from 'zod';
import { zTahunKinerja } from './tahun-kinerja.ts';

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const getDef = (skema: z.ZodType): Def => skema._zod.def as unknown as Def;

/** A wrapper (nullable, default, optional …) speaks for what it wraps; a list does not speak for its items. */
function findUraian(skema: z.ZodType): string | undefined {
  const { innerType, in: masuk } = getDef(skema);
  const dalam = innerType ?? (getDef(skema).type === 'pipe' ? masuk : undefined);
  return skema.description ?? (dalam && findUraian(dalam));
}

/** Paths of the fields without a description of their own. */
function listTanpaUraian(skema: z.ZodType, jalur: string, dikunjungi = new Set<z.ZodType>()): string[] {
  if (dikunjungi.has(skema)) return [];
  dikunjungi.add(skema);
  const { innerType, in: masuk, getter, shape, element, options } = getDef(skema);
  return [
    ...Object.entries(shape ?? {}).flatMap(([kunci, anak]) => {
      const letak = jalur === '' ? kunci : `${jalur}.${kunci}`;
      return [...(findUraian(anak) ? [] : [letak]), ...listTanpaUraian(anak, letak, dikunjungi)];
    }),
    ...[innerType, masuk, getter?.(), ...(options ?? [])].flatMap((anak) =>
      anak === undefined ? [] : listTanpaUraian(anak, jalur, dikunjungi),
    ),
    ...(element === undefined ? [] : listTanpaUraian(element, `${jalur}[]`, dikunjungi)),
  ];
}

it('every field of the schema says in English what it holds', () => {
  assert.deepEqual(listTanpaUraian(zTahunKinerja, ''), []);
});
