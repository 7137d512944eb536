export { type Klaster, startKlaster } from './klaster.ts';
export { lintKatalog } from './lint-katalog.ts';
export {
  type BasisUji,
  createDuaInstansi,
  describeSetiapMesin,
  type JenisMesin,
  openUji,
  type Uji,
  whySkipped,
} from './mesin.ts';
export { checkKueri, createPerekam, type Perekam } from './perekam.ts';
export { rusakkan } from './rusakkan.ts';
export { findTempat } from './tempat.ts';
export { createFolderTersemat } from './templat.ts';
