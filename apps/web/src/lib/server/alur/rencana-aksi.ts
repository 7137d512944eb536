import type { Angka, Isian, TahunKinerja } from '@akuntabel/kinerja';
import { GalatLayanan, simpanRekaman } from '@akuntabel/layanan';
import { hrefIndikator, showAngkaTabel, type TampilanAngka } from '#lib/tampilan.ts';
import { type Bentrokan, gabungKetikan, readPilihan, readSemula } from '../formulir/gabung-ketikan.ts';
import { readSkalar, writeSkalar } from '../formulir/skalar.ts';
import { STATUS, type StatusTolak } from '../kantor/galat.ts';
import { findNamaJabatan } from '../nama.ts';
import { readTeks } from './lakukan.ts';
import type { Alur } from './muat.ts';
import { hrefTriwulan, sebutTriwulan, TRIWULAN } from './triwulan.ts';

type RencanaAksi = TahunKinerja['rencanaAksi'][number];

/** Names of the fields of a plan, `target0` … `kegiatan3`. */
const KE = [0, 1, 2, 3] as const;
type Ke = (typeof KE)[number];
type RuasAksi = `target${Ke}` | `kegiatan${Ke}` | 'penanggungJawab';
export type KetikanAksi = Readonly<Record<RuasAksi, string>>;

export const LABEL_AKSI = Object.fromEntries([
  ...KE.flatMap((ke) => [
    [`target${ke}`, `Target ${sebutTriwulan(TRIWULAN[ke])}`],
    [`kegiatan${ke}`, `Kegiatan ${sebutTriwulan(TRIWULAN[ke])}`],
  ]),
  ['penanggungJawab', 'Penanggung jawab'],
]) as Readonly<Record<RuasAksi, string>>;

function writeAksi(isi: RencanaAksi | null): KetikanAksi {
  const ruas = KE.flatMap((ke) => [
    [`target${ke}`, writeSkalar('isian', isi?.triwulan[ke]?.target ?? null)],
    [`kegiatan${ke}`, (isi?.triwulan[ke]?.kegiatan ?? []).join('\n')],
  ]);
  return Object.fromEntries([...ruas, ['penanggungJawab', isi?.penanggungJawab ?? '']]) as KetikanAksi;
}

function readKetikan(data: FormData): KetikanAksi {
  return Object.fromEntries(Object.keys(LABEL_AKSI).map((ruas) => [ruas, readTeks(data, ruas)])) as KetikanAksi;
}

type Terbaca = { readonly isi: unknown } | { readonly masalah: Partial<Record<RuasAksi, string>> };

function readAksi(ketikan: KetikanAksi, indikator: string): Terbaca {
  const masalah: Partial<Record<RuasAksi, string>> = {};
  const triwulan = KE.map((ke) => {
    const hasil = readSkalar('isian', ketikan[`target${ke}`]);
    if ('masalah' in hasil) masalah[`target${ke}`] = hasil.masalah;
    const kegiatan = ketikan[`kegiatan${ke}`].split(/\r\n|\r|\n/).map((satu) => satu.trim());
    return { target: 'nilai' in hasil ? (hasil.nilai as Isian) : null, kegiatan: kegiatan.filter(Boolean) };
  });
  if (Object.keys(masalah).length > 0) return { masalah };
  return { isi: { indikator, penanggungJawab: ketikan.penanggungJawab || null, triwulan } };
}

const findAksi = ({ termuat }: Alur, indikator: string) => {
  const satu = termuat.rekaman.find((r) => r.jenis === 'rencanaAksi' && r.kunci === indikator);
  return satu && { ...satu, isi: satu.isi as RencanaAksi };
};

/** A plan that was sent and not stored. */
interface AksiGagal {
  readonly id: string;
  readonly ketikan: KetikanAksi;
  /** What is stored by now, as the form sends it back. */
  readonly semula: string;
  readonly pesan: string;
  readonly masalah: Partial<Record<RuasAksi, string>>;
  /** Fields that somebody else changed to something else. */
  readonly bentrok: Readonly<Record<string, Bentrokan>>;
}

const show = (angka: Angka | undefined): TampilanAngka | null => (angka === undefined ? null : showAngkaTabel(angka));

/** Every indicator with its plan and what was measured; those that somebody has promised come first. */
export function buildRencana(alur: Alur) {
  const { termuat, boleh } = alur;
  const { tahun, hasil } = termuat;
  const berlaku = new Set(hasil.perjanjian.filter((satu) => satu.berlaku).map(({ id }) => id));
  const penjanji = (indikator: string): string[] => [
    ...new Set(
      tahun.perjanjian
        .filter(({ id, kinerja }) => berlaku.has(id) && kinerja.some((satu) => satu.indikator === indikator))
        .map(({ pihakPertama }) => findNamaJabatan(tahun, pihakPertama)),
    ),
  ];
  const semua = tahun.indikator.flatMap(({ id, nama, satuan, penanggungJawab }) => {
    const milik = hasil.indikator[id];
    if (milik === undefined) return [];
    const rekaman = findAksi(alur, id);
    const ubah = boleh('ubah.rencanaAksi', [penanggungJawab]);
    return [
      {
        ...{ id, nama, satuan, ubah, href: hrefIndikator(id) },
        penjanji: penjanji(id),
        setahun: showAngkaTabel(milik.kini.target),
        semula: JSON.stringify(writeAksi(rekaman?.isi ?? null)),
        ketikan: writeAksi(rekaman?.isi ?? null),
        namaPenanggungJawab: rekaman?.isi.penanggungJawab
          ? findNamaJabatan(tahun, rekaman.isi.penanggungJawab)
          : 'belum ditetapkan',
        triwulan: TRIWULAN.map((tw, ke) => ({
          ke: ke as Ke,
          judul: sebutTriwulan(tw),
          href: hrefTriwulan(tw),
          status: alur.keadaan.pengukuran[tw]?.keadaan === 'draf' ? null : 'sudah diajukan',
          // What was handed in keeps the plan it is measured by.
          terbuka: ubah && isTriwulanTerbuka(alur, tw, id),
          target: show(milik.triwulan[ke]?.target),
          realisasi: show(milik.triwulan[ke]?.realisasi),
          capaian: show(milik.triwulan[ke]?.capaian),
        })),
      },
    ];
  });
  return [...semua.filter((satu) => satu.penjanji.length > 0), ...semua.filter((satu) => satu.penjanji.length === 0)];
}

function isTriwulanTerbuka({ keadaan }: Alur, tw: (typeof TRIWULAN)[number], indikator: string): boolean {
  const status = keadaan.pengukuran[tw];
  if (status === undefined) return true;
  return status.keadaan === 'draf' && (status.lingkup === null || status.lingkup.includes(indikator));
}

/** Somebody may store between loading and storing; then both are brought together once more. */
const MAKS_ULANG = 3;

type Gagal = { readonly status: StatusTolak; readonly aksi: AksiGagal };

/**
 * Stores a plan; undefined when it went well. What others changed meanwhile stays; where both changed the same field
 * the person chooses.
 */
export async function simpanAksi(muat: () => Promise<Alur>, data: FormData): Promise<Gagal | undefined> {
  const id = readTeks(data, 'indikator');
  for (let ke = 1; ; ke += 1) {
    const alur = await muat();
    const { alat, pelaku, unit, tahun } = alur;
    const lama = findAksi(alur, id);
    const kini = writeAksi(lama?.isi ?? null);
    const { ketikan, bentrok, ubah } = gabungKetikan({
      ketikan: readKetikan(data),
      semula: readSemula(data.get('semula')),
      kini,
      pilihan: readPilihan(data),
    });
    const gagal = (status: Gagal['status'], lain: Partial<AksiGagal>): Gagal => ({
      status,
      aksi: {
        ...{ id, ketikan: ketikan as unknown as KetikanAksi, semula: JSON.stringify(kini) },
        ...{ pesan: 'Rencana belum dapat disimpan.', masalah: {}, bentrok: {} },
        ...lain,
      },
    });
    const boleh = buildRencana(alur).find((satu) => satu.id === id)?.ubah === true;
    // Who may not change it is told so by the use case, not asked to choose.
    if (boleh && Object.keys(bentrok).length > 0) {
      return gagal(409, { bentrok, pesan: 'Orang lain menyimpan lebih dahulu; belum ada yang ditimpa.' });
    }
    const hasil = readAksi(ketikan as unknown as KetikanAksi, id);
    if ('masalah' in hasil) return gagal(422, { masalah: hasil.masalah });
    if (boleh && ubah.length === 0 && lama !== undefined) return undefined;
    try {
      const milik = { kunci: lama?.kunci ?? null, versi: lama?.versi ?? null };
      await simpanRekaman(alat, pelaku, { unit, tahun, jenis: 'rencanaAksi', ...milik, isi: hasil.isi });
      return undefined;
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      if (galat.kode === 'bentrok' && ke < MAKS_ULANG) continue;
      const rinci = galat.kode === 'takSah' ? galat.masalah.map(({ pesan }) => pesan).join('; ') : '';
      return gagal(STATUS[galat.kode], { pesan: [galat.message, rinci].filter(Boolean).join(' ') });
    }
  }
}
