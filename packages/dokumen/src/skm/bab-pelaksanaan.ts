import { formatTanggal, type KeadaanDari, UNSUR_SKM } from '@akuntabel/kinerja';
import { kepala, par, sel, tabel } from '../lkjip/blok.ts';
import type { Blok, Isi, Tabel } from '../model/dokumen.ts';
import { kalimat, rangkai, type Sisipan, tulis } from '../narasi/kalimat.ts';
import { type Bab, judulBab, subbab } from './bab.ts';
import { isian, type KonteksSkm } from './konteks.ts';
import { susunMetode } from './metode.ts';

const KEADAAN: Readonly<Record<KeadaanDari<'survei'>, string>> = {
  draf: 'belum dibuka untuk responden',
  dibuka: 'masih dibuka, sehingga hasilnya dapat berubah',
  ditutup: 'sudah ditutup tetapi belum dikunci, sehingga hasilnya dapat berubah',
  terkunci: 'sudah dikunci, sehingga hasilnya tetap',
};

export const babPelaksanaan: Bab = (k) => [
  judulBab('pelaksanaan', 'Pelaksanaan Survei'),
  subbab('waktu', 'Waktu dan Cakupan'),
  par(
    kalimat`Survei ini mencakup ${k.bagian === null ? `seluruh pelayanan ${k.unit}` : `pelayanan ${k.bagian}`}`,
    kalimat`Ketika laporan ini disusun, survei ${KEADAAN[k.data.keadaan]}`,
  ),
  tabelUmum(k),
  subbab('pengumpulan', 'Cara Pengumpulan Jawaban'),
  par(
    kalimat`Kuesioner diisi oleh penerima pelayanan tanpa mencantumkan nama, dan setiap pertanyaan tentang diri responden boleh dilewati`,
    k.data.survei.berkode
      ? kalimat`Setiap responden menerima kode yang hanya dapat dipakai satu kali, sehingga tidak ada yang dihitung dua kali`
      : kalimat`Jawaban yang tidak lazim ditandai untuk diperiksa; yang dikeluarkan dari perhitungan dicatat bersama alasannya`,
    narrateSaluran(k),
  ),
  subbab('sampel', 'Populasi dan Sampel'),
  par(...narrateSampel(k)),
  subbab('kuesioner', 'Unsur dan Kuesioner'),
  par(
    kalimat`Kuesioner menanyakan sembilan unsur pelayanan, masing-masing dengan empat pilihan jawaban yang bernilai 1 sampai dengan 4`,
    kalimat`Urutan pertanyaan dapat berbeda dari urutan unsur; yang dihitung adalah unsurnya`,
  ),
  tabelKuesioner(k),
  ...susunMetode(k),
];

function tabelUmum(k: KonteksSkm): Blok {
  const { data, periode, tahun } = k;
  const { nama, mulai, selesai } = data.survei;
  const hari = (ruas: string, nilai: string | null, kosong: string): Sisipan =>
    nilai === null ? kosong : isian(k, ruas, formatTanggal(nilai));
  // The days of very few answers are those of persons.
  const masuk = k.adaHasil ? data.masuk : null;
  const sebutMasuk = ({ pertama, terakhir }: NonNullable<typeof masuk>): Isi =>
    pertama === terakhir
      ? tulis`${hari('pertama', pertama, '')}`
      : tulis`${hari('pertama', pertama, '')} sampai ${hari('terakhir', terakhir, '')}`;
  const baris: readonly (readonly [string, Isi | string])[] = [
    ['Nama survei', nama],
    ['Unit', k.bagian === null ? k.unit : `${k.bagian}, ${k.unit}`],
    ['Periode', periode === undefined ? tulis`Tahun ${tahun}` : tulis`${periode} tahun ${tahun}`],
    [
      'Masa survei',
      mulai === null && selesai === null
        ? 'Tidak dibatasi tanggal'
        : tulis`${hari('mulai', mulai, 'Sejak dibuka')} sampai ${hari('selesai', selesai, 'ditutup')}`,
    ],
    ...(masuk === null ? [] : [['Jawaban masuk', sebutMasuk(masuk)] as const]),
    ['Responden', tulis`${k.angka.responden} orang`],
  ];
  const isi: Tabel = tabel({
    id: 'tabel-umum',
    keterangan: null,
    kolom: [0.28, 0.03, 0.69],
    kepala: [],
    badan: baris.map(([apa, isinya]) => [sel(apa), sel(':'), sel(isinya)]),
  });
  return { ...isi, tanpaGaris: true };
}

/** By which ways the answers came, as far as the groups are large enough. */
function narrateSaluran({ adaHasil, angka, namai }: KonteksSkm): Isi | undefined {
  const saluran = adaHasil ? angka.dimensi.find(({ dimensi }) => dimensi === 'saluran') : undefined;
  if (saluran === undefined || saluran.kelompok.length === 0) return undefined;
  const rinci = saluran.kelompok.map(
    ({ nilai, responden }) => tulis`${responden} melalui ${namai('saluran', nilai).toLocaleLowerCase('id')}`,
  );
  const lain = saluran.lain === null ? [] : [tulis`${saluran.lain.responden} melalui cara lain yang tidak dirinci`];
  return kalimat`Dari ${angka.responden} jawaban, ${rangkai([...rinci, ...lain])}`;
}

function narrateSampel({ angka }: KonteksSkm): readonly Isi[] {
  const { populasi, sampel, responden, kurangSampel } = angka;
  if (sampel.nilai === null) {
    return [
      kalimat`Banyaknya pengguna layanan belum diisi, sehingga kecukupan sampel tidak dapat dinilai`,
      kalimat`Responden yang dihitung ${responden} orang`,
    ];
  }
  return [
    kalimat`Pengguna layanan dalam periode ini ${populasi} orang`,
    kalimat`Menurut tabel Krejcie dan Morgan disarankan paling sedikit ${sampel} responden`,
    kurangSampel.nilai === '0'
      ? kalimat`Responden yang dihitung ${responden} orang, sehingga saran itu terpenuhi`
      : kalimat`Responden yang dihitung ${responden} orang, kurang ${kurangSampel} orang dari saran itu, sehingga hasilnya perlu dibaca dengan hati-hati`,
  ];
}

function tabelKuesioner({ data }: KonteksSkm): Blok {
  const namaUnsur = new Map(UNSUR_SKM.map(({ kode, nama }) => [kode, nama]));
  return tabel({
    id: 'tabel-kuesioner',
    keterangan: tulis`Pertanyaan Kuesioner dan Unsurnya`,
    ukuran: 'kecil',
    kolom: [[0.1, 'tengah'], 0.54, 0.36],
    kepala: [['Soal', 'Pertanyaan', 'Unsur'].map((t) => kepala(t))],
    badan: data.kuesioner.pertanyaan.map(({ kode, teks, unsur }) => [
      sel(kode),
      sel(teks),
      sel(`${unsur} ${namaUnsur.get(unsur) ?? ''}`),
    ]),
  });
}
