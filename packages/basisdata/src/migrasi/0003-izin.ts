/**
 * What the application may do, and no more: what people did (`tindakan`, `jejak`) can be added and read, never changed;
 * of a file or a version of a document only the one thing that may change later.
 */
const IZIN: readonly (readonly [tabel: string, izin: string])[] = [
  ['ref_instansi', 'select, insert, update'],
  ['ref_pengguna', 'select, insert, update'],
  ['ref_sesi', 'select, insert, update, delete'],
  ['ref_kredensial', 'select, insert, update, delete'],
  ['ref_verifikasi', 'select, insert, update, delete'],
  ['ref_dua_faktor', 'select, insert, update, delete'],
  ['ref_kode_kegiatan', 'select'],
  ['ref_pengaturan', 'select, insert, update, delete'],
  ['unit_tahun', 'select, insert, update, delete'],
  ['rekaman', 'select, insert, update, delete'],
  ['tindakan', 'select, insert'],
  ['jejak', 'select, insert'],
  ['jejak_ujung', 'select, insert, update (nomor, hash)'],
  ['peran', 'select, insert, update, delete'],
  ['hak', 'select, insert, update, delete'],
  ['berkas', 'select, insert, update (dihapus)'],
  ['versi_dokumen', 'select, insert, update (berlaku, berkas_id)'],
  ['ringkasan', 'select, insert, update, delete'],
  ['jendela', 'select, insert, update, delete'],
  ['pemberitahuan', 'select, insert, update (dibaca), delete'],
  ['profil_impor', 'select, insert, update, delete'],
];

export const MIGRASI_IZIN: readonly string[] = [
  'grant usage on schema public to akuntabel_app',
  ...IZIN.map(([tabel, izin]) => `grant ${izin} on ${tabel} to akuntabel_app`),
  // So that a server with an unprivileged login can say whether the schema is up to date.
  'grant select on kysely_migration to akuntabel_app',
];
