import type { AngkaCetak } from '../../fakta/angka.ts';
import { describeSelip } from '../../fakta/ejaan.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { listTabelAnggaran } from './ang-001-jumlah.ts';
import { pointKalimat, pointSel, tulisUang } from './bantu.ts';

const SEBUT = /\banggaran\s+(?:sebesar|sejumlah|senilai|sebanyak)\s*(?:rp\.?\s*)?$/i;
const JANGKAUAN = 4;

/** "didukung anggaran sebesar X … antara lain:" and the total of the table that follows. */
export const ANGGARAN_DAN_TABELNYA: Aturan = {
  kode: 'KON-004',
  nama: 'Anggaran dalam kalimat berbeda dari jumlah tabel sesudahnya',
  tingkat: 'galat',
  arti: 'Kalimat pengantar menyebut suatu jumlah anggaran, tetapi tabel yang diantarnya berjumlah lain.',
  cara: 'Hanya kalimat “anggaran sebesar …” yang berakhir dengan pengantar (antara lain, sebagai berikut, tabel berikut) dan tabel program sesudahnya.',
  periksa: (konteks) => {
    const tabelAnggaran = listTabelAnggaran(konteks);
    return konteks.fakta.kalimat.flatMap((kalimat): BahanTemuan[] => {
      const angka = kalimat.angka.find((satu) => satu.nilai >= 1e6 && SEBUT.test(kalimat.teks.slice(0, satu.mulai)));
      if (angka === undefined || !isPengantar(kalimat)) return [];
      const tabel = tabelAnggaran.find(
        ({ tabel: { urutBlok } }) => urutBlok > kalimat.urutBlok && urutBlok - kalimat.urutBlok <= JANGKAUAN,
      );
      const total =
        tabel?.penjumlahan.filter(({ induk, kolom }) => induk.jumlah && tabel.tabel.kolom[kolom]?.makna === 'pagu') ??
        [];
      if (
        total.length === 0 ||
        total.some(({ tertulis, jumlah }) => sama(angka, tertulis.nilai) || sama(angka, jumlah))
      )
        return [];
      const satu = total.at(-1);
      if (satu === undefined) return [];
      const selip = describeSelip(angka.nilai, satu.tertulis.nilai);
      return [
        {
          ...pointKalimat(konteks, kalimat, angka.mulai),
          tertulis: angka.teks,
          seharusnya: satu.tertulis.teks,
          perhitungan: `Kalimat ini menyebut ${tulisUang(angka.nilai)}, sedangkan tabel yang diantarnya berjumlah ${tulisUang(satu.tertulis.nilai)}${selip === undefined ? '' : `; ${selip}`}.`,
          pembanding: [pointSel(konteks, satu.induk.baris, satu.kolom)],
          keyakinan: 0.93,
        },
      ];
    });
  },
};

const sama = (angka: AngkaCetak, nilai: number): boolean =>
  Math.abs(angka.nilai - nilai) <= Math.max(0.5, angka.toleransi);
const isPengantar = ({ teks }: Kalimat): boolean =>
  /(?:antara lain|sebagai berikut|berikut(?: ini)?|yaitu|tabel[^.]{0,40})\s*[:.]?\s*$/i.test(teks);
