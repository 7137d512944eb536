export { arbTahunKinerja, type PilihanAcak } from './arb-tahun-kinerja.ts';
