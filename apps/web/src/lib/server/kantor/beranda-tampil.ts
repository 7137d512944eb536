import { formatTanggal } from '@akuntabel/kinerja';
import type { Beranda, Cuplikan, Tenggat } from '@akuntabel/layanan';
import { formatHari } from '../formulir/waktu.ts';

/** How near a deadline is, in words; `mendesak`: over, or over within three days. */
function tellTenggat({ jendela: { keadaan, sisaHari }, tutup }: Tenggat): { kapan: string; mendesak: boolean } {
  const tanggal = formatTanggal(tutup);
  if (keadaan === 'lewat') return { kapan: `ditutup ${tanggal}, lewat ${-sisaHari} hari`, mendesak: true };
  if (keadaan === 'terbuka') {
    const sisa = sisaHari === 0 ? 'hari ini' : `${sisaHari} hari lagi`;
    return { kapan: `ditutup ${tanggal}, ${sisa}`, mendesak: sisaHari <= 3 };
  }
  return { kapan: `belum dibuka; ditutup ${tanggal}`, mendesak: false };
}

const mapCuplikan = <A, B>({ baris, jumlah }: Cuplikan<A>, fn: (satu: A) => B) => ({
  baris: baris.map(fn),
  lainnya: jumlah - baris.length,
  jumlah,
});

/** One line of the home page: where it leads, what it is about, and what there is to know beside it. */
interface Butir {
  readonly href: string;
  readonly judul: string;
  readonly ket: string;
  readonly mendesak?: boolean;
}

const letak = ({ namaUnit, tahun }: { namaUnit: string; tahun: number }): string => `${namaUnit} ${tahun}`;

/** What somebody finds when they come in, in words. */
export function showBeranda(
  { hari, tenggat, menunggu, melenceng, unitMelenceng, belumLengkap }: Beranda,
  zonaMenit: number,
) {
  return {
    hari: formatTanggal(hari),
    menunggu: mapCuplikan(menunggu, (satu): Butir => {
      const langkah = satu.tindakan.map(({ label }) => label).join(' atau ');
      const sejak = satu.sejak === null ? '' : ` sejak ${formatHari(satu.sejak, zonaMenit)}`;
      return {
        href: satu.tautan,
        judul: satu.judul,
        ket: `${letak(satu)} · ${satu.status}${sejak} · ${langkah}`,
      };
    }),
    tenggat: mapCuplikan(tenggat, (satu): Butir => {
      const { kapan, mendesak } = tellTenggat(satu);
      return { href: satu.tautan, judul: satu.judul, ket: `${letak(satu)} · ${satu.status} · ${kapan}`, mendesak };
    }),
    melenceng: mapCuplikan(
      melenceng,
      (satu): Butir => ({
        href: satu.tautan,
        judul: satu.nama,
        ket: `${satu.namaUnit}, ${satu.masa}: realisasi ${satu.realisasi}, target ${satu.target}`,
      }),
    ),
    unitMelenceng: mapCuplikan(
      unitMelenceng,
      (satu): Butir => ({
        href: satu.tautan,
        judul: letak(satu),
        ket: `${satu.tercapai} dari ${satu.iku} IKU mencapai target`,
      }),
    ),
    belumLengkap: mapCuplikan(
      belumLengkap,
      (satu): Butir => ({
        href: `${satu.tautan}/kelengkapan`,
        judul: letak(satu),
        ket: `${satu.kurang} isian${satu.rincian.length > 0 ? `: ${satu.rincian.join('; ')}` : ''}`,
      }),
    ),
  };
}
