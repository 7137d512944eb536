import { type EntriDaftar, isEntriDaftar, listEntriDaftar, pageToUrut } from '../../fakta/daftar-isi.ts';
import { listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import { listKeterangan } from '../../fakta/keterangan.ts';
import { compareJudul } from '../../fakta/mirip.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

interface Berhalaman {
  readonly entri: EntriDaftar;
  readonly urut: number;
}

const withHalaman = (entri: readonly EntriDaftar[]): Berhalaman[] =>
  entri.flatMap((satu) => {
    const urut = satu.halaman === undefined ? undefined : pageToUrut(satu.halaman);
    return urut === undefined ? [] : [{ entri: satu, urut }];
  });

export const HALAMAN_DAFTAR: Aturan = {
  kode: 'STR-006',
  nama: 'Halaman dalam daftar tidak urut atau bertentangan',
  tingkat: 'galat',
  arti: 'Nomor halaman dalam daftar isi, tabel, grafik, atau gambar mundur, hilang, atau tidak berada di dalam bagiannya.',
  cara: 'Halaman tidak boleh mundur. Tabel 3.5 harus terletak di antara halaman bagian yang memuatnya dan halaman bagian sesudahnya menurut daftar isi. Pada PDF juga dibandingkan dengan halaman judul itu sendiri.',
  periksa: (konteks) => {
    const semua = listEntriDaftar(konteks);
    const macam = ['isi', 'tabel', 'grafik', 'gambar'] as const;
    return [
      ...macam.flatMap((satu) => checkUrutan(semua.filter(({ daftar }) => daftar === satu))),
      ...macam.flatMap((satu) => checkHilang(semua.filter(({ daftar }) => daftar === satu))),
      ...checkBagian(konteks, semua),
      ...checkHalaman(konteks, semua),
    ];
  },
};

function checkUrutan(entri: readonly EntriDaftar[]): BahanTemuan[] {
  const halaman = withHalaman(entri);
  return halaman.slice(1).flatMap(({ entri: satu, urut }, i): BahanTemuan[] => {
    const sebelum = halaman[i] as Berhalaman;
    const mundur = urut < sebelum.urut;
    // Two parts of the front on one page: each of them opens a page of its own.
    const sama = urut === sebelum.urut && urut < 1000 && satu.label === '' && sebelum.entri.label === '';
    if (!mundur && !sama) return [];
    return [
      {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: `halaman ${satu.halaman}`,
        seharusnya: mundur
          ? `halaman ${sebelum.entri.halaman} atau sesudahnya`
          : `halaman sesudah ${sebelum.entri.halaman}`,
        perhitungan: `Baris sebelumnya, “${sebelum.entri.judul || sebelum.entri.label}”, berada pada halaman ${sebelum.entri.halaman}.`,
        pembanding: [{ tempat: sebelum.entri.tempat, kutipan: sebelum.entri.teks }],
        tingkat: mundur ? 'galat' : 'peringatan',
        keyakinan: mundur ? 0.93 : 0.75,
      },
    ];
  });
}

/** A line without page, or without title, among lines that have both. */
function checkHilang(entri: readonly EntriDaftar[]): BahanTemuan[] {
  const ada = withHalaman(entri).length;
  return entri.flatMap((satu): BahanTemuan[] => {
    const kosong = satu.judul === '' && satu.label !== '';
    const tanpaHalaman =
      satu.halaman === undefined &&
      ada >= 3 &&
      ada * 2 > entri.length &&
      !/^(halaman judul|lampiran|cover|sampul)/i.test(satu.judul);
    if (!kosong && !tanpaHalaman) return [];
    return [
      {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: satu.teks,
        seharusnya: kosong ? `${satu.label} dengan judul dan halamannya` : 'halaman tertulis',
        perhitungan: kosong
          ? 'Baris ini hanya berisi nomor.'
          : `${ada} dari ${entri.length} baris daftar ini menyebut halaman; baris ini tidak.`,
        tingkat: kosong ? 'galat' : 'peringatan',
        keyakinan: kosong ? 0.93 : 0.8,
      },
    ];
  });
}

/** Where the list of contents puts the section of a table, against where the list of tables puts the table. */
function checkBagian(konteks: Konteks, semua: readonly EntriDaftar[]): BahanTemuan[] {
  const isi = withHalaman(semua.filter(({ daftar }) => daftar === 'isi'));
  return withHalaman(semua.filter(({ daftar }) => daftar !== 'isi' && daftar !== 'lampiran')).flatMap(
    ({ entri, urut }): BahanTemuan[] => {
      const { naskah, judulDari } = konteks;
      const blok = naskah.blok.find(
        (b) =>
          b.jenis !== 'tabel' &&
          !isEntriDaftar(konteks, b) &&
          b.teks.replace(/\s+/g, ' ').startsWith(`${entri.label} `),
      );
      const label =
        blok === undefined ? undefined : /^(\d+(?:\.\d+)+)/.exec(findBernomor(judulDari.get(blok)?.teks) ?? '')?.[1];
      const i = isi.findIndex((satu) => satu.entri.label === label);
      const bagian = isi[i];
      if (bagian === undefined) return [];
      const sesudah = isi[i + 1];
      if (urut >= bagian.urut && (sesudah === undefined || urut <= sesudah.urut)) return [];
      return [
        {
          tempat: entri.tempat,
          kutipan: entri.teks,
          tertulis: `${entri.label} pada halaman ${entri.halaman}`,
          seharusnya: `halaman ${bagian.entri.halaman}${sesudah === undefined ? ' atau sesudahnya' : `–${sesudah.entri.halaman}`}`,
          perhitungan: `${entri.label} terletak dalam bagian ${bagian.entri.label}, yang menurut daftar isi mulai halaman ${bagian.entri.halaman}${sesudah === undefined ? '' : `; bagian sesudahnya mulai halaman ${sesudah.entri.halaman}`}.`,
          pembanding: [bagian, ...(sesudah === undefined ? [] : [sesudah])].map((satu) => ({
            tempat: satu.entri.tempat,
            kutipan: satu.entri.teks,
          })),
          keyakinan: 0.9,
        },
      ];
    },
  );
}

const findBernomor = (judul: string | undefined): string | undefined =>
  judul === undefined || !/^\d/.test(judul) ? undefined : judul;

/** How many headings must agree on where page 1 is before one of them can be wrong. */
const SEPAKAT = 4;

/** Where pages are known: the page that a list prints against the page on which the heading or caption stands. */
function checkHalaman(konteks: Konteks, semua: readonly EntriDaftar[]): BahanTemuan[] {
  const judul = listJudulBernomor(konteks).map(({ label, judul: nama, tempat }) => ({ label, nama, tempat }));
  const keterangan = listKeterangan(konteks).map(({ label, judul: nama, tempat }) => ({ label, nama, tempat }));
  const pasangan = semua.flatMap((entri) => {
    if (!/^\d+$/.test(entri.halaman ?? '') || entri.label === '') return [];
    const label = entri.label.replace(/\.$/, '').toUpperCase();
    const tubuh = [...judul, ...keterangan].filter((satu) => satu.label.toUpperCase() === label);
    const [satu] = tubuh;
    const nyata = satu?.tempat.halaman;
    if (
      satu === undefined ||
      tubuh.length !== 1 ||
      nyata === undefined ||
      compareJudul(entri.judul, satu.nama) === 'lain'
    )
      return [];
    return [{ entri, satu, nyata, selisih: nyata - Number(entri.halaman) }];
  });
  const banyak = new Map<number, number>();
  for (const { selisih } of pasangan) banyak.set(selisih, (banyak.get(selisih) ?? 0) + 1);
  const [utama] = [...banyak].sort((a, b) => b[1] - a[1]);
  if (utama === undefined || utama[1] < SEPAKAT || utama[1] * 10 < pasangan.length * 6) return [];
  return pasangan
    .filter(({ selisih }) => selisih !== utama[0])
    .map(({ entri, satu, nyata }) => ({
      tempat: entri.tempat,
      kutipan: entri.teks,
      tertulis: `halaman ${entri.halaman}`,
      seharusnya: `halaman ${nyata - utama[0]}`,
      perhitungan: `${entri.label} berada pada halaman ke-${nyata} berkas; menurut ${utama[1]} entri lain halaman 1 adalah halaman ke-${utama[0] + 1} berkas.`,
      pembanding: [{ tempat: satu.tempat, kutipan: `${satu.label} ${satu.nama}` }],
      keyakinan: 0.92,
    }));
}
