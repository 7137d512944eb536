import type { Tabel } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeSel } from '../konteks.ts';

const NOMOR = /^\(?(\d{1,3})\)?[.)]?$/;
/** "1 Jumlah laporan …", "2. Jumlah …": an item of a numbered column. */
const NOMOR_ISI =
  /^(\d{1,2})[.)]?\s+(?!(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|bulan|kegiatan|dokumen|orang|laporan|unit|paket|hari|kali|berkas)\b)\p{L}/iu;

export const NOMOR_BARIS: Aturan = {
  kode: 'STR-009',
  nama: 'Nomor urut dalam tabel ganda atau melompat',
  tingkat: 'peringatan',
  arti: 'Nomor urut baris, nomor kolom, atau nomor di depan isi sel tidak berurutan.',
  cara: 'Hanya kolom yang isinya memang nomor urut. Baris yang mengulang kepala tabel dan nomor yang mulai lagi dari 1 di bawah kelompok baru tidak dilaporkan.',
  periksa: (konteks) =>
    konteks.naskah.blok.flatMap((blok) =>
      blok.jenis !== 'tabel'
        ? []
        : [...checkKolomNomor(konteks, blok), ...checkIsi(konteks, blok), ...checkNomorKolom(konteks, blok)],
    ),
};

interface Bernomor {
  readonly baris: number;
  readonly kolom: number;
  readonly n: number;
  readonly teks: string;
}

function checkKolomNomor(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  const kepala = tabel.baris[Math.max(0, tabel.barisKepala - 1)]?.[0]?.teks.trim() ?? '';
  const atas = tabel.baris[0]?.[0]?.teks.trim() ?? '';
  if (![kepala, atas].some((teks) => /^no(mor)?\.?$/i.test(teks))) return [];
  const nomor = tabel.baris.flatMap((baris, b): Bernomor[] => {
    const sel = baris[0];
    const m = sel?.utama === true ? NOMOR.exec(sel.teks.trim()) : null;
    // A row of column numbers "1 | 2 | 3" is no row.
    if (m === null || b < tabel.barisKepala || isNomorKolom(baris.map(({ teks }) => teks))) return [];
    return [{ baris: b, kolom: 0, n: Number(m[1]), teks: baris.map(({ teks }) => teks).join(' | ') }];
  });
  return compareUrutan(konteks, tabel, nomor);
}

function checkIsi(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  const lebar = tabel.baris[0]?.length ?? 0;
  return Array.from({ length: lebar }, (_, kolom) => kolom).flatMap((kolom) => {
    const nomor = tabel.baris.flatMap((baris, b): Bernomor[] => {
      const sel = baris[kolom];
      const m = b >= tabel.barisKepala && sel?.utama === true ? NOMOR_ISI.exec(sel.teks.trim()) : null;
      return m === null || sel === undefined || sel.teks.includes('\n')
        ? []
        : [{ baris: b, kolom, n: Number(m[1]), teks: sel.teks }];
    });
    const isi = tabel.baris.slice(tabel.barisKepala).filter((baris) => (baris[kolom]?.teks.trim() ?? '') !== '').length;
    if (nomor.length < 3 || nomor.length < isi - 1 || nomor[0]?.n !== 1) return [];
    return compareUrutan(konteks, tabel, nomor);
  });
}

function compareUrutan(konteks: Konteks, tabel: Tabel, nomor: readonly Bernomor[]): BahanTemuan[] {
  return nomor.slice(1).flatMap((satu, i): BahanTemuan[] => {
    const sebelum = nomor[i] as Bernomor;
    if (satu.n === sebelum.n + 1) return [];
    const mulaiLagi = satu.n === 1;
    // Numbers that start again are a new group unless rows directly follow each other.
    if (mulaiLagi && satu.baris !== sebelum.baris + 1) return [];
    if (sebelum.n === 0) return [];
    return [
      {
        tempat: placeSel(konteks, tabel, satu.baris, satu.kolom),
        kutipan: satu.teks.replace(/\s+/g, ' ').slice(0, 160),
        tertulis: `nomor ${satu.n} sesudah nomor ${sebelum.n}`,
        seharusnya: `nomor ${sebelum.n + 1}`,
        perhitungan: `${sebelum.n} + 1 = ${sebelum.n + 1}; yang tertulis ${satu.n}${satu.n === sebelum.n ? ' (ganda)' : ''}.`,
        pembanding: [
          {
            tempat: placeSel(konteks, tabel, sebelum.baris, sebelum.kolom),
            kutipan: sebelum.teks.replace(/\s+/g, ' ').slice(0, 160),
          },
        ],
        keyakinan: mulaiLagi ? 0.7 : 0.85,
      },
    ];
  });
}

const isNomorKolom = (sel: readonly string[]): boolean => {
  const angka = sel.map((teks) => NOMOR.exec(teks.trim())?.[1]).filter((n) => n !== undefined);
  return (
    sel.length >= 3 &&
    angka.length * 2 > sel.length &&
    angka.every((n, i) => i === 0 || Number(n) >= Number(angka[i - 1]))
  );
};

/** The row that numbers the columns: (1) (2) (3) (5). */
function checkNomorKolom(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  return tabel.baris.slice(0, tabel.barisKepala + 3).flatMap((baris, b): BahanTemuan[] => {
    if (!isNomorKolom(baris.map(({ teks }) => teks))) return [];
    const utama = baris.flatMap((sel, kolom) =>
      sel.utama ? [{ kolom, n: Number(NOMOR.exec(sel.teks.trim())?.[1] ?? Number.NaN) }] : [],
    );
    const ada = utama.filter(({ n }) => Number.isFinite(n));
    if (ada.length < 3 || ada[0]?.n !== 1) return [];
    const salah = ada.slice(1).find(({ n }, i) => n !== (ada[i] as { n: number }).n + 1);
    if (salah === undefined) return [];
    const tertulis = baris.map(({ teks }) => teks.trim() || '–').join(' ');
    return [
      {
        tempat: placeSel(konteks, tabel, b, salah.kolom),
        kutipan: tertulis,
        tertulis: `nomor kolom ${tertulis}`,
        seharusnya: `nomor kolom berurutan 1–${utama.length}`,
        perhitungan: `Nomor ${salah.n} tidak sesudah nomor di kirinya.`,
        keyakinan: 0.85,
      },
    ];
  });
}
