import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Nilai, Ukuran } from '../../fakta/fakta.ts';
import { listNamaSel, teksMewarisi } from '../../fakta/fakta.ts';
import { listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { namaBaris, pointNilai, pointSel } from './bantu.ts';
import { groupNilai } from './kon-nilai.ts';
import { findNilai, toArah } from './nar-001-arah.ts';

/** Tables of changes: direction words against their differences, and differences against the values of both years. */
export const TABEL_PERUBAHAN: Aturan = {
  kode: 'NAR-006',
  nama: 'Perubahan antartahun dalam tabel tidak sesuai dengan angkanya',
  tingkat: 'galat',
  arti: 'Kata naik, turun, atau tetap di suatu kolom bertentangan dengan tanda selisihnya, atau selisih dan perubahan relatif suatu indikator bukan hasil dari nilai kedua tahunnya.',
  cara: 'Selisih dihitung ulang dari nilai tahun laporan dan tahun pembanding yang tercetak di tabel lain, pada ketelitiannya.',
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) => [...checkArah(konteks, tabel), ...checkSelisih(konteks, tabel)]),
};

const ARAH = /^(?:naik|turun|tetap|meningkat|menurun|bertambah|berkurang)$/i;

function checkArah(konteks: Konteks, tabel: TabelFakta): BahanTemuan[] {
  const kolomSelisih = listKolom(tabel, 'selisih');
  return tabel.baris.flatMap((baris) =>
    baris.sel.flatMap((sel, j): BahanTemuan[] => {
      const kata = sel.teks.trim();
      if (!ARAH.test(kata) || !sel.utama) return [];
      const kepala = tabel.kolom[j]?.kepala ?? '';
      const k =
        kolomSelisih.find((satu) =>
          ['realisasi', 'capaian'].some(
            (ukuran) => kepala.includes(ukuran) && tabel.kolom[satu]?.kepala.includes(ukuran),
          ),
        ) ?? kolomSelisih[0];
      const selisih = k === undefined ? undefined : baris.angka[k];
      if (k === undefined || selisih === undefined) return [];
      const benar = selisih.nilai > 0 ? 'naik' : selisih.nilai < 0 ? 'turun' : 'tetap';
      if (toArah(kata) === benar) return [];
      return [
        {
          ...pointSel(konteks, baris, j),
          tertulis: kata,
          seharusnya: benar,
          perhitungan: `${namaBaris(tabel, baris)}: selisihnya ${selisih.teks}, jadi ${benar}.`,
          pembanding: [pointSel(konteks, baris, k)],
          keyakinan: 0.94,
        },
      ];
    }),
  );
}

function checkSelisih(konteks: Konteks, tabel: TabelFakta): BahanTemuan[] {
  const { tahun, indikator } = konteks.fakta;
  const kolomTahun = tabel.kolom.findIndex(({ kepala }) =>
    /terhadap tahun|tahun pembanding|dibanding(?:kan)? (?:dengan )?tahun/.test(kepala),
  );
  const kolomNama = listKolom(tabel, 'indikator')[0];
  if (kolomTahun < 0 || kolomNama === undefined || tahun === undefined) return [];
  const nilai = groupNilai(
    konteks.fakta.nilai.filter(({ renstra }) => !renstra),
    ({ kunci, ukuran, tahun: satu }) => `${kunci}/${ukuran}/${satu}`,
  );
  return tabel.baris.flatMap((baris) => {
    const lalu = baris.angka[kolomTahun]?.nilai;
    const nama = listNamaSel(teksMewarisi(tabel, baris, kolomNama))[0];
    const kunci = nama === undefined ? undefined : indikator.find(nama);
    if (lalu === undefined || kunci === undefined) return [];
    return tabel.kolom.flatMap(({ makna, kepala }, j): BahanTemuan[] => {
      const tertulis = baris.angka[j];
      if (tertulis === undefined || (makna !== 'selisih' && makna !== 'perubahanRelatif')) return [];
      const ukuran: Ukuran = /capaian/.test(kepala) ? 'capaian' : 'realisasi';
      const ini = findNilai(nilai, kunci, ukuran, tahun);
      const dulu = findNilai(nilai, kunci, ukuran, lalu);
      if (ini === undefined || dulu === undefined) return [];
      return compare(konteks, tabel, { baris, j, tertulis, relatif: makna === 'perubahanRelatif', ini, dulu });
    });
  });
}

interface Banding {
  readonly baris: TabelFakta['baris'][number];
  readonly j: number;
  readonly tertulis: AngkaCetak;
  readonly relatif: boolean;
  readonly ini: Nilai;
  readonly dulu: Nilai;
}

function compare(
  konteks: Konteks,
  tabel: TabelFakta,
  { baris, j, tertulis, relatif, ini, dulu }: Banding,
): BahanTemuan[] {
  const beda = ini.angka.nilai - dulu.angka.nilai;
  const goyah = [ini, dulu].reduce((jumlah, { angka }) => jumlah + (angka.desimal > 0 ? angka.toleransi : 0), 0);
  const dasar = Math.abs(dulu.angka.nilai);
  if (relatif && dasar === 0) return [];
  const benar = relatif ? (beda / dasar) * 100 : beda;
  const toleransi =
    (relatif ? (goyah / dasar + (Math.abs(beda) * dulu.angka.toleransi) / dasar ** 2) * 100 : goyah) +
    (tertulis.desimal > 0 ? tertulis.toleransi : 0);
  if (Math.abs(benar - tertulis.nilai) <= toleransi + 1e-6) return [];
  return [
    {
      ...pointSel(konteks, baris, j),
      tertulis: tertulis.teks,
      seharusnya: formatNilai(benar, Math.max(tertulis.desimal, ini.angka.desimal)),
      perhitungan: `${namaBaris(tabel, baris)}: ${ini.angka.teks} − ${dulu.angka.teks} = ${formatNilai(beda)}${relatif ? `, dibagi ${dulu.angka.teks} × 100 = ${formatNilai(benar)}` : ''}.`,
      pembanding: [pointNilai(konteks, ini), pointNilai(konteks, dulu)],
      keyakinan: 0.93,
    },
  ];
}
