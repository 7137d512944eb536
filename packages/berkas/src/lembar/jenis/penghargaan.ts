import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import { numberRows, putDatar, toKunciBernomor, toSelDatar } from './datar.ts';
import type { Pengolah } from './pengolah.ts';

type Penghargaan = TahunKinerja['penghargaan'][number];

const RUAS = ['jenis', 'prestasi', 'penerima', 'tingkat', 'pemberi', 'tanggal'] as const;

/** Awards have no code: they are known by what was awarded, and by their order where two are called alike. */
const sebut = ({ prestasi }: IsiRekaman): string | null => (prestasi == null ? null : toBanding(prestasi));

function kunci(isi: IsiRekaman): string | null {
  const nama = sebut(isi);
  return nama === null ? null : toKunciBernomor(nama, isi);
}

function listIsi(penghargaan: readonly Penghargaan[]): IsiRekaman[] {
  const semua = penghargaan.map((satu) => ({ ...toSelDatar(satu, RUAS) }));
  numberRows(semua, sebut);
  return semua;
}

export const PENGHARGAAN: Pengolah = {
  jenis: 'penghargaan',
  namaLembar: 'Penghargaan',
  kolomKunci: ['prestasi'],
  listKolom: () => [
    { kunci: 'jenis', judul: 'Jenis', isi: 'nama', wajib: true, keterangan: 'Misalnya Piagam atau Piala' },
    { kunci: 'prestasi', judul: 'Prestasi', isi: 'nama', wajib: true, keterangan: 'Apa yang dihargai' },
    { kunci: 'penerima', judul: 'Penerima', isi: 'nama', keterangan: 'Siapa yang menerima' },
    { kunci: 'tingkat', judul: 'Tingkat', isi: 'nama', wajib: true, keterangan: 'Misalnya Kota, Provinsi, Nasional' },
    { kunci: 'pemberi', judul: 'Pemberi', isi: 'nama', wajib: true, keterangan: 'Siapa yang memberi' },
    { kunci: 'tanggal', judul: 'Tanggal', isi: 'tanggal', keterangan: 'Tanggal penghargaan' },
  ],
  listRekaman: ({ penghargaan }) => listIsi(penghargaan).map((isi, ke) => ({ kunci: kunci(isi) ?? String(ke), isi })),
  getKunci: kunci,
  olah(baris) {
    numberRows(
      baris.map(({ isi }) => isi),
      sebut,
    );
    return { baris };
  },
  terapkan({ penghargaan }, perubahan) {
    const ke = listIsi(penghargaan).findIndex((isi) => kunci(isi) === perubahan.kunci);
    const baru = { jenis: '', prestasi: '', penerima: null, tingkat: '', pemberi: '', tanggal: null };
    const sasaran = penghargaan[ke] ?? baru;
    putDatar(sasaran, RUAS, perubahan);
    if (ke < 0) penghargaan.push(baru);
  },
};
