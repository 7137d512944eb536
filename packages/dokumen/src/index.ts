export * from './model/dokumen.ts';
export * from './model/number-dokumen.ts';
export * from './model/telusur.ts';
