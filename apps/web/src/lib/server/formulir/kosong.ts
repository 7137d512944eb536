import type { Bentuk } from './bentuk.ts';
import { gabung, getBanyak, getSatu, type Ketikan } from './ketikan.ts';

/** Whether nothing was typed into the fields of something, beyond what they began with. */
export function isKosong(ketikan: Ketikan, nama: string, bentuk: Bentuk): boolean {
  const teks = getSatu(ketikan, nama)?.trim() ?? '';
  switch (bentuk.macam) {
    case 'tetap':
      return true;
    case 'ya':
      return teks === '' || teks === (bentuk.baku ? 'ya' : 'tidak');
    case 'pilihan':
      return teks === '' || teks === bentuk.baku;
    case 'skalar':
      if (bentuk.skalar !== 'isian') {
        return teks === '' || teks === bentuk.baku || teks === getSatu(ketikan, `${nama}!awal`);
      }
      return teks === '' && (getSatu(ketikan, `${nama}!alasan`) ?? '').trim() === '';
    case 'grup':
      return bentuk.ruas.every(([ruas, isi]) => isKosong(ketikan, gabung(nama, ruas), isi));
    case 'daftar': {
      if (teks !== '') return false;
      const baris = Array.from({ length: getBanyak(ketikan, nama) }, (_, ke) => gabung(nama, ke));
      return baris.every(
        (satu) => getSatu(ketikan, `${satu}!ada`) === undefined && isKosong(ketikan, satu, bentuk.isi),
      );
    }
  }
}
