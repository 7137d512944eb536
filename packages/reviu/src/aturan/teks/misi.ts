import { foldTeks } from '../../fakta/kata.ts';
import { measureMirip } from '../../fakta/mirip.ts';
import { findTersering } from '../../fakta/orang.ts';
import { listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

interface SebutMisi {
  readonly nomor?: number;
  readonly bunyi: string;
  readonly potongan: Potongan;
  readonly indeks: number;
}

const POLA = /\bmisi\s+(?:yang\s+)?(?:ke[- ]?)?(\d)\b[^:“"\n]{0,90}[:“"]\s*[“"]?\s*([^”"\n.;]{20,200})/giu;
const TANPA_NOMOR = /^\s*misi\s*:\s*([^\n.;]{20,200})/gimu;

/** Quoted wordings of a misi: "Misi 4: …", "Misi ke-4 …, yaitu “…”". */
function listMisi(konteks: Konteks): SebutMisi[] {
  return listPotongan(konteks).flatMap((potongan) => [
    ...[...potongan.teks.matchAll(POLA)].map((m) => ({
      nomor: Number(m[1]),
      bunyi: (m[2] as string).trim(),
      potongan,
      indeks: m.index,
    })),
    ...[...potongan.teks.matchAll(TANPA_NOMOR)].map((m) => ({
      bunyi: (m[1] as string).trim(),
      potongan,
      indeks: m.index,
    })),
  ]);
}

/** The numbered list of misi of the body, if there is one. */
function listDaftarMisi({ naskah }: Konteks): ReadonlyMap<number, string> {
  const hasil = new Map<number, string>();
  const mulai = naskah.blok.findIndex((blok, i) => {
    const berikut = naskah.blok[i + 1];
    return (
      blok.jenis === 'paragraf' &&
      /\bmisi\b[^.]*:\s*$/i.test(blok.teks) &&
      berikut?.jenis === 'paragraf' &&
      /^1[.)]$/.test(berikut.penanda ?? '')
    );
  });
  if (mulai < 0) return readTabelMisi(naskah);
  for (const blok of naskah.blok.slice(mulai + 1, mulai + 12)) {
    const m = blok.jenis === 'paragraf' ? /^(\d)[.)]$/.exec(blok.penanda ?? '') : null;
    if (m === null || blok.jenis !== 'paragraf') break;
    hasil.set(Number(m[1]), blok.teks.replace(/[.;]\s*$/, ''));
  }
  return hasil;
}

/** The misi of the list that a wording without number is nearest to. */
const findTerdekat = (daftar: ReadonlyMap<number, string>, bunyi: string): string | undefined =>
  [...daftar.values()].sort((a, b) => measureMirip(b, bunyi) - measureMirip(a, bunyi))[0];

/** A table of numbers and wordings: "Misi | Uraian". */
function readTabelMisi(naskah: Konteks['naskah']): ReadonlyMap<number, string> {
  const tabel = naskah.blok.find(
    (blok) =>
      blok.jenis === 'tabel' &&
      /^(?:no\.?\s*)?misi$/i.test(blok.baris[0]?.[0]?.teks.trim() ?? '') &&
      blok.baris[0]?.length === 2,
  );
  if (tabel?.jenis !== 'tabel') return new Map();
  return new Map(
    tabel.baris.flatMap(([nomor, bunyi]) =>
      /^\d$/.test(nomor?.teks.trim() ?? '') && bunyi !== undefined ? [[Number(nomor?.teks), bunyi.teks] as const] : [],
    ),
  );
}

export const MISI: Aturan = {
  kode: 'KON-106',
  nama: 'Bunyi misi berbeda',
  tingkat: 'galat',
  arti: 'Misi dengan nomor yang sama dikutip dengan bunyi lain.',
  cara: 'Bunyi dalam daftar misi laporan ini, atau yang terbanyak, menjadi pembanding. Huruf besar dan tanda baca diabaikan.',
  periksa: (konteks) => {
    const daftar = listDaftarMisi(konteks);
    const sebut = listMisi(konteks);
    return sebut.flatMap((satu): BahanTemuan[] => {
      const senomor = sebut.filter(({ nomor }) => nomor !== undefined && nomor === satu.nomor);
      const tersering = findTersering(senomor, ({ bunyi }) => foldTeks(bunyi).replaceAll(' ', ''));
      const baku =
        satu.nomor === undefined
          ? findTerdekat(daftar, satu.bunyi)
          : (daftar.get(satu.nomor) ??
            (tersering !== undefined && tersering.n >= 2 ? tersering.satu.bunyi : undefined));
      const [a, b] = [foldTeks(satu.bunyi).replaceAll(' ', ''), foldTeks(baku ?? '').replaceAll(' ', '')];
      if (baku === undefined || a === b || a.startsWith(b)) return [];
      return [
        {
          tempat: placePada(konteks, satu.potongan, satu.indeks),
          kutipan: satu.bunyi,
          tertulis: satu.bunyi,
          seharusnya: baku,
          perhitungan: `Misi${satu.nomor === undefined ? '' : ` ${satu.nomor}`} di tempat lain berbunyi “${baku}”.`,
          keyakinan: satu.nomor === undefined ? 0.85 : 0.92,
          akar: `misi/${satu.nomor ?? ''}`,
        },
      ];
    });
  },
};
