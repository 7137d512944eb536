import { type Rekaman, SEMUA_JENIS, splitTahunKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { Ubahan } from '@akuntabel/layanan';
import { isIsiSama } from './isi-sama.ts';

type Tersimpan = Pick<Rekaman, 'jenis' | 'kunci' | 'isi'> & { readonly versi: number };

/** The records in which a changed year differs from what is stored; nothing is ever removed. */
export function listUbahan(baru: TahunKinerja, tersimpan: readonly Tersimpan[]): Ubahan[] {
  const ada = new Map(tersimpan.map((satu) => [`${satu.jenis} ${satu.kunci}`, satu]));
  return splitTahunKinerja(baru)
    .sort((a, b) => SEMUA_JENIS.indexOf(a.jenis) - SEMUA_JENIS.indexOf(b.jenis))
    .flatMap(({ jenis, kunci, isi }): Ubahan[] => {
      const dulu = ada.get(`${jenis} ${kunci}`);
      if (dulu === undefined) return [{ jenis, kunci: null, versi: null, isi }];
      return isIsiSama(dulu.isi, isi) ? [] : [{ jenis, kunci, versi: dulu.versi, isi }];
    });
}
