import type { IsiRekaman, Jalur, JenisRekaman } from '../rekaman/jenis.ts';
import type { Isian } from '../tahun/skalar.ts';
import type { Perjanjian } from '../tahun/tahun-kinerja.ts';
import { isSama } from '../umum/sama.ts';
import type { KeadaanObjek } from './fold.ts';
import { getKeadaan, getMesin, MESIN, type NamaMesin } from './mesin.ts';

type Ringkas<M extends NamaMesin> = Pick<KeadaanObjek<M>, 'keadaan' | 'lingkup'>;

export type KunciTriwulan = 'tw1' | 'tw2' | 'tw3' | 'tw4';

/** States of the objects of a unit-year; an object that is not named is where its machine begins. */
export interface KeadaanTahun {
  readonly tahun: number;
  readonly pengukuran: Readonly<Partial<Record<KunciTriwulan, Ringkas<'pengukuran'>>>>;
  /** By key of the record. */
  readonly perjanjian: Readonly<Record<string, Ringkas<'perjanjian'> & { readonly isi: Perjanjian }>>;
  readonly laporan: Ringkas<'laporan'> | null;
  /** By key of the record. */
  readonly rekomendasi: Readonly<Record<string, Ringkas<'rekomendasi'>>>;
}

export interface MasukanUbah<J extends JenisRekaman> {
  readonly jenis: J;
  readonly kunci: string;
  /** Content now; null when the record is to be made. */
  readonly lama: IsiRekaman<J> | null;
  /** Content wanted; null when the record is to be deleted. */
  readonly baru: IsiRekaman<J> | null;
  readonly keadaan: KeadaanTahun;
}

export interface PenolakanUbah {
  readonly kode: 'ALUR.beku' | 'ALUR.lingkup' | 'ALUR.target-diperjanjikan' | 'ALUR.status';
  /** Indonesian: what is frozen, and who can do what to open it. */
  readonly pesan: string;
  /** Field inside the record; empty for the whole. */
  readonly jalur: Jalur;
  /** The action that opens it; null when no action does. */
  readonly pembuka: { readonly mesin: NamaMesin; readonly objek: string; readonly tindakan: string } | null;
}

const TRIWULAN: readonly { readonly objek: KunciTriwulan; readonly nama: string }[] = [
  { objek: 'tw1', nama: 'triwulan I' },
  { objek: 'tw2', nama: 'triwulan II' },
  { objek: 'tw3', nama: 'triwulan III' },
  { objek: 'tw4', nama: 'triwulan IV' },
];

/** Refusal of a change of something whose object is past draft; names the way back. */
function refuse(mesin: NamaMesin, objek: string, keadaan: string, apa: string, jalur: Jalur): PenolakanUbah {
  const aturan = getMesin(mesin);
  const { label } = getKeadaan(aturan, keadaan);
  const pembuka = Object.entries(aturan.tindakan).find(
    ([, { dari, ke }]) => dari.includes(keadaan) && getKeadaan(aturan, ke).terbuka,
  );
  const jalan =
    pembuka === undefined
      ? (aturan.jikaTertutup ?? '')
      : `Agar dapat diubah, ${pembuka[1].oleh} perlu memilih «${pembuka[1].label}».`;
  return {
    kode: 'ALUR.beku',
    pesan: `${apa} tidak dapat diubah, karena statusnya «${label}». ${jalan}`.trimEnd(),
    jalur,
    pembuka: pembuka === undefined ? null : { mesin, objek, tindakan: pembuka[0] },
  };
}

/** Why the values of an indicator in a quarter (0–3) are closed; undefined when they are open. */
function refuseTriwulan(
  { pengukuran }: KeadaanTahun,
  ke: number,
  indikator: string,
  sebut: (triwulan: string) => string,
  jalur: Jalur,
): PenolakanUbah | undefined {
  const { objek, nama } = TRIWULAN[ke] as (typeof TRIWULAN)[number];
  const kini = pengukuran[objek];
  if (kini === undefined) return undefined;
  const lengkap = sebut(nama);
  if (!getKeadaan(getMesin('pengukuran'), kini.keadaan).terbuka) {
    return refuse('pengukuran', objek, kini.keadaan, lengkap, jalur);
  }
  if (kini.lingkup === null || kini.lingkup.includes(indikator)) return undefined;
  const { oleh, label } = MESIN.pengukuran.tindakan.bukaKembali;
  const terbuka = `${nama} hanya dibuka kembali untuk ${kini.lingkup.join(', ')}`;
  return {
    kode: 'ALUR.lingkup',
    pesan: `${lengkap} tidak dapat diubah: ${terbuka}. Mintalah ${oleh} menyertakan ${indikator} saat «${label}».`,
    jalur,
    pembuka: { mesin: 'pengukuran', objek, tindakan: 'bukaKembali' },
  };
}

/** Values of a record per quarter, and with the last quarter what belongs to the year as a whole. */
interface PerTriwulan {
  readonly indikator: string;
  /** By field, four values each. */
  readonly triwulan: Readonly<Record<string, readonly unknown[]>>;
  readonly setahun: Readonly<Record<string, unknown>>;
}

const EMPAT_KOSONG: readonly null[] = [null, null, null, null];
const TRIWULAN_TERAKHIR = 3;

/** A quarter is closed for what it holds only; the others of the same record stay open. */
function guardPerTriwulan(
  lama: PerTriwulan | undefined,
  baru: PerTriwulan | undefined,
  keadaan: KeadaanTahun,
  apa: string,
): PenolakanUbah | undefined {
  // Moved to another indicator or year: taken away here and entered there.
  if (lama !== undefined && baru !== undefined && lama.indikator !== baru.indikator) {
    return guardPerTriwulan(lama, undefined, keadaan, apa) ?? guardPerTriwulan(undefined, baru, keadaan, apa);
  }
  const milik = baru ?? lama;
  if (milik === undefined) return undefined;
  const { indikator } = milik;
  for (const ruas of Object.keys(milik.triwulan)) {
    for (const ke of EMPAT_KOSONG.keys()) {
      if (isSama(lama?.triwulan[ruas]?.[ke] ?? null, baru?.triwulan[ruas]?.[ke] ?? null)) continue;
      const tolak = refuseTriwulan(keadaan, ke, indikator, (nama) => `${apa} ${nama}`, [ruas, ke]);
      if (tolak !== undefined) return tolak;
    }
  }
  const sebutSetahun = (nama: string) => `${apa} setahun, yang ditutup bersama ${nama},`;
  for (const nama of Object.keys(milik.setahun)) {
    if (isSama(lama?.setahun[nama] ?? null, baru?.setahun[nama] ?? null)) continue;
    const tolak = refuseTriwulan(keadaan, TRIWULAN_TERAKHIR, indikator, sebutSetahun, [nama]);
    if (tolak !== undefined) return tolak;
  }
  return undefined;
}

function readRealisasi(isi: IsiRekaman<'realisasi'> | null, tahun: number): PerTriwulan | undefined {
  // Earlier years are history: no quarter of this year speaks for them.
  if (isi === null || isi.tahun !== tahun) return undefined;
  const { indikator, triwulan, penjelasanTriwulan, nilai, capaianManual, sumber, catatan } = isi;
  return {
    indikator,
    // What explains a quarter is handed in and locked with it.
    triwulan: { triwulan: triwulan ?? EMPAT_KOSONG, penjelasanTriwulan: penjelasanTriwulan ?? EMPAT_KOSONG },
    setahun: { nilai, capaianManual, sumber, catatan },
  };
}

const AKSI_KOSONG = { target: null, kegiatan: [] };

function readRencanaAksi(isi: IsiRekaman<'rencanaAksi'> | null): PerTriwulan | undefined {
  if (isi === null) return undefined;
  // A quarter without anything in it is as good as none.
  const triwulan = isi.triwulan.map((satu) => (isSama(satu, AKSI_KOSONG) ? null : satu));
  return { indikator: isi.indikator, triwulan: { triwulan }, setahun: {} };
}

type Kartu = IsiRekaman<'indikator'>;

/** Fields of a card by which capaian is counted. */
const RUAS_HITUNG = ['arah', 'varianMinimum', 'rentang', 'peringkat', 'sifat', 'penjumlahan'] as const;

function guardHitungan(lama: Kartu, baru: Kartu | null, keadaan: KeadaanTahun): PenolakanUbah | undefined {
  const ruas = RUAS_HITUNG.find((satu) => !isSama(lama[satu], baru?.[satu]));
  if (ruas === undefined) return undefined;
  const sebut = (nama: string) => `Cara menghitung ${lama.id}, yang sudah dipakai pada ${nama},`;
  for (const ke of EMPAT_KOSONG.keys()) {
    const tolak = refuseTriwulan(keadaan, ke, lama.id, sebut, [ruas]);
    if (tolak !== undefined) return tolak;
  }
  return undefined;
}

const MUNDUR = { murni: ['murni', 'renstra'], perubahan: ['perubahan', 'murni', 'renstra'] } as const;

/** Target that a version of the agreement takes from the card, and the field it stands in. */
function findTarget(
  kartu: Kartu | null,
  tahun: number,
  versi: Perjanjian['versi'],
): { readonly isian: Isian | undefined; readonly jalur: Jalur } {
  const indeks = kartu?.target.findIndex((satu) => satu.tahun === tahun) ?? -1;
  const baris = kartu?.target[indeks];
  const ruas = MUNDUR[versi].find((satu) => baris?.[satu] !== undefined);
  return ruas === undefined
    ? { isian: undefined, jalur: ['target'] }
    : { isian: baris?.[ruas], jalur: ['target', indeks, ruas] };
}

/** A signed target changes by a new agreement only (PermenPANRB 53/2014, Lampiran I: grounds of a revision). */
function guardTarget(lama: Kartu, baru: Kartu | null, keadaan: KeadaanTahun): PenolakanUbah | undefined {
  for (const { keadaan: kini, isi } of Object.values(keadaan.perjanjian)) {
    if (kini !== 'ditandatangani' && kini !== 'digantikan') continue;
    const diperjanjikan = isi.kinerja.some(({ indikator, target }) => indikator === lama.id && target === undefined);
    if (!diperjanjikan) continue;
    const semula = findTarget(lama, keadaan.tahun, isi.versi);
    const menjadi = findTarget(baru, keadaan.tahun, isi.versi);
    if (baru !== null && isSama(semula.isian, menjadi.isian)) continue;
    const apa = baru === null ? `Kartu ${lama.id} tidak dapat dihapus` : `Target ${lama.id} tidak dapat diubah`;
    return {
      kode: 'ALUR.target-diperjanjikan',
      pesan: `${apa}, karena sudah diperjanjikan dalam ${isi.id} yang ditandatangani. ${MESIN.perjanjian.jikaTertutup}`,
      jalur: baru === null ? [] : menjadi.jalur,
      pembuka: null,
    };
  }
  return undefined;
}

/** The status is what the recorded actions lead to; a form cannot set it. */
function guardStatus(
  lama: IsiRekaman<'rekomendasi'> | null,
  baru: IsiRekaman<'rekomendasi'> | null,
): PenolakanUbah | undefined {
  const semula = lama?.status ?? MESIN.rekomendasi.awal;
  if (baru === null || baru.status === semula) return undefined;
  const { mulai, ajukan, verifikasi } = MESIN.rekomendasi.tindakan;
  const tindakan = [mulai, ajukan, verifikasi].map(({ label }) => `«${label}»`).join(', ');
  return {
    kode: 'ALUR.status',
    pesan: `Status tindak lanjut tidak diisi langsung; status berubah melalui tindakan ${tindakan}.`,
    jalur: ['status'],
    pembuka: null,
  };
}

function guardObjek(
  mesin: NamaMesin,
  objek: string,
  kini: { readonly keadaan: string } | null | undefined,
  apa: string,
): PenolakanUbah | undefined {
  const aturan = getMesin(mesin);
  const keadaan = kini?.keadaan ?? aturan.awal;
  return getKeadaan(aturan, keadaan).terbuka ? undefined : refuse(mesin, objek, keadaan, apa, []);
}

const OBJEK_LAPORAN = 'lkjip';

type Penjaga = { readonly [J in JenisRekaman]?: (ubah: MasukanUbah<J>) => PenolakanUbah | undefined };

const guardTeks = ({ keadaan }: { readonly keadaan: KeadaanTahun }): PenolakanUbah | undefined =>
  guardObjek('laporan', OBJEK_LAPORAN, keadaan.laporan, 'Isi laporan');

/** Kinds whose content a state freezes; all others are never frozen. */
const PENJAGA: Penjaga = {
  realisasi: ({ lama, baru, keadaan }) =>
    guardPerTriwulan(readRealisasi(lama, keadaan.tahun), readRealisasi(baru, keadaan.tahun), keadaan, 'Realisasi'),
  rencanaAksi: ({ lama, baru, keadaan }) =>
    guardPerTriwulan(readRencanaAksi(lama), readRencanaAksi(baru), keadaan, 'Rencana aksi'),
  indikator: ({ lama, baru, keadaan }) =>
    lama === null ? undefined : (guardHitungan(lama, baru, keadaan) ?? guardTarget(lama, baru, keadaan)),
  perjanjian: ({ kunci, keadaan }) =>
    guardObjek('perjanjian', kunci, keadaan.perjanjian[kunci], `Perjanjian Kinerja ${kunci}`),
  rekomendasi: ({ kunci, lama, baru, keadaan }) =>
    guardObjek('rekomendasi', kunci, keadaan.rekomendasi[kunci], `Tindak lanjut rekomendasi ${kunci}`) ??
    guardStatus(lama, baru),
  laporan: guardTeks,
  teksLaporan: guardTeks,
  analisisIndikator: guardTeks,
  analisisProgram: guardTeks,
};

/**
 * Whether a change of a record is held up by a state (ADR 8): undefined when it may be written. Frozen are
 * - what belongs to a quarter that was handed in (realisasi, its explanation, its plan), and outside the scope of a
 *   partial reopening; with the fourth what belongs to the whole year; the other quarters of the record stay open;
 * - how an indicator is counted, while a quarter it was measured by is closed;
 * - a Perjanjian Kinerja past draft, and the targets that a signed one takes from the cards;
 * - the report, its texts and the analyses from handing in until it is opened again;
 * - a recommendation that waits for verification or is closed; its status changes by actions only.
 * A change that changes nothing is never refused. Use cases that record an action do not ask here.
 */
export function guardUbah<J extends JenisRekaman>(ubah: MasukanUbah<J>): PenolakanUbah | undefined {
  if (isSama(ubah.lama, ubah.baru)) return undefined;
  const jaga = PENJAGA[ubah.jenis] as ((ubah: MasukanUbah<J>) => PenolakanUbah | undefined) | undefined;
  return jaga?.(ubah);
}
