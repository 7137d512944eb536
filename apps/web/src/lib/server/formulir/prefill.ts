import type { JenisRekaman, TahunKinerja } from '@akuntabel/kinerja';
import { gabung, getBanyak, getSatu, type Ketikan, type KetikanBaru } from './ketikan.ts';
import { moveBaris } from './susun.ts';

/** Unsur of PermenPANRB 14/2017, in its order. */
const UNSUR = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Waktu penyelesaian',
  'Biaya/tarif',
  'Produk spesifikasi jenis pelayanan',
  'Kompetensi pelaksana',
  'Perilaku pelaksana',
  'Penanganan pengaduan, saran, dan masukan',
  'Sarana dan prasarana',
] as const;

type Awalan = Readonly<Record<string, string>>;

/** Rows that the form offers below those that are there; untouched they add nothing. */
function offer(ketikan: KetikanBaru, daftar: string, terisi: number, baris: readonly Awalan[]): void {
  if (baris.length === 0) return;
  ketikan.set(`${daftar}!banyak`, [String(Math.max(getBanyak(ketikan, daftar), terisi + baris.length))]);
  for (const [ke, isi] of baris.entries()) {
    for (const [ruas, nilai] of Object.entries(isi)) {
      const nama = gabung(gabung(daftar, terisi + ke), ruas);
      ketikan.set(nama, [nilai]);
      ketikan.set(`${nama}!awal`, [nilai]);
    }
  }
}

/** A row for every year that has none, among the others where those stand in order. */
function offerTahun(ketikan: KetikanBaru, daftar: string, tahun: readonly number[]): KetikanBaru {
  const ada: number[] = [];
  for (let ke = 0; ke < getBanyak(ketikan, daftar); ke += 1) {
    const satu = getSatu(ketikan, gabung(gabung(daftar, ke), 'tahun')) ?? '';
    if (satu === '') break;
    ada.push(Number(satu));
  }
  const kurang = tahun.filter((satu) => !ada.includes(satu));
  const awalan = kurang.map((satu) => ({ tahun: String(satu) }));
  offer(ketikan, daftar, ada.length, awalan);
  const semua = [...ada, ...kurang];
  if (ada.some((satu, ke) => ke > 0 && satu <= (ada[ke - 1] as number))) return ketikan;
  const urut = semua.toSorted((a, b) => a - b);
  return moveBaris(ketikan, daftar, (ke) => (ke < semua.length ? urut.indexOf(semua[ke] as number) : ke));
}

/** A period of at most this many years; a mistyped one must not make a form without end. */
const MAKS_TAHUN = 12;

const listTahun = ({ mulai, selesai }: { mulai: number; selesai: number }): number[] =>
  Array.from({ length: Math.max(0, Math.min(selesai - mulai + 1, MAKS_TAHUN)) }, (_, ke) => mulai + ke);

/** What an office would have to type in any case: the years of its Renstra, the unsur of a survey, the year. */
export function prefillFormulir(
  jenis: JenisRekaman,
  ketikan: Ketikan,
  { umum, perencanaan }: TahunKinerja,
  baru: boolean,
): KetikanBaru {
  let hasil: KetikanBaru = new Map([...ketikan].map(([nama, nilai]) => [nama, [...nilai]]));
  if (jenis === 'indikator') {
    hasil = offerTahun(hasil, 'target', listTahun(perencanaan.renstra));
    hasil = offerTahun(hasil, 'kondisiAwal', perencanaan.renstra.tahunAwal);
  }
  if (!baru) return hasil;
  if (jenis === 'realisasi' || jenis === 'skm') hasil.set('tahun', [String(umum.tahun)]);
  if (jenis === 'lhe') hasil.set('tahunDievaluasi', [String(umum.tahun - 1)]);
  if (jenis === 'skm') {
    offer(
      hasil,
      'unsur',
      0,
      UNSUR.map((nama, ke) => ({ kode: `U${ke + 1}`, nama })),
    );
  }
  if (jenis === 'rpjmd' || jenis === 'renstra') {
    hasil.set('mulai', [String(perencanaan.renstra.mulai)]);
    hasil.set('selesai', [String(perencanaan.renstra.selesai)]);
  }
  return hasil;
}
