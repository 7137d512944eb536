import { getKeadaan, getMesin, MESIN, type NamaMesin } from './mesin.ts';

/** A machine as a Mermaid state diagram. */
function formatDiagram(nama: NamaMesin): string {
  const mesin = getMesin(nama);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(mesin.keadaan).map(([kunci, { label }]) => `    ${kunci}: ${label}`),
    `    [*] --> ${mesin.awal}`,
    ...Object.values(mesin.tindakan).flatMap(({ label, dari, ke, alasan }) =>
      dari.map((satu) => `    ${satu} --> ${ke}: ${label}${alasan === null ? '' : '*'}`),
    ),
    '```',
  ].join('\n');
}

function formatTabel(nama: NamaMesin): string {
  const mesin = getMesin(nama);
  const sebut = (kunci: string): string => getKeadaan(mesin, kunci).label;
  return [
    '| Tindakan | Dari | Menjadi | Biasanya oleh | Alasan |',
    '|---|---|---|---|---|',
    ...Object.values(mesin.tindakan).map(
      ({ label, dari, ke, oleh, alasan }) =>
        `| ${label} | ${dari.map(sebut).join(', ')} | ${sebut(ke)} | ${oleh} | ${alasan ?? '–'} |`,
    ),
  ].join('\n');
}

const PEMBUKA = `# Alur: states and actions

Made from \`packages/kinerja/src/alur/mesin.ts\` by \`node scripts/tulis-alur.mjs\`; a test keeps the two equal.
A state is what the recorded actions lead to (ADR 8). \\* = needs a reason. Words that are easily mixed up:

| Word | Meaning |
|---|---|
| Minta perbaikan | sends back what was handed in, before it was closed |
| Buka kembali | undoes a closing; the closed version stays in the history |
| Setujui | the superior agrees with the content of a Perjanjian Kinerja; nobody has signed yet |
| Verifikasi | somebody outside the unit has compared the entries with the evidence |
| Kunci | the verified figures become the base of the report |
| Finalkan | the report and its data are frozen as a version; Terbitkan shows that version to the public |
`;

/** The text of docs/alur.md. */
export function formatAlur(): string {
  const bagian = (Object.keys(MESIN) as NamaMesin[]).map((nama) => {
    const { objek } = getMesin(nama);
    return `## \`${nama}\`: ${objek}\n\n${formatDiagram(nama)}\n\n${formatTabel(nama)}\n`;
  });
  return [PEMBUKA, ...bagian].join('\n');
}
