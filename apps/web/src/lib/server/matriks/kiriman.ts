import { insertBaris, listCabangBaris, nextIdMatriks, parseBarisMatriks } from '@akuntabel/kinerja';
import { gabungKetikan, rapikan, readPilihan, readSemula } from '../formulir/gabung-ketikan.ts';
import { mergeBaris } from './baris.ts';
import { type IsiMatriks, parseNama, writeMatriks } from './isi.ts';

/** More rows than any Renstra has; a form that claims more is not one of ours. */
const MAKS_BARIS = 500;

/** A matrix as it was typed, with what it began with. */
export interface Kiriman {
  readonly ketikan: Readonly<Record<string, string>>;
  readonly semula: Readonly<Record<string, string>> | null;
  readonly baris: readonly string[];
  readonly barisSemula: readonly string[];
  readonly pilihan: ReadonlyMap<string, 'saya' | 'mereka' | null>;
}

const listBaris = (nilai: readonly unknown[]): string[] =>
  [...new Set(nilai.map(String))].filter((satu) => parseBarisMatriks(satu) !== undefined).slice(0, MAKS_BARIS);

export function readKiriman(data: FormData): Kiriman {
  const ketikan: Record<string, string> = {};
  for (const [nama, nilai] of data) {
    if (typeof nilai === 'string' && parseNama(nama)) ketikan[nama] = nilai;
  }
  return {
    ketikan,
    semula: readSemula(data.get('semula')),
    baris: listBaris(data.getAll('baris')),
    barisSemula: listBaris(String(data.get('barisSemula') ?? '').split(' ')),
    pilihan: readPilihan(data),
  };
}

/** A matrix that is to be drawn, or stored: what was typed, brought together with what others have stored. */
export interface Gabungan {
  readonly ketikan: Readonly<Record<string, string>>;
  readonly baris: readonly string[];
  /** Cells in which it differs from what is stored. */
  readonly ubah: readonly string[];
  readonly bentrok: ReturnType<typeof gabungKetikan>['bentrok'];
  /** What is wrong with the rows as a whole. */
  readonly masalah: readonly string[];
}

/** Brings together what was sent and what is stored by now. */
export function gabungMatriks(isi: IsiMatriks, kiriman: Kiriman): Gabungan {
  const { baris, masalah } = mergeBaris(isi.baris, kiriman.barisSemula, kiriman.baris);
  const kini = writeMatriks(isi);
  const milik = { ...kiriman, kini };
  const hasil = gabungKetikan(milik);
  const ada = new Set(baris);
  const diubah = (nama: string) => rapikan(kiriman.ketikan[nama] ?? '') !== rapikan(kiriman.semula?.[nama] ?? '');
  const hilang = [
    ...new Set(
      Object.keys(kiriman.ketikan)
        .filter(diubah)
        .map((nama) => parseNama(nama)?.baris ?? ''),
    ),
  ]
    .filter((satu) => kiriman.baris.includes(satu) && !ada.has(satu))
    .map((satu) => `${satu.slice(2)}, yang Anda ubah, sudah dibuang orang lain dari matriks.`);
  const dalam = (nama: string) => ada.has(parseNama(nama)?.baris ?? '');
  return {
    ketikan: hasil.ketikan,
    baris,
    ubah: hasil.ubah.filter(dalam),
    bentrok: Object.fromEntries(Object.entries(hasil.bentrok).filter(([nama]) => dalam(nama))),
    masalah: [...masalah, ...hilang],
  };
}

const BAKU = { t: 'T', s: 'S', i: 'IKU' } as const;

/** The next free key of a kind of row. */
function claimBaris(isi: IsiMatriks, baris: readonly string[], macam: keyof typeof BAKU): string {
  const milik = [...isi.baris, ...baris].filter((satu) => satu.startsWith(`${macam}/`)).map((satu) => satu.slice(2));
  const ada = macam === 'i' ? [...isi.kartu.keys(), ...milik] : milik;
  return `${macam}/${nextIdMatriks(ada, BAKU[macam])}`;
}

export interface Susunan {
  readonly baris: readonly string[];
  /** What was done, and where to go on. */
  readonly kabar: string | null;
  readonly ke: string | null;
}

/** Adds a row, or takes one out with all below it, as a button of the form says; nothing is stored. */
export function susunBaris(isi: IsiMatriks, { baris }: Pick<Kiriman, 'baris'>, data: FormData): Susunan {
  const buang = String(data.get('buang') ?? '');
  if (baris.includes(buang)) {
    const cabang = listCabangBaris(baris, buang);
    const strategi = isi.renstra.isi.tujuan
      .flatMap(({ sasaran }) => sasaran)
      .filter(({ id }) => cabang.includes(`s/${id}`))
      .reduce((banyak, satu) => banyak + satu.strategi.length, 0);
    const isiCabang = [
      cabang.length > 1 ? `${cabang.length - 1} baris di bawahnya` : '',
      strategi > 0 ? `${strategi} strategi` : '',
    ].filter((satu) => satu !== '');
    const beserta = isiCabang.length === 0 ? '' : ` beserta ${isiCabang.join(' dan ')}`;
    return {
      baris: baris.filter((satu) => !cabang.includes(satu)),
      kabar: `${buang.slice(2)}${beserta} dikeluarkan dari matriks; kartu indikatornya tetap ada. Belum disimpan.`,
      ke: null,
    };
  }
  const tambah = String(data.get('tambah') ?? '');
  // `t` makes a tujuan; `s:t/T1` a sasaran below it; `i:s/S1` an indicator.
  const [macam, induk = ''] = tambah.split(/:(.*)/s);
  if (macam !== 't' && macam !== 's' && macam !== 'i') return { baris, kabar: null, ke: null };
  if (macam !== 't' && !baris.includes(induk)) return { baris, kabar: null, ke: null };
  const pilih = String(data.get(`kartu:${induk}`) ?? '');
  const dariKartu = macam === 'i' && isi.kartu.has(pilih) && !baris.includes(`i/${pilih}`);
  const kunci = dariKartu ? `i/${pilih}` : claimBaris(isi, baris, macam);
  const kata = { t: 'Tujuan', s: 'Sasaran', i: 'Indikator' }[macam];
  return {
    baris: insertBaris(baris, kunci, macam === 't' ? null : induk),
    kabar: `${kata} ${kunci.slice(2)} ditambahkan. Isi barisnya, lalu simpan.`,
    ke: kunci,
  };
}

/** Cards that no row shows, to be put into the matrix. */
export const listKartuLepas = ({ kartu }: IsiMatriks, baris: readonly string[]) =>
  [...kartu.values()].filter(({ isi }) => !baris.includes(`i/${isi.id}`)).map(({ isi }) => isi);
