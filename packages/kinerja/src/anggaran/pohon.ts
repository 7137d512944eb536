import {
  BELUM_DIISI,
  claimAwalan,
  dariAngka,
  dariEntri,
  dariIsian,
  record,
  terisi,
  tidakBerlaku,
  ukurUang,
} from '../hasil/buku.ts';
import type { HasilAnggaran, HasilKinerja, HasilKinerjaProgram, Uang } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { recordCapaian } from '../pengukuran/hasil-tahun.ts';
import { readIsian } from '../pengukuran/isian.ts';
import { findUkuran } from '../pengukuran/ukuran.ts';
import type { Anggaran, KinerjaProgram } from '../tahun/tahun-kinerja.ts';
import { compare, type Eksak, parseDesimal } from '../umum/desimal.ts';
import { measureUang } from './uang.ts';

/** Key of a node: its code, and the sub-unit where one code is carried out by several (`7.01.03.2.02.0002@KEL-1`). */
export const toKunciAnggaran = (kode: string, unit: string | null): string =>
  unit === null ? kode : `${kode}@${unit}`;

interface Simpul {
  readonly kode: string;
  readonly nama: string;
  readonly unit?: string | null;
  readonly kinerja: readonly KinerjaProgram[];
  readonly anggaran: Anggaran;
}

function measureKinerjaProgram(
  { buku }: Konteks,
  awalan: string,
  jalur: string,
  kinerja: readonly KinerjaProgram[],
): HasilKinerjaProgram[] {
  return kinerja.map((k, i) => {
    const id = `${awalan}/kinerja/${i}`;
    const ukuran = findUkuran(k.satuan, [k.target, k.realisasi]);
    const target = record(buku, `${id}/target`, `Target ${k.nama}`, readIsian(k.target), ukuran, 'entri', [
      dariIsian(`${jalur}.kinerja[${i}].target`, k.target),
    ]);
    const realisasi = record(buku, `${id}/realisasi`, `Realisasi ${k.nama}`, readIsian(k.realisasi), ukuran, 'entri', [
      dariIsian(`${jalur}.kinerja[${i}].realisasi`, k.realisasi),
    ]);
    const kartu = { arah: k.arah, varianMinimum: 'standar', rentang: null } as const;
    const capaian = recordCapaian(buku, `${id}/capaian`, `Capaian ${k.nama}`, kartu, target, realisasi);
    return { nama: k.nama, satuan: k.satuan, target, realisasi, capaian };
  });
}

function measureSumberDana({ buku }: Konteks, awalan: string, jalur: string, anggaran: Anggaran, uang: Uang) {
  return anggaran.sumberDana.map(({ nama, versi, nilai }, i) => {
    const id = `${awalan}/sumber/${i}`;
    const label = `${nama} (${versi})`;
    const pagu = versi === 'murni' ? uang.murni : uang.pagu;
    const angka =
      nilai === null
        ? record(buku, id, label, pagu, ukurUang(pagu), 'pk-pagu', [dariAngka(pagu)])
        : record(buku, id, label, terisi(nilai), ukurUang(terisi(nilai)), 'entri', [
            dariEntri(`${jalur}.anggaran.sumberDana[${i}].nilai`, nilai),
          ]);
    return { nama, versi, nilai: angka };
  });
}

/** Keys met so far: a code entered twice is a finding of checkTahunKinerja, and must not make two nodes share a key. */
type Terpakai = Set<string>;

function claimKunci(terpakai: Terpakai, kunci: string): string {
  let bebas = kunci;
  for (let ke = 2; terpakai.has(bebas); ke++) bebas = `${kunci}~${ke}`;
  terpakai.add(bebas);
  return bebas;
}

function measureSimpul(
  konteks: Konteks,
  simpul: Simpul,
  jalur: string,
  kunci: string,
  tingkat: HasilAnggaran['tingkat'],
  sifat: HasilAnggaran['sifat'],
  anak: readonly HasilAnggaran[],
): HasilAnggaran {
  const awalan = claimAwalan(konteks.buku, 'anggaran', kunci);
  const { anggaran, kode, nama, unit = null } = simpul;
  const uang = measureUang(konteks.buku, {
    awalan,
    nama,
    sendiri: anggaran,
    jalur: `${jalur}.anggaran`,
    anak,
    tanpaIsi: BELUM_DIISI,
  });
  return {
    kunci,
    kode,
    unit,
    nama,
    tingkat,
    sifat,
    kinerja: measureKinerjaProgram(konteks, awalan, jalur, simpul.kinerja),
    uang,
    sumberDana: measureSumberDana(konteks, awalan, jalur, anggaran, uang),
    anak,
  };
}

function measureProgram(konteks: Konteks): HasilAnggaran[] {
  const terpakai: Terpakai = new Set();
  return konteks.data.anggaran.program.map((program, p) => {
    const jalurProgram = `anggaran.program[${p}]`;
    const { sifat } = program;
    const kunciProgram = claimKunci(terpakai, program.kode);
    const kegiatan = program.kegiatan.map((giat, k) => {
      const jalurGiat = `${jalurProgram}.kegiatan[${k}]`;
      const kunciGiat = claimKunci(terpakai, giat.kode);
      const sub = giat.subKegiatan.map((s, i) => {
        const kunci = claimKunci(terpakai, toKunciAnggaran(s.kode, s.unit));
        return measureSimpul(konteks, s, `${jalurGiat}.subKegiatan[${i}]`, kunci, 'subKegiatan', sifat, []);
      });
      return measureSimpul(konteks, giat, jalurGiat, kunciGiat, 'kegiatan', sifat, sub);
    });
    return measureSimpul(konteks, program, jalurProgram, kunciProgram, 'program', sifat, kegiatan);
  });
}

function measureKelompok(
  { buku }: Konteks,
  ruang: string,
  kunci: string,
  nama: string,
  sendiri: Anggaran | null,
  anak: readonly HasilAnggaran[],
): Uang {
  const awalan = claimAwalan(buku, ruang, kunci);
  return measureUang(buku, {
    awalan,
    nama,
    sendiri,
    jalur: `anggaran.${kunci}`,
    anak,
    tanpaIsi: tidakBerlaku(`tidak ada rincian untuk ${nama}`),
  });
}

/** Keys of the programmes with the largest (or, with -1, smallest) penyerapan; all of them when tied. */
function findUjungSerapan(program: readonly HasilAnggaran[], arah: 1 | -1): string[] {
  let ujung: Eksak | undefined;
  let kunci: string[] = [];
  for (const simpul of program) {
    if (simpul.uang.penyerapan.nilai === null) continue;
    const nilai = parseDesimal(simpul.uang.penyerapan.nilai);
    const letak = ujung === undefined ? 1 : compare(nilai, ujung) * arah;
    if (letak < 0) continue;
    if (letak > 0) kunci = [];
    ujung = nilai;
    kunci.push(simpul.kunci);
  }
  return kunci;
}

/** The budget tree of the year with its totals: all programmes, utama, penunjang, and sub-kegiatan by sub-unit. */
export function measureAnggaran(konteks: Konteks): HasilKinerja['anggaran'] {
  const { data } = konteks;
  const program = measureProgram(konteks);
  const utama = program.filter(({ sifat }) => sifat === 'utama');
  const penunjang = program.filter(({ sifat }) => sifat === 'penunjang');
  const perUnit = new Map<string, HasilAnggaran[]>();
  for (const { anak: kegiatan } of program) {
    for (const { anak: sub } of kegiatan) {
      for (const simpul of sub) {
        if (simpul.unit === null) continue;
        const kelompok = perUnit.get(simpul.unit);
        if (kelompok === undefined) perUnit.set(simpul.unit, [simpul]);
        else kelompok.push(simpul);
      }
    }
  }
  const ruangUnit = claimAwalan(konteks.buku, 'anggaran', 'per-unit');
  return {
    program,
    unit: measureKelompok(konteks, 'anggaran', 'unit', 'seluruh program', data.anggaran.unit, program),
    utama: measureKelompok(konteks, 'anggaran', 'utama', 'program utama', data.anggaran.utama, utama),
    penunjang: measureKelompok(konteks, 'anggaran', 'penunjang', 'program penunjang', null, penunjang),
    perUnit: [...perUnit].map(([unit, sub]) => {
      const nama = data.organisasi.unit.find(({ id }) => id === unit)?.nama ?? unit;
      return { unit, nama, uang: measureKelompok(konteks, ruangUnit, unit, nama, null, sub) };
    }),
    serapan: { tertinggi: findUjungSerapan(program, 1), terendah: findUjungSerapan(program, -1) },
  };
}
