/** LaTeX as programs that read pictures write it, in the signs a person would type: `$\geq 90$` → `≥ 90`. */
const TANDA: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  lt: '<',
  gt: '>',
  neq: '≠',
  approx: '≈',
  pm: '±',
  times: '×',
  cdot: '·',
  div: '÷',
  sum: '∑',
  sqrt: '√',
  infty: '∞',
  rightarrow: '→',
  to: '→',
  checkmark: '√',
  bullet: '•',
  quad: ' ',
  qquad: ' ',
  left: '',
  right: '',
  displaystyle: '',
};

const DALAM = String.raw`\{([^{}]*)\}`;
const PECAHAN = new RegExp(String.raw`\\d?frac\s*${DALAM}\s*${DALAM}`, 'g');
const BUNGKUS = new RegExp(
  String.raw`\\(?:text|mathrm|mathbf|mathit|textbf|textit|operatorname|boxed)\s*${DALAM}`,
  'g',
);

const kurung = (teks: string): string => (/[-+−]/.test(teks.trim()) ? `(${teks.trim()})` : teks.trim());

function toPolos(rumus: string): string {
  let teks = rumus;
  for (let sebelum = ''; sebelum !== teks; ) {
    sebelum = teks;
    teks = teks
      .replace(BUNGKUS, '$1')
      .replace(PECAHAN, (_, atas: string, bawah: string) => `${kurung(atas)} / ${kurung(bawah)}`);
  }
  return teks
    .replace(/\\([a-zA-Z]+)/g, (_, nama: string) => TANDA[nama] ?? nama)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/ {2,}/g, ' ');
}

/** Text with its LaTeX made plain. A dollar sign that opens nothing stays. */
export function stripRumus(teks: string): string {
  if (!teks.includes('$') && !teks.includes('\\')) return teks;
  return teks
    .replace(/\$\$([^$]{1,2000})\$\$/g, (_, rumus: string) => toPolos(rumus))
    .replace(/\$([^$\n]{1,500})\$/g, (utuh, rumus: string) => (/[\\^_=<>≤≥]/.test(rumus) ? toPolos(rumus) : utuh))
    .replace(/\\\(([^\n]{1,500}?)\\\)/g, (_, rumus: string) => toPolos(rumus));
}
