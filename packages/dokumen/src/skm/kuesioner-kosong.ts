import { type BidangProfil, type Kuesioner, PROFIL_SKM } from '@akuntabel/kinerja';
import { kepala, par, sel, selBlok, subjudul, tabel } from '../lkjip/blok.ts';
import type { Baris, Blok, Dokumen, Tabel } from '../model/dokumen.ts';
import { sambung } from '../narasi/kalimat.ts';
import { judulCetak, kopCetak, type PilihanCetak, sebutMasa, tengah, toDokumenCetak } from './bentuk-cetak.ts';
import type { DataCetakSkm } from './data-cetak.ts';

const KOTAK = '(\u00a0\u00a0\u00a0)';
/** Lines to write on. */
const BARIS_SARAN = 6;

/** Letters of a choice that surely fits on a line with its box; a longer one is broken like any text. */
const MAKS_SEBARIS = 40;

/** Choices on running lines, each held together with its box. */
const pilihan = (daftar: readonly string[]): string =>
  daftar
    .map((satu) => `${KOTAK}\u00a0${satu.length > MAKS_SEBARIS ? satu : satu.replaceAll(' ', '\u00a0')}`)
    .join('   ');

const BIDANG = Object.entries(PROFIL_SKM) as [BidangProfil, (typeof PROFIL_SKM)[BidangProfil]][];

/** A grid without figures: its marks need no explanation. */
const kisi = (id: string, kolom: readonly number[], badan: readonly Baris[], judul: readonly Baris[] = []): Tabel =>
  tabel({ id, keterangan: null, kolom, kepala: judul, badan });

function tabelProfil({ layanan, bagian }: Kuesioner): Blok {
  const baris = (nama: string, daftar: readonly string[]): Baris => [
    sel(nama, { kepala: 'baris' }),
    sel(pilihan(daftar), { rata: 'kiri' }),
  ];
  const nama = (daftar: Kuesioner['layanan']) => daftar.map((satu) => satu.nama);
  return kisi(
    'kuesioner-profil',
    [0.2, 0.8],
    [
      ...(layanan.length === 0 ? [] : [baris('Layanan', nama(layanan))]),
      ...(bagian.length === 0 ? [] : [baris('Kelurahan', nama(bagian))]),
      ...BIDANG.map(([, bidang]) => baris(bidang.nama, Object.values(bidang.pilihan))),
    ],
  );
}

/** The questions in the order asked, each with its code, which the page for entering paper shows too. */
function tabelPertanyaan({ pertanyaan }: Kuesioner): Blok {
  return kisi(
    'kuesioner-pertanyaan',
    [0.06, 0.34, 0.15, 0.15, 0.15, 0.15],
    pertanyaan.map(({ kode, teks, pilihan: empat }) => [
      sel(kode, { rata: 'tengah', kepala: 'baris' }),
      sel(teks, { rata: 'kiri' }),
      ...empat.map((satu) => sel(satu, { rata: 'kiri' })),
    ]),
    [[kepala('No.'), kepala('Pertanyaan'), ...['1', '2', '3', '4'].map((n) => kepala(n))]],
  );
}

function tabelTambahan({ tambahan }: Kuesioner): readonly Blok[] {
  if (tambahan.length === 0) return [];
  return [
    kisi(
      'kuesioner-tambahan',
      [0.06, 0.34, 0.6],
      tambahan.map((satu) => [
        sel(satu.kode, { rata: 'tengah', kepala: 'baris' }),
        sel(satu.teks, { rata: 'kiri' }),
        satu.jenis === 'pilihan' ? sel(pilihan(satu.pilihan), { rata: 'kiri' }) : garis(1),
      ]),
    ),
  ];
}

/** Room to write: as many lines as paragraphs that hold nothing. */
const garis = (banyak: number) =>
  selBlok(Array.from({ length: banyak }, (): Blok => ({ jenis: 'paragraf', isi: sambung('\u00a0') })));

/**
 * The questionnaire as an empty form for pen and paper, in the version it is given; who enters it finds the same
 * questions in the same order under the same codes.
 */
export function buildKuesionerKosong(data: DataCetakSkm, cetak: PilihanCetak): Dokumen {
  const { nama, kuesioner, nomorKuesioner } = data;
  return toDokumenCetak(
    data,
    'Kuesioner',
    [
      kopCetak(data),
      judulCetak('kuesioner', 'Kuesioner Survei Kepuasan Masyarakat'),
      tengah(...sambung(`${nama}, ${sebutMasa(data)} (kuesioner versi ${nomorKuesioner})`)),
      kisi(
        'kuesioner-kepala',
        [0.5, 0.5],
        [
          [
            sel('Nomor lembar: ......................', { rata: 'kiri' }),
            sel('Tanggal: ......................', { rata: 'kiri' }),
          ],
        ],
      ),
      ...(kuesioner.pengantar === '' ? [] : [par(sambung(kuesioner.pengantar))]),
      subjudul('kuesioner-penilaian', 'Penilaian'),
      par(sambung('Beri tanda silang pada satu jawaban di tiap baris. Biarkan kosong bila tidak tahu.')),
      tabelPertanyaan(kuesioner),
      // The back of the sheet: what is told of oneself is not parted from its choices.
      { jenis: 'gantiHalaman' },
      subjudul('kuesioner-tentang', 'Tentang Anda (boleh dilewati)'),
      tabelProfil(kuesioner),
      ...tabelTambahan(kuesioner),
      subjudul('kuesioner-saran', 'Apa yang perlu kami perbaiki?'),
      kisi('kuesioner-kolom-saran', [1], [[garis(BARIS_SARAN)]]),
      par(
        sambung(
          'Jangan tulis nama, nomor telepon, atau alamat. Lembar ini hanya dipakai untuk menghitung hasil survei.',
        ),
      ),
    ],
    cetak,
  );
}
