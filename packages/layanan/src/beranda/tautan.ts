/** Address of a place in a unit-year, as pages and notices link to it; the only place that knows how it is made. */
export function buildTautan(unit: string, tahun: number, ...bagian: readonly string[]): string {
  return ['', 'u', unit, String(tahun), ...bagian].map(encodeURIComponent).join('/');
}

/** Where the object of a machine is worked on. */
export function buildTautanObjek(unit: string, tahun: number, mesin: string, objek: string): string {
  return mesin === 'laporan' ? buildTautan(unit, tahun, 'laporan') : buildTautan(unit, tahun, mesin, objek);
}
