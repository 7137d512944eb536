import { writeFileAtomic } from './berkas.ts';
import { formatSkemaJson } from './skema.ts';

await writeFileAtomic('docs/skema/tahun-kinerja.schema.json', formatSkemaJson());
