import { formatTanggal } from '../umum/tanggal.ts';

/** When a quarter may be entered and handed in. Local, so it is data. */
export interface Jendela {
  /** `tw1` … `tw4`. */
  readonly objek: string;
  /** First day, YYYY-MM-DD. */
  readonly buka: string;
  /** Last day, YYYY-MM-DD. */
  readonly tutup: string;
  /** Whether handing in after the last day is accepted, marked as late, or refused. */
  readonly terlambat: 'diterima' | 'ditolak';
}

export interface KeadaanJendela {
  readonly keadaan: 'belumDibuka' | 'terbuka' | 'lewat';
  /** Days to the last day, 0 on it, negative after it. */
  readonly sisaHari: number;
  readonly bolehAjukan: boolean;
  /** Whether handing in today is to be marked as late. */
  readonly terlambat: boolean;
  /** Indonesian sentence for the page. */
  readonly pesan: string;
}

const SEHARI = 86_400_000;

/** @throws RangeError when a text is not a date */
function countHari(dari: string, sampai: string): number {
  const [a, b] = [dari, sampai].map((hari) => Date.parse(`${hari}T00:00:00Z`));
  const selisih = ((b as number) - (a as number)) / SEHARI;
  if (Number.isNaN(selisih)) throw new RangeError(`bukan tanggal: ${dari}, ${sampai}`);
  return selisih;
}

/**
 * Where a day lies to a window. `hariIni` is the day where the office is, YYYY-MM-DD; the rules know no clock.
 * @throws RangeError when a date is not one
 */
export function decideJendela({ buka, tutup, terlambat }: Jendela, hariIni: string): KeadaanJendela {
  const sisaHari = countHari(hariIni, tutup);
  const akhir = formatTanggal(tutup);
  const sampaiBuka = countHari(hariIni, buka);
  if (sampaiBuka > 0) {
    const pesan = `Pengisian dibuka ${formatTanggal(buka)}, ${sampaiBuka} hari lagi.`;
    return { keadaan: 'belumDibuka', sisaHari, bolehAjukan: false, terlambat: false, pesan };
  }
  if (sisaHari >= 0) {
    const pesan = sisaHari === 0 ? `Hari ini hari terakhir, ${akhir}.` : `Tersisa ${sisaHari} hari, sampai ${akhir}.`;
    return { keadaan: 'terbuka', sisaHari, bolehAjukan: true, terlambat: false, pesan };
  }
  const bolehAjukan = terlambat === 'diterima';
  const lanjutan = bolehAjukan
    ? 'Pengajuan masih diterima dan ditandai terlambat.'
    : 'Pengajuan sudah ditutup; mintalah perpanjangan kepada verifikator (Bagian Organisasi).';
  const pesan = `Batas waktu ${akhir} sudah lewat ${-sisaHari} hari. ${lanjutan}`;
  return { keadaan: 'lewat', sisaHari, bolehAjukan, terlambat: bolehAjukan, pesan };
}

export interface Pengingat {
  /** Days before the last day. */
  readonly hMinus: 7 | 3 | 1;
  /** Day on which it falls due, YYYY-MM-DD. */
  readonly tanggal: string;
}

const H_MINUS = [7, 3, 1] as const;

/**
 * Reminders that have fallen due by a day, oldest first: at H-7, H-3 and H-1, none before the window opens and none
 * after it has closed. Whoever sends remembers what was sent, and after a pause sends only the last.
 */
export function listPengingat({ buka, tutup }: Jendela, hariIni: string): Pengingat[] {
  const sisa = countHari(hariIni, tutup);
  if (sisa < 0) return [];
  return H_MINUS.flatMap((hMinus) => {
    const tanggal = new Date(Date.parse(`${tutup}T00:00:00Z`) - hMinus * SEHARI).toISOString().slice(0, 10);
    return sisa <= hMinus && tanggal >= buka ? [{ hMinus, tanggal }] : [];
  });
}

/**
 * Windows of a year where none are set: each quarter is entered in the fifteen days after it, late ones are accepted.
 */
export function buildJendelaBaku(tahun: number): Jendela[] {
  return [1, 2, 3, 4].map((ke) => {
    const bulan = `${ke === 4 ? tahun + 1 : tahun}-${String(((ke * 3) % 12) + 1).padStart(2, '0')}`;
    return { objek: `tw${ke}`, buka: `${bulan}-01`, tutup: `${bulan}-15`, terlambat: 'diterima' };
  });
}
