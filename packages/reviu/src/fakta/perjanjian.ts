import type { Konteks } from '../aturan/konteks.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { rememberFakta } from './ingat.ts';
import { parseNama } from './orang.ts';
import { listPotongan, splitBaris } from './potongan.ts';

interface BarisPk {
  readonly teks: string;
  readonly tempat: TempatTemuan;
}

/** One agreement as it is printed: its statement, and everything up to the next statement. */
export interface NaskahPerjanjian {
  /** Whether its title says "perubahan". */
  readonly perubahan: boolean;
  readonly judul: BarisPk;
  /** "Nama : …" of its parties, in order. */
  readonly pihak: readonly (BarisPk & { readonly nama: string; readonly jabatan?: string })[];
  /** "selanjutnya disebut pihak pertama", in order. */
  readonly sebutan: readonly (BarisPk & { readonly ke: 1 | 2 })[];
  /** Labels above the signatures: "Pihak Kedua,". */
  readonly label: readonly (BarisPk & { readonly ke: 1 | 2; readonly ejaan: string })[];
  readonly baris: readonly BarisPk[];
}

const JUDUL = /^(perubahan\s+)?perjanjian kinerja\b/i;
const PEMBUKA = /\byang bertanda tangan di ?bawah ini\b/i;
const LABEL = /^(\p{L}{4,6})\s+(kesatu|pertama|kedua)\s*[,/:.]*$/iu;
const SEBUTAN = /\b(?:selanjutnya\s+)?disebut\s+(?:sebagai\s+)?[*"“]*pihak\s+(kesatu|pertama|kedua)\b/i;

const toKe = (teks: string): 1 | 2 => (/kedua/i.test(teks) ? 2 : 1);

/** Lines of texts and of cells, and "Nama | : | X" of a table as one line. */
function listBaris(konteks: Konteks): BarisPk[] {
  const hasil: BarisPk[] = [];
  let lewati = -1;
  for (const potongan of listPotongan(konteks)) {
    if (potongan.urutan === lewati) continue;
    if (potongan.blok.jenis === 'tabel') {
      const { blok } = potongan;
      lewati = potongan.urutan;
      for (const satu of blok.baris) {
        const ada = satu
          .filter(({ utama, teks }) => utama && teks.trim() !== '' && teks.trim() !== ':')
          .map(({ teks, letak }) => ({ teks: teks.trim(), letak }));
        const tempat = {
          ...potongan.tempat,
          ...(satu[0]?.letak.baris === undefined ? {} : { baris: satu[0].letak.baris }),
          ...(satu[0]?.letak.halaman === undefined ? {} : { halaman: satu[0].letak.halaman }),
        };
        if (/^(?:nama|jabatan)\s*:?$/i.test(ada[0]?.teks ?? '') && ada.length === 2) {
          hasil.push({ teks: `${ada[0]?.teks.replace(/\s*:$/, '')} : ${ada[1]?.teks.replace(/^:\s*/, '')}`, tempat });
        } else {
          // Signature blocks side by side in a table: each cell has its lines.
          for (const { teks } of ada)
            if (teks.includes('\n') || LABEL.test(teks))
              for (const garis of teks.split('\n')) if (garis.trim() !== '') hasil.push({ teks: garis.trim(), tempat });
        }
      }
      continue;
    }
    hasil.push(...splitBaris(konteks, potongan.blok));
  }
  return hasil;
}

/** Agreements of a report, in order. */
export const listPerjanjian = rememberFakta((konteks: Konteks): readonly NaskahPerjanjian[] => {
  const semua = listBaris(konteks);
  const mulai = semua.flatMap(({ teks }, i) => (PEMBUKA.test(teks) ? [i] : []));
  return mulai.map((awal, i) => {
    const akhir = mulai[i + 1] ?? findAkhir(semua, awal);
    // The title of the next agreement stands before its statement.
    const judulKe = findJudul(semua, awal);
    const judulBerikut = i + 1 < mulai.length ? findKepala(semua, findJudul(semua, akhir)) : akhir;
    const baris = semua.slice(awal, Math.max(awal + 1, judulBerikut));
    const judul = semua[judulKe] ?? (semua[awal] as BarisPk);
    const pihak = baris.flatMap((satu, j) => {
      const m = /^nama\s*:\s*(.+)$/i.exec(satu.teks);
      if (m === null) return [];
      const jabatan = baris
        .slice(j + 1, j + 3)
        .map(({ teks }) => /^jabatan\s*:\s*(.+)$/i.exec(teks)?.[1])
        .find((x) => x !== undefined);
      return [
        { ...satu, nama: (m[1] as string).trim(), ...(jabatan === undefined ? {} : { jabatan: jabatan.trim() }) },
      ];
    });
    return {
      perubahan: /^perubahan/i.test(judul.teks),
      judul,
      pihak,
      sebutan: baris.flatMap((satu) => {
        const m = SEBUTAN.exec(satu.teks);
        return m === null || satu.teks.length > 160 ? [] : [{ ...satu, ke: toKe(m[1] as string) }];
      }),
      label: baris.flatMap((satu) => {
        const m = LABEL.exec(satu.teks.replace(/[*_]/g, '').trim());
        return m === null ? [] : [{ ...satu, ke: toKe(m[2] as string), ejaan: m[1] as string }];
      }),
      baris,
    };
  });
});

function findJudul(semua: readonly BarisPk[], awal: number): number {
  for (let i = awal; i >= Math.max(0, awal - 8); i -= 1)
    if (JUDUL.test(semua[i]?.teks ?? '') && !/^lampiran/i.test(semua[i]?.teks ?? '')) return i;
  return awal;
}

/** The title may be repeated above itself: name of the appendix, letterhead. */
function findKepala(semua: readonly BarisPk[], judul: number): number {
  for (let i = Math.max(0, judul - 5); i < judul; i += 1)
    if (/^(?:lampiran \d|perubahan perjanjian kinerja|perjanjian kinerja)\b/i.test(semua[i]?.teks ?? '')) return i;
  return judul;
}

/** The last agreement ends where another form begins. */
function findAkhir(semua: readonly BarisPk[], awal: number): number {
  for (let i = awal + 1; i < semua.length; i += 1)
    if (
      /^(?:pengukuran kinerja|prestasi dan penghargaan|lampiran \d|realisasi belanja|rencana aksi)\b/i.test(
        semua[i]?.teks ?? '',
      )
    )
      return i;
  return semua.length;
}

/** Names with a title among lines, with their places. */
export const listNamaPenandatangan = (baris: readonly BarisPk[]): (BarisPk & { readonly inti: string })[] =>
  baris.flatMap((satu) => {
    if (satu.teks.includes(':') || satu.teks.length > 70) return [];
    const nama = parseNama(satu.teks);
    return nama === undefined || nama.gelar.length === 0 ? [] : [{ ...satu, inti: nama.inti }];
  });
