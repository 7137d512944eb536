import { terbilang } from '@akuntabel/kinerja';
import { describeSelip } from '../../fakta/ejaan.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import { parseTerbilang } from '../../fakta/terbilang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointKalimat, tulisUang } from './bantu.ts';

const KURUNG = /^\s*(?:[,-]*\s*)?\(\s*([^()]{3,260}?)\s*\)/;

/** Figures followed by words in brackets: "Rp5.000 (lima ribu rupiah)", "4 (empat)". */
export const TERBILANG: Aturan = {
  kode: 'BIL-002',
  nama: 'Angka dan hurufnya tidak sama',
  tingkat: 'galat',
  arti: 'Bilangan yang ditulis dengan huruf di dalam kurung tidak sama dengan angkanya.',
  cara: 'Huruf dibaca sebagai bilangan; besar kecil huruf, “milyar”, tanda baca yang tersesat, dan kata rupiah tidak diperhatikan. Kurung yang bukan bilangan dilewati.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): BahanTemuan[] => {
        const kurung = KURUNG.exec(kalimat.teks.slice(angka.akhir));
        const huruf = kurung?.[1];
        if (huruf === undefined || Number.isNaN(angka.nilai) || !isUtuh(angka.nilai)) return [];
        const nilai = parseTerbilang(huruf);
        if (nilai === undefined || nilai === angka.nilai) return [];
        const selip = describeSelip(angka.nilai, nilai);
        return [
          {
            ...pointKalimat(konteks, kalimat as Kalimat, angka.mulai),
            tertulis: `${angka.teks} (${huruf})`,
            seharusnya: `${terbilang(BigInt(angka.nilai))} untuk ${tulisUang(angka.nilai)}`,
            perhitungan: `Hurufnya berarti ${tulisUang(nilai)}, angkanya ${tulisUang(angka.nilai)}${selip === undefined ? '' : `; ${selip}`}.`,
            keyakinan: 0.97,
          },
        ];
      }),
    ),
};

const isUtuh = (nilai: number): boolean => Number.isSafeInteger(nilai);
