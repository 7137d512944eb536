import { bungkus, type Grafik, tulisGaris, tulisKotak, tulisSvg, tulisTeks, WARNA } from './svg.ts';

/** A node of a tree that reads from top to bottom, indented by level. */
export interface SimpulPohon {
  /** What kind of node it is, e.g. "Tujuan", "Sasaran", "Program". */
  readonly macam: string;
  readonly teks: string;
  /** A second line, e.g. a target. */
  readonly keterangan?: string;
  readonly anak: readonly SimpulPohon[];
}

const LEBAR = 640;
const INDEN = 26;
const UKURAN = 11;
const BARIS = 14.5;
const SELA = 8;
const TINGKAT_BERISI = 2;

/**
 * A performance tree as an indented list of boxes joined by lines: whatever the number of branches, it stays readable
 * at the width of a portrait page, which a spreading tree does not.
 */
export function buildPohonKinerja(akar: readonly SimpulPohon[], judul = 'Pohon kinerja'): Grafik {
  const isi: string[] = [];
  const alt: string[] = [];
  let atas = 2;
  function visit(simpul: SimpulPohon, tingkat: number): number {
    const kiri = tingkat * INDEN;
    const dalam = LEBAR - kiri - 20;
    const kepala = tingkat < TINGKAT_BERISI;
    const baris = bungkus(simpul.teks, dalam, UKURAN, { tebal: kepala });
    const ket = simpul.keterangan === undefined ? [] : bungkus(simpul.keterangan, dalam, UKURAN - 1);
    const tinggi = 13 + (baris.length + ket.length) * BARIS + 9;
    const tengah = atas + 16;
    isi.push(
      tulisKotak(
        kiri + 0.5,
        atas + 0.5,
        LEBAR - kiri - 1,
        tinggi,
        tingkat === 0 ? WARNA.aksen : kepala ? '#dfeceb' : WARNA.putih,
        {
          garis: tingkat === 0 ? WARNA.aksen : WARNA.garis,
          sudut: 4,
        },
      ),
    );
    const warna = tingkat === 0 ? WARNA.putih : WARNA.tinta;
    isi.push(
      tulisTeks(kiri + 10, atas + 14, simpul.macam, { ukuran: 9, warna: tingkat === 0 ? '#d5e8e6' : WARNA.redup }),
    );
    for (const [i, teks] of baris.entries())
      isi.push(tulisTeks(kiri + 10, atas + 28 + i * BARIS, teks, { ukuran: UKURAN, tebal: kepala, warna }));
    for (const [i, teks] of ket.entries()) {
      isi.push(
        tulisTeks(kiri + 10, atas + 28 + (baris.length + i) * BARIS, teks, {
          ukuran: UKURAN - 1,
          warna: tingkat === 0 ? '#d5e8e6' : WARNA.redup,
        }),
      );
    }
    alt.push(`${simpul.macam} ${simpul.teks}${simpul.keterangan === undefined ? '' : ` (${simpul.keterangan})`}`);
    const kaki = atas + tinggi;
    atas = kaki + SELA;
    const xGaris = kiri + 12;
    let akhir = kaki;
    for (const anak of simpul.anak) {
      akhir = visit(anak, tingkat + 1);
      isi.push(
        tulisGaris(
          [
            [xGaris, akhir],
            [kiri + INDEN, akhir],
          ],
          WARNA.garis,
          1.5,
        ),
      );
    }
    if (simpul.anak.length > 0)
      isi.push(
        tulisGaris(
          [
            [xGaris, kaki],
            [xGaris, akhir],
          ],
          WARNA.garis,
          1.5,
        ),
      );
    return tengah;
  }
  for (const simpul of akar) visit(simpul, 0);
  return {
    svg: tulisSvg(LEBAR, Math.max(20, atas - SELA + 3), isi),
    alt: alt.length === 0 ? `${judul}: belum ada data.` : `${judul}: ${alt.join('; ')}.`,
  };
}
