import type { AngkaCetak } from '../../fakta/angka.ts';
import { describeSelip } from '../../fakta/ejaan.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, tulisUang } from './bantu.ts';

const isUang = ({ satuan, nilai }: AngkaCetak): boolean => satuan === 'rupiah' || nilai >= 100_000;

/** "Anggaran … A terdiri atas … B dan … C": the parts in one sentence. */
export const TERDIRI: Aturan = {
  kode: 'ANG-006',
  nama: 'Bagian-bagian anggaran dalam kalimat tidak berjumlah',
  tingkat: 'galat',
  arti: 'Kalimat yang menyebut anggaran terdiri atas beberapa bagian, tetapi bagian itu tidak berjumlah anggarannya; atau bertambah/berkurang dari suatu angka menjadi angka lain dengan selisih yang salah.',
  cara: 'Angka uang sebelum dan sesudah “terdiri” dijumlahkan; “dari A menjadi B” dibandingkan dengan besar perubahan yang disebut.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat, i) => [
      ...checkTerdiri(konteks, kalimat, konteks.fakta.kalimat[i - 1]),
      ...checkPerubahan(konteks, kalimat),
    ]),
};

function checkTerdiri(konteks: Konteks, kalimat: Kalimat, sebelumnya: Kalimat | undefined): BahanTemuan[] {
  const letak = kalimat.teks.search(/\bterdiri\b/i);
  if (letak < 0) return [];
  const bagian = kalimat.angka.filter((angka) => angka.mulai > letak && isUang(angka));
  const sini = kalimat.angka.filter((angka) => angka.akhir <= letak && isUang(angka));
  const dulu = sebelumnya?.blok === kalimat.blok ? sebelumnya.angka.filter(isUang) : [];
  const total = sini.at(-1) ?? dulu.at(-1);
  if (total === undefined || bagian.length < 2 || bagian.some(({ nilai }) => Number.isNaN(nilai))) return [];
  if (/\bbelanja\b|\banggaran\b|\bpagu\b|\bdana\b/i.test(kalimat.teks) === false) return [];
  const jumlah = bagian.reduce((hasil, { nilai }) => hasil + nilai, 0);
  const goyah = [...bagian, total].reduce((hasil, { toleransi }) => hasil + (toleransi > 0.5 ? toleransi : 0), 0);
  if (Math.abs(jumlah - total.nilai) <= goyah + 0.011 + jumlah * 2e-15) return [];
  const selip = describeSelip(total.nilai, jumlah);
  return [
    {
      ...pointKalimat(konteks, kalimat, bagian[0]?.mulai ?? letak),
      tertulis: bagian.map(({ teks }) => teks).join(' + '),
      seharusnya: total.teks,
      perhitungan: `${bagian.map(({ nilai }) => tulisUang(nilai)).join(' + ')} = ${tulisUang(jumlah)}, sedangkan yang dirinci ${tulisUang(total.nilai)}; selisih ${tulisUang(total.nilai - jumlah)}${selip === undefined ? '' : `; ${selip}`}.`,
      keyakinan: selip !== undefined || (bagian.length === 2 && sini.length > 0) ? 0.92 : 0.85,
    },
  ];
}

/** "bertambah RpD, dari RpA … menjadi RpB". */
function checkPerubahan(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  const uang = kalimat.angka.filter(({ satuan, nilai }) => satuan === 'rupiah' && !Number.isNaN(nilai));
  return uang.flatMap((selisih, i): BahanTemuan[] => {
    const [dari, menjadi] = [uang[i + 1], uang[i + 2]];
    if (dari === undefined || menjadi === undefined) return [];
    const kata = /\b(bertambah|naik|meningkat|berkurang|turun|menurun)\s+(?:sebesar\s+)?$/i.exec(
      kalimat.teks.slice(0, selisih.mulai),
    )?.[1];
    const antara = kalimat.teks.slice(selisih.akhir, dari.mulai);
    const lanjut = kalimat.teks.slice(dari.akhir, menjadi.mulai);
    if (kata === undefined || !/^\W*dari\b/i.test(antara) || !/\bmenjadi\W*$/i.test(lanjut)) return [];
    const benar = menjadi.nilai - dari.nilai;
    const naik = /bertambah|naik|meningkat/i.test(kata);
    const goyah = selisih.toleransi + dari.toleransi + menjadi.toleransi;
    const salahBesar =
      Math.abs(Math.abs(benar) - selisih.nilai) >
      (goyah > 1.6 ? goyah : 0.011) + Math.max(dari.nilai, menjadi.nilai) * 2e-15;
    const salahArah = benar !== 0 && benar > 0 !== naik;
    if (!salahBesar && !salahArah) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, selisih.mulai),
        tertulis: `${kata} ${selisih.teks}`,
        seharusnya: `${benar >= 0 ? 'bertambah' : 'berkurang'} Rp${tulisUang(Math.abs(benar))}`,
        perhitungan: `${tulisUang(menjadi.nilai)} − ${tulisUang(dari.nilai)} = ${tulisUang(benar)}.`,
        keyakinan: 0.96,
      },
    ];
  });
}
