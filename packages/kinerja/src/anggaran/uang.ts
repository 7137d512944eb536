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
import type { Desimal } from '../tahun/skalar.ts';
import type { Anggaran } from '../tahun/tahun-kinerja.ts';
import { compare, isNol, parseDesimal, quotient, subtractDesimal, sumDesimal } from '../umum/desimal.ts';

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

/** A field of the money: how ids and paths of it end and labels of it begin, joined once and not a thousand times. */
interface KartuRuas {
  readonly ruas: Ruas;
  readonly id: string;
  readonly jalur: string;
  readonly label: string;
}

const kartuRuas = (ruas: Ruas, nama: string): KartuRuas => ({
  ruas,
  id: `/${ruas}`,
  jalur: `.${ruas}`,
  label: `${nama} `,
});

const RUAS: Readonly<Record<Ruas, KartuRuas>> = {
  murni: kartuRuas('murni', 'Pagu murni'),
  perubahan: kartuRuas('perubahan', 'Pagu perubahan'),
  pagu: kartuRuas('pagu', 'Pagu'),
  operasi: kartuRuas('operasi', 'Belanja operasi'),
  modal: kartuRuas('modal', 'Belanja modal'),
  realisasi: kartuRuas('realisasi', 'Realisasi anggaran'),
  tundaBayar: kartuRuas('tundaBayar', 'Tunda bayar'),
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
  const isi =
    kurang.length > 0
      ? kosong(`triwulan ${kurang.join(', ')} belum diisi`)
      : terisi(sumDesimal(realisasiTriwulan.filter((nilai) => nilai !== null)));
  return { isi, rumus: 'realisasi-triwulan', masukan };
}

function readEntri(nilai: string | null, jalur: string, rumus = 'entri'): Sendiri {
  return { isi: nilai === null ? BELUM_DIISI : terisi(nilai), rumus, masukan: [dariEntri(jalur, nilai)] };
}

/** Ceiling in force of the node's own entries: perubahan, else the last shift, else murni. */
function readPagu({ murni, perubahan, pergeseran }: Anggaran, jalur: string): Sendiri {
  if (perubahan !== null) return readEntri(perubahan, `${jalur}.perubahan`, 'pagu-berlaku');
  let terakhir = -1;
  for (const [i, geser] of pergeseran.entries())
    if (geser.ke > (pergeseran[terakhir]?.ke ?? Number.NEGATIVE_INFINITY)) terakhir = i;
  const geser = pergeseran[terakhir];
  if (geser !== undefined) return readEntri(geser.nilai, `${jalur}.pergeseran[${terakhir}].nilai`, 'pagu-berlaku');
  return readEntri(murni, `${jalur}.murni`, 'pagu-berlaku');
}

function readSendiri({ sendiri, jalur }: SumberUang, { ruas, jalur: ekor }: KartuRuas): Sendiri | undefined {
  if (sendiri === null) return undefined;
  if (ruas === 'realisasi') return readRealisasi(sendiri, jalur);
  if (ruas === 'pagu') return readPagu(sendiri, jalur);
  return readEntri(sendiri[ruas], jalur + ekor);
}

const PALING_BANYAK_DISEBUT = 3;

/** Says which children lack the field, by the keys of the first few. */
function nameKurang(anak: SumberUang['anak'], ruas: Ruas): string {
  let disebut = '';
  let banyak = 0;
  for (const { kunci, uang } of anak) {
    if (uang[ruas].nilai !== null) continue;
    banyak++;
    if (banyak > PALING_BANYAK_DISEBUT) return `belum diisi pada ${disebut} dan lainnya`;
    disebut = banyak === 1 ? kunci : `${disebut}, ${kunci}`;
  }
  return `belum diisi pada ${disebut}`;
}

const recordRuas = (buku: Buku, sumber: SumberUang, kartu: KartuRuas): Angka =>
  sumber.anak.length === 0 ? recordDaun(buku, sumber, kartu) : recordInduk(buku, sumber, kartu);

/** A field of a node without children: the node's own entry. */
function recordDaun(buku: Buku, sumber: SumberUang, kartu: KartuRuas): Angka {
  const { isi, rumus, masukan } = readSendiri(sumber, kartu) ?? { isi: BELUM_DIISI, rumus: 'jumlah', masukan: [] };
  const dipakai = isi === BELUM_DIISI ? sumber.tanpaIsi : isi;
  return record(buku, sumber.awalan + kartu.id, kartu.label + sumber.nama, dipakai, ukurUang(dipakai), rumus, masukan);
}

/** A field of a node with children: their sum, or the node's own entry when one of them lacks it. */
function recordInduk(buku: Buku, sumber: SumberUang, kartu: KartuRuas): Angka {
  const { anak, awalan, nama } = sumber;
  const { ruas } = kartu;
  const id = awalan + kartu.id;
  const label = kartu.label + nama;
  const lengkap = anak.every(({ uang }) => uang[ruas].nilai !== null);
  const sendiri = readSendiri(sumber, kartu);
  if (!lengkap && sendiri !== undefined && sendiri.isi.nilai !== null) {
    return record(buku, id, label, sendiri.isi, ukurUang(sendiri.isi), sendiri.rumus, sendiri.masukan);
  }
  const isi = lengkap
    ? terisi(sumDesimal(anak.map(({ uang }) => uang[ruas].nilai as string)))
    : kosong(nameKurang(anak, ruas));
  const masukan = anak.map(({ uang }) => dariAngka(uang[ruas]));
  const angka = record(buku, id, label, isi, ukurUang(isi), 'jumlah', masukan);
  if (isi.nilai !== null && isBeda(sumber, ruas, sendiri, isi.nilai)) {
    const pesan = `yang diisi untuk ${nama} berbeda dengan jumlah rinciannya; yang dipakai jumlah rinciannya.`;
    raise(buku, 'T.beda-jumlah', 'galat', angka, kartu.label + pesan);
  }
  return angka;
}

/** Whether an own entry contradicts the sum of the children. A murni entry says nothing about a changed ceiling. */
function isBeda({ sendiri: anggaran }: SumberUang, ruas: Ruas, sendiri: Sendiri | undefined, jumlah: Desimal): boolean {
  // Entries agree nearly always, and then to the letter.
  if (sendiri === undefined || sendiri.isi.nilai === null || sendiri.isi.nilai === jumlah) return false;
  if (ruas === 'pagu' && anggaran?.perubahan == null && anggaran?.pergeseran.length === 0) return false;
  return compare(parseDesimal(sendiri.isi.nilai), parseDesimal(jumlah)) !== 0;
}

function recordSelisih(buku: Buku, id: string, label: string, rumus: string, a: Angka, b: Angka): Angka {
  const isi = findHalangan(a, b) ?? terisi(subtractDesimal(a.nilai as string, b.nilai as string));
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
  const murni = recordRuas(buku, sumber, RUAS.murni);
  const perubahan = recordRuas(buku, sumber, RUAS.perubahan);
  const pagu = recordRuas(buku, sumber, RUAS.pagu);
  const operasi = recordRuas(buku, sumber, RUAS.operasi);
  const modal = recordRuas(buku, sumber, RUAS.modal);
  const realisasi = recordRuas(buku, sumber, RUAS.realisasi);
  const tundaBayar = recordRuas(buku, sumber, RUAS.tundaBayar);
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
