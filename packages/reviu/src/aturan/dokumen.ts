import { KODE_DATA } from '../data/kode-data.ts';
import type { Aturan, Pokok } from './aturan.ts';
import { POKOK } from './aturan.ts';
import { ATURAN } from './daftar.ts';

const KEPALA = `# Aturan reviu

Berkas ini dibuat dari aturan di \`packages/reviu/src/aturan\` (\`node scripts/tulis-reviu.mjs\`); jangan diubah dengan tangan.

Setiap temuan menyebut kode, tempat, apa yang tertulis, apa yang seharusnya, dan hitungannya. Tingkatnya:

- **galat** – terbukti salah dengan hitungan atau perbandingan di dalam laporan itu sendiri;
- **peringatan** – besar kemungkinan salah, atau perlu penjelasan;
- **saran** – dapat dibuat lebih baik.

Pembulatan bukan kesalahan: dua angka tercetak dianggap sama bila ada nilai yang membulat ke keduanya.
`;

const DATA =
  'Temuan atas data sendiri, sebelum laporan dibuat (`reviewKinerja`). Alamat isian disebut pada setiap temuan; apa yang seharusnya tertulis di dalamnya.';

const writeAturan = ({ kode, nama, tingkat, arti, cara, dasar }: Aturan): string =>
  `### ${kode} – ${nama}\n\n*${tingkat}*${dasar === undefined ? '' : ` · ${dasar}`}\n\n${arti}\n\n${cara}\n`;

/** docs/reviu.md: every code with its meaning, by subject. */
export function formatDaftarAturan(daftar: readonly Aturan[] = ATURAN): string {
  const bagian = (Object.keys(POKOK) as Pokok[]).flatMap((pokok) => {
    const isi = daftar.filter(({ kode }) => kode.startsWith(`${pokok}-`)).sort((a, b) => (a.kode < b.kode ? -1 : 1));
    return isi.length === 0 ? [] : [`## ${POKOK[pokok]} (${pokok})\n\n${isi.map(writeAturan).join('\n')}`];
  });
  const data = [...KODE_DATA.values()].map(({ kode, nama }) => `- ${kode} – ${nama}`);
  return [KEPALA, ...bagian, `## Data (DAT)\n\n${DATA}\n\n${data.join('\n')}\n`].join('\n');
}
