import { sql } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import type { Hak, Peran } from './peran.ts';

/** What everything that somebody does begins with. */
export interface Awal {
  /** The person's assignments, by start. */
  readonly penugasan: readonly Pick<Peran, 'peran' | 'unit' | 'jabatan' | 'status' | 'mulai' | 'selesai'>[];
  /** The rules that the government added to the common ones. */
  readonly aturan: readonly Pick<Hak, 'peran' | 'penggunaId' | 'tindakan' | 'putusan' | 'lingkup' | 'unit'>[];
  /**
   * Hash of the last row of the audit trail; null = there is none. Every write of a use case leaves a row, and the hash
   * is over all rows before it: as long as it stays, so does everything they wrote.
   */
  readonly ujungJejak: string | null;
  /** The person's notes that are still unread. */
  readonly belumDibaca: number;
}

/** In one question, because it is asked with every request. Dates in JSON are `YYYY-MM-DD`, as our parsers give them. */
export async function readAwal(tx: Transaksi, instansiId: string, penggunaId: string): Promise<Awal> {
  const { rows } = await sql<Awal>`select
    (select coalesce(json_agg(json_build_object('peran', p.peran, 'unit', p.unit, 'jabatan', p.jabatan,
        'status', p.status, 'mulai', p.mulai, 'selesai', p.selesai) order by p.mulai, p.id), '[]')
      from peran as p where p.instansi_id = ${instansiId} and p.pengguna_id = ${penggunaId}) as penugasan,
    (select coalesce(json_agg(json_build_object('peran', h.peran, 'penggunaId', h.pengguna_id, 'tindakan', h.tindakan,
        'putusan', h.putusan, 'lingkup', h.lingkup, 'unit', h.unit) order by h.id), '[]')
      from hak as h where h.instansi_id = ${instansiId}) as aturan,
    (select u.hash from jejak_ujung as u where u.instansi_id = ${instansiId}) as ujung_jejak,
    (select count(*) from pemberitahuan as b
      where b.instansi_id = ${instansiId} and b.pengguna_id = ${penggunaId} and b.dibaca is null) as belum_dibaca`.execute(
    tx,
  );
  return rows[0] as Awal;
}
