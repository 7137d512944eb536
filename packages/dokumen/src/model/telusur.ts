import type { Blok, Dokumen, Gambar, Isi, Judul, Run, Sel, Tabel } from './dokumen.ts';

/** Whether the content of a cell is blocks (else it is runs; an empty cell is runs). */
export function hasBlok(isi: Sel['isi']): isi is readonly Blok[] {
  switch (isi[0]?.jenis) {
    case undefined:
    case 'teks':
    case 'angka':
    case 'rujukan':
    case 'barisBaru':
      return false;
    default:
      return true;
  }
}

/** The plain text of runs; a forced line break reads as a space. */
export function getTeks(isi: Isi): string {
  return isi.map((run) => (run.jenis === 'barisBaru' ? ' ' : run.teks)).join('');
}

/** A block that others can point to by its id. */
export type BlokBerId = Judul | Tabel | Gambar;

export function isBlokBerId(blok: Blok): blok is BlokBerId {
  return blok.jenis === 'judul' || blok.jenis === 'tabel' || blok.jenis === 'gambar';
}

/** What mapDokumen does to each part; parts left out stay as they are. */
export interface Pengubah {
  /** Called on the way down, in reading order, before the block's own content is mapped. */
  readonly blok?: (blok: Blok) => Blok;
  readonly run?: (run: Run) => Run;
}

/** A copy of the document with every block and run, at any depth, replaced in reading order. */
export function mapDokumen(dokumen: Dokumen, pengubah: Pengubah): Dokumen {
  return {
    ...dokumen,
    bagian: dokumen.bagian.map((bagian) => ({ ...bagian, blok: mapBlok(bagian.blok, pengubah) })),
  };
}

function mapBlok(daftar: readonly Blok[], pengubah: Pengubah): readonly Blok[] {
  const isi = (runs: Isi): Isi => (pengubah.run ? runs.map(pengubah.run) : runs);
  const baris = (sel: readonly Sel[]): readonly Sel[] =>
    sel.map((s) => ({ ...s, isi: hasBlok(s.isi) ? mapBlok(s.isi, pengubah) : isi(s.isi) }));
  return daftar.map((asal): Blok => {
    const blok = pengubah.blok ? pengubah.blok(asal) : asal;
    switch (blok.jenis) {
      case 'judul':
      case 'paragraf':
        return { ...blok, isi: isi(blok.isi) };
      case 'daftar':
        return { ...blok, butir: blok.butir.map((butir) => mapBlok(butir, pengubah)) };
      case 'tabel':
        return {
          ...blok,
          keterangan: blok.keterangan && isi(blok.keterangan),
          kepala: blok.kepala.map(baris),
          badan: blok.badan.map(baris),
          ...(blok.sumber ? { sumber: isi(blok.sumber) } : {}),
        };
      case 'gambar':
        return { ...blok, keterangan: blok.keterangan && isi(blok.keterangan) };
      case 'tandaTangan':
        return {
          ...blok,
          pihak: blok.pihak.map((pihak) => ({
            ...(pihak.di ? { di: isi(pihak.di) } : {}),
            atas: pihak.atas.map(isi),
            nama: isi(pihak.nama),
            bawah: pihak.bawah.map(isi),
          })),
        };
      case 'kotak':
        return { ...blok, isi: mapBlok(blok.isi, pengubah) };
      case 'sampul':
      case 'kop':
      case 'daftarOtomatis':
      case 'gantiHalaman':
        return blok;
      default:
        return blok satisfies never;
    }
  });
}

/** Every block at any depth, in reading order. */
export function listBlok(dokumen: Dokumen): Blok[] {
  const semua: Blok[] = [];
  mapDokumen(dokumen, {
    blok: (blok) => {
      semua.push(blok);
      return blok;
    },
  });
  return semua;
}

/** Every printed figure at any depth, in reading order. */
export function collectAngka(dokumen: Dokumen): Extract<Run, { jenis: 'angka' }>[] {
  const semua: Extract<Run, { jenis: 'angka' }>[] = [];
  mapDokumen(dokumen, {
    run: (run) => {
      if (run.jenis === 'angka') semua.push(run);
      return run;
    },
  });
  return semua;
}
