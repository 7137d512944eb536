import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import { listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointSel, tulisSeperti } from './bantu.ts';

const RATA = /\brata\s*-?\s*rata\b/i;

/** Averages of the capaian column. */
export const RATA_RATA: Aturan = {
  kode: 'CAP-003',
  nama: 'Rata-rata capaian salah hitung',
  tingkat: 'peringatan',
  arti: 'Baris rata-rata bukan rata-rata capaian baris di atasnya.',
  cara: 'Rata-rata sederhana baris sejak rata-rata sebelumnya, dengan capaian apa adanya atau dibatasi 100 atau 120; juga rata-rata seluruh baris. Bila tidak ada yang cocok karena pembobotan, hasilnya peringatan.',
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      listKolom(tabel, 'capaian').flatMap((j) =>
        tabel.baris.flatMap((baris, i): BahanTemuan[] => {
          const tertulis = baris.angka[j];
          if (tertulis === undefined || !baris.sel.some(({ teks }) => RATA.test(teks)) || baris.sel[j]?.utama === false)
            return [];
          const sejak =
            tabel.baris.slice(0, i).findLastIndex((satu) => satu.sel.some(({ teks }) => RATA.test(teks))) + 1;
          const calon = [
            listCapaian(tabel, j, findAwalSasaran(tabel, i), i),
            listCapaian(tabel, j, sejak, i),
            listCapaian(tabel, j, 0, i),
          ].filter((satu) => satu.length > 0);
          const hasil = calon.flatMap((isi) => [Number.POSITIVE_INFINITY, 120, 100].map((batas) => mean(isi, batas)));
          const [pertama] = hasil;
          if (
            pertama === undefined ||
            hasil.some(({ nilai, goyah }) => Math.abs(nilai - tertulis.nilai) <= goyah + tertulis.toleransi + 1e-9)
          )
            return [];
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: tertulis.teks,
              seharusnya: tulisSeperti(pertama.nilai, tertulis),
              perhitungan: `(${(calon[0] as AngkaCetak[]).map(({ teks }) => teks).join(' + ')}) ÷ ${calon[0]?.length} = ${formatNilai(pertama.nilai)}.`,
              keyakinan: 0.85,
            },
          ];
        }),
      ),
    ),
};

/** The first of the rows above that share the sasaran of the last one. */
function findAwalSasaran(tabel: TabelFakta, i: number): number {
  const [kolom] = listKolom(tabel, 'sasaran');
  if (kolom === undefined) return i;
  const sasaran = tabel.baris[i - 1]?.sel[kolom]?.teks;
  let awal = i;
  while (awal > 0 && tabel.baris[awal - 1]?.sel[kolom]?.teks === sasaran) awal -= 1;
  return awal;
}

function listCapaian(tabel: TabelFakta, kolom: number, dari: number, sampai: number): AngkaCetak[] {
  return tabel.baris.slice(dari, sampai).flatMap((baris) => {
    const angka = baris.angka[kolom];
    const rata = baris.sel.some(({ teks }) => RATA.test(teks));
    return angka === undefined || rata || baris.sel[kolom]?.utama === false || Number.isNaN(angka.nilai) ? [] : [angka];
  });
}

function mean(isi: readonly AngkaCetak[], batas: number): { nilai: number; goyah: number } {
  const jumlah = isi.reduce(
    (total, { nilai }) => total + (batas === Number.POSITIVE_INFINITY ? nilai : Math.max(0, Math.min(nilai, batas))),
    0,
  );
  return {
    nilai: jumlah / isi.length,
    goyah: isi.reduce((total, { toleransi, desimal }) => total + (desimal > 0 ? toleransi : 0), 0) / isi.length,
  };
}
