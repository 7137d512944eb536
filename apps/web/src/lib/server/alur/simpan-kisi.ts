import type { Realisasi } from '@akuntabel/kinerja';
import { GalatLayanan, hapusBerkas, riwayatRekaman, simpanRekaman, unggahBerkas } from '@akuntabel/layanan';
import { gabungKetikan, readPilihan, readSemula, type Teks } from '../formulir/gabung-ketikan.ts';
import { type KetikanBaris, RUAS_BARIS, readBaris, writeBaris } from './baris-kisi.ts';
import { readBerkas } from './berkas.ts';
import { type BarisGagal, findRealisasi, isBarisTerbuka } from './kisi.ts';
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
  readonly semula: Teks | null;
  readonly pilihan: ReadonlyMap<string, 'saya' | 'mereka' | null>;
  readonly unggah: readonly File[];
  readonly buang: readonly string[];
}

type Pilihan = ReturnType<typeof readPilihan>;

function readKiriman(data: FormData, id: string, semua: Pilihan): Kiriman | undefined {
  if (!data.has(`semula:${id}`)) return undefined;
  const ketikan = Object.fromEntries(RUAS_BARIS.map((ruas) => [ruas, readTeks(data, `${ruas}:${id}`)]));
  const pilihan = RUAS_BARIS.flatMap((ruas): [string, 'saya' | 'mereka' | null][] => {
    const pilih = semua.get(`${ruas}:${id}`);
    return pilih === undefined ? [] : [[ruas, pilih]];
  });
  return {
    id,
    ketikan: ketikan as unknown as KetikanBaris,
    semula: readSemula(data.get(`semula:${id}`)),
    pilihan: new Map(pilihan),
    unggah: readBerkas(data, `berkas:${id}`),
    buang: data.getAll(`buang:${id}`).filter((satu) => typeof satu === 'string'),
  };
}

/** The row brought together with what is stored by now. */
function gabung({ ketikan, semula, pilihan }: Kiriman, isi: Realisasi | null, ke: number) {
  const kini = writeBaris(isi, ke);
  const hasil = gabungKetikan({ ketikan: { ...ketikan }, semula, kini: { ...kini }, pilihan });
  const dasar: BarisGagal = {
    ketikan: hasil.ketikan as unknown as KetikanBaris,
    semula: JSON.stringify(kini),
    masalah: {},
    pesan: null,
    bentrok: hasil.bentrok,
    oleh: null,
  };
  return { ...hasil, dasar, isBentrok: Object.keys(hasil.bentrok).length > 0 };
}

/** Stores every row that was changed, each on its own: what is wrong with one keeps no other from being stored. */
export async function simpanKisi(alur: Alur, tw: Triwulan, data: FormData): Promise<HasilKisi> {
  let tersimpan = 0;
  const baris: Record<string, BarisGagal> = {};
  const pilihan = readPilihan(data);
  for (const { id } of alur.termuat.tahun.indikator) {
    const kiriman = readKiriman(data, id, pilihan);
    if (kiriman === undefined) continue;
    const hasil = await simpanBaris(alur, tw, kiriman);
    if (hasil === 'tersimpan') tersimpan += 1;
    else if (hasil !== 'tetap') baris[id] = hasil;
  }
  const semua = Object.values(baris);
  const bentrok = semua.some((satu) => Object.keys(satu.bentrok).length > 0);
  return { tersimpan, baris, status: semua.length === 0 ? 200 : bentrok ? 409 : 422 };
}

async function simpanBaris(alur: Alur, tw: Triwulan, kiriman: Kiriman): Promise<'tersimpan' | 'tetap' | BarisGagal> {
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const { id, unggah, buang } = kiriman;
  const ke = TRIWULAN.indexOf(tw);
  const kartu = termuat.tahun.indikator.find((satu) => satu.id === id);
  if (kartu === undefined) return 'tetap';
  const lama = findRealisasi(alur, id);
  const { ketikan, ubah, isBentrok, dasar } = gabung(kiriman, lama?.isi ?? null, ke);
  const berubah = ubah.length > 0;
  if (!berubah && unggah.length + buang.length === 0) return 'tetap';
  // Who cannot change the row is told why, not asked to choose.
  if (isBentrok && isBarisTerbuka(alur, tw, id)) {
    return { ...dasar, oleh: await findOleh(alur, lama?.kunci ?? '') };
  }
  const hasil = readBaris(ketikan as unknown as KetikanBaris, lama?.isi ?? null, { kartu, tahun, ke });
  if ('masalah' in hasil) return { ...dasar, bentrok: {}, masalah: hasil.masalah };
  const ikatan = { unit, tahun, jenis: 'realisasi' };
  try {
    let kunci = lama?.kunci;
    // Evidence hangs on a record, so it is made also where only a file was given.
    if (berubah || kunci === undefined) {
      const masukan = { ...ikatan, kunci: kunci ?? null, versi: lama?.versi ?? null, isi: hasil.isi };
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
    const terkini = galat.terkini as { kunci: string; isi: Realisasi } | null;
    if (galat.kode === 'bentrok' && terkini !== null) {
      // Written between loading and storing.
      const pesan = 'Orang lain menyimpan pada saat yang sama. Periksa, lalu simpan lagi.';
      return { ...gabung(kiriman, terkini.isi, ke).dasar, pesan, oleh: await findOleh(alur, terkini.kunci) };
    }
    const rinci = galat.kode === 'takSah' ? galat.masalah.map((satu) => satu.pesan).join('; ') : '';
    return { ...dasar, bentrok: {}, pesan: [galat.message, rinci].filter(Boolean).join(' ') };
  }
}

/** Who wrote a record last, for those who may see that. */
async function findOleh({ alat, pelaku, unit, tahun, boleh }: Alur, kunci: string): Promise<string | null> {
  if (!boleh('lihatJejak')) return null;
  const saring = { unit, tahun, jenis: 'realisasi', kunci };
  const { baris } = await riwayatRekaman(alat, pelaku, saring, { banyak: 1 });
  return baris[0]?.nama ?? null;
}
