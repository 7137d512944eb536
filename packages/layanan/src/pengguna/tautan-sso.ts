import { deleteKredensial, deleteSesiPengguna, insertKredensial } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { PENYEDIA_SSO } from '../masuk/nama-masuk.ts';
import { catatJejakPengguna } from './catat.ts';
import { getPenggunaTerkelola, requireOrangLain, requireSetaraOrang } from './izin-pengguna.ts';

const salah = (pesan: string): GalatLayanan =>
  new GalatLayanan('takSah', 'Akun SSO belum dapat ditautkan.', { masalah: [{ jalur: ['akun'], pesan }] });

const SENDIRI = 'Mintalah admin lain menautkan akun SSO Anda.';

/**
 * Lets a person sign in by the provider of the single sign-on.
 * @param masukan.akun what the provider calls the person for ever (`sub`); no name or address that may change hands
 */
export async function tautkanSso(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId, akun: mentah }: { readonly penggunaId: string; readonly akun: string },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    requireOrangLain(konteks, penggunaId, SENDIRI);
    await requireSetaraOrang(konteks, penggunaId);
    const akun = mentah.trim();
    if (akun === '' || akun.length > 255) throw salah('Isi nomor akun (sub) dari penyedia SSO.');
    await deleteKredensial(tx, penggunaId, PENYEDIA_SSO);
    const kini = alat.kini().toISOString();
    const baru = { penggunaId, akun, penyedia: PENYEDIA_SSO, dibuat: kini, diubah: kini };
    if ((await insertKredensial(tx, baru)) === undefined) throw salah('Akun SSO ini sudah tertaut pada pengguna lain.');
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.tautkanSso', kunci: penggunaId, lama: null, baru: { akun }, alasan: null },
    ]);
  });
}

/** The person can no longer sign in that way; sessions end, because they may have begun there. */
export async function lepasSso(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId }: { readonly penggunaId: string },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    requireOrangLain(konteks, penggunaId, SENDIRI);
    await requireSetaraOrang(konteks, penggunaId);
    if ((await deleteKredensial(tx, penggunaId, PENYEDIA_SSO)) === 0) {
      throw new GalatLayanan('keadaan', 'Pengguna ini tidak tertaut pada SSO.');
    }
    await deleteSesiPengguna(tx, penggunaId);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.lepasSso', kunci: penggunaId, lama: null, baru: null, alasan: null },
    ]);
  });
}
