import {
  checkTahunKinerja,
  formatDesimal,
  joinDraf,
  splitTahunKinerja,
  type TahunKinerja,
  zTahunKinerja,
} from '@akuntabel/kinerja';
import { formatJalur } from '../masalah.ts';
import { getPengolah } from './jenis/index.ts';
import type { BarisBaca, MasalahBaris, Pengolah, PilihanImpor } from './jenis/pengolah.ts';
import { toBandingJudul } from './judul.ts';
import { sumDesimal } from './jumlah.ts';
import { isBarisNomor } from './kepala.ts';
import type { IsiRekaman, JenisLembar, Kolom, Tujuan } from './kolom.ts';
import { createKisi, type Kisi, type Lembar, type Sel, toHurufKolom } from './lembar.ts';
import { normalizeNama } from './nama.ts';
import { createRujukan, type Rujukan, readNilai, toBaku } from './nilai.ts';
import type { Pemetaan } from './pemetaan.ts';
import SINONIM from './sinonim.json' with { type: 'json' };

/** What an import would do with one row of the file, or with a record that the file does not hold. */
export interface BarisPratinjau {
  /** As the spreadsheet numbers its rows; null for a record that is not in the file. */
  readonly nomorBaris: number | null;
  readonly kunci: string | null;
  /** The record as it would be; null while the row has errors. */
  readonly rekaman: IsiRekaman | null;
  readonly masalah: readonly MasalahBaris[];
  readonly perubahan: 'baru' | 'ubah' | 'tetap' | 'hilang';
  readonly selisih: readonly { readonly ruas: string; readonly lama: string | null; readonly baru: string | null }[];
}

/** A sum as the file prints it beside the sum of its rows. */
export interface JumlahPratinjau {
  readonly ruas: string;
  readonly judul: string;
  /** null = the file prints none. */
  readonly tertulis: string | null;
  readonly dihitung: string;
  readonly cocok: boolean;
}

/** What an import would change; nothing has changed yet. */
export interface Pratinjau {
  readonly jenis: JenisLembar;
  readonly baris: readonly BarisPratinjau[];
  readonly jumlah: readonly JumlahPratinjau[];
  /** Rows that hold no record, each with the reason: totals, detail lines, signatures. */
  readonly diabaikan: readonly { readonly nomorBaris: number; readonly isi: string; readonly alasan: string }[];
  /** Whether no row has an error, so that applying it is worth a try. */
  readonly siap: boolean;
}

/** A problem that stands in the way of applying. */
export interface MasalahTerap extends MasalahBaris {
  readonly nomorBaris: number | null;
}

/** Columns that sheets of a kind may have for this unit-year. */
export function getTujuan(jenis: JenisLembar, tahun: TahunKinerja): Tujuan {
  return { jenis, tahun: tahun.umum.tahun, kolom: getPengolah(jenis).listKolom(tahun) };
}

const JUMLAH = /^(?:grand\s+|sub\s*)?(?:total|jumlah)\b/i;

/** One cell for a wanted column, out of one or several columns of the sheet. */
function readSel(kisi: Kisi, baris: number, kolom: Kolom, letak: readonly number[]): Sel | undefined {
  const teksSaja = ['kode', 'nama', 'kunci', 'unit', 'jabatan'].includes(kolom.isi);
  // A name in merged cells goes for all rows that they span; an amount must not be counted twice.
  const ada = letak.flatMap((k) => (teksSaja ? kisi.getGabungan(baris, k) : kisi.get(baris, k)) ?? []);
  const isi = kolom.isi === 'uang' ? ada.filter(({ teks }) => !/^rp\.?$/i.test(teks)) : [...new Set(ada)];
  const [satu] = isi;
  if (satu === undefined || isi.length === 1) return satu;
  return { ...satu, jenis: 'teks', teks: isi.map(({ teks }) => teks).join(kolom.isi === 'kode' ? '.' : ' ') };
}

/** Columns whose contents are no free text. */
const isBernilai = ({ isi }: Kolom): boolean => !['nama', 'teks', 'daftar', 'kode'].includes(isi);

interface Terbaca {
  readonly baris: BarisBaca[];
  readonly diabaikan: { nomorBaris: number; isi: string; alasan: string }[];
  /** Sums that the file prints, the last one for each column. */
  readonly tertulis: Map<string, string>;
}

const ringkas = (sel: readonly Sel[]): string => {
  const teks = normalizeNama(sel.map((satu) => satu.teks).join(' · '));
  return teks.length > 120 ? `${teks.slice(0, 120)}…` : teks;
};

function readBaris(
  lembar: Lembar,
  pemetaan: Pemetaan,
  tujuan: Tujuan,
  kunciWajib: readonly string[],
  rujukan: Rujukan,
): Terbaca {
  const kisi = createKisi(lembar);
  const kolom = tujuan.kolom.filter((satu) => (pemetaan.kolom[satu.kunci]?.length ?? 0) > 0);
  const judulDikenal = new Map(
    kolom.map(({ kunci, judul }) => [
      kunci,
      new Set([judul, ...((SINONIM[tujuan.jenis] as Record<string, string[]>)[kunci] ?? [])].map(toBandingJudul)),
    ]),
  );
  const hasil: Terbaca = { baris: [], diabaikan: [], tertulis: new Map() };
  // Whether the table may be over: a total or a blank row stood here, and signatures may follow.
  let usai = false;
  for (let b = pemetaan.barisData; b < kisi.baris; b++) {
    const nomorBaris = b + 1;
    const semua = Array.from({ length: kisi.kolom }, (_, k) => kisi.get(b, k)).filter((sel) => sel !== undefined);
    if (semua.length === 0) {
      usai = true;
      continue;
    }
    const abaikan = (alasan: string) => hasil.diabaikan.push({ nomorBaris, isi: ringkas(semua), alasan });
    const sel = new Map(kolom.map((satu) => [satu.kunci, readSel(kisi, b, satu, pemetaan.kolom[satu.kunci] ?? [])]));
    const terisi = kolom.filter(({ kunci }) => sel.get(kunci) !== undefined);
    if (terisi.length === 0) {
      abaikan('di luar kolom yang dipetakan');
      continue;
    }
    if (isBarisNomor(kisi, b)) {
      abaikan('nomor kolom');
      continue;
    }
    const ulang = terisi.filter(({ kunci }) =>
      judulDikenal.get(kunci)?.has(toBandingJudul(sel.get(kunci)?.teks ?? '')),
    );
    if (ulang.length >= 2 && ulang.length * 2 > terisi.length) {
      abaikan('kepala tabel yang diulang');
      continue;
    }
    const pertama = semua.find(({ jenis }) => jenis === 'teks')?.teks ?? '';
    const tanpaKunci = kunciWajib.every((kunci) => {
      const satu = sel.get(kunci);
      return satu === undefined || JUMLAH.test(satu.teks);
    });
    if (JUMLAH.test(pertama) && tanpaKunci) {
      for (const satu of terisi) {
        const isi = sel.get(satu.kunci);
        if (satu.isi !== 'uang' || !isi) continue;
        const nilai = readNilai(satu, isi, rujukan);
        if ('nilai' in nilai && nilai.nilai !== null) hasil.tertulis.set(satu.kunci, nilai.nilai);
      }
      abaikan('baris jumlah; dihitung sendiri dari rinciannya');
      usai = true;
      continue;
    }
    const baris: BarisBaca = { nomorBaris, isi: {}, masalah: [] };
    for (const satu of kolom) {
      const isi = sel.get(satu.kunci);
      if (!isi) {
        baris.isi[satu.kunci] = null;
        continue;
      }
      const nilai = readNilai(satu, isi, rujukan);
      if ('nilai' in nilai) baris.isi[satu.kunci] = nilai.nilai;
      else {
        baris.masalah.push({
          kolom: `${satu.judul} (${toHurufKolom(isi.kolom)}${nomorBaris})`,
          tertulis: isi.teks,
          ...nilai,
          tingkat: 'galat',
        });
      }
    }
    const terbaca = kolom.some((satu) => isBernilai(satu) && baris.isi[satu.kunci] != null);
    if (usai && tanpaKunci && !terbaca) {
      abaikan('di bawah tabel: tanpa kunci dan tanpa angka');
      continue;
    }
    usai = false;
    hasil.baris.push(baris);
  }
  return hasil;
}

/** A changed amount that begins with the digits of the earlier one has probably lost the rest. */
function checkTerpotong(kolom: Kolom, lama: string | null, baru: string | null): MasalahBaris[] {
  if (kolom.isi !== 'uang' || lama === null || baru === null) return [];
  const [utuhLama = '', utuhBaru = ''] = [lama.split('.')[0], baru.split('.')[0]];
  if (utuhBaru.length < 4 || utuhLama.length - utuhBaru.length < 3 || !utuhLama.startsWith(utuhBaru)) return [];
  return [
    {
      kolom: kolom.judul,
      tertulis: formatDesimal(baru, 0),
      seharusnya: `mungkin ${formatDesimal(lama, 0)}, seperti dalam data; angka akhirnya tampak terpotong`,
      perbaikan: 'periksa angka di berkas asalnya; biarkan bila memang demikian',
      tingkat: 'peringatan',
    },
  ];
}

const isGalat = ({ tingkat }: MasalahBaris): boolean => tingkat === 'galat';

function compareBaris(pengolah: Pengolah, tahun: TahunKinerja, kolom: readonly Kolom[], baris: readonly BarisBaca[]) {
  const perKunci = new Map(kolom.map((satu) => [satu.kunci, satu]));
  const lama = new Map(pengolah.listRekaman(tahun).map((satu) => [satu.kunci, toBakuRekaman(satu.isi, perKunci)]));
  const ditemukan = new Set<string>();
  const hasil = baris.flatMap((satu): BarisPratinjau[] => {
    const masalah = [...satu.masalah];
    const kunci = pengolah.getKunci(satu.isi);
    const sebelum = kunci === null ? undefined : lama.get(kunci);
    if (kunci !== null && ditemukan.has(kunci)) {
      masalah.push({
        kolom: perKunci.get(pengolah.kolomKunci[0] ?? '')?.judul ?? '',
        tertulis: kunci,
        seharusnya: 'hanya satu baris untuk hal yang sama; ini sudah ada di baris sebelumnya',
        perbaikan: 'gabungkan atau hapus salah satu barisnya',
        tingkat: 'galat',
      });
    }
    if (kunci !== null) ditemukan.add(kunci);
    const selisih = kolom.flatMap((k) => {
      const baru = satu.isi[k.kunci];
      if (baru === undefined || k.hanyaImpor || k.tampilan || pengolah.kolomKunci.includes(k.kunci)) return [];
      const asal = sebelum?.[k.kunci] ?? null;
      if (baru === asal) return [];
      masalah.push(...checkTerpotong(k, asal, baru));
      return [{ ruas: k.kunci, lama: asal, baru }];
    });
    for (const k of kolom) {
      if (!k.wajib || satu.isi[k.kunci] != null) continue;
      if (sebelum !== undefined && satu.isi[k.kunci] === undefined) continue;
      // The cell had something that could not be read: that is said already.
      if (satu.masalah.some((lain) => isGalat(lain) && `${lain.kolom} (`.startsWith(`${k.judul} (`))) continue;
      masalah.push({
        kolom: k.judul,
        tertulis: null,
        seharusnya: `wajib diisi: ${k.keterangan}`,
        perbaikan: 'isi selnya, atau hapus barisnya bila tidak dipakai',
        tingkat: 'galat',
      });
    }
    const gagal = masalah.some(isGalat);
    // A form row that nobody filled in adds nothing.
    if (!gagal && sebelum === undefined && pengolah.isBarisKosong?.(satu.isi)) return [];
    return [
      {
        nomorBaris: satu.nomorBaris,
        kunci,
        rekaman: gagal ? null : { ...sebelum, ...satu.isi },
        masalah,
        perubahan: sebelum === undefined ? 'baru' : selisih.length > 0 ? 'ubah' : 'tetap',
        selisih,
      },
    ];
  });
  const isiBaris = baris.map((satu) => satu.isi);
  const hilang = [...lama].flatMap(([kunci, isi]): BarisPratinjau[] =>
    ditemukan.has(kunci) || pengolah.isLingkup?.(isi, isiBaris) === false
      ? []
      : [{ nomorBaris: null, kunci, rekaman: isi, masalah: [], perubahan: 'hilang', selisih: [] }],
  );
  return [...hasil, ...hilang];
}

function toBakuRekaman(isi: IsiRekaman, kolom: ReadonlyMap<string, Kolom>): IsiRekaman {
  return Object.fromEntries(
    Object.entries(isi).map(([kunci, nilai]) => {
      const satu = kolom.get(kunci);
      return [kunci, satu ? toBaku(satu, nilai) : nilai];
    }),
  );
}

/**
 * What a sheet would change in a unit-year, row by row, with every problem at once: new, changed, unchanged rows,
 * records that the file does not hold (they stay), and printed sums beside computed ones. Columns that are not mapped
 * stay as they are; an empty cell of a mapped column empties the entry.
 */
export function previewImpor(
  lembar: Lembar,
  pemetaan: Pemetaan,
  tahun: TahunKinerja,
  pilihan: PilihanImpor = {},
): Pratinjau {
  const pengolah = getPengolah(pemetaan.jenis);
  const tujuan = getTujuan(pemetaan.jenis, tahun);
  const rujukan = createRujukan(tahun);
  const terbaca = readBaris(lembar, pemetaan, tujuan, pengolah.kolomKunci, rujukan);
  const olahan = pengolah.olah?.(terbaca.baris, {
    tahun,
    pilihan,
    rujukan,
    kolom: tujuan.kolom,
    kumulatif: pemetaan.kumulatif,
  });
  const baris = compareBaris(pengolah, tahun, tujuan.kolom, olahan?.baris ?? terbaca.baris);
  const dihitung = olahan?.jumlah ?? new Map<string, string>();
  const jumlah = tujuan.kolom.flatMap(({ kunci, judul, isi }): JumlahPratinjau[] => {
    if (isi !== 'uang' || pemetaan.kolom[kunci] === undefined || !dihitung.has(kunci)) return [];
    // The file sums figures since the start of the year, the data figures of each quarter.
    if (pemetaan.kumulatif && /^tw\d$/.test(kunci)) return [];
    const [tertulis, hitungan] = [terbaca.tertulis.get(kunci) ?? null, dihitung.get(kunci) ?? sumDesimal([])];
    return [{ ruas: kunci, judul, tertulis, dihitung: hitungan, cocok: tertulis === null || tertulis === hitungan }];
  });
  return {
    jenis: pemetaan.jenis,
    baris,
    jumlah,
    diabaikan: [...terbaca.diabaikan, ...(olahan?.diabaikan ?? [])].sort((a, b) => a.nomorBaris - b.nomorBaris),
    siap: baris.every(({ masalah }) => !masalah.some(isGalat)),
  };
}

const basi = (satu: BarisPratinjau, ruas: string, kini: string | null): MasalahTerap => ({
  nomorBaris: satu.nomorBaris,
  kolom: ruas,
  tertulis: kini,
  seharusnya: 'data yang sama seperti saat pratinjau dibuat; seseorang sudah mengubahnya',
  perbaikan: 'buat pratinjau lagi dari berkas yang sama, lalu periksa selisihnya',
  tingkat: 'galat',
});

/** Records that were changed by someone after the preview was made. */
function checkBasi(pengolah: Pengolah, tahun: TahunKinerja, pratinjau: Pratinjau): MasalahTerap[] {
  const kolom = new Map(pengolah.listKolom(tahun).map((satu) => [satu.kunci, satu]));
  const kini = new Map(pengolah.listRekaman(tahun).map(({ kunci, isi }) => [kunci, toBakuRekaman(isi, kolom)]));
  return pratinjau.baris.flatMap((satu) => {
    if (satu.kunci === null || satu.perubahan === 'tetap' || satu.perubahan === 'hilang') return [];
    const isi = kini.get(satu.kunci);
    if ((isi !== undefined) !== (satu.perubahan === 'ubah')) return [basi(satu, 'baris', satu.kunci)];
    return satu.selisih.flatMap(({ ruas, lama }) =>
      (isi?.[ruas] ?? null) === lama ? [] : [basi(satu, kolom.get(ruas)?.judul ?? ruas, isi?.[ruas] ?? null)],
    );
  });
}

type Masalah = NonNullable<ReturnType<typeof zTahunKinerja.safeParse>['error']>['issues'];

/**
 * The draft with the defaults of the schema, or what is wrong with it. A year that is still being entered lacks things;
 * what it lacked before is no fault of the import.
 */
function validate(draf: TahunKinerja, semula: TahunKinerja): { tahun: TahunKinerja } | { issues: Masalah } {
  const hasil = zTahunKinerja.safeParse(draf);
  if (hasil.success) return { tahun: hasil.data };
  const toKunci = ({ path, code }: Masalah[number]) => `${code} ${JSON.stringify(path)}`;
  const dulu = new Set((zTahunKinerja.safeParse(semula).error?.issues ?? []).map(toKunci));
  const issues = hasil.error.issues.filter((issue) => !dulu.has(toKunci(issue)));
  if (issues.length > 0) return { issues };
  return { tahun: joinDraf(splitTahunKinerja(draf)).tahun };
}

/**
 * The unit-year after an import, or every problem that stands in the way; nothing is ever half applied. Problems that
 * the data had before are not held against the import.
 */
export function applyImpor(
  tahun: TahunKinerja,
  pratinjau: Pratinjau,
): { readonly tahun: TahunKinerja } | { readonly masalah: readonly MasalahTerap[] } {
  const pengolah = getPengolah(pratinjau.jenis);
  const dalamBaris = pratinjau.baris.flatMap(({ nomorBaris, masalah }) =>
    masalah.filter(isGalat).map((satu): MasalahTerap => ({ ...satu, nomorBaris })),
  );
  const semua = [...dalamBaris, ...checkBasi(pengolah, tahun, pratinjau)];
  if (semua.length > 0) return { masalah: semua };
  const draf = structuredClone(tahun);
  for (const { kunci, rekaman, perubahan, selisih } of pratinjau.baris) {
    if (kunci === null || rekaman === null || (perubahan !== 'baru' && perubahan !== 'ubah')) continue;
    pengolah.terapkan(draf, {
      kunci,
      isi: rekaman,
      ruas: new Set(selisih.map(({ ruas }) => ruas)),
      baru: perubahan === 'baru',
    });
  }
  const hasil = validate(draf, tahun);
  if ('issues' in hasil) {
    return {
      masalah: hasil.issues.map((issue) => ({
        nomorBaris: null,
        kolom: formatJalur(issue.path),
        tertulis: null,
        seharusnya: issue.message,
        perbaikan: 'perbaiki isian itu di lembar kerja, lalu unggah lagi',
        tingkat: 'galat',
      })),
    };
  }
  // Places shift when rows are added: an old problem is known by its kind and what stands there.
  const sebelum = new Set(
    checkTahunKinerja(tahun).map(({ kode, tertulis, seharusnya }) => `${kode}\n${tertulis}\n${seharusnya}`),
  );
  const baru = checkTahunKinerja(hasil.tahun).filter(
    ({ kode, tingkat, tertulis, seharusnya }) =>
      tingkat === 'galat' && !sebelum.has(`${kode}\n${tertulis}\n${seharusnya}`),
  );
  if (baru.length === 0) return { tahun: hasil.tahun };
  return {
    masalah: baru.map(({ jalur, tertulis, seharusnya }) => ({
      nomorBaris: null,
      kolom: formatJalur(jalur),
      tertulis,
      seharusnya,
      perbaikan: 'perbaiki di lembar kerja atau di data, lalu buat pratinjau lagi',
      tingkat: 'galat',
    })),
  };
}
