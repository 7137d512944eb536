import type { Uji } from '@akuntabel/basisdata/uji';
import type { Alat } from '../../inti/alat.ts';
import type { Pelaku } from '../../inti/pelaku.ts';
import { createAlatUji, createPelaku, createTahun } from '../../uji/kantor.ts';
import { imporTahunKinerja } from '../../unit-tahun/tulis.ts';

let nomor = 0;

/** A unit-year of 2026 of its own, with the people of an office and those who look at all of them. */
export interface KantorLengkap {
  readonly unit: string;
  readonly milik: { readonly unit: string; readonly tahun: number };
  readonly admin: Pelaku;
  readonly perencana: Pelaku;
  /** Answers for indicator I1 and promises pk-kasi. */
  readonly pic: Pelaku;
  readonly kasi: Pelaku;
  readonly camat: Pelaku;
  readonly pembaca: Pelaku;
  readonly verifikator: Pelaku;
  readonly apip: Pelaku;
}

export async function createKantorLengkap(uji: Uji, alat: Alat = createAlatUji(uji.basisdata)): Promise<KantorLengkap> {
  nomor += 1;
  const unit = `KANTOR${nomor}`;
  const admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
  await imporTahunKinerja(alat, admin, createTahun(unit));
  const orang = (peran: string, lain: object = {}) => createPelaku(uji.basisdata, uji.a, peran, { unit, ...lain });
  return {
    unit,
    milik: { unit, tahun: 2026 },
    admin,
    perencana: await orang('perencana'),
    pic: await orang('pic', { jabatan: 'kasi' }),
    kasi: await orang('pelaksana', { jabatan: 'kasi' }),
    camat: await orang('pimpinan', { jabatan: 'camat' }),
    pembaca: await orang('pembaca'),
    verifikator: await createPelaku(uji.basisdata, uji.a, 'verifikator'),
    apip: await createPelaku(uji.basisdata, uji.a, 'apip'),
  };
}
