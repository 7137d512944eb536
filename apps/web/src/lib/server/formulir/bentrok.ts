import type { JenisRekaman } from '@akuntabel/kinerja';
import { getBentuk } from './bentuk.ts';
import { isIsiSama } from './isi-sama.ts';
import type { Ketikan } from './ketikan.ts';
import { getLabel } from './label/index.ts';
import type { DaftarPilihan } from './rujukan.ts';
import { describeRekaman } from './uraikan.ts';

/** A field in which two people's content differs. */
interface RuasBentrok {
  readonly ruas: string;
  readonly label: string;
  readonly saya: readonly string[];
  readonly mereka: readonly string[];
  /** Who changed it, where that is known: then the choice is made beforehand, and can be changed. */
  readonly pengubah: 'saya' | 'mereka' | 'keduanya' | null;
  readonly terpilih: 'saya' | 'mereka' | null;
}

export interface Bentrok {
  readonly ruas: readonly RuasBentrok[];
  /** Version that is now stored; null = it has been deleted. */
  readonly versi: number | null;
  readonly oleh: string | null;
  /** Everything that was typed, to be sent along. */
  readonly ketikan: readonly (readonly [string, string])[];
  readonly belumDipilih: boolean;
}

interface Masukan {
  readonly mine: Readonly<Record<string, unknown>>;
  readonly terkini: { readonly versi: number; readonly isi: unknown } | null;
  /** What both began with. */
  readonly dasar?: { readonly isi: unknown; readonly oleh: string } | undefined;
  readonly ketikan: Ketikan;
  readonly pilihan: DaftarPilihan;
  /** Choices made so far. */
  readonly data?: FormData;
}

const getRuas = (isi: unknown, ruas: string): unknown => (isi as Record<string, unknown> | null)?.[ruas];

const readPilihan = (data: FormData | undefined, ruas: string): 'saya' | 'mereka' | null => {
  const pilih = data?.get('!semua') ?? data?.get(`!pilih.${ruas}`);
  return pilih === 'saya' || pilih === 'mereka' ? pilih : null;
};

const listBeda = (jenis: JenisRekaman, mine: unknown, theirs: unknown): string[] =>
  getBentuk(jenis)
    .ruas.map(([ruas]) => ruas)
    .filter((ruas) => !isIsiSama(getRuas(mine, ruas), getRuas(theirs, ruas)));

/** Yours beside theirs, field by field; only what differs. */
export function buildBentrok(jenis: JenisRekaman, masukan: Masukan): Bentrok {
  const { mine, terkini, dasar, ketikan, pilihan, data } = masukan;
  const uraikan = (isi: unknown) => Map.groupBy(describeRekaman(jenis, isi, pilihan), ({ ruas }) => ruas);
  const [milikSaya, milikMereka] = [uraikan(mine), terkini === null ? new Map() : uraikan(terkini.isi)];
  const tell = (milik: ReturnType<typeof uraikan>, ruas: string): string[] => {
    const { label } = getLabel(jenis, ruas);
    return (milik.get(ruas) ?? []).map((satu) => {
      const teks = satu.teks ?? 'belum diisi';
      return satu.label === label ? teks : `${satu.label.replace(`${label}, `, '').replace(`${label} `, '')}: ${teks}`;
    });
  };
  const ruas = (terkini === null ? [] : listBeda(jenis, mine, terkini.isi)).map((satu): RuasBentrok => {
    const isBerubah = (isi: unknown) => dasar && !isIsiSama(getRuas(dasar.isi, satu), getRuas(isi, satu));
    const olehMereka = isBerubah(terkini?.isi);
    const olehSaya = isBerubah(mine);
    const pengubah = dasar === undefined ? null : olehSaya && olehMereka ? 'keduanya' : olehSaya ? 'saya' : 'mereka';
    const [saya, mereka] = hideSama(tell(milikSaya, satu), tell(milikMereka, satu));
    return {
      ruas: satu,
      label: getLabel(jenis, satu).label,
      saya,
      mereka,
      pengubah,
      terpilih: readPilihan(data, satu) ?? (pengubah === 'keduanya' ? null : pengubah),
    };
  });
  return {
    ruas,
    versi: terkini?.versi ?? null,
    oleh: dasar?.oleh ?? null,
    ketikan: [...ketikan].flatMap(([nama, semua]) => semua.map((nilai): [string, string] => [nama, nilai])),
    belumDipilih: data !== undefined,
  };
}

/** Of long lists only what differs. */
function hideSama(saya: readonly string[], mereka: readonly string[]): [string[], string[]] {
  if (saya.length <= 1 && mereka.length <= 1) return [[...saya], [...mereka]];
  const bersama = new Set(saya.filter((satu) => mereka.includes(satu)));
  const sisa = (milik: readonly string[]): string[] => {
    const beda = milik.filter((satu) => !bersama.has(satu));
    return beda.length > 0 ? beda : ['(tidak ada tambahan)'];
  };
  return [sisa(saya), sisa(mereka)];
}

export interface HasilGabung {
  readonly isi: Record<string, unknown>;
  /** Whether a choice is missing. */
  readonly kurang: boolean;
  /** For the audit: what of the two was taken. */
  readonly alasan: string;
}

/** The content that was chosen. */
export function mergeRekaman(
  jenis: JenisRekaman,
  mine: Readonly<Record<string, unknown>>,
  theirs: unknown,
  data: FormData,
): HasilGabung {
  const isi: Record<string, unknown> = { ...mine };
  const dariMereka: string[] = [];
  let kurang = false;
  for (const ruas of theirs === null ? [] : listBeda(jenis, mine, theirs)) {
    const pilih = readPilihan(data, ruas);
    if (pilih === null) kurang = true;
    if (pilih !== 'mereka') continue;
    dariMereka.push(getLabel(jenis, ruas).label);
    const nilai = getRuas(theirs, ruas);
    if (nilai === undefined) delete isi[ruas];
    else isi[ruas] = nilai;
  }
  const sisa = dariMereka.length === 0 ? '' : ` Tetap dari versi lain: ${dariMereka.join(', ')}.`;
  return { isi, kurang, alasan: `Digabung dengan perubahan orang lain.${sisa}` };
}
