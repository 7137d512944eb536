// Writes docs/reviu.md from the rules of the review; a test of reviu fails when the two differ.
import { writeFileSync } from 'node:fs';
import { formatDaftarAturan } from '../packages/reviu/src/aturan/dokumen.ts';

writeFileSync('docs/reviu.md', formatDaftarAturan());
