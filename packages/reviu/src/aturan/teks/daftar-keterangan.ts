import { type EntriDaftar, isEntriDaftar, listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { type Keterangan, listKeterangan } from '../../fakta/keterangan.ts';
import { compareJudul, measureMirip } from '../../fakta/mirip.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

const kutip = ({ label, judul }: Keterangan): string => `${label} ${judul}`.trim();

export const DAFTAR_KETERANGAN: Aturan = {
  kode: 'STR-007',
  nama: 'Daftar tabel, grafik, atau gambar tidak sama dengan isinya',
  tingkat: 'galat',
  arti: 'Tabel, grafik, atau gambar dalam daftar tidak ada di batang tubuh, berjudul lain, bernomor lain, atau tidak terdaftar.',
  cara: 'Nomor dan judul dicocokkan dua arah. Perbedaan ejaan dan judul yang dipendekkan hanya peringatan; laporan tanpa daftar tidak diperiksa.',
  periksa: (konteks) => {
    const keterangan = listKeterangan(konteks);
    const entri = listEntriDaftar(konteks);
    return (['Tabel', 'Grafik', 'Gambar'] as const).flatMap((macam) => {
      const daftar = entri.filter(({ label }) => label.startsWith(`${macam} `));
      const tubuh = keterangan.filter((satu) => satu.macam === macam);
      if (daftar.length === 0 || (tubuh.length === 0 && macam === 'Tabel')) return [];
      return [...checkDaftar(konteks, daftar, tubuh), ...checkTubuh(daftar, tubuh)];
    });
  },
};

/** Whether two titles speak of the same thing, whatever the number. */
const isSejudul = (a: string, b: string): boolean => {
  const beda = compareJudul(a, b);
  return beda === 'sama' || beda === 'ejaan' || beda === 'tahun' || measureMirip(a, b) > 0.85;
};

function checkDaftar(konteks: Konteks, daftar: readonly EntriDaftar[], tubuh: readonly Keterangan[]): BahanTemuan[] {
  return daftar.flatMap((satu): BahanTemuan[] => {
    if (satu.judul === '') return [];
    const senomor = tubuh.filter(({ label }) => label === satu.label);
    const cocok = senomor.find((lain) => lain.judul === '' || isSejudul(lain.judul, satu.judul));
    if (cocok !== undefined) {
      const beda = cocok.judul === '' ? 'sama' : compareJudul(satu.judul, cocok.judul);
      if (beda === 'sama') return [];
      return [
        {
          tempat: satu.tempat,
          kutipan: satu.teks,
          tertulis: satu.judul,
          seharusnya: cocok.judul,
          perhitungan: `${satu.label} dalam daftar: “${satu.judul}”; di batang tubuh: “${cocok.judul}”.`,
          pembanding: [{ tempat: cocok.tempat, kutipan: kutip(cocok) }],
          tingkat: beda === 'tahun' ? 'galat' : 'peringatan',
          keyakinan: beda === 'tahun' ? 0.95 : 0.8,
        },
      ];
    }
    const sejudul = tubuh.find((lain) => lain.judul !== '' && isSejudul(lain.judul, satu.judul));
    const [pertama] = senomor;
    if (sejudul === undefined && pertama === undefined && isDiTeks(konteks, satu)) return [];
    return [
      {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: `${satu.label} ${satu.judul}`,
        ...(sejudul !== undefined
          ? { seharusnya: `${sejudul.label} ${satu.judul}` }
          : pertama !== undefined
            ? { seharusnya: kutip(pertama) }
            : {}),
        perhitungan:
          sejudul !== undefined
            ? `Di batang tubuh judul itu bernomor ${sejudul.label}.`
            : pertama !== undefined
              ? `Di batang tubuh ${satu.label} adalah “${pertama.judul}”.`
              : `Tidak ada ${satu.label} di batang tubuh, dan tidak ada keterangan dengan judul itu.`,
        pembanding: [...(sejudul === undefined ? senomor : [sejudul])].map((k) => ({
          tempat: k.tempat,
          kutipan: kutip(k),
        })),
        keyakinan: 0.93,
      },
    ];
  });
}

function checkTubuh(daftar: readonly EntriDaftar[], tubuh: readonly Keterangan[]): BahanTemuan[] {
  // An entry that has a caption of its own number and title is no entry for another caption.
  const terpakai = new Map(
    daftar.map((satu) => [
      satu,
      tubuh.find((k) => k.label === satu.label && k.judul !== '' && isSejudul(k.judul, satu.judul)),
    ]),
  );
  return tubuh.flatMap((satu): BahanTemuan[] => {
    if (satu.judul === '') return [];
    const senomor = daftar.filter(({ label }) => label === satu.label);
    const cocok =
      daftar.some(
        (lain) => lain.judul !== '' && (terpakai.get(lain) ?? satu) === satu && isSejudul(lain.judul, satu.judul),
      ) || senomor.some(({ judul }) => judul === '');
    if (cocok) return [];
    return [
      {
        tempat: satu.tempat,
        kutipan: kutip(satu),
        tertulis: `${satu.label} ${satu.judul} tidak terdaftar`,
        seharusnya: `daftar memuat ${satu.label} ${satu.judul}`,
        perhitungan:
          senomor[0] === undefined
            ? `Daftar memuat ${daftar.length} baris; tidak satu pun bernomor ${satu.label} atau berjudul itu.`
            : `Dalam daftar ${satu.label} adalah “${senomor[0].judul}”.`,
        pembanding: senomor.map((lain) => ({ tempat: lain.tempat, kutipan: lain.teks })),
        keyakinan: 0.92,
      },
    ];
  });
}

/** Whether number and title stand somewhere in the body, e.g. run together with a picture's text in a PDF. */
function isDiTeks(konteks: Konteks, { label, judul }: EntriDaftar): boolean {
  const cari = foldTeks(`${label} ${judul}`).replaceAll(' ', '');
  return konteks.naskah.blok.some(
    (blok) =>
      blok.jenis !== 'tabel' && !isEntriDaftar(konteks, blok) && foldTeks(blok.teks).replaceAll(' ', '').includes(cari),
  );
}
