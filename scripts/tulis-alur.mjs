// Draws docs/alur.md from the state machines; a test of kinerja fails when the two differ.
import { writeFileSync } from 'node:fs';
import { formatAlur } from '../packages/kinerja/src/alur/diagram.ts';

writeFileSync('docs/alur.md', formatAlur());
