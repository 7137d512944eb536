import { KOLOM_HITUNG } from '../skema/skm.ts';
import { protectTabel, refInstansi } from './keamanan.ts';

/** Surveys (ADR 16), under the same rules as 0002: the government first in every key, no defaults, no triggers. */
const TABEL: readonly string[] = [
  `create table survei_skm (
    instansi_id uuid not null,
    id uuid not null,
    unit_tahun_id uuid not null,
    bagian text,
    nama text not null check (nama <> ''),
    periode text not null check (periode in ('tahun', 'smt1', 'smt2', 'tw1', 'tw2', 'tw3', 'tw4')),
    kode text not null check (kode ~ '^[a-z0-9]{6,20}$'),
    bobot text not null check (bobot in ('1/9', '0.11', '0.111')),
    populasi integer check (populasi > 0),
    mulai date,
    selesai date,
    berkode boolean not null,
    indikator text,
    versi integer not null check (versi > 0),
    dibuat timestamptz not null,
    primary key (instansi_id, id),
    unique (instansi_id, kode),
    foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id)
  )`,
  'create index survei_skm_unit_tahun on survei_skm (instansi_id, unit_tahun_id)',
  `create table versi_kuesioner (
    instansi_id uuid not null,
    survei_id uuid not null,
    nomor integer not null check (nomor > 0),
    isi jsonb not null,
    dibuat timestamptz not null,
    primary key (instansi_id, survei_id, nomor),
    foreign key (instansi_id, survei_id) references survei_skm (instansi_id, id) on delete cascade
  )`,
  `create table jawaban_skm (
    instansi_id uuid not null,
    survei_id uuid not null,
    id uuid not null,
    kuesioner integer not null,
    nilai text not null check (nilai ~ '^[1-4-]{9}$'),
    layanan text,
    bagian text,
    umur text,
    kelamin text,
    pendidikan text,
    pekerjaan text,
    saran text,
    tambahan jsonb,
    saluran text not null check (saluran in ('daring', 'kios', 'kertas', 'impor', 'api')),
    pada timestamptz not null,
    detik integer,
    tanda text,
    ikut boolean not null,
    diputus timestamptz,
    primary key (instansi_id, survei_id, id),
    foreign key (instansi_id, survei_id, kuesioner) references versi_kuesioner (instansi_id, survei_id, nomor)
  )`,
  'create index jawaban_skm_pada on jawaban_skm (instansi_id, survei_id, pada, id)',
  'create index jawaban_skm_tanda on jawaban_skm (instansi_id, survei_id, pada, id) where tanda is not null',
  'create index jawaban_skm_saran on jawaban_skm (instansi_id, survei_id, pada, id) where saran is not null',
  `create table saran_label (
    instansi_id uuid not null,
    survei_id uuid not null,
    jawaban_id uuid not null,
    label text not null check (label <> ''),
    primary key (instansi_id, survei_id, jawaban_id, label),
    foreign key (instansi_id, survei_id, jawaban_id) references jawaban_skm (instansi_id, survei_id, id)
  )`,
  `create table kode_skm (
    instansi_id uuid not null,
    survei_id uuid not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    dibuat timestamptz not null,
    dipakai timestamptz,
    primary key (instansi_id, survei_id, hash),
    foreign key (instansi_id, survei_id) references survei_skm (instansi_id, id)
  )`,
  `create table ringkas_skm (
    instansi_id uuid not null,
    survei_id uuid not null,
    dimensi text not null,
    nilai text not null,
    responden bigint not null check (responden >= 0),
    ${KOLOM_HITUNG.map((nama) => `${nama} bigint not null check (${nama} >= 0)`).join(',\n    ')},
    primary key (instansi_id, survei_id, dimensi, nilai),
    foreign key (instansi_id, survei_id) references survei_skm (instansi_id, id)
  )`,
];

const NAMA = ['survei_skm', 'versi_kuesioner', 'jawaban_skm', 'saran_label', 'kode_skm', 'ringkas_skm'];
/** An answer is added and read; what may change later is only whether it counts, and when that was decided. */
const IZIN: readonly string[] = [
  'grant select, insert, update, delete on survei_skm to akuntabel_app',
  'grant select, insert, update, delete on versi_kuesioner to akuntabel_app',
  'grant select, insert, update (ikut, diputus) on jawaban_skm to akuntabel_app',
  'grant select, insert, delete on saran_label to akuntabel_app',
  'grant select, insert, update (dipakai), delete on kode_skm to akuntabel_app',
  'grant select, insert, update, delete on ringkas_skm to akuntabel_app',
];

export const MIGRASI_SKM: readonly string[] = [...TABEL, ...protectTabel(NAMA), ...refInstansi(NAMA), ...IZIN];
