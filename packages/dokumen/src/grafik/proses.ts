import { type Grafik, LEBAR, rangkaiAlt, tinggiBaris, tulisBaris, tulisKotak, tulisSvg, WARNA } from './svg.ts';
import { bungkus } from './ukur-teks.ts';

export interface Lajur {
  readonly nama: string;
  readonly proses: readonly { readonly nama: string; readonly keterangan?: string }[];
}

const KEPALA = 92;
const NAMA_LAJUR = 11;
const NAMA = 10;
const KETERANGAN = 9;
const ISI = 8;
const SELA = 8;
const MAKS_SEBARIS = 3;
const TINGGI_MIN = 44;

const describe = ({ nama, proses }: Lajur): string =>
  `${nama}: ${
    proses.length === 0
      ? 'belum ada proses'
      : proses.map((p) => `${p.nama}${p.keterangan === undefined ? '' : ` (${p.keterangan})`}`).join(', ')
  }`;

/** The business-process map: one lane per kind of process, at most three processes in a row; rows fill their lane. */
export function buildPetaProses(lajur: readonly Lajur[]): Grafik {
  const isi: string[] = [];
  let atas = 0.5;
  for (const { nama, proses } of lajur) {
    const kotak: string[] = [];
    let y = atas + SELA;
    const sebaris = Math.ceil(proses.length / Math.max(1, Math.ceil(proses.length / MAKS_SEBARIS)));
    for (let i = 0; i < proses.length; i += sebaris) {
      const potong = proses.slice(i, i + sebaris);
      const lebar = (LEBAR - 1 - KEPALA - SELA * (potong.length + 1)) / potong.length;
      const baris = potong.map((satu) => {
        const judul = bungkus(satu.nama, lebar - 2 * ISI, NAMA, true);
        const ket = satu.keterangan === undefined ? [] : bungkus(satu.keterangan, lebar - 2 * ISI, KETERANGAN);
        return { judul, ket, tinggi: tinggiBaris(judul.length, NAMA) + tinggiBaris(ket.length, KETERANGAN) };
      });
      const tinggi = Math.max(...baris.map((satu) => satu.tinggi)) + 2 * ISI;
      for (const [j, satu] of baris.entries()) {
        const kiri = KEPALA + SELA + j * (lebar + SELA);
        const mulai = y + (tinggi - satu.tinggi) / 2;
        kotak.push(
          tulisKotak(kiri, y, lebar, tinggi, WARNA.putih, { garis: WARNA.garisKuat, sudut: 3 }),
          ...tulisBaris(kiri + lebar / 2, mulai, satu.judul, { ukuran: NAMA, tebal: true, jangkar: 'middle' }),
          ...tulisBaris(kiri + lebar / 2, mulai + tinggiBaris(satu.judul.length, NAMA), satu.ket, {
            ukuran: KETERANGAN,
            warna: WARNA.redup,
            jangkar: 'middle',
          }),
        );
      }
      y += tinggi + SELA;
    }
    const kepala = bungkus(nama, KEPALA - 18, NAMA_LAJUR, true);
    const tinggiKepala = tinggiBaris(kepala.length, NAMA_LAJUR);
    const tinggi = Math.max(TINGGI_MIN, tinggiKepala + 2 * ISI, y - atas);
    isi.push(
      tulisKotak(0.5, atas, LEBAR - 1, tinggi, WARNA.alasMuda, { garis: WARNA.garis }),
      tulisKotak(0, atas - 0.5, KEPALA, tinggi + 1, WARNA.aksen),
      ...tulisBaris(10, atas + (tinggi - tinggiKepala) / 2, kepala, {
        ukuran: NAMA_LAJUR,
        tebal: true,
        warna: WARNA.putih,
      }),
      ...kotak,
    );
    if (proses.length === 0)
      isi.push(
        ...tulisBaris(KEPALA + SELA, atas + tinggi / 2 - tinggiBaris(1, KETERANGAN) / 2, ['Belum ada proses'], {
          ukuran: KETERANGAN,
          warna: WARNA.redup,
        }),
      );
    atas += tinggi + 6;
  }
  return { svg: tulisSvg(atas - 5, isi), alt: rangkaiAlt('Peta proses bisnis', lajur.map(describe)) };
}
