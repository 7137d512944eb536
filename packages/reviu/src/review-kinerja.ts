import {
  type Angka,
  checkTahunKinerja,
  formatAngka,
  type HasilAnggaran,
  type HasilKinerja,
  type MasalahData,
  measureKinerja,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import { DASAR } from './aturan/dasar.ts';
import { DATA_LAIN, KODE_DATA } from './data/kode-data.ts';
import type { Temuan, Tingkat } from './temuan/temuan.ts';
import { sortTemuan } from './temuan/urutkan.ts';

/**
 * Findings over our own data, before a report is made of them: the checks of the dataset, the flags that computing raises,
 * and what only figures side by side show. Worst first. Pure; never throws on a valid TahunKinerja.
 */
export function reviewKinerja(tahun: TahunKinerja, hasil: HasilKinerja = measureKinerja(tahun)): Temuan[] {
  const masalah = checkTahunKinerja(tahun);
  const sudah = new Set(masalah.map(({ kode }) => kode));
  return sortTemuan([
    ...masalah.map(fromMasalah),
    ...hasil.tanda.flatMap((tanda) => (isSudah(tanda.kode, sudah) ? [] : [fromTanda(tanda, hasil)])),
    ...listTanpaBelanja(hasil),
    ...listBedaRenstra(hasil),
  ]);
}

/** The same thing that a check of the entries already says of its sum. */
const KEMBAR: Readonly<Record<string, string>> = { 'T.lampau-pagu': 'A.lampau-pagu', 'T.beda-jumlah': 'A.beda-jumlah' };
const isSudah = (kode: string, sudah: ReadonlySet<string>): boolean => sudah.has(KEMBAR[kode] ?? '');

function fromMasalah({ kode, tingkat, jalur, tertulis, seharusnya }: MasalahData): Temuan {
  const data = KODE_DATA.get(kode) ?? DATA_LAIN;
  return {
    kode: data.kode,
    aturan: data.nama,
    tingkat,
    tempat: { alamat: `/${jalur.join('/')}` },
    kutipan: tertulis ?? '',
    tertulis: tertulis ?? 'kosong',
    seharusnya,
    perhitungan: `${tertulis === null ? 'Isian ini kosong' : `Tertulis “${tertulis}”`}; seharusnya ${seharusnya}.`,
    pembanding: [],
    keyakinan: tingkat === 'galat' ? 1 : 0.8,
  };
}

const TINGKAT_TANDA: Readonly<Record<'galat' | 'peringatan' | 'keterangan', Tingkat>> = {
  galat: 'galat',
  peringatan: 'peringatan',
  keterangan: 'saran',
};

/** Address of the first entry that a figure was computed from. */
function findAlamat(angka: Angka | undefined, hasil: HasilKinerja): string | undefined {
  for (const masukan of angka?.masukan ?? []) {
    const alamat = masukan.jenis === 'entri' ? masukan.jalur : findAlamat(hasil.angka[masukan.id], hasil);
    if (alamat !== undefined) return alamat;
  }
  return undefined;
}

function tempatAngka(angka: Angka | undefined, hasil: HasilKinerja) {
  const alamat = findAlamat(angka, hasil);
  return alamat === undefined ? {} : { alamat };
}

function fromTanda({ kode, tingkat, angka: id, pesan }: HasilKinerja['tanda'][number], hasil: HasilKinerja): Temuan {
  const data = KODE_DATA.get(kode) ?? DATA_LAIN;
  const angka = hasil.angka[id];
  const tertulis = angka === undefined ? id : `${angka.label}: ${formatAngka(angka)}`;
  return {
    kode: data.kode,
    aturan: data.nama,
    tingkat: TINGKAT_TANDA[tingkat],
    tempat: tempatAngka(angka, hasil),
    kutipan: tertulis,
    tertulis,
    perhitungan: pesan,
    pembanding: [],
    keyakinan: tingkat === 'galat' ? 1 : 0.8,
    akar: id,
  };
}

const isTerisi = ({ keadaan }: Angka): boolean => keadaan === 'terisi';

/** CAP-006 over data: a programme whose target was reached though nothing was spent. */
function listTanpaBelanja(hasil: HasilKinerja): Temuan[] {
  const periksa = (satu: HasilAnggaran): Temuan[] => {
    const { realisasi, pagu } = satu.uang;
    const kosong = isTerisi(realisasi) && isTerisi(pagu) && Number(realisasi.nilai) === 0 && Number(pagu.nilai) > 0;
    const tercapai = satu.kinerja.filter(({ capaian }) => isTerisi(capaian) && Number(capaian.nilai) > 0);
    if (!kosong) return [];
    return tercapai.map(
      ({ nama, capaian }): Temuan => ({
        kode: 'CAP-006',
        aturan: 'Kinerja tercapai tanpa belanja',
        tingkat: 'peringatan',
        tempat: tempatAngka(capaian, hasil),
        kutipan: nama,
        tertulis: `${nama}: ${formatAngka(capaian)}`,
        perhitungan: `${satu.nama}: capaian ${formatAngka(capaian)}, tetapi dari pagu ${formatAngka(pagu)} tidak ada yang dibelanjakan.`,
        pembanding: [{ tempat: tempatAngka(realisasi, hasil), kutipan: formatAngka(realisasi) }],
        dasar: DASAR.reviu,
        keyakinan: 0.85,
        akar: `tanpa-belanja/${satu.kunci}`,
      }),
    );
  };
  return hasil.anggaran.program.flatMap(periksa);
}

/** PK-002 over data: the year's target differs from the Renstra's. */
function listBedaRenstra(hasil: HasilKinerja): Temuan[] {
  return Object.values(hasil.indikator).flatMap(({ nama, kini, targetRenstra }): Temuan[] => {
    const renstra = targetRenstra.find(({ tahun }) => tahun === kini.tahun)?.target;
    if (renstra === undefined || !isTerisi(renstra) || !isTerisi(kini.target)) return [];
    if (renstra.nilai === kini.target.nilai && renstra.teks === kini.target.teks) return [];
    return [
      {
        kode: 'PK-002',
        aturan: 'Target berbeda dari Renstra',
        tingkat: 'peringatan',
        tempat: tempatAngka(kini.target, hasil),
        kutipan: formatAngka(kini.target),
        tertulis: formatAngka(kini.target),
        seharusnya: formatAngka(renstra),
        perhitungan: `Target “${nama}” tahun ${kini.tahun} ${formatAngka(kini.target)}, dalam Renstra ${formatAngka(renstra)}; perbedaannya perlu dijelaskan.`,
        pembanding: [{ tempat: tempatAngka(renstra, hasil), kutipan: formatAngka(renstra) }],
        dasar: DASAR.reviu,
        keyakinan: 0.85,
      },
    ];
  });
}
