import {
  applyMatriks,
  getNilaiTahun,
  type Indikator,
  listBarisMatriks,
  listTahunMatriks,
  type NilaiSel,
  nextIdMatriks,
  parseRuasTahun,
  placeBaris,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom, Pilihan } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import { findKartuBaris } from './datar.ts';
import { SIFAT } from './indikator.ts';
import { parseIsian, writeIsian } from './isian.ts';
import type { BarisBaca, Pengolah } from './pengolah.ts';
import { fitKartu } from './pengukuran.ts';

/*
 * The matrix of a Renstra: a row for each indicator, beside it the sasaran and the tujuan it belongs to. What has no
 * indicator yet has a row of its own.
 */

type Renstra = TahunKinerja['perencanaan']['renstra'];

const TEKS_KARTU = [
  ['indikator', 'nama'],
  ['satuan', 'satuan'],
  ['sifat', 'sifat'],
] as const;

function listKolomTahun({ perencanaan, indikator }: TahunKinerja): Kolom[] {
  const { awal, target } = listTahunMatriks(perencanaan.renstra, indikator);
  return [
    ...awal.map(
      (th): Kolom => ({
        kunci: `awal${th}`,
        judul: `Kondisi awal ${th}`,
        isi: 'isian',
        keterangan: `Nilai pada tahun ${th}, sebelum atau pada awal Renstra`,
        sinonim: [`kondisi ${th}`, `kondisi kinerja awal ${th}`, `baseline ${th}`],
      }),
    ),
    ...target.map(
      (th): Kolom => ({
        kunci: `renstra${th}`,
        judul: `Target ${th}`,
        isi: 'isian',
        keterangan: `Target Renstra tahun ${th}: angka, peringkat, kosong, atau «tidak berlaku: alasan»`,
        sinonim: [`target renstra ${th}`, `target tahun ${th}`, `target kinerja ${th}`, `tahun ${th}`, `${th}`],
      }),
    ),
    {
      kunci: 'akhir',
      judul: 'Kondisi akhir',
      isi: 'isian',
      tampilan: true,
      keterangan: 'Sama dengan target tahun terakhir; tidak dibaca saat impor',
      sinonim: ['kondisi kinerja akhir', 'kondisi akhir periode', 'kondisi akhir renstra'],
    },
  ];
}

const kunci = ({ kodeTujuan, kodeSasaran, kodeIndikator }: IsiRekaman): string | null =>
  kodeTujuan == null ? null : [kodeTujuan, kodeSasaran ?? '', kodeIndikator ?? ''].join(' · ');

function toIsiKartu(kartu: Indikator | undefined, ruasTahun: readonly string[], akhir: number | undefined): IsiRekaman {
  if (kartu === undefined) return {};
  return {
    ...Object.fromEntries(TEKS_KARTU.map(([kolom, ruas]) => [kolom, kartu[ruas]])),
    ...Object.fromEntries(ruasTahun.map((ruas) => [ruas, writeIsian(getNilaiTahun(kartu, ruas))])),
    akhir: akhir === undefined ? null : writeIsian(getNilaiTahun(kartu, `renstra${akhir}`)),
  };
}

function listIsi({ perencanaan: { renstra }, indikator }: TahunKinerja): IsiRekaman[] {
  const { awal, target } = listTahunMatriks(renstra, indikator);
  const ruas = [...awal.map((th) => `awal${th}`), ...target.map((th) => `renstra${th}`)];
  const kartu = new Map(indikator.map((satu) => [satu.id, satu]));
  const ukuran = (dasar: IsiRekaman, id: string): IsiRekaman => ({
    ...dasar,
    kodeIndikator: id,
    ...toIsiKartu(kartu.get(id), ruas, target.at(-1)),
  });
  return renstra.tujuan.flatMap((tujuan) => {
    const milik = { kodeTujuan: tujuan.id, tujuan: tujuan.uraian, dukungTujuan: tujuan.mendukung };
    const semua = [
      ...tujuan.indikator.map((id) => ukuran(milik, id)),
      ...tujuan.sasaran.flatMap((sasaran) => {
        const { id, uraian, mendukung } = sasaran;
        const dalam = { ...milik, kodeSasaran: id, sasaran: uraian, dukungSasaran: mendukung };
        return sasaran.indikator.length === 0 ? [dalam] : sasaran.indikator.map((satu) => ukuran(dalam, satu));
      }),
    ];
    return semua.length === 0 ? [milik] : semua;
  });
}

const isSama = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && toBanding(a) === toBanding(b);

const TUJUAN = ['kodeTujuan', 'tujuan', 'dukungTujuan'] as const;
const SASARAN = ['kodeSasaran', 'sasaran', 'dukungSasaran'] as const;

/**
 * A blank cell below a statement means the same one, as merged cells do. Indicators of a tujuan stand before its sasaran,
 * so a blank sasaran behind one of the same tujuan is no other.
 */
function fillDown(baris: readonly BarisBaca[]): void {
  let atas: Record<string, string | null> = {};
  const turunkan = (isi: Record<string, string | null>, ruas: readonly string[]) => {
    for (const satu of ruas) if (atas[satu] != null) isi[satu] = atas[satu];
  };
  for (const { isi } of baris) {
    if (isi['kodeTujuan'] == null && isi['tujuan'] == null) turunkan(isi, TUJUAN);
    const setujuan = isi['kodeTujuan'] === atas['kodeTujuan'] && isi['tujuan'] === atas['tujuan'];
    if (setujuan && isi['kodeSasaran'] == null && isi['sasaran'] == null) turunkan(isi, SASARAN);
    atas = isi;
  }
}

/** Gives rows without codes the code of what is called alike, or the next free one. */
function claimKode(baris: readonly BarisBaca[], tahun: TahunKinerja): void {
  const { renstra } = tahun.perencanaan;
  const dikenal = {
    tujuan: renstra.tujuan.map(({ id, uraian }) => ({ id, uraian })),
    sasaran: renstra.tujuan.flatMap(({ sasaran }) => sasaran.map(({ id, uraian }) => ({ id, uraian }))),
    indikator: tahun.indikator.map(({ id, nama }) => ({ id, uraian: nama })),
  };
  const RUAS = [
    ['tujuan', 'kodeTujuan', 'T'],
    ['sasaran', 'kodeSasaran', 'S'],
    ['indikator', 'kodeIndikator', 'IKU'],
  ] as const;
  for (const [teks, kode] of RUAS) {
    for (const { isi } of baris) {
      if (isi[kode] == null || isi[teks] == null) continue;
      if (!dikenal[teks].some(({ id }) => id === isi[kode])) dikenal[teks].push({ id: isi[kode], uraian: isi[teks] });
    }
  }
  for (const [teks, kode, baku] of RUAS) {
    for (const { isi } of baris) {
      if (isi[kode] != null || isi[teks] == null) continue;
      const ada = dikenal[teks].filter(({ uraian }) => isSama(uraian, isi[teks]));
      const id = ada.length === 1 ? ada[0]?.id : undefined;
      isi[kode] =
        id ??
        nextIdMatriks(
          dikenal[teks].map((satu) => satu.id),
          baku,
        );
      if (id === undefined) dikenal[teks].push({ id: isi[kode], uraian: isi[teks] });
    }
  }
}

function checkBaris({ isi, masalah }: BarisBaca, tahun: TahunKinerja): void {
  const galat = (kolom: string, tertulis: string | null, seharusnya: string, perbaikan: string) =>
    masalah.push({ kolom, tertulis, seharusnya, perbaikan, tingkat: 'galat' });
  const { renstra, rpjmd } = tahun.perencanaan;
  const tujuanDaerah = rpjmd?.tujuan ?? [];
  const sasaranDaerah = tujuanDaerah.flatMap(({ sasaran }) => sasaran);
  for (const [ruas, judul, daftar] of [
    ['dukungTujuan', 'Mendukung tujuan RPJMD', tujuanDaerah],
    ['dukungSasaran', 'Mendukung sasaran RPJMD', sasaranDaerah],
  ] as const) {
    const teks = isi[ruas];
    if (teks == null) continue;
    const ada = daftar.find(({ id, uraian }) => id === teks || isSama(uraian, teks));
    if (ada) isi[ruas] = ada.id;
    else {
      const dikenal = daftar.map(({ id }) => id).join(', ') || 'belum ada satu pun';
      galat(judul, teks, `kode atau bunyi dari RPJMD: ${dikenal}`, 'samakan dengan RPJMD, atau kosongkan');
    }
  }
  const adaTujuan = renstra.tujuan.some(({ id }) => id === isi['kodeTujuan']);
  const adaSasaran = renstra.tujuan.some(({ sasaran }) => sasaran.some(({ id }) => id === isi['kodeSasaran']));
  const wajib = (ruas: string, judul: string, ada: boolean) => {
    if (isi[ruas] === null || (isi[ruas] === undefined && !ada)) {
      galat(judul, null, `bunyi ${judul.toLowerCase()}`, 'isi selnya');
    }
  };
  if (isi['kodeTujuan'] != null) wajib('tujuan', 'Tujuan', adaTujuan);
  if (isi['kodeSasaran'] != null) wajib('sasaran', 'Sasaran', adaSasaran);
  if (isi['kodeIndikator'] == null) return;
  const kartu = findKartuBaris(tahun, { kode: isi['kodeIndikator'], nama: null }, toBanding);
  if (kartu) isi['kodeIndikator'] = kartu.id;
  wajib('indikator', 'Indikator', kartu !== undefined);
  wajib('satuan', 'Satuan', kartu !== undefined);
  wajib('sifat', 'Sifat nilai', kartu !== undefined);
  const ukur = kartu ?? ({ arah: 'maksimum', peringkat: [] } as const);
  for (const [ruas, asal] of Object.entries(isi)) {
    const letak = parseRuasTahun(ruas);
    if (letak === undefined || asal == null) continue;
    const { nilai, ...salah } = fitKartu({ arah: ukur.arah, peringkat: [...ukur.peringkat] }, asal);
    isi[ruas] = nilai;
    if (!('seharusnya' in salah) || salah.seharusnya === undefined) continue;
    const judul = letak.macam === 'awal' ? 'Kondisi awal' : 'Target';
    galat(`${judul} ${letak.tahun}`, asal, salah.seharusnya, salah.perbaikan ?? '');
  }
}

/** Two rows of one tujuan, sasaran or card that say different things. */
function checkSepakat(baris: readonly BarisBaca[]): void {
  const KELOMPOK = [
    [
      'kodeTujuan',
      [
        ['tujuan', 'Tujuan'],
        ['dukungTujuan', 'Mendukung tujuan RPJMD'],
      ],
    ],
    [
      'kodeSasaran',
      [
        ['sasaran', 'Sasaran'],
        ['dukungSasaran', 'Mendukung sasaran RPJMD'],
        ['kodeTujuan', 'Kode tujuan'],
      ],
    ],
    [
      'kodeIndikator',
      [
        ['indikator', 'Indikator'],
        ['kodeSasaran', 'Kode sasaran'],
        ['kodeTujuan', 'Kode tujuan'],
      ],
    ],
  ] as const;
  for (const [kode, ruas] of KELOMPOK) {
    const pertama = new Map<string, BarisBaca>();
    for (const satu of baris) {
      const id = satu.isi[kode];
      if (id == null) continue;
      const dulu = pertama.get(id);
      if (!dulu) pertama.set(id, satu);
      for (const [nama, judul] of dulu ? ruas : []) {
        const [a, b] = [dulu?.isi[nama] ?? null, satu.isi[nama] ?? null];
        if (a === b) continue;
        satu.masalah.push({
          kolom: judul,
          tertulis: b,
          seharusnya: `sama dengan baris ${dulu?.nomorBaris}, karena ${id} sama: ${a ?? 'kosong'}`,
          perbaikan: 'samakan kedua barisnya, atau beri kode yang lain',
          tingkat: 'galat',
        });
      }
    }
  }
}

const SIFAT_PILIHAN: readonly Pilihan[] = SIFAT;

export const RENSTRA: Pengolah = {
  jenis: 'renstra',
  namaLembar: 'Matriks Renstra',
  kolomKunci: ['kodeTujuan', 'kodeSasaran', 'kodeIndikator'],
  kolomGabung: [
    ['kodeTujuan', TUJUAN],
    ['kodeSasaran', SASARAN],
  ],
  listKolom: (tahun) => [
    { kunci: 'kodeTujuan', judul: 'Kode tujuan', isi: 'kunci', keterangan: 'Kode yang tetap; boleh kosong untuk baru' },
    {
      kunci: 'tujuan',
      judul: 'Tujuan',
      isi: 'nama',
      keterangan: 'Bunyi tujuan; kosong berarti sama dengan di atasnya',
    },
    { kunci: 'dukungTujuan', judul: 'Mendukung tujuan RPJMD', isi: 'nama', keterangan: 'Kode atau bunyi dari RPJMD' },
    { kunci: 'kodeSasaran', judul: 'Kode sasaran', isi: 'kunci', keterangan: 'Kosong untuk indikator tujuan' },
    { kunci: 'sasaran', judul: 'Sasaran', isi: 'nama', keterangan: 'Bunyi sasaran; kosong untuk indikator tujuan' },
    { kunci: 'dukungSasaran', judul: 'Mendukung sasaran RPJMD', isi: 'nama', keterangan: 'Kode atau bunyi dari RPJMD' },
    { kunci: 'kodeIndikator', judul: 'Kode indikator', isi: 'kunci', keterangan: 'Kode pada kartu indikator' },
    { kunci: 'indikator', judul: 'Indikator', isi: 'nama', keterangan: 'Nama indikator' },
    { kunci: 'satuan', judul: 'Satuan', isi: 'nama', keterangan: 'Misalnya %, Indeks, Dokumen' },
    {
      kunci: 'sifat',
      judul: 'Sifat nilai',
      isi: 'pilihan',
      pilihan: SIFAT_PILIHAN,
      keterangan: 'Wajib untuk indikator baru; hanya Jumlah yang boleh dijumlahkan',
    },
    ...listKolomTahun(tahun),
  ],
  listRekaman: (tahun) => listIsi(tahun).map((isi) => ({ kunci: kunci(isi) ?? '', isi })),
  getKunci: kunci,
  // The row of a sasaran without indicators is not missed once it has one.
  isLingkup: ({ kodeTujuan, kodeSasaran, kodeIndikator }, baris) =>
    kodeIndikator != null ||
    !baris.some((satu) => satu['kodeTujuan'] === kodeTujuan && (satu['kodeSasaran'] ?? null) === (kodeSasaran ?? null)),
  olah(baris, { tahun }) {
    fillDown(baris);
    claimKode(baris, tahun);
    if (tahun.perencanaan.renstra.judul === '') {
      baris[0]?.masalah.push({
        kolom: 'Renstra',
        tertulis: null,
        seharusnya: 'Renstra yang sudah punya judul dan periode',
        perbaikan: 'mulai Renstra dahulu, lalu buat pratinjau lagi',
        tingkat: 'galat',
      });
    }
    for (const satu of baris) {
      const { isi, masalah } = satu;
      if (isi['kodeTujuan'] == null) {
        masalah.push({
          kolom: 'Tujuan',
          tertulis: null,
          seharusnya: 'bunyi atau kode tujuan tempat baris ini berada',
          perbaikan: 'isi kolom Tujuan pada baris ini atau di atasnya',
          tingkat: 'galat',
        });
      }
      checkBaris(satu, tahun);
    }
    checkSepakat(baris);
    return { baris };
  },
  terapkan(draf, { isi, ruas, baru }) {
    const { renstra } = draf.perencanaan;
    const [t, s, i] = [isi['kodeTujuan'], isi['kodeSasaran'], isi['kodeIndikator']];
    const berubah = (satu: string): boolean => ruas.has(satu) || (baru && isi[satu] != null);
    if (t == null) return;
    let baris = placeBaris(listBarisMatriks(renstra), `t/${t}`, null);
    if (s != null) baris = placeBaris(baris, `s/${s}`, `t/${t}`);
    if (i != null) baris = placeBaris(baris, `i/${i}`, s == null ? `t/${t}` : `s/${s}`);
    const sel = new Map<string, Record<string, NilaiSel>>();
    const set = (baris: string, nama: string, nilai: NilaiSel) => sel.set(baris, { ...sel.get(baris), [nama]: nilai });
    if (berubah('tujuan')) set(`t/${t}`, 'uraian', isi['tujuan'] ?? null);
    if (berubah('dukungTujuan')) set(`t/${t}`, 'mendukung', isi['dukungTujuan'] ?? null);
    if (s != null && berubah('sasaran')) set(`s/${s}`, 'uraian', isi['sasaran'] ?? null);
    if (s != null && berubah('dukungSasaran')) set(`s/${s}`, 'mendukung', isi['dukungSasaran'] ?? null);
    for (const [kolom, nama] of i == null ? [] : TEKS_KARTU) {
      if (berubah(kolom)) set(`i/${i}`, nama, isi[kolom] ?? null);
    }
    for (const nama of Object.keys(isi)) {
      if (i == null || !parseRuasTahun(nama) || !berubah(nama)) continue;
      set(`i/${i}`, nama, isi[nama] == null ? undefined : parseIsian(isi[nama]));
    }
    const hasil = applyMatriks({ renstra, indikator: draf.indikator }, { baris, sel });
    draf.perencanaan.renstra = hasil.renstra as Renstra;
    for (const kartu of hasil.indikator) {
      const ke = draf.indikator.findIndex(({ id }) => id === kartu.id);
      // What is missing gets the defaults of the schema when the draft is validated.
      if (ke < 0) draf.indikator.push(kartu as Indikator);
      else draf.indikator[ke] = kartu as Indikator;
    }
  },
};
