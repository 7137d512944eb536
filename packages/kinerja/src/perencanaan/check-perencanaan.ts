import { listIdJabatan } from '../organisasi/check-organisasi.ts';
import { checkGanda, checkRujukan, galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { compare, parseDesimal } from '../umum/desimal.ts';

const RENSTRA = ['perencanaan', 'renstra'] as const;

export const listIdIndikator = (tahun: TahunKinerja): Set<string> => new Set(tahun.indikator.map(({ id }) => id));

function checkRenstra(tahun: TahunKinerja): MasalahData[] {
  const { renstra, rpjmd } = tahun.perencanaan;
  const idIndikator = listIdIndikator(tahun);
  const tujuanRpjmd = new Set(rpjmd?.tujuan.map(({ id }) => id));
  const sasaranRpjmd = new Set(rpjmd?.tujuan.flatMap(({ sasaran }) => sasaran.map(({ id }) => id)));
  const kodeProgram = new Set(tahun.anggaran.program.map(({ kode }) => kode));
  const dipakai = new Set(renstra.tujuan.flatMap((t) => [...t.indikator, ...t.sasaran.flatMap((s) => s.indikator)]));
  const letakIndikator = renstra.tujuan.flatMap((tujuan, t) => [
    ...tujuan.indikator.map((id, i) => ({ id, jalur: [...RENSTRA, 'tujuan', t, 'indikator', i] })),
    ...tujuan.sasaran.flatMap((sasaran, s) =>
      sasaran.indikator.map((id, i) => ({ id, jalur: [...RENSTRA, 'tujuan', t, 'sasaran', s, 'indikator', i] })),
    ),
  ]);
  const letakSasaran = renstra.tujuan.flatMap(({ sasaran }, t) =>
    sasaran.map(({ id }, s) => ({ id, jalur: [...RENSTRA, 'tujuan', t, 'sasaran', s, 'id'] })),
  );
  return [
    ...(renstra.selesai < renstra.mulai
      ? [galat('T.urutan', [...RENSTRA, 'selesai'], String(renstra.selesai), `tahun sesudah ${renstra.mulai}`)]
      : []),
    ...(tahun.umum.tahun < renstra.mulai || tahun.umum.tahun > renstra.selesai
      ? [
          peringatan(
            'P.luar-renstra',
            ['umum', 'tahun'],
            String(tahun.umum.tahun),
            `tahun dalam periode Renstra ${renstra.mulai}–${renstra.selesai}`,
          ),
        ]
      : []),
    ...checkGanda(
      'id tujuan',
      renstra.tujuan.map(({ id }, t) => ({ id, jalur: [...RENSTRA, 'tujuan', t, 'id'] })),
    ),
    ...checkGanda('id sasaran', letakSasaran),
    ...checkGanda('indikator pada satu tujuan atau sasaran saja', letakIndikator),
    ...letakIndikator.flatMap(({ id, jalur }) => checkRujukan('indikator', idIndikator, jalur, id)),
    ...renstra.tujuan.flatMap((tujuan, t) => {
      const jalur = [...RENSTRA, 'tujuan', t];
      return [
        ...checkRujukan('tujuan RPJMD', tujuanRpjmd, [...jalur, 'mendukung'], tujuan.mendukung),
        ...tujuan.sasaran.flatMap((sasaran, s) => [
          ...checkRujukan('sasaran RPJMD', sasaranRpjmd, [...jalur, 'sasaran', s, 'mendukung'], sasaran.mendukung),
          ...sasaran.strategi.flatMap((strategi, g) => {
            const letak = [...jalur, 'sasaran', s, 'strategi', g];
            return [
              ...strategi.indikator.flatMap((id, i) =>
                checkRujukan('indikator', idIndikator, [...letak, 'indikator', i], id),
              ),
              ...strategi.program.flatMap((kode, i) =>
                checkRujukan('program', kodeProgram, [...letak, 'program', i], kode),
              ),
            ];
          }),
        ]),
      ];
    }),
    ...tahun.indikator.flatMap(({ id }, i) =>
      dipakai.has(id)
        ? []
        : [
            peringatan(
              'P.indikator-lepas',
              ['indikator', i, 'id'],
              id,
              'indikator yang dipakai oleh sebuah tujuan atau sasaran',
            ),
          ],
    ),
  ];
}

function checkKartu(tahun: TahunKinerja): MasalahData[] {
  const idJabatan = listIdJabatan(tahun);
  return tahun.indikator.flatMap((kartu, i) => {
    const jalur = ['indikator', i];
    const { rentang } = kartu;
    return [
      ...checkRujukan('jabatan', idJabatan, [...jalur, 'penanggungJawab'], kartu.penanggungJawab),
      ...checkGanda(
        'tahun target',
        kartu.target.map(({ tahun: th }, t) => ({ id: String(th), jalur: [...jalur, 'target', t, 'tahun'] })),
      ),
      ...(kartu.arah === 'ordinal' && kartu.peringkat.length === 0
        ? [galat('K.peringkat', [...jalur, 'peringkat'], null, 'daftar peringkat, karena arah kartu ini ordinal')]
        : []),
      ...(kartu.arah === 'rentang' && rentang === null
        ? [galat('K.rentang', [...jalur, 'rentang'], null, 'batas bawah dan atas, karena arah kartu ini rentang')]
        : []),
      ...(rentang !== null && compare(parseDesimal(rentang.atas), parseDesimal(rentang.bawah)) < 0
        ? [
            galat(
              'K.rentang',
              [...jalur, 'rentang', 'atas'],
              rentang.atas,
              `angka yang tidak kurang dari ${rentang.bawah}`,
            ),
          ]
        : []),
      ...(kartu.penjumlahan === 'jumlah' && kartu.sifat !== 'jumlah'
        ? [
            galat(
              'K.jumlah-persen',
              [...jalur, 'penjumlahan'],
              kartu.penjumlahan,
              `nilaiAkhir atau rataRata; ${kartu.sifat} tidak boleh dijumlahkan antartriwulan`,
            ),
          ]
        : []),
    ];
  });
}

function checkRpjmd({ perencanaan: { rpjmd } }: TahunKinerja, nomorMisi: ReadonlySet<string>): MasalahData[] {
  if (rpjmd === null) return [];
  const jalur = ['perencanaan', 'rpjmd', 'tujuan'];
  const sasaran = rpjmd.tujuan.flatMap((tujuan, t) =>
    tujuan.sasaran.map(({ id }, s) => ({ id, jalur: [...jalur, t, 'sasaran', s, 'id'] })),
  );
  return [
    ...(rpjmd.selesai < rpjmd.mulai
      ? [
          galat(
            'T.urutan',
            ['perencanaan', 'rpjmd', 'selesai'],
            String(rpjmd.selesai),
            `tahun sesudah ${rpjmd.mulai}, tahun pertamanya`,
          ),
        ]
      : []),
    ...checkGanda(
      'id tujuan RPJMD',
      rpjmd.tujuan.map(({ id }, t) => ({ id, jalur: [...jalur, t, 'id'] })),
    ),
    ...checkGanda('id sasaran RPJMD', sasaran),
    ...rpjmd.tujuan.flatMap(({ misi }, t) =>
      checkRujukan('nomor misi', nomorMisi, [...jalur, t, 'misi'], misi === null ? null : String(misi)),
    ),
  ];
}

export function checkPerencanaan(tahun: TahunKinerja): MasalahData[] {
  const { misi, misiDiampu, renstra } = tahun.perencanaan;
  const nomor = new Set(misi.map(({ nomor: n }) => String(n)));
  return [
    ...checkGanda(
      'nomor misi',
      misi.map(({ nomor: n }, i) => ({ id: String(n), jalur: ['perencanaan', 'misi', i, 'nomor'] })),
    ),
    ...misiDiampu.flatMap((n, i) => checkRujukan('nomor misi', nomor, ['perencanaan', 'misiDiampu', i], String(n))),
    ...checkRpjmd(tahun, nomor),
    ...checkRujukan('jabatan', listIdJabatan(tahun), [...RENSTRA, 'penandatangan'], renstra.penandatangan),
    ...checkGanda(
      'id indikator',
      tahun.indikator.map(({ id }, i) => ({ id, jalur: ['indikator', i, 'id'] })),
    ),
    ...checkRenstra(tahun),
    ...checkKartu(tahun),
  ];
}
