/** Level of a code in the budget: what stands above a programme only sums, an account is a detail of a sub-kegiatan. */
type TingkatKode = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subKegiatan' | 'rekening';

export type BacaKode =
  | {
      readonly kode: string;
      readonly tingkat: TingkatKode;
      /** What follows the code in the same text. */
      readonly nama: string | null;
    }
  | { readonly kosong: true }
  | { readonly galat: string };

/** Digits of urusan, bidang, program, 2 (kab/kota) or 1 (provinsi), kegiatan, sub-kegiatan. */
const LEBAR = [1, 2, 2, 1, 2, 4] as const;
const TINGKAT = ['urusan', 'bidang', 'program', undefined, 'kegiatan', 'subKegiatan'] as const;
/** Code of a perangkat daerah before the code of the programme: 7.01.0.00.0.00.05.0000. */
const AWALAN_PD = /^\d\.\d{1,2}\.\d\.\d{1,2}\.\d\.\d{1,2}\.\d{1,2}\.\d{4}(?=\.|$)/;
const ANGKA = /^[\dXx][\dXx]*(?:\s*[.,\-/]\s*[\dXx]+|\s+\d+(?=[\s.,]|$))*\.?/;
const CONTOH = 'tulis seperti 7.01.02 (program), 7.01.02.2.01 (kegiatan), atau 7.01.02.2.01.0002 (sub-kegiatan)';

/**
 * Code of a programme, kegiatan or sub-kegiatan in the form of Kepmendagri 900.1.15.5-1317/2023, whose last part has
 * four digits: "7.01.02.2.01.02", " 7.01.02.2.01. 0002", "7-01-02", the code of the office in front, and a code at
 * the beginning of the name itself.
 */
export function normalizeKode(teks: string): BacaKode {
  const rapi = teks
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  if (rapi === '' || /^[-–—]+$/.test(rapi)) return { kosong: true };
  const cocok = ANGKA.exec(rapi);
  if (!cocok) return { galat: `Kode tidak diawali angka; ${CONTOH}.` };
  const mentah = cocok[0]
    .replace(/\s*[.,\-/]\s*|\s+/g, '.')
    .replace(/\.+$/, '')
    .toUpperCase();
  const nama = rapi.slice(cocok[0].length).replace(/^[\s.:\-–—]+/, '');
  const hasil = parseKode(mentah.replace(AWALAN_PD, '').replace(/^\./, ''), mentah);
  return 'kode' in hasil ? { ...hasil, nama: nama === '' ? null : nama } : hasil;
}

function parseKode(kode: string, mentah: string): { kode: string; tingkat: TingkatKode } | { galat: string } {
  if (kode === '') return { galat: `Kode ${mentah} hanya kode perangkat daerah, belum kode program; ${CONTOH}.` };
  if (kode.includes('X')) {
    return { galat: `Kode ${kode} masih memakai X; ganti X.XX dengan urusan dan bidang unit ini, misalnya 7.01.` };
  }
  const bagian = kode.split('.');
  // 5.1.02.01.01.0024: in accounts the second part has one digit, in bidang urusan two.
  if (/^[4-6]$/.test(bagian[0] ?? '') && bagian.length > 1 && bagian[1]?.length === 1) {
    return { kode, tingkat: 'rekening' };
  }
  const tingkat = TINGKAT[bagian.length - 1];
  if (tingkat === undefined) {
    return { galat: `Kode ${kode} memiliki ${bagian.length} bagian, seharusnya 3, 5, atau 6; ${CONTOH}.` };
  }
  const terlaluPanjang = bagian.find((satu, i) => satu.length > (LEBAR[i] ?? 0));
  if (terlaluPanjang !== undefined)
    return { galat: `Bagian ${terlaluPanjang} pada kode ${kode} terlalu panjang; ${CONTOH}.` };
  return { kode: bagian.map((satu, i) => satu.padStart(LEBAR[i] ?? 0, '0')).join('.'), tingkat };
}

/** Code one level up: sub-kegiatan → kegiatan → program → bidang. */
export function getInduk(kode: string): string {
  const bagian = kode.split('.');
  return bagian.slice(0, bagian.length === 5 ? 3 : -1).join('.');
}
