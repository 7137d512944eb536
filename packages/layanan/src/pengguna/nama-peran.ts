import { listUnitTahun, type Peran } from '@akuntabel/basisdata';
import { listRingkasObjek } from '../beranda/kueri.ts';
import type { Konteks } from '../inti/izin.ts';

/** An assignment with its unit and post as people call them. */
export interface PeranTampil extends Peran {
  readonly namaUnit: string | null;
  readonly namaJabatan: string | null;
  /** Whether it holds on this day, will, or did. */
  readonly keadaan: 'berlaku' | 'akanDatang' | 'berakhir';
}

const decideKeadaan = ({ mulai, selesai }: Peran, hari: string): PeranTampil['keadaan'] =>
  mulai > hari ? 'akanDatang' : selesai !== null && selesai < hari ? 'berakhir' : 'berlaku';

/** Names from the newest year of each unit; what the data do not know keeps its key. Two questions, however many. */
export async function namePeran(
  { tx, pelaku, hari }: Pick<Konteks, 'tx' | 'pelaku' | 'hari'>,
  peran: readonly Peran[],
): Promise<PeranTampil[]> {
  const unit = new Set(peran.flatMap((satu) => satu.unit ?? []));
  const semua = unit.size === 0 ? [] : await listUnitTahun(tx, pelaku.instansiId);
  const terbaru = new Map(semua.toReversed().map((satu) => [satu.unit, satu]));
  const dicari = [...unit].flatMap((satu) => terbaru.get(satu)?.id ?? []);
  const jabatan = (await listRingkasObjek(tx, pelaku.instansiId, dicari)).filter(({ jenis }) => jenis === 'jabatan');
  return peran.map((satu) => {
    const milik = satu.unit === null ? undefined : terbaru.get(satu.unit);
    const pos = jabatan.find(({ unitTahunId, kunci }) => unitTahunId === milik?.id && kunci === satu.jabatan);
    return {
      ...satu,
      namaUnit: satu.unit === null ? null : (milik?.namaUnit ?? satu.unit),
      namaJabatan: pos?.nama ?? satu.jabatan,
      keadaan: decideKeadaan(satu, hari),
    };
  });
}
