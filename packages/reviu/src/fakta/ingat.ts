import type { Konteks } from '../aturan/konteks.ts';

/** A fact of a report that several rules ask for, gathered once per review. */
export function rememberFakta<T>(gather: (konteks: Konteks) => T): (konteks: Konteks) => T {
  const pernah = new WeakMap<Konteks, { readonly isi: T }>();
  return (konteks) => {
    let ada = pernah.get(konteks);
    if (ada === undefined) {
      ada = { isi: gather(konteks) };
      pernah.set(konteks, ada);
    }
    return ada.isi;
  };
}
