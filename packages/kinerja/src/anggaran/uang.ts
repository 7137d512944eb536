import {
  BELUM_DIISI,
  type Buku,
  dariAngka,
  dariEntri,
  findHalangan,
  type Isi,
  kosong,
  PERSEN,
  raise,
  record,
  takTerhitung,
  terisi,
  terisiEksak,
  ukurUang,
} from '../hasil/buku.ts';
import type { Angka, Masukan, Uang } from '../hasil/hasil-kinerja.ts';
import type { Anggaran } from '../tahun/tahun-kinerja.ts';
import {
  add,
  compare,
  type Eksak,
  isNol,
  NOL,
  parseDesimal,
  quotient,
  subtract,
  writeDesimal,
} from '../umum/desimal.ts';

/** Where the money of a node comes from. */
export interface SumberUang {
  /** Start of the figure ids, e.g. `anggaran/7.01.02`. */
  readonly awalan: string;
  readonly nama: string;
  /** The node's own entry and its path; null for groups that have none. */
  readonly sendiri: Anggaran | null;
  readonly jalur: string;
  readonly anak: readonly { readonly kunci: string; readonly uang: Uang }[];
  /** What the figures are when there is neither an own entry nor a child. */
  readonly tanpaIsi: Isi;
}

type Ruas = 'murni' | 'perubahan' | 'pagu' | 'operasi' | 'modal' | 'realisasi' | 'tundaBayar';

const NAMA_RUAS: Record<Ruas, string> = {
  murni: 'Pagu murni',
  perubahan: 'Pagu perubahan',
  pagu: 'Pagu',
  operasi: 'Belanja operasi',
  modal: 'Belanja modal',
  realisasi: 'Realisasi anggaran',
  tundaBayar: 'Tunda bayar',
};

interface Sendiri {
  readonly isi: Isi;
  readonly rumus: string;
  readonly masukan: readonly Masukan[];
}

const TRIWULAN = ['I', 'II', 'III', 'IV'] as const;

function readRealisasi(anggaran: Anggaran, jalur: string): Sendiri {
  const { realisasi, realisasiTriwulan } = anggaran;
  if (realisasi !== null || realisasiTriwulan === null) return readEntri(realisasi, `${jalur}.realisasi`);
  const masukan = realisasiTriwulan.map((nilai, i) => dariEntri(`${jalur}.realisasiTriwulan[${i}]`, nilai));
  const kurang = TRIWULAN.filter((_, i) => realisasiTriwulan[i] == null);
  let jumlah = NOL;
  for (const nilai of realisasiTriwulan) if (nilai !== null) jumlah = add(jumlah, parseDesimal(nilai));
  const isi = kurang.length > 0 ? kosong(`triwulan ${kurang.join(', ')} belum diisi`) : terisiEksak(jumlah);
  return { isi, rumus: 'realisasi-triwulan', masukan };
}

function readEntri(nilai: string | null, jalur: string): Sendiri {
  return { isi: nilai === null ? BELUM_DIISI : terisi(nilai), rumus: 'entri', masukan: [dariEntri(jalur, nilai)] };
}

/** Ceiling in force of the node's own entries: perubahan, else the last shift, else murni. */
function readPagu({ murni, perubahan, pergeseran }: Anggaran, jalur: string): Sendiri {
  if (perubahan !== null) return { ...readEntri(perubahan, `${jalur}.perubahan`), rumus: 'pagu-berlaku' };
  let terakhir = -1;
  for (const [i, geser] of pergeseran.entries())
    if (geser.ke > (pergeseran[terakhir]?.ke ?? Number.NEGATIVE_INFINITY)) terakhir = i;
  const geser = pergeseran[terakhir];
  if (geser !== undefined)
    return { ...readEntri(geser.nilai, `${jalur}.pergeseran[${terakhir}].nilai`), rumus: 'pagu-berlaku' };
  return { ...readEntri(murni, `${jalur}.murni`), rumus: 'pagu-berlaku' };
}

function readSendiri({ sendiri, jalur }: SumberUang, ruas: Ruas): Sendiri | undefined {
  if (sendiri === null) return undefined;
  if (ruas === 'realisasi') return readRealisasi(sendiri, jalur);
  if (ruas === 'pagu') return readPagu(sendiri, jalur);
  return readEntri(sendiri[ruas], `${jalur}.${ruas}`);
}

const PALING_BANYAK_DISEBUT = 3;

function nameKurang(kurang: readonly string[]): string {
  const disebut = kurang.slice(0, PALING_BANYAK_DISEBUT).join(', ');
  return `belum diisi pada ${disebut}${kurang.length > PALING_BANYAK_DISEBUT ? ' dan lainnya' : ''}`;
}

function recordRuas(buku: Buku, sumber: SumberUang, ruas: Ruas): Angka {
  const { awalan, nama, anak } = sumber;
  const id = `${awalan}/${ruas}`;
  const label = `${NAMA_RUAS[ruas]} ${nama}`;
  const sendiri = readSendiri(sumber, ruas);
  if (anak.length === 0) {
    const { isi, rumus, masukan } = sendiri ?? { isi: sumber.tanpaIsi, rumus: 'jumlah', masukan: [] };
    const dipakai = isi.keadaan === 'kosong' && isi === BELUM_DIISI ? sumber.tanpaIsi : isi;
    return record(buku, id, label, dipakai, ukurUang(dipakai), rumus, masukan);
  }
  let jumlah = NOL;
  let kurang: string[] | undefined;
  for (const { kunci, uang } of anak) {
    const { nilai } = uang[ruas];
    if (nilai !== null) jumlah = kurang === undefined ? add(jumlah, parseDesimal(nilai)) : jumlah;
    else if (kurang === undefined) kurang = [kunci];
    else kurang.push(kunci);
  }
  if (kurang !== undefined && sendiri !== undefined && sendiri.isi.nilai !== null) {
    return record(buku, id, label, sendiri.isi, ukurUang(sendiri.isi), sendiri.rumus, sendiri.masukan);
  }
  const isi = kurang === undefined ? terisi(writeDesimal(jumlah)) : kosong(nameKurang(kurang));
  const masukan = anak.map(({ uang }) => dariAngka(uang[ruas]));
  const angka = record(buku, id, label, isi, ukurUang(isi), 'jumlah', masukan);
  if (kurang === undefined && isBeda(sumber, ruas, sendiri, jumlah)) {
    raise(
      buku,
      'T.beda-jumlah',
      'galat',
      angka,
      `${NAMA_RUAS[ruas]} yang diisi untuk ${nama} berbeda dengan jumlah rinciannya; yang dipakai jumlah rinciannya.`,
    );
  }
  return angka;
}

/** Whether an own entry contradicts the sum of the children. A murni entry says nothing about a changed ceiling. */
function isBeda({ sendiri: anggaran }: SumberUang, ruas: Ruas, sendiri: Sendiri | undefined, jumlah: Eksak): boolean {
  if (sendiri === undefined || sendiri.isi.nilai === null) return false;
  if (ruas === 'pagu' && anggaran?.perubahan == null && anggaran?.pergeseran.length === 0) return false;
  return compare(parseDesimal(sendiri.isi.nilai), jumlah) !== 0;
}

function recordSelisih(buku: Buku, id: string, label: string, rumus: string, a: Angka, b: Angka): Angka {
  const isi =
    findHalangan(a, b) ?? terisiEksak(subtract(parseDesimal(a.nilai as string), parseDesimal(b.nilai as string)));
  return record(buku, id, label, isi, ukurUang(isi), rumus, [dariAngka(a), dariAngka(b)]);
}

/** realisasi ÷ pagu × 100, in percent; takTerhitung when the ceiling is zero. */
export function recordPenyerapan(buku: Buku, id: string, nama: string, pagu: Angka, realisasi: Angka): Angka {
  const isi = findHalangan(pagu, realisasi) ?? countPenyerapan(pagu, realisasi);
  return record(buku, id, `Penyerapan anggaran ${nama}`, isi, PERSEN, 'penyerapan', [
    dariAngka(realisasi),
    dariAngka(pagu),
  ]);
}

function countPenyerapan(pagu: Angka, realisasi: Angka): Isi {
  const penyebut = parseDesimal(pagu.nilai as string);
  return isNol(penyebut)
    ? takTerhitung('pagu nol')
    : terisiEksak(quotient(parseDesimal(realisasi.nilai as string), penyebut, 100n));
}

/**
 * The money of one node, in rupiah, exact. A field is the sum of the children when all of them have it, otherwise the
 * node's own entry, otherwise blank with the names of what is missing: a partial sum never passes for a total.
 */
export function measureUang(buku: Buku, sumber: SumberUang): Uang {
  const { awalan, nama } = sumber;
  const murni = recordRuas(buku, sumber, 'murni');
  const perubahan = recordRuas(buku, sumber, 'perubahan');
  const pagu = recordRuas(buku, sumber, 'pagu');
  const operasi = recordRuas(buku, sumber, 'operasi');
  const modal = recordRuas(buku, sumber, 'modal');
  const realisasi = recordRuas(buku, sumber, 'realisasi');
  const tundaBayar = recordRuas(buku, sumber, 'tundaBayar');
  const penyerapan = recordPenyerapan(buku, `${awalan}/penyerapan`, nama, pagu, realisasi);
  const sisa = recordSelisih(buku, `${awalan}/sisa`, `Sisa anggaran ${nama}`, 'sisa', pagu, realisasi);
  if (sisa.nilai?.startsWith('-')) {
    raise(buku, 'T.lampau-pagu', 'galat', sisa, `Realisasi anggaran ${nama} melampaui pagunya.`);
  }
  return {
    murni,
    perubahan,
    pagu,
    selisihPagu: recordSelisih(
      buku,
      `${awalan}/selisihPagu`,
      `Perubahan pagu ${nama}`,
      'selisih-pagu',
      perubahan,
      murni,
    ),
    operasi,
    modal,
    realisasi,
    penyerapan,
    sisa,
    tundaBayar,
    sisaSetelahTunda: recordSelisih(
      buku,
      `${awalan}/sisaSetelahTunda`,
      `Sisa setelah tunda bayar ${nama}`,
      'sisa-setelah-tunda',
      sisa,
      tundaBayar,
    ),
  };
}
