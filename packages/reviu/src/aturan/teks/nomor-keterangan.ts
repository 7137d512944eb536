import { type Keterangan, listKeterangan } from '../../fakta/keterangan.ts';
import { compareJudul } from '../../fakta/mirip.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

const kutip = ({ macam, nomorTertulis, judul }: Keterangan): string => `${macam} ${nomorTertulis} ${judul}`.trim();

export const NOMOR_KETERANGAN: Aturan = {
  kode: 'STR-003',
  nama: 'Nomor tabel, grafik, atau gambar ganda, melompat, atau tidak urut',
  tingkat: 'galat',
  arti: 'Dua tabel (grafik, gambar) memakai nomor yang sama, atau nomornya melompat, mundur, atau salah bentuk.',
  cara: 'Nomor pada keterangan di batang tubuh diurutkan per bab. Nomor yang sama dengan judul yang sama adalah sambungan dan tidak dilaporkan.',
  periksa: (konteks) => {
    const semua = listKeterangan(konteks);
    return (['Tabel', 'Grafik', 'Gambar'] as const).flatMap((macam) =>
      checkSatu(semua.filter((k) => k.macam === macam)),
    );
  },
};

function checkSatu(keterangan: readonly Keterangan[]): BahanTemuan[] {
  const pernah = new Map<string, Keterangan>();
  const terakhir = new Map<string, Keterangan>();
  const berbab = keterangan.filter(({ nomor }) => nomor.length > 1).length * 2 > keterangan.length;
  return keterangan.flatMap((satu): BahanTemuan[] => {
    const sebelum = pernah.get(satu.label);
    const awal = satu.nomor.slice(0, -1).join('.');
    const tadi = terakhir.get(awal);
    if (sebelum !== undefined) {
      if (compareJudul(sebelum.judul, satu.judul) === 'sama' || /lanjutan|sambungan/i.test(satu.judul)) return [];
      return [
        {
          tempat: satu.tempat,
          kutipan: kutip(satu),
          tertulis: satu.label,
          seharusnya: 'nomor yang belum dipakai',
          perhitungan: `${satu.label} sudah dipakai untuk “${sebelum.judul}”, di sini untuk “${satu.judul}”.`,
          pembanding: [{ tempat: sebelum.tempat, kutipan: kutip(sebelum) }],
          keyakinan: 0.95,
        },
      ];
    }
    pernah.set(satu.label, satu);
    const rusak =
      satu.nomorTertulis.includes(' ') ||
      (berbab && satu.nomor.length === 1 && keterangan.indexOf(satu) > 0 && terakhir.get('') === undefined);
    if (rusak) {
      if (satu.nomor.length > 1) terakhir.set(awal, satu);
      return [
        {
          tempat: satu.tempat,
          kutipan: kutip(satu),
          tertulis: `${satu.macam} ${satu.nomorTertulis}`,
          ...(satu.nomor.length > 1 ? { seharusnya: satu.label } : {}),
          perhitungan:
            satu.nomor.length > 1
              ? 'Nomor terputus: pemisah titik tidak ada.'
              : `${satu.macam} lain dalam laporan ini bernomor menurut bab.`,
          keyakinan: 0.85,
        },
      ];
    }
    terakhir.set(awal, satu);
    const n = satu.nomor.at(-1) ?? 0;
    const harap = (tadi?.nomor.at(-1) ?? 0) + 1;
    if (n === harap) return [];
    const mundur = n < harap;
    const luput = mundur ? undefined : `${satu.macam} ${[...satu.nomor.slice(0, -1), harap].join('.')}`;
    return [
      {
        tempat: satu.tempat,
        kutipan: kutip(satu),
        tertulis: satu.label,
        seharusnya: luput ?? `nomor sesudah ${tadi?.label}`,
        perhitungan:
          tadi === undefined
            ? `${satu.macam} pertama bab ini bernomor ${satu.label}.`
            : `${satu.macam} sebelumnya ${tadi.label}; ${mundur ? 'nomornya mundur' : `${luput} tidak ada`}.`,
        pembanding: tadi === undefined ? [] : [{ tempat: tadi.tempat, kutipan: kutip(tadi) }],
        tingkat: mundur ? 'galat' : 'peringatan',
        keyakinan: mundur ? 0.9 : 0.8,
      },
    ];
  });
}
