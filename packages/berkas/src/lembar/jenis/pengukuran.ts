import { isDesimal, type Realisasi, type TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import { explainBukanAngka, TIDAK_BERLAKU } from '../nilai.ts';
import { parseIsian, writeIsian } from './isian.ts';
import { KOLOM_KARTU } from './kartu-baris.ts';
import type { BarisBaca, KonteksOlah, Pengolah } from './pengolah.ts';

const TW = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
const ROMAWI = ['I', 'II', 'III', 'IV'] as const;
/** Explanation of a quarter: field of the data, column of a file about one quarter, title, what a cell holds. */
const PENJELASAN = [
  ['hambatan', 'kendala', 'Hambatan', 'teks'],
  ['solusi', 'solusi', 'Solusi', 'teks'],
  ['tindakLanjut', 'rencanaTindakLanjut', 'Tindak lanjut', 'teks'],
  ['penanggungJawab', 'pic', 'Penanggung jawab', 'jabatan'],
  ['batasWaktu', 'batasWaktu', 'Batas waktu', 'tanggal'],
] as const;

type Kartu = TahunKinerja['indikator'][number];
type Penjelasan = NonNullable<TahunKinerja['pengukuran'][number]['penjelasanTriwulan']>[number];

/** Why a value does not fit the card it is for; a grade in other letters becomes the card's own. */
export function fitKartu(kartu: Pick<Kartu, 'arah' | 'peringkat'>, nilai: string | null) {
  if (nilai === null || isDesimal(nilai) || nilai.startsWith(TIDAK_BERLAKU)) return { nilai };
  if (kartu.arah !== 'ordinal') return { nilai, ...explainBukanAngka(nilai) };
  const label = kartu.peringkat.find((satu) => toBanding(satu.label) === toBanding(nilai))?.label;
  if (label !== undefined) return { nilai: label };
  return {
    nilai,
    seharusnya: `salah satu peringkat: ${kartu.peringkat.map((satu) => satu.label).join(', ')}`,
    perbaikan: 'pilih peringkat yang ada pada kartu indikator',
  };
}

const kunci = ({ indikator, tahun }: IsiRekaman): string | null =>
  indikator == null || tahun == null ? null : `${indikator}@${tahun}`;

const kolomTriwulan = TW.map(
  (satu, i): Kolom => ({
    kunci: satu,
    judul: `Realisasi TW ${ROMAWI[i]}`,
    isi: 'isian',
    keterangan: `Realisasi triwulan ${ROMAWI[i]}: angka, peringkat, kosong, atau «tidak berlaku: alasan»`,
  }),
);

const kolomPenjelasan = ROMAWI.flatMap((tw, i) =>
  PENJELASAN.map(
    ([ruas, , judul, isi]): Kolom => ({
      kunci: `${ruas}${i + 1}`,
      judul: `${judul} TW ${tw}`,
      isi,
      keterangan: `${judul} untuk triwulan ${tw} yang tidak mencapai target`,
    }),
  ),
);

/** The card that a row is about, by code or, without one, by its name. */
function findKartu(kartu: readonly Kartu[], { indikator, nama }: IsiRekaman): Kartu | undefined {
  if (indikator != null) return kartu.find(({ id }) => id.toLowerCase() === indikator.toLowerCase());
  const sama = kartu.filter((satu) => toBanding(satu.nama) === toBanding(nama ?? ''));
  return sama.length === 1 ? sama[0] : undefined;
}

/** Columns of a file about one quarter become those of that quarter. */
function olahTriwulan({ isi, masalah }: BarisBaca, { pilihan }: KonteksOlah): void {
  const kolom = [['tw', 'realisasiTw'], ...PENJELASAN.map(([ruas, asal]) => [ruas, asal])] as const;
  const ada = kolom.filter(([, asal]) => asal !== undefined && isi[asal] !== undefined);
  if (ada.length === 0) return;
  const ke = Number(isi['triwulan'] ?? pilihan.triwulan ?? 0);
  const dikenal = ke >= 1 && ke <= ROMAWI.length;
  if (!dikenal && ada.some(([, asal]) => isi[asal as string] != null)) {
    masalah.push({
      kolom: 'Triwulan',
      tertulis: isi['triwulan'] ?? null,
      seharusnya: 'triwulan 1, 2, 3, atau 4 yang pasti',
      perbaikan: 'pilih triwulan berkas ini sebelum pratinjau, atau isi kolom Triwulan dengan 1–4',
      tingkat: 'galat',
    });
  }
  for (const [ruas, asal] of ada) {
    if (dikenal) isi[`${ruas}${ke}`] = isi[asal as string] ?? null;
    delete isi[asal as string];
  }
}

function olahNilai(baris: BarisBaca, kartu: Kartu, tahun: TahunKinerja): void {
  const { isi, masalah } = baris;
  for (const ruas of ['nilai', ...TW]) {
    const asal = isi[ruas];
    if (asal == null) continue;
    const { nilai, ...salah } = fitKartu(kartu, asal);
    isi[ruas] = nilai;
    if (!('seharusnya' in salah) || salah.seharusnya === undefined) continue;
    masalah.push({
      kolom: ruas === 'nilai' ? 'Realisasi tahun' : `Realisasi TW ${ROMAWI[Number(ruas.slice(2)) - 1]}`,
      tertulis: asal,
      seharusnya: salah.seharusnya,
      perbaikan: salah.perbaikan ?? '',
      tingkat: 'galat',
    });
  }
  const lama = tahun.pengukuran.find((satu) => satu.indikator === kartu.id && String(satu.tahun) === isi['tahun']);
  const nilai = isi['nilai'] === undefined ? writeIsian(lama?.nilai) : isi['nilai'];
  const triwulan = TW.map((ruas, i) =>
    isi[ruas] === undefined ? writeIsian(lama?.triwulan?.[i]) : (isi[ruas] ?? null),
  );
  const berubah = ['nilai', ...TW].some((ruas) => isi[ruas] != null);
  if (berubah && nilai !== null && triwulan.some((satu) => satu !== null)) {
    masalah.push({
      kolom: 'Realisasi tahun',
      tertulis: nilai,
      seharusnya: 'realisasi setahun atau per triwulan, salah satu saja (juga yang sudah ada)',
      perbaikan: 'kosongkan realisasi tahun, atau kosongkan keempat triwulannya',
      tingkat: 'galat',
    });
  }
}

/** Rows of several quarters of one indicator are one record. */
function gabungkan(baris: readonly BarisBaca[]): BarisBaca[] {
  const perKunci = new Map<string, BarisBaca>();
  return baris.flatMap((satu) => {
    const id = kunci(satu.isi);
    const ada = id === null ? undefined : perKunci.get(id);
    if (!ada || satu.isi['triwulan'] == null || ada.isi['triwulan'] === satu.isi['triwulan']) {
      if (id !== null && !ada) perKunci.set(id, satu);
      return [satu];
    }
    for (const [ruas, nilai] of Object.entries(satu.isi)) ada.isi[ruas] ??= nilai;
    ada.masalah.push(...satu.masalah);
    return [];
  });
}

const KOSONG = {
  nilai: null,
  triwulan: null,
  capaianManual: null,
  penjelasanTriwulan: null,
  sumber: null,
  catatan: null,
};

export const PENGUKURAN: Pengolah = {
  jenis: 'pengukuran',
  namaLembar: 'Realisasi Indikator',
  kolomKunci: ['indikator', 'tahun'],
  listKolom: () => [
    ...KOLOM_KARTU,
    { kunci: 'tahun', judul: 'Tahun', isi: 'tahun', keterangan: 'Tahun yang diukur; tahun data ini bila kosong' },
    {
      kunci: 'nilai',
      judul: 'Realisasi tahun',
      isi: 'isian',
      keterangan: 'Realisasi setahun; isi ini atau per triwulan',
    },
    ...kolomTriwulan,
    { kunci: 'triwulan', judul: 'Triwulan', isi: 'nama', hanyaImpor: true, keterangan: 'Triwulan baris ini, 1–4' },
    {
      kunci: 'realisasiTw',
      judul: 'Realisasi TW',
      isi: 'isian',
      hanyaImpor: true,
      keterangan: 'Realisasi triwulan baris ini',
    },
    ...kolomPenjelasan,
    { kunci: 'kendala', judul: 'Kendala', isi: 'teks', hanyaImpor: true, keterangan: 'Hambatan triwulan baris ini' },
    { kunci: 'solusi', judul: 'Solusi', isi: 'teks', hanyaImpor: true, keterangan: 'Solusi triwulan baris ini' },
    {
      kunci: 'rencanaTindakLanjut',
      judul: 'Rencana TL',
      isi: 'teks',
      hanyaImpor: true,
      keterangan: 'Rencana tindak lanjut',
    },
    {
      kunci: 'pic',
      judul: 'PIC TL',
      isi: 'jabatan',
      hanyaImpor: true,
      keterangan: 'Jabatan penanggung jawab tindak lanjut',
    },
    {
      kunci: 'batasWaktu',
      judul: 'Batas waktu TL',
      isi: 'tanggal',
      hanyaImpor: true,
      keterangan: 'Batas waktu tindak lanjut',
    },
    { kunci: 'linkBukti', judul: 'Link bukti kinerja', isi: 'daftar', hanyaImpor: true, keterangan: 'Tautan bukti' },
    {
      kunci: 'linkBuktiTl',
      judul: 'Link bukti TL',
      isi: 'daftar',
      hanyaImpor: true,
      keterangan: 'Tautan bukti tindak lanjut',
    },
    { kunci: 'sumber', judul: 'Sumber', isi: 'teks', keterangan: 'Dokumen atau sistem asal nilainya' },
    { kunci: 'catatan', judul: 'Catatan', isi: 'teks', keterangan: 'Yang perlu diketahui pembaca' },
  ],
  listRekaman: ({ pengukuran, indikator }) =>
    pengukuran.map((satu) => {
      const isi: IsiRekaman = {
        indikator: satu.indikator,
        nama: indikator.find(({ id }) => id === satu.indikator)?.nama ?? null,
        tahun: String(satu.tahun),
        nilai: writeIsian(satu.nilai),
        ...Object.fromEntries(TW.map((ruas, i) => [ruas, writeIsian(satu.triwulan?.[i])])),
        ...Object.fromEntries(
          TW.flatMap((_, i) =>
            PENJELASAN.map(([ruas]) => [`${ruas}${i + 1}`, satu.penjelasanTriwulan?.[i]?.[ruas] ?? null]),
          ),
        ),
        sumber: satu.sumber,
        catatan: satu.catatan,
      };
      return { kunci: kunci(isi) ?? '', isi };
    }),
  listBarisKosong: ({ umum, pengukuran, indikator }) =>
    indikator
      .filter(({ id }) => !pengukuran.some((satu) => satu.indikator === id && satu.tahun === umum.tahun))
      .map(({ id, nama }) => ({ indikator: id, nama, tahun: String(umum.tahun) })),
  getKunci: kunci,
  isLingkup: ({ tahun }, baris) => baris.some((satu) => satu['tahun'] === tahun),
  isBarisKosong: (isi) =>
    Object.entries(isi).every(([ruas, nilai]) => nilai == null || /^(?:indikator|nama|tahun|triwulan)$/.test(ruas)),
  olah(baris, konteks) {
    const { tahun } = konteks;
    for (const satu of baris) {
      const { isi, masalah } = satu;
      isi['tahun'] ??= String(tahun.umum.tahun);
      if (isi['triwulan'] != null) {
        const ke = /(?:^|\s)(iv|i{1,3}|[1-4])$/i.exec(isi['triwulan'])?.[1]?.toUpperCase();
        isi['triwulan'] = ke === undefined ? isi['triwulan'] : String(ROMAWI.indexOf(ke as 'I') + 1 || ke);
      }
      const kartu = findKartu(tahun.indikator, isi);
      if (kartu) {
        isi['indikator'] = kartu.id;
        if (isi['nama'] != null && toBanding(isi['nama']) !== toBanding(kartu.nama)) {
          masalah.push({
            kolom: 'Indikator',
            tertulis: isi['nama'],
            seharusnya: `«${kartu.nama}», nama indikator ${kartu.id}`,
            perbaikan: 'periksa apakah barisnya tertukar; nama pada kartu tidak diubah oleh impor ini',
            tingkat: 'peringatan',
          });
        }
        olahTriwulan(satu, konteks);
      } else if (isi['indikator'] != null || isi['nama'] != null) {
        masalah.push({
          kolom: 'Kode indikator',
          tertulis: isi['indikator'] ?? isi['nama'] ?? null,
          seharusnya: `kode atau nama persis indikator yang ada: ${tahun.indikator.map(({ id }) => id).join(', ')}`,
          perbaikan: 'samakan dengan kartu indikator, atau tambahkan kartunya dulu',
          tingkat: 'galat',
        });
        isi['indikator'] = null;
      }
    }
    const hasil = gabungkan(baris);
    for (const satu of hasil) {
      const kartu = tahun.indikator.find(({ id }) => id === satu.isi['indikator']);
      if (kartu) olahNilai(satu, kartu, tahun);
    }
    return { baris: hasil };
  },
  terapkan(draf, { isi, ruas, baru }) {
    const tahun = Number(isi['tahun']);
    const indikator = isi['indikator'] as string;
    const ada = draf.pengukuran.find((lain) => lain.indikator === indikator && lain.tahun === tahun);
    const satu: Realisasi = ada ?? { ...KOSONG, indikator, tahun };
    if (!ada) draf.pengukuran.push(satu);
    if (ruas.has('nilai')) satu.nilai = parseIsian(isi['nilai']);
    if (TW.some((triwulan) => ruas.has(triwulan))) {
      const lama = satu.triwulan;
      const triwulan = TW.map((nama, i) => (ruas.has(nama) || baru ? parseIsian(isi[nama]) : (lama?.[i] ?? null)));
      satu.triwulan = triwulan.every((nilai) => nilai === null) ? null : triwulan;
    }
    if (ruas.has('sumber')) satu.sumber = isi['sumber'] ?? null;
    if (ruas.has('catatan')) satu.catatan = isi['catatan'] ?? null;
    if (!TW.some((_, i) => PENJELASAN.some(([nama]) => ruas.has(`${nama}${i + 1}`)))) return;
    const penjelasan = TW.map((_, i): Penjelasan => {
      const lama = satu.penjelasanTriwulan?.[i];
      const baruNya = Object.fromEntries(
        PENJELASAN.map(([nama]) => [
          nama,
          ruas.has(`${nama}${i + 1}`) ? (isi[`${nama}${i + 1}`] ?? null) : (lama?.[nama] ?? null),
        ]),
      );
      return Object.values(baruNya).every((nilai) => nilai === null) ? null : (baruNya as Penjelasan);
    });
    satu.penjelasanTriwulan = penjelasan.every((nilai) => nilai === null) ? null : penjelasan;
  },
};
