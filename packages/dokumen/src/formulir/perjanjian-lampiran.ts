import type { HasilAnggaran } from '@akuntabel/kinerja';
import { belumDiisi, kepala, sel, selAngka, selTeks, tabel } from '../lkjip/blok.ts';
import type { Baris, Blok, Isi, Rata, Sel } from '../model/dokumen.ts';
import { angka, kalimat, sambung } from '../narasi/kalimat.ts';
import { findJejak, namaSimpul, sebutSumberDana } from './anggaran.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { getPejabat } from './pejabat.ts';
import type { KonteksPerjanjian } from './perjanjian-kinerja.ts';

/** The two tables of an agreement: the performance it promises, and the money for it. */
export function susunLampiran(k: KonteksPerjanjian): Blok[] {
  const { kinerja, anggaran } = k.pk;
  const pelaksana = getPejabat(k.tahun, k.pk.pihakPertama, null).jabatan?.jenis === 'pelaksana';
  return [
    kinerja.length === 0 ? belumDiisi(kalimat`Kinerja yang dijanjikan belum diisi`) : tabelKinerja(k, pelaksana),
    ...(anggaran.length > 0 ? [tabelAnggaran(k)] : []),
    ...(anggaran.length === 0 && !pelaksana ? [belumDiisi(kalimat`Anggaran untuk kinerja ini belum diisi`)] : []),
  ];
}

/** A promised performance with every text resolved. */
interface BarisJanji {
  readonly tujuan: string | null;
  readonly sasaran: string | null;
  readonly indikator: string | null;
  readonly satuan: string;
  readonly kegiatan: string | null;
  readonly ke: number;
}

function listJanji({ tahun, hasil, pk, hasilPk }: KonteksPerjanjian): BarisJanji[] {
  return pk.kinerja.map((baris, ke) => {
    const kartu = baris.indikator === null ? undefined : hasil.indikator[baris.indikator];
    return {
      tujuan: baris.tujuan,
      sasaran: baris.sasaran ?? findUraian(tahun, baris.indikator),
      indikator: baris.nama ?? kartu?.nama ?? baris.indikator,
      satuan: hasilPk.kinerja[ke]?.satuan ?? '',
      kegiatan: baris.kegiatan,
      ke,
    };
  });
}

/** The sasaran (or tujuan) an indicator measures. */
function findUraian(tahun: KonteksPerjanjian['tahun'], indikator: string | null): string | null {
  if (indikator === null) return null;
  const { tujuan } = tahun.perencanaan.renstra;
  const sasaran = tujuan.flatMap((t) => t.sasaran).find((s) => s.indikator.includes(indikator));
  return sasaran?.uraian ?? tujuan.find((t) => t.indikator.includes(indikator))?.uraian ?? null;
}

/** Neighbouring rows that say the same thing. */
function groupBeruntun(baris: readonly BarisJanji[], kunci: (b: BarisJanji) => string | null): BarisJanji[][] {
  const kelompok: BarisJanji[][] = [];
  for (const b of baris) {
    const terakhir = kelompok.at(-1);
    if (terakhir?.[0] !== undefined && kunci(terakhir[0]) === kunci(b)) terakhir.push(b);
    else kelompok.push([b]);
  }
  return kelompok;
}

interface KolomJanji {
  readonly judul: string;
  readonly lebar: number;
  readonly rata?: Rata;
}

/** A pelaksana has six columns with the activity; others have the unit apart, and own goal or activity when entered. */
function tabelKinerja(k: KonteksPerjanjian, pelaksana: boolean): Blok {
  const janji = listJanji(k);
  const adaTujuan = pelaksana || janji.some((b) => b.tujuan !== null);
  const adaKegiatan = pelaksana || janji.some((b) => b.kegiatan !== null);
  const pimpinan = ['pimpinan', 'kepalaDaerah'].includes(
    getPejabat(k.tahun, k.pk.pihakPertama, null).jabatan?.jenis ?? '',
  );
  const kolom: KolomJanji[] = [
    { judul: 'No.', lebar: 0.06, rata: 'tengah' },
    ...(adaTujuan ? [{ judul: 'Tujuan', lebar: 0.17 }] : []),
    { judul: pimpinan ? 'Sasaran Strategis' : 'Sasaran', lebar: pelaksana ? 0.19 : 0.32 },
    { judul: 'Indikator Kinerja', lebar: pelaksana ? 0.23 : 0.36 },
    ...(pelaksana ? [] : [{ judul: 'Satuan', lebar: 0.12, rata: 'tengah' } as const]),
    { judul: 'Target', lebar: pelaksana ? 0.1 : 0.14, rata: 'tengah' },
    ...(adaKegiatan ? [{ judul: 'Kegiatan', lebar: 0.26 }] : []),
  ];
  const rincian = (b: BarisJanji): Kisi =>
    jajar(
      petak(selTeks(b.indikator)),
      ...(pelaksana ? [] : [petak(b.satuan === '' ? selTeks(null) : sel(b.satuan))]),
      petak(selTarget(k, b.ke, pelaksana)),
      ...(adaKegiatan ? [petak(selTeks(b.kegiatan))] : []),
    );
  const sasaran = (baris: BarisJanji[]): Kisi => jajar(petak(selTeks(baris[0]?.sasaran)), tumpuk(baris.map(rincian)));
  const tujuan = (baris: BarisJanji[]): Kisi => {
    const isi = tumpuk(groupBeruntun(baris, (b) => b.sasaran).map(sasaran));
    return adaTujuan ? jajar(petak(selTeks(baris[0]?.tujuan)), isi) : isi;
  };
  const kelompok = groupBeruntun(janji, (b) => b.tujuan);
  const nomor = pelaksana ? janji.map((b) => [b]) : kelompok.flatMap((g) => groupBeruntun(g, (b) => b.sasaran));
  return tabel({
    id: `${k.id}-kinerja`,
    keterangan: null,
    kolom: kolom.map(({ lebar, rata }) => (rata === undefined ? lebar : ([lebar, rata] as const))),
    ukuran: pelaksana ? 'kecil' : 'biasa',
    kepala: [kolom.map(({ judul }) => kepala(judul)), nomorKolomKurung(kolom.length)],
    badan: toBaris(
      jajar(tumpuk(nomor.map((g, i) => petakNomor(String(i + 1), g.length))), tumpuk(kelompok.map(tujuan))),
    ),
  });
}

/** The number of a group, as high as the group. */
function petakNomor(nomor: string, tinggi: number): Kisi {
  const satu = petak(sel(nomor));
  return { ...satu, tinggi, sel: satu.sel.map((s) => ({ ...s, tinggi })) };
}

function selTarget({ hasilPk }: KonteksPerjanjian, ke: number, denganSatuan: boolean): Sel {
  const target = hasilPk.kinerja[ke]?.target;
  if (target === undefined) return selTeks(null);
  return denganSatuan ? sel([angka(target)]) : selAngka(target, { rata: 'tengah' });
}

/** "(1)", "(2)" … as the official form numbers its columns. */
const nomorKolomKurung = (banyak: number): Baris => Array.from({ length: banyak }, (_, i) => kepala(`(${i + 1})`));

/** Programmes of the head; below a programme the kegiatan and sub-kegiatan of the others. */
function tabelAnggaran(k: KonteksPerjanjian): Blok {
  const { hasilPk, hasil } = k;
  const jejak = hasilPk.anggaran.map(({ kode, unit }) => findJejak(hasil, kode, unit) ?? []);
  const badan = hasilPk.program.flatMap(({ kode, nama, baris, nilai }, i): Baris[] => {
    const [satu] = baris;
    const nomor = sel(String(i + 1));
    if (satu !== undefined && baris.length === 1 && hasilPk.anggaran[satu]?.kode === kode) {
      return [[nomor, sel(nama), selAngka(nilai), sel(sebutKeterangan(k, satu, jejak[satu] ?? []))]];
    }
    return [
      [
        { ...nomor, tinggi: baris.length + 1 },
        sel(nama, { tebal: true }),
        selAngka(nilai, { tebal: true }),
        sel(sebutSumberDana((jejak[satu ?? 0] ?? []).slice(0, 1), k.pk.versi)),
      ],
      ...baris.map((b): Baris => rowRincian(k, b, jejak[b] ?? [])),
    ];
  });
  return tabel({
    id: `${k.id}-anggaran`,
    keterangan: null,
    kolom: [[0.06, 'tengah'], 0.5, [0.2, 'kanan'], 0.24],
    kepala: [
      [kepala('No.'), kepala(namaKolom(jejak)), kepala('Anggaran (Rp)'), kepala('Keterangan')],
      nomorKolomKurung(4),
    ],
    badan: [
      ...badan,
      [
        sel('Jumlah', { lebar: 2, tebal: true, latar: 'jumlah', rata: 'kanan' }),
        selAngka(hasilPk.jumlah, { tebal: true, latar: 'jumlah' }),
        sel('', { latar: 'jumlah' }),
      ],
    ],
  });
}

function rowRincian(k: KonteksPerjanjian, b: number, jejak: readonly HasilAnggaran[]): Baris {
  const baris = k.hasilPk.anggaran[b];
  if (baris === undefined) return [];
  return [sel(namaSimpul(k.tahun, baris), { inden: 1 }), selAngka(baris.nilai), sel(sebutKeterangan(k, b, jejak, 1))];
}

/** The remark as entered and the source of the money; a source that stands with the programme is not repeated. */
function sebutKeterangan({ pk }: KonteksPerjanjian, b: number, jejak: readonly HasilAnggaran[], mulai = 0): Isi {
  const catatan = pk.anggaran[b]?.keterangan ?? null;
  const sumber = sebutSumberDana(jejak.slice(mulai), pk.versi);
  return [
    ...(catatan === null ? [] : sambung(catatan)),
    ...(catatan !== null && sumber.length > 0 ? [{ jenis: 'barisBaru' } as const] : []),
    ...sumber,
  ];
}

function namaKolom(jejak: readonly (readonly HasilAnggaran[])[]): string {
  const terdalam = Math.max(...jejak.map((j) => j.length));
  if (terdalam <= 1) return 'Program';
  return terdalam === 2 ? 'Program/Kegiatan' : 'Program/Kegiatan/Sub-kegiatan';
}
