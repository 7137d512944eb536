import type { Blok, FormatNaskah, Judul, Letak, Naskah, Paragraf, Potongan, TakTerbaca } from '../../naskah/naskah.ts';
import { BATAS } from '../batas.ts';
import { terlaluBesar } from '../galat.ts';
import type { BlokMentah, ParagrafMentah } from '../mentah.ts';
import { findJudulKetikan, findTingkat, isNomorBab } from './judul.ts';
import { findKeterangan } from './keterangan.ts';
import type { SelKisi } from './kisi.ts';
import { buildTabel, joinTabel, type TabelSetengah } from './tabel.ts';
import { markTepi } from './tepi.ts';

export interface Bahan {
  readonly berkas: string;
  readonly format: FormatNaskah;
  readonly mentah: readonly BlokMentah[];
  readonly jumlahHalaman?: number;
  readonly takTerbaca?: readonly TakTerbaca[];
}

type Setengah = Judul | ParagrafMentah | TabelSetengah | { readonly jenis: 'halaman' };

const satuBaris = (teks: string): string => teks.replace(/\s+/g, ' ').trim();

/** Two texts as one, each piece at its place. */
function joinTeks<T extends { teks: string; letak: Letak; potongan?: readonly Potongan[] }>(
  atas: T,
  bawah: { teks: string; letak: Letak; potongan?: readonly Potongan[] },
  sela: string,
): T {
  const geser = atas.teks.length + sela.length;
  const potonganAtas = atas.potongan ?? [{ awal: 0, letak: atas.letak }];
  const potonganBawah = bawah.potongan ?? [{ awal: 0, letak: bawah.letak }];
  return {
    ...atas,
    teks: atas.teks + sela + bawah.teks,
    potongan: [...potonganAtas, ...potonganBawah.map(({ awal, letak }) => ({ awal: awal + geser, letak }))],
  };
}

const HURUF_KECIL = /^[\p{Ll}(]/u;
const SELESAI = /[.:;!?”"’]$/;

/** A sentence that a page cut in two: the first part has no end, the second no beginning. */
function isKalimatTerpotong(atas: ParagrafMentah, bawah: ParagrafMentah): boolean {
  if (bawah.penanda !== undefined || atas.tepi || bawah.tepi || atas.keterangan || bawah.keterangan) return false;
  if (atas.catatanKaki !== bawah.catatanKaki) return false;
  const akhir = atas.teks.trimEnd();
  return (
    akhir.length >= 30 &&
    !akhir.includes('\n') &&
    !SELESAI.test(akhir) &&
    HURUF_KECIL.test(bawah.teks) &&
    !/^\(?[a-z\d]{1,2}[.)]\s/.test(bawah.teks)
  );
}

/** "Nama", ":", "…" in three columns is no table to a reader, whatever draws it. */
const isPasangan = ({ kisi }: TabelSetengah): boolean =>
  kisi[0]?.length === 3 && kisi.every((baris) => baris[1]?.teks.trim() === ':');

const toBarisPasangan = (baris: readonly SelKisi[]): ParagrafMentah => ({
  jenis: 'paragraf',
  teks: satuBaris(baris.map(({ teks }) => teks).join(' ')),
  letak: baris[0]?.letak ?? {},
});

function toSetengah(blok: BlokMentah): Setengah[] {
  switch (blok.jenis) {
    case 'tabel': {
      const tabel = buildTabel(blok);
      if (!tabel) return [];
      return isPasangan(tabel) ? tabel.kisi.map(toBarisPasangan) : [tabel];
    }
    case 'judul': {
      if (blok.teks === '') return [];
      const tanda = findKeterangan(blok.teks);
      if (tanda) {
        const { jenis: _, tingkat: __, ...isi } = blok;
        return [{ ...isi, jenis: 'paragraf', keterangan: tanda.jenis }];
      }
      return [{ ...blok, tingkat: findTingkat(blok.teks) ?? blok.tingkat }];
    }
    case 'paragraf': {
      if (blok.teks === '') return [];
      if (blok.tepi || blok.catatanKaki) return [blok];
      const keterangan = blok.keterangan ?? findKeterangan(blok.teks)?.jenis;
      if (keterangan) return [{ ...blok, keterangan }];
      if (blok.penanda !== undefined) return [blok];
      const tingkat = findJudulKetikan(blok.teks, blok.tebal === true);
      if (tingkat === undefined) return [blok];
      const { tebal: _, jenis: __, ...isi } = blok;
      return [{ ...isi, jenis: 'judul', tingkat, teks: blok.teks.replace(/\n/g, ' ') }];
    }
    case 'halaman':
      return [{ jenis: 'halaman' }];
  }
}

/** "BAB III" and the title below it are one heading. */
function joinBab(daftar: readonly Setengah[]): Setengah[] {
  const hasil: Setengah[] = [];
  for (const blok of daftar) {
    const atas = hasil.at(-1);
    const judul =
      blok.jenis === 'judul' ||
      (blok.jenis === 'paragraf' && blok.penanda === undefined && /^[^\p{Ll}]{4,}$/u.test(blok.teks));
    if (atas?.jenis === 'judul' && isNomorBab(atas.teks) && judul && !isNomorBab(blok.teks)) {
      hasil[hasil.length - 1] = joinTeks(atas, blok, ' ');
    } else hasil.push(blok);
  }
  return hasil;
}

/** A caption's number and its title on the next line, also when that line was taken for a heading. */
function joinKeterangan(daftar: readonly Setengah[]): Setengah[] {
  const hasil: Setengah[] = [];
  for (const blok of daftar) {
    const atas = hasil.at(-1);
    const lanjut =
      atas?.jenis === 'paragraf' &&
      atas.keterangan &&
      findKeterangan(atas.teks)?.hanyaNomor &&
      (blok.jenis === 'judul' || (blok.jenis === 'paragraf' && !blok.keterangan && blok.penanda === undefined)) &&
      blok.teks.length <= 200 &&
      !/[.:;]$/.test(blok.teks.trim()) &&
      findTingkat(blok.teks) === undefined;
    if (lanjut) {
      hasil[hasil.length - 1] = joinTeks(atas, blok, '\n');
    } else hasil.push(blok);
  }
  return hasil;
}

/** Sentences and tables that go on behind a page's end. */
function joinHalaman(daftar: readonly Setengah[]): Setengah[] {
  const hasil: Setengah[] = [];
  const lewati = (blok: Setengah): boolean => blok.jenis === 'halaman' || (blok.jenis === 'paragraf' && !!blok.tepi);
  for (const blok of daftar) {
    const ke = hasil.findLastIndex((satu) => !lewati(satu));
    const atas = hasil[ke];
    if (atas?.jenis === 'paragraf' && blok.jenis === 'paragraf' && isKalimatTerpotong(atas, blok)) {
      hasil[ke] = joinTeks(atas, blok, ' ');
      continue;
    }
    if (blok.jenis === 'tabel') {
      // A caption "(lanjutan)" may stand between the parts.
      const keterangan =
        atas?.jenis === 'paragraf' && atas.keterangan === 'tabel' && /lanjutan|sambungan/i.test(atas.teks);
      const keTabel = keterangan ? hasil.findLastIndex((satu, i) => i < ke && !lewati(satu)) : ke;
      const tabel = hasil[keTabel];
      const satu = tabel?.jenis === 'tabel' ? joinTabel(tabel, blok) : undefined;
      if (satu) {
        hasil[keTabel] = satu;
        continue;
      }
      if (keterangan && tabel?.jenis === 'tabel') {
        hasil.push({ ...blok, sambungan: true });
        continue;
      }
    }
    hasil.push(blok);
  }
  return hasil;
}

/** The same report gives the same `Naskah`, whatever format its blocks came from. */
export function susunNaskah({ berkas, format, mentah, jumlahHalaman, takTerbaca = [] }: Bahan): Naskah {
  if (mentah.length > BATAS.blok) throw terlaluBesar('paragraf dan tabel', BATAS.blok);
  const daftar = joinHalaman(joinKeterangan(joinBab(markTepi(mentah).flatMap(toSetengah))));
  const isi = daftar.filter((blok) => blok.jenis !== 'halaman');
  let urutan = 0;
  let dekat: string | undefined;
  const blok = isi.map((satu): Blok => {
    if (satu.jenis === 'judul') {
      dekat = undefined;
      return satu;
    }
    if (satu.jenis === 'paragraf') {
      const { tebal: _, ...paragraf } = satu;
      if (!paragraf.tepi) dekat = paragraf.keterangan === 'tabel' ? satuBaris(paragraf.teks) : undefined;
      return paragraf satisfies Paragraf;
    }
    const { kisi, keterangan, ...tabel } = satu;
    const nama = keterangan ?? dekat;
    dekat = undefined;
    urutan += 1;
    return {
      ...tabel,
      urutan,
      ...(nama === undefined ? {} : { keterangan: nama }),
      baris: kisi.map((baris) => baris.map(({ teks, utama, letak }) => ({ teks, utama, letak }))),
    };
  });
  return { berkas, format, blok, takTerbaca, ...(jumlahHalaman === undefined ? {} : { jumlahHalaman }) };
}
