import { formatNilai } from '../../fakta/ejaan.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointSel } from './bantu.ts';
import { listTabelSkm } from './skm.ts';

/** What sentences say of the survey: index and its conversion, highest and lowest unsur, the index of the table. */
export const KALIMAT_SKM: Aturan = {
  kode: 'SKM-005',
  nama: 'Kalimat tentang survei tidak sesuai dengan tabelnya',
  tingkat: 'galat',
  arti: 'Nilai indeks dan IKM dalam satu kalimat tidak saling cocok (× 25), atau unsur tertinggi dan terendah yang disebut bukan nilai tertinggi dan terendah tabel unsur.',
  cara: 'Nilai indeks × 25 dibandingkan dengan IKM pada ketelitiannya; “tertinggi … sebesar N” dan “terendah … sebesar N” dengan tabel nilai unsur.',
  dasar: DASAR.skm,
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat) => [...checkIndeks(konteks, kalimat), ...checkUjung(konteks, kalimat)]),
};

function checkIndeks(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  if (!/nilai indeks|indeks kepuasan|\bIKM\b/i.test(kalimat.teks)) return [];
  const indeks = kalimat.angka.find(
    ({ nilai, desimal, mulai }) =>
      desimal >= 2 && nilai >= 1 && nilai <= 4 && /nilai indeks\s*(?:sebesar\s*)?$/i.test(kalimat.teks.slice(0, mulai)),
  );
  const ikm = kalimat.angka.find(
    ({ nilai, desimal, mulai }) =>
      indeks !== undefined && mulai > indeks.akhir && desimal >= 1 && nilai >= 25 && nilai <= 100,
  );
  if (indeks === undefined || ikm === undefined) return [];
  if (Math.abs(indeks.nilai * 25 - ikm.nilai) <= indeks.toleransi * 25 + ikm.toleransi + 1e-9) return [];
  return [
    {
      ...pointKalimat(konteks, kalimat, ikm.mulai),
      tertulis: `${indeks.teks} dan ${ikm.teks}`,
      seharusnya: formatNilai(indeks.nilai * 25),
      perhitungan: `${indeks.teks} × 25 = ${formatNilai(indeks.nilai * 25)}, bukan ${ikm.teks}.`,
      keyakinan: 0.94,
    },
  ];
}

function checkUjung(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  const tabel = listTabelSkm(konteks);
  if (tabel.length === 0 || !/unsur|\(U\d\)/i.test(kalimat.teks)) return [];
  return (['tertinggi', 'terendah'] as const).flatMap((ujung): BahanTemuan[] => {
    const letak = kalimat.teks.search(new RegExp(`\\b${ujung}\\b`, 'i'));
    if (letak < 0) return [];
    const angka = kalimat.angka.find(
      ({ mulai, nilai, desimal }) => mulai > letak && mulai - letak < 130 && desimal >= 1 && nilai >= 1 && nilai <= 4,
    );
    if (
      angka === undefined ||
      /\b(?:tertinggi|terendah)\b/i.test(kalimat.teks.slice(letak + ujung.length, angka.mulai))
    )
      return [];
    // One table for each year: the sentence may be about any of them.
    const calon = tabel.map(({ nrr }) => {
      const urut = [...nrr].sort((a, b) => a.angka.nilai - b.angka.nilai);
      return ujung === 'tertinggi' ? urut.at(-1) : urut[0];
    });
    const [benar] = calon;
    const cocok = calon.some(
      (satu) =>
        satu !== undefined && Math.abs(satu.angka.nilai - angka.nilai) <= angka.toleransi + satu.angka.toleransi,
    );
    if (benar === undefined || cocok) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, angka.mulai),
        tertulis: angka.teks,
        seharusnya: benar.angka.teks,
        perhitungan: `Nilai ${ujung} dalam tabel unsur ${benar.angka.teks}.`,
        pembanding: [pointSel(konteks, benar.baris, benar.kolom)],
        keyakinan: 0.93,
      },
    ];
  });
}
