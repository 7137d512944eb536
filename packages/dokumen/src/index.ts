export * from './model/dokumen.ts';
