import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { findIdentitas, formatUnit } from '../../fakta/identitas.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

export const NAMA_SENDIRI_RUSAK: Aturan = {
  kode: 'IDE-002',
  nama: 'Nama instansi sendiri tidak utuh',
  tingkat: 'peringatan',
  arti: 'Nama instansi pelapor tertulis kurang, lebih, menyatu, atau disingkat tidak lazim.',
  cara: 'Nama dari sampul dibandingkan dengan setiap sebutannya, dengan dan tanpa nama daerah di belakangnya. Nama yang terputus di ujung baris tidak dilaporkan.',
  periksa: (konteks) => {
    const { unit, pemda } = findIdentitas(konteks);
    if (unit === undefined || pemda === undefined) return [];
    const nama = unit.nama.replace(/\s+/g, '\\s+');
    const pola = new RegExp(String.raw`\b(${unit.jenis}|kec\.)\s+(${nama})[ \t]+(${pemda.jenis}\s*)?(\p{L}+)`, 'giu');
    const sendiri = new RegExp(String.raw`\b${unit.jenis}\s+(${nama})\b`, 'giu');
    const menyatu = new RegExp(String.raw`\b${pemda.jenis}${pemda.nama.replace(/\s+/g, '')}\b`, 'giu');
    const singkat = /\bkec\.\s*(\p{Lu}\p{L}+)(?!\p{L})/gu;
    return listPotongan(konteks)
      .filter(({ blok, jenis }) => jenis !== 'kepala' || !isEntriDaftar(konteks, blok))
      .flatMap((potongan): BahanTemuan[] => {
        const make = (
          indeks: number,
          teks: string,
          seharusnya: string,
          sebab: string,
          keyakinan: number,
        ): BahanTemuan => ({
          tempat: placePada(konteks, potongan, indeks),
          kutipan: cutKutipan(potongan.teks, indeks, teks.length, 40),
          tertulis: teks.replace(/\s+/g, ' '),
          seharusnya,
          perhitungan: sebab,
          keyakinan,
        });
        const lengkap = `${formatUnit(unit)} ${formatUnit(pemda)}`;
        const awalPemda = pemda.nama.split(' ')[0]?.toLowerCase();
        return [
          ...[...potongan.teks.matchAll(sendiri)].flatMap((m): BahanTemuan[] =>
            /(?:^|\s)\p{Ll}/u.test(m[1] as string)
              ? [
                  {
                    ...make(m.index, m[0], formatUnit(unit), 'Nama ditulis dengan huruf kecil.', 0.8),
                    tingkat: 'saran',
                  },
                ]
              : [],
          ),
          ...[...potongan.teks.matchAll(pola)].flatMap((m): BahanTemuan[] => {
            const [semua, , , jenis, kata = ''] = m;
            const benar = kata.toLowerCase() === awalPemda;
            if (jenis === undefined && benar && pemda.jenis !== 'kabupaten') {
              return [
                make(
                  m.index,
                  semua,
                  lengkap,
                  `Nama daerah ditulis tanpa kata ${formatUnit({ jenis: pemda.jenis, nama: '' }).trim()}.`,
                  0.85,
                ),
              ];
            }
            if (
              jenis !== undefined &&
              !benar &&
              awalPemda !== undefined &&
              !kata.toLowerCase().startsWith(pemda.jenis) &&
              !kata.toLowerCase().startsWith(awalPemda)
            ) {
              return [
                make(
                  m.index,
                  semua,
                  formatUnit(unit),
                  `Sesudah nama instansi tertulis “${jenis.trim()}”, tetapi nama daerahnya tidak.`,
                  0.85,
                ),
              ];
            }
            return [];
          }),
          ...[...potongan.teks.matchAll(menyatu)].map((m) =>
            make(m.index, m[0], formatUnit(pemda), 'Dua kata tertulis menyatu.', 0.85),
          ),
          ...[...potongan.teks.matchAll(singkat)].flatMap((m): BahanTemuan[] => {
            const kata = (m[1] as string).toLowerCase();
            return unit.nama.toLowerCase().split(' ').includes(kata)
              ? []
              : [make(m.index, m[0], formatUnit(unit), 'Singkatan ini bukan nama instansi pelapor.', 0.6)];
          }),
        ];
      });
  },
};
