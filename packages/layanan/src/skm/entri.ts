import { findKuesioner, insertJawabanSkm, insertKodeSkm, type JawabanBaru } from '@akuntabel/basisdata';
import { type Kuesioner, zKuesioner } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, type MasalahIsian, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { type JawabanMasuk, susunJawaban } from './jawaban-masuk.ts';
import { hashKodeSekali } from './publik.ts';
import { createKodeAcak, getSurvei, type LetakSurvei, readKeadaanSurvei } from './survei.ts';

/** Answers that people of the office enter: from paper, or out of a spreadsheet. */
export interface MasukanEntri {
  readonly id: string;
  readonly saluran: 'kertas' | 'impor';
  /** `kuesioner`: the version that is printed on the paper, which may be older than the newest. */
  readonly jawaban: readonly Omit<JawabanMasuk, 'detik'>[];
}

export interface HasilEntri {
  /** Answers that were not there before. */
  readonly baru: number;
  readonly sudahAda: number;
}

interface EntriSiap {
  readonly surveiId: string;
  readonly saluran: MasukanEntri['saluran'];
  readonly unitTahunId: string;
  readonly penugasan: ReturnType<typeof requireHak>;
  readonly baris: readonly JawabanBaru[];
}

/**
 * Answers as they would be stored; nothing is written.
 * @throws GalatLayanan takDitemukan, terlarang, keadaan (not yet opened, or locked), takSah with everything that is wrong
 */
export async function siapkanEntri(
  konteks: Konteks,
  letak: LetakSurvei,
  { id, saluran, jawaban }: MasukanEntri,
  pada: string,
): Promise<EntriSiap> {
  const { tx, pelaku } = konteks;
  const { survei, unitTahun, sasaran } = await getSurvei(konteks, letak, id);
  const penugasan = requireHak(konteks, 'entri.survei', sasaran);
  const { keadaan } = await readKeadaanSurvei(tx, survei);
  if (keadaan !== 'dibuka' && keadaan !== 'ditutup') {
    const pesan = keadaan === 'draf' ? 'Buka surveinya dahulu.' : 'Survei ini sudah dikunci.';
    throw new GalatLayanan('keadaan', pesan);
  }
  const versi = new Map<number, Kuesioner>();
  for (const nomor of new Set(jawaban.map(({ kuesioner }) => kuesioner))) {
    const satu = Number.isSafeInteger(nomor) ? await findKuesioner(tx, pelaku.instansiId, id, nomor) : undefined;
    if (satu === undefined) throw takDitemukan();
    versi.set(nomor, zKuesioner.parse(satu.isi));
  }
  const masalah: MasalahIsian[] = [];
  const baris: JawabanBaru[] = [];
  for (const [i, satu] of jawaban.entries()) {
    const kuesioner = versi.get(satu.kuesioner) as Kuesioner;
    const hasil = susunJawaban({ ...satu, detik: null }, { kuesioner, surveiId: id, saluran, pada, bolehKosong: true });
    if ('baris' in hasil) baris.push(hasil.baris);
    else masalah.push(...hasil.masalah.map(({ jalur, pesan }) => ({ jalur: [i, ...jalur], pesan })));
  }
  if (masalah.length > 0) {
    throw new GalatLayanan('takSah', `${masalah.length} hal perlu diperbaiki; belum ada yang disimpan.`, { masalah });
  }
  return { surveiId: id, saluran, unitTahunId: unitTahun.id, penugasan, baris };
}

/** Writes answers that are ready; those whose id is there already are left alone. */
export async function tulisEntri(
  konteks: Konteks,
  { surveiId, saluran, unitTahunId, penugasan, baris }: EntriSiap,
): Promise<HasilEntri> {
  const masuk = await insertJawabanSkm(konteks.tx, konteks.pelaku.instansiId, baris);
  const jejak = { macam: `entri.${saluran}`, unitTahunId, jenis: 'jawabanSkm', kunci: surveiId };
  await catatJejak(konteks, penugasan, [{ ...jejak, baru: { dikirim: baris.length, baru: masuk.size } }]);
  return { baru: masuk.size, sudahAda: baris.length - masuk.size };
}

/**
 * Enters answers, all or none; those whose id is there already are left alone. Paper is entered while the survey is open
 * or closed, not when it is locked.
 */
export async function entriJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  masukan: MasukanEntri,
): Promise<HasilEntri> {
  return await runKonteks(alat, pelaku, async (konteks) =>
    tulisEntri(konteks, await siapkanEntri(konteks, letak, masukan, alat.kini().toISOString())),
  );
}

const PANJANG_KODE = 8;
const MAKS_KODE = 1000;

/** Makes single-use codes; they are given out here and never again. */
export async function buatKodeSekali(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, banyak }: { readonly id: string; readonly banyak: number },
): Promise<readonly string[]> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { unitTahun, sasaran } = await getSurvei(konteks, letak, id);
    const penugasan = requireHak(konteks, 'ubah.skm', sasaran);
    if (!Number.isInteger(banyak) || banyak < 1 || banyak > MAKS_KODE) {
      const pesan = `Isi bilangan bulat antara 1 dan ${MAKS_KODE}.`;
      throw new GalatLayanan('takSah', pesan, { masalah: [{ jalur: ['banyak'], pesan }] });
    }
    const kode = [...new Set(Array.from({ length: banyak }, () => createKodeAcak(PANJANG_KODE)))];
    const dibuat = alat.kini().toISOString();
    await insertKodeSkm(konteks.tx, pelaku.instansiId, id, { hash: kode.map(hashKodeSekali), dibuat });
    const jejak = { macam: 'buatKode', unitTahunId: unitTahun.id, jenis: 'survei', kunci: id };
    await catatJejak(konteks, penugasan, [{ ...jejak, baru: { banyak: kode.length } }]);
    return kode;
  });
}
