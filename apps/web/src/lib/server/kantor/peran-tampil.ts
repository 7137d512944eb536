import { formatTanggal } from '@akuntabel/kinerja';
import { PERAN, type PeranTampil } from '@akuntabel/layanan';

/** How somebody holds a post. */
export const STATUS_PERAN = {
  definitif: { nama: 'Definitif', sebutan: '' },
  plt: { nama: 'Pelaksana tugas (Plt.)', sebutan: 'Plt. ' },
  plh: { nama: 'Pelaksana harian (Plh.)', sebutan: 'Plh. ' },
  pj: { nama: 'Penjabat (Pj.)', sebutan: 'Pj. ' },
} as const;

const KEADAAN = { berlaku: 'Berlaku', akanDatang: 'Akan datang', berakhir: 'Berakhir' } as const;

/** An assignment in words. */
export function showPeran({ id, peran, namaUnit, namaJabatan, status, mulai, selesai, sk, keadaan }: PeranTampil) {
  return {
    id,
    peran: Object.hasOwn(PERAN, peran) ? PERAN[peran as keyof typeof PERAN] : peran,
    jabatan: namaJabatan === null ? null : STATUS_PERAN[status].sebutan + namaJabatan,
    unit: namaUnit ?? 'Seluruh instansi',
    masa:
      selesai === null
        ? `sejak ${formatTanggal(mulai)}`
        : mulai === selesai
          ? formatTanggal(mulai)
          : `${formatTanggal(mulai)} – ${formatTanggal(selesai)}`,
    sk,
    keadaan,
    namaKeadaan: KEADAAN[keadaan],
  };
}
