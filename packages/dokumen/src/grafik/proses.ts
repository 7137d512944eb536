import { bungkus, type Grafik, tulisKotak, tulisSvg, tulisTeks, WARNA } from './svg.ts';

export interface Lajur {
  readonly nama: string;
  readonly proses: readonly { readonly nama: string; readonly keterangan?: string }[];
}

const LEBAR = 640;
const KEPALA = 108;
const UKURAN = 10.5;
const BARIS = 13.5;
const SELA = 10;
const SEBARIS = 3;

/** The business-process map: one lane per kind of process, three processes in a row. */
export function buildPetaProses(lajur: readonly Lajur[]): Grafik {
  const isi: string[] = [];
  let atas = 1;
  const lebar = (LEBAR - KEPALA - SELA * (SEBARIS + 1)) / SEBARIS;
  for (const { nama, proses } of lajur) {
    const awal = atas;
    let y = atas + SELA;
    const badan: string[] = [];
    for (let i = 0; i < proses.length; i += SEBARIS) {
      const sebaris = proses.slice(i, i + SEBARIS).map((satu) => ({
        judul: bungkus(satu.nama, lebar - 16, UKURAN, { tebal: true }),
        ket: satu.keterangan === undefined ? [] : bungkus(satu.keterangan, lebar - 16, UKURAN - 1.5),
      }));
      const tinggi = Math.max(...sebaris.map(({ judul, ket }) => (judul.length + ket.length) * BARIS + 14));
      for (const [j, { judul, ket }] of sebaris.entries()) {
        const kiri = KEPALA + SELA + j * (lebar + SELA);
        const mulai = y + (tinggi - (judul.length + ket.length) * BARIS) / 2 + 10;
        badan.push(tulisKotak(kiri, y, lebar, tinggi, WARNA.putih, { garis: '#8aa0a8', sudut: 4 }));
        for (const [k, teks] of judul.entries())
          badan.push(
            tulisTeks(kiri + lebar / 2, mulai + k * BARIS, teks, { ukuran: UKURAN, tebal: true, jangkar: 'middle' }),
          );
        for (const [k, teks] of ket.entries()) {
          badan.push(
            tulisTeks(kiri + lebar / 2, mulai + (judul.length + k) * BARIS, teks, {
              ukuran: UKURAN - 1.5,
              warna: WARNA.redup,
              jangkar: 'middle',
            }),
          );
        }
      }
      y += tinggi + SELA;
    }
    const tinggi = Math.max(40, y - awal);
    isi.push(
      tulisKotak(1, awal, LEBAR - 2, tinggi, '#f3f6f7', { garis: WARNA.garis }),
      tulisKotak(1, awal, KEPALA, tinggi, WARNA.aksen),
    );
    const kepala = bungkus(nama, KEPALA - 18, UKURAN + 0.5, { tebal: true });
    const tengah = awal + tinggi / 2 - ((kepala.length - 1) * BARIS) / 2 + 4;
    for (const [k, teks] of kepala.entries())
      isi.push(tulisTeks(10, tengah + k * BARIS, teks, { ukuran: UKURAN + 0.5, tebal: true, warna: WARNA.putih }));
    isi.push(...badan);
    atas = awal + tinggi + 6;
  }
  return {
    svg: tulisSvg(LEBAR, Math.max(20, atas), isi),
    alt: `Peta proses bisnis: ${lajur.map(({ nama, proses }) => `${nama}: ${proses.map((p) => p.nama).join(', ')}`).join('; ')}.`,
  };
}
