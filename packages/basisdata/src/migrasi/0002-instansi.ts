import { protectTabel, refInstansi } from './keamanan.ts';

/**
 * Tables of one government each, under the rules that let the same schema be partitioned or distributed by government:
 * `instansi_id` first in every primary key, in every unique index and in every foreign key; no defaults, no triggers.
 */
const TABEL: readonly string[] = [
  `create table unit_tahun (
    instansi_id uuid not null,
    id uuid not null,
    unit text not null check (unit <> ''),
    nama_unit text not null,
    tahun integer not null check (tahun between 1945 and 2200),
    induk_unit text,
    keadaan text not null check (keadaan in ('disiapkan', 'aktif', 'arsip')),
    dibuat timestamptz not null,
    primary key (instansi_id, id),
    unique (instansi_id, unit, tahun)
  )`,
  `create table rekaman (
    instansi_id uuid not null,
    unit_tahun_id uuid not null,
    jenis text not null,
    kunci text not null,
    urutan integer not null,
    isi jsonb not null,
    versi integer not null check (versi > 0),
    diubah timestamptz not null,
    primary key (instansi_id, unit_tahun_id, jenis, kunci),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id) on delete cascade
  )`,
  `create table tindakan (
    instansi_id uuid not null,
    id uuid not null,
    unit_tahun_id uuid not null,
    alur text not null,
    objek text not null,
    urutan bigint not null check (urutan > 0),
    macam text not null,
    pengguna_id text not null,
    nama_pelaku text not null,
    jabatan text,
    pada timestamptz not null,
    alasan text,
    muatan jsonb,
    primary key (instansi_id, id),
    unique (instansi_id, unit_tahun_id, alur, objek, urutan),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id)
  )`,
  `create table jejak (
    instansi_id uuid not null,
    nomor bigint not null check (nomor > 0),
    pada timestamptz not null,
    pengguna_id text not null,
    nama text not null,
    jabatan text,
    alamat text,
    macam text not null,
    unit_tahun_id uuid,
    jenis text not null,
    kunci text not null,
    lama jsonb,
    baru jsonb,
    alasan text,
    hash_lalu text not null check (hash_lalu ~ '^[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (instansi_id, nomor)
  )`,
  'create index jejak_rekaman on jejak (instansi_id, unit_tahun_id, jenis, kunci, nomor)',
  'create index jejak_pengguna on jejak (instansi_id, pengguna_id, nomor)',
  `create table jejak_ujung (
    instansi_id uuid primary key,
    nomor bigint not null check (nomor >= 0),
    hash text not null check (hash ~ '^[0-9a-f]{64}$')
  )`,
  `create table peran (
    instansi_id uuid not null,
    id uuid not null,
    pengguna_id text not null,
    peran text not null,
    unit text,
    jabatan text,
    status text not null check (status in ('definitif', 'plt', 'plh', 'pj')),
    mulai date not null,
    selesai date check (selesai >= mulai),
    sk text,
    primary key (instansi_id, id)
  )`,
  'create index peran_pengguna on peran (instansi_id, pengguna_id, mulai)',
  `create table hak (
    instansi_id uuid not null,
    id uuid not null,
    peran text,
    pengguna_id text,
    tindakan text not null,
    putusan text not null check (putusan in ('boleh', 'tolak')),
    lingkup text not null check (lingkup in ('instansi', 'unit', 'jabatan')),
    unit text,
    primary key (instansi_id, id),
    check (num_nonnulls(peran, pengguna_id) >= 1)
  )`,
  `create table berkas (
    instansi_id uuid not null,
    id uuid not null,
    unit_tahun_id uuid,
    jenis text not null,
    kunci text not null,
    nama text not null,
    mime text not null,
    ukuran bigint not null check (ukuran >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    letak text not null,
    pengguna_id text not null,
    pada timestamptz not null,
    dihapus timestamptz,
    primary key (instansi_id, id),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id)
  )`,
  'create index berkas_rekaman on berkas (instansi_id, unit_tahun_id, jenis, kunci, id)',
  `create table versi_dokumen (
    instansi_id uuid not null,
    id uuid not null,
    unit_tahun_id uuid not null,
    jenis text not null,
    kunci text not null,
    nomor integer not null check (nomor > 0),
    data jsonb not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    kode text not null check (kode <> ''),
    berlaku boolean not null,
    alasan text,
    dibuat timestamptz not null,
    pengguna_id text not null,
    berkas_id uuid,
    primary key (instansi_id, id),
    unique (instansi_id, unit_tahun_id, jenis, kunci, nomor),
    unique (instansi_id, kode),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id),
    foreign key (instansi_id, berkas_id) references berkas (instansi_id, id)
  )`,
  `create unique index versi_dokumen_berlaku on versi_dokumen (instansi_id, unit_tahun_id, jenis, kunci)
    where berlaku`,
  `create table ringkasan (
    instansi_id uuid not null,
    unit_tahun_id uuid not null,
    unit text not null,
    nama_unit text not null,
    tahun integer not null,
    iku integer not null,
    tercapai integer not null,
    rata_rata numeric,
    predikat text,
    pagu numeric not null,
    realisasi numeric,
    penyerapan numeric,
    lengkap integer not null,
    kurang integer not null,
    hash text not null,
    diperbarui timestamptz not null,
    primary key (instansi_id, unit_tahun_id),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id) on delete cascade
  )`,
  'create index ringkasan_tahun on ringkasan (instansi_id, tahun, unit_tahun_id)',
  `create table jendela (
    instansi_id uuid not null,
    unit_tahun_id uuid not null,
    alur text not null,
    periode text not null,
    mulai date not null,
    selesai date not null check (selesai >= mulai),
    primary key (instansi_id, unit_tahun_id, alur, periode),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id) on delete cascade
  )`,
  `create table pemberitahuan (
    instansi_id uuid not null,
    id uuid not null,
    pengguna_id text not null,
    kunci text not null,
    judul text not null,
    isi text not null,
    tautan text not null,
    dibuat timestamptz not null,
    dibaca timestamptz,
    primary key (instansi_id, id),
    unique (instansi_id, pengguna_id, kunci)
  )`,
  'create index pemberitahuan_pengguna on pemberitahuan (instansi_id, pengguna_id, id)',
  `create table profil_impor (
    instansi_id uuid not null,
    id uuid not null,
    nama text not null,
    pemetaan jsonb not null,
    primary key (instansi_id, id),
    unique (instansi_id, nama)
  )`,
];

const NAMA = [
  'unit_tahun',
  'rekaman',
  'tindakan',
  'jejak',
  'jejak_ujung',
  'peran',
  'hak',
  'berkas',
  'versi_dokumen',
  'ringkasan',
  'jendela',
  'pemberitahuan',
  'profil_impor',
];

/** Last of all, as Citus wants it: what points from a table of a government to the tables of all. */
const RUJUKAN_UMUM: readonly string[] = [
  ...refInstansi(NAMA),
  ...['peran', 'hak', 'pemberitahuan'].map(
    (nama) => `alter table ${nama} add foreign key (pengguna_id) references ref_pengguna (id)`,
  ),
];

export const MIGRASI_INSTANSI: readonly string[] = [...TABEL, ...protectTabel(NAMA), ...RUJUKAN_UMUM];
