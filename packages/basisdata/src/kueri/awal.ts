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
    (select coalesce(json_agg(json_build_object('peran', peran, 'unit', unit, 'jabatan', jabatan, 'status', status,
        'mulai', mulai, 'selesai', selesai) order by mulai, id), '[]')
      from peran where instansi_id = ${instansiId} and pengguna_id = ${penggunaId}) as penugasan,
    (select coalesce(json_agg(json_build_object('peran', peran, 'penggunaId', pengguna_id, 'tindakan', tindakan,
        'putusan', putusan, 'lingkup', lingkup, 'unit', unit) order by id), '[]')
      from hak where instansi_id = ${instansiId}) as aturan,
    (select hash from jejak_ujung where instansi_id = ${instansiId}) as ujung_jejak,
    (select count(*) from pemberitahuan
      where instansi_id = ${instansiId} and pengguna_id = ${penggunaId} and dibaca is null) as belum_dibaca`.execute(tx);
  return rows[0] as Awal;
}
