import { Table } from 'docx';
import { buildDaftar } from './daftar.ts';
import { buildDaftarOtomatis } from './daftar-otomatis.ts';
import type { BlokCetak } from './data-cetak.ts';
import { buildKop, buildSampul, buildTandaTangan } from './formulir.ts';
import { buildGambar } from './gambar.ts';
import { buildJudul } from './judul.ts';
import { buildKotak } from './kotak.ts';
import { buildParagraf } from './paragraf.ts';
import { buildTabel } from './tabel.ts';
import type { Anak, Awal, Susun, Tempat } from './tempat.ts';

/** Builds the blocks of a section or of a cell. @param tingkatTerdalam deepest level of the contents */
export function createSusun(tingkatTerdalam: number): Susun {
  const buildBlok = (blok: BlokCetak, tempat: Tempat, awal: Awal): Anak[] => {
    switch (blok.jenis) {
      case 'judul':
        return [buildJudul(blok, tempat, awal, tingkatTerdalam)];
      case 'paragraf':
        return [buildParagraf(blok, tempat, awal)];
      case 'daftar':
        return buildDaftar(blok, tempat, awal, susun);
      case 'tabel':
        return buildTabel(blok, tempat, awal, susun);
      case 'gambar':
        return buildGambar(blok, tempat, awal);
      case 'tandaTangan':
        return buildTandaTangan(blok.pihak, tempat, awal);
      case 'sampul':
        return buildSampul(blok, tempat);
      case 'kop':
        return buildKop(blok, tempat, awal);
      case 'daftarOtomatis':
        return buildDaftarOtomatis(blok, tempat, awal, tingkatTerdalam);
      case 'kotak':
        return buildKotak(blok, tempat, awal, susun);
      case 'gantiHalaman':
        return [];
      default:
        return blok satisfies never;
    }
  };
  const susun: Susun = (daftar, tempat) => {
    const hasil: Anak[] = [];
    let ganti = false;
    for (const blok of daftar) {
      if (blok.jenis === 'gantiHalaman') {
        ganti = true;
        continue;
      }
      // At the top of a section a page has just begun.
      const halamanBaru = (ganti || blok.halamanBaru === true) && hasil.length > 0;
      hasil.push(...buildBlok(blok, tempat, { halamanBaru, sesudahTabel: hasil.at(-1) instanceof Table }));
      ganti = false;
    }
    return hasil;
  };
  return susun;
}
