import { buildKonteks, type Konteks, placeBlok } from '../aturan/konteks.ts';
import { isEntriDaftar } from '../fakta/daftar-isi.ts';
import { foldTeks } from '../fakta/kata.ts';
import type { Naskah } from '../naskah/naskah.ts';
import type { Pembanding, Temuan } from '../temuan/temuan.ts';
import { type BagianFormulir, PERNYATAAN_REVIU, type PernyataanReviu } from './pernyataan.ts';

/** How a statement of the form is filled in. `perluOrang`: only a person can say. */
export type JawabanReviu = 'ya' | 'tidak' | 'tidakBerlaku' | 'perluOrang';

export interface IsianReviu {
  readonly nomor: string;
  readonly bagian: BagianFormulir;
  readonly pernyataan: string;
  readonly jawaban: JawabanReviu;
  /** Why, in Indonesian. */
  readonly alasan: string;
  /** Where it can be seen, at most {@link BUKTI_PALING_BANYAK} places. */
  readonly bukti: readonly Pembanding[];
}

const BUKTI_PALING_BANYAK = 5;

/** What the report itself must show for a "ya", by its headings, captions and column headings. */
const TAMPAK: Readonly<Record<string, { readonly pola: RegExp; readonly ada: string; readonly tiada: string }>> = {
  'I.2': {
    pola: /\btarget\b/,
    ada: 'Target tertulis pada judul atau kolom tabel.',
    tiada: 'Tidak ada judul atau kolom tabel tentang target.',
  },
  'I.3': {
    pola: /\bcapaian\b/,
    ada: 'Capaian tertulis pada judul atau kolom tabel.',
    tiada: 'Tidak ada judul atau kolom tabel tentang capaian.',
  },
  'I.5': {
    pola: /\blangkah perbaikan\b|\bupaya perbaikan\b|\btindak lanjut\b|\brencana perbaikan\b|\bsaran\b|\blangkah langkah\b/,
    ada: 'Ada bagian tentang upaya perbaikan.',
    tiada: 'Tidak ada judul tentang upaya perbaikan; periksa bab penutup.',
  },
  'I.6': {
    pola: /\brealisasi anggaran\b|\bakuntabilitas keuangan\b|\brealisasi belanja\b|\brealisasi keuangan\b/,
    ada: 'Ada bagian tentang realisasi anggaran.',
    tiada: 'Tidak ada judul tentang realisasi anggaran.',
  },
  'II.4': {
    pola: /\bpenanggung jawab\b/,
    ada: 'Ada kolom atau judul tentang penanggung jawab.',
    tiada: 'Penanggung jawab data tidak disebut pada judul atau kolom tabel.',
  },
  'III.7': {
    pola: /\btahun (?:lalu|sebelumnya|tahun sebelumnya)\b|\btahun terakhir\b|\bantartahun\b|\bnasional\b|\bpembanding\b|\bperbandingan\b/,
    ada: 'Ada bagian perbandingan.',
    tiada: 'Tidak ada judul atau tabel perbandingan.',
  },
};

/** Statements that follow from the one they depend on. */
const BERSYARAT: Readonly<Record<string, readonly string[]>> = {
  'III.3': ['III.1', 'III.2'],
  'III.6': ['III.4', 'III.5'],
  'III.9': ['III.8'],
};

/** Statements that the rules alone can answer with "ya" once both documents stand in the report. */
const DARI_ATURAN: Readonly<Record<string, RegExp>> = {
  'III.1': /\bperjanjian kinerja\b/,
  'III.2': /\brenstra\b|\brencana strategis\b/,
  'III.4': /\bperjanjian kinerja\b/,
  'III.5': /\bindikator kinerja utama\b|\biku\b/,
};

/**
 * The review form of PermenPANRB 53/2014, Lampiran III, as far as the report answers it: each statement with its evidence; what
 * only a person can know stays open. A "tidak" needs a galat or a missing part; a "ya" needs both a place and no galat.
 */
export function buildFormulirReviu(naskah: Naskah, temuan: readonly Temuan[]): readonly IsianReviu[] {
  const konteks = buildKonteks(naskah);
  const tampak = listTampak(konteks);
  const isian = new Map<string, IsianReviu>();
  for (const satu of PERNYATAAN_REVIU) isian.set(satu.nomor, fill(satu, tampak, temuan, isian));
  return [...isian.values()];
}

interface Tampak extends Pembanding {
  readonly lipat: string;
}

/** Headings, captions and column headings of the body. */
function listTampak(konteks: Konteks): Tampak[] {
  return konteks.naskah.blok.flatMap((blok): Tampak[] => {
    if (isEntriDaftar(konteks, blok)) return [];
    const tempat = placeBlok(konteks, blok);
    if (blok.jenis !== 'tabel') {
      const judul =
        blok.jenis === 'judul' ||
        blok.keterangan !== undefined ||
        (blok.teks.length < 160 && /^(?:tabel|grafik)\s*\d/i.test(blok.teks));
      return judul
        ? [{ tempat, kutipan: blok.teks.replace(/\s+/g, ' ').slice(0, 160), lipat: foldTeks(blok.teks) }]
        : [];
    }
    const kepala = [
      ...new Set(blok.baris.slice(0, blok.barisKepala).flatMap((baris) => baris.map(({ teks }) => teks.trim()))),
    ].join(' | ');
    return kepala === ''
      ? []
      : [{ tempat, kutipan: kepala.replace(/\s+/g, ' ').slice(0, 160), lipat: foldTeks(kepala) }];
  });
}

function fill(
  { nomor, bagian, pernyataan, aturan }: PernyataanReviu,
  tampak: readonly Tampak[],
  temuan: readonly Temuan[],
  isian: ReadonlyMap<string, IsianReviu>,
): IsianReviu {
  const make = (jawaban: JawabanReviu, alasan: string, bukti: readonly Pembanding[] = []): IsianReviu => ({
    nomor,
    bagian,
    pernyataan,
    jawaban,
    alasan,
    bukti: bukti.slice(0, BUKTI_PALING_BANYAK).map(({ tempat, kutipan }) => ({ tempat, kutipan })),
  });
  const syarat = BERSYARAT[nomor];
  if (syarat !== undefined) {
    const induk = syarat.map((satu) => isian.get(satu)?.jawaban);
    return induk.every((satu) => satu === 'ya')
      ? make('tidakBerlaku', `${syarat.join(' dan ')} sudah ya.`)
      : make('perluOrang', `Bergantung pada ${syarat.join(' dan ')}; penjelasannya dinilai oleh orang.`);
  }
  const lawan = temuan.filter(
    ({ kode, tingkat }) => tingkat === 'galat' && aturan.some((awal) => kode.startsWith(awal)),
  );
  const cari = TAMPAK[nomor];
  const ada = cari === undefined ? [] : tampak.filter(({ lipat }) => cari.pola.test(lipat));
  if (cari !== undefined && ada.length === 0)
    return make(nomor === 'I.5' || nomor === 'II.4' ? 'perluOrang' : 'tidak', cari.tiada);
  if (lawan.length > 0) {
    const kode = [...new Set(lawan.map((satu) => satu.kode))].join(', ');
    return make('tidak', `${lawan.length} galat menyangkut pernyataan ini (${kode}).`, lawan);
  }
  if (cari !== undefined) return make('ya', cari.ada, ada);
  const dokumen = DARI_ATURAN[nomor];
  if (dokumen !== undefined) {
    const terlihat = tampak.filter(({ lipat }) => dokumen.test(lipat));
    return terlihat.length === 0
      ? make('perluOrang', 'Dokumen pembandingnya tidak ada di dalam laporan.')
      : make('ya', 'Dokumen pembandingnya ada di dalam laporan, dan tidak ada galat yang menyangkutnya.', terlihat);
  }
  return make(
    'perluOrang',
    aturan.length === 0
      ? 'Tidak dapat dilihat dari naskah laporan.'
      : 'Tidak ada galat yang menyangkutnya; selebihnya dinilai oleh orang.',
  );
}
