export type {
  Bacaan,
  Basisdata,
  Kueri,
  Pemulihan,
  PilihanTransaksi,
  StatusBasisdata,
  StatusPotret,
  Transaksi,
} from './basisdata.ts';
export { openBasisdata, type PilihanBasisdata } from './buka.ts';
export type { IsiCadangan } from './cadangan/bentuk.ts';
export { backupAll } from './cadangan/cadangkan.ts';
export { restoreAll } from './cadangan/pulihkan.ts';
export { GalatBasisdata, type KodeGalatBasisdata } from './galat.ts';
export * from './kueri/akun.ts';
export { type Awal, readAwal } from './kueri/awal.ts';
export * from './kueri/berkas.ts';
export * from './kueri/jejak.ts';
export * from './kueri/jendela.ts';
export * from './kueri/pemberitahuan.ts';
export * from './kueri/peran.ts';
export * from './kueri/profil-impor.ts';
export { type HasilPeriksaJejak, verifyJejak } from './kueri/rantai.ts';
export * from './kueri/rekaman.ts';
export * from './kueri/ringkasan.ts';
export * from './kueri/sesi.ts';
export * from './kueri/skm/jawaban.ts';
export * from './kueri/skm/kode.ts';
export { listRingkasSemuaSkm, listRingkasSkm, type RingkasTersimpan } from './kueri/skm/ringkas.ts';
export * from './kueri/skm/survei.ts';
export * from './kueri/tindakan.ts';
export * from './kueri/umum.ts';
export * from './kueri/unit-tahun.ts';
export * from './kueri/verifikasi.ts';
export * from './kueri/versi-dokumen.ts';
export { openMasuk, PEMETAAN_MASUK } from './masuk.ts';
export { migrate, type StatusMigrasi } from './migrasi/migrasi.ts';
export { isId, newId } from './nilai/id.ts';
export { canonicalJson } from './nilai/json.ts';
export { readLingkunganPostgresql } from './postgresql/lingkungan.ts';
export type { KeadaanUnitTahun, LingkupHak, PutusanHak, StatusPeran } from './skema/instansi.ts';
export type { Skema } from './skema/skema.ts';
export type { KolomHitung } from './skema/skm.ts';
export type { Keyakinan, TingkatKegiatan } from './skema/umum.ts';
