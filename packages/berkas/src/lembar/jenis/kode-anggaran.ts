import { normalizeKode } from '../kode.ts';
import type { IsiRekaman } from '../kolom.ts';
import type { BarisBaca, KonteksOlah } from './pengolah.ts';
import { RUAS_UANG } from './pohon-lembar.ts';

/** Whether the first code stands before the second one; codes of one level are equally long. */
export const isUrutKode = (a: string, b: string): boolean => a < b;

const hasUang = (isi: IsiRekaman): boolean =>
  [...RUAS_UANG, ...Array.from({ length: 12 }, (_, i) => `bulan${i + 1}`)].some((ruas) => isi[ruas] != null);

/** Codes of urusan and bidang that rows of programmes, kegiatan and sub-kegiatan stand below. */
function listAtas(baris: readonly BarisBaca[]): ReadonlySet<string> {
  const atas = new Set<string>();
  for (const { isi } of baris) {
    const kode = isi['kode'] == null ? undefined : normalizeKode(isi['kode']);
    if (!kode || !('kode' in kode) || !/^(?:program|kegiatan|subKegiatan)$/.test(kode.tingkat)) continue;
    atas.add(kode.kode.slice(0, 1)).add(kode.kode.slice(0, 4));
  }
  return atas;
}

interface Berkode {
  readonly baris: BarisBaca[];
  readonly diabaikan: { nomorBaris: number; isi: string; alasan: string }[];
}

/** A name without the code that it begins with. */
function dropKode(nama: string | null | undefined, kode: string): string | null {
  if (nama == null) return null;
  const hasil = normalizeKode(nama);
  return 'kode' in hasil && hasil.kode === kode ? hasil.nama : nama;
}

/**
 * Finds the node that each row is about: by its own code, by the code that its name begins with, by codes of
 * programme and kegiatan in other columns, or, for a kelurahan below a sub-kegiatan, by the row above. Rows above
 * programmes and account lines are left out; they are sums and details.
 */
export function resolveKode(baris: readonly BarisBaca[], { rujukan }: KonteksOlah): Berkode {
  const diabaikan: Berkode['diabaikan'] = [];
  const atas = listAtas(baris);
  let sub: IsiRekaman | undefined;
  const hasil = baris.flatMap((satu): BarisBaca[] => {
    const { isi, masalah, nomorBaris } = satu;
    const abaikan = (alasan: string): BarisBaca[] => {
      diabaikan.push({ nomorBaris, isi: [isi['kode'], isi['nama']].filter((teks) => teks != null).join(' '), alasan });
      return [];
    };
    for (const [ruas, nama] of [
      ['kodeProgram', 'namaProgram'],
      ['kodeKegiatan', 'namaKegiatan'],
    ] as const) {
      const kode = isi[ruas] == null ? undefined : normalizeKode(isi[ruas]);
      isi[ruas] = kode && 'kode' in kode ? kode.kode : null;
      if (kode && 'kode' in kode && isi[nama] != null) isi[nama] = dropKode(isi[nama], kode.kode);
    }
    const tertulis = isi['kode'] ?? null;
    const dariNama = isi['nama'] == null ? undefined : normalizeKode(isi['nama']);
    const tanpaKode = tertulis === null || 'kosong' in normalizeKode(tertulis);
    if (tanpaKode && dariNama && 'kode' in dariNama && /^(?:program|kegiatan|subKegiatan)$/.test(dariNama.tingkat)) {
      isi['kode'] = dariNama.kode;
      isi['nama'] = dariNama.nama;
    } else if (tanpaKode && (isi['kodeKegiatan'] ?? isi['kodeProgram']) != null) {
      const kegiatan = isi['kodeKegiatan'] != null;
      isi['kode'] = (kegiatan ? isi['kodeKegiatan'] : isi['kodeProgram']) ?? null;
      isi['nama'] ??= (kegiatan ? isi['namaKegiatan'] : isi['namaProgram']) ?? null;
    } else if (tanpaKode) {
      const unit = isi['unit'] ?? (isi['nama'] == null ? undefined : rujukan.findUnit(isi['nama']));
      if (sub && unit != null && hasUang(isi)) {
        isi['kode'] = sub['kode'] ?? null;
        isi['nama'] = sub['nama'] ?? null;
        isi['unit'] = unit;
        return [satu];
      }
      if (!hasUang(isi) && masalah.length === 0) return abaikan('tanpa kode dan tanpa angka');
      masalah.push({
        kolom: 'Kode',
        tertulis: isi['nama'] ?? null,
        seharusnya: 'kode program, kegiatan, atau sub-kegiatan untuk baris yang berisi rupiah',
        perbaikan: 'isi kodenya, atau hapus barisnya bila bukan anggaran',
        tingkat: 'galat',
      });
      isi['kode'] = null;
      return [satu];
    }
    const kode = normalizeKode(isi['kode'] ?? '');
    if (!('kode' in kode)) {
      // "A. BELANJA OPERASI" over the whole width: a heading, as long as it holds no money.
      if (!/^\s*[\dXx][\d.\s]/.test(tertulis ?? '') && !hasUang(isi) && masalah.length === 0) {
        return abaikan('judul bagian: tanpa kode dan tanpa angka');
      }
      masalah.push({
        kolom: 'Kode',
        tertulis,
        seharusnya: 'kode program, kegiatan, atau sub-kegiatan',
        perbaikan: 'galat' in kode ? kode.galat : 'isi kodenya',
        tingkat: 'galat',
      });
      isi['kode'] = null;
      return [satu];
    }
    if (kode.tingkat === 'rekening') return abaikan('rincian belanja di bawah sub-kegiatan');
    if (kode.tingkat === 'urusan' || kode.tingkat === 'bidang') {
      if (atas.has(kode.kode)) return abaikan('baris urusan; dihitung sendiri dari programnya');
      if (!hasUang(isi)) return abaikan('tanpa program di bawahnya dan tanpa angka');
      // A running number in the column of codes, or a lone total: nothing below it says that it is a sum.
      masalah.push({
        kolom: 'Kode',
        tertulis,
        seharusnya: 'kode program, kegiatan, atau sub-kegiatan untuk baris yang berisi rupiah',
        perbaikan: 'petakan kolom yang berisi kode nomenklatur, bukan nomor urut',
        tingkat: 'galat',
      });
      isi['kode'] = null;
      return [satu];
    }
    isi['kode'] = kode.kode;
    if (isi['nama'] !== undefined || kode.nama !== null) isi['nama'] = dropKode(isi['nama'], kode.kode) ?? kode.nama;
    if (kode.tingkat === 'subKegiatan') {
      sub = { kode: kode.kode, nama: isi['nama'] ?? null };
    } else {
      sub = undefined;
      // What stands in this column beside a programme names the office, not a kelurahan.
      isi['unit'] = null;
    }
    return [satu];
  });
  return { baris: hasil, diabaikan };
}
