import { MESIN, type NamaMesin, type Perjanjian } from '@akuntabel/kinerja';
import { foldObjek } from '@akuntabel/layanan';
import { formatWaktu } from '../formulir/waktu.ts';
import type { Alur } from './muat.ts';

/** An action as a page offers it. */
export interface TampilanTindakan {
  readonly tindakan: string;
  readonly label: string;
  /** What the reason has to say; null = none is asked. */
  readonly alasan: string | null;
  readonly berlingkup: boolean;
  /** Whether it carries the work on; otherwise it leads back or aside. */
  readonly maju: boolean;
  /** What follows from it, where one should know before. */
  readonly akibat: string | null;
}

export interface TampilanStatus {
  readonly keadaan: string;
  readonly label: string;
  readonly arti: string;
  readonly terbuka: boolean;
  /** Indicators that were reopened; null = everything. */
  readonly lingkup: readonly string[] | null;
  /** Whose turn it is and for what. */
  readonly lanjut: string;
  /** Whether it is this person's turn. */
  readonly giliran: boolean;
  /** How many actions there are: the next one must come after them. */
  readonly sesudah: number;
  /** Only what this person may do now. */
  readonly tindakan: readonly TampilanTindakan[];
  /** Newest first. */
  readonly riwayat: readonly {
    readonly label: string;
    readonly oleh: string;
    readonly jabatan: string | null;
    readonly pada: string;
    readonly alasan: string | null;
    readonly lingkup: string | null;
  }[];
}

/** Steps back or aside: offered, but nobody's turn. */
const BUKAN_GILIRAN = new Set(['mintaPerbaikan', 'bukaKembali', 'bukaKunci', 'gantikan', 'nyatakanTidakDapat']);

const AKIBAT: Readonly<Record<string, string>> = {
  'pengukuran.kunci': 'Angka triwulan ini menjadi dasar laporan. Sesudah dikunci hanya verifikator yang membukanya.',
  'pengukuran.bukaKembali': 'Triwulan kembali menjadi draf dan harus diajukan lagi.',
  'perjanjian.tandaTangani': 'Isi perjanjian dibekukan beserta nama dan jabatan; versi yang ditandatangani disimpan.',
  'perjanjian.gantikan': 'Perjanjian ini tidak berlaku lagi. Pilih ini setelah perjanjian perubahannya ditandatangani.',
  'laporan.finalkan': 'Laporan dan datanya dibekukan sebagai versi baru dengan kode dan sidik.',
  'laporan.terbitkan': 'Versi final dinyatakan terbit; siapa pun dapat memastikannya lewat kode pada laporan.',
  'laporan.bukaKembali': 'Laporan kembali menjadi draf. Versi yang sudah final tetap tersimpan dan dapat diunduh.',
};

/** What comes before the button, for whose turn it is. */
const DAHULU: Readonly<Record<string, string>> = {
  'pengukuran.ajukan': 'isi realisasi, lalu ajukan',
  'perjanjian.ajukan': 'periksa isinya, lalu ajukan',
  'laporan.ajukan': 'lengkapi naskahnya, lalu ajukan',
  'rekomendasi.ajukan': 'lengkapi tindak lanjut dan buktinya, lalu ajukan',
  'pengukuran.verifikasi': 'cocokkan dengan bukti, lalu verifikasi',
};

/** Posts that answer for an action, as lakukanTindakan takes them. */
function listJabatanTindakan(mesin: NamaMesin, tindakan: string, pk: Perjanjian | undefined): string[] {
  if (mesin !== 'perjanjian' || pk === undefined) return [];
  const { pihakPertama, pihakKedua } = pk;
  if (tindakan === 'ajukan') return [pihakPertama];
  return tindakan === 'tandaTangani' ? [pihakPertama, pihakKedua] : [pihakKedua];
}

const lower = (teks: string): string => `${teks.charAt(0).toLowerCase()}${teks.slice(1)}`;

/** State, history, next step and offered actions of one object. */
export function showStatus(alur: Alur, mesin: NamaMesin, objek: string): TampilanStatus {
  const { termuat, boleh, alat } = alur;
  const kini = foldObjek(termuat.tindakan, mesin, objek);
  const pk = mesin === 'perjanjian' ? termuat.tahun.perjanjian.find(({ id }) => id === objek) : undefined;
  const namaIndikator = new Map(termuat.tahun.indikator.map(({ id, nama }) => [id, nama]));
  const sebut = (lingkup: readonly string[] | null) =>
    lingkup === null ? null : lingkup.map((id) => namaIndikator.get(id) ?? id).join('; ');
  const sendiri = kini.bolehSaatIni.filter(({ tindakan }) =>
    boleh(`alur.${mesin}.${tindakan}`, listJabatanTindakan(mesin, tindakan, pk)),
  );
  const giliran = kini.bolehSaatIni.filter(({ tindakan }) => !BUKAN_GILIRAN.has(tindakan));
  const giliranSendiri = sendiri.filter(({ tindakan }) => !BUKAN_GILIRAN.has(tindakan));
  const sebutGiliran = ({ tindakan, label }: { tindakan: string; label: string }) =>
    DAHULU[`${mesin}.${tindakan}`] ?? lower(label);
  const aturan: Readonly<Record<string, { readonly alasan: string | null }>> = MESIN[mesin].tindakan;
  return {
    keadaan: kini.keadaan,
    label: kini.label,
    arti: kini.arti,
    terbuka: kini.terbuka,
    lingkup: kini.lingkup,
    lanjut:
      giliranSendiri.length > 0
        ? `Giliran Anda: ${giliranSendiri.map(sebutGiliran).join(' atau ')}.`
        : giliran.length > 0
          ? `Langkah berikutnya: ${giliran.map(({ label, oleh }) => `${lower(label)} oleh ${oleh}`).join(', atau ')}.`
          : 'Tidak ada langkah yang ditunggu.',
    giliran: giliranSendiri.length > 0,
    sesudah: kini.banyak,
    // What carries the work on comes first.
    tindakan: [...giliranSendiri, ...sendiri.filter((satu) => !giliranSendiri.includes(satu))].map(
      ({ tindakan, label, berlingkup }) => ({
        ...{ tindakan, label, berlingkup },
        maju: !BUKAN_GILIRAN.has(tindakan),
        alasan: aturan[tindakan]?.alasan ?? null,
        akibat: AKIBAT[`${mesin}.${tindakan}`] ?? null,
      }),
    ),
    riwayat: kini.riwayat
      .filter(({ sah }) => sah)
      .map(({ label, oleh, jabatan, pada, alasan, lingkup }) => ({
        ...{ label, oleh, jabatan, alasan, lingkup: sebut(lingkup) },
        pada: formatWaktu(pada, alat.zonaMenit),
      }))
      .reverse(),
  };
}
