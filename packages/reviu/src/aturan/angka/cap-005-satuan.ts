import { buildPokokKalimat } from '../../fakta/nilai-kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointNilai, pointSel } from './bantu.ts';

/** Units that do not belong to their indicator. */
export const SATUAN_INDIKATOR: Aturan = {
  kode: 'CAP-005',
  nama: 'Satuan tidak sesuai dengan indikatornya',
  tingkat: 'peringatan',
  arti: 'Indikator “Jumlah …” memakai persen, indikator “Persentase …” memakai satuan lain, indeks ditulis dengan persen, atau yang dihitung bukan benda yang disebut indikatornya.',
  cara: 'Indeks dengan tanda persen hanya dilaporkan bila di tempat lain dalam laporan ini ditulis tanpa persen. Satuan sebuah “Jumlah …” dibandingkan dengan kata pertama indikatornya (dokumen, laporan, orang, …).',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => [...checkIndeks(konteks), ...checkTarget(konteks), ...checkKalimat(konteks)],
};

function checkIndeks(konteks: Konteks): BahanTemuan[] {
  const nilai = konteks.fakta.nilai.filter(
    ({ jenis, kunci, ukuran }) =>
      jenis === 'indikator' &&
      /^(?:indeks|nilai|skor)\b/.test(kunci) &&
      (ukuran === 'target' || ukuran === 'realisasi'),
  );
  const polos = new Set(nilai.filter(({ angka }) => angka.satuan === undefined).map(({ kunci }) => kunci));
  return nilai.flatMap((satu): BahanTemuan[] => {
    if (satu.angka.satuan !== 'persen' || !polos.has(satu.kunci)) return [];
    return [
      {
        ...pointNilai(konteks, satu),
        tertulis: satu.angka.teks,
        seharusnya: satu.angka.teks.replace(/\s*%|\s*persen/i, ''),
        perhitungan: `“${satu.nama.replace(/\s+/g, ' ')}” adalah indeks; di tempat lain ditulis tanpa persen.`,
        pembanding: nilai
          .filter((lain) => lain.kunci === satu.kunci && lain.angka.satuan === undefined)
          .slice(0, 3)
          .map((lain) => pointNilai(konteks, lain)),
        keyakinan: 0.85,
        akar: `satuan/${satu.kunci}`,
      },
    ];
  });
}

/** Things that agreements count; one noun for its spellings. */
const BENDA = [
  'dokumen',
  'laporan',
  'kegiatan',
  'orang',
  'berkas',
  'surat',
  'unit',
  'paket',
  'bulan',
  'kelurahan',
  'desa',
  'kali',
  'rapat',
  'lembaga',
  'kelompok',
  'keluarga',
];

/** Units of place and time: nothing that "Jumlah …" counts, unless its name says so. */
const TEMPAT_WAKTU = new Set(['bulan', 'kelurahan', 'desa']);

const isSejenis = (satuan: string, kunci: string): boolean =>
  (satuan === 'berkas' && /surat|dokumen|spj|permohonan/.test(kunci)) ||
  (satuan === 'dokumen' && /laporan|rencana|surat/.test(kunci)) ||
  (TEMPAT_WAKTU.has(satuan) && new RegExp(`^jumlah ${satuan}\\b`).test(kunci));

function checkTarget(konteks: Konteks): BahanTemuan[] {
  return konteks.fakta.nilai.flatMap((satu): BahanTemuan[] => {
    const { sumber, kunci, ukuran } = satu;
    if (sumber.jenis !== 'sel' || satu.jenis !== 'indikator' || (ukuran !== 'target' && ukuran !== 'realisasi'))
      return [];
    const teks = sumber.baris.sel[sumber.kolom]?.teks.trim() ?? '';
    const satuanKolom = sumber.tabel.kolom.findIndex(({ makna }) => makna === 'satuan');
    const satuan = (
      /^[\d.,]+\s+(\p{L}+)/u.exec(teks)?.[1] ??
      (satuanKolom < 0 ? '' : sumber.baris.sel[satuanKolom]?.teks) ??
      ''
    )
      .toLowerCase()
      .trim();
    const persen = satu.angka.satuan === 'persen' || satuan === '%' || satuan === 'persen';
    const dasar = { ...pointSel(konteks, sumber.baris, sumber.kolom), tertulis: teks };
    if (/^jumlah\b/.test(kunci) && persen) {
      return [
        { ...dasar, perhitungan: `“${satu.nama}” menghitung jumlah, tetapi targetnya berupa persen.`, keyakinan: 0.88 },
      ];
    }
    if (/^persentase\b/.test(kunci) && satuan !== '' && !persen && (BENDA.includes(satuan) || satuan === 'indeks')) {
      return [
        { ...dasar, perhitungan: `“${satu.nama}” adalah persentase, tetapi satuannya “${satuan}”.`, keyakinan: 0.88 },
      ];
    }
    const dihitung = /^jumlah (?:rekapitulasi )?(\p{L}+)/u.exec(kunci)?.[1];
    if (dihitung === undefined || !BENDA.includes(satuan)) return [];
    const disebut = new Set(
      [dihitung, ...(/^\W*\d*\W*jumlah \p{L}+\s*\/\s*(\p{L}+)/iu.exec(satu.nama)?.slice(1) ?? [])].map((kata) =>
        kata.toLowerCase(),
      ),
    );
    if (disebut.has(satuan) || !(BENDA.includes(dihitung) || TEMPAT_WAKTU.has(satuan)) || isSejenis(satuan, kunci))
      return [];
    return [
      { ...dasar, perhitungan: `“${satu.nama}” menghitung ${dihitung}, tetapi satuannya “${satuan}”.`, keyakinan: 0.7 },
    ];
  });
}

/** "86,33%" in a sentence about an index whose value is known without the sign. */
function checkKalimat(konteks: Konteks): BahanTemuan[] {
  const { kalimat, indikator, program, nilai } = konteks.fakta;
  const dikenal = new Map<string, Set<number>>();
  const capaian = new Map<string, Set<number>>();
  for (const { jenis, kunci, ukuran, angka } of nilai) {
    if (jenis !== 'indikator' || !/^(?:indeks|nilai|skor)\b/.test(kunci)) continue;
    const ke =
      ukuran === 'target' || ukuran === 'realisasi' ? (angka.satuan === undefined ? dikenal : undefined) : capaian;
    if (ke !== undefined) ke.set(kunci, (ke.get(kunci) ?? new Set()).add(angka.nilai));
  }
  const sudah = new Set(nilai.flatMap(({ sumber, angka }) => (sumber.jenis === 'kalimat' ? [angka] : [])));
  const pokok = buildPokokKalimat(kalimat, konteks.naskah, indikator, program);
  return kalimat.flatMap((satu, i) => {
    const kunci = pokok[i]?.pokok?.kunci ?? '';
    return satu.angka.flatMap((angka): BahanTemuan[] => {
      const cocok = angka.satuan === 'persen' && angka.desimal > 0 && dikenal.get(kunci)?.has(angka.nilai) === true;
      if (!cocok || capaian.get(kunci)?.has(angka.nilai) === true || sudah.has(angka)) return [];
      return [
        {
          ...pointKalimat(konteks, satu, angka.mulai),
          tertulis: angka.teks,
          seharusnya: angka.teks.replace(/\s*%|\s*persen/i, ''),
          perhitungan: `“${kunci}” adalah indeks; nilainya di tempat lain ditulis tanpa persen.`,
          keyakinan: 0.82,
          akar: `satuan/${kunci}`,
        },
      ];
    });
  });
}
