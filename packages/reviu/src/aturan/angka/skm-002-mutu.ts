import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointSel } from './bantu.ts';
import { findMutu, listTabelSkm } from './skm.ts';

/** Categories of the survey: of each unsur, of the index in tables and in sentences. */
export const MUTU_SKM: Aturan = {
  kode: 'SKM-002',
  nama: 'Mutu pelayanan tidak sesuai dengan nilainya',
  tingkat: 'galat',
  arti: 'Kategori mutu (A–D, Sangat Baik–Tidak Baik) suatu unsur atau IKM bukan kategori dari nilainya.',
  cara: 'Nilai unsur × 25 dibulatkan dua desimal, lalu batas 65,00; 76,61; 88,31. Nilai yang pembulatannya menyentuh batas tidak dilaporkan.',
  dasar: DASAR.skm,
  periksa: (konteks) => [...checkUnsur(konteks), ...checkIndeks(konteks), ...checkKalimat(konteks)],
};

function checkUnsur(konteks: Konteks): BahanTemuan[] {
  return listTabelSkm(konteks).flatMap(({ nrr }) =>
    nrr.flatMap(({ angka, mutu, baris, kolom }): BahanTemuan[] => {
      const huruf = mutu?.teks;
      if (mutu === undefined || huruf === undefined || !/^[A-D]$/.test(huruf)) return [];
      const boleh = [angka.nilai - angka.toleransi, angka.nilai, angka.nilai + angka.toleransi].map(
        (satu) => findMutu(satu * 25).huruf,
      );
      if (boleh.includes(huruf as 'A')) return [];
      const benar = findMutu(angka.nilai * 25);
      return [
        {
          ...pointSel(konteks, mutu.baris, mutu.kolom),
          tertulis: huruf,
          seharusnya: benar.huruf,
          perhitungan: `Nilai unsur ${angka.teks} × 25 = ${formatNilai(angka.nilai * 25)}, yaitu mutu ${benar.huruf} (${benar.kata}).`,
          pembanding: [pointSel(konteks, baris, kolom)],
          keyakinan: 0.95,
        },
      ];
    }),
  );
}

const KATA = /^(?:sangat baik|baik|kurang baik|tidak baik)$/i;

/** Rows of tables about the index whose remark is a category. */
function checkIndeks(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.tabel.flatMap((tabel) =>
    tabel.baris.flatMap((baris): BahanTemuan[] => {
      const tentang = baris.sel.some(({ teks }) => /indeks kepuasan masyarakat|\bIKM\b|nilai SKM/i.test(teks));
      const kata = baris.sel.findIndex(({ teks, utama }) => utama && KATA.test(teks.trim()));
      if (!tentang || kata < 0) return [];
      const nilai = baris.sel.flatMap(({ teks }, j) => {
        const angka = konteksAngka(teks);
        return angka === undefined ? [] : [{ angka, j }];
      })[0];
      if (nilai === undefined) return [];
      const benar = findMutu(nilai.angka);
      const teks = baris.sel[kata]?.teks.trim() ?? '';
      if (benar.kata.toLowerCase() === teks.toLowerCase()) return [];
      return [
        {
          ...pointSel(konteks, baris, kata),
          tertulis: teks,
          seharusnya: `${benar.kata} (${benar.huruf})`,
          perhitungan: `IKM ${formatNilai(nilai.angka)} berada pada mutu ${benar.huruf}, ${benar.kata}.`,
          pembanding: [pointSel(konteks, baris, nilai.j)],
          keyakinan: 0.93,
          akar: 'skm/mutu',
        },
      ];
    }),
  );
}

/** The first value between 25 and 100 with decimals in a cell. */
function konteksAngka(teks: string): number | undefined {
  const cocok = /(?<![\d.,])(\d{2},\d{1,2})(?![\d,])/.exec(teks);
  const nilai = cocok === null ? Number.NaN : Number((cocok[1] as string).replace(',', '.'));
  return nilai >= 25 && nilai <= 100 ? nilai : undefined;
}

const SEBUT =
  /\b(?:kategori|mutu(?: pelayanan)?|predikat|kinerja(?: unit pelayanan)?)\s*[“"*(]*\s*(?:([A-D])\b\s*(?:atau|\(|,|dengan)?\s*[“"*]*\s*)?(sangat baik|kurang baik|tidak baik|baik)?/giu;

function checkKalimat(konteks: Konteks): BahanTemuan[] {
  const { kalimat } = konteks.fakta;
  return kalimat.flatMap((satu, i) => {
    const sebelum = kalimat[i - 1];
    const lingkup = sebelum?.blok === satu.blok ? `${sebelum.teks} ${satu.teks}` : satu.teks;
    if (!/indeks kepuasan masyarakat|\bIKM\b|survei kepuasan/i.test(lingkup)) return [];
    return [...satu.teks.matchAll(SEBUT)].flatMap((cocok): BahanTemuan[] => {
      const [, huruf, kata] = cocok;
      if (huruf === undefined && kata === undefined) return [];
      const sini = satu.angka.filter(({ akhir }) => akhir <= cocok.index);
      const calon = [...(sebelum?.blok === satu.blok ? sebelum.angka : []), ...sini].findLast(
        ({ nilai, desimal }) => desimal >= 1 && nilai >= 25 && nilai <= 100,
      );
      if (calon === undefined) return [];
      const benar = findMutu(calon.nilai);
      const sama =
        (huruf === undefined || huruf === benar.huruf) &&
        (kata === undefined || kata.toLowerCase() === benar.kata.toLowerCase());
      if (sama) return [];
      return [
        {
          ...pointKalimat(konteks, satu, cocok.index),
          tertulis: [huruf, kata].filter((bagian) => bagian !== undefined).join(' '),
          seharusnya: `${benar.huruf} (${benar.kata})`,
          perhitungan: `IKM ${calon.teks} berada pada mutu ${benar.huruf}, ${benar.kata}.`,
          keyakinan: 0.92,
          akar: 'skm/mutu',
        },
      ];
    });
  });
}
