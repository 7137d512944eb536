/** What begins here and must be passed over whole: quoted text, names, bodies of functions, comments. */
const UTUH = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$[A-Za-z_]*\$)[\s\S]*?\1|--[^\n]*|\/\*[\s\S]*?\*\/|;/g;

/** Statements of a text of SQL, without the empty ones. */
export function splitPernyataan(teks: string): string[] {
  const pernyataan: string[] = [];
  let mulai = 0;
  for (const { 0: temu, index } of teks.matchAll(UTUH)) {
    if (temu !== ';') continue;
    pernyataan.push(teks.slice(mulai, index));
    mulai = index + 1;
  }
  pernyataan.push(teks.slice(mulai));
  return pernyataan.map((satu) => satu.trim()).filter((satu) => satu !== '');
}
