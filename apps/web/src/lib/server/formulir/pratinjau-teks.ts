import { GalatTeks, readTeks, renderBlok } from '@akuntabel/dokumen';
import { formatAngka, type HasilKinerja, type JenisRekaman } from '@akuntabel/kinerja';
import { hrefAngka } from '#lib/tampilan.ts';
import { getSatu, type Ketikan } from './ketikan.ts';

/** Fields of Markdown, by kind. */
const RUAS: Readonly<Partial<Record<JenisRekaman, string>>> = { teksLaporan: 'teks', analisisIndikator: 'narasi' };

/** Own text as it will be printed, with the figures of now. */
export interface PratinjauTeks {
  /** HTML that renderBlok made: nothing of what was typed is taken as markup. */
  readonly html: string;
  /** Why it cannot be printed as it stands. */
  readonly galat: string | null;
  /** Figures that can be quoted, by what they are called. */
  readonly angka: readonly { readonly id: string; readonly label: string; readonly teks: string }[];
}

/** Enough to choose from; the search of a browser finds the rest of what one looks for. */
const MAKS_ANGKA = 60;

/** The preview of a kind that has own text; null for all others. */
export function buildPratinjauTeks(
  jenis: JenisRekaman,
  ketikan: Ketikan,
  { angka, tahun }: HasilKinerja,
): PratinjauTeks | null {
  const ruas = RUAS[jenis];
  if (ruas === undefined) return null;
  const pilihan = Object.values(angka)
    .filter(
      ({ id, keadaan }) => keadaan === 'terisi' && /^(iku|anggaran|skm|sasaran)\//.test(id) && id.includes(`${tahun}`),
    )
    .slice(0, MAKS_ANGKA)
    .map((satu) => ({ id: satu.id, label: satu.label, teks: formatAngka(satu) }));
  const teks = (getSatu(ketikan, ruas) ?? '').replace(/\r\n?/g, '\n');
  const resolveAngka = (id: string) => {
    const satu = Object.hasOwn(angka, id) ? angka[id] : undefined;
    return satu && ({ jenis: 'angka', teks: formatAngka(satu), sumber: id } as const);
  };
  try {
    const blok = readTeks(teks, { idPrefix: 'pratinjau', resolveAngka });
    const html = blok.map((satu) => renderBlok(satu, { linkAngka: hrefAngka, geserJudul: 1 })).join('\n');
    return { html, galat: null, angka: pilihan };
  } catch (galat) {
    if (!(galat instanceof GalatTeks)) throw galat;
    return { html: '', galat: galat.message, angka: pilihan };
  }
}
