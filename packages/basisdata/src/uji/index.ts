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
