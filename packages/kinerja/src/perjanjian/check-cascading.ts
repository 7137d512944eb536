import { galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { Jabatan, Perjanjian, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { formatTanggal } from '../umum/tanggal.ts';
import { indexSimpul, listDaun, listDaunGaris, listProgram, type Simpul } from './garis-anggaran.ts';
import { type PerjanjianTerpilih, pilihPerjanjian } from './pilih-perjanjian.ts';

/** Where the agreements of a unit do not hang together. */
export interface TemuanCascading extends MasalahData {
  /** Post whose agreement is to be mended. */
  readonly jabatan: string;
}

interface Bahan {
  readonly versi: Perjanjian['versi'];
  readonly jabatan: ReadonlyMap<string, Jabatan>;
  readonly terpilih: ReadonlyMap<string, PerjanjianTerpilih>;
  readonly program: readonly Simpul[];
  readonly peta: ReadonlyMap<string, readonly Simpul[]>;
}

/** Those that carry indicators and budget; pelaksana promise activities in words of their own. */
const isPengampu = (jabatan: Jabatan | undefined): boolean =>
  jabatan?.jenis === 'struktural' || jabatan?.jenis === 'pimpinan';

const listBawahan = ({ terpilih }: Bahan, atasan: string): PerjanjianTerpilih[] =>
  [...terpilih.values()].filter(({ pk }) => pk.pihakKedua === atasan && pk.pihakPertama !== atasan);

function checkJabatan({ terpilih, versi }: Bahan, tahun: TahunKinerja): TemuanCascading[] {
  return tahun.organisasi.jabatan.flatMap(({ id, nama, jenis }, i) =>
    jenis === 'kepalaDaerah' || terpilih.has(id)
      ? []
      : [
          {
            ...peringatan(
              'J.tanpa-perjanjian',
              ['organisasi', 'jabatan', i],
              nama,
              `jabatan dengan Perjanjian Kinerja ${versi}; buat drafnya atau hapus jabatan yang tidak ada lagi`,
            ),
            jabatan: id,
          },
        ],
  );
}

function checkPihakKedua({ jabatan }: Bahan, { pk, indeks }: PerjanjianTerpilih): TemuanCascading[] {
  const atasan = jabatan.get(pk.pihakPertama)?.atasan ?? null;
  if (atasan === null || atasan === pk.pihakKedua) return [];
  const nama = jabatan.get(atasan)?.nama ?? atasan;
  const jalur = ['perjanjian', indeks, 'pihakKedua'];
  const seharusnya = `${nama}, atasan langsung menurut susunan jabatan`;
  return [
    {
      ...peringatan('J.bukan-atasan', jalur, jabatan.get(pk.pihakKedua)?.nama ?? pk.pihakKedua, seharusnya),
      jabatan: pk.pihakPertama,
    },
  ];
}

/** Targets that the superior promises and no post below carries. */
function checkTarget({ pk, indeks }: PerjanjianTerpilih, pengampu: readonly PerjanjianTerpilih[]): TemuanCascading[] {
  const dipikul = new Set(pengampu.flatMap((satu) => satu.pk.kinerja.map(({ indikator }) => indikator)));
  return pk.kinerja.flatMap(({ indikator }, b) =>
    indikator === null || dipikul.has(indikator)
      ? []
      : [
          {
            ...galat(
              'J.target-terputus',
              ['perjanjian', indeks, 'kinerja', b, 'indikator'],
              indikator,
              'target yang dipikul oleh paling sedikit satu jabatan di bawahnya',
            ),
            jabatan: pk.pihakPertama,
          },
        ],
  );
}

/** The widest nodes of which nothing is carried, so that a whole kegiatan is one finding. */
function listTakDipikul(
  simpul: readonly Simpul[],
  dicari: ReadonlySet<Simpul>,
  dipikul: ReadonlySet<Simpul>,
): Simpul[] {
  return simpul.flatMap((satu) => {
    const daun = listDaun(satu).filter((d) => dicari.has(d));
    if (daun.length === 0 || daun.every((d) => dipikul.has(d))) return [];
    const semuaDicari = daun.length === listDaun(satu).length;
    if (semuaDicari && !daun.some((d) => dipikul.has(d))) return [satu];
    return listTakDipikul(satu.anak, dicari, dipikul);
  });
}

function checkPengampu(
  { program, peta }: Bahan,
  { pk, indeks }: PerjanjianTerpilih,
  pengampu: readonly PerjanjianTerpilih[],
): TemuanCascading[] {
  const dicari = new Set(listDaunGaris(pk.anggaran, peta));
  const dipikul = new Set(pengampu.flatMap((satu) => listDaunGaris(satu.pk.anggaran, peta)));
  return listTakDipikul(program, dicari, dipikul).map(({ kunci, nama }) => ({
    ...galat(
      'J.anggaran-lepas',
      ['perjanjian', indeks, 'anggaran'],
      `${kunci} ${nama}`,
      'anggaran yang dimuat dalam perjanjian satu jabatan di bawahnya',
    ),
    jabatan: pk.pihakPertama,
  }));
}

/** Budget that two posts of one level promise as a whole; shares of one line, with their amount, may be divided. */
function checkGandaAnggaran({ peta, jabatan }: Bahan, pengampu: readonly PerjanjianTerpilih[]): TemuanCascading[] {
  const pertama = new Map<Simpul, { pk: Perjanjian; bagian: boolean }>();
  return pengampu.flatMap(({ pk, indeks }) =>
    pk.anggaran.flatMap((garis, b) => {
      const bagian = garis.nilai !== null;
      const bentrok = listDaunGaris([garis], peta).filter((daun) => {
        const lain = pertama.get(daun);
        if (lain === undefined) {
          pertama.set(daun, { pk, bagian });
          return false;
        }
        return lain.pk !== pk && !(lain.bagian && bagian);
      });
      const [contoh] = bentrok;
      if (contoh === undefined) return [];
      const lain = pertama.get(contoh)?.pk.pihakPertama ?? '';
      return [
        {
          ...galat(
            'J.anggaran-ganda',
            ['perjanjian', indeks, 'anggaran', b],
            bentrok.length === 1 ? `${contoh.kunci} ${contoh.nama}` : `${garis.kode}, ${bentrok.length} sub-kegiatan`,
            `anggaran pada satu jabatan saja; sudah ada pada ${jabatan.get(lain)?.nama ?? lain}. ` +
              'Bila dibagi, isi nilai bagian masing-masing',
          ),
          jabatan: pk.pihakPertama,
        },
      ];
    }),
  );
}

/** "2024-01-31" → "2024-02-29": the same day of the next month, or its last day. */
function addSebulan(tanggal: string): string {
  const [tahun = 0, bulan = 0, hari = 0] = tanggal.split('-').map(Number);
  // Day 0 of the month after the next is the last day of the next one.
  const terakhir = new Date(Date.UTC(tahun, bulan + 1, 0)).getUTCDate();
  return new Date(Date.UTC(tahun, bulan, Math.min(hari, terakhir))).toISOString().slice(0, 10);
}

/**
 * The superior signs first, and those below within the month that PermenPANRB 53/2014 (Lampiran I) gives all agreements
 * after the budget is set. Only agreements of one version are compared: who is not touched by a change keeps the murni.
 */
function checkTanggal(atasan: PerjanjianTerpilih, { pk, indeks }: PerjanjianTerpilih): TemuanCascading[] {
  if (pk.tanggal === null || pk.versi !== atasan.pk.versi) return [];
  const dasar = atasan.pk.tanggal;
  const refuse = (kode: string, seharusnya: string): TemuanCascading[] => [
    { ...peringatan(kode, ['perjanjian', indeks, 'tanggal'], pk.tanggal, seharusnya), jabatan: pk.pihakPertama },
  ];
  if (dasar === null)
    return refuse('J.atasan-belum', `tanggal sesudah perjanjian atasannya, ${atasan.pk.id}, bertanggal`);
  if (pk.tanggal < dasar) {
    return refuse('J.mendahului', `tanggal yang tidak mendahului perjanjian atasannya, ${formatTanggal(dasar)}`);
  }
  const batas = addSebulan(dasar);
  return pk.tanggal > batas
    ? refuse('J.terlambat', `paling lambat ${formatTanggal(batas)}, sebulan sesudah perjanjian atasannya`)
    : [];
}

/**
 * Where the cascade of the agreements of a version breaks (PermenPANRB 53/2014; PermenPANRB 89/2021): posts without
 * one, a second party who is not the superior, targets and budget that the level below does not carry, budget that two
 * carry, dates out of order. The level below are the posts that promise to the superior; where only pelaksana do,
 * targets and budget end there. Rows without an indicator of the cards are words, and not followed.
 */
export function checkCascading(tahun: TahunKinerja, versi: Perjanjian['versi']): TemuanCascading[] {
  const program = listProgram(tahun);
  const bahan: Bahan = {
    versi,
    jabatan: new Map(tahun.organisasi.jabatan.map((satu) => [satu.id, satu])),
    terpilih: pilihPerjanjian(tahun.perjanjian, versi),
    program,
    peta: indexSimpul(program),
  };
  return [
    ...checkJabatan(bahan, tahun),
    ...[...bahan.terpilih.values()].flatMap((satu) => {
      const bawahan = listBawahan(bahan, satu.pk.pihakPertama);
      const pengampu = bawahan.filter(({ pk }) => isPengampu(bahan.jabatan.get(pk.pihakPertama)));
      return [
        ...checkPihakKedua(bahan, satu),
        ...(pengampu.length === 0
          ? []
          : [
              ...checkTarget(satu, pengampu),
              ...checkPengampu(bahan, satu, pengampu),
              ...checkGandaAnggaran(bahan, pengampu),
            ]),
        ...bawahan.flatMap((milik) => checkTanggal(satu, milik)),
      ];
    }),
  ];
}
