import {
  insertPemberitahuan,
  listHak,
  listPeran,
  type Pemberitahuan,
  type PemberitahuanBaru,
  type Transaksi,
} from '@akuntabel/basisdata';
import { formatTanggal, listPengingat } from '@akuntabel/kinerja';
import { loadKantor, type UnitBerjalan } from '../beranda/kantor.ts';
import { type IsBoleh, listMenunggu, listTenggat, type Menunggu, type Tenggat } from '../beranda/tugas.ts';
import { ATURAN_BAWAAN, type AturanHak } from '../hak/aturan.ts';
import { decideHak } from '../hak/decide-hak.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import { type Alat, hariIni } from '../inti/alat.ts';

type Catatan = Pick<PemberitahuanBaru, 'kunci' | 'judul' | 'isi' | 'tautan'>;

/** The last reminder of a deadline that has fallen due; its key makes it one, however often it is computed. */
function toPengingat(kantor: readonly UnitBerjalan[], hari: string, satu: Tenggat): Catatan[] {
  const { unitTahunId, objek, judul, namaUnit, tautan, jendela, tutup } = satu;
  const milik = kantor.find(({ unitTahun }) => unitTahun.id === unitTahunId)?.jendela.find((j) => j.objek === objek);
  const akhir = milik && listPengingat(milik, hari).at(-1);
  if (akhir === undefined) return [];
  const kapan = jendela.sisaHari === 0 ? 'hari ini' : `${jendela.sisaHari} hari lagi`;
  return [
    {
      kunci: `pengingat/${unitTahunId}/${objek}/${tutup}/H-${akhir.hMinus}`,
      judul: `${judul} ditutup ${kapan}`,
      isi: `${namaUnit}: isi dan ajukan paling lambat ${formatTanggal(tutup)}.`,
      tautan,
    },
  ];
}

/** Somebody's turn; the number of actions before it makes it this turn and no other. */
function toGiliran({
  unitTahunId,
  mesin,
  objek,
  banyak,
  judul,
  namaUnit,
  tindakan,
  status,
  tautan,
}: Menunggu): Catatan {
  const pilihan = tindakan.map(({ label }) => `«${label}»`).join(' atau ');
  return {
    kunci: `giliran/${unitTahunId}/${mesin}/${objek}/${banyak}`,
    judul: `Menunggu Anda: ${judul}`,
    isi: `${namaUnit}: statusnya «${status}». Langkah berikutnya: ${pilihan}.`,
    tautan,
  };
}

interface Penerima {
  readonly penggunaId: string;
  readonly penugasan: readonly PenugasanPeran[];
}

/** Notes for one person, from what they may do on this day. */
function listCatatan(
  kantor: readonly UnitBerjalan[],
  hari: string,
  instansiId: string,
  aturan: readonly AturanHak[],
  { penggunaId, penugasan }: Penerima,
): Catatan[] {
  const pemohon = { penggunaId, instansiId, penugasan };
  const boleh: IsBoleh = (tindakan, unit, jabatan) =>
    decideHak(aturan, pemohon, tindakan, { instansiId, unit, jabatan }, hari).boleh;
  const terlihat = kantor.filter(({ jalurUnit }) => boleh('lihat', jalurUnit, []));
  const jabatan = penugasan.flatMap((satu) => satu.jabatan ?? []);
  return [
    ...listTenggat(terlihat, hari, boleh, jabatan).flatMap((satu) => toPengingat(terlihat, hari, satu)),
    // What nobody has handed on waits for nobody in particular; it is on the home page.
    ...listMenunggu(terlihat, boleh)
      .filter(({ sejak }) => sejak !== null)
      .map(toGiliran),
  ];
}

/** People of a government whose account is open, with their assignments of a day. */
async function listPenerima(tx: Transaksi, instansiId: string, hari: string): Promise<Penerima[]> {
  const aktif = await tx
    .selectFrom('refPengguna')
    .select('id')
    .where('instansiId', '=', instansiId)
    .where('nonaktif', 'is', null)
    .execute();
  const peran = Map.groupBy(await listPeran(tx, instansiId, { pada: hari }), (satu) => satu.penggunaId);
  return aktif.flatMap(({ id }) => {
    const penugasan = peran.get(id);
    return penugasan === undefined ? [] : [{ penggunaId: id, penugasan }];
  });
}

const SEKALI_TULIS = 500;

/**
 * Writes the notes of a day for everybody of a government: windows that close in 7, 3 and 1 days, and what waits for
 * them. May be run any number of times; gives only what is new.
 */
export async function hitungPengingat(alat: Alat, instansiId: string): Promise<readonly Pemberitahuan[]> {
  const hari = hariIni(alat);
  const dibuat = alat.kini().toISOString();
  return await alat.basisdata.withInstansi(instansiId, async (tx) => {
    const kantor = await loadKantor(tx, instansiId, hari);
    const aturan = [...ATURAN_BAWAAN, ...(await listHak(tx, instansiId))];
    const penerima = await listPenerima(tx, instansiId, hari);
    const semua = penerima.flatMap((satu) =>
      listCatatan(kantor, hari, instansiId, aturan, satu).map((catatan) => ({
        ...catatan,
        penggunaId: satu.penggunaId,
        dibuat,
      })),
    );
    const baru: Pemberitahuan[] = [];
    for (let dari = 0; dari < semua.length; dari += SEKALI_TULIS) {
      baru.push(...(await insertPemberitahuan(tx, instansiId, semua.slice(dari, dari + SEKALI_TULIS))));
    }
    return baru;
  });
}
