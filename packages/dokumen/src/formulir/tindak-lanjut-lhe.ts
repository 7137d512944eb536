import type { HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import { tindakLanjutLhe } from '../lkjip/bagian/tindak-lanjut-lhe.ts';
import { createKonteks } from '../lkjip/konteks.ts';
import type { Blok, Dokumen } from '../model/dokumen.ts';
import { sambung } from '../narasi/kalimat.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { tandaTanganSatu } from './pejabat.ts';

/** Tindak lanjut of every evaluation: what was evaluated, how far it got, each recommendation. For landscape pages. */
export function blokTindakLanjutLhe(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'tindak-lanjut-lhe' }: PilihanBlok = {},
): readonly Blok[] {
  return tindakLanjutLhe.susun(createKonteks(tahun, hasil), { id, teksSendiri: false });
}

export function buildTindakLanjutLhe(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const { laporan } = tahun;
  const blok = [
    ...blokTindakLanjutLhe(tahun, hasil),
    tandaTanganSatu(tahun, laporan.penandatangan, 'laporan.tanggal', laporan.tanggal),
  ];
  const judul = sambung('Tindak Lanjut Hasil Evaluasi AKIP');
  return buildFormulir(tahun, hasil, { judul, tanggal: laporan.tanggal, halaman: [['mendatar', blok]] }, pilihan);
}
