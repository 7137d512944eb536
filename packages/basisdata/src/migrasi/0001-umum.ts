/**
 * Tables of all governments together. The names of people, sessions and credentials follow what better-auth 1.7 with
 * its username and twoFactor plugins asks for, in our words; `PEMETAAN_MASUK` tells it which is which.
 */
export const MIGRASI_UMUM: readonly string[] = [
  `create table ref_instansi (
    id uuid primary key,
    kode text not null unique check (kode <> ''),
    nama text not null,
    daerah text not null,
    jenis text not null,
    tempat text not null,
    dibuat timestamptz not null
  )`,
  `create table ref_pengguna (
    id text primary key,
    nama text not null,
    surel text not null unique,
    surel_terverifikasi boolean not null,
    gambar text,
    nama_masuk text unique,
    nama_masuk_tampil text,
    dua_faktor boolean,
    instansi_id uuid references ref_instansi (id),
    nonaktif timestamptz,
    dibuat timestamptz not null,
    diubah timestamptz not null
  )`,
  'create index ref_pengguna_instansi on ref_pengguna (instansi_id, nama, id)',
  `create table ref_sesi (
    id text primary key,
    pengguna_id text not null references ref_pengguna (id) on delete cascade,
    token text not null unique,
    berakhir timestamptz not null,
    alamat text,
    peramban text,
    dibuat timestamptz not null,
    diubah timestamptz not null
  )`,
  'create index ref_sesi_pengguna on ref_sesi (pengguna_id)',
  `create table ref_kredensial (
    id text primary key,
    pengguna_id text not null references ref_pengguna (id) on delete cascade,
    akun text not null,
    penyedia text not null,
    sandi text,
    token_akses text,
    token_akses_berakhir timestamptz,
    token_segar text,
    token_segar_berakhir timestamptz,
    token_id text,
    cakupan text,
    dibuat timestamptz not null,
    diubah timestamptz not null,
    unique (penyedia, akun)
  )`,
  'create index ref_kredensial_pengguna on ref_kredensial (pengguna_id)',
  `create table ref_verifikasi (
    id text primary key,
    penanda text not null,
    nilai text not null,
    berakhir timestamptz not null,
    dibuat timestamptz not null,
    diubah timestamptz not null
  )`,
  'create index ref_verifikasi_penanda on ref_verifikasi (penanda)',
  `create table ref_dua_faktor (
    id text primary key,
    pengguna_id text not null references ref_pengguna (id) on delete cascade,
    rahasia text not null,
    kode_cadangan text not null,
    terverifikasi boolean,
    gagal integer,
    terkunci_sampai timestamptz
  )`,
  'create index ref_dua_faktor_pengguna on ref_dua_faktor (pengguna_id)',
  `create table ref_kode_kegiatan (
    kode text primary key,
    nama text not null,
    tingkat text not null check (tingkat in ('urusan', 'bidangUrusan', 'program', 'kegiatan', 'subKegiatan')),
    indikator_output text,
    satuan text,
    keyakinan text not null
      check (keyakinan in ('resmi', 'nama-belum-pasti', 'kode-disimpulkan', 'kode-belum-diketahui'))
  )`,
  'create table ref_pengaturan (kunci text primary key, nilai jsonb not null)',
];
