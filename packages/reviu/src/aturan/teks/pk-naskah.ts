import { listPerjanjian, type NaskahPerjanjian } from '../../fakta/perjanjian.ts';
import { listTanggal } from '../../fakta/tanggal.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';

export const PK_NASKAH: Aturan = {
  kode: 'PK-103',
  nama: 'Pernyataan dan lampiran perjanjian kinerja tidak sejalan',
  tingkat: 'peringatan',
  arti: 'Pernyataan berjudul perubahan tetapi lampirannya tidak (atau sebaliknya), tanggalnya lain, atau ada lampiran perubahan tanpa pernyataan.',
  cara: 'Judul dan tanggal di antara satu pernyataan dan pernyataan berikutnya dibandingkan.',
  dasar: `${DASAR.pelaporan} Lampiran I`,
  periksa: (konteks) => listPerjanjian(konteks).flatMap((pk) => [...checkJudul(pk), ...checkTanggal(pk)]),
};

function checkJudul({ perubahan, judul, baris }: NaskahPerjanjian): BahanTemuan[] {
  const lain = baris
    .slice(1)
    .filter(({ teks }) => teks.length < 120 && /^(?:lampiran\s+)?(?:perubahan\s+)?perjanjian kinerja\b/i.test(teks));
  const [beda] = lain.filter(({ teks }) => /perubahan/i.test(teks) !== perubahan);
  if (beda === undefined) return [];
  return [
    {
      tempat: beda.tempat,
      kutipan: beda.teks,
      tertulis: beda.teks,
      seharusnya: perubahan
        ? `Perubahan ${beda.teks}`
        : 'lampiran perjanjian kinerja murni, atau pernyataan perubahannya',
      perhitungan: perubahan
        ? 'Pernyataannya berjudul Perubahan Perjanjian Kinerja.'
        : 'Tidak ada pernyataan Perubahan Perjanjian Kinerja sebelum lampiran ini.',
      pembanding: [{ tempat: judul.tempat, kutipan: judul.teks }],
      keyakinan: 0.85,
    },
  ];
}

function checkTanggal({ baris, perubahan, judul }: NaskahPerjanjian): BahanTemuan[] {
  const ubah = (teks: string): boolean => /^(?:lampiran\s+)?perubahan\s+perjanjian kinerja\b/i.test(teks);
  // Dates behind an appendix of another version are that version's.
  const akhir = baris.findIndex(({ teks }, i) => i > 0 && !perubahan && ubah(teks));
  const tanggal = (akhir < 0 ? baris : baris.slice(0, akhir)).flatMap((satu) => {
    const m = /^(?:(?:kota|kabupaten)\s+)?\p{Lu}[\p{L} ]{2,25},\s*(.+)$/u.exec(satu.teks);
    const [baca] = m === null ? [] : listTanggal(m[1] as string);
    return baca === undefined ? [] : [{ satu, baca }];
  });
  const [pertama, ...lain] = tanggal;
  if (pertama === undefined) return [];
  const kunci = ({ baca }: typeof pertama): string => `${baca.hari ?? '?'}-${baca.bulan}-${baca.tahun}`;
  return lain
    .filter((satu) => kunci(satu) !== kunci(pertama))
    .map(({ satu, baca }) => ({
      tempat: satu.tempat,
      kutipan: satu.teks,
      tertulis: satu.teks,
      seharusnya: pertama.satu.teks,
      perhitungan:
        baca.hari === undefined
          ? 'Hari tidak ditulis; pernyataannya bertanggal lengkap.'
          : 'Tanggal lampiran lain dari tanggal pernyataannya.',
      pembanding: [{ tempat: pertama.satu.tempat, kutipan: `${judul.teks}: ${pertama.satu.teks}` }],
      tingkat: 'galat' as const,
      keyakinan: baca.hari === undefined ? 0.85 : 0.92,
    }));
}
