import { type IParagraphOptions, Paragraph } from 'docx';
import { INDEN_DAFTAR } from '../pdf/ukuran.ts';
import type { BlokCetak, DaftarCetak } from './data-cetak.ts';
import { HURUF_KOTAK, JARAK_BUTIR, JARAK_PARAGRAF, TINGKAT_TERDALAM } from './gaya.ts';
import { buildRunsTempat, getSifatTempat } from './paragraf.ts';
import { type Anak, type Awal, getSifatAwal, type Susun, type Tempat } from './tempat.ts';
import { toTwip } from './ukuran-docx.ts';

/** A list of its own, counted from 1. The first paragraph of an item bears the mark; further blocks stand below it. */
export function buildDaftar(daftar: DaftarCetak, tempat: Tempat, awal: Awal, susun: Susun): Anak[] {
  const instance = tempat.rakitan.nextDaftar();
  const lekuk = INDEN_DAFTAR * tempat.huruf;
  const dalam: Tempat = {
    ...tempat,
    inden: tempat.inden + lekuk,
    lebar: tempat.lebar - lekuk,
    tingkatDaftar: tempat.tingkatDaftar + 1,
  };
  // In a table the items stand close; elsewhere the last one keeps the distance of a paragraph.
  const diTabel = tempat.huruf < HURUF_KOTAK;
  const getJarak = (akhir: boolean) =>
    diTabel ? 0 : akhir && tempat.tingkatDaftar === 0 ? JARAK_PARAGRAF : JARAK_BUTIR;
  return daftar.butir.flatMap((butir, i) => {
    const kepala = butir[0];
    const polos = kepala?.jenis === 'paragraf' && (kepala.gaya ?? 'biasa') === 'biasa';
    const sifat: IParagraphOptions = {
      ...getSifatTempat(dalam),
      ...(i === 0 ? getSifatAwal(awal) : {}),
      spacing: { after: toTwip(getJarak(i === daftar.butir.length - 1)) },
      indent: { left: toTwip(dalam.inden), hanging: toTwip(lekuk) },
      numbering: {
        reference: daftar.gaya,
        level: Math.min(TINGKAT_TERDALAM, tempat.tingkatDaftar),
        instance,
        custom: true,
      },
    };
    const bertanda = new Paragraph({ ...sifat, children: polos ? buildRunsTempat(kepala.isi, dalam) : [] });
    return [bertanda, ...susun(butir.slice(polos ? 1 : 0) as BlokCetak[], dalam)];
  });
}
