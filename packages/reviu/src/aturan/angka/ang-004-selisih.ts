import type { Kolom, Makna } from '../../fakta/kolom.ts';
import { listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { namaBaris, pointSel, tulisSeperti } from './bantu.ts';

/** Which two columns a difference column is about; undefined when the table does not tell. */
function findPasangan(
  tabel: TabelFakta,
  kolom: Kolom,
  j: number,
): { readonly dari: number; readonly kurang: number; readonly mutlak: boolean } | undefined {
  const satu = (makna: Makna, versi?: Kolom['versi'], bebas = false): number | undefined => {
    const cocok = listKolom(tabel, makna).filter((k) => bebas || tabel.kolom[k]?.versi === versi);
    return cocok.length === 1 ? cocok[0] : undefined;
  };
  if (/bertambah|berkurang/.test(kolom.kepala)) {
    const murni = satu('pagu', 'murni');
    const perubahan = satu('pagu', 'perubahan');
    return murni === undefined || perubahan === undefined || murni > j || perubahan > j
      ? undefined
      : { dari: perubahan, kurang: murni, mutlak: false };
  }
  if (!/sisa|lebih|selisih/.test(kolom.kepala)) return undefined;
  if (/poin/.test(kolom.kepala)) {
    const [capaian, penyerapan] = [satu('capaian', undefined, true), satu('penyerapan', undefined, true)];
    return capaian === undefined || penyerapan === undefined
      ? undefined
      : { dari: capaian, kurang: penyerapan, mutlak: false };
  }
  const realisasi = satu('realisasiAnggaran', undefined, true);
  const pagu = satu('pagu', undefined, true) ?? satu('pagu', 'perubahan');
  if (realisasi !== undefined && pagu !== undefined) return { dari: pagu, kurang: realisasi, mutlak: true };
  if (kolom.persen || listKolom(tabel, 'pagu').length > 0) return undefined;
  const sampai = satu('targetAkhir', undefined, true) ?? satu('target', undefined, true);
  const hasil = satu('realisasi', undefined, true);
  return sampai === undefined || hasil === undefined ? undefined : { dari: sampai, kurang: hasil, mutlak: true };
}

/** Differences in a table: remaining budget, increase of budget, distance to target. */
export const SELISIH: Aturan = {
  kode: 'ANG-004',
  nama: 'Sisa atau selisih salah hitung',
  tingkat: 'galat',
  arti: 'Kolom sisa, selisih, atau bertambah/berkurang tidak sama dengan selisih kedua kolomnya.',
  cara: 'Sisa = pagu − realisasi; bertambah/berkurang = perubahan − murni; sisa target = target − realisasi. Tanda dibiarkan bila judul kolom tidak menentukan arahnya.',
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap((kolom, j) => {
        const pasangan = kolom.makna === 'selisih' ? findPasangan(tabel, kolom, j) : undefined;
        if (pasangan === undefined) return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const selisih = baris.angka[j];
          const dari = baris.angka[pasangan.dari];
          const kurang = baris.angka[pasangan.kurang];
          if (selisih === undefined || dari === undefined || kurang === undefined || baris.sel[j]?.utama === false)
            return [];
          const benar = dari.nilai - kurang.nilai;
          const utuh = [selisih, dari, kurang].every(({ toleransi }) => toleransi === 0.5);
          const toleransi = utuh
            ? 0
            : [selisih, dari, kurang].reduce(
                (total, satu) => total + (satu.desimal > 0 || satu.toleransi > 0.5 ? satu.toleransi : 0),
                0,
              );
          const beda = pasangan.mutlak
            ? Math.abs(Math.abs(selisih.nilai) - Math.abs(benar))
            : Math.abs(selisih.nilai - benar);
          if (Number.isNaN(beda) || beda <= toleransi + 1e-6 + Math.abs(benar) * 1e-14 + Math.abs(dari.nilai) * 2e-15)
            return [];
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: selisih.teks,
              seharusnya: tulisSeperti(benar, selisih.desimal >= dari.desimal ? selisih : dari),
              perhitungan: `${namaBaris(tabel, baris)}: ${dari.teks} − ${kurang.teks} = ${tulisSeperti(benar, dari)}.`,
              pembanding: [pointSel(konteks, baris, pasangan.dari), pointSel(konteks, baris, pasangan.kurang)],
              keyakinan: 0.95,
              akar: `selisih/${tabel.tabel.urutan}/${baris.baris}`,
            },
          ];
        });
      }),
    ),
};
