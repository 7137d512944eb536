import type { BagianHalaman, Baris, Blok, Dokumen, Isi, Run, Sel } from '../model/dokumen.ts';

/*
 * One document with every block, for the tests of the writers. Invented: no agency, no figure in it is real. It must
 * stay un-numbered, so that a writer's test shows that numbers come from numberDokumen.
 */

/**
 * Strings that mean something to Typst, XML, HTML, a template or a terminal, and must be printed as they stand.
 * `tampil`: what a reader sees when that differs (characters that no document can hold are left out).
 */
export const STRING_NAKAL: readonly { readonly asal: string; readonly tampil?: string }[] = [
  { asal: '#eval("1+1")' },
  { asal: '#include "rahasia.typ"' },
  { asal: '$x^2$' },
  { asal: '@rujukan' },
  { asal: '*tebal*' },
  { asal: '_miring_' },
  { asal: '= Judul palsu' },
  { asal: '\\' },
  { asal: '`kode`' },
  { asal: '<script>alert(1)</script>' },
  { asal: ']]>' },
  { asal: '&amp;' },
  { asal: '{{x}}' },
  { asal: "'; drop table x; --" },
  { asal: 'https://contoh.example/?a=1&b=2#c' },
  { asal: 'a\u0000b\u0007c\u001bd\ufffee\ud800f', tampil: 'abcdef' },
];

/** Text in other scripts and a word without a place to break: hard for fonts and for lines. */
export const STRING_SULIT = {
  emoji: 'Selesai ✅ 🎉',
  arab: 'بسم الله',
  tanpaSpasi: `Pneumono${'ultramikroskopiksilikovulkanokoniosis'.repeat(4)}`,
} as const;

const teks = (t: string): Run => ({ jenis: 'teks', teks: t });
const isi = (t: string): Isi => [teks(t)];
const angka = (t: string, sumber: string): Run => ({ jenis: 'angka', teks: t, sumber });
const paragraf = (...runs: Run[]): Blok => ({ jenis: 'paragraf', isi: runs });
const sel = (t: string, lain?: Omit<Sel, 'isi'>): Sel => ({ isi: isi(t), ...lain });
const kepala = (t: string, lain?: Omit<Sel, 'isi'>): Sel => sel(t, { kepala: 'kolom', rata: 'tengah', ...lain });
const nilai = (t: string, sumber: string): Sel => ({ isi: [angka(t, sumber)], rata: 'kanan' });

const KALIMAT =
  'Paragraf contoh ini cukup panjang untuk memperlihatkan beberapa baris yang rata kiri dan kanan, jarak antarbaris, serta cara kata-kata yang panjang seperti dipertanggungjawabkan dan penyelenggaraan dipenggal.';

const SVG_GRAFIK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 180" font-family="Plus Jakarta Sans" font-size="11"><line x1="40" y1="150" x2="380" y2="150" stroke="#94a3b8"/><rect x="70" y="50" width="60" height="100" fill="#0f766e"/><rect x="180" y="62" width="60" height="88" fill="#0f766e"/><rect x="290" y="54" width="60" height="96" fill="#0f766e"/><g text-anchor="middle"><text x="100" y="44">80,00</text><text x="210" y="56">70,40</text><text x="320" y="48">76,80</text><text x="100" y="168">2022</text><text x="210" y="168">2023</text><text x="320" y="168">2024</text></g></svg>`;

const SVG_BAGAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 150" font-family="Plus Jakarta Sans" font-size="12"><g fill="#f0fdfa" stroke="#0f766e"><rect x="140" y="10" width="120" height="40" rx="4"/><rect x="20" y="100" width="120" height="40" rx="4"/><rect x="260" y="100" width="120" height="40" rx="4"/></g><path d="M200 50V75M80 100V75H320V100" fill="none" stroke="#0f766e"/><g text-anchor="middle" fill="#0f172a"><text x="200" y="34">Camat</text><text x="80" y="124">Sekretariat</text><text x="320" y="124">Seksi</text></g></svg>`;

const sampul: BagianHalaman = {
  orientasi: 'tegak',
  nomorHalaman: 'tanpa',
  blok: [
    {
      jenis: 'sampul',
      instansi: 'Pemerintah Kota Contoh',
      unit: 'Kecamatan Contoh Barat',
      judul: 'Laporan Kinerja Instansi Pemerintah',
      anakJudul: 'Dokumen contoh seluruh blok',
      tahun: '2024',
      lambang: 'Lambang Kota Contoh',
    },
  ],
};

const DAFTAR = [
  ['isi', 'Daftar Isi'],
  ['lampiran', 'Daftar Lampiran'],
  ['tabel', 'Daftar Tabel'],
  ['grafik', 'Daftar Grafik'],
  ['gambar', 'Daftar Gambar'],
] as const;

const depan: BagianHalaman = {
  orientasi: 'tegak',
  nomorHalaman: 'romawi',
  mulaiUlang: true,
  blok: [
    { jenis: 'judul', id: 'kata-pengantar', tingkat: 1, penomoran: 'tanpa', isi: isi('Kata Pengantar') },
    paragraf(teks(KALIMAT)),
    {
      jenis: 'tandaTangan',
      pihak: [
        {
          di: isi('Contoh, 6 Januari 2025'),
          atas: [isi('CAMAT CONTOH BARAT')],
          nama: isi('Nama Pejabat, S.Sos.'),
          bawah: [isi('Pembina')],
        },
      ],
    },
    ...DAFTAR.flatMap(([macam, judul]): Blok[] => [
      {
        jenis: 'judul',
        id: `daftar-${macam}`,
        tingkat: 1,
        penomoran: 'tanpa',
        isi: isi(judul),
        diDaftarIsi: macam !== 'isi',
      },
      { jenis: 'daftarOtomatis', macam },
    ]),
    { jenis: 'judul', id: 'ringkasan', tingkat: 1, penomoran: 'tanpa', isi: isi('Ringkasan Eksekutif') },
    paragraf(
      teks('Penyerapan mencapai '),
      { jenis: 'angka', teks: '68,33%', sumber: 'penyerapan', tebal: true },
      teks(' dari pagu '),
      angka('Rp5.492.095.355', 'pagu.perubahan'),
      teks(' sebagaimana '),
      { jenis: 'rujukan', ke: 'tabel-panjang', teks: '' },
      teks(' dan '),
      { jenis: 'rujukan', ke: 'bab-iii', teks: '' },
      teks('.'),
    ),
    {
      jenis: 'tabel',
      id: 'tabel-ringkasan',
      keterangan: isi('Ikhtisar capaian'),
      kolom: [{ lebar: 3 }, { lebar: 1, rata: 'kanan' }],
      kepala: [[kepala('Indikator'), kepala('Capaian (%)')]],
      badan: [[sel('Indeks kepuasan masyarakat', { kepala: 'baris' }), nilai('95,43', 'iku.1.capaian')]],
    },
  ],
};

const bab1: Blok[] = [
  { jenis: 'judul', id: 'bab-i', tingkat: 1, penomoran: 'bab', isi: isi('Pendahuluan') },
  { jenis: 'judul', id: 'latar', tingkat: 2, penomoran: 'angka', isi: isi('Latar Belakang') },
  paragraf(
    teks('Teks biasa, '),
    { jenis: 'teks', teks: 'tebal', tebal: true },
    teks(', '),
    { jenis: 'teks', teks: 'miring', miring: true },
    teks(', '),
    { jenis: 'teks', teks: 'tebal miring', tebal: true, miring: true },
    teks(', angka '),
    angka('1.234.567,89', 'entri:contoh'),
    teks(', rujukan ke '),
    { jenis: 'rujukan', ke: 'bagan', teks: '' },
    teks(', lalu'),
    { jenis: 'barisBaru' },
    teks('baris baru.'),
  ),
  paragraf(teks(KALIMAT)),
  { jenis: 'paragraf', gaya: 'tengah', isi: isi('Paragraf di tengah') },
  {
    jenis: 'paragraf',
    gaya: 'kutipan',
    isi: isi('Setiap kutipan berdiri agak ke dalam agar tampak sebagai kata orang lain.'),
  },
  { jenis: 'paragraf', gaya: 'catatan', isi: isi('Catatan: ditulis lebih kecil.') },
  { jenis: 'judul', id: 'tugas', tingkat: 2, penomoran: 'angka', isi: isi('Tugas dan Fungsi') },
  {
    jenis: 'daftar',
    gaya: 'huruf',
    butir: [
      [paragraf(teks('menyelenggarakan urusan pemerintahan umum;'))],
      [
        paragraf(teks('mengoordinasikan kegiatan:')),
        {
          jenis: 'daftar',
          gaya: 'angka',
          butir: [
            [paragraf(teks('pemberdayaan masyarakat,'))],
            [
              paragraf(teks('ketenteraman dan ketertiban:')),
              { jenis: 'daftar', gaya: 'butir', butir: [[paragraf(teks('siang,'))], [paragraf(teks('malam;'))]] },
            ],
          ],
        },
      ],
      [paragraf(teks('melaksanakan tugas lain.')), paragraf(teks('Paragraf kedua dalam satu butir.'))],
    ],
  },
  { jenis: 'judul', id: 'susunan', tingkat: 3, penomoran: 'angka', isi: isi('Susunan Organisasi') },
  {
    jenis: 'gambar',
    id: 'bagan',
    macam: 'gambar',
    keterangan: isi('Susunan organisasi Kecamatan Contoh Barat'),
    svg: SVG_BAGAN,
    alt: 'Bagan susunan organisasi: Camat membawahi Sekretariat dan Seksi.',
    lebar: 0.8,
  },
  { jenis: 'judul', id: 'rinci', tingkat: 4, penomoran: 'tanpa', isi: isi('Judul tingkat empat'), diDaftarIsi: false },
  {
    jenis: 'kotak',
    nada: 'keterangan',
    isi: [
      paragraf(teks('Keterangan di dalam bingkai, dengan daftar:')),
      { jenis: 'daftar', gaya: 'butir', butir: [[paragraf(teks('pertama'))], [paragraf(teks('kedua'))]] },
    ],
  },
  { jenis: 'kotak', nada: 'peringatan', isi: [paragraf(teks('Data triwulan IV belum diisi.'))] },
];

const bab2: Blok[] = [
  { jenis: 'judul', id: 'bab-ii', tingkat: 1, penomoran: 'bab', isi: isi('Teks yang Menguji Penulis Dokumen') },
  { jenis: 'judul', id: 'nakal', tingkat: 2, penomoran: 'angka', isi: isi('Judul #nakal $x$ <b> & @y') },
  {
    jenis: 'daftar',
    gaya: 'butir',
    butir: STRING_NAKAL.map(({ asal }) => [paragraf(teks(asal))]),
  },
  {
    jenis: 'tabel',
    id: 'tabel-nakal',
    keterangan: isi('Keterangan *nakal* #let x = 1 <i>'),
    kolom: [{ lebar: 1 }, { lebar: 6 }],
    kepala: [[kepala('No'), kepala('Teks')]],
    badan: STRING_NAKAL.map(({ asal }, i) => [sel(String(i + 1), { rata: 'tengah' }), sel(asal)]),
    sumber: isi('Sumber: `uji` & <uji>'),
  },
  { jenis: 'judul', id: 'aksara', tingkat: 2, penomoran: 'angka', isi: isi('Aksara Lain dan Kata Tanpa Spasi') },
  paragraf(teks(STRING_SULIT.emoji)),
  paragraf(teks(STRING_SULIT.arab)),
  paragraf(teks(STRING_SULIT.tanpaSpasi)),
  {
    jenis: 'tabel',
    id: 'tabel-sempit',
    keterangan: isi('Kata panjang di kolom sempit'),
    ukuran: 'kecil',
    kolom: [{ lebar: 1 }, { lebar: 1 }, { lebar: 9 }],
    kepala: [[kepala('Pertanggungjawaban'), kepala('Keterangan'), kepala('Uraian')]],
    badan: [
      [
        sel('penyelenggaraan ketenteraman'),
        { isi: [angka('12.345.678.901.234,56', 'besar')], rata: 'kanan' },
        sel('biasa'),
      ],
      [sel(STRING_SULIT.tanpaSpasi), sel('Rp5.492.095.355'), sel(STRING_SULIT.tanpaSpasi)],
    ],
  },
];

/** Three sasaran of nine indicators: a merged cell taller than a page, two header rows, and rows of group and sum. */
function buildBarisPanjang(): Baris[] {
  const baris: Baris[] = [];
  for (let s = 1; s <= 3; s += 1) {
    baris.push([sel(`Program ${s} yang menaungi sasaran ${s}`, { lebar: 6, latar: 'kelompok', tebal: true })]);
    const jumlah = s === 2 ? 34 : 6;
    for (let i = 1; i <= jumlah; i += 1) {
      const awal: Sel[] =
        i === 1
          ? [
              sel(String(s), { tinggi: jumlah, rata: 'tengah' }),
              sel(`Meningkatnya kualitas pelayanan bagian ${s}`, { tinggi: jumlah, kepala: 'baris' }),
            ]
          : [];
      baris.push([
        ...awal,
        sel(`Indikator ${s}.${i}: persentase pelaksanaan tugas`, { inden: i % 3 }),
        nilai('89,87', `target.${s}.${i}`),
        nilai('85,76', `realisasi.${s}.${i}`),
        nilai('95,43', `capaian.${s}.${i}`),
      ]);
    }
  }
  baris.push([
    sel('Jumlah', { lebar: 3, latar: 'jumlah', tebal: true, rata: 'tengah' }),
    ...['1', '2', '3'].map((n): Sel => ({ ...nilai(`${n}00,00`, `jumlah.${n}`), latar: 'jumlah', tebal: true })),
  ]);
  return baris;
}

const bab3: Blok[] = [
  { jenis: 'judul', id: 'bab-iii', tingkat: 1, penomoran: 'bab', isi: isi('Akuntabilitas Kinerja') },
  { jenis: 'judul', id: 'capaian', tingkat: 2, penomoran: 'huruf', isi: isi('Capaian Kinerja') },
  { jenis: 'judul', id: 'perbandingan', tingkat: 3, penomoran: 'angka', isi: isi('Perbandingan Target dan Realisasi') },
  paragraf(teks(KALIMAT)),
  {
    jenis: 'tabel',
    id: 'tabel-panjang',
    keterangan: isi('Pengukuran kinerja yang melintasi halaman'),
    ukuran: 'kecil',
    kolom: [
      { lebar: 1 },
      { lebar: 4 },
      { lebar: 6 },
      { lebar: 2, rata: 'kanan' },
      { lebar: 2, rata: 'kanan' },
      { lebar: 2, rata: 'kanan' },
    ],
    kepala: [
      [
        kepala('No', { tinggi: 2 }),
        kepala('Sasaran', { tinggi: 2 }),
        kepala('Indikator', { tinggi: 2 }),
        kepala('Tahun 2024', { lebar: 3 }),
      ],
      [kepala('Target'), kepala('Realisasi'), kepala('Capaian (%)')],
    ],
    badan: buildBarisPanjang(),
    sumber: isi('Sumber: data contoh.'),
  },
  { jenis: 'judul', id: 'analisis', tingkat: 3, penomoran: 'angka', isi: isi('Analisis') },
  {
    jenis: 'gambar',
    id: 'grafik-capaian',
    macam: 'grafik',
    keterangan: isi('Capaian 2022–2024'),
    svg: SVG_GRAFIK,
    alt: 'Grafik batang capaian: 80,00 pada 2022, 70,40 pada 2023, dan 76,80 pada 2024.',
    lebar: 0.9,
  },
  ...Array.from({ length: 6 }, () => paragraf(teks(KALIMAT))),
  { jenis: 'judul', id: 'anggaran', tingkat: 2, penomoran: 'huruf', isi: isi('Realisasi Anggaran') },
  { jenis: 'judul', id: 'belanja', tingkat: 3, penomoran: 'angka', isi: isi('Belanja') },
  paragraf(teks(KALIMAT)),
  { jenis: 'gantiHalaman' },
  { jenis: 'paragraf', isi: [teks('Halaman baru tanpa judul.'), { jenis: 'barisBaru' }, teks('Baris kedua.')] },
];

const pernyataan: Blok[] = [
  { jenis: 'judul', id: 'lampiran-pk', tingkat: 1, penomoran: 'lampiran', isi: isi('Perjanjian Kinerja') },
  { jenis: 'kop', instansi: 'Pemerintah Kota Contoh', unit: 'Kecamatan Contoh Barat', lambang: 'Lambang Kota Contoh' },
  { jenis: 'paragraf', gaya: 'judulForm', isi: isi('PERJANJIAN KINERJA TAHUN 2024') },
  {
    jenis: 'tabel',
    id: 'identitas',
    keterangan: null,
    tanpaGaris: true,
    kolom: [{ lebar: 2 }, { lebar: 0.3 }, { lebar: 8 }],
    kepala: [],
    badan: [
      [sel('Nama'), sel(':'), sel('Nama Pejabat, S.Sos.')],
      [sel('Jabatan'), sel(':'), sel('Camat Contoh Barat')],
    ],
  },
  paragraf(teks(KALIMAT)),
  {
    jenis: 'tabel',
    id: 'tabel-pk',
    keterangan: isi('Sasaran dan target'),
    kolom: [{ lebar: 1 }, { lebar: 6 }, { lebar: 3 }],
    kepala: [[kepala('No'), kepala('Sasaran'), kepala('Target')]],
    badan: [
      [
        sel('1', { rata: 'tengah' }),
        {
          isi: [
            paragraf(teks('Sasaran dengan rincian:')),
            { jenis: 'daftar', gaya: 'butir', butir: [[paragraf(teks('satu'))], [paragraf(teks('dua'))]] },
          ],
        },
        nilai('89,87', 'target.pk'),
      ],
    ],
  },
  {
    jenis: 'tandaTangan',
    pihak: [
      { atas: [isi('PIHAK KEDUA'), isi('WALI KOTA CONTOH')], nama: isi('Nama Wali Kota'), bawah: [] },
      {
        di: isi('Contoh, 2 Januari 2024'),
        atas: [isi('PIHAK PERTAMA'), isi('CAMAT CONTOH BARAT')],
        nama: isi('Nama Pejabat, S.Sos.'),
        bawah: [isi('Pembina')],
      },
    ],
  },
];

function buildMatriks(): Blok {
  const tahun = ['2021', '2022', '2023', '2024', '2025', '2026'];
  return {
    jenis: 'tabel',
    id: 'tabel-matriks',
    keterangan: isi('Matriks Renstra 24 kolom'),
    ukuran: 'sangatKecil',
    kolom: [
      { lebar: 1.2 },
      { lebar: 2.2 },
      { lebar: 2.2 },
      { lebar: 2.2 },
      { lebar: 1.2 },
      { lebar: 1.2 },
      ...tahun.flatMap(() => [
        { lebar: 1, rata: 'kanan' as const },
        { lebar: 1, rata: 'kanan' as const },
        { lebar: 1.9, rata: 'kanan' as const },
      ]),
    ],
    kepala: [
      [
        ...['Kode', 'Tujuan', 'Sasaran', 'Program dan Kegiatan', 'Satuan', 'Kondisi Awal'].map((t) =>
          kepala(t, { tinggi: 2 }),
        ),
        ...tahun.map((t) => kepala(t, { lebar: 3 })),
      ],
      tahun.flatMap(() => [kepala('Target'), kepala('Realisasi'), kepala('Anggaran (ribu Rp)')]),
    ],
    badan: Array.from({ length: 24 }, (_, i): Baris => {
      const awal: Sel[] =
        i % 12 === 0
          ? [
              sel(`7.01.0${i / 12 + 1}`, { tinggi: 12 }),
              sel('Meningkatnya akuntabilitas penyelenggaraan pemerintahan kecamatan', { tinggi: 12 }),
            ]
          : [];
      const sasaran = i % 3 === 0 ? [sel('Meningkatnya kualitas pelayanan publik', { tinggi: 3 })] : [];
      return [
        ...awal,
        ...sasaran,
        sel(`Koordinasi penyelenggaraan ketenteraman ${i + 1}`),
        sel('Persen', { rata: 'tengah' }),
        nilai('80,00', `awal.${i}`),
        ...tahun.flatMap((t) => [
          nilai('89,87', `t.${i}.${t}`),
          nilai('85,76', `r.${i}.${t}`),
          nilai('1.375.690', `p.${i}.${t}`),
        ]),
      ];
    }),
  };
}

export const contohDokumen: Dokumen = {
  judul: 'Laporan Kinerja Kecamatan Contoh Barat Tahun 2024',
  bahasa: 'id',
  penulis: 'Kecamatan Contoh Barat',
  draf: false,
  kaki: { judul: 'Laporan Kinerja Kecamatan Contoh Barat 2024', versi: 'versi 1', hash: '3f9a2c71' },
  tanggal: '2025-01-06',
  bagian: [
    sampul,
    depan,
    { orientasi: 'tegak', nomorHalaman: 'arab', mulaiUlang: true, blok: [...bab1, ...bab2, ...bab3] },
    { orientasi: 'tegak', nomorHalaman: 'arab', blok: pernyataan },
    {
      orientasi: 'mendatar',
      nomorHalaman: 'arab',
      blok: [
        {
          jenis: 'judul',
          id: 'lampiran-renstra',
          tingkat: 1,
          penomoran: 'lampiran',
          isi: isi('Matriks Rencana Strategis'),
        },
        buildMatriks(),
      ],
    },
  ],
};
