import { zTahunKinerja } from '@akuntabel/kinerja';
import { z } from 'zod';

const ANGKA_TEKS = { type: 'string', pattern: '^-?\\d{1,40}(\\.\\d{1,40})?$' };

/** How the scalars of the schema look to an editor: numbers may be written bare or as text. */
const BENTUK: Record<string, object> = {
  desimal: { anyOf: [{ type: 'number' }, ANGKA_TEKS] },
  uang: {
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
    ],
  },
  bulat: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^-?\\d{1,16}$' }] },
  cacah: {
    anyOf: [
      { type: 'integer', minimum: 0 },
      { type: 'string', pattern: '^\\d{1,16}$' },
    ],
  },
  tahun: {
    anyOf: [
      { type: 'integer', minimum: 1945, maximum: 2200 },
      { type: 'string', pattern: '^\\d{4}$' },
    ],
  },
  tanggal: { type: 'string', format: 'date' },
};

/**
 * JSON Schema (2020-12) of a whole dataset as it is written, for editors and other programs. The rules that relate
 * one entry to another are not in it; `akuntabel periksa-data` checks those.
 */
export function buildSkemaJson(): object {
  const skema = z.toJSONSchema(zTahunKinerja, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const bentuk = typeof jsonSchema['jenis'] === 'string' ? BENTUK[jsonSchema['jenis']] : undefined;
      delete jsonSchema['jenis'];
      if (!bentuk) return;
      const { description } = jsonSchema;
      for (const kunci of Object.keys(jsonSchema)) delete jsonSchema[kunci];
      Object.assign(jsonSchema, bentuk, description === undefined ? {} : { description });
    },
  });
  return { ...skema, title: 'TahunKinerja' };
}

/** The text that is published as docs/skema/tahun-kinerja.schema.json. */
export function formatSkemaJson(): string {
  return `${JSON.stringify(buildSkemaJson(), null, 2)}\n`;
}
