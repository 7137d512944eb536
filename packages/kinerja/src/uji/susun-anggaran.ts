import type { z } from 'zod';
import type { zAnggaran, zKinerjaProgram, zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import { susunIsian } from './susun-rencana.ts';
import type { Acuan } from './susun-unit.ts';
import { bedakanNama, readSen, type Undi, writeSen } from './undi.ts';

type Masukan = z.input<typeof zTahunKinerja>;
type AnggaranMasukan = z.input<typeof zAnggaran>;

function susunKinerja(undi: Undi): z.input<typeof zKinerjaProgram>[] {
  return undi.daftar(0, 2, () => {
    const arah = undi.pilih(['maksimum', 'maksimum', 'minimum'] as const);
    return {
      nama: `Keluaran ${undi.teks()}`,
      satuan: undi.pilih(['%', 'Dokumen', 'Laporan']),
      arah,
      target: susunIsian(undi, { arah }),
      realisasi: susunIsian(undi, { arah }),
    };
  });
}

/** Part of an amount, from nothing to all of it. */
function susunBagian(undi: Undi, uang: string): string {
  const bagian = undi.pilih([0n, 10n, 33n, 67n, 95n, 100n]);
  return writeSen((readSen(uang) * bagian) / 100n);
}

function susunTriwulan(undi: Undi, uang: string): (string | null)[] {
  const seperempat = writeSen(readSen(uang) / 4n);
  return Array.from({ length: 4 }, () => undi.mungkinNull(5, () => susunBagian(undi, seperempat)));
}

/** Money of a leaf; the entries agree with one another. */
function susunUang(undi: Undi, tahun: number): AnggaranMasukan {
  const murni = undi.mungkinNull(5, () => undi.uang());
  const perubahan = undi.mungkinNull(25, () => undi.uang());
  const pergeseran = undi.daftar(0, 1, () => ({ ke: 1, tanggal: `${tahun}-05-02`, nilai: undi.uang() }));
  const pagu = perubahan ?? pergeseran[0]?.nilai ?? murni;
  if (pagu === null) return { murni, perubahan, pergeseran };
  const operasi = susunBagian(undi, pagu);
  const jenis = undi.peluang(50) ? { operasi, modal: writeSen(readSen(pagu) - readSen(operasi)) } : {};
  const realisasi = undi.peluang(25)
    ? { realisasiTriwulan: susunTriwulan(undi, pagu) }
    : { realisasi: undi.mungkinNull(10, () => susunBagian(undi, pagu)) };
  return {
    murni,
    perubahan,
    pergeseran,
    ...jenis,
    ...realisasi,
    tundaBayar: undi.mungkinNull(60, () => '0'),
    sumberDana: undi.daftar(0, 2, () => ({
      nama: `Dana ${undi.teks()}`,
      versi: undi.pilih(['murni', 'perubahan'] as const),
      nilai: undi.mungkinNull(50, () => undi.uang()),
    })),
  };
}

/** A tree whose money stands in its leaves, which may be at any level. */
export function susunAnggaran(undi: Undi, acuan: Acuan, idIndikator: readonly string[]): Masukan['anggaran'] {
  const kelurahan = acuan.unit.filter((id) => id.startsWith('KEL-'));
  const leaf = () => susunUang(undi, acuan.tahun);
  const namaProgram: string[] = [];
  return {
    program: acuan.program.map(({ kode, sifat }) => {
      const kegiatan = undi.daftar(0, 2, (k) => {
        const kodeGiat = `${kode}.2.0${k + 1}`;
        const perKelurahan = kelurahan.length > 0 && undi.peluang(30);
        const create = (kodeSub: string, unit: string | null) => ({
          kode: kodeSub,
          unit,
          nama: `Sub-kegiatan ${undi.teks()}`,
          kinerja: susunKinerja(undi),
          anggaran: leaf(),
        });
        const subKegiatan = perKelurahan
          ? kelurahan.map((unit) => create(`${kodeGiat}.0001`, unit))
          : undi.daftar(0, 3, (s) => create(`${kodeGiat}.000${s + 1}`, null));
        return {
          kode: kodeGiat,
          nama: `Kegiatan ${undi.teks()}`,
          kinerja: susunKinerja(undi),
          ...(subKegiatan.length === 0 ? { anggaran: leaf() } : {}),
          subKegiatan,
        };
      });
      const nama = bedakanNama(`Program ${undi.teks()}`, namaProgram);
      namaProgram.push(nama);
      return {
        kode,
        nama,
        sifat,
        mendukung: sifat === 'utama' ? idIndikator.filter(() => undi.peluang(50)) : [],
        kinerja: susunKinerja(undi),
        ...(kegiatan.length === 0 ? { anggaran: leaf() } : {}),
        kegiatan,
      };
    }),
    rkt: { tanggal: undi.mungkinNull(50, () => undi.tanggal(acuan.tahun)), penandatangan: 'camat' },
  };
}

/** Agreements of the posts below the head of region whose parties both have a holder; some also after the change of the budget. */
export function susunPerjanjian(
  undi: Undi,
  acuan: Acuan,
  idIndikator: readonly string[],
  program: NonNullable<NonNullable<Masukan['anggaran']>['program']>,
  terisi: ReadonlySet<string>,
): Masukan['perjanjian'] {
  // A programme as a whole or its kegiatan: with both, its money would stand twice.
  const drawSimpul = () =>
    program.flatMap(({ kode, kegiatan = [] }) =>
      kegiatan.length === 0 || undi.peluang(40) ? [{ kode }] : kegiatan.map((satu) => ({ kode: satu.kode })),
    );
  return acuan.jabatan.flatMap(({ id, atasan, pelaksana }) => {
    if (atasan === null || !terisi.has(atasan) || !(pelaksana || terisi.has(id)) || undi.peluang(20)) return [];
    const kinerja = pelaksana
      ? [{ sasaran: undi.teks(), nama: undi.teks(), satuan: 'Dokumen', target: '12', kegiatan: undi.teks() }]
      : idIndikator.map((indikator) => ({ indikator }));
    const buat = (versi: 'murni' | 'perubahan') => ({
      id: `PK-${id}-${versi}`,
      versi,
      pihakPertama: id,
      pihakKedua: atasan,
      tanggal: undi.mungkinNull(20, () => undi.tanggal(acuan.tahun)),
      alasan: versi === 'murni' ? null : { kode: undi.pilih(['strategi', 'prioritas'] as const), uraian: undi.teks() },
      kinerja,
      anggaran: pelaksana
        ? []
        : drawSimpul()
            .filter(() => undi.peluang(50))
            .map((satu) => ({ ...satu, nilai: undi.mungkinNull(70, () => undi.uang()) })),
    });
    return undi.peluang(40) ? [buat('murni'), buat('perubahan')] : [buat('murni')];
  });
}
