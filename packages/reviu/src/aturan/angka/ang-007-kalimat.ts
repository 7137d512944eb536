import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { compareRentang, pointKalimat, rentangPersen, tulisSeperti, tulisUang } from './bantu.ts';

const SAMBUNG = String.raw`(?:\s|§|program|kegiatan|ini|itu|yang|sebesar|adalah|yaitu|hanya|telah|mengampu|sasaran|anggaran|total|seluruh|dari|tahun|20\d\d|:|\()*`;
const PAGU = new RegExp(String.raw`\b(?:pagu|alokasi(?: anggaran)?|total anggaran)${SAMBUNG}$`, 'i');
const SERAP = new RegExp(
  String.raw`\b(?:terserap|menyerap|terealisasi|realisasi(?: anggaran| belanja)?|penyerapan)${SAMBUNG}$`,
  'i',
);
const SISA = new RegExp(String.raw`\b(?:tersisa|sisa(?:nya)?|sisa anggaran)${SAMBUNG}$`, 'i');
const PERSEN = /(?:\batau|\(|,|=|\bmencapai|\bsebesar|\byaitu)\s*$/i;

interface Terbaca {
  readonly pagu: AngkaCetak;
  readonly serap: AngkaCetak;
  readonly persen?: AngkaCetak;
  readonly sisa?: AngkaCetak;
}

/** Budget, spending, share and rest of a sentence that names each once. */
function readKalimat({ teks, angka }: Kalimat): Terbaca | undefined {
  const uang = angka.filter(({ satuan, nilai }) => satuan === 'rupiah' && !Number.isNaN(nilai));
  const depan = ({ mulai }: AngkaCetak): string => teks.slice(Math.max(0, mulai - 160), mulai);
  const satu = (pola: RegExp): AngkaCetak | undefined => {
    const cocok = uang.filter((lain) => pola.test(potong(depan(lain))));
    return cocok.length === 1 ? cocok[0] : undefined;
  };
  const sisa = satu(SISA);
  const pagu = satu(PAGU);
  const dekatDari =
    pagu !== undefined && /\bRp[\d.,]+\s+dari\s+pagu/i.test(teks) ? uang[uang.indexOf(pagu) - 1] : undefined;
  const serap = satu(SERAP) ?? dekatDari;
  if (pagu === undefined || serap === undefined || pagu === serap) return undefined;
  const akhir = Math.max(pagu.akhir, serap.akhir);
  const persen = angka.find(
    (lain) =>
      lain.satuan === 'persen' &&
      lain.mulai >= akhir &&
      lain.mulai - akhir < 12 &&
      PERSEN.test(teks.slice(akhir, lain.mulai)),
  );
  return { pagu, serap, ...(persen === undefined ? {} : { persen }), ...(sisa === undefined ? {} : { sisa }) };
}

/** Words after the last figure before a place: those name the next figure. */
const potong = (teks: string): string => teks.slice(teks.search(/[^\d%]*$/)).replace(/^[.,%\d\s]+/, '');

/** Budget sentences: "dari pagu B terserap A atau P%, tersisa C". */
export const KALIMAT_ANGGARAN: Aturan = {
  kode: 'ANG-007',
  nama: 'Hitungan anggaran dalam kalimat salah',
  tingkat: 'galat',
  arti: 'Persentase penyerapan atau sisa anggaran dalam suatu kalimat bukan hasil dari pagu dan realisasi di kalimat itu.',
  cara: 'Hanya kalimat yang menyebut pagu dan yang terserap masing-masing satu kali.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat) => {
      const terbaca = readKalimat(kalimat);
      return terbaca === undefined ? [] : check(konteks, kalimat, terbaca);
    }),
};

function check(konteks: Konteks, kalimat: Kalimat, { pagu, serap, persen, sisa }: Terbaca): BahanTemuan[] {
  const hasil: BahanTemuan[] = [];
  const rentang = rentangPersen(serap, pagu);
  if (persen !== undefined && rentang !== undefined && compareRentang(persen, rentang) !== 'cocok') {
    const benar = (serap.nilai / pagu.nilai) * 100;
    hasil.push({
      ...pointKalimat(konteks, kalimat, persen.mulai),
      tertulis: persen.teks,
      seharusnya: tulisSeperti(benar, persen),
      perhitungan: `${tulisUang(serap.nilai)} ÷ ${tulisUang(pagu.nilai)} × 100 = ${formatNilai(benar, 3)}.`,
      keyakinan: 0.95,
    });
  }
  const goyah = [pagu, serap, ...(sisa === undefined ? [] : [sisa])].reduce(
    (jumlah, { toleransi }) => jumlah + (toleransi > 0.5 ? toleransi : 0),
    0,
  );
  if (sisa !== undefined && Math.abs(pagu.nilai - serap.nilai - sisa.nilai) > goyah + 0.011 + pagu.nilai * 2e-15) {
    hasil.push({
      ...pointKalimat(konteks, kalimat, sisa.mulai),
      tertulis: sisa.teks,
      seharusnya: tulisSeperti(pagu.nilai - serap.nilai, sisa),
      perhitungan: `${tulisUang(pagu.nilai)} − ${tulisUang(serap.nilai)} = ${tulisUang(pagu.nilai - serap.nilai)}.`,
      keyakinan: 0.95,
    });
  }
  return hasil;
}
