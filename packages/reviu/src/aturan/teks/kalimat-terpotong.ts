import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { listBarisTeks, listPotongan } from '../../fakta/potongan.ts';
import type { Blok } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeBlok } from '../konteks.ts';

export const KALIMAT_TERPOTONG: Aturan = {
  kode: 'ISI-005',
  nama: 'Kata atau kalimat terpotong',
  tingkat: 'galat',
  arti: 'Teks berhenti di tengah kata, atau kalimat pengantar tidak diikuti isinya.',
  cara: 'Terpotong di tengah kata terbukti bila teks yang sama ditulis utuh di tempat lain dalam laporan. Paragraf yang tidak berakhir dengan tanda baca adalah peringatan. Pengantar yang berakhir dengan titik dua harus diikuti sesuatu selain judul.',
  periksa: (konteks) => [
    ...checkTengahKata(konteks),
    ...checkJudulTerpotong(konteks),
    ...checkPengantar(konteks),
    ...checkTanpaAkhir(konteks),
  ],
};

/** A cell that is the beginning of another text of the report and ends within a word. */
function checkTengahKata(konteks: Konteks): BahanTemuan[] {
  const potongan = listPotongan(konteks).filter(({ jenis }) => jenis === 'sel');
  const utuh = potongan
    .map((satu) => ({ satu, lipat: foldTeks(satu.teks) }))
    .sort((a, b) => (a.lipat < b.lipat ? -1 : a.lipat > b.lipat ? 1 : 0));
  return utuh.flatMap(({ satu, lipat }, i): BahanTemuan[] => {
    if (lipat.length < 20 || !/\p{L}$/u.test(satu.teks.trim())) return [];
    // Sorted: texts that begin like this one follow it.
    for (let j = i + 1; j < utuh.length && utuh[j]?.lipat.startsWith(lipat); j += 1) {
      const lain = utuh[j] as (typeof utuh)[number];
      if (lain.lipat.length === lipat.length || !/\p{L}/u.test(lain.lipat.charAt(lipat.length))) continue;
      return [
        {
          tempat: satu.tempat,
          kutipan: satu.teks,
          tertulis: satu.teks.replace(/\s+/g, ' '),
          seharusnya: lain.satu.teks.replace(/\s+/g, ' '),
          perhitungan: `Berhenti di tengah kata; di tempat lain tertulis utuh: “${lain.satu.teks.replace(/\s+/g, ' ')}”.`,
          pembanding: [{ tempat: lain.satu.tempat, kutipan: lain.satu.teks }],
          keyakinan: 0.93,
        },
      ];
    }
    return [];
  });
}

/** A line in capitals that ends within a word: "KECAMATAN … TAHU". */
function checkJudulTerpotong(konteks: Konteks): BahanTemuan[] {
  return listBarisTeks(konteks).flatMap(({ teks, tempat }): BahanTemuan[] =>
    /^\p{Lu}[\p{Lu}\s\d,./-]*$/u.test(teks) &&
    /(?:^|\s)(?:TAHU|TAH|KECAMATA|KINERJ|KABUPATE|PEMERINTA|ANGGARA)$/.test(teks)
      ? [
          {
            tempat,
            kutipan: teks,
            tertulis: teks,
            perhitungan: 'Judul berhenti di tengah kata.',
            keyakinan: 0.92,
          },
        ]
      : [],
  );
}

const isIsi = (konteks: Konteks, blok: Blok | undefined): boolean =>
  blok !== undefined && (blok.jenis !== 'judul' || blok.tingkat >= 4) && !isEntriDaftar(konteks, blok);

/** "… adalah sebagai berikut:" directly before the next section. */
function checkPengantar(konteks: Konteks): BahanTemuan[] {
  const blok = konteks.naskah.blok.filter((satu) => satu.jenis !== 'paragraf' || satu.tepi === undefined);
  return blok.flatMap((satu, i): BahanTemuan[] => {
    if (satu.jenis !== 'paragraf' || !/[:：]\s*$/.test(satu.teks) || satu.teks.trim().length < 25) return [];
    if (isEntriDaftar(konteks, satu)) return [];
    const berikut = blok[i + 1];
    if (isIsi(konteks, berikut)) return [];
    // A formula or picture that the reader cannot see may stand there; a numbered heading cannot follow it as its content.
    const bernomor = berikut?.jenis === 'judul' && /^(?:bab\b|\d+\.\d+|[A-H]\.\s)/i.test(berikut.teks);
    if (berikut !== undefined && !bernomor) return [];
    const bergambar = /\b(?:gambar|skema|bagan|grafik|diagram|peta|foto|rumus)\b/i.test(satu.teks);
    return [
      {
        tempat: placeBlok(konteks, satu),
        kutipan: satu.teks.slice(-160),
        tertulis: 'kalimat pengantar tanpa isi',
        seharusnya: 'isi yang diantarkan kalimat itu',
        perhitungan:
          berikut?.jenis === 'judul'
            ? `Sesudah titik dua langsung judul “${berikut.teks}”.`
            : 'Sesudah titik dua laporan berakhir.',
        keyakinan: bergambar ? 0.6 : 0.9,
      },
    ];
  });
}

const PALING_PENDEK = 70;
const BERAKHIR = /[.!?:;…”"’')\]]\s*$|\d%?\s*$/;

/** A paragraph of running text that just stops, in a report whose paragraphs otherwise end with a full stop. */
function checkTanpaAkhir(konteks: Konteks): BahanTemuan[] {
  const kalimat = konteks.naskah.blok.flatMap((blok) =>
    blok.jenis === 'paragraf' &&
    blok.tepi === undefined &&
    blok.keterangan === undefined &&
    blok.penanda === undefined &&
    blok.teks.length >= PALING_PENDEK &&
    !blok.teks.includes('\n') &&
    blok.teks !== blok.teks.toUpperCase() &&
    !isEntriDaftar(konteks, blok) &&
    // A caption, or a label and its value ("Sasaran strategis: …").
    !/^(?:tabel|grafik|gambar|lampiran|[\p{L} ]{3,30}\s*:\s)/iu.test(blok.teks)
      ? [blok]
      : [],
  );
  const berakhir = kalimat.filter(({ teks }) => BERAKHIR.test(teks)).length;
  if (berakhir < 5 || berakhir * 10 < kalimat.length * 7) return [];
  return kalimat
    .filter(({ teks }) => !BERAKHIR.test(teks) && /\s\p{Ll}/u.test(teks))
    .map((blok) => ({
      tempat: placeBlok(konteks, blok),
      kutipan: blok.teks.slice(-120),
      tertulis: `paragraf berakhir “…${blok.teks.slice(-40)}”`,
      seharusnya: 'kalimat utuh dengan tanda baca di akhirnya',
      perhitungan: `${berakhir} dari ${kalimat.length} paragraf laporan ini berakhir dengan tanda baca; paragraf ini tidak.`,
      tingkat: 'peringatan' as const,
      keyakinan: 0.75,
    }));
}
