import { findIdentitas, formatUnit, type Identitas, listSebutanUnit, type SebutanUnit } from '../../fakta/identitas.ts';
import { cutKutipan, isTepi, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** Units that every report may name: they supervise, coordinate or serve. */
const PEMBINA = /^(?:inspektorat|sekretariat daerah|sekretariat dprd)$/;
const BADAN_UMUM =
  /^(?:perencanaan|kepegawaian|keuangan|pengelola|pengelolaan|pendapatan|pemeriksa|pusat|narkotika|penanggulangan|nasional|kesatuan|permusyawaratan|usaha|layanan|amil|penyelenggara|intelijen|meteorologi)/i;
/** What belongs to the unit itself: a name of another unit after it is a leftover of another report. */
const MILIK =
  /(?:laporan kinerja|laporan akuntabilitas kinerja|lkjip|lkip|lakip|lkj|iku|indikator kinerja utama|perjanjian kinerja|rencana kinerja(?: tahunan)?|rencana aksi|renstra|rencana strategis|renja|rencana kerja|pengukuran kinerja|capaian kinerja|kinerja|visi|misi|tujuan|sasaran(?: strategis)?|struktur organisasi|susunan organisasi|tugas pokok|tugas dan fungsi|fungsi|kedudukan|pohon kinerja|cascading|peta proses bisnis|program kerja|anggaran|belanja|realisasi anggaran|efisiensi|isu strategis|penghargaan|prestasi|kewilayahan)(?:\s+(?:instansi pemerintah|tahun \d{4}|utama|dan \p{L}+|pada|dari|di|dalam|untuk|oleh))*\s*$/iu;
/** Where another unit of the same kind may well be named. */
const WAJAR =
  /(?:berbatas\p{L}*|batas|sebelah|pembentukan|membentuk|pemekaran|penggabungan|bersama|antara|dibanding\p{L}*|daripada|seperti|studi|kunjungan)\s*(?:[\p{L}:]+\s+){0,3}$/iu;
/** Where it may be a partner. */
const MUNGKIN = /(?:dengan|ke|dari|kepada|oleh|terhadap|bagi|dan|serta)\s*$/iu;

/** Whether a name is the unit's own, whole, with the government's name after it, or cut at its end. */
function isSendiri({ unit, pemda }: Identitas, nama: string): boolean {
  if (unit === undefined) return true;
  const kata = nama.toLowerCase().split(' ');
  const sendiri = unit.nama.toLowerCase().split(' ');
  const sama = sendiri.every((satu, i) => kata[i] === undefined || satu === kata[i]);
  if (sama) return true;
  const pemdaKata = pemda?.nama.toLowerCase().split(' ') ?? [];
  return kata.every(
    (satu) => sendiri.includes(satu) || pemdaKata.includes(satu) || satu === 'kota' || satu === 'kabupaten',
  );
}

export const INSTANSI_LAIN: Aturan = {
  kode: 'IDE-001',
  nama: 'Nama instansi lain',
  tingkat: 'galat',
  arti: 'Di tempat nama instansi pelapor tertulis nama instansi atau daerah lain: sisa laporan lain.',
  cara: 'Instansi pelapor diambil dari sampul dan judul. Instansi lain wajar disebut sebagai batas wilayah, mitra, pembina, atau dalam judul peraturan; yang dilaporkan adalah nama lain pada judul, kepala tabel, tepi halaman, tanda tangan, dan sesudah kata seperti “laporan kinerja” atau “perjanjian kinerja”.',
  periksa: (konteks) => {
    const identitas = findIdentitas(konteks);
    if (identitas.unit === undefined) return [];
    return [
      ...listSebutanUnit(konteks).flatMap((satu) => judgeUnit(konteks, identitas, satu)),
      ...checkPemda(konteks, identitas),
      ...checkJenis(konteks, identitas),
      ...checkCamat(konteks, identitas),
    ];
  },
};

const isTempatJudul = ({ jenis, blok, teks }: Potongan): boolean =>
  jenis === 'judul' ||
  jenis === 'kepala' ||
  isTepi(blok) ||
  (jenis === 'paragraf' &&
    teks.length < 120 &&
    (/^(?:tabel|grafik|gambar)\s*\d/i.test(teks) || teks === teks.toUpperCase()));

function judgeUnit(
  konteks: Konteks,
  identitas: Identitas,
  { potongan, indeks, jenis, nama }: SebutanUnit,
): BahanTemuan[] {
  const unit = identitas.unit as NonNullable<Identitas['unit']>;
  if (nama === '' || jenis === 'kelurahan' || PEMBINA.test(jenis) || (jenis === 'badan' && BADAN_UMUM.test(nama)))
    return [];
  const sejenis = jenis === unit.jenis;
  if (sejenis && isSendiri(identitas, nama)) return [];
  if (!sejenis && jenis === 'kecamatan' && unit.jenis !== 'kelurahan') return [];
  const sebelum = potongan.teks.slice(0, indeks);
  const dalamPeraturan = /\b(?:peraturan|perda|perwako|perbup|undang-undang|keputusan)\b[^.;]*$/i.test(sebelum);
  const milik = MILIK.test(sebelum);
  const judul = isTempatJudul(potongan);
  let keyakinan = 0;
  if (dalamPeraturan) return [];
  const sesudah = potongan.teks.slice(indeks + jenis.length + 1 + nama.length);
  const pokok =
    /^\s+(?:mempunyai tugas|melaksanakan tugas|menyelenggarakan fungsi|dipimpin|berkomitmen|terdiri (?:dari|atas)|mendukung misi|akan menempuh|telah menetapkan)\b/i.test(
      sesudah,
    );
  const sendirian = potongan.teks.trim().length === jenis.length + 1 + nama.length && potongan.jenis !== 'sel';
  if (milik) keyakinan = 0.95;
  else if (pokok || sendirian) keyakinan = 0.92;
  else if (judul) keyakinan = sejenis ? 0.93 : 0.85;
  else if (sejenis && !WAJAR.test(sebelum))
    keyakinan = MUNGKIN.test(sebelum) ? 0.75 : potongan.jenis === 'sel' ? 0.8 : 0.91;
  if (keyakinan === 0) return [];
  const tertulis = `${potongan.teks.slice(indeks, indeks + jenis.length)} ${nama}`;
  return [
    {
      tempat: placePada(konteks, potongan, indeks),
      kutipan: cutKutipan(potongan.teks, indeks, tertulis.length, 60),
      tertulis,
      seharusnya: formatUnit(unit),
      perhitungan: `Laporan ini milik ${formatUnit(unit)}; ${tertulis} adalah instansi lain.`,
      keyakinan,
      akar: `instansi/${jenis} ${nama.toLowerCase()}`,
    },
  ];
}

const POLA_PEMDA =
  /\b((?:visi|misi(?: ke)?(?:[- ]?\d)?|lambang)(?=\s+(?:kota|kabupaten)\s)|pemerintah(?:an)?(?: daerah)?|wali\s?kota|bupati|peraturan daerah|peraturan wali\s?kota|peraturan bupati|rpjmd|apbd|inspektorat(?: daerah)?|inspektur(?: daerah)?|sekretariat daerah|sekretaris daerah|bappeda)\s+(?:(kota|kabupaten)\s+)?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/giu;
const BUKAN_DAERAH =
  /^(?:nomor|no|tahun|dan|yang|di|ke|dalam|pada|untuk|dengan|atau|serta|selaku|kota|kabupaten|provinsi|daerah|republik|desa|kelurahan|kecamatan|pusat|umum|tentang|perubahan|murni|telah|sebagai|melalui|adalah|dapat|cq|nasional|indonesia|menteri|presiden|melimpahkan|menetapkan)$/i;

/** "Pemerintah Kota X", "Wali Kota X", "Inspektorat Kota X" of another government. */
function checkPemda(konteks: Konteks, { pemda }: Identitas): BahanTemuan[] {
  if (pemda === undefined || pemda.jenis === 'provinsi') return [];
  const sendiri = pemda.nama.toLowerCase();
  return listPotongan(konteks).flatMap((potongan) =>
    [...potongan.teks.matchAll(POLA_PEMDA)].flatMap((m): BahanTemuan[] => {
      const [, , jenis, kata = ''] = m;
      // Without regard to case the pattern also takes the next word of the sentence.
      const nama = kata
        .split(' ')
        .filter((satu, i) => i === 0 || /^\p{Lu}/u.test(satu))
        .join(' ');
      const semua = m[0].slice(0, m[0].length - kata.length + nama.length);
      const pertama = nama.split(' ')[0] as string;
      if (BUKAN_DAERAH.test(pertama) || !/^\p{Lu}/u.test(pertama)) return [];
      // Without "Kota" or "Kabupaten" only a name that starts like none of the report's own words would be sure.
      if (jenis === undefined && !/^(?:wali\s?kota|bupati)/i.test(semua)) return [];
      if (
        nama.toLowerCase().startsWith(sendiri) ||
        sendiri.startsWith(nama.toLowerCase()) ||
        sendiri.startsWith(pertama.toLowerCase())
      )
        return [];
      const sebelum = potongan.teks.slice(0, m.index);
      const lain =
        /\b(?:studi|kunjungan|dibanding\p{L}*|seperti|tingkat|dicabut|pemekaran|undang-undang)\b[^.;]*$/iu.test(
          sebelum,
        );
      return [
        {
          tempat: placePada(konteks, potongan, m.index),
          kutipan: cutKutipan(potongan.teks, m.index, semua.length, 60),
          tertulis: semua.replace(/\s+/g, ' '),
          seharusnya: semua.replace(/\s+/g, ' ').slice(0, semua.replace(/\s+/g, ' ').lastIndexOf(nama)) + pemda.nama,
          perhitungan: `Laporan ini dari Pemerintah ${formatUnit(pemda)}.`,
          keyakinan: lain || jenis === undefined ? 0.7 : 0.91,
          akar: `pemda/${nama.toLowerCase()}`,
        },
      ];
    }),
  );
}

/** "capaian kinerja dinas" in the report of a kecamatan. */
function checkJenis(konteks: Konteks, { unit }: Identitas): BahanTemuan[] {
  if (unit === undefined || !['kecamatan', 'kelurahan', 'badan', 'inspektorat'].includes(unit.jenis)) return [];
  const pola =
    /\b(?:kinerja|renstra|visi|misi|laporan)\s+(dinas)\b(?!\s+(?:\p{Lu}|terkait|teknis|luar|dalam|lain|atau|dan|badan|jabatan))/gu;
  return listPotongan(konteks).flatMap((potongan) =>
    [...potongan.teks.matchAll(pola)].map((m) => ({
      tempat: placePada(konteks, potongan, m.index),
      kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
      tertulis: m[0],
      seharusnya: m[0].replace(/dinas$/, unit.jenis),
      perhitungan: `Instansi pelapor adalah ${unit.jenis}, bukan dinas.`,
      keyakinan: 0.9,
    })),
  );
}

/** "CAMAT X" as a post with another name. */
function checkCamat(konteks: Konteks, identitas: Identitas): BahanTemuan[] {
  if (identitas.unit?.jenis !== 'kecamatan') return [];
  const unit = identitas.unit;
  return listPotongan(konteks)
    .filter(({ teks, jenis }) => jenis !== 'judul' && teks.length < 200)
    .flatMap((potongan) =>
      [...potongan.teks.matchAll(/(?:^|\n|:\s*)(camat)[ \t]+(\p{Lu}[\p{L} ]{2,40}?)\s*(?=$|\n|,|\()/giu)].flatMap(
        (m): BahanTemuan[] => {
          const nama = (m[2] as string).trim();
          if (!/^\p{Lu}/u.test(nama) || isSendiri(identitas, nama) || BUKAN_DAERAH.test(nama.split(' ')[0] as string))
            return [];
          if (/^(?:kota|kabupaten|selaku|sebagai)\b/i.test(nama)) return [];
          return [
            {
              tempat: placePada(konteks, potongan, m.index + m[0].indexOf(m[1] as string)),
              kutipan: m[0].trim(),
              tertulis: `${m[1]} ${nama}`,
              seharusnya: `Camat ${unit.nama}`,
              perhitungan: `Laporan ini milik ${formatUnit(unit)}.`,
              keyakinan: 0.93,
              akar: `instansi/kecamatan ${nama.toLowerCase()}`,
            },
          ];
        },
      ),
    );
}
