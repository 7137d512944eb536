import {
  deletePeran,
  findPengguna,
  findPeran,
  insertPeran,
  isId,
  listPeran,
  listRekaman,
  listUnitTahun,
  type Peran,
  updatePeran,
} from '@akuntabel/basisdata';
import { formatTanggal, zTanggal } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { catatJejakPengguna } from './catat.ts';
import {
  getPenggunaTerkelola,
  isPeranAdmin,
  type PenggunaTerkelola,
  requireAdminTersisa,
  requireOrangLain,
  requireSetara,
} from './izin-pengguna.ts';
import { isBertindih, isSama, type MasukanPeran, type PeranBersih, parsePeran } from './periksa-peran.ts';

export interface HasilPeran {
  readonly peran: Peran;
  /** Stored all the same, but somebody should look at it; a sentence each. */
  readonly peringatan: readonly string[];
}

/** Who else holds the post on the same days as its definitive holder. */
async function listPemegangLain({ tx, pelaku }: Konteks, baru: PeranBersih): Promise<string[]> {
  if (baru.status !== 'definitif' || baru.jabatan === null) return [];
  const semua = await listPeran(tx, pelaku.instansiId, { jabatan: baru.jabatan });
  const lain = semua.filter(
    (p) => p.penggunaId !== baru.penggunaId && p.status === 'definitif' && p.unit === baru.unit && isBertindih(p, baru),
  );
  const peringatan: string[] = [];
  for (const { penggunaId, mulai, selesai } of new Map(lain.map((p) => [p.penggunaId, p])).values()) {
    const nama = (await findPengguna(tx, penggunaId))?.nama ?? 'Orang lain';
    const akhir = selesai === null ? '' : ` sampai ${formatTanggal(selesai)}`;
    peringatan.push(
      `${nama} juga memegang jabatan ini secara definitif sejak ${formatTanggal(mulai)}${akhir}. Akhiri salah satunya.`,
    );
  }
  return peringatan;
}

/** Whether the data of the unit know the post; without data yet there is nothing to say. */
async function isJabatanDikenal({ tx, pelaku }: Konteks, { unit, jabatan }: PeranBersih): Promise<boolean> {
  if (jabatan === null) return true;
  const [terbaru] = await listUnitTahun(tx, pelaku.instansiId, unit === null ? {} : { unit });
  if (terbaru === undefined || unit === null) return true;
  const jabatanUnit = await listRekaman(tx, pelaku.instansiId, terbaru.id, ['jabatan']);
  return jabatanUnit.length === 0 || jabatanUnit.some(({ kunci }) => kunci === jabatan);
}

async function listPeringatan(konteks: Konteks, baru: PeranBersih): Promise<string[]> {
  const peringatan = await listPemegangLain(konteks, baru);
  if (baru.status !== 'definitif' && baru.sk === null) {
    peringatan.push('Penugasan Plt., Plh., atau Pj. sebaiknya menyebut nomor surat keputusannya.');
  }
  if (!(await isJabatanDikenal(konteks, baru))) {
    peringatan.push(`Jabatan «${baru.jabatan}» tidak ada dalam data organisasi unit ini.`);
  }
  return peringatan;
}

/**
 * Gives a person of the own government a role, for a post and dates. Nobody gives one to themselves, and rights to
 * manage are handed on only by who holds them.
 */
export async function beriPeran(alat: Alat, pelaku: Pelaku, masukan: MasukanPeran): Promise<HasilPeran> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx, hak } = konteks;
    const { instansiId } = pelaku;
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, masukan.penggunaId);
    requireOrangLain(konteks, masukan.penggunaId, 'Anda tidak dapat memberi peran kepada diri sendiri.');
    const baru = parsePeran(masukan, hak.aturan, await listUnitTahun(tx, instansiId));
    requireSetara(konteks, [baru.peran]);
    if (pengguna.nonaktif !== null) throw new GalatLayanan('keadaan', 'Aktifkan dahulu akun ini.');
    const milik = await listPeran(tx, instansiId, { penggunaId: baru.penggunaId });
    if (milik.some((ada) => isSama(baru, ada))) {
      throw new GalatLayanan('bentrok', 'Orang ini sudah memegang peran yang sama pada tanggal itu.');
    }
    const peringatan = await listPeringatan(konteks, baru);
    const peran = await insertPeran(tx, instansiId, baru);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'peran.beri', kunci: baru.penggunaId, lama: null, baru: toIsi(peran), alasan: null },
    ]);
    return { peran, peringatan };
  });
}

const toIsi = ({ instansiId: _, penggunaId: __, ...isi }: Peran) => isi;

/** An assignment of a person whom somebody manages. */
async function getPeranTerkelola(konteks: Konteks, id: string): Promise<PenggunaTerkelola & { readonly peran: Peran }> {
  const peran = isId(id) ? await findPeran(konteks.tx, konteks.pelaku.instansiId, id) : undefined;
  const terkelola = await getPenggunaTerkelola(konteks, peran?.penggunaId ?? '');
  if (peran === undefined) throw takDitemukan();
  requireSetara(konteks, [peran.peran]);
  return { ...terkelola, peran };
}

const nextHari = (hari: string): string =>
  new Date(Date.parse(`${hari}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function findMasalahAkhir(peran: Peran, selesai: string): string | undefined {
  if (!zTanggal.safeParse(selesai).success) return 'Isi tanggal selesai, misalnya 2026-12-31.';
  if (selesai < peran.mulai) return `Penugasan ini baru mulai ${formatTanggal(peran.mulai)}.`;
  if (peran.selesai !== null && peran.selesai < selesai) {
    return 'Penugasan ini sudah berakhir lebih awal; buat penugasan baru.';
  }
  return undefined;
}

/** Sets the last day of an assignment; an own one too, as long as somebody remains who manages the government. */
export async function akhiriPeran(
  alat: Alat,
  pelaku: Pelaku,
  { id, selesai, alasan = null }: { readonly id: string; readonly selesai: string; readonly alasan?: string | null },
): Promise<Peran> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { peran, penugasan } = await getPeranTerkelola(konteks, id);
    const pesan = findMasalahAkhir(peran, selesai);
    if (pesan !== undefined) {
      throw new GalatLayanan('takSah', 'Penugasan belum dapat diakhiri.', { masalah: [{ jalur: ['selesai'], pesan }] });
    }
    const baru = (await updatePeran(konteks.tx, pelaku.instansiId, id, { selesai })) ?? peran;
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'peran.akhiri', kunci: peran.penggunaId, lama: toIsi(peran), baru: toIsi(baru), alasan },
    ]);
    if (isPeranAdmin(peran)) {
      await requireAdminTersisa(konteks, konteks.hari);
      await requireAdminTersisa(konteks, nextHari(selesai));
    }
    return baru;
  });
}

/** Removes an assignment that has not begun before today: a mistake. One that was in force is ended instead. */
export async function hapusPeran(
  alat: Alat,
  pelaku: Pelaku,
  { id, alasan = null }: { readonly id: string; readonly alasan?: string | null },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { peran, penugasan } = await getPeranTerkelola(konteks, id);
    if (peran.mulai < konteks.hari) {
      throw new GalatLayanan('keadaan', 'Penugasan ini sudah berjalan. Akhirilah dengan tanggal selesai.');
    }
    await deletePeran(konteks.tx, pelaku.instansiId, id);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'peran.hapus', kunci: peran.penggunaId, lama: toIsi(peran), baru: null, alasan },
    ]);
    if (isPeranAdmin(peran)) await requireAdminTersisa(konteks, konteks.hari);
  });
}
