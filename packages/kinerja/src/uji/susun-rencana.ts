import type { z } from 'zod';
import type { zIndikator, zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import type { Acuan } from './susun-unit.ts';
import { bedakanNama, type Undi } from './undi.ts';

type Masukan = z.input<typeof zTahunKinerja>;
type KartuMasukan = z.input<typeof zIndikator>;

const PERINGKAT = [
  { label: 'AA', nilai: '4' },
  { label: 'A', nilai: '3' },
  { label: 'BB', nilai: '2' },
  { label: 'B', nilai: '1' },
];

const SKALA = [
  { nama: 'nol sampai seratus', min: '0', maks: '100' },
  { nama: 'satu sampai empat', min: '1', maks: '4' },
  { nama: 'satu sampai lima', min: '1', maks: '5' },
] as const;

/** An entered value that fits a card: a value (often 0), blank, or "does not apply". */
export function susunIsian(undi: Undi, kartu: Pick<KartuMasukan, 'arah'>) {
  const rupa = undi.bulat(0, 19);
  if (rupa === 19) return null;
  if (rupa === 18) return { tidakBerlaku: undi.teks() };
  if (kartu.arah === 'ordinal') return undi.pilih(['AA', 'A', 'BB', 'B']);
  if (rupa === 17) return '0';
  return undi.desimal(0, undi.pilih([1, 5, 100, 100, 100, 5000]), undi.pilih([0, 1, 2, 2]));
}

function susunKartu(undi: Undi, id: string, { jabatan, mulai, selesai }: Acuan): KartuMasukan {
  const arah = undi.pilih(['maksimum', 'maksimum', 'minimum', 'rentang', 'ordinal', 'tahapan'] as const);
  const sifat = undi.pilih(['jumlah', 'persentase', 'indeks', 'rasio'] as const);
  const bawah = undi.bulat(0, 80);
  const kartu = {
    id,
    nama: `Indikator ${undi.teks()}`,
    iku: !undi.peluang(20),
    satuan: undi.pilih(['%', 'Indeks', 'Dokumen', 'Nilai', 'Rupiah'] as const),
    arah,
    varianMinimum: undi.pilih(['standar', 'rasio'] as const),
    sifat,
    penjumlahan: undi.pilih(
      sifat === 'jumlah' ? (['jumlah', 'nilaiAkhir', 'rataRata'] as const) : (['nilaiAkhir', 'rataRata'] as const),
    ),
    rentang: arah === 'rentang' ? { bawah: `${bawah}`, atas: `${bawah + undi.bulat(0, 20)}` } : null,
    peringkat: arah === 'ordinal' ? PERINGKAT : [],
    skala: undi.mungkinNull(30, () => undi.pilih(SKALA)),
    definisi: undi.mungkinNull(30, () => undi.teks()),
    formula: undi.mungkinNull(30, () => undi.teks()),
    sumberData: undi.mungkinNull(30, () => undi.teks()),
    frekuensi: undi.pilih(['triwulan', 'tahunan'] as const),
    penanggungJawab: undi.mungkinNull(30, () => undi.pilih(['camat', jabatan.at(-1)?.id ?? 'camat'])),
  } satisfies KartuMasukan;
  const target = [];
  for (let tahun = mulai - 1; tahun <= selesai; tahun++) {
    if (undi.peluang(15)) continue;
    target.push({
      tahun,
      ...(undi.peluang(90) ? { renstra: susunIsian(undi, kartu) } : {}),
      ...(undi.peluang(20) ? { murni: susunIsian(undi, kartu) } : {}),
      ...(undi.peluang(20) ? { perubahan: susunIsian(undi, kartu) } : {}),
    });
  }
  const kondisiAwal = undi.peluang(70) ? [{ tahun: mulai - 1, nilai: susunIsian(undi, kartu) }] : [];
  return { ...kartu, target, kondisiAwal };
}

/** The plan and the cards of its indicators; every card is used once. */
export function susunRencana(undi: Undi, acuan: Acuan): Pick<Masukan, 'perencanaan' | 'indikator'> {
  const indikator: KartuMasukan[] = [];
  const create = (): string => {
    const id = `IKU${indikator.length + 1}`;
    const kartu = susunKartu(undi, id, acuan);
    const sebelum = indikator.map(({ nama }) => nama);
    indikator.push({ ...kartu, nama: bedakanNama(kartu.nama, sebelum) });
    return id;
  };
  const utama = acuan.program.map(({ kode }) => kode);
  const rpjmd = undi.mungkinNull(30, () => ({
    dasar: undi.teks(),
    mulai: acuan.mulai,
    selesai: acuan.selesai,
    tujuan: [{ id: 'RT', uraian: undi.teks(), sasaran: [{ id: 'RS', uraian: undi.teks() }] }],
  }));
  const tujuan = Array.from({ length: undi.bulat(1, 2) }, (_, t) => ({
    id: `T${t + 1}`,
    uraian: `Tujuan ${undi.teks()}`,
    mendukung: rpjmd === null ? null : 'RT',
    indikator: undi.daftar(0, 1, create),
    sasaran: undi.daftar(1, 2, (s) => {
      const milik = undi.daftar(1, 2, create);
      return {
        id: `S${t + 1}.${s + 1}`,
        uraian: `Sasaran ${undi.teks()}`,
        mendukung: rpjmd === null ? null : 'RS',
        indikator: milik,
        strategi: undi.daftar(0, 1, () => ({
          uraian: undi.teks(),
          kebijakan: undi.daftar(0, 2, () => undi.teks()),
          indikator: milik.slice(0, 1),
          program: utama.slice(0, 1),
        })),
      };
    }),
  }));
  return {
    perencanaan: {
      dasarHukum: undi.daftar(0, 3, () => undi.teks()),
      isuStrategis: undi.daftar(0, 3, () => undi.teks()),
      visi: undi.teks(),
      misi: Array.from({ length: acuan.misi }, (_, m) => ({ nomor: m + 1, uraian: undi.teks() })),
      misiDiampu: acuan.misi === 0 ? [] : [undi.bulat(1, acuan.misi)],
      rpjmd,
      renstra: {
        judul: `Renstra ${undi.teks()}`,
        mulai: acuan.mulai,
        selesai: acuan.selesai,
        penandatangan: 'camat',
        tujuan,
      },
    },
    indikator,
  };
}

/** Measured values of the reported and three earlier years, yearly or by quarter, with years missing. */
export function susunPengukuran(undi: Undi, { tahun }: Acuan, kartu: readonly KartuMasukan[]): Masukan['pengukuran'] {
  return kartu.flatMap((satu) =>
    [tahun - 3, tahun - 2, tahun - 1, tahun].flatMap((th) => {
      if (undi.peluang(15)) return [];
      const triwulanan = undi.peluang(25);
      const isi = triwulanan
        ? { triwulan: Array.from({ length: 4 }, () => susunIsian(undi, satu)) }
        : { nilai: susunIsian(undi, satu) };
      return [{ indikator: satu.id, tahun: th, ...isi, sumber: undi.mungkinNull(50, () => undi.teks()) }];
    }),
  );
}

export function susunRencanaAksi(undi: Undi, kartu: readonly KartuMasukan[]): Masukan['rencanaAksi'] {
  return kartu.flatMap((satu) =>
    undi.peluang(50)
      ? []
      : [
          {
            indikator: satu.id,
            penanggungJawab: 'camat',
            triwulan: Array.from({ length: 4 }, () => ({
              target: susunIsian(undi, satu),
              kegiatan: undi.daftar(0, 2, () => undi.teks()),
            })),
          },
        ],
  );
}

export function susunPembanding(undi: Undi, kartu: readonly KartuMasukan[]): Masukan['pembanding'] {
  return kartu.flatMap((satu, i) =>
    undi.peluang(60) || satu.arah === 'ordinal'
      ? []
      : [
          {
            id: `P${i + 1}`,
            indikator: satu.id,
            nama: `Pembanding ${undi.teks()}`,
            nilai: undi.desimal(1, 4, 2),
            skala: undi.pilih(SKALA),
            konversi: undi.pilih([null, 'proporsional', 'linear'] as const),
          },
        ],
  );
}
