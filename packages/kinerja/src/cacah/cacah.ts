import { BUAH, dariEntri, record, terisi } from '../hasil/buku.ts';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';

/** Counts of what the dataset holds, by name. */
export function countCacah({ data, buku }: Konteks): Record<string, Angka> {
  const { tujuan } = data.perencanaan.renstra;
  const { program } = data.anggaran;
  let kegiatan = 0;
  let subKegiatan = 0;
  for (const p of program) {
    kegiatan += p.kegiatan.length;
    for (const k of p.kegiatan) subKegiatan += k.subKegiatan.length;
  }
  const utama = program.filter(({ sifat }) => sifat === 'utama').length;
  const banyak = (nama: string, label: string, n: number, jalur: string): [string, Angka] => [
    nama,
    record(buku, `cacah/${nama}`, `Banyaknya ${label}`, terisi(String(n)), BUAH, 'cacah', [
      dariEntri(jalur, String(n)),
    ]),
  ];
  const jenis = (jenisUnit: string) => data.organisasi.unit.filter((u) => u.jenis === jenisUnit).length;
  return Object.fromEntries([
    banyak('misi', 'misi', data.perencanaan.misi.length, 'perencanaan.misi'),
    banyak('isuStrategis', 'isu strategis', data.perencanaan.isuStrategis.length, 'perencanaan.isuStrategis'),
    banyak('tujuan', 'tujuan', tujuan.length, 'perencanaan.renstra.tujuan'),
    banyak(
      'sasaran',
      'sasaran',
      tujuan.reduce((n, t) => n + t.sasaran.length, 0),
      'perencanaan.renstra.tujuan',
    ),
    banyak('indikator', 'indikator', data.indikator.length, 'indikator'),
    banyak('iku', 'IKU', data.indikator.filter(({ iku }) => iku).length, 'indikator'),
    banyak('program', 'program', program.length, 'anggaran.program'),
    banyak('programUtama', 'program utama', utama, 'anggaran.program'),
    banyak('programPenunjang', 'program penunjang', program.length - utama, 'anggaran.program'),
    banyak('kegiatan', 'kegiatan', kegiatan, 'anggaran.program'),
    banyak('subKegiatan', 'sub-kegiatan', subKegiatan, 'anggaran.program'),
    banyak('perjanjian', 'perjanjian kinerja', data.perjanjian.length, 'perjanjian'),
    banyak('seksi', 'seksi', jenis('seksi'), 'organisasi.unit'),
    banyak('kelurahan', 'kelurahan', jenis('kelurahan'), 'organisasi.unit'),
    banyak('jabatan', 'jabatan', data.organisasi.jabatan.length, 'organisasi.jabatan'),
    banyak('tugas', 'tugas', data.organisasi.tugas.length, 'organisasi.tugas'),
    banyak('skm', 'survei kepuasan masyarakat', data.skm.length, 'skm'),
    banyak('penghargaan', 'penghargaan', data.penghargaan.length, 'penghargaan'),
    banyak(
      'rekomendasi',
      'rekomendasi',
      data.evaluasi.reduce((n, e) => n + e.rekomendasi.length, 0),
      'evaluasi',
    ),
  ]);
}
