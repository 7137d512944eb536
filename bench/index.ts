/**
 * `npm run bench`: what the program costs, measured in one run on one machine and printed as a table with ratios.
 * Absolute figures belong to the machine; the ratios are the result. Needs the built pages (`npm start` once).
 */
import { availableParallelism, cpus } from 'node:os';
import { benchDokumen } from './dokumen.ts';
import { benchKantor } from './kantor.ts';
import { benchKinerja } from './kinerja.ts';
import { benchReviu } from './reviu.ts';
import { benchSkm } from './skm.ts';
import type { BarisBench } from './tabel.ts';
import { printTabel } from './tabel.ts';
import { benchWeb } from './web.ts';

const BAGIAN: Record<string, () => Promise<BarisBench[]>> = {
  kinerja: benchKinerja,
  dokumen: benchDokumen,
  web: benchWeb,
  kantor: benchKantor,
  reviu: benchReviu,
  skm: benchSkm,
};

const pilih = process.argv.slice(2);
process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} core(s), ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
for (const [nama, bench] of Object.entries(BAGIAN)) {
  if (pilih.length > 0 && !pilih.includes(nama)) continue;
  printTabel(nama, await bench());
}
