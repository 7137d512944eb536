export { arbMenurutSkema } from './arb-menurut-skema.ts';
export { arbTahunKinerja, type PilihanAcak } from './arb-tahun-kinerja.ts';
