import { type Rekaman, SEMUA_JENIS, splitTahunKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { Ubahan } from '@akuntabel/layanan';
import { isIsiSama } from './isi-sama.ts';

type Tersimpan = Pick<Rekaman, 'jenis' | 'kunci' | 'isi'> & { readonly versi: number };

/**
 * The records in which a changed year differs from what it was; nothing is ever removed. A year that is still being
 * entered has parts that no record holds; what was not changed in them is not written.
 */
export function listUbahan(baru: TahunKinerja, semula: TahunKinerja, tersimpan: readonly Tersimpan[]): Ubahan[] {
  const ada = new Map(tersimpan.map((satu) => [`${satu.jenis} ${satu.kunci}`, satu]));
  const dulu = new Map(splitTahunKinerja(semula).map((satu) => [`${satu.jenis} ${satu.kunci}`, satu]));
  return splitTahunKinerja(baru)
    .sort((a, b) => SEMUA_JENIS.indexOf(a.jenis) - SEMUA_JENIS.indexOf(b.jenis))
    .flatMap(({ jenis, kunci, isi }): Ubahan[] => {
      const nama = `${jenis} ${kunci}`;
      if (dulu.has(nama) && isIsiSama(dulu.get(nama)?.isi, isi)) return [];
      const milik = ada.get(nama);
      if (milik === undefined) return [{ jenis, kunci: null, versi: null, isi }];
      return isIsiSama(milik.isi, isi) ? [] : [{ jenis, kunci, versi: milik.versi, isi }];
    });
}
