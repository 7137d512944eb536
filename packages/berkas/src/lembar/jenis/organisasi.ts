import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom, Pilihan } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import type { BarisBaca, Pengolah, Perubahan } from './pengolah.ts';

const JENIS_UNIT: readonly Pilihan[] = [
  { nilai: 'perangkatDaerah', sebutan: 'Perangkat daerah', lain: ['kecamatan', 'dinas', 'badan', 'opd', 'skpd'] },
  { nilai: 'sekretariat', sebutan: 'Sekretariat' },
  { nilai: 'subbagian', sebutan: 'Subbagian', lain: ['sub bagian', 'subbag'] },
  { nilai: 'seksi', sebutan: 'Seksi' },
  { nilai: 'bidang', sebutan: 'Bidang' },
  { nilai: 'kelompokKelurahan', sebutan: 'Kelompok kelurahan' },
  { nilai: 'kelurahan', sebutan: 'Kelurahan' },
  { nilai: 'lainnya', sebutan: 'Lainnya', lain: ['lain', 'lain-lain'] },
];

const JENIS_JABATAN: readonly Pilihan[] = [
  { nilai: 'kepalaDaerah', sebutan: 'Kepala daerah', lain: ['wali kota', 'bupati', 'gubernur'] },
  { nilai: 'pimpinan', sebutan: 'Pimpinan unit', lain: ['pimpinan', 'camat', 'kepala dinas'] },
  { nilai: 'struktural', sebutan: 'Struktural', lain: ['pengawas', 'administrator', 'eselon'] },
  { nilai: 'fungsional', sebutan: 'Fungsional', lain: ['jft'] },
  { nilai: 'pelaksana', sebutan: 'Pelaksana', lain: ['staf', 'jfu'] },
];

const STATUS: readonly Pilihan[] = [
  { nilai: 'definitif', sebutan: 'Definitif' },
  { nilai: 'plt', sebutan: 'Plt', lain: ['plt.', 'pelaksana tugas'] },
  { nilai: 'plh', sebutan: 'Plh', lain: ['plh.', 'pelaksana harian'] },
  { nilai: 'pj', sebutan: 'Pj', lain: ['pj.', 'penjabat'] },
];

const KODE: Pick<Kolom, 'kunci' | 'isi' | 'wajib'> = { kunci: 'id', isi: 'kunci', wajib: true };

/** A reference that may also name a row of the same sheet: an id or a name becomes the id, anything else stays. */
function resolve(baris: readonly BarisBaca[], ruas: string, find: (teks: string) => string | undefined): void {
  const dalamBerkas = new Map(
    baris.flatMap(({ isi }) =>
      isi['id'] == null ? [] : [isi['nama'], isi['id']].map((kata) => [toBanding(kata ?? ''), isi['id']]),
    ),
  );
  for (const { isi } of baris) {
    const teks = isi[ruas];
    if (teks != null) isi[ruas] = find(teks) ?? dalamBerkas.get(toBanding(teks)) ?? teks;
  }
}

/** Replaces the changed fields of a plain record, or adds it. */
function put<T extends object>(daftar: T[], ada: T | undefined, awal: T, { isi, ruas, baru }: Perubahan): void {
  const sasaran = ada ?? awal;
  for (const [kunci, nilai] of Object.entries(isi)) {
    if ((baru && nilai !== null) || ruas.has(kunci)) (sasaran as Record<string, string | null>)[kunci] = nilai;
  }
  if (!ada) daftar.push(sasaran);
}

type Organisasi = TahunKinerja['organisasi'];

export const UNIT: Pengolah = {
  jenis: 'unit',
  namaLembar: 'Unit',
  kolomKunci: ['id'],
  listKolom: () => [
    { ...KODE, judul: 'Kode unit', keterangan: 'Kode singkat yang tetap, tanpa spasi, misalnya KEL-1' },
    { kunci: 'nama', judul: 'Nama unit', isi: 'nama', wajib: true, keterangan: 'Nama resmi unit' },
    {
      kunci: 'jenis',
      judul: 'Jenis unit',
      isi: 'pilihan',
      wajib: true,
      pilihan: JENIS_UNIT,
      keterangan: 'Jenis unit, pilih dari daftar',
    },
    {
      kunci: 'induk',
      judul: 'Unit induk',
      isi: 'nama',
      keterangan: 'Kode unit di atasnya; kosong untuk unit paling atas',
    },
  ],
  listRekaman: ({ organisasi }) => organisasi.unit.map((satu) => ({ kunci: satu.id, isi: { ...satu } })),
  getKunci: ({ id }) => id ?? null,
  olah(baris, { rujukan }) {
    resolve(baris, 'induk', rujukan.findUnit);
    return { baris };
  },
  terapkan({ organisasi }, perubahan) {
    const ada = organisasi.unit.find(({ id }) => id === perubahan.kunci);
    put<Organisasi['unit'][number]>(
      organisasi.unit,
      ada,
      { id: perubahan.kunci, nama: '', jenis: 'lainnya', induk: null },
      perubahan,
    );
  },
};

export const JABATAN: Pengolah = {
  jenis: 'jabatan',
  namaLembar: 'Jabatan',
  kolomKunci: ['id'],
  listKolom: () => [
    { ...KODE, judul: 'Kode jabatan', keterangan: 'Kode singkat yang tetap, tanpa spasi, misalnya camat' },
    { kunci: 'nama', judul: 'Nama jabatan', isi: 'nama', wajib: true, keterangan: 'Nama resmi jabatan' },
    { kunci: 'unit', judul: 'Unit', isi: 'unit', keterangan: 'Kode atau nama unit; kosong untuk jabatan di luar unit' },
    { kunci: 'atasan', judul: 'Atasan langsung', isi: 'nama', keterangan: 'Kode jabatan atasan langsung' },
    {
      kunci: 'jenis',
      judul: 'Jenis jabatan',
      isi: 'pilihan',
      wajib: true,
      pilihan: JENIS_JABATAN,
      keterangan: 'Jenis jabatan, pilih dari daftar',
    },
  ],
  listRekaman: ({ organisasi }) => organisasi.jabatan.map((satu) => ({ kunci: satu.id, isi: { ...satu } })),
  getKunci: ({ id }) => id ?? null,
  olah(baris, { rujukan }) {
    resolve(baris, 'atasan', rujukan.findJabatan);
    return { baris };
  },
  terapkan({ organisasi }, perubahan) {
    const ada = organisasi.jabatan.find(({ id }) => id === perubahan.kunci);
    const awal = { id: perubahan.kunci, nama: '', unit: null, atasan: null, jenis: 'struktural' as const };
    put<Organisasi['jabatan'][number]>(organisasi.jabatan, ada, awal, perubahan);
  },
};

/** One person may hold a post twice; the first day tells the times apart. */
const kunciPenugasan = ({ jabatan, nama, mulai }: IsiRekaman): string | null =>
  jabatan == null || nama == null ? null : [jabatan, toBanding(nama), mulai ?? ''].join(' · ');

export const PENUGASAN: Pengolah = {
  jenis: 'penugasan',
  namaLembar: 'Pejabat',
  kolomKunci: ['jabatan', 'mulai'],
  listKolom: () => [
    {
      kunci: 'jabatan',
      judul: 'Jabatan',
      isi: 'jabatan',
      wajib: true,
      keterangan: 'Kode atau nama jabatan yang dipegang',
    },
    {
      kunci: 'nama',
      judul: 'Nama',
      isi: 'nama',
      wajib: true,
      keterangan: 'Nama lengkap dengan gelar, seperti dicetak',
    },
    { kunci: 'pangkat', judul: 'Pangkat', isi: 'nama', keterangan: 'Misalnya Pembina' },
    { kunci: 'golongan', judul: 'Golongan', isi: 'nama', keterangan: 'Misalnya IV/a' },
    { kunci: 'nip', judul: 'NIP', isi: 'nip', keterangan: '18 angka; kosong bila tidak dicetak. Kolom berformat Teks' },
    { kunci: 'status', judul: 'Status', isi: 'pilihan', pilihan: STATUS, keterangan: 'Definitif bila kosong' },
    { kunci: 'mulai', judul: 'Mulai', isi: 'tanggal', keterangan: 'Hari pertama; kosong bila tidak diketahui' },
    { kunci: 'selesai', judul: 'Selesai', isi: 'tanggal', keterangan: 'Hari terakhir; kosong bila masih berlaku' },
    { kunci: 'sk', judul: 'Nomor SK', isi: 'nama', keterangan: 'Surat keputusan penugasan' },
  ],
  listRekaman: ({ organisasi }) =>
    organisasi.penugasan.map((satu, ke) => ({ kunci: kunciPenugasan(satu) ?? String(ke), isi: { ...satu } })),
  getKunci: kunciPenugasan,
  olah(baris, { tahun }) {
    for (const { isi } of baris) {
      if (isi['status'] === null) isi['status'] = 'definitif';
      // A list of officials without dates is about those who are already known by name.
      if (isi['mulai'] !== undefined || isi['jabatan'] == null || isi['nama'] == null) continue;
      const sama = tahun.organisasi.penugasan.filter(
        (satu) => satu.jabatan === isi['jabatan'] && toBanding(satu.nama) === toBanding(isi['nama'] ?? ''),
      );
      if (sama.length === 1) isi['mulai'] = sama[0]?.mulai ?? null;
    }
    return { baris };
  },
  terapkan({ organisasi }, perubahan) {
    const ada = organisasi.penugasan.find((satu) => kunciPenugasan(satu) === perubahan.kunci);
    const awal = {
      jabatan: '',
      nama: '',
      pangkat: null,
      golongan: null,
      nip: null,
      status: 'definitif' as const,
      mulai: null,
      selesai: null,
      sk: null,
    };
    put<Organisasi['penugasan'][number]>(organisasi.penugasan, ada, awal, perubahan);
  },
};
