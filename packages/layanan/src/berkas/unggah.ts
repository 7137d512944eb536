import { createReadStream } from 'node:fs';
import { type Berkas, insertBerkas, listBerkas, lockUnitTahun, newId } from '@akuntabel/basisdata';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { type Konteks, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { requireIkatan, toKunciBerkas } from './ikatan.ts';
import { cleanNama } from './nama.ts';
import { type AlatBerkas, buildLetak } from './penyimpanan.ts';
import { BATAS_UNGGAHAN, terimaBerkas } from './terima.ts';

export interface MasukanUnggah {
  readonly unit: string;
  readonly tahun: number;
  /** The record it belongs to. */
  readonly jenis: string;
  readonly kunci: string;
  /** `tw1` … `tw4` when it proves one quarter. */
  readonly triwulan?: string | null;
  /** As the person's computer calls it; made safe here. */
  readonly nama: string;
  readonly isi: AsyncIterable<Uint8Array>;
}

/** A record with more evidence than this is a mistake or an attack. */
const MAKS_PER_REKAMAN = 50;

/**
 * Takes a file in: who may change the record may add to it, while it is open. The bytes are counted and hashed as they
 * come, looked at, and stored before the row is written; a row without bytes never exists.
 * @throws GalatLayanan `takSah` (kind, size), `keadaan` (closed), `terlarang`, `takDitemukan`
 */
export async function unggahBerkas(alat: AlatBerkas, pelaku: Pelaku, masukan: MasukanUnggah): Promise<Berkas> {
  const { unit, tahun, jenis, kunci, triwulan = null } = masukan;
  const ikatan = { jenis, kunci, triwulan };

  async function periksa(konteks: Konteks) {
    const termuat = await muatUnitTahun(konteks, unit, tahun);
    return { termuat, penugasan: requireIkatan(konteks, termuat, ikatan, { menambah: true }) };
  }

  // Before a byte is taken; and again with the row, because an upload can last.
  await runKonteks(alat, pelaku, periksa, { bacaSaja: true });
  await using terima = await terimaBerkas(masukan.isi, alat.batasUnggahan ?? BATAS_UNGGAHAN);
  const id = newId();
  const letak = buildLetak(pelaku.instansiId, id);
  await alat.penyimpanan.simpan(letak, createReadStream(terima.path), terima);
  try {
    return await runKonteks(alat, pelaku, async (konteks) => {
      const { tx } = konteks;
      const { termuat, penugasan } = await periksa(konteks);
      const unitTahunId = termuat.unitTahun.id;
      await lockUnitTahun(tx, pelaku.instansiId, unitTahunId);
      const kunciBerkas = toKunciBerkas(ikatan);
      const ada = await listBerkas(tx, pelaku.instansiId, { unitTahunId, jenis, kunci: kunciBerkas });
      checkJumlah(ada, terima.sha256);
      const berkas = await insertBerkas(tx, pelaku.instansiId, {
        ...{ id, unitTahunId, jenis, kunci: kunciBerkas, letak },
        nama: cleanNama(masukan.nama, terima.jenis.akhiran),
        mime: terima.jenis.mime,
        ukuran: terima.ukuran,
        sha256: terima.sha256,
        penggunaId: pelaku.penggunaId,
        pada: alat.kini().toISOString(),
      });
      const { nama, mime, ukuran, sha256 } = berkas;
      await catatJejak(konteks, penugasan, [
        {
          macam: 'berkas.unggah',
          unitTahunId,
          jenis,
          kunci,
          lama: null,
          baru: { berkas: id, nama, mime, ukuran, sha256, triwulan },
          alasan: null,
        },
      ]);
      return berkas;
    });
  } catch (galat) {
    await alat.penyimpanan.hapus(letak);
    throw galat;
  }
}

function checkJumlah(ada: readonly Berkas[], sha256: string): void {
  const sama = ada.find((satu) => satu.sha256 === sha256);
  if (sama !== undefined) throw new GalatLayanan('bentrok', `Berkas yang sama sudah ada: ${sama.nama}.`);
  if (ada.length >= MAKS_PER_REKAMAN) {
    throw new GalatLayanan('keadaan', `Sudah ada ${ada.length} berkas di sini; hapus yang tidak diperlukan.`);
  }
}
