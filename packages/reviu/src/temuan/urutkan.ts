import { type Temuan, TINGKAT } from './temuan.ts';

const place = ({ tempat }: Temuan): number => (tempat.halaman ?? 0) * 1_000_000 + (tempat.baris ?? tempat.tabel ?? 0);

/** Worst first: by level, then the surest, then as the report is read. Of equal findings only the first stays. */
export function sortTemuan(temuan: readonly Temuan[]): Temuan[] {
  const pernah = new Set<string>();
  return temuan
    .filter((satu) => {
      const kunci = JSON.stringify([satu.kode, satu.tempat, satu.tertulis, satu.seharusnya]);
      if (pernah.has(kunci)) return false;
      pernah.add(kunci);
      return true;
    })
    .sort(
      (a, b) =>
        TINGKAT.indexOf(a.tingkat) - TINGKAT.indexOf(b.tingkat) || b.keyakinan - a.keyakinan || place(a) - place(b),
    );
}

/** Findings of one root together, in the order of the worst of each group; a finding without root stands alone. */
export function groupTemuan(temuan: readonly Temuan[]): Temuan[][] {
  const kelompok = new Map<string, Temuan[]>();
  temuan.forEach((satu, urutan) => {
    const kunci = satu.akar === undefined ? `#${urutan}` : `=${satu.akar}`;
    const isi = kelompok.get(kunci);
    if (isi === undefined) kelompok.set(kunci, [satu]);
    else isi.push(satu);
  });
  return [...kelompok.values()];
}
