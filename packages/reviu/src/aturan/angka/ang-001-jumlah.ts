import { describeSelip } from '../../fakta/ejaan.ts';
import { type Penjumlahan, readTabelAnggaran, type TabelAnggaran } from '../../fakta/jumlah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { compareRentang, findAngkaBaris, pointSel, rentangPersen, tulisSeperti, tulisUang } from './bantu.ts';

/** A total or a level of a budget table that its parts do not add up to. */
export const JUMLAH: Aturan = {
  kode: 'ANG-001',
  nama: 'Jumlah tidak sama dengan rinciannya',
  tingkat: 'galat',
  arti: 'Angka suatu program, kegiatan, atau baris jumlah tidak sama dengan jumlah baris di bawahnya (atau di atasnya, untuk baris jumlah).',
  cara: 'Jenjang baris dikenali dari kode, sebutan Program/Kegiatan/Sub Kegiatan, atau nomornya; bila nomor dan jumlah bertentangan, jenjang yang membuat lebih banyak jumlah cocok dipakai. Baris yang kosong membuat jumlahnya tidak diperiksa. Jumlah yang labelnya tidak menyebut baris mana yang dijumlahkan hanya menjadi peringatan.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) =>
    listTabelAnggaran(konteks).flatMap((satu) => {
      const salah = satu.penjumlahan.filter(({ cocok }) => !cocok);
      return salah.filter((ini) => !isAkibat(ini, salah)).map((ini) => toBahan(konteks, satu, ini, salah));
    }),
};

const simpanan = new WeakMap<Konteks, TabelAnggaran[]>();

/** Budget tables with their sums; levels known from one table help to read the others. */
export function listTabelAnggaran(konteks: Konteks): TabelAnggaran[] {
  const sudah = simpanan.get(konteks);
  if (sudah !== undefined) return sudah;
  const hasil = konteks.fakta.tabel.flatMap((tabel) => readTabelAnggaran(tabel, konteks.fakta.jenjangDari) ?? []);
  simpanan.set(konteks, hasil);
  return hasil;
}

const kunciBaris = ({ kolom, induk }: Penjumlahan): string =>
  `${kolom}/${induk.baris.tabel.urutan}/${induk.baris.baris}`;

/** A sum that only fails because one of its parts is a wrong sum itself: mended there, it fits. */
function isAkibat(ini: Penjumlahan, salah: readonly Penjumlahan[]): boolean {
  return salah.some((lain) => {
    if (lain.kolom !== ini.kolom || !ini.bagian.some((satu) => satu.baris === lain.induk.baris)) return false;
    return Math.abs(ini.jumlah - lain.tertulis.nilai + lain.jumlah - ini.tertulis.nilai) <= ini.toleransi;
  });
}

function toBahan(
  konteks: Konteks,
  { tabel, penjumlahan }: TabelAnggaran,
  ini: Penjumlahan,
  salah: readonly Penjumlahan[],
): BahanTemuan {
  const { kolom, induk, bagian, tertulis, jumlah, ragu } = ini;
  const nama = (satu: Penjumlahan['induk']): string => `“${satu.nama}”`;
  const atas = penjumlahan.find(
    (satu) => satu.kolom === kolom && satu.bagian.some(({ baris }) => baris === induk.baris),
  );
  const selisih = tertulis.nilai - jumlah;
  const catatan: string[] = [];
  const selip = describeSelip(tertulis.nilai, jumlah);
  if (selip !== undefined) catatan.push(`${selip} (${tulisUang(tertulis.nilai)} dan ${tulisUang(jumlah)})`);
  const kembar = atas?.induk.baris.angka[kolom];
  if (kembar !== undefined && kembar.nilai === tertulis.nilai && atas?.bagian.length !== 1) {
    catatan.push(
      `angka itu sama dengan angka ${nama(atas?.induk as Penjumlahan['induk'])}, jenjang di atasnya, padahal masih ada bagian lain`,
    );
  }
  const sebesar = bagian.find(
    ({ baris }) => Math.abs(baris.angka[kolom]?.nilai ?? Number.NaN) === Math.abs(selisih) && selisih !== 0,
  );
  if (sebesar !== undefined)
    catatan.push(
      `selisihnya sama dengan ${nama(sebesar)}, yang barangkali ${selisih > 0 ? 'belum dirinci di tempat lain atau terhitung dua kali' : 'tidak ikut dijumlahkan'}`,
    );
  if (atas !== undefined && !atas.cocok && isAkibat(atas, salah))
    catatan.push(`dengan ${tulisUang(jumlah)}, jumlah ${nama(atas.induk)} juga cocok`);
  const salahDi = findBagianSalah(konteks, tabel, ini, atas?.cocok === true);
  const titik =
    salahDi === undefined ? pointSel(konteks, induk.baris, kolom) : pointSel(konteks, salahDi.baris.baris, kolom);
  const rincian =
    bagian.length <= 8
      ? bagian.map(({ baris }) => tulisUang(baris.angka[kolom]?.nilai ?? 0)).join(' + ')
      : `jumlah ${bagian.length} baris`;
  const sisa = `${nama(induk)} tertulis ${tulisUang(tertulis.nilai)}; rinciannya ${rincian} = ${tulisUang(jumlah)}, selisih ${tulisUang(selisih)}`;
  return {
    ...titik,
    tertulis: salahDi === undefined ? tertulis.teks : salahDi.tertulis,
    seharusnya: salahDi === undefined ? tulisSeperti(jumlah, tertulis) : salahDi.seharusnya,
    perhitungan: `${sisa}${catatan.length === 0 ? '' : `; ${catatan.join('; ')}`}.`,
    pembanding: (salahDi === undefined ? bagian.slice(0, 12) : [induk]).map(({ baris }) =>
      pointSel(konteks, baris, kolom),
    ),
    keyakinan: ragu ? 0.7 : 0.97,
    akar: `jumlah/${tabel.tabel.urutan}/${kunciBaris(ini)}`,
  };
}

/** The one part whose own percentage shows that it is what is wrong, when the sum above it is confirmed from above. */
function findBagianSalah(konteks: Konteks, tabel: TabelAnggaran['tabel'], ini: Penjumlahan, dipastikan: boolean) {
  if (!dipastikan && !ini.induk.jumlah) return undefined;
  const janggal = ini.bagian.filter(({ baris }) => isPersenSalah(tabel, baris));
  const [satu] = janggal;
  if (janggal.length !== 1 || satu === undefined || isPersenSalah(tabel, ini.induk.baris)) return undefined;
  const angka = satu.baris.angka[ini.kolom];
  if (angka === undefined) return undefined;
  const seharusnya = angka.nilai + ini.tertulis.nilai - ini.jumlah;
  return { baris: satu, tertulis: angka.teks, seharusnya: tulisSeperti(seharusnya, angka), konteks };
}

function isPersenSalah(tabel: TabelAnggaran['tabel'], baris: Penjumlahan['induk']['baris']): boolean {
  return tabel.kolom.some(({ makna }, j) => {
    const persen = baris.angka[j];
    if (makna !== 'penyerapan' || persen === undefined) return false;
    const atas = findAngkaBaris(tabel, baris, j, 'realisasiAnggaran');
    const bawah = findAngkaBaris(tabel, baris, j, 'pagu');
    if (atas === undefined || bawah === undefined) return false;
    const rentang = rentangPersen(atas.angka, bawah.angka);
    return rentang !== undefined && compareRentang(persen, rentang) === 'salah';
  });
}
