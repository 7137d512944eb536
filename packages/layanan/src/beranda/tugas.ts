import { decideJendela, type KeadaanJendela, type NamaMesin } from '@akuntabel/kinerja';
import { foldObjek } from '../alur/keadaan.ts';
import type { TindakanHak } from '../hak/tindakan.ts';
import type { UnitBerjalan } from './kantor.ts';
import { buildTautanObjek } from './tautan.ts';

interface Letak {
  readonly unitTahunId: string;
  readonly unit: string;
  readonly namaUnit: string;
  readonly tahun: number;
  /** `tw2`, the key of an agreement or a recommendation, `lkjip`. */
  readonly objek: string;
  readonly judul: string;
  /** State as shown. */
  readonly status: string;
  readonly tautan: string;
}

/** A quarter that somebody has to hand in, and until when. */
export interface Tenggat extends Letak {
  readonly tutup: string;
  readonly jendela: KeadaanJendela;
}

/** An object whose next step somebody may take. */
export interface Menunggu extends Letak {
  readonly mesin: NamaMesin;
  readonly tindakan: readonly { readonly tindakan: string; readonly label: string }[];
  /** When it came to this state; null = it has been there from the start. */
  readonly sejak: string | null;
  /** How many actions led there: with the object it names this very turn. */
  readonly banyak: number;
}

/** Whether somebody may do something to a thing of a unit that posts are responsible for. */
export type IsBoleh = (tindakan: TindakanHak, jalurUnit: readonly string[], jabatan: readonly string[]) => boolean;

const NAMA_TRIWULAN = { tw1: 'triwulan I', tw2: 'triwulan II', tw3: 'triwulan III', tw4: 'triwulan IV' } as const;
type Triwulan = keyof typeof NAMA_TRIWULAN;
export const TRIWULAN = Object.keys(NAMA_TRIWULAN) as Triwulan[];
export const namaTriwulan = (objek: string): string => NAMA_TRIWULAN[objek as Triwulan] ?? objek;

const SEGERA_HARI = 14;
/**
 * After that the year goes on without it; an office that begins in the middle of a year is not sent back to its start.
 */
const LEWAT_HARI = 90;
const SEHARI_MS = 86_400_000;

/**
 * Steps that wait for nobody in particular: an undoing, a replacing, a refusal. They are on the object's page; here
 * stands what carries the work on.
 */
const BUKAN_GILIRAN = new Set(['mintaPerbaikan', 'bukaKembali', 'gantikan', 'nyatakanTidakDapat']);

const isDekat = ({ keadaan, sisaHari }: KeadaanJendela, sampaiBuka: number): boolean =>
  keadaan === 'terbuka' || (keadaan === 'lewat' ? -sisaHari <= LEWAT_HARI : sampaiBuka <= SEGERA_HARI);

/** Quarters that are still to be handed in by somebody who fills them in or hands them in, most urgent first. */
export function listTenggat(
  kantor: readonly UnitBerjalan[],
  hari: string,
  boleh: IsBoleh,
  jabatan: readonly string[],
): Tenggat[] {
  const semua = kantor.flatMap(({ unitTahun, jalurUnit, tindakan, jendela }): Tenggat[] => {
    const { id, unit, namaUnit, tahun } = unitTahun;
    const mengisi = boleh('alur.pengukuran.ajukan', jalurUnit, []) || boleh('ubah.pengukuran', jalurUnit, jabatan);
    if (!mengisi) return [];
    return jendela.flatMap((satu): Tenggat[] => {
      const { terbuka, label } = foldObjek(tindakan, 'pengukuran', satu.objek);
      const keadaan = decideJendela(satu, hari);
      const sampaiBuka = (Date.parse(satu.buka) - Date.parse(hari)) / SEHARI_MS;
      if (!terbuka || !isDekat(keadaan, sampaiBuka)) return [];
      return [
        {
          ...{ unitTahunId: id, unit, namaUnit, tahun, objek: satu.objek, status: label, tutup: satu.tutup },
          judul: `Pengukuran ${namaTriwulan(satu.objek)} ${tahun}`,
          jendela: keadaan,
          tautan: buildTautanObjek(unit, tahun, 'pengukuran', satu.objek),
        },
      ];
    });
  });
  return semua.sort((a, b) => (a.tutup < b.tutup ? -1 : a.tutup > b.tutup ? 1 : 0));
}

interface Calon {
  readonly mesin: NamaMesin;
  readonly objek: string;
  readonly judul: string;
  /** Posts that answer for a step, as lakukanTindakan takes them. */
  readonly jabatan: (tindakan: string) => readonly string[];
}

function listCalon({ unitTahun: { tahun }, perjanjian, rekomendasi, namaJabatan }: UnitBerjalan): Calon[] {
  const tanpa = () => [];
  return [
    ...TRIWULAN.map((objek) => ({
      ...({ mesin: 'pengukuran', objek, jabatan: tanpa } as const),
      judul: `Pengukuran ${namaTriwulan(objek)} ${tahun}`,
    })),
    ...perjanjian.map(({ kunci, pihakPertama, pihakKedua }) => ({
      ...({ mesin: 'perjanjian', objek: kunci } as const),
      judul: `Perjanjian Kinerja ${namaJabatan.get(pihakPertama ?? '') ?? kunci} ${tahun}`,
      jabatan: (tindakan: string) => {
        const dua = tindakan === 'tandaTangani' ? [pihakPertama, pihakKedua] : [];
        const satu = tindakan === 'ajukan' ? [pihakPertama] : [pihakKedua];
        return (dua.length > 0 ? dua : satu).filter((id) => id !== null);
      },
    })),
    { mesin: 'laporan', objek: 'lkjip', judul: `Laporan Kinerja ${tahun}`, jabatan: tanpa },
    ...rekomendasi.map(({ kunci, rekomendasi: teks }) => ({
      ...({ mesin: 'rekomendasi', objek: kunci, jabatan: tanpa } as const),
      judul: `Rekomendasi ${kunci}${teks === null ? '' : `: ${shorten(teks)}`}`,
    })),
  ];
}

const PANJANG_JUDUL = 90;
const shorten = (teks: string): string => {
  const rapat = teks.replace(/\s+/g, ' ').trim();
  return rapat.length <= PANJANG_JUDUL ? rapat : `${rapat.slice(0, PANJANG_JUDUL - 1).trimEnd()}…`;
};

/** A quarter's handing in is a deadline of its own, and a report is a draft for a year: neither is a turn. */
const isGiliran = (mesin: NamaMesin, tindakan: string): boolean =>
  !BUKAN_GILIRAN.has(tindakan) && !(tindakan === 'ajukan' && (mesin === 'pengukuran' || mesin === 'laporan'));

/** Objects whose next step somebody may take, the longest waiting first. */
export function listMenunggu(kantor: readonly UnitBerjalan[], boleh: IsBoleh): Menunggu[] {
  const semua = kantor.flatMap((satu) => {
    const { id, unit, namaUnit, tahun } = satu.unitTahun;
    return listCalon(satu).flatMap(({ mesin, objek, judul, jabatan }): Menunggu[] => {
      const { label, bolehSaatIni, riwayat, banyak } = foldObjek(satu.tindakan, mesin, objek);
      const giliran = bolehSaatIni.filter(
        ({ tindakan }) =>
          isGiliran(mesin, tindakan) && boleh(`alur.${mesin}.${tindakan}`, satu.jalurUnit, jabatan(tindakan)),
      );
      if (giliran.length === 0) return [];
      return [
        {
          ...{ unitTahunId: id, unit, namaUnit, tahun, mesin, objek, judul, status: label, banyak },
          tindakan: giliran.map(({ tindakan, label: sebutan }) => ({ tindakan, label: sebutan })),
          sejak: riwayat.at(-1)?.pada ?? null,
          tautan: buildTautanObjek(unit, tahun, mesin, objek),
        },
      ];
    });
  });
  // What has never been touched has nobody waiting behind it.
  return semua.sort((a, b) => ((a.sejak ?? '~') < (b.sejak ?? '~') ? -1 : (a.sejak ?? '~') > (b.sejak ?? '~') ? 1 : 0));
}
