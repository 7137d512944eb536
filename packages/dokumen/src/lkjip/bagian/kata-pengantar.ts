import { tandaTanganSatu } from '../../formulir/pejabat.ts';
import type { Blok } from '../../model/dokumen.ts';
import { kalimat, sambung } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, par } from '../blok.ts';
import type { Konteks } from '../konteks.ts';

export const kataPengantar: Penyusun = {
  judul: () => sambung('Kata Pengantar'),
  susun: (k, { teksSendiri }) => [...(teksSendiri ? [] : draftPengantar(k)), ...tandaTanganLaporan(k)],
};

function draftPengantar({ unit, tahun }: Konteks): Blok[] {
  return [
    par(
      kalimat`Puji syukur ke hadirat Tuhan Yang Maha Esa, Laporan Kinerja ${unit} Tahun ${tahun} telah selesai disusun`,
      kalimat`Laporan ini adalah pertanggungjawaban atas kinerja yang dijanjikan dalam Perjanjian Kinerja Tahun ${tahun} dan atas anggaran yang dipercayakan untuk mewujudkannya`,
    ),
    par(
      kalimat`Di dalamnya disajikan target dan realisasi setiap indikator, perbandingannya dengan tahun-tahun sebelumnya, dengan target akhir Renstra, dan dengan pembanding yang tersedia, penyebab keberhasilan dan kegagalan, efisiensi penggunaan sumber daya, serta langkah perbaikan`,
      kalimat`Setiap angka dihitung dari data yang diisi satu kali, sehingga asalnya dapat ditelusuri`,
    ),
    par(
      kalimat`Kami berterima kasih kepada semua pihak yang telah membantu penyusunannya, dan menerima setiap saran untuk perbaikan kinerja pada tahun berikutnya`,
    ),
  ];
}

/** The signature under the preface and the closing chapter. */
export function tandaTanganLaporan({ data }: Konteks): Blok[] {
  const { penandatangan, tanggal } = data.laporan;
  return [
    ...(penandatangan === null ? [belumDiisi(kalimat`Penanda tangan laporan belum diisi`)] : []),
    tandaTanganSatu(data, penandatangan, 'laporan.tanggal', tanggal),
  ];
}
