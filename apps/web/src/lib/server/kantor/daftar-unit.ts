import { formatDesimal, formatRupiah } from '@akuntabel/kinerja';
import { daftarUnitTahun, hariIni, type Pelaku, unitTerlihat } from '@akuntabel/layanan';
import { buildDasar } from '#lib/pasang.ts';
import { untukHalaman } from './galat.ts';
import { readKata } from './isian.ts';
import type { Kantor } from './kantor.ts';

const BANYAK = 25;

/** What the list can be ordered by, in the order of its columns. */
const URUT = [
  { urut: 'namaUnit', nama: 'Unit' },
  { urut: 'rataRata', nama: 'Rata-rata capaian (%)' },
  { urut: 'pagu', nama: 'Pagu (Rp)' },
  { urut: 'penyerapan', nama: 'Penyerapan (%)' },
  { urut: 'kurang', nama: 'Belum diisi' },
] as const;

type Urut = (typeof URUT)[number]['urut'];

/** From where the next page goes on: the id, then the value of the order. What cannot be one begins anew. */
function readSesudah(teks: string | null, urut: Urut): { nilai: string | null; id: string } | undefined {
  const [, id, isi = ''] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([^\0]*)$/.exec(teks ?? '') ?? [];
  if (id === undefined) return undefined;
  if (isi === '') return { id, nilai: null };
  return urut === 'namaUnit' || /^-?\d{1,20}(\.\d{1,20})?$/.test(isi) ? { id, nilai: isi } : undefined;
}

/** The year asked for, else this one or the newest before it that has anything. */
function pickTahun(diminta: string | null, tahun: readonly number[], kini: number): number {
  const angka = Number(diminta);
  if (diminta !== null && /^\d{4}$/.test(diminta)) return angka;
  return tahun.find((satu) => satu <= kini) ?? tahun[0] ?? kini;
}

const duaAngka = (nilai: string | null): string | null => (nilai === null ? null : formatDesimal(nilai, 2));

/** The units of a government that somebody may see: filtered, in order, a page at a time. */
export async function loadDaftarUnit({ alat }: Pick<Kantor, 'alat'>, pelaku: Pelaku, dari: URLSearchParams) {
  const terlihat = await untukHalaman(unitTerlihat(alat, pelaku));
  const semuaTahun = [...new Set(terlihat.map(({ tahun }) => tahun))];
  const tahun = pickTahun(dari.get('tahun'), semuaTahun, Number(hariIni(alat).slice(0, 4)));
  const cari = readKata(dari, 'cari');
  const belumLengkap = dari.get('kurang') === '1';
  const { urut } = URUT.find((satu) => satu.urut === dari.get('urut')) ?? URUT[0];
  const turun = dari.get('arah') === 'turun';
  const sesudah = readSesudah(dari.get('sesudah'), urut);
  const daftar = await untukHalaman(
    daftarUnitTahun(alat, pelaku, { tahun, cari, belumLengkap }, { banyak: BANYAK, sesudah, urut, turun }),
  );
  const href = (lain: Record<string, string>): string =>
    `?${new URLSearchParams({
      tahun: String(tahun),
      ...(cari === '' ? {} : { cari }),
      ...(belumLengkap ? { kurang: '1' } : {}),
      ...(urut === 'namaUnit' ? {} : { urut }),
      ...(turun ? { arah: 'turun' } : {}),
      ...lain,
    }).toString()}#unit`;
  const { berikut, jumlah } = daftar;
  return {
    ...{ tahun, cari, belumLengkap, urut, turun },
    semuaTahun: [...new Set([...semuaTahun, tahun])].sort((a, b) => b - a),
    adaUnit: terlihat.length > 0,
    tersaring: cari !== '' || belumLengkap,
    kolom: URUT.map((satu) => {
      const kini = satu.urut === urut;
      const arah = kini && !turun ? 'turun' : 'naik';
      return {
        ...satu,
        href: href({ urut: satu.urut, arah }),
        arah: kini ? (turun ? ('descending' as const) : ('ascending' as const)) : null,
      };
    }),
    jumlah: {
      unit: jumlah.unit,
      belumLengkap: jumlah.belumLengkap,
      pagu: formatRupiah(jumlah.pagu),
      realisasi: jumlah.realisasi === null ? null : formatRupiah(jumlah.realisasi),
    },
    unit: daftar.baris.map((satu) => ({
      id: satu.unitTahunId,
      href: buildDasar(satu.unit, satu.tahun),
      nama: satu.namaUnit,
      iku: satu.iku === 0 ? null : `${satu.tercapai} dari ${satu.iku} IKU`,
      rataRata: duaAngka(satu.rataRata),
      pagu: formatDesimal(satu.pagu, 0),
      penyerapan: duaAngka(satu.penyerapan),
      kurang: satu.kurang,
    })),
    awal: sesudah === undefined ? null : href({}),
    berikut: berikut === null ? null : href({ sesudah: `${berikut.id}~${berikut.nilai ?? ''}` }),
  };
}
