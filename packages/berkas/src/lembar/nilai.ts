import {
  canonicalDesimal,
  isDesimal,
  NAMA_BULAN,
  type TahunKinerja,
  zKunci,
  zNip,
  zTahun,
  zTanggal,
  zUang,
} from '@akuntabel/kinerja';
import { parseAngkaIndonesia } from './angka.ts';
import type { Kolom, Pilihan } from './kolom.ts';
import type { Sel } from './lembar.ts';
import { normalizeNama, normalizeTeks, toBanding } from './nama.ts';

/** What was read from a cell, or what is wrong with it. */
export type BacaNilai = { readonly nilai: string | null } | { readonly seharusnya: string; readonly perbaikan: string };

/** Words that a cell may use for entries of the dataset. */
export interface Rujukan {
  findUnit(teks: string): string | undefined;
  findJabatan(teks: string): string | undefined;
  readonly contohUnit: string;
  readonly contohJabatan: string;
}

/** Mark of a value that does not apply, before its reason. */
export const TIDAK_BERLAKU = 'tidak berlaku: ';

const PALING_BANYAK = 8;
const daftarkan = (kata: readonly string[]): string =>
  kata.length === 0
    ? 'belum ada satu pun'
    : kata.slice(0, PALING_BANYAK).join(', ') + (kata.length > PALING_BANYAK ? ', …' : '');

/** "Kelurahan Bintan", "Kel. Bintan" and "BINTAN" name one unit. */
const dropSebutan = (teks: string): string => toBanding(teks).replace(/^(?:kelurahan|kel|kecamatan|kec) /, '');

export function createRujukan({ organisasi }: TahunKinerja): Rujukan {
  const find = (daftar: readonly { id: string; nama: string }[]) => {
    const menurutId = new Map(daftar.map(({ id }) => [toBanding(id), id]));
    const menurutNama = new Map<string, string | undefined>();
    for (const { id, nama } of daftar) {
      for (const kata of new Set([toBanding(nama), dropSebutan(nama)])) {
        // Two of the same name: neither can be meant by it.
        menurutNama.set(kata, menurutNama.has(kata) ? undefined : id);
      }
    }
    const persis = new Set(daftar.map(({ id }) => id));
    return (teks: string): string | undefined =>
      persis.has(teks)
        ? teks
        : (menurutId.get(toBanding(teks)) ?? menurutNama.get(toBanding(teks)) ?? menurutNama.get(dropSebutan(teks)));
  };
  return {
    findUnit: find(organisasi.unit),
    findJabatan: find(organisasi.jabatan),
    contohUnit: daftarkan(organisasi.unit.map(({ id }) => id)),
    contohJabatan: daftarkan(organisasi.jabatan.map(({ id }) => id)),
  };
}

const salah = (seharusnya: string, perbaikan: string): BacaNilai => ({ seharusnya, perbaikan });
const ada = (nilai: string | null): BacaNilai => ({ nilai });

const TANPA_ISI = /^[-–—]+$/;
const BUTIR = /^(?:[•▪●*]\s*|[-–]\s+)/;

const rapikanDaftar = (teks: string): string =>
  normalizeTeks(teks)
    .split('\n')
    .map((baris) => baris.replace(BUTIR, ''))
    .filter((baris) => baris !== '')
    .join('\n');

/**
 * The form in which a text of the data is compared with a cell: as it would come back from a sheet. A change of spaces
 * alone is none.
 */
export function toBaku({ isi }: Pick<Kolom, 'isi'>, nilai: string | null): string | null {
  if (nilai === null) return null;
  if (isi === 'nama' || isi === 'isian' || isi === 'kode') return emptyToNull(normalizeNama(nilai));
  if (isi === 'teks') return emptyToNull(normalizeTeks(nilai));
  if (isi === 'daftar') return emptyToNull(rapikanDaftar(nilai));
  return nilai;
}

const emptyToNull = (teks: string): string | null => (teks === '' || TANPA_ISI.test(teks) ? null : teks);

const FORMAT = (angka: string): string => angka.replace('.', ',');

/** A number of any cell; `tidakBerlaku` and words come back as null where they are no number. */
function readAngka(sel: Sel, ukuran: boolean): BacaNilai | 'tidakBerlaku' | { kata: string } {
  if (sel.jenis === 'angka') return ada(canonicalDesimal(sel.teks) ?? null);
  const hasil = parseAngkaIndonesia(sel.teks, { ukuran });
  if ('nilai' in hasil) return ada(hasil.nilai);
  if ('kosong' in hasil) return ada(null);
  if ('tidakBerlaku' in hasil) return 'tidakBerlaku';
  if ('ambigu' in hasil) {
    const [a, b] = hasil.ambigu.map(FORMAT);
    return salah(`satu angka yang pasti; ini berarti ${a} atau ${b}`, `tulis ${a} atau ${b}`);
  }
  return { kata: hasil.galat };
}

const dua = (teks: string): string => teks.padStart(2, '0');

function parseTanggal(teks: string): string | undefined {
  const rapi = normalizeNama(teks);
  const garis = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(rapi);
  if (garis) return `${garis[3]}-${dua(garis[2] ?? '')}-${dua(garis[1] ?? '')}`;
  const kata = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(rapi);
  if (!kata) return rapi;
  const awal = (kata[2] ?? '')
    .toLowerCase()
    .replace(/^pebruari/, 'februari')
    .replace(/^nopember/, 'november');
  const bulan = NAMA_BULAN.findIndex(
    (nama) => nama.toLowerCase() === awal || (awal.length === 3 && nama.toLowerCase().startsWith(awal)),
  );
  return bulan < 0 ? undefined : `${kata[3]}-${dua(String(bulan + 1))}-${dua(kata[1] ?? '')}`;
}

const findPilihan = (pilihan: readonly Pilihan[], teks: string): Pilihan | undefined =>
  pilihan.find(({ nilai, sebutan, lain = [] }) =>
    [nilai, sebutan, ...lain].some((kata) => toBanding(kata) === toBanding(teks)),
  );

/** Whether a cell says by a dash that nothing is entered. */
const isTanpaIsi = (sel: Sel): boolean => TANPA_ISI.test(sel.teks.trim());

/** The canonical text of a cell for a column, or what is wrong and how to mend it. */
export function readNilai(kolom: Kolom, sel: Sel, rujukan: Rujukan): BacaNilai {
  if (sel.jenis === 'galat') {
    return sel.teks === '#TANPA-HASIL'
      ? salah('rumus yang sudah dihitung', 'buka berkas di Excel atau LibreOffice, simpan, lalu unggah lagi')
      : salah('nilai, bukan galat rumus', `perbaiki rumus yang menghasilkan ${sel.teks}, atau tulis nilainya`);
  }
  switch (kolom.isi) {
    case 'nama':
    case 'kode':
    case 'teks':
    case 'daftar':
      return ada(toBaku(kolom, sel.teks));
    case 'uang': {
      const hasil = sel.persen ? { kata: '' } : readAngka(sel, false);
      if (hasil === 'tidakBerlaku') return ada(null);
      if ('kata' in hasil)
        return salah('rupiah, misalnya 5.492.095.355', hasil.kata || 'tulis rupiahnya, bukan persennya');
      if (!('nilai' in hasil) || hasil.nilai === null || zUang.safeParse(hasil.nilai).success) return hasil;
      return hasil.nilai.startsWith('-')
        ? salah('rupiah yang tidak negatif', 'hapus tanda minus atau kurungnya, atau pindahkan ke kolom yang benar')
        : salah('rupiah dengan paling banyak dua angka desimal', 'bulatkan, misalnya dengan rumus =ROUND(…;2)');
    }
    case 'isian':
      return readIsian(sel);
    case 'desimal':
    case 'bulat':
    case 'tahun': {
      const hasil = readAngka(sel, kolom.isi === 'desimal');
      if (hasil === 'tidakBerlaku') return ada(null);
      if ('kata' in hasil) return salah('angka', hasil.kata);
      if (!('nilai' in hasil) || hasil.nilai === null || kolom.isi === 'desimal') return hasil;
      if (kolom.isi === 'tahun' && !zTahun.safeParse(hasil.nilai).success)
        return salah('tahun empat angka', 'tulis seperti 2024');
      return /^-?\d{1,15}$/.test(hasil.nilai) ? hasil : salah('bilangan bulat', 'hapus angka di belakang koma');
    }
    case 'tanggal': {
      if (isTanpaIsi(sel)) return ada(null);
      const tanggal = sel.jenis === 'angka' ? undefined : parseTanggal(sel.teks);
      return tanggal !== undefined && zTanggal.safeParse(tanggal).success
        ? ada(tanggal)
        : salah('tanggal yang ada', 'tulis seperti 2 September 2024 atau 2024-09-02, atau beri sel format Tanggal');
    }
    case 'nip': {
      if (isTanpaIsi(sel)) return ada(null);
      const digit = sel.teks.replace(/[\s'.’-]/g, '');
      if (sel.jenis === 'angka' && digit.length > 15) {
        return salah(
          'NIP sebagai teks',
          'sebagai angka digit akhirnya hilang; beri kolom format Teks, lalu tulis ulang NIP-nya',
        );
      }
      return zNip.safeParse(digit).success
        ? ada(digit)
        : salah('18 angka', 'periksa NIP: 8 angka lahir, 6 angka TMT, 1 angka, 3 angka');
    }
    case 'kunci':
      if (isTanpaIsi(sel)) return ada(null);
      return zKunci.safeParse(normalizeNama(sel.teks)).success
        ? ada(normalizeNama(sel.teks))
        : salah('kode dari huruf, angka, titik, atau tanda hubung tanpa spasi', 'tulis misalnya IKU1 atau 7.01.02');
    case 'pilihan': {
      if (isTanpaIsi(sel)) return ada(null);
      const pilihan = kolom.pilihan ?? [];
      const satu = findPilihan(pilihan, sel.teks);
      const semua = pilihan.map(({ sebutan }) => sebutan).join(', ');
      return satu ? ada(satu.nilai) : salah(`salah satu dari: ${semua}`, 'pilih dari daftar di sel itu');
    }
    case 'unit': {
      if (isTanpaIsi(sel)) return ada(null);
      const id = rujukan.findUnit(normalizeNama(sel.teks));
      return id === undefined
        ? salah(
            `kode atau nama unit yang ada (${rujukan.contohUnit})`,
            'samakan tulisannya, atau tambahkan unit itu dulu',
          )
        : ada(id);
    }
    case 'jabatan': {
      if (isTanpaIsi(sel)) return ada(null);
      const id = rujukan.findJabatan(normalizeNama(sel.teks));
      return id === undefined
        ? salah(
            `kode atau nama jabatan yang ada (${rujukan.contohJabatan})`,
            'samakan tulisannya, atau tambahkan jabatan itu dulu',
          )
        : ada(id);
    }
  }
}

/** A measured value: a number, the word of a grade, nothing, or "tidak berlaku: alasan". */
function readIsian(sel: Sel): BacaNilai {
  const alasan = /^(?:tidak berlaku|n\/a)\s*[:;–—(-]\s*(.*?)\)?$/is.exec(sel.teks.trim())?.[1];
  if (alasan !== undefined && normalizeNama(alasan) !== '')
    return ada(toBaku({ isi: 'isian' }, TIDAK_BERLAKU + alasan));
  const hasil = readAngka(sel, true);
  if (hasil === 'tidakBerlaku') {
    return salah('alasan mengapa tidak berlaku', 'tulis misalnya «tidak berlaku: survei tidak dilakukan»');
  }
  // Whether a word is a grade of the card only the card knows.
  return 'kata' in hasil ? ada(toBaku({ isi: 'isian' }, sel.teks)) : hasil;
}

/** Why a word is not a value of a card without grades; undefined when it is none or nothing is wrong. */
export function explainBukanAngka(nilai: string | null): { seharusnya: string; perbaikan: string } | undefined {
  if (nilai === null || isDesimal(nilai) || nilai.startsWith(TIDAK_BERLAKU)) return undefined;
  const hasil = parseAngkaIndonesia(nilai);
  return {
    seharusnya: 'angka, kosong, atau «tidak berlaku: alasan»',
    perbaikan: 'galat' in hasil ? hasil.galat : 'tulis angkanya saja',
  };
}
