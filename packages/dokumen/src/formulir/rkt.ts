import type {
  Angka,
  HasilAnggaran,
  HasilIndikator,
  HasilKinerja,
  HasilKinerjaProgram,
  TahunKinerja,
  Uang,
} from '@akuntabel/kinerja';
import { belumDiisi, kelompok, kepala, nomorKolom, sel, selAngka, tabel } from '../lkjip/blok.ts';
import { createKonteks, type Konteks } from '../lkjip/konteks.ts';
import type { Baris, Blok, Dokumen } from '../model/dokumen.ts';
import { kalimat, rangkai, tulis } from '../narasi/kalimat.ts';
import { isDuaMacam } from './anggaran.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { tandaTanganSatu } from './pejabat.ts';
import { selSatuan } from './sel.ts';

/**
 * Rencana Kinerja Tahunan: sasaran with indicators and targets, the programmes that support them, their kegiatan with
 * the money of the version the data name; programmes that carry no sasaran below; sums; date and signature. For
 * landscape pages.
 */
export function blokRkt(tahun: TahunKinerja, hasil: HasilKinerja, { id = 'rkt' }: PilihanBlok = {}): readonly Blok[] {
  const { rkt } = tahun.anggaran;
  return [
    ...(hasil.anggaran.program.length === 0 ? [belumDiisi(kalimat`Program dan kegiatan belum diisi`)] : []),
    tabelRkt(createKonteks(tahun, hasil), id),
    tandaTanganSatu(tahun, rkt.penandatangan, 'anggaran.rkt.tanggal', rkt.tanggal),
  ];
}

export function buildRkt(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const judul = tulis`Rencana Kinerja Tahunan Tahun ${createKonteks(tahun, hasil).tahun}`;
  const blok = blokRkt(tahun, hasil);
  return buildFormulir(
    tahun,
    hasil,
    { judul, tanggal: tahun.anggaran.rkt.tanggal, halaman: [['mendatar', blok]] },
    pilihan,
  );
}

const BANYAK_KOLOM = 10;
const KOLOM_PROGRAM = 7;

function tabelRkt(k: Konteks, id: string): Blok {
  const { program, utama, penunjang, unit } = k.hasil.anggaran;
  /** Programmes printed so far: their money must not stand twice. */
  const tercetak = new Set<string>();
  const sasaran = k.kelompok
    .filter(({ tingkat, kartu }) => tingkat === 'sasaran' && kartu.length > 0)
    .flatMap(({ uraian, kartu }) =>
      toBaris(jajar(petak(sel(uraian)), tumpuk(kartu.map(({ hasil }) => kisiIndikator(k, hasil, tercetak))))),
    );
  const sisa = program.filter(({ kunci }) => !tercetak.has(kunci));
  return tabel({
    id,
    keterangan: null,
    ukuran: 'kecil',
    kolom: [0.12, 0.12, [0.06, 'tengah'], 0.13, 0.13, [0.06, 'tengah'], 0.14, 0.13, [0.06, 'tengah'], [0.1, 'kanan']],
    kepala: [
      [kepala('Kinerja Utama', { lebar: 3 }), kepala('Program', { lebar: 3 }), kepala('Kegiatan', { lebar: 4 })],
      [...Array.from({ length: 3 }, () => ['Uraian', 'Indikator', 'Target']).flat(), 'Anggaran (Rp)'].map((t) =>
        kepala(t),
      ),
      nomorKolom(BANYAK_KOLOM),
    ],
    badan: [
      ...sasaran,
      ...susunLain(
        k,
        'Program lain yang tidak mendukung indikator sasaran',
        sisa.filter(({ sifat }) => sifat === 'utama'),
      ),
      ...susunLain(
        k,
        'Program penunjang',
        sisa.filter(({ sifat }) => sifat === 'penunjang'),
      ),
      ...(isDuaMacam(program)
        ? [rowJumlah(k, 'Jumlah program utama', utama), rowJumlah(k, 'Jumlah program penunjang', penunjang)]
        : []),
      rowJumlah(k, 'Jumlah', unit),
    ],
  });
}

/** The ceiling of the version the RKT is about. */
const getPagu = (k: Konteks, uang: Uang): Angka => (k.data.anggaran.rkt.versiPagu === 'murni' ? uang.murni : uang.pagu);

const rowJumlah = (k: Konteks, nama: string, uang: Uang): Baris => [
  sel(nama, { lebar: BANYAK_KOLOM - 1, tebal: true, latar: 'jumlah', rata: 'kanan' }),
  selAngka(getPagu(k, uang), { tebal: true, latar: 'jumlah' }),
];

function susunLain(k: Konteks, judul: string, program: readonly HasilAnggaran[]): Baris[] {
  if (program.length === 0) return [];
  return [
    [kelompok(judul, BANYAK_KOLOM)],
    ...toBaris(jajar(petak(sel('–', { lebar: 3, rata: 'tengah' })), tumpuk(program.map((p) => kisiProgram(k, p))))),
  ];
}

/** An indicator beside the programmes that support it; one that stands above already is only named. */
function kisiIndikator(k: Konteks, indikator: HasilIndikator, tercetak: Set<string>): Kisi {
  const program = indikator.program.flatMap((kode) => k.program.get(kode) ?? []);
  const baru = program.filter(({ kunci }) => !tercetak.has(kunci));
  const lama = program.filter(({ kunci }) => tercetak.has(kunci));
  for (const { kunci } of baru) tercetak.add(kunci);
  const catatan = (isi: Parameters<typeof sel>[0]): Kisi => petak(sel(isi, { lebar: KOLOM_PROGRAM }));
  const kanan = [
    ...baru.map((p) => kisiProgram(k, p)),
    ...(lama.length > 0
      ? [
          catatan(
            kalimat`${baru.length > 0 ? 'juga didukung' : 'didukung'} ${rangkai(lama.map(({ nama }) => nama))} yang tercantum di atas`,
          ),
        ]
      : []),
    ...(program.length === 0 ? [catatan(kalimat`belum ada program yang mendukung indikator ini`)] : []),
  ];
  const target = k.data.anggaran.rkt.versiPagu === 'murni' ? indikator.targetMurni : indikator.targetPerubahan;
  return jajar(petak(sel(indikator.nama)), petak(selSatuan(target)), tumpuk(kanan));
}

function kisiProgram(k: Konteks, program: HasilAnggaran): Kisi {
  const { anak } = program;
  const kepalaProgram = [petak(sel(program.nama)), kisiKinerja(program.kinerja)];
  if (anak.length === 0) {
    return jajar(...kepalaProgram, petak(sel('–', { lebar: 3 })), petak(selAngka(getPagu(k, program.uang))));
  }
  const tanpaRincian = anak.every(({ uang }) => getPagu(k, uang).nilai === null);
  const kegiatan = (a: HasilAnggaran): Kisi => jajar(petak(sel(a.nama)), kisiKinerja(a.kinerja));
  return tanpaRincian
    ? jajar(...kepalaProgram, tumpuk(anak.map(kegiatan)), petak(selAngka(getPagu(k, program.uang))))
    : jajar(...kepalaProgram, tumpuk(anak.map((a) => jajar(kegiatan(a), petak(selAngka(getPagu(k, a.uang)))))));
}

/** Indicators with targets; a dash for none. */
const kisiKinerja = (kinerja: readonly HasilKinerjaProgram[]): Kisi =>
  kinerja.length === 0
    ? jajar(petak(sel('–')), petak(sel('–', { rata: 'tengah' })))
    : tumpuk(kinerja.map(({ nama, target }) => jajar(petak(sel(nama)), petak(selSatuan(target)))));
