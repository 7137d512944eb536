import type { Penugasan, TahunKinerja } from '../tahun/tahun-kinerja.ts';

/**
 * Who holds a post on a day; undefined when nobody does. When assignments overlap, the one that began last counts, so
 * that a Plh signs during the absence of the definitive official and the official again afterwards; an unknown first
 * day counts as the earliest, and among equals the one entered last. Without a day (a document not dated yet): who
 * holds the post as the data stand, that is an assignment without a last day.
 *
 * @param tanggal YYYY-MM-DD, or null
 */
export function findPejabat(tahun: TahunKinerja, jabatan: string, tanggal: string | null): Penugasan | undefined {
  let terpilih: Penugasan | undefined;
  for (const penugasan of tahun.organisasi.penugasan) {
    if (penugasan.jabatan !== jabatan || !isBertugas(penugasan, tanggal)) continue;
    if (terpilih === undefined || (penugasan.mulai ?? '') >= (terpilih.mulai ?? '')) terpilih = penugasan;
  }
  return terpilih;
}

// Dates as YYYY-MM-DD order as text.
function isBertugas({ mulai, selesai }: Penugasan, tanggal: string | null): boolean {
  if (tanggal === null) return selesai === null;
  return (mulai === null || mulai <= tanggal) && (selesai === null || tanggal <= selesai);
}
