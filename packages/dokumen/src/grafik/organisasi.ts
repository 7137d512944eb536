import { bungkus, type Grafik, tulisGaris, tulisKotak, tulisSvg, tulisTeks, WARNA } from './svg.ts';

/** A unit with the post that leads it. */
export interface SimpulOrganisasi {
  readonly nama: string;
  readonly pejabat?: string;
  readonly anak: readonly SimpulOrganisasi[];
}

const LEBAR = 720;
const UKURAN = 9.5;
const BARIS = 12.5;
const SELA = 10;
const JARAK_TINGKAT = 30;
const MAKS_SEBARIS = 5;

interface Kotak {
  readonly baris: readonly string[];
  readonly ket: readonly string[];
  readonly tinggi: number;
}

function buildKotak(simpul: SimpulOrganisasi, lebar: number): Kotak {
  const baris = bungkus(simpul.nama, lebar - 12, UKURAN, { tebal: true, maks: 4 });
  const ket = simpul.pejabat === undefined ? [] : bungkus(simpul.pejabat, lebar - 12, UKURAN - 1, { maks: 3 });
  return { baris, ket, tinggi: (baris.length + ket.length) * BARIS + 12 };
}

function tulisSimpul(
  kiri: number,
  atas: number,
  lebar: number,
  { baris, ket }: Kotak,
  tinggi: number,
  utama: boolean,
): string[] {
  const tengah = kiri + lebar / 2;
  const awal = atas + (tinggi - (baris.length + ket.length) * BARIS) / 2 + 9.5;
  return [
    tulisKotak(kiri, atas, lebar, tinggi, utama ? WARNA.aksen : WARNA.putih, {
      garis: utama ? WARNA.aksen : '#8aa0a8',
      sudut: 3,
    }),
    ...baris.map((teks, i) =>
      tulisTeks(tengah, awal + i * BARIS, teks, {
        ukuran: UKURAN,
        tebal: true,
        jangkar: 'middle',
        warna: utama ? WARNA.putih : WARNA.tinta,
      }),
    ),
    ...ket.map((teks, i) =>
      tulisTeks(tengah, awal + (baris.length + i) * BARIS, teks, {
        ukuran: UKURAN - 1,
        jangkar: 'middle',
        warna: utama ? '#d5e8e6' : WARNA.redup,
      }),
    ),
  ];
}

function describe(simpul: SimpulOrganisasi): string {
  const sendiri = simpul.pejabat === undefined ? simpul.nama : `${simpul.nama} (${simpul.pejabat})`;
  return simpul.anak.length === 0 ? sendiri : `${sendiri} membawahi ${simpul.anak.map(describe).join(', ')}`;
}

/**
 * The organisation chart: the head on top, its units in a row below; a unit's own units stand in a column under it,
 * so that the chart keeps to the width of a page whatever its depth. A row holds five units at most.
 */
export function buildBaganOrganisasi(akar: SimpulOrganisasi): Grafik {
  const isi: string[] = [];
  const lebarAkar = 220;
  const kotakAkar = buildKotak(akar, lebarAkar);
  const tengah = LEBAR / 2;
  isi.push(...tulisSimpul(tengah - lebarAkar / 2, 1, lebarAkar, kotakAkar, kotakAkar.tinggi, true));
  let atas = 1 + kotakAkar.tinggi;
  const perBaris = Math.ceil(akar.anak.length / Math.ceil(akar.anak.length / MAKS_SEBARIS));
  for (let mulai = 0; mulai < akar.anak.length; mulai += perBaris) {
    const sebaris = akar.anak.slice(mulai, mulai + perBaris);
    const lebar = Math.min(170, (LEBAR - 2 - SELA * (sebaris.length - 1)) / sebaris.length);
    const kiriAwal = tengah - (lebar * sebaris.length + SELA * (sebaris.length - 1)) / 2;
    const kotak = sebaris.map((satu) => buildKotak(satu, lebar));
    const tinggi = Math.max(...kotak.map((k) => k.tinggi));
    const yBatang = atas + JARAK_TINGKAT / 2;
    const pusat = sebaris.map((_, i) => kiriAwal + i * (lebar + SELA) + lebar / 2);
    isi.push(
      tulisGaris(
        [
          [tengah, atas],
          [tengah, yBatang],
        ],
        '#8aa0a8',
        1.2,
      ),
      tulisGaris(
        [
          [Math.min(tengah, pusat[0] as number), yBatang],
          [Math.max(tengah, pusat.at(-1) as number), yBatang],
        ],
        '#8aa0a8',
        1.2,
      ),
    );
    const yKotak = atas + JARAK_TINGKAT;
    let dasar = yKotak + tinggi;
    for (const [i, satu] of sebaris.entries()) {
      const kiri = kiriAwal + i * (lebar + SELA);
      isi.push(
        tulisGaris(
          [
            [pusat[i] as number, yBatang],
            [pusat[i] as number, yKotak],
          ],
          '#8aa0a8',
          1.2,
        ),
      );
      isi.push(...tulisSimpul(kiri, yKotak, lebar, kotak[i] as Kotak, tinggi, false));
      const yUnit = yKotak + tinggi;
      let y = yUnit;
      const lebarAnak = lebar - 14;
      for (const anak of satu.anak.flatMap((a) => [a, ...a.anak])) {
        const k = buildKotak(anak, lebarAnak);
        const tengahAnak = y + 8 + k.tinggi / 2;
        isi.push(
          tulisGaris(
            [
              [kiri + 6, yUnit],
              [kiri + 6, tengahAnak],
              [kiri + 14, tengahAnak],
            ],
            '#8aa0a8',
            1.2,
          ),
        );
        isi.push(...tulisSimpul(kiri + 14, y + 8, lebarAnak, k, k.tinggi, false));
        y += 8 + k.tinggi;
      }
      dasar = Math.max(dasar, y);
    }
    // The next row hangs from the same trunk, drawn behind nothing: it starts below the deepest column.
    if (mulai + perBaris < akar.anak.length) {
      const sela =
        sebaris.length % 2 === 0 ? tengah : (pusat[Math.floor(sebaris.length / 2)] as number) + lebar / 2 + SELA / 2;
      isi.push(
        tulisGaris(
          [
            [sela, yBatang],
            [sela, dasar + JARAK_TINGKAT / 2],
            [tengah, dasar + JARAK_TINGKAT / 2],
          ],
          '#8aa0a8',
          1.2,
        ),
      );
      atas = dasar + JARAK_TINGKAT / 2;
    } else atas = dasar;
  }
  return { svg: tulisSvg(LEBAR, atas + 2, isi), alt: `Bagan susunan organisasi: ${describe(akar)}.` };
}
