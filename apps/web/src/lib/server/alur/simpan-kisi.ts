import type { Realisasi } from '@akuntabel/kinerja';
import { GalatLayanan, hapusBerkas, riwayatRekaman, simpanRekaman, unggahBerkas } from '@akuntabel/layanan';
import { isBarisSama, type KetikanBaris, RUAS_BARIS, readBaris, writeBaris } from './baris-kisi.ts';
import { readBerkas } from './berkas.ts';
import { type BarisGagal, findRealisasi } from './kisi.ts';
import { readTeks } from './lakukan.ts';
import type { Alur } from './muat.ts';
import { TRIWULAN, type Triwulan } from './triwulan.ts';

export interface HasilKisi {
  /** Rows that were stored. */
  readonly tersimpan: number;
  /** Rows that were not, by indicator. */
  readonly baris: Readonly<Record<string, BarisGagal>>;
  readonly status: 200 | 409 | 422;
}

interface Kiriman {
  readonly id: string;
  readonly ketikan: KetikanBaris;
  readonly semula: string;
  readonly versi: number | null;
  /** What was chosen of two contents; null = there was nothing to choose. */
  readonly pilih: 'saya' | 'mereka' | 'belum' | null;
  readonly unggah: readonly File[];
  readonly buang: readonly string[];
}

function readSemula(teks: string): KetikanBaris | null {
  try {
    const isi = JSON.parse(teks) as Partial<KetikanBaris> | null;
    return RUAS_BARIS.every((ruas) => typeof isi?.[ruas] === 'string') ? (isi as KetikanBaris) : null;
  } catch {
    return null;
  }
}

function readKiriman(data: FormData, id: string): Kiriman | undefined {
  if (!data.has(`versi:${id}`)) return undefined;
  const versi = Number(readTeks(data, `versi:${id}`));
  const ketikan = Object.fromEntries(RUAS_BARIS.map((ruas) => [ruas, readTeks(data, `${ruas}:${id}`)]));
  const pilih = readTeks(data, `pilih:${id}`);
  return {
    id,
    ketikan: ketikan as unknown as KetikanBaris,
    semula: readTeks(data, `semula:${id}`),
    versi: Number.isInteger(versi) && versi > 0 ? versi : null,
    pilih: !data.has(`bentrok:${id}`) ? null : pilih === 'saya' || pilih === 'mereka' ? pilih : 'belum',
    unggah: readBerkas(data, `berkas:${id}`),
    buang: data.getAll(`buang:${id}`).filter((satu) => typeof satu === 'string'),
  };
}

const BELUM_DIPILIH = 'Pilih dahulu isian mana yang dipakai.';

const gagal = (kiriman: Kiriman, lain: Partial<BarisGagal>): BarisGagal => ({
  ketikan: kiriman.ketikan,
  semula: kiriman.semula,
  versi: kiriman.versi,
  masalah: {},
  pesan: null,
  bentrok: null,
  ...lain,
});

/** Stores every row that was changed, each on its own: what is wrong with one keeps no other from being stored. */
export async function simpanKisi(alur: Alur, tw: Triwulan, data: FormData): Promise<HasilKisi> {
  let tersimpan = 0;
  const baris: Record<string, BarisGagal> = {};
  for (const { id } of alur.termuat.tahun.indikator) {
    const kiriman = readKiriman(data, id);
    if (kiriman === undefined) continue;
    const hasil = await simpanBaris(alur, tw, kiriman);
    if (hasil === 'tersimpan') tersimpan += 1;
    else if (hasil !== 'tetap') baris[id] = hasil;
  }
  const semua = Object.values(baris);
  const bentrok = semua.some((satu) => satu.bentrok !== null);
  return { tersimpan, baris, status: semua.length === 0 ? 200 : bentrok ? 409 : 422 };
}

async function simpanBaris(alur: Alur, tw: Triwulan, kiriman: Kiriman): Promise<'tersimpan' | 'tetap' | BarisGagal> {
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const { id, ketikan, versi, pilih, unggah, buang } = kiriman;
  const ke = TRIWULAN.indexOf(tw);
  const kartu = termuat.tahun.indikator.find((satu) => satu.id === id);
  const semula = readSemula(kiriman.semula);
  const berubah = pilih === 'saya' || (pilih !== 'mereka' && (semula === null || !isBarisSama(ketikan, semula)));
  if (kartu === undefined || (!berubah && unggah.length + buang.length === 0)) return 'tetap';
  const lama = findRealisasi(alur, id);
  if (pilih === 'belum') return await tellBentrok(alur, kiriman, lama ?? null, { ke, pesan: BELUM_DIPILIH });
  const hasil = readBaris(ketikan, lama?.isi ?? null, { kartu, tahun, ke });
  if ('masalah' in hasil) return gagal(kiriman, { masalah: hasil.masalah });
  const ikatan = { unit, tahun, jenis: 'realisasi' };
  try {
    let kunci = lama?.kunci;
    // Evidence hangs on a record, so it is made also where only a file was given.
    if (berubah || kunci === undefined) {
      const seen = kunci === undefined || versi === null ? null : versi;
      const masukan = { ...ikatan, kunci: seen === null ? null : (kunci ?? null), versi: seen, isi: hasil.isi };
      kunci = (await simpanRekaman(alat, pelaku, masukan)).kunci;
    }
    for (const berkas of buang) await hapusBerkas(alat, pelaku, { id: berkas });
    for (const satu of unggah) {
      const isi = satu.stream() as unknown as AsyncIterable<Uint8Array>;
      await unggahBerkas(alat, pelaku, { ...ikatan, kunci, triwulan: tw, nama: satu.name, isi });
    }
    return 'tersimpan';
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    const terkini = galat.terkini as { kunci: string; versi: number; isi: unknown } | null;
    if (galat.kode === 'bentrok' && terkini !== null)
      return await tellBentrok(alur, kiriman, terkini, { ke, pesan: null });
    const rinci = galat.kode === 'takSah' ? galat.masalah.map(({ pesan }) => pesan).join('; ') : '';
    return gagal(kiriman, { pesan: [galat.message, rinci].filter(Boolean).join(' ') });
  }
}

/** Both contents for the person to choose from; the next sending says that it has seen the newer one. */
async function tellBentrok(
  { alat, pelaku, unit, tahun, boleh }: Alur,
  kiriman: Kiriman,
  terkini: { readonly kunci: string; readonly versi: number; readonly isi: unknown } | null,
  { ke, pesan }: { readonly ke: number; readonly pesan: string | null },
): Promise<BarisGagal> {
  if (terkini === null) return gagal(kiriman, { versi: null, pesan: 'Isian ini sudah dihapus orang lain.' });
  const isi = writeBaris(terkini.isi as Realisasi, ke);
  const saring = { unit, tahun, jenis: 'realisasi', kunci: terkini.kunci };
  const jejak = boleh('lihatJejak') ? await riwayatRekaman(alat, pelaku, saring, { banyak: 1 }) : undefined;
  return gagal(kiriman, {
    ...{ versi: terkini.versi, semula: JSON.stringify(isi), pesan },
    bentrok: { oleh: jejak?.baris[0]?.nama ?? null, isi },
  });
}
