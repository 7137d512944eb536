import { createHash } from 'node:crypto';
import { findKuesioner, insertJawabanSkm, insertKodeSkm, type JawabanBaru } from '@akuntabel/basisdata';
import { type Kuesioner, zKuesioner } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, type MasalahIsian, takDitemukan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
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

/**
 * Enters answers, all or none; those whose id is there already are left alone. Paper is entered while the survey is open
 * or closed, not when it is locked.
 */
export async function entriJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, saluran, jawaban }: MasukanEntri,
): Promise<HasilEntri> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
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
      const hasil = susunJawaban(
        { ...satu, detik: null },
        {
          kuesioner: versi.get(satu.kuesioner) as Kuesioner,
          surveiId: id,
          saluran,
          pada: alat.kini().toISOString(),
          bolehKosong: true,
        },
      );
      if ('baris' in hasil) baris.push(hasil.baris);
      else masalah.push(...hasil.masalah.map(({ jalur, pesan }) => ({ jalur: [i, ...jalur], pesan })));
    }
    if (masalah.length > 0) {
      throw new GalatLayanan('takSah', `${masalah.length} hal perlu diperbaiki; belum ada yang disimpan.`, { masalah });
    }
    const masuk = await insertJawabanSkm(tx, pelaku.instansiId, baris);
    const jejak = { macam: `entri.${saluran}`, unitTahunId: unitTahun.id, jenis: 'jawabanSkm', kunci: id };
    await catatJejak(konteks, penugasan, [{ ...jejak, baru: { dikirim: baris.length, baru: masuk.size } }]);
    return { baru: masuk.size, sudahAda: baris.length - masuk.size };
  });
}

/** An id that the same row of the same file always gets: importing a file twice enters it once. */
export function idBarisImpor(sha256: string, nomorBaris: number): string {
  const heks = createHash('sha256').update(`${sha256}/${nomorBaris}`).digest('hex');
  // Shaped as a UUID of version 8, which is for ids made by a rule of one's own (RFC 9562).
  const varian = ((Number.parseInt(heks.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    heks.slice(0, 8),
    heks.slice(8, 12),
    `8${heks.slice(13, 16)}`,
    varian + heks.slice(17, 20),
    heks.slice(20, 32),
  ].join('-');
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
