import { createHash } from 'node:crypto';
import {
  type Basisdata,
  findInstansiByKode,
  findKuesioner,
  findSurveiSkmByKode,
  findUnitTahun,
  type SurveiSkm,
} from '@akuntabel/basisdata';
import { type KeadaanDari, type Kuesioner, type SaluranSkm, zKuesioner } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { antreJawaban, type HasilTerima } from './antrean-jawaban.ts';
import { type JawabanMasuk, susunJawaban } from './jawaban-masuk.ts';
import { readKeadaanSurvei } from './survei.ts';
import { createPenjaga, type Penjaga } from './tanda-jawaban.ts';

/** What anybody may know of a survey whose address they have. */
export interface SurveiPublik {
  readonly instansi: string;
  readonly namaUnit: string;
  readonly nama: string;
  readonly keadaan: KeadaanDari<'survei'>;
  readonly berkode: boolean;
  readonly kuesioner: Kuesioner;
  readonly nomorKuesioner: number;
}

interface Termuat extends SurveiPublik {
  readonly instansiId: string;
  readonly survei: SurveiSkm;
}

async function muat(alat: Alat, kodeInstansi: string, kode: string, nomor?: number): Promise<Termuat> {
  const { basisdata } = alat;
  const instansi = await basisdata.withUmum((tx) => findInstansiByKode(tx, kodeInstansi), { bacaSaja: true });
  if (instansi === undefined) throw takDitemukan();
  const { id: instansiId } = instansi;
  return await basisdata.withInstansi(
    instansiId,
    async (tx) => {
      const survei = await findSurveiSkmByKode(tx, instansiId, kode);
      if (survei === undefined) throw takDitemukan();
      const { keadaan } = await readKeadaanSurvei(tx, survei);
      const versi = await findKuesioner(tx, instansiId, survei.id, nomor);
      if (versi === undefined) throw takDitemukan();
      const unitTahun = await findUnitTahun(tx, instansiId, survei.unitTahunId);
      return {
        instansi: instansi.nama,
        namaUnit: unitTahun?.namaUnit ?? '',
        nama: survei.nama,
        keadaan,
        berkode: survei.berkode,
        kuesioner: zKuesioner.parse(versi.isi),
        nomorKuesioner: versi.nomor,
        instansiId,
        survei,
      };
    },
    { bacaSaja: true },
  );
}

/** A survey by its public address. @throws GalatLayanan takDitemukan */
export async function lihatSurveiPublik(alat: Alat, kodeInstansi: string, kode: string): Promise<SurveiPublik> {
  const { instansiId: _, survei: __, ...publik } = await muat(alat, kodeInstansi, kode);
  return publik;
}

/** A version that was answered does not change; whether the survey is open is asked again with every writing. */
const MASA_MS = 5000;
const MAKS_TERSIMPAN = 1000;

interface Milik {
  readonly termuat: Map<string, { readonly sejak: number; readonly isi: Promise<Termuat> }>;
  readonly penjaga: Penjaga;
}

const milikBasisdata = new WeakMap<Basisdata, Milik>();

function getMilik(basisdata: Basisdata, batas: number): Milik {
  const ada = milikBasisdata.get(basisdata) ?? { termuat: new Map(), penjaga: createPenjaga(batas) };
  milikBasisdata.set(basisdata, ada);
  return ada;
}

function muatTersimpan(alat: Alat, { termuat }: Milik, kodeInstansi: string, kode: string, nomor: number) {
  const kini = alat.kini().getTime();
  const kunci = `${kodeInstansi}/${kode}/${nomor}`;
  const ada = termuat.get(kunci);
  if (ada !== undefined && kini - ada.sejak < MASA_MS) return ada.isi;
  const isi = muat(alat, kodeInstansi, kode, nomor);
  isi.catch(() => termuat.delete(kunci));
  termuat.delete(kunci);
  termuat.set(kunci, { sejak: kini, isi });
  for (const lama of termuat.keys()) {
    if (termuat.size <= MAKS_TERSIMPAN) break;
    termuat.delete(lama);
  }
  return isi;
}

export interface Kiriman {
  readonly kodeInstansi: string;
  readonly kode: string;
  readonly masuk: JawabanMasuk;
  /** Single-use code, as typed. */
  readonly kodeSekali: string;
  readonly saluran: Extract<SaluranSkm, 'daring' | 'kios' | 'api'>;
  /** Where it came from: counted for a while by a hash of the day, never stored. */
  readonly alamat: string;
}

/** Answers from one address to one survey in ten minutes: a waiting room behind one connection stays below it. */
export const BATAS_KIRIMAN = 40;

export const hashKodeSekali = (kode: string): string =>
  createHash('sha256')
    .update(kode.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex');

/**
 * Takes an answer of a respondent; exactly once, however often it is sent.
 * @param batas answers that one address may send to one survey in ten minutes
 * @throws GalatLayanan takDitemukan, takSah (with everything that is wrong), keadaan (not open), terlaluSering
 */
export async function terimaJawaban(alat: Alat, kiriman: Kiriman, batas = BATAS_KIRIMAN): Promise<HasilTerima> {
  const { kodeInstansi, kode, masuk, kodeSekali, saluran, alamat } = kiriman;
  const milik = getMilik(alat.basisdata, batas);
  if (!Number.isSafeInteger(masuk.kuesioner) || masuk.kuesioner < 1) throw takDitemukan();
  const { instansiId, survei, kuesioner } = await muatTersimpan(alat, milik, kodeInstansi, kode, masuk.kuesioner);
  const kini = alat.kini();
  const hasil = susunJawaban(masuk, {
    kuesioner,
    surveiId: survei.id,
    saluran,
    pada: kini.toISOString(),
    bolehKosong: false,
  });
  const tanpaKode = survei.berkode && kodeSekali.trim() === '';
  if ('masalah' in hasil || tanpaKode) {
    const masalah = [
      ...('masalah' in hasil ? hasil.masalah : []),
      ...(tanpaKode ? [{ jalur: ['kode'], pesan: 'Isi kode yang Anda terima di loket.' }] : []),
    ];
    throw new GalatLayanan('takSah', `${masalah.length} hal perlu dilengkapi.`, { masalah });
  }
  if (!milik.penjaga.izinkan(survei.id, alamat, kini.getTime())) {
    const pesan = 'Terlalu banyak jawaban dari jaringan ini dalam sepuluh menit terakhir. Coba lagi nanti.';
    throw new GalatLayanan('terlaluSering', pesan);
  }
  const tanda = milik.penjaga.tandai(hasil.baris, alamat, kini.getTime());
  const terima = await antreJawaban(alat.basisdata, instansiId, {
    baris: { ...hasil.baris, tanda },
    unitTahunId: survei.unitTahunId,
    kode: survei.berkode ? hashKodeSekali(kodeSekali) : null,
  });
  if (terima.baru) milik.penjaga.ingat(hasil.baris, alamat, kini.getTime());
  return terima;
}
