import type { Naskah } from '../naskah/naskah.ts';
import type { AngkaCetak } from './angka.ts';
import type { Nilai, Ukuran } from './fakta.ts';
import type { Kalimat } from './kalimat.ts';
import { type Kamus, normalizeKata } from './nama.ts';

/*
 * Values in running text. Only what a sentence says plainly counts: a word that names the measure, nothing but joining
 * words (and the name of the thing) between it and the figure.
 */

/** A thing that a sentence speaks of. */
interface Sebutan {
  readonly jenis: 'indikator' | 'program';
  readonly kunci: string;
  readonly mulai: number;
  readonly akhir: number;
}

interface Token {
  readonly kata: string;
  readonly mulai: number;
  readonly akhir: number;
}

/** Words of a text as names are normalised, with their place; "wali kota" and "sub kegiatan" are one word. */
function listToken(teks: string): Token[] {
  const hasil: Token[] = [];
  for (const cocok of teks.matchAll(/[\p{L}\d]+/gu)) {
    const kata = normalizeKata(cocok[0].toLowerCase());
    const akhir = cocok.index + cocok[0].length;
    const sebelum = hasil.at(-1);
    const gabung = sebelum === undefined ? undefined : GABUNG[`${sebelum.kata} ${kata}`];
    if (sebelum !== undefined && gabung !== undefined) hasil[hasil.length - 1] = { ...sebelum, kata: gabung, akhir };
    else hasil.push({ kata, mulai: cocok.index, akhir });
  }
  return hasil;
}

const GABUNG: Readonly<Record<string, string>> = { 'wali kota': 'walikota', 'sub kegiatan': 'subkegiatan' };

interface NamaTerurai {
  readonly jenis: Sebutan['jenis'];
  readonly kunci: string;
  readonly kata: readonly string[];
}

const indeksKamus = new WeakMap<Kamus, WeakMap<Kamus, Map<string, NamaTerurai[]>>>();

function addNama(indeks: Map<string, NamaTerurai[]>, nama: NamaTerurai): void {
  const daftar = indeks.get(nama.kata[0] as string);
  if (daftar === undefined) indeks.set(nama.kata[0] as string, [nama]);
  else daftar.push(nama);
}

/** Names by their first word, longest first; an indicator also without its "Persentase". */
function indexNama(indikator: Kamus, program: Kamus): Map<string, NamaTerurai[]> {
  const dalam = indeksKamus.get(indikator) ?? new WeakMap<Kamus, Map<string, NamaTerurai[]>>();
  indeksKamus.set(indikator, dalam);
  const sudah = dalam.get(program);
  if (sudah !== undefined) return sudah;
  const indeks = new Map<string, NamaTerurai[]>();
  for (const [jenis, kamus] of [['indikator', indikator] as const, ['program', program] as const]) {
    for (const kunci of kamus.semua) {
      const kata = kunci.split(' ');
      addNama(indeks, { jenis, kunci, kata });
      const pendek = /^(?:persentase|tingkat|cakupan|rasio)$/.test(kata[0] as string) ? kata.slice(1) : [];
      const bebas = !program.semua.includes(pendek.join(' ')) && !indikator.semua.includes(pendek.join(' '));
      if (pendek.length >= 4 && bebas) addNama(indeks, { jenis, kunci, kata: pendek });
    }
  }
  for (const daftar of indeks.values()) daftar.sort((a, b) => b.kata.length - a.kata.length);
  dalam.set(program, indeks);
  return indeks;
}

/** The longest names in a text, left to right, none within another. */
export function listSebutan(teks: string, indikator: Kamus, program: Kamus): Sebutan[] {
  const indeks = indexNama(indikator, program);
  const token = listToken(teks);
  const hasil: Sebutan[] = [];
  let i = 0;
  while (i < token.length) {
    const cocok = indeks.get((token[i] as Token).kata)?.find(
      ({ kata }) =>
        // One word alone is a name only where the text says so.
        (kata.length > 1 || /^(?:indikator|program)$/.test(token[i - 1]?.kata ?? '')) &&
        kata.every((satu, k) => token[i + k]?.kata === satu),
    );
    if (cocok === undefined) {
      i += 1;
      continue;
    }
    const akhir = token[i + cocok.kata.length - 1] as Token;
    hasil.push({ jenis: cocok.jenis, kunci: cocok.kunci, mulai: (token[i] as Token).mulai, akhir: akhir.akhir });
    i += cocok.kata.length;
  }
  return hasil;
}

const KATA: readonly (readonly [Ukuran, string])[] = [
  ['targetAkhir', 'target akhir(?: renstra)?'],
  ['target', '(?:dari )?target(?:nya)?'],
  ['realisasi', 'realisasi(?:nya)?|terealisasi'],
  ['kemajuan', 'kemajuan(?:nya)?'],
  ['capaian', 'capaian(?:nya)?|tercapai|pencapaian(?:nya)?'],
  ['penyerapan', 'penyerapan(?:nya)?|serapan(?:nya)?|terserap'],
];

const SAMBUNG = String.raw`(?:yang|telah|sudah|ditetapkan|pada|tahun|sebesar|adalah|yaitu|mencapai|nilai|menjadi|tetap|hanya|kinerja(?:nya)?|persentase|indikator|anggaran|di|ini|juga|untuk|20\d\d|§|,(?= yaitu)|[:=(])`;

const POLA_UKURAN = KATA.map(
  ([ukuran, kata]) => [ukuran, new RegExp(String.raw`(?:^|[^\p{L}])(?:${kata})(?:\s*${SAMBUNG})*\s*$`, 'u')] as const,
);

const JANGKAU_KATA = 140;

interface UkuranKalimat {
  readonly ukuran: Ukuran;
  readonly angka: AngkaCetak;
  readonly tahun?: number;
}

/** Every plain value of the sentence: what is measured, where its figure stands, its year. */
function listUkuranKalimat(teks: string, angka: readonly AngkaCetak[], sebutan: readonly Sebutan[]): UkuranKalimat[] {
  const samar = maskSebutan(teks, sebutan);
  const tahunKalimat = [...new Set([...teks.matchAll(/\b(20\d\d)\b/g)].map(([satu]) => Number(satu)))];
  return angka.flatMap((satu): UkuranKalimat[] => {
    if (/^20\d\d$/.test(satu.teks)) return [];
    // "mencapai target, yaitu 2 indikator": how many things, not what one of them reached.
    if (/^\s*(?:indikator|sasaran|tujuan)\b/i.test(teks.slice(satu.akhir))) return [];
    const depan = samar.slice(0, satu.mulai).toLowerCase();
    // "85,76 dari target 89,87"
    if (satu.satuan !== 'rupiah' && /^\s*dari target\s+\d/i.test(teks.slice(satu.akhir))) {
      const [tahun] = tahunKalimat;
      return [
        { ukuran: 'realisasi', angka: satu, ...(tahunKalimat.length === 1 && tahun !== undefined ? { tahun } : {}) },
      ];
    }
    const dekatnya = depan.slice(-JANGKAU_KATA).replace(/\s+/g, ' ');
    for (const [ukuran, pola] of POLA_UKURAN) {
      const cocok = pola.exec(dekatnya);
      if (cocok === null) continue;
      if (ukuran === 'penyerapan' && satu.satuan !== 'persen') continue;
      if (ukuran !== 'penyerapan' && satu.satuan === 'rupiah') continue;
      if (ukuran === 'capaian' && /anggaran/.test(cocok[0])) continue;
      // An average is of several things, a range no single figure.
      if (
        /rata\s*-?\s*rata\s*$/.test(dekatnya.slice(0, cocok.index + 1)) ||
        /^\s*[–—-]\s*\d/.test(teks.slice(satu.akhir))
      )
        return [];
      if (ukuran === 'targetAkhir' || ukuran === 'kemajuan') return [{ ukuran, angka: satu }];
      const dekat = /\b(20\d\d)\b(?!.*\b20\d\d\b)/.exec(cocok[0])?.[1];
      const sebelum = [...depan.matchAll(/\b(20\d\d)\b/g)].at(-1)?.[1];
      const tahun = dekat ?? (tahunKalimat.length === 1 ? String(tahunKalimat[0]) : sebelum);
      return [{ ukuran, angka: satu, ...(tahun === undefined ? {} : { tahun: Number(tahun) }) }];
    }
    return [];
  });
}

/** Names replaced by § and filling, so that their words are no measures and offsets stay. */
function maskSebutan(teks: string, sebutan: readonly Sebutan[]): string {
  let hasil = teks;
  for (const { mulai, akhir } of sebutan) {
    hasil = `${hasil.slice(0, mulai)}§${' '.repeat(akhir - mulai - 1)}${hasil.slice(akhir)}`;
  }
  return hasil;
}

const JANGKAUAN = 8;

interface PokokKalimat {
  readonly sebutan: readonly Sebutan[];
  readonly pokok?: Sebutan;
  /** It is named in the sentence itself. */
  readonly jelas: boolean;
}

const pokokTersimpan = new WeakMap<readonly Kalimat[], PokokKalimat[]>();

/** `findPokokKalimat`, once for each report. */
export function buildPokokKalimat(
  kalimat: readonly Kalimat[],
  naskah: Naskah,
  indikator: Kamus,
  program: Kamus,
): PokokKalimat[] {
  const sudah = pokokTersimpan.get(kalimat);
  if (sudah !== undefined) return sudah;
  const hasil = findPokokKalimat(kalimat, naskah, indikator, program);
  pokokTersimpan.set(kalimat, hasil);
  return hasil;
}

/** The thing each sentence is about: named in it, or the last one named shortly before under the same heading. */
function findPokokKalimat(
  kalimat: readonly Kalimat[],
  naskah: Naskah,
  indikator: Kamus,
  program: Kamus,
): PokokKalimat[] {
  let terakhir: { readonly pokok: Sebutan; readonly urutBlok: number } | undefined;
  let blokJudul = -1;
  return kalimat.map((satu) => {
    if (satu.blok.jenis === 'judul' && satu.urutBlok !== blokJudul) {
      terakhir = undefined;
      blokJudul = satu.urutBlok;
    }
    const sebutan = listSebutan(satu.teks, indikator, program);
    const beda = new Map(sebutan.map((sebut) => [`${sebut.jenis}/${sebut.kunci}`, sebut]));
    if (beda.size === 1) {
      const pokok = [...beda.values()][0] as Sebutan;
      terakhir = { pokok, urutBlok: satu.urutBlok };
      return { sebutan, pokok, jelas: true };
    }
    if (beda.size > 1) {
      terakhir = undefined;
      return { sebutan, jelas: false };
    }
    const masih =
      terakhir !== undefined &&
      satu.urutBlok - terakhir.urutBlok <= JANGKAUAN &&
      !adaTabel(naskah, terakhir.urutBlok, satu.urutBlok);
    return masih && terakhir !== undefined
      ? { sebutan, pokok: terakhir.pokok, jelas: false }
      : { sebutan, jelas: false };
  });
}

const adaTabel = (naskah: Naskah, dari: number, sampai: number): boolean =>
  naskah.blok.slice(dari, sampai).some((blok) => blok.jenis === 'tabel' && (blok.baris[0]?.length ?? 0) > 3);

export function listNilaiKalimat(
  kalimat: readonly Kalimat[],
  naskah: Naskah,
  indikator: Kamus,
  program: Kamus,
  tahunLaporan: number | undefined,
): Nilai[] {
  const pokok = buildPokokKalimat(kalimat, naskah, indikator, program);
  return kalimat.flatMap((satu, i): Nilai[] => {
    const { sebutan, pokok: tentang, jelas } = pokok[i] as (typeof pokok)[number];
    if (tentang === undefined) return [];
    return listUkuranKalimat(satu.teks, satu.angka, sebutan).flatMap(({ ukuran, angka, tahun }): Nilai[] => {
      const kinerja = ukuran !== 'penyerapan';
      if (kinerja ? tentang.jenis !== 'indikator' : !jelas) return [];
      const akhir = ukuran === 'targetAkhir' || ukuran === 'kemajuan';
      const pasti = akhir ? tahunLaporan : (tahun ?? tahunLaporan);
      return [
        {
          jenis: tentang.jenis,
          kunci: tentang.kunci,
          nama: tentang.kunci,
          ukuran,
          ...(pasti === undefined ? {} : { tahun: pasti }),
          ...(ukuran === 'penyerapan' ? { versi: 'perubahan' as const } : {}),
          angka,
          asal: 'kalimat',
          renstra: false,
          bagian: false,
          teruji: false,
          jelas: jelas && (akhir || tahun !== undefined || !/\b20\d\d\b/.test(satu.teks)),
          sumber: { jenis: 'kalimat', kalimat: satu },
        },
      ];
    });
  });
}
