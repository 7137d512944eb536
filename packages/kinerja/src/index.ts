export * from './hasil/hasil-kinerja.ts';
export * from './tahun/skalar.ts';
export * from './tahun/tahun-kinerja.ts';
