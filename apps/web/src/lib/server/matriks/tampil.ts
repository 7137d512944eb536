import {
  findKekuranganMatriks,
  formatDesimal,
  guardUbah,
  type Indikator,
  type Isian,
  isDesimal,
  type NilaiSel,
  parseBarisMatriks,
  parseRuasTahun,
} from '@akuntabel/kinerja';
import { BIDANG_REKAMAN } from '@akuntabel/layanan';
import { showAngkaTabel, type TampilanAngka } from '#lib/tampilan.ts';
import type { Alur } from '../alur/muat.ts';
import type { Bentrokan, Teks } from '../formulir/gabung-ketikan.ts';
import { hrefRekaman } from '../formulir/jenis-halaman.ts';
import { sebut } from '../formulir/label/sebutan.ts';
import { readSkalar } from '../formulir/skalar.ts';
import { findIsi, type IsiMatriks, toNama, writeMatriks } from './isi.ts';
import { listKartuLepas } from './kiriman.ts';
import { ARAH_BARU, listKaitan, type MatriksGagal, SIFAT } from './simpan.ts';

interface KolomMatriks {
  readonly ruas: string;
  readonly judul: string;
  /** Title with which a cell is understood alone. */
  readonly panjang: string;
}

export interface SelMatriks {
  readonly nama: string;
  readonly label: string;
  readonly ketikan: string;
  /** Null: it can be typed in. Else why not, or '' where this person never could. */
  readonly tutup: string | null;
  readonly masalah: string | null;
  readonly bentrok: Bentrokan | null;
  /** What holds while nothing stands in it. */
  readonly bayangan: string | null;
  /** How it differs from the version before it. */
  readonly beda: string | null;
}

export interface BarisMatriks {
  readonly kunci: string;
  readonly tingkat: 'tujuan' | 'sasaran' | 'indikator';
  readonly id: string;
  /** It is not stored yet. */
  readonly baru: boolean;
  /** It has no card yet, so the matrix asks what a card must have. */
  readonly tanpaKartu: boolean;
  /** The same indicator stands in a row above. */
  readonly ganda: boolean;
  readonly href: string | null;
  readonly kurang: readonly string[];
  /** Statement or name, link to the RPJMD or unit; of a new indicator also nature and direction. */
  readonly teks: Readonly<Record<string, SelMatriks>>;
  readonly sel: readonly SelMatriks[];
  readonly akhir: { readonly cermin: string; readonly teks: string } | null;
}

export interface TampilanMatriks {
  readonly judul: string;
  readonly versi: 'murni' | 'perubahan';
  readonly periode: string;
  readonly dasar: string | null;
  readonly kelompok: readonly { readonly judul: string; readonly banyak: number }[];
  readonly kolom: readonly KolomMatriks[];
  readonly baris: readonly BarisMatriks[];
  readonly barisSemula: string;
  readonly semula: string;
  readonly boleh: boolean;
  readonly lihat: 'renstra' | 'versi';
  readonly tahun: { readonly dipilih: number; readonly semua: readonly number[] };
  readonly kaitan: Readonly<Record<'tujuan' | 'sasaran', readonly { nilai: string; label: string }[]>>;
  readonly sifat: readonly { nilai: string; label: string }[];
  readonly arah: readonly { nilai: string; label: string }[];
  readonly kartuLepas: readonly { nilai: string; label: string }[];
  readonly lengkap: { readonly baris: number; readonly seluruh: number; readonly rpjmd: boolean };
  readonly program: readonly BarisProgram[];
}

interface BarisProgram {
  readonly kode: string;
  readonly nama: string;
  readonly href: string;
  readonly kinerja: readonly { readonly nama: string; readonly satuan: string; readonly target: string }[];
  readonly pagu: TampilanAngka;
  readonly murni: TampilanAngka;
}

export interface PilihanTampil {
  readonly lihat: 'renstra' | 'versi';
  readonly tahun: number | null;
  /** What was sent and is not stored. */
  readonly gagal?: MatriksGagal;
}

/** Years that have a promised target, and the year the pages are about. */
function listTahunVersi({ kartu, tahun }: IsiMatriks, kini: number): number[] {
  const ada = [...kartu.values()].flatMap(({ isi }) =>
    isi.target.flatMap((satu) => (satu.murni === undefined && satu.perubahan === undefined ? [] : [satu.tahun])),
  );
  return [...new Set([...ada, ...(tahun.target.includes(kini) ? [kini] : tahun.target.slice(-1))])].sort(
    (a, b) => a - b,
  );
}

function listKolom(isi: IsiMatriks, lihat: PilihanTampil['lihat'], tahun: number) {
  if (lihat === 'versi') {
    const kolom = [
      { ruas: `renstra${tahun}`, judul: 'Renstra', panjang: `Target Renstra ${tahun}` },
      { ruas: `murni${tahun}`, judul: 'PK murni', panjang: `Target PK murni ${tahun}` },
      { ruas: `perubahan${tahun}`, judul: 'PK perubahan', panjang: `Target PK perubahan ${tahun}` },
    ];
    return { kolom, kelompok: [{ judul: `Target ${tahun}`, banyak: 3 }] };
  }
  const awal = isi.tahun.awal.map((th) => ({ ruas: `awal${th}`, judul: String(th), panjang: `Kondisi awal ${th}` }));
  const target = isi.tahun.target.map((th) => ({ ruas: `renstra${th}`, judul: String(th), panjang: `Target ${th}` }));
  return {
    kolom: [...awal, ...target],
    kelompok: [
      { judul: 'Kondisi awal', banyak: awal.length },
      { judul: 'Target', banyak: target.length },
    ],
  };
}

/** A figure that no card holds: to ask whether a cell may be changed at all. */
const LAIN: NilaiSel = { tidakBerlaku: '?' };

/** Why a figure of a card cannot be changed now; null = it can. */
function findBekuSel({ keadaan }: Alur, kartu: Indikator, ruas: string): string | null {
  const letak = parseRuasTahun(ruas);
  if (letak === undefined || letak.macam === 'awal' || letak.tahun !== keadaan.tahun) return null;
  const lain = kartu.target.filter((satu) => satu.tahun !== letak.tahun);
  const milik = kartu.target.find((satu) => satu.tahun === letak.tahun) ?? { tahun: letak.tahun };
  const baru = { ...kartu, target: [...lain, { ...milik, [letak.macam]: LAIN }] } as Indikator;
  return guardUbah({ jenis: 'indikator', kunci: kartu.id, lama: kartu, baru, keadaan })?.pesan ?? null;
}

const URUTAN = ['renstra', 'murni', 'perubahan'] as const;

/** What a version takes over while it has none of its own: the version before it. */
function findDasar(teks: Teks, baris: string, ruas: string): string | null {
  const letak = parseRuasTahun(ruas);
  if (letak === undefined || letak.macam === 'awal') return null;
  const ke = URUTAN.indexOf(letak.macam);
  const sebelum = URUTAN.slice(0, ke).toReversed();
  return (
    sebelum.map((macam) => teks[toNama(`${macam}${letak.tahun}`, baris)] ?? '').find((satu) => satu !== '') ?? null
  );
}

/** How far a figure is from the one before it, as one would say it. */
function tellBeda(dari: string | null, ke: string): string | null {
  if (dari === null || ke.trim() === '' || dari.trim() === ke.trim()) return null;
  const [a, b] = [dari, ke].map((satu) => {
    const hasil = readSkalar('isian', satu);
    return 'nilai' in hasil && typeof hasil.nilai === 'string' && isDesimal(hasil.nilai)
      ? Number(hasil.nilai)
      : undefined;
  });
  if (a === undefined || b === undefined) return `semula ${dari}`;
  if (a === b) return null;
  return `${b > a ? '▲ naik' : '▼ turun'} dari ${dari}`;
}

/** Everything that the page of the matrix shows; undefined while there is no Renstra. */
export function showMatriks(alur: Alur, { lihat, tahun, gagal }: PilihanTampil): TampilanMatriks | undefined {
  const isi = findIsi(alur);
  if (isi === undefined) return undefined;
  const { termuat, boleh } = alur;
  const tersimpan = writeMatriks(isi);
  const gabungan = gagal?.gabungan;
  const baris = gabungan?.baris ?? isi.baris;
  const teks: Teks = { ...tersimpan, ...gabungan?.ketikan };
  const kurang = findKekuranganMatriks(termuat.tahun);
  const bolehSusun = boleh(`ubah.${BIDANG_REKAMAN.renstra}`);
  const bolehKartu = boleh(`ubah.${BIDANG_REKAMAN.indikator}`);
  const semuaTahun = listTahunVersi(isi, alur.tahun);
  const dipilih = tahun !== null && semuaTahun.includes(tahun) ? tahun : (semuaTahun.at(-1) ?? alur.tahun);
  const { kolom, kelompok } = listKolom(isi, lihat, dipilih);
  const tahunAkhir = isi.tahun.target.at(-1);

  const toSel = (kunci: string, ruas: string, label: string, tutup: string | null): SelMatriks => {
    const nama = toNama(ruas, kunci);
    const ketikan = teks[nama] ?? '';
    const dasar = lihat === 'versi' ? findDasar(teks, kunci, ruas) : null;
    return {
      ...{ nama, label, ketikan, tutup },
      masalah: gagal?.masalah[nama] ?? null,
      bentrok: gabungan?.bentrok[nama] ?? null,
      bayangan: dasar,
      beda: tellBeda(dasar, ketikan),
    };
  };
  const adaSebelum = new Set<string>();
  const toBaris = (kunci: string): BarisMatriks => {
    const { tingkat, id } = parseBarisMatriks(kunci) as NonNullable<ReturnType<typeof parseBarisMatriks>>;
    const ganda = adaSebelum.has(kunci);
    adaSebelum.add(kunci);
    const dasar = { kunci, tingkat, id, ganda, baru: !isi.baris.includes(kunci), kurang: kurang.get(kunci) ?? [] };
    const tutup = ganda ? '' : (tingkat === 'indikator' ? bolehKartu : bolehSusun) ? null : '';
    const satuTeks = (ruas: string, label: string) => [ruas, toSel(kunci, ruas, `${label} ${id}`, tutup)] as const;
    if (tingkat !== 'indikator') {
      const kata = tingkat === 'tujuan' ? 'Tujuan' : 'Sasaran';
      const milik = [satuTeks('uraian', kata), satuTeks('mendukung', `${kata} RPJMD yang didukung`)];
      return { ...dasar, tanpaKartu: false, href: null, teks: Object.fromEntries(milik), sel: [], akhir: null };
    }
    const kartu = isi.kartu.get(id)?.isi;
    const milik = [
      satuTeks('nama', 'Indikator'),
      satuTeks('satuan', 'Satuan'),
      satuTeks('sifat', 'Sifat nilai'),
      satuTeks('arah', 'Arah'),
    ];
    const akhir = toNama(`renstra${tahunAkhir}`, kunci);
    return {
      ...dasar,
      tanpaKartu: kartu === undefined,
      href: kartu === undefined ? null : hrefRekaman('indikator', id),
      teks: Object.fromEntries(milik),
      sel: kolom.map(({ ruas, panjang }) =>
        toSel(kunci, ruas, `${panjang}, ${id}`, tutup ?? (kartu ? findBekuSel(alur, kartu, ruas) : null)),
      ),
      akhir: tahunAkhir === undefined ? null : { cermin: akhir, teks: teks[akhir] || '–' },
    };
  };
  const jadi = baris.map(toBaris);
  const dalamForm = new Set(jadi.flatMap((satu) => [...Object.values(satu.teks), ...satu.sel].map(({ nama }) => nama)));
  const { judul, versi, mulai, selesai, dasar } = isi.renstra.isi;
  return {
    ...{ judul, versi, dasar, kolom, kelompok, lihat },
    periode: `${mulai}–${selesai}`,
    baris: jadi,
    barisSemula: isi.baris.join(' '),
    semula: JSON.stringify(Object.fromEntries([...dalamForm].map((nama) => [nama, tersimpan[nama] ?? '']))),
    boleh: bolehSusun || bolehKartu,
    tahun: { dipilih, semua: semuaTahun },
    kaitan: { tujuan: listKaitan(termuat.tahun, 'tujuan'), sasaran: listKaitan(termuat.tahun, 'sasaran') },
    sifat: SIFAT.map((nilai) => ({ nilai, label: sebut('sifat', nilai) })),
    arah: ARAH_BARU.map((nilai) => ({ nilai, label: sebut('arah', nilai) })),
    kartuLepas: listKartuLepas(isi, baris).map(({ id, nama }) => ({ nilai: id, label: `${id} – ${nama}` })),
    lengkap: {
      baris: isi.baris.filter((kunci) => !kurang.has(kunci)).length,
      seluruh: isi.baris.length,
      rpjmd: termuat.tahun.perencanaan.rpjmd !== null,
    },
    program: listProgram(alur),
  };
}

const showIsian = (isian: Isian): string => {
  if (isian === null) return '–';
  if (typeof isian !== 'string') return `tidak berlaku: ${isian.tidakBerlaku}`;
  return isDesimal(isian) ? formatDesimal(isian, isian.split('.')[1]?.length ?? 0) : isian;
};

/** Programmes with their outcome indicators and money of the year; the years before and after are in their own data. */
function listProgram({ termuat }: Alur): BarisProgram[] {
  const uang = new Map(termuat.hasil.anggaran.program.map((satu) => [satu.kode, satu.uang]));
  return termuat.tahun.anggaran.program.flatMap(({ kode, nama, kinerja }): BarisProgram[] => {
    const milik = uang.get(kode);
    if (milik === undefined) return [];
    return [
      {
        ...{ kode, nama, href: hrefRekaman('program', kode) },
        kinerja: kinerja.map((satu) => ({
          nama: satu.nama,
          satuan: satu.satuan,
          target: showIsian(satu.target),
        })),
        pagu: showAngkaTabel(milik.pagu),
        murni: showAngkaTabel(milik.murni),
      },
    ];
  });
}
