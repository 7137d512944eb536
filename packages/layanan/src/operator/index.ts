/*
 * What only the operator of the machine does, from its command line. It is no part of the room's main door: the pages
 * may not import it (operator.test.ts looks).
 */
export { createOperator } from '../inti/operator.ts';
export { buatTautanTerminal } from '../pengguna/darurat.ts';
export { eksporTahunKinerja, type HasilEkspor } from './ekspor.ts';
export { getInstansiOperator, type InstansiOperator } from './instansi.ts';
export { type PeriksaInstansi, periksaSemuaJejak } from './periksa-jejak.ts';
