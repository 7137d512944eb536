import type { JenisRekaman } from '@akuntabel/kinerja';
import type { MasalahRuas } from './baca.ts';
import {
  type Bentuk,
  type BentukDaftar,
  type BentukGrup,
  type BentukSkalar,
  getBentuk,
  getRagam,
  isSebaris,
} from './bentuk.ts';
import { gabung, getBanyak, getSatu, type Ketikan } from './ketikan.ts';
import { getLabel, LABEL } from './label/index.ts';
import { sebut } from './label/sebutan.ts';
import { findPilihan, type Pilihan } from './rujukan.ts';
import type { BarisTampilan, Tampilan, TampilanFormulir } from './tampilan.ts';

export interface PilihanTampil {
  readonly ketikan: Ketikan;
  readonly masalah?: readonly MasalahRuas[];
  readonly pilihan: Readonly<Record<string, readonly Pilihan[]>>;
  /** Fields that cannot be changed, by name; everything below them neither. */
  readonly tetap?: ReadonlySet<string>;
}

interface Konteks extends PilihanTampil {
  readonly jenis: JenisRekaman;
  readonly pesan: ReadonlyMap<string, readonly string[]>;
}

interface Letak {
  readonly nama: string;
  /** Path of the words. */
  readonly jalur: string;
  readonly tetap: boolean;
  /** In a row of a table. */
  readonly sebaris: boolean;
}

export const toId = (nama: string): string => `r-${nama.replaceAll('.', '-').replaceAll('!', '_')}`;

/** The form of a record as a page draws it. */
export function showFormulir(jenis: JenisRekaman, pilihan: PilihanTampil): TampilanFormulir {
  const masalah = pilihan.masalah ?? [];
  const pesan = Map.groupBy(masalah, ({ nama }) => nama);
  const konteks: Konteks = {
    ...pilihan,
    jenis,
    pesan: new Map([...pesan].map(([nama, semua]) => [nama, semua.map((satu) => satu.pesan)])),
  };
  const bentuk = getBentuk(jenis);
  // The words stand in the order in which an office thinks of the fields.
  const urutan = Object.keys(LABEL[jenis]);
  const ruas = bentuk.ruas.toSorted(([a], [b]) => urutan.indexOf(a) - urutan.indexOf(b));
  const akar = { nama: '', jalur: '', tetap: pilihan.tetap?.has('') ?? false, sebaris: false };
  const tampil = showRuas(konteks, ruas, akar);
  return { ruas: tampil, masalah: listMasalah(tampil, masalah) };
}

function showRuas(konteks: Konteks, ruas: BentukGrup['ruas'], { nama, jalur, tetap, sebaris }: Letak): Tampilan[] {
  return ruas.flatMap(([satu, isi]) => {
    if (isi.macam === 'tetap') return [];
    const letak = gabung(nama, satu);
    const beku = tetap || (konteks.tetap?.has(letak) ?? false);
    const kata = jalur === '' ? satu : `${jalur}.${satu}`;
    return [show(konteks, isi, { nama: letak, jalur: kata, tetap: beku, sebaris })];
  });
}

function buildDasar({ jenis, pesan }: Konteks, { nama, jalur, tetap }: Letak, wajib: boolean) {
  const { label, bantuan = null } = getLabel(jenis, jalur);
  return { nama, id: toId(nama), label, bantuan, masalah: pesan.get(nama) ?? [], wajib, tetap };
}

function show(konteks: Konteks, bentuk: Bentuk, letak: Letak): Tampilan {
  const { ketikan } = konteks;
  const { nama, jalur } = letak;
  switch (bentuk.macam) {
    case 'tetap':
      throw new Error('a fixed value is not shown');
    case 'ya': {
      const nilai = getSatu(ketikan, nama) ?? (bentuk.baku ? 'ya' : 'tidak');
      return showPilihan(konteks, letak, YA_TIDAK, { nilai, wajib: true, bolehKosong: false });
    }
    case 'pilihan': {
      const ruas = jalur.split('.').at(-1) as string;
      const pilihan = bentuk.nilai.map((nilai) => ({ nilai, label: sebut(ruas, nilai) }));
      const nilai = getSatu(ketikan, nama) ?? bentuk.baku ?? '';
      const wajib = bentuk.kosong === 'wajib';
      return showPilihan(konteks, letak, pilihan, { nilai, wajib, bolehKosong: !wajib || nilai === '' });
    }
    case 'skalar':
      return showSkalar(konteks, bentuk, letak);
    case 'grup':
      return showGrup(konteks, bentuk, letak);
    case 'daftar':
      return showDaftar(konteks, bentuk, letak);
  }
}

const YA_TIDAK: readonly Pilihan[] = [
  { nilai: 'ya', label: 'Ya' },
  { nilai: 'tidak', label: 'Tidak' },
];
const BELUM: Pilihan = { nilai: '', label: 'Belum dipilih' };
const TANPA: Pilihan = { nilai: '', label: 'Tidak ada' };

/** So few that they fit below one another. */
const MAKS_RADIO = 3;

interface PilihanSatu {
  readonly nilai: string;
  readonly wajib: boolean;
  readonly bolehKosong: boolean;
}

function showPilihan(
  konteks: Konteks,
  letak: Letak,
  ada: readonly Pilihan[],
  { nilai, wajib, bolehKosong }: PilihanSatu,
): Tampilan {
  const dasar = buildDasar(konteks, letak, wajib);
  // What refers to nothing that is there stays as it is until somebody chooses.
  const asing =
    nilai === '' || ada.some((satu) => satu.nilai === nilai) ? [] : [{ nilai, label: `${nilai} (tidak ada)` }];
  if (dasar.tetap) {
    const teks = [...ada, ...asing].find((satu) => satu.nilai === nilai)?.label ?? TANPA.label;
    return { ...dasar, jenis: 'diam', nilai: [nilai], teks };
  }
  if (!letak.sebaris && wajib && ada.length <= MAKS_RADIO && asing.length === 0 && (ada.length > 1 || nilai !== '')) {
    return { ...dasar, jenis: 'radio', nilai, pilihan: ada };
  }
  const kosong = bolehKosong ? [wajib ? BELUM : TANPA] : [];
  return { ...dasar, jenis: 'pilih', nilai, pilihan: [...kosong, ...ada, ...asing] };
}

const MODE = { desimal: 'decimal', uang: 'decimal', isian: 'text', bulat: 'numeric', cacah: 'numeric' } as const;
const LEBAR: Readonly<Record<string, 'pendek' | 'sedang'>> = {
  desimal: 'pendek',
  isian: 'pendek',
  bulat: 'pendek',
  cacah: 'pendek',
  tahun: 'pendek',
  uang: 'sedang',
  tanggal: 'sedang',
  nip: 'sedang',
  kunci: 'sedang',
};

const CARA: readonly Pilihan[] = [
  { nilai: 'nilai', label: 'Nilai' },
  { nilai: 'kosong', label: 'Belum diisi' },
  { nilai: 'tidakBerlaku', label: 'Tidak berlaku' },
];
const CARA_TIADA: Pilihan = { nilai: 'tiada', label: 'Tidak ada' };

function showSkalar(konteks: Konteks, bentuk: BentukSkalar, letak: Letak): Tampilan {
  const { jenis, ketikan } = konteks;
  const nilai = getSatu(ketikan, letak.nama) ?? bentuk.baku ?? '';
  const wajib = bentuk.kosong === 'wajib' && bentuk.skalar !== 'isian';
  const pilihan = findPilihan(jenis, letak.jalur, konteks.pilihan);
  if (pilihan) return showPilihan(konteks, letak, pilihan, { nilai, wajib, bolehKosong: !wajib || nilai === '' });
  const dasar = buildDasar(konteks, letak, wajib);
  if (bentuk.skalar === 'isian' && !letak.sebaris) {
    const kosong = bentuk.kosong === 'tiada' ? 'tiada' : 'kosong';
    return {
      ...dasar,
      jenis: 'isian',
      nilai,
      cara: getSatu(ketikan, `${letak.nama}!cara`) ?? kosong,
      alasan: getSatu(ketikan, `${letak.nama}!alasan`) ?? '',
      pilihanCara: kosong === 'tiada' ? [CARA_TIADA, ...CARA] : CARA,
    };
  }
  const { baris = 1 } = getLabel(jenis, letak.jalur);
  // One line would lose the line breaks of what stands there.
  if (baris > 1 || nilai.includes('\n')) return { ...dasar, jenis: 'area', nilai, baris: letak.sebaris ? 2 : baris };
  const mode = MODE[bentuk.skalar as keyof typeof MODE] ?? (bentuk.skalar === 'tahun' ? 'numeric' : 'text');
  const awal = getSatu(ketikan, `${letak.nama}!awal`) ?? null;
  return { ...dasar, jenis: 'input', nilai, mode, lebar: LEBAR[bentuk.skalar] ?? 'penuh', awal };
}

function readAda(ketikan: Ketikan, nama: string, bolehNull: boolean) {
  if (!bolehNull) return null;
  const semula = getSatu(ketikan, `${nama}!semula`) ?? 'tidak';
  return { nilai: getSatu(ketikan, `${nama}!isi`) ?? semula, semula };
}

function showGrup(konteks: Konteks, bentuk: BentukGrup, letak: Letak): Tampilan {
  return {
    ...buildDasar(konteks, letak, false),
    jenis: 'grup',
    isi: showRuas(konteks, bentuk.ruas, { ...letak, sebaris: false }),
    ada: readAda(konteks.ketikan, letak.nama, bentuk.bolehNull),
    sebaris: bentuk.ruas.every(([, isi]) => isi.macam === 'skalar'),
    banyak: null,
  };
}

const ROMAWI = ['I', 'II', 'III', 'IV'];

function showDaftar(konteks: Konteks, bentuk: BentukDaftar, letak: Letak): Tampilan {
  const { isi, tetap } = bentuk;
  if (isi.macam === 'skalar' && tetap === null) return showDaftarSkalar(konteks, isi, letak);
  const dasar = buildDasar(konteks, letak, false);
  if (tetap !== null) {
    const anak = Array.from({ length: tetap }, (_, ke) => {
      const nama = gabung(letak.nama, ke);
      const beku = letak.tetap || (konteks.tetap?.has(nama) ?? false);
      const satu = show(konteks, isi, { ...letak, nama, tetap: beku, sebaris: isi.macam === 'skalar' });
      return { ...satu, label: `Triwulan ${ROMAWI[ke]}`, bantuan: null };
    });
    const ada = readAda(konteks.ketikan, letak.nama, bentuk.bolehNull);
    return { ...dasar, jenis: 'grup', isi: anak, ada, sebaris: isi.macam === 'skalar', banyak: tetap };
  }
  return { ...showBaris(konteks, isi as BentukGrup, letak, dasar), urut: bentuk.cabang !== null };
}

function showBaris(
  konteks: Konteks,
  isi: BentukGrup,
  letak: Letak,
  dasar: ReturnType<typeof buildDasar>,
): Extract<Tampilan, { jenis: 'daftar' }> {
  const { ketikan, jenis } = konteks;
  const tabel = isSebaris(isi);
  const { jalur } = letak;
  const { satu = 'baris' } = getLabel(jenis, letak.jalur);
  const baris = Array.from({ length: getBanyak(ketikan, letak.nama) }, (_, ke): BarisTampilan => {
    const nama = gabung(letak.nama, ke);
    const tampil = showRuas(konteks, isi.ruas, { nama, jalur, tetap: letak.tetap, sebaris: tabel });
    const judul = `${satu.charAt(0).toUpperCase()}${satu.slice(1)} ${ke + 1}`;
    return { nama, id: toId(nama), judul, ada: getSatu(ketikan, `${nama}!ada`) !== undefined, isi: tampil };
  });
  const kolom = isi.ruas.map(([ruas]) => {
    const { label, bantuan = null } = getLabel(jenis, `${jalur}.${ruas}`);
    return { label, bantuan };
  });
  return { ...dasar, jenis: 'daftar', tabel, kolom, baris, satu, urut: false };
}

function showDaftarSkalar(konteks: Konteks, isi: BentukSkalar, letak: Letak): Tampilan {
  const { ketikan, jenis } = konteks;
  const dasar = buildDasar(konteks, letak, false);
  const ragam = getRagam(isi);
  if (ragam === 'pilihan') return showCentang(konteks, letak, dasar);
  const banyak = getBanyak(ketikan, letak.nama);
  if (banyak > 0) {
    const { satu = 'butir' } = getLabel(jenis, letak.jalur);
    const baris = Array.from({ length: banyak }, (_, ke): BarisTampilan => {
      const nama = gabung(letak.nama, ke);
      const milik = { ...buildDasar(konteks, { ...letak, nama }, false), label: `${satu} ${ke + 1}`, bantuan: null };
      const area = { ...milik, jenis: 'area', nilai: getSatu(ketikan, nama) ?? '', baris: 3 } as const;
      return { nama, id: toId(nama), judul: milik.label, ada: false, isi: [{ ...area, id: `${area.id}-isi` }] };
    });
    return { ...dasar, jenis: 'daftar', tabel: false, kolom: [], baris, satu, urut: false };
  }
  const nilai = getSatu(ketikan, letak.nama) ?? '';
  if (ragam === 'angka') return { ...dasar, jenis: 'input', nilai, mode: 'text', lebar: 'sedang', awal: null };
  const { baris = 4 } = getLabel(jenis, letak.jalur);
  return { ...dasar, jenis: 'area', nilai, baris };
}

function showCentang(konteks: Konteks, letak: Letak, dasar: ReturnType<typeof buildDasar>): Tampilan {
  const ada = findPilihan(konteks.jenis, letak.jalur, konteks.pilihan) ?? [];
  const terpilih = konteks.ketikan.get(letak.nama) ?? [];
  // Chosen ones first, in their order: that is the order in which they are sent.
  const sebutan = new Map(ada.map((satu) => [satu.nilai, satu.label]));
  const dulu = terpilih.map((nilai) => ({
    nilai,
    label: sebutan.get(nilai) ?? `${nilai} (tidak ada)`,
    terpilih: true,
  }));
  const sisa = ada.filter(({ nilai }) => !terpilih.includes(nilai)).map((satu) => ({ ...satu, terpilih: false }));
  if (dasar.tetap) {
    const teks = dulu.map(({ label }) => label).join(', ') || TANPA.label;
    return { ...dasar, jenis: 'diam', nilai: terpilih, teks };
  }
  return { ...dasar, jenis: 'centang', pilihan: [...dulu, ...sisa] };
}

/** Every problem once, in the order of the page; what belongs to no field comes first. */
function listMasalah(ruas: readonly Tampilan[], masalah: readonly MasalahRuas[]) {
  const letak = new Map(flat(ruas, '').map((satu, ke) => [satu.nama, { ...satu, ke }]));
  return masalah
    .map(({ nama, pesan }) => {
      const milik = letak.get(nama);
      return milik
        ? { ke: milik.ke, href: `#${milik.id}`, pesan: `${milik.sebutan}: ${pesan}` }
        : { ke: -1, href: null, pesan };
    })
    .sort((a, b) => a.ke - b.ke)
    .map(({ href, pesan }) => ({ href, pesan }));
}

function flat(ruas: readonly Tampilan[], depan: string): { nama: string; id: string; sebutan: string }[] {
  return ruas.flatMap((satu) => {
    const sebutan = `${depan}${satu.label}`;
    const sendiri = { nama: satu.nama, id: satu.id, sebutan };
    if (satu.jenis === 'grup') return [sendiri, ...flat(satu.isi, `${sebutan}, `)];
    if (satu.jenis !== 'daftar') return [sendiri];
    return [sendiri, ...satu.baris.flatMap(({ isi, judul }) => flat(isi, `${sebutan}, ${judul.toLowerCase()}, `))];
  });
}
