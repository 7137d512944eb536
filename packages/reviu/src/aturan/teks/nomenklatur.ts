import { findIdentitas } from '../../fakta/identitas.ts';
import { rememberFakta } from '../../fakta/ingat.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { diffKata } from '../../fakta/mirip.ts';
import { listPotongan, type Potongan } from '../../fakta/potongan.ts';
import { findNamaKode, findNamaResmi, foldNama, type NamaResmi } from '../../nomenklatur/cari.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { type Konteks, placeSel } from '../konteks.ts';

interface SebutProgram {
  readonly potongan: Potongan;
  /** One line of it, without number and code. */
  readonly nama: string;
  readonly resmi: NamaResmi;
  readonly mirip: number;
}

/** Lines that name a programme, kegiatan or sub-kegiatan: cells and items, not sentences. */
const listProgram = rememberFakta((konteks: Konteks): readonly SebutProgram[] => {
  if (findIdentitas(konteks).unit?.jenis !== 'kecamatan') return [];
  const pernah = new Map<string, ReturnType<typeof findNamaResmi>>();
  return listPotongan(konteks).flatMap((potongan) => {
    if (potongan.jenis === 'kepala' || potongan.teks.length > 400) return [];
    return potongan.teks.split('\n').flatMap((garis): SebutProgram[] => {
      const nama = garis
        .replace(/^\s*(?:[-•–]|\(?[\divxIVX]{1,4}[.)]|\d+(?:\.[\d]+)*\.?)\s+/, '')
        .replace(/^\s*(?:7(?:\.\d{1,4}){2,5})\s*[-–:]?\s*/, '')
        .replace(/^\s*program\s*:\s*/i, 'Program ')
        .replace(/\s+/g, ' ')
        .trim();
      if (
        nama.length < 12 ||
        nama.length > 260 ||
        /[.:;]$/.test(nama) ||
        /^(?:persentase|jumlah|indeks|terlaksananya|meningkatnya|mewujudkan|melakukan|melaksanakan|menyelenggarakan|mengoordinasikan|mengkoordinasikan|seksi|kasi|kepala|bidang|urusan)\b|;/i.test(
          nama,
        )
      )
        return [];
      const kunci = foldNama(nama);
      if (!pernah.has(kunci)) pernah.set(kunci, findNamaResmi(nama));
      const ada = pernah.get(kunci);
      return ada === undefined ? [] : [{ potongan, nama, ...ada }];
    });
  });
});

/** Spellings that official lists themselves do not agree on. */
const EJAAN: readonly (readonly [RegExp, string])[] = [
  [/ketenteraman/g, 'ketentraman'],
  [/efektivitas/g, 'efektifitas'],
  [/cetakan/g, 'cetak'],
  [/pemerintahan daerah/g, 'pemerintah daerah'],
  [/antarsuku/g, 'antar suku'],
  [/intrasuku/g, 'intra suku'],
  [/sehat dan layak/g, 'sehat layak'],
];
const samakan = (teks: string): string =>
  EJAAN.reduce((hasil, [pola, ganti]) => hasil.replace(pola, ganti), foldTeks(teks))
    .replaceAll(' ', '')
    .replace(/^(?:program|subkegiatan|kegiatan)/, '');

/** Whether most of its words begin with a capital, as names do. */
const isBerjudul = (teks: string): boolean => {
  const kata = teks.split(' ').filter((satu) => satu.length > 3);
  return kata.filter((satu) => /^\p{Lu}/u.test(satu)).length * 2 > kata.length;
};

export const NOMENKLATUR_NAMA: Aturan = {
  kode: 'NOM-101',
  nama: 'Nama program, kegiatan, atau sub-kegiatan tidak sesuai nomenklatur',
  tingkat: 'galat',
  arti: 'Nama yang hampir sama dengan nama resmi kurang, lebih, atau lain satu dua kata.',
  cara: 'Hanya laporan kecamatan. Nama dicari pada daftar kode resmi; huruf besar, tanda baca, nama kelurahan di belakang, dan ejaan yang pada daftar resmi sendiri berbeda tidak dilaporkan. Galat bila laporan ini di tempat lain menulisnya dengan benar.',
  dasar: DASAR.nomenklatur,
  periksa: (konteks) => {
    const semua = listProgram(konteks);
    return semua.flatMap((satu): BahanTemuan[] => {
      if (satu.mirip === 1 || samakan(satu.nama) === samakan(satu.resmi.nama)) return [];
      // A programme is called one; a theme with similar words is not.
      if (satu.resmi.tingkat === 'program' && !/^program\b/i.test(satu.nama) && satu.mirip < 0.93) return [];
      if (satu.mirip < 0.96 && !isBerjudul(satu.nama) && satu.nama.split(' ').length <= 6) return [];
      const { hanyaA, hanyaB } = diffKata(satu.nama, satu.resmi.nama);
      const lebih = hanyaA.filter((kata) => !['program', 'kegiatan', 'sub'].includes(kata));
      const kurang = hanyaB.filter((kata) => !['program', 'kegiatan'].includes(kata));
      // Only trailing words more: a remark, not another name.
      if (kurang.length === 0 && samakan(satu.nama).startsWith(samakan(satu.resmi.nama))) return [];
      const benar = semua.find(
        (lain) =>
          lain.resmi.kode === satu.resmi.kode && (lain.mirip === 1 || samakan(lain.nama) === samakan(lain.resmi.nama)),
      );
      const { potongan } = satu;
      return [
        {
          tempat: potongan.tempat,
          kutipan: satu.nama,
          tertulis: satu.nama,
          seharusnya: satu.resmi.nama,
          perhitungan: `Nama resmi${satu.resmi.kode.includes('?') ? '' : ` ${satu.resmi.kode}`}: “${satu.resmi.nama}”${kurang.length > 0 ? `; di sini tidak ada: ${kurang.join(', ')}` : ''}${lebih.length > 0 ? `; tertulis: ${lebih.join(', ')}` : ''}.`,
          pembanding: benar === undefined ? [] : [{ tempat: benar.potongan.tempat, kutipan: benar.nama }],
          keyakinan: benar === undefined ? 0.8 : 0.91,
          tingkat: benar === undefined ? 'peringatan' : 'galat',
          akar: `nomenklatur/${satu.resmi.kode}`,
        },
      ];
    });
  },
};

export const NOMENKLATUR_KODE: Aturan = {
  kode: 'NOM-102',
  nama: 'Kode dan nama tidak cocok',
  tingkat: 'galat',
  arti: 'Kode program, kegiatan, atau sub-kegiatan dalam satu baris adalah kode nama yang lain.',
  cara: 'Baris tabel yang memuat kode kecamatan (7.01…) dan namanya. Nama yang hanya salah ketik dilaporkan NOM-101.',
  dasar: DASAR.nomenklatur,
  periksa: (konteks) =>
    konteks.naskah.blok.flatMap((blok) =>
      blok.jenis !== 'tabel'
        ? []
        : blok.baris.flatMap((baris, b): BahanTemuan[] => {
            const k = baris.findIndex(
              ({ teks, utama }) => utama && /^7\.01\.\d\d(?:\.2\.\d\d(?:\.\d{2,4})?)?$/.test(teks.trim()),
            );
            if (k < 0) return [];
            const kode = baris[k]?.teks.trim() ?? '';
            const resmi = findNamaKode(kode);
            const nama = baris.slice(k + 1).find(({ teks, utama }) => utama && /\p{L}{4}/u.test(teks))?.teks ?? '';
            const tertulis = findNamaResmi(nama);
            if (resmi === undefined && tertulis?.mirip === 1 && !tertulis.resmi.kode.includes('?')) {
              return [
                {
                  tempat: placeSel(konteks, blok, b, k),
                  kutipan: `${kode} ${nama.replace(/\s+/g, ' ')}`,
                  tertulis: kode,
                  seharusnya: tertulis.resmi.kode,
                  perhitungan: `“${tertulis.resmi.nama}” berkode ${tertulis.resmi.kode}; ${kode} tidak ada dalam daftar.`,
                  tingkat: 'peringatan',
                  keyakinan: 0.85,
                },
              ];
            }
            if (
              resmi === undefined ||
              tertulis === undefined ||
              tertulis.mirip < 0.95 ||
              tertulis.resmi.kode === resmi.kode ||
              foldNama(nama) === foldNama(resmi.nama) ||
              tertulis.resmi.kode.includes('?')
            )
              return [];
            return [
              {
                tempat: placeSel(konteks, blok, b, k),
                kutipan: `${kode} ${nama.replace(/\s+/g, ' ')}`,
                tertulis: kode,
                seharusnya: tertulis.resmi.kode,
                perhitungan: `${kode} adalah “${resmi.nama}”; “${tertulis.resmi.nama}” berkode ${tertulis.resmi.kode}.`,
                keyakinan: 0.92,
              },
            ];
          }),
    ),
};

export const NOMENKLATUR_INDUK: Aturan = {
  kode: 'NOM-103',
  nama: 'Kegiatan di bawah program lain',
  tingkat: 'galat',
  arti: 'Kegiatan atau sub-kegiatan tertulis di bawah program yang bukan induknya menurut nomenklatur.',
  cara: 'Tabel yang menyusun kegiatan di bawah nama program dalam kolom yang sama. Nama harus tepat; kegiatan yang berdiri tanpa program di atasnya tidak diperiksa.',
  dasar: DASAR.nomenklatur,
  periksa: (konteks) => {
    const menurutBlok = new Map<number, SebutProgram[]>();
    for (const satu of listProgram(konteks)) {
      if (satu.potongan.blok.jenis !== 'tabel' || satu.mirip < 0.95) continue;
      menurutBlok.set(satu.potongan.urutan, [...(menurutBlok.get(satu.potongan.urutan) ?? []), satu]);
    }
    return [...menurutBlok.values()].flatMap((isi) => {
      let program: SebutProgram | undefined;
      return isi.flatMap((satu): BahanTemuan[] => {
        if (satu.resmi.tingkat === 'program') {
          program = satu;
          return [];
        }
        if (
          program === undefined ||
          program.potongan.kolom !== satu.potongan.kolom ||
          satu.resmi.kode.startsWith(`${program.resmi.kode}.`)
        )
          return [];
        const induk = findNamaKode(satu.resmi.kode.split('.').slice(0, 3).join('.'));
        return [
          {
            tempat: satu.potongan.tempat,
            kutipan: satu.nama,
            tertulis: `“${satu.nama}” di bawah ${program.nama}`,
            ...(induk === undefined ? {} : { seharusnya: `di bawah ${induk.nama}` }),
            perhitungan: `Menurut nomenklatur ${satu.resmi.kode.includes('?') ? '' : `${satu.resmi.kode} `}termasuk ${induk?.nama ?? 'program lain'} (${induk?.kode ?? ''}), bukan ${program.resmi.nama} (${program.resmi.kode}).`,
            pembanding: [{ tempat: program.potongan.tempat, kutipan: program.nama }],
            keyakinan: 0.92,
          },
        ];
      });
    });
  },
};
