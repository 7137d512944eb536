import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** Words of a template that ask its reader to write something. */
const PERINTAH = String.raw`silah?kan|silahkan|mohon|harap|agar\s+di|isi(?:kan)?\s+dengan|diisi|dijelaskan|uraikan|jelaskan|sebutkan|tuliskan|lampirkan|sesuaikan|dikembangkan|hapus|ganti\s+dengan`;

const POLA: readonly { readonly pola: RegExp; readonly sebab: string; readonly keyakinan: number }[] = [
  {
    pola: /\bsilah?kan\s+(?:di|isi|jelas|urai|tambah|sesuai|ganti|kembang|lengkapi|hapus|pilih)\p{L}*[^).\n]*\)?/giu,
    sebab: 'kalimat perintah dari templat',
    keyakinan: 0.97,
  },
  // Cut by a page break: "(silakan" at the end, the rest in the next paragraph.
  { pola: /\(\s*silah?kan\s*$/giu, sebab: 'kalimat perintah dari templat', keyakinan: 0.95 },
  {
    pola: new RegExp(String.raw`[[(<]\s*(?:${PERINTAH})\b[^\])>\n]*[\])>]`, 'giu'),
    sebab: 'perintah dalam kurung dari templat',
    keyakinan: 0.93,
  },
  {
    pola: /\((?:setiap|masing-masing|contoh|nama|sesuai(?:kan)?(?:\s+dengan)?)\s+(?:perangkat daerah|opd|skpd|pd|unit kerja|instansi)\)/giu,
    sebab: 'keterangan templat untuk pengisi',
    keyakinan: 0.9,
  },
  {
    pola: /\[\s*(?:nama|jabatan|tahun|tanggal|nip|isi|judul|target|realisasi|instansi|opd|skpd|unit|perangkat daerah|logo|foto|gambar|signature|tanda tangan|ttd)[^\]\n]{0,60}\]/giu,
    sebab: 'tempat isian dari templat',
    keyakinan: 0.92,
  },
  {
    pola: /<\s*(?:nama|jabatan|tahun|tanggal|nip|isi|judul|target|realisasi|instansi|opd|skpd|unit)[^>\n]{0,60}>/giu,
    sebab: 'tempat isian dari templat',
    keyakinan: 0.92,
  },
  { pola: /\b(?:lorem ipsum|dolor sit amet)\b[^.\n]*/giu, sebab: 'teks contoh', keyakinan: 0.99 },
  { pola: /(?<![\p{L}\d])(?:x{3,}|X{3,})(?![\p{L}\d])/gu, sebab: 'tempat isian “xxx”', keyakinan: 0.93 },
  {
    pola: /(?<!\p{L})(?:nama\s+(?:opd|skpd|perangkat daerah|instansi)|opd\s+(?:xyz|anda)|kecamatan\s+(?:xyz|anda)|dinas\s+(?:xyz|anda)|20xx|tahun\s+n(?:\s*[-+]\s*\d)?(?=[\s,.)]|$))(?!\p{L})/giu,
    sebab: 'nama contoh dari templat',
    keyakinan: 0.9,
  },
  {
    pola: /\((?:contoh|misal(?:nya)?|ket(?:erangan)?|catatan)\s*:\s*[^)\n]{3,}\)/giu,
    sebab: 'contoh atau catatan untuk pengisi',
    keyakinan: 0.75,
  },
  {
    pola: /^\s*(?:contoh|catatan untuk pengisi|petunjuk pengisian|note)\s*:.*$/gimu,
    sebab: 'contoh atau catatan untuk pengisi',
    keyakinan: 0.8,
  },
  {
    pola: /\b(?:coret yang tidak perlu|pilih salah satu|hapus (?:jika|bila) tidak (?:perlu|ada)|insert (?:text|here)|tbd|to be (?:determined|confirmed)|belum final|draft?\s+awal)\b/giu,
    sebab: 'petunjuk atau tanda naskah belum selesai',
    keyakinan: 0.9,
  },
];

/** Every form above has one of these; most texts have none. */
const MUNGKIN =
  /silah?kan|[([<]|lorem|dolor|xxx|nama (?:opd|skpd|perangkat|instansi)|xyz|anda|20xx|tahun n|contoh|catatan untuk|petunjuk|note|coret|pilih|hapus|insert|tbd|determined|belum final|awal/i;

export const SISA_TEMPLAT: Aturan = {
  kode: 'ISI-001',
  nama: 'Sisa teks templat atau petunjuk pengisian',
  tingkat: 'galat',
  arti: 'Naskah masih memuat perintah, contoh, atau tempat isian dari templatnya.',
  cara: 'Bentuk-bentuk perintah dan tempat isian yang tidak mungkin menjadi isi laporan. Catatan dalam kurung yang mungkin memang isi adalah peringatan.',
  periksa: (konteks) =>
    listPotongan(konteks)
      .filter(({ blok, teks }) => MUNGKIN.test(teks) && !isEntriDaftar(konteks, blok))
      .flatMap((potongan) => {
        const terpakai: [number, number][] = [];
        return POLA.flatMap(({ pola, sebab, keyakinan }) =>
          [...potongan.teks.matchAll(pola)].flatMap((m): BahanTemuan[] => {
            const akhir = m.index + m[0].length;
            if (terpakai.some(([a, b]) => m.index < b && akhir > a)) return [];
            terpakai.push([m.index, akhir]);
            return [
              {
                tempat: placePada(konteks, potongan, m.index),
                kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
                tertulis: m[0].replace(/\s+/g, ' ').trim(),
                seharusnya: 'isi laporan yang sebenarnya, atau dihapus',
                perhitungan: `Tertinggal ${sebab}.`,
                keyakinan,
              },
            ];
          }),
        );
      }),
};
