import type { Baris, Blok, Dokumen, Isi, Run, Sel } from '../model/dokumen.ts';

/*
 * A report of about sixty pages with many tables, for what only shows over many pages: page numbers, breaks, header
 * rows. Invented, and the same each time.
 */

const KATA =
  'kinerja sasaran program kegiatan masyarakat pelayanan kecamatan kelurahan penyelenggaraan pemerintahan ' +
  'ketenteraman ketertiban pemberdayaan akuntabilitas target realisasi capaian anggaran indikator evaluasi dan ' +
  'yang dengan untuk pada dalam meningkatnya kualitas persentase terlaksananya koordinasi pengawasan pembangunan tahun';

/** Numbers below 1 that look as if by chance. */
function createUndi(benih: number): () => number {
  let keadaan = benih;
  return () => {
    keadaan = (Math.imul(keadaan, 1_664_525) + 1_013_904_223) >>> 0;
    return keadaan / 2 ** 32;
  };
}

const undi = createUndi(7);
const pilih = (dari: number, sampai: number): number => dari + Math.floor(undi() * (sampai - dari + 1));
const kata = KATA.split(' ');
const susunKata = (banyak: number): string =>
  Array.from({ length: banyak }, () => kata[pilih(0, kata.length - 1)]).join(' ');

const teks = (t: string): Run => ({ jenis: 'teks', teks: t });
const isi = (t: string): Isi => [teks(t)];
const sel = (t: string, lain?: Omit<Sel, 'isi'>): Sel => ({ isi: isi(t), ...lain });
const angka = (): Sel => ({
  isi: [{ jenis: 'angka', teks: `${pilih(0, 99)},${pilih(10, 99)}`, sumber: 'entri:acak' }],
  rata: 'kanan',
});

const paragraf = (): Blok => ({ jenis: 'paragraf', isi: isi(`${susunKata(pilih(20, 70))}.`) });

function buildTabel(id: string): Blok {
  const badan: Baris[] = [];
  const kelompok = pilih(1, 4);
  for (let k = 0; k < kelompok; k += 1) {
    if (undi() < 0.4) badan.push([sel(`Program ${susunKata(4)}`, { lebar: 5, latar: 'kelompok', tebal: true })]);
    const banyak = pilih(2, 14);
    for (let i = 0; i < banyak; i += 1) {
      const awal = i === 0 ? [sel(susunKata(pilih(3, 9)), { tinggi: banyak })] : [];
      badan.push([...awal, sel(susunKata(pilih(2, 16))), angka(), angka(), angka()]);
    }
  }
  return {
    jenis: 'tabel',
    id,
    keterangan: isi(`Tabel uji ${id} ${susunKata(pilih(2, 6))}`),
    ukuran: (['biasa', 'kecil', 'sangatKecil'] as const)[pilih(0, 2)] ?? 'biasa',
    kolom: [{ lebar: 3 }, { lebar: 5 }, { lebar: 1.4 }, { lebar: 1.4 }, { lebar: 1.4 }],
    kepala: [
      [sel('Sasaran', { tinggi: 2 }), sel('Indikator', { tinggi: 2 }), sel('Tahun 2024', { lebar: 3 })],
      [sel('Target'), sel('Realisasi'), sel('Capaian (%)')],
    ],
    badan,
    ...(undi() < 0.5 ? { sumber: isi('Sumber: data uji.') } : {}),
  };
}

function buildGrafik(id: string): Blok {
  const ukuran = `400 ${pilih(120, 320)}`;
  const warna = '<rect width="400" height="400" fill="#9cc3bf"/>';
  return {
    jenis: 'gambar',
    id,
    macam: 'grafik',
    keterangan: isi(`Grafik uji ${id}`),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ukuran}">${warna}</svg>`,
    alt: `Grafik uji ${id}`,
    lebar: 0.8,
  };
}

function buildSubbab(bab: number, ke: number): Blok[] {
  const id = `${bab}-${ke}`;
  const blok: Blok[] = [
    {
      jenis: 'judul',
      id: `s${id}`,
      tingkat: 2,
      penomoran: 'angka',
      isi: isi(`Bagian uji ${id} ${susunKata(pilih(2, 6))}`),
    },
  ];
  for (let i = pilih(1, 5); i > 0; i -= 1) blok.push(paragraf());
  if (undi() < 0.3) {
    blok.push({ jenis: 'daftar', gaya: 'angka', butir: Array.from({ length: pilih(2, 7) }, () => [paragraf()]) });
  }
  if (undi() < 0.25) blok.push({ jenis: 'kotak', nada: 'keterangan', isi: [paragraf()] });
  if (undi() < 0.8) blok.push(buildTabel(`t${id}`));
  if (undi() < 0.3) blok.push(buildGrafik(`g${id}`));
  blok.push(paragraf());
  return blok;
}

function buildBab(bab: number): Blok[] {
  const judul: Blok = { jenis: 'judul', id: `b${bab}`, tingkat: 1, penomoran: 'bab', isi: isi(`Bab uji ${bab}`) };
  return [judul, ...Array.from({ length: 5 }, (_, i) => buildSubbab(bab, i + 1)).flat()];
}

export const contohPanjang: Dokumen = {
  judul: 'Laporan panjang',
  bahasa: 'id',
  penulis: 'Unit uji',
  draf: false,
  kaki: { judul: 'Laporan panjang', versi: 'versi 1', hash: '00000000' },
  tanggal: '2025-01-06',
  bagian: [
    {
      orientasi: 'tegak',
      nomorHalaman: 'romawi',
      mulaiUlang: true,
      blok: (['isi', 'tabel', 'grafik'] as const).flatMap((macam): Blok[] => [
        {
          jenis: 'judul',
          id: `daftar-${macam}`,
          tingkat: 1,
          penomoran: 'tanpa',
          isi: isi(`Daftar ${macam}`),
          diDaftarIsi: false,
        },
        { jenis: 'daftarOtomatis', macam },
      ]),
    },
    { orientasi: 'tegak', nomorHalaman: 'arab', mulaiUlang: true, blok: [1, 2, 3].flatMap(buildBab) },
    { orientasi: 'mendatar', nomorHalaman: 'arab', blok: buildBab(4) },
    { orientasi: 'tegak', nomorHalaman: 'arab', blok: [5, 6].flatMap(buildBab) },
  ],
};
