import { appendJejak, type JejakBaru } from '@akuntabel/basisdata';
import type { PenugasanPeran } from '../hak/peran.ts';
import type { Konteks } from './izin.ts';

export type IsiJejak = Pick<JejakBaru, 'macam' | 'unitTahunId' | 'jenis' | 'kunci' | 'lama' | 'baru' | 'alasan'>;

const SEBUTAN = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' } as const;

/** "Plt. camat": the post for which somebody acts. */
export function sebutJabatan({ jabatan, status }: PenugasanPeran): string | null {
  return jabatan === null ? null : SEBUTAN[status] + jabatan;
}

/** Leaves who did it, for which post, when and from where beside what was done. */
export async function catatJejak(
  { alat, tx, pelaku }: Konteks,
  penugasan: PenugasanPeran,
  isi: readonly IsiJejak[],
): Promise<void> {
  const pada = alat.kini().toISOString();
  await appendJejak(
    tx,
    pelaku.instansiId,
    isi.map((satu) => ({
      ...satu,
      pada,
      penggunaId: pelaku.penggunaId,
      nama: pelaku.nama,
      jabatan: sebutJabatan(penugasan),
      alamat: pelaku.alamat,
    })),
  );
}
