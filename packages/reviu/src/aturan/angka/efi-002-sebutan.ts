import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { findAngkaBaris, namaBaris, pointKalimat, pointNilai, pointSel } from './bantu.ts';

/** "Efisien" where the target was not reached or nothing was spent. */
export const SEBUTAN_EFISIEN: Aturan = {
  kode: 'EFI-002',
  nama: 'Disebut efisien padahal target belum tercapai',
  tingkat: 'peringatan',
  arti: 'Suatu indikator disebut efisien walaupun capaiannya di bawah 100, atau anggarannya tidak terserap sama sekali.',
  cara: 'Anggaran yang tidak terserap bukan penghematan bila hasilnya belum tercapai; hasil seperti itu perlu penjelasan.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => [...checkKalimat(konteks), ...checkTabel(konteks)],
};

const checkTabel = (konteks: Konteks): BahanTemuan[] =>
  konteks.fakta.tabel.flatMap((tabel) =>
    tabel.kolom.flatMap((_, j) =>
      tabel.baris.flatMap((baris): BahanTemuan[] => {
        const teks = baris.sel[j]?.teks.trim() ?? '';
        if (!/^(?:sangat |cukup )?efisien$/i.test(teks)) return [];
        const capaian = findAngkaBaris(tabel, baris, j, 'capaian');
        const penyerapan = findAngkaBaris(tabel, baris, j, 'penyerapan');
        const kurang = capaian !== undefined && capaian.angka.nilai + capaian.angka.toleransi < 100;
        const kosong = penyerapan !== undefined && penyerapan.angka.nilai === 0;
        if (!kurang && !kosong) return [];
        return [
          {
            ...pointSel(konteks, baris, j),
            tertulis: teks,
            seharusnya: 'perlu penjelasan',
            perhitungan: `${namaBaris(tabel, baris)}: ${kurang ? `capaiannya ${capaian.angka.teks}, target belum tercapai` : 'anggarannya tidak terserap'}; rasio di atas 100 karena itu bukan tanda efisien.`,
            pembanding: [capaian, penyerapan].flatMap((satu) =>
              satu === undefined ? [] : [pointSel(konteks, baris, satu.kolom)],
            ),
            keyakinan: 0.8,
          },
        ];
      }),
    ),
  );

/** "termasuk dalam kategori EFISIEN" after a capaian below 100 in the same paragraph. */
function checkKalimat(konteks: Konteks): BahanTemuan[] {
  const capaian = konteks.fakta.nilai.filter(({ ukuran, asal }) => ukuran === 'capaian' && asal === 'kalimat');
  return konteks.fakta.kalimat.flatMap((kalimat): BahanTemuan[] => {
    const letak = kalimat.teks.search(/\bkategori\W{0,4}(?:sangat )?efisien\b/i);
    if (letak < 0) return [];
    const dekat = capaian.findLast(({ sumber }) => sumber.jenis === 'kalimat' && sumber.kalimat.blok === kalimat.blok);
    if (dekat === undefined || dekat.angka.nilai + dekat.angka.toleransi >= 100) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, letak),
        tertulis: 'efisien',
        seharusnya: 'perlu penjelasan',
        perhitungan: `Capaian yang disebut ${dekat.angka.teks}: target belum tercapai, sehingga sisa anggaran bukan tanda efisien.`,
        pembanding: [pointNilai(konteks, dekat)],
        keyakinan: 0.75,
      },
    ];
  });
}
