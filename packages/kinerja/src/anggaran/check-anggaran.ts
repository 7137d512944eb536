import { listIdJabatan, listIdUnit } from '../organisasi/check-organisasi.ts';
import { listIdIndikator } from '../perencanaan/check-perencanaan.ts';
import { checkGanda, checkRujukan, galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { Anggaran, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { add, compare, isNol, NOL, parseDesimal, writeDesimal } from '../umum/desimal.ts';
import { toKunciAnggaran } from './pohon.ts';

type Jalur = readonly (string | number)[];

/** A node of the tree, without what differs between programme, kegiatan and sub-kegiatan. */
interface Simpul {
  readonly kunci: string;
  readonly jalur: Jalur;
  readonly anggaran: Anggaran;
  readonly anak: readonly Simpul[];
}

export function listSimpul(tahun: TahunKinerja): Simpul[] {
  return tahun.anggaran.program.map((program, p) => ({
    kunci: program.kode,
    jalur: ['anggaran', 'program', p],
    anggaran: program.anggaran,
    anak: program.kegiatan.map((kegiatan, k) => ({
      kunci: kegiatan.kode,
      jalur: ['anggaran', 'program', p, 'kegiatan', k],
      anggaran: kegiatan.anggaran,
      anak: kegiatan.subKegiatan.map((sub, s) => ({
        kunci: toKunciAnggaran(sub.kode, sub.unit),
        jalur: ['anggaran', 'program', p, 'kegiatan', k, 'subKegiatan', s],
        anggaran: sub.anggaran,
        anak: [],
      })),
    })),
  }));
}

const ratakan = (simpul: readonly Simpul[]): Simpul[] => simpul.flatMap((satu) => [satu, ...ratakan(satu.anak)]);

const findPagu = ({ murni, perubahan, pergeseran }: Anggaran): string | null =>
  perubahan ?? [...pergeseran].sort((a, b) => b.ke - a.ke)[0]?.nilai ?? murni;

function findRealisasi({ realisasi, realisasiTriwulan }: Anggaran): string | null {
  if (realisasi !== null || realisasiTriwulan === null) return realisasi;
  let jumlah = NOL;
  for (const nilai of realisasiTriwulan) if (nilai !== null) jumlah = add(jumlah, parseDesimal(nilai));
  return writeDesimal(jumlah);
}

const RUAS = ['murni', 'perubahan', 'operasi', 'modal', 'tundaBayar', 'realisasi'] as const;

/** Value of a field for a node as the roll-up sees it: the sum of complete children, else the own entry. */
function sumRuas(simpul: Simpul, ruas: (typeof RUAS)[number]): string | null {
  const jumlah = sumAnak(simpul, ruas);
  return jumlah ?? (ruas === 'realisasi' ? findRealisasi(simpul.anggaran) : simpul.anggaran[ruas]);
}

function sumAnak({ anak }: Simpul, ruas: (typeof RUAS)[number]): string | null {
  if (anak.length === 0) return null;
  let jumlah = NOL;
  for (const satu of anak) {
    const nilai = sumRuas(satu, ruas);
    if (nilai === null) return null;
    jumlah = add(jumlah, parseDesimal(nilai));
  }
  return writeDesimal(jumlah);
}

function checkUang({ anggaran, jalur }: Pick<Simpul, 'anggaran' | 'jalur'>): MasalahData[] {
  const letak = [...jalur, 'anggaran'];
  const pagu = findPagu(anggaran);
  const realisasi = findRealisasi(anggaran);
  const { operasi, modal } = anggaran;
  const masalah: MasalahData[] = [];
  if (anggaran.realisasi !== null && anggaran.realisasiTriwulan !== null) {
    masalah.push(
      galat('A.ganda', [...letak, 'realisasiTriwulan'], null, 'salah satu saja: realisasi atau realisasiTriwulan'),
    );
  }
  if (pagu !== null && realisasi !== null && compare(parseDesimal(realisasi), parseDesimal(pagu)) > 0) {
    masalah.push(peringatan('A.lampau-pagu', [...letak, 'realisasi'], realisasi, `tidak lebih dari pagu ${pagu}`));
  }
  if (pagu !== null && operasi !== null && modal !== null) {
    const jumlah = add(parseDesimal(operasi), parseDesimal(modal));
    if (compare(jumlah, parseDesimal(pagu)) !== 0) {
      masalah.push(
        galat(
          'A.jenis-belanja',
          [...letak, 'operasi'],
          writeDesimal(jumlah),
          `operasi + modal sama dengan pagu ${pagu}`,
        ),
      );
    }
  }
  masalah.push(
    ...checkGanda(
      'urutan pergeseran',
      anggaran.pergeseran.map(({ ke }, i) => ({ id: String(ke), jalur: [...letak, 'pergeseran', i, 'ke'] })),
    ),
  );
  return masalah;
}

/** Own entries of a node that contradict the complete sum of what is below it. */
function checkJumlah(simpul: Simpul): MasalahData[] {
  return RUAS.flatMap((ruas) => {
    const sendiri = ruas === 'realisasi' ? findRealisasi(simpul.anggaran) : simpul.anggaran[ruas];
    const jumlah = sumAnak(simpul, ruas);
    if (sendiri === null || jumlah === null || compare(parseDesimal(sendiri), parseDesimal(jumlah)) === 0) return [];
    return [
      galat(
        'A.beda-jumlah',
        [...simpul.jalur, 'anggaran', ruas],
        sendiri,
        `${jumlah}, jumlah rinciannya; atau hapus isian ini agar dihitung`,
      ),
    ];
  });
}

/** Operasi + modal of the whole unit against the ceiling that the tree gives. */
function checkUnit(tahun: TahunKinerja, akar: readonly Simpul[]): MasalahData[] {
  const { operasi, modal } = tahun.anggaran.unit;
  if (operasi === null || modal === null || akar.length === 0) return [];
  const semua: Simpul = { kunci: 'unit', jalur: ['anggaran'], anggaran: tahun.anggaran.unit, anak: akar };
  const pagu = sumAnak(semua, 'perubahan') ?? sumAnak(semua, 'murni');
  if (pagu === null || isNol(parseDesimal(pagu))) return [];
  const jumlah = add(parseDesimal(operasi), parseDesimal(modal));
  if (compare(jumlah, parseDesimal(pagu)) === 0) return [];
  return [
    galat(
      'A.jenis-belanja',
      ['anggaran', 'unit', 'operasi'],
      writeDesimal(jumlah),
      `operasi + modal sama dengan jumlah pagu seluruh program, ${pagu}`,
    ),
  ];
}

export function checkAnggaran(tahun: TahunKinerja): MasalahData[] {
  const akar = listSimpul(tahun);
  const semua = ratakan(akar);
  const idIndikator = listIdIndikator(tahun);
  const idUnit = listIdUnit(tahun);
  return [
    ...checkGanda(
      'kode (bersama unit)',
      semua.map(({ kunci, jalur }) => ({ id: kunci, jalur: [...jalur, 'kode'] })),
    ),
    ...tahun.anggaran.program.flatMap((program, p) => [
      ...program.mendukung.flatMap((id, i) =>
        checkRujukan('indikator', idIndikator, ['anggaran', 'program', p, 'mendukung', i], id),
      ),
      ...(program.sifat === 'utama' && program.mendukung.length === 0
        ? [
            peringatan(
              'A.tanpa-indikator',
              ['anggaran', 'program', p, 'mendukung'],
              null,
              'paling sedikit satu indikator yang didukung program utama ini',
            ),
          ]
        : []),
      ...program.kegiatan.flatMap((kegiatan, k) =>
        kegiatan.subKegiatan.flatMap((sub, s) =>
          checkRujukan('unit', idUnit, ['anggaran', 'program', p, 'kegiatan', k, 'subKegiatan', s, 'unit'], sub.unit),
        ),
      ),
    ]),
    ...semua.flatMap(checkUang),
    ...semua.flatMap(checkJumlah),
    ...checkUnit(tahun, akar),
    ...checkRujukan(
      'jabatan',
      listIdJabatan(tahun),
      ['anggaran', 'rkt', 'penandatangan'],
      tahun.anggaran.rkt.penandatangan,
    ),
  ];
}
