import {
  claimAwalan,
  dariAngka,
  dariEntri,
  dariIsian,
  findHalangan,
  type Isi,
  record,
  takTerhitung,
  terisi,
  tidakBerlaku,
  ukurUang,
} from '../hasil/buku.ts';
import type { Angka, HasilAnggaran, HasilIndikator, HasilPerjanjian } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { readIsian } from '../pengukuran/isian.ts';
import { findUkuran } from '../pengukuran/ukuran.ts';
import type { Perjanjian } from '../tahun/tahun-kinerja.ts';
import { sumDesimal } from '../umum/desimal.ts';

type PetaIndikator = Readonly<Record<string, HasilIndikator>>;
type BarisKinerja = Perjanjian['kinerja'][number];
type BarisAnggaran = Perjanjian['anggaran'][number];

/** Index in the list of the agreement in force per first party: perubahan over murni, then the later date. */
export function findBerlaku(perjanjian: readonly Perjanjian[]): ReadonlySet<number> {
  const terbaik = new Map<string, number>();
  for (const [i, pk] of perjanjian.entries()) {
    const lama = perjanjian[terbaik.get(pk.pihakPertama) ?? -1];
    if (lama === undefined || isLebihBaru(pk, lama)) terbaik.set(pk.pihakPertama, i);
  }
  return new Set(terbaik.values());
}

function isLebihBaru(pk: Perjanjian, lama: Perjanjian): boolean {
  if (pk.versi !== lama.versi) return pk.versi === 'perubahan';
  return (pk.tanggal ?? '') >= (lama.tanggal ?? '');
}

function recordTargetPk(
  { data, buku }: Konteks,
  pk: Perjanjian,
  baris: BarisKinerja,
  id: string,
  jalur: string,
  indikator: PetaIndikator,
): HasilPerjanjian['kinerja'][number] {
  const hasil = baris.indikator === null ? undefined : indikator[baris.indikator];
  const satuan = baris.satuan ?? hasil?.satuan ?? '';
  const label = `Target perjanjian ${baris.nama ?? hasil?.nama ?? baris.sasaran ?? baris.kegiatan ?? ''}`.trimEnd();
  if (baris.target === undefined && hasil !== undefined) {
    const asal = pk.versi === 'murni' ? hasil.targetMurni : hasil.targetPerubahan;
    return { target: record(buku, id, label, asal, asal, 'pk-target', [dariAngka(asal)]), satuan };
  }
  const kartu = data.indikator.find(({ id: kunci }) => kunci === baris.indikator);
  const isi = readIsian(baris.target, kartu);
  const ukuran = findUkuran(satuan, [baris.target]);
  const letak = baris.target === undefined ? jalur : `${jalur}.target`;
  return {
    target: record(buku, id, label, isi, ukuran, 'entri', [dariIsian(letak, baris.target)]),
    satuan,
  };
}

/** A node of the budget tree with the programme it belongs to. */
interface Letak {
  readonly simpul: HasilAnggaran;
  readonly program: HasilAnggaran;
}

class PetaAnggaran {
  readonly #letak = new Map<string, Letak[]>();

  constructor(program: readonly HasilAnggaran[]) {
    for (const p of program) this.#add(p, p);
  }

  #add(simpul: HasilAnggaran, program: HasilAnggaran): void {
    const ada = this.#letak.get(simpul.kode);
    if (ada === undefined) this.#letak.set(simpul.kode, [{ simpul, program }]);
    else ada.push({ simpul, program });
    for (const anak of simpul.anak) this.#add(anak, program);
  }

  /** Nodes of a code; without a unit those of all sub-units. */
  find(kode: string, unit: string | null): readonly Letak[] {
    const semua = this.#letak.get(kode) ?? [];
    return unit === null ? semua : semua.filter(({ simpul }) => simpul.unit === unit);
  }
}

function recordBarisAnggaran(
  { buku }: Konteks,
  pk: Perjanjian,
  baris: BarisAnggaran,
  id: string,
  jalur: string,
  peta: PetaAnggaran,
): HasilPerjanjian['anggaran'][number] {
  const { kode, unit, nilai: isian } = baris;
  const letak = peta.find(kode, unit);
  const nama = letak[0]?.simpul.nama ?? kode;
  const label = `Anggaran perjanjian ${nama}`;
  if (isian !== null) {
    const isi = terisi(isian);
    return {
      kode,
      unit,
      nama,
      nilai: record(buku, id, label, isi, ukurUang(isi), 'entri', [dariEntri(`${jalur}.nilai`, isian)]),
    };
  }
  const pagu = letak.map(({ simpul: { uang } }) => (pk.versi === 'murni' ? uang.murni : uang.pagu));
  const isi = pagu.length === 0 ? takTerhitung(`kode ${kode} tidak ada pada anggaran`) : sum(pagu);
  const masukan = pagu.length === 0 ? [dariEntri(`${jalur}.kode`, kode)] : pagu.map(dariAngka);
  return { kode, unit, nama, nilai: record(buku, id, label, isi, ukurUang(isi), 'pk-pagu', masukan) };
}

/** The budget lines by programme, in order of first appearance; a line of no known programme is a group of its own. */
function recordProgram(
  { buku }: Konteks,
  awalan: string,
  anggaran: HasilPerjanjian['anggaran'],
  peta: PetaAnggaran,
): HasilPerjanjian['program'] {
  const kelompok = new Map<string, { kode: string; nama: string; baris: number[] }>();
  for (const [b, { kode, unit, nama }] of anggaran.entries()) {
    const program = peta.find(kode, unit)[0]?.program ?? { kode, nama };
    const ada = kelompok.get(program.kode);
    if (ada === undefined) kelompok.set(program.kode, { kode: program.kode, nama: program.nama, baris: [b] });
    else ada.baris.push(b);
  }
  return [...kelompok.values()].map(({ kode, nama, baris }, i) => {
    const nilai = baris.flatMap((b) => anggaran[b]?.nilai ?? []);
    const isi = sum(nilai);
    const label = `Anggaran perjanjian pada ${nama}`;
    const masukan = nilai.map(dariAngka);
    return {
      kode,
      nama,
      baris,
      nilai: record(buku, `${awalan}/program/${i}`, label, isi, ukurUang(isi), 'jumlah', masukan),
    };
  });
}

function sum(angka: readonly Angka[]): Isi {
  const halangan = findHalangan(...angka);
  if (halangan !== undefined) return halangan;
  return terisi(sumDesimal(angka.map(({ nilai }) => nilai as string)));
}

/** Every Perjanjian Kinerja with the targets and the money of its version. */
export function measurePerjanjian(
  konteks: Konteks,
  indikator: PetaIndikator,
  program: readonly HasilAnggaran[],
): HasilPerjanjian[] {
  const { data, buku } = konteks;
  const berlaku = findBerlaku(data.perjanjian);
  const peta = new PetaAnggaran(program);
  return data.perjanjian.map((pk, i) => {
    const awalan = claimAwalan(buku, 'pk', pk.id);
    const jalur = `perjanjian[${i}]`;
    const anggaran = pk.anggaran.map((baris, b) =>
      recordBarisAnggaran(konteks, pk, baris, `${awalan}/anggaran/${b}`, `${jalur}.anggaran[${b}]`, peta),
    );
    const nilai = anggaran.map((baris) => baris.nilai);
    const isi = nilai.length === 0 ? tidakBerlaku('perjanjian ini tidak memuat anggaran') : sum(nilai);
    return {
      id: pk.id,
      versi: pk.versi,
      berlaku: berlaku.has(i),
      kinerja: pk.kinerja.map((baris, b) =>
        recordTargetPk(konteks, pk, baris, `${awalan}/kinerja/${b}/target`, `${jalur}.kinerja[${b}]`, indikator),
      ),
      anggaran,
      program: recordProgram(konteks, awalan, anggaran, peta),
      jumlah: record(
        buku,
        `${awalan}/jumlah`,
        'Jumlah anggaran perjanjian',
        isi,
        ukurUang(isi),
        'jumlah',
        nilai.map(dariAngka),
      ),
    };
  });
}
