import {
  type Angka,
  formatAngka,
  formatSel,
  type HasilAnggaran,
  type HasilIndikator,
  type HasilKinerja,
  type HasilSkm,
  RUMUS,
  type TahunKinerja,
  type Uang,
} from '@akuntabel/kinerja';
import type { Terminal } from './keluaran.ts';
import { formatTabel } from './tabel.ts';

interface Bab {
  readonly judul: string;
  readonly baris: readonly string[];
}

/** Figures by subject, as tables; ids stand beside them or are spelt out above the table. */
export function formatDaftar(tahun: TahunKinerja, hasil: HasilKinerja, { tebal }: Terminal): string {
  const bab: Bab[] = [
    ...Object.values(hasil.indikator).map(buildIndikator),
    buildSasaran(hasil),
    ...(hasil.anggaran.program.length > 0 ? [buildAnggaran(hasil)] : []),
    ...hasil.skm.map(buildSkm),
    ...(hasil.perjanjian.length > 0 ? [buildPerjanjian(tahun, hasil)] : []),
    ...hasil.evaluasi.map((lhe) => ({
      judul: `Evaluasi AKIP atas tahun ${lhe.tahunDievaluasi}`,
      baris: formatAngkaAngka([
        lhe.nilai,
        lhe.jumlah,
        lhe.selesai,
        lhe.proses,
        lhe.belum,
        lhe.tidakDapat,
        lhe.persenSelesai,
      ]),
    })),
    { judul: 'Cacah', baris: formatAngkaAngka(Object.values(hasil.cacah)) },
    ...(hasil.tanda.length > 0
      ? [
          {
            judul: 'Yang perlu diketahui',
            baris: hasil.tanda.map(({ tingkat, pesan, angka, kode }) => `${tingkat}: ${pesan} [${angka}] (${kode})`),
          },
        ]
      : []),
  ];
  const unit = tahun.organisasi.unit.find(({ id }) => id === hasil.unit)?.nama ?? hasil.unit;
  return [
    `${tebal(`${unit}, tahun ${hasil.tahun}`)}: ${Object.keys(hasil.angka).length} angka. Jejak sebuah angka: --angka <id>`,
    ...bab.flatMap(({ judul, baris }) => ['', tebal(judul), ...baris.map((satu) => (satu === '' ? '' : `  ${satu}`))]),
  ].join('\n');
}

/** Value, id and rule of each figure. */
function formatAngkaAngka(angka: readonly Angka[]): string[] {
  return formatTabel(
    [{ judul: 'Nilai', rata: 'kanan' }, { judul: 'Id' }, { judul: 'Rumus' }],
    angka.map((satu) => [formatAngka(satu), satu.id, RUMUS[satu.rumus]?.ungkapan ?? satu.rumus]),
  );
}

function buildIndikator(indikator: HasilIndikator): Bab {
  const { efisiensi, bandingRenstra } = indikator;
  const predikat = indikator.kini.predikat ? ` – ${indikator.kini.predikat.label}` : '';
  return {
    judul: `${indikator.iku ? 'Indikator kinerja utama' : 'Indikator'} ${indikator.id}: ${indikator.nama}${predikat}`,
    baris: formatAngkaAngka([
      ...indikator.riwayat.flatMap(({ target, realisasi, capaian }) => [target, realisasi, capaian]),
      indikator.kini.selisihTarget,
      ...indikator.bandingTahun.flatMap(({ selisihRealisasi, perubahanRelatif, selisihCapaian }) => [
        selisihRealisasi,
        perubahanRelatif,
        selisihCapaian,
      ]),
      bandingRenstra.kemajuan,
      bandingRenstra.sisa,
      ...indikator.pembanding.flatMap(({ nilai, selisih }) => [nilai, selisih]),
      ...indikator.triwulan.flatMap(({ target, realisasi, capaian }) => [target, realisasi, capaian]),
      indikator.pagu,
      indikator.realisasiAnggaran,
      indikator.penyerapan,
      efisiensi.rasio,
      efisiensi.selisih,
      efisiensi.hemat,
    ]),
  };
}

function buildSasaran({ sasaran, keseluruhan }: HasilKinerja): Bab {
  return {
    judul: 'Sasaran dan seluruh unit',
    baris: formatAngkaAngka([
      ...sasaran.flatMap(({ jumlah, tercapai, rataRata }) => [jumlah, tercapai, rataRata]),
      keseluruhan.jumlah,
      keseluruhan.tercapai,
      keseluruhan.rataRata,
    ]),
  };
}

/** Long enough to tell programmes apart; the whole name is in the dataset. */
const NAMA_TERPANJANG = 70;

function buildAnggaran({ anggaran }: HasilKinerja): Bab {
  const row = (kunci: string, nama: string, uang: Uang): string[] => [
    formatSel(uang.pagu),
    formatSel(uang.realisasi),
    formatSel(uang.penyerapan),
    formatSel(uang.sisa),
    kunci,
    nama.length > NAMA_TERPANJANG ? `${nama.slice(0, NAMA_TERPANJANG - 1)}…` : nama,
  ];
  const visit = ({ kunci, nama, uang, anak }: HasilAnggaran, dalam: number): string[][] => [
    row(kunci, `${'  '.repeat(dalam)}${nama}`, uang),
    ...anak.flatMap((satu) => visit(satu, dalam + 1)),
  ];
  return {
    judul: 'Anggaran (id: anggaran/<kunci>/pagu, …/realisasi, …/penyerapan, …/sisa)',
    baris: [
      ...formatTabel(
        [
          { judul: 'Pagu (Rp)', rata: 'kanan' },
          { judul: 'Realisasi (Rp)', rata: 'kanan' },
          { judul: 'Penyerapan (%)', rata: 'kanan' },
          { judul: 'Sisa (Rp)', rata: 'kanan' },
          { judul: 'Kunci' },
          { judul: 'Uraian' },
        ],
        [
          row('unit', 'Seluruh unit', anggaran.unit),
          row('utama', 'Program utama', anggaran.utama),
          row('penunjang', 'Program penunjang', anggaran.penunjang),
          ...anggaran.program.flatMap((program) => visit(program, 0)),
        ],
      ),
      '– belum diisi; n/a tidak berlaku; t.t. tidak dapat dihitung',
    ],
  };
}

function buildSkm({ tahun, unsur, nilaiIndeks, ikm, responden, sampelMinimum, selisihRealisasi, mutu }: HasilSkm): Bab {
  return {
    judul: `Survei Kepuasan Masyarakat ${tahun}${mutu ? ` – ${mutu.label}` : ''}`,
    baris: [
      ...formatTabel(
        [
          { judul: 'NRR', rata: 'kanan' },
          { judul: 'Tertimbang', rata: 'kanan' },
          { judul: 'Konversi', rata: 'kanan' },
          { judul: 'Mutu' },
          { judul: 'Unsur' },
        ],
        unsur.map((satu) => [
          formatAngka(satu.nrr),
          formatAngka(satu.nrrTertimbang),
          formatAngka(satu.konversi),
          satu.mutu?.kode ?? '–',
          `${satu.kode} ${satu.nama}`,
        ]),
      ),
      '',
      ...formatAngkaAngka([nilaiIndeks, ikm, responden, sampelMinimum, selisihRealisasi]),
    ],
  };
}

function buildPerjanjian({ perjanjian }: TahunKinerja, { perjanjian: hasil }: HasilKinerja): Bab {
  const pihak = new Map(perjanjian.map(({ id, pihakPertama }) => [id, pihakPertama]));
  return {
    judul: 'Perjanjian Kinerja (id: pk/<kode>/jumlah)',
    baris: formatTabel(
      [{ judul: 'Jumlah anggaran', rata: 'kanan' }, { judul: 'Kode' }, { judul: 'Pihak pertama' }, { judul: 'Versi' }],
      hasil.map(({ id, jumlah, versi, berlaku }) => [
        formatAngka(jumlah),
        id,
        pihak.get(id) ?? '',
        `${versi}${berlaku ? ', berlaku' : ''}`,
      ]),
    ),
  };
}
