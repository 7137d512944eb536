import type { TahunBaru } from '@akuntabel/kinerja';
import { GalatLayanan, type MasalahIsian } from '../inti/galat.ts';

const TAHUN = { pertama: 2000, terakhir: 2100 } as const;
/** Stands in addresses, so without a slash; other data refer to it. */
const KUNCI_UNIT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const MAKS_NAMA = 200;

const isTahun = (tahun: number): boolean =>
  Number.isInteger(tahun) && tahun >= TAHUN.pertama && tahun <= TAHUN.terakhir;

/** Everything that is wrong with a unit-year to be opened, at once. Throws `takSah`. */
export function checkUnitBaru({ unit, tahun, jabatan, renstra }: Omit<TahunBaru, 'instansi'>): void {
  const masalah: MasalahIsian[] = [];
  const salah = (pesan: string, ...jalur: string[]) => masalah.push({ jalur, pesan });
  const checkNama = (teks: string, apa: string, ...jalur: string[]) => {
    if (teks.trim() === '') salah(`Isi ${apa}.`, ...jalur);
    else if (teks.length > MAKS_NAMA) salah(`Paling banyak ${MAKS_NAMA} huruf untuk ${apa}.`, ...jalur);
  };
  checkNama(unit.nama, 'nama unit', 'unit', 'nama');
  if (!KUNCI_UNIT.test(unit.id)) {
    salah(
      'Kode unit terdiri atas huruf, angka, titik, garis bawah, atau tanda hubung, tanpa spasi, paling banyak 40.',
      'unit',
      'id',
    );
  }
  if (!isTahun(tahun)) salah(`Isi tahun antara ${TAHUN.pertama} dan ${TAHUN.terakhir}.`, 'tahun');
  if (jabatan) {
    checkNama(jabatan.kepalaDaerah, 'jabatan kepala daerah', 'jabatan', 'kepalaDaerah');
    checkNama(jabatan.pimpinan, 'jabatan pimpinan unit', 'jabatan', 'pimpinan');
  }
  if (renstra) {
    const { judul, mulai, selesai } = renstra;
    checkNama(judul, 'judul Renstra', 'renstra', 'judul');
    if (!isTahun(mulai)) salah('Isi tahun pertama Renstra, misalnya 2025.', 'renstra', 'mulai');
    if (!isTahun(selesai)) salah('Isi tahun terakhir Renstra, misalnya 2029.', 'renstra', 'selesai');
    else if (isTahun(mulai) && (selesai < mulai || selesai - mulai > 9)) {
      salah(
        'Tahun terakhir Renstra sesudah tahun pertama, dan masanya paling lama sepuluh tahun.',
        'renstra',
        'selesai',
      );
    }
  }
  if (masalah.length > 0) throw new GalatLayanan('takSah', 'Unit belum dapat dibuka.', { masalah });
}
