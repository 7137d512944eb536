import { isId, type JawabanBaru } from '@akuntabel/basisdata';
import { type BidangProfil, type Kuesioner, PROFIL_SKM, type SaluranSkm, UNSUR_SKM } from '@akuntabel/kinerja';
import type { MasalahIsian } from '../inti/galat.ts';

/** What a respondent sends. Everything is text as a form sends it, or left out. */
export interface JawabanMasuk {
  /** Made where the answer is given; sending it again is recognised by it. */
  readonly id: string;
  /** Version of the questionnaire that was seen. */
  readonly kuesioner: number;
  /** `1`–`4` by the code of the question (P1 …). */
  readonly jawaban: Readonly<Record<string, string>>;
  readonly profil: Readonly<Partial<Record<BidangProfil, string>>>;
  readonly layanan: string;
  readonly bagian: string;
  readonly saran: string;
  /** Own questions by their code. */
  readonly tambahan: Readonly<Record<string, string>>;
  /** Seconds from opening the form; null = not known. */
  readonly detik: number | null;
}

export const MAKS_SARAN = 2000;
const MAKS_TAMBAHAN = 1000;
const MAKS_DETIK = 86_400;

const bersih = (teks: string | undefined): string | null => {
  // Control characters have no place in a text that is shown, printed and exported.
  const rapi = (teks ?? '').replace(/[\p{Cc}--[\n]]/gv, ' ').trim();
  return rapi === '' ? null : rapi;
};

const BIDANG = Object.keys(PROFIL_SKM) as BidangProfil[];

interface Susunan {
  readonly kuesioner: Kuesioner;
  readonly surveiId: string;
  readonly saluran: SaluranSkm;
  readonly pada: string;
  /** Whether questions may be left blank: on paper they sometimes are. */
  readonly bolehKosong: boolean;
}

/** An answer as it is stored, or everything that is wrong with it, each by the name of its field. */
export function susunJawaban(
  masuk: JawabanMasuk,
  { kuesioner, surveiId, saluran, pada, bolehKosong }: Susunan,
): { readonly baris: JawabanBaru } | { readonly masalah: readonly MasalahIsian[] } {
  const masalah: MasalahIsian[] = [];
  if (!isId(masuk.id)) masalah.push({ jalur: ['id'], pesan: 'Muat ulang halaman ini, lalu isi kembali.' });
  const nilai = new Map<string, string>();
  for (const { kode, unsur, teks } of kuesioner.pertanyaan) {
    const satu = masuk.jawaban[kode] ?? '';
    if (/^[1-4]$/.test(satu)) nilai.set(unsur, satu);
    else if (satu !== '') masalah.push({ jalur: [kode], pesan: `${kode}: pilih satu dari empat jawaban.` });
    else if (!bolehKosong) masalah.push({ jalur: [kode], pesan: `Pilih satu jawaban: ${teks}` });
  }
  if (nilai.size === 0 && bolehKosong) {
    masalah.push({ jalur: ['jawaban'], pesan: 'Paling sedikit satu pertanyaan harus terjawab.' });
  }
  const profil = Object.fromEntries(
    BIDANG.map((bidang) => {
      const satu = masuk.profil[bidang] ?? '';
      if (satu !== '' && !Object.hasOwn(PROFIL_SKM[bidang].pilihan, satu)) {
        masalah.push({ jalur: [bidang], pesan: `${PROFIL_SKM[bidang].nama}: pilih dari daftar, atau lewati.` });
      }
      return [bidang, satu === '' ? null : satu];
    }),
  ) as Record<BidangProfil, string | null>;
  const pilih = (nama: 'layanan' | 'bagian', label: string): string | null => {
    const satu = masuk[nama];
    if (satu === '') return null;
    if (kuesioner[nama].some(({ kode }) => kode === satu)) return satu;
    masalah.push({ jalur: [nama], pesan: `${label}: pilih dari daftar, atau lewati.` });
    return null;
  };
  const layanan = pilih('layanan', 'Layanan');
  const bagian = pilih('bagian', 'Kelurahan');
  const saran = bersih(masuk.saran);
  if (saran !== null && saran.length > MAKS_SARAN) {
    masalah.push({ jalur: ['saran'], pesan: `Saran paling panjang ${MAKS_SARAN} huruf; sekarang ${saran.length}.` });
  }
  const tambahan: Record<string, string> = {};
  for (const satu of kuesioner.tambahan) {
    const isi = bersih(masuk.tambahan[satu.kode]);
    if (isi === null) continue;
    if (satu.jenis === 'pilihan' && !satu.pilihan.includes(isi)) {
      masalah.push({ jalur: [satu.kode], pesan: `${satu.teks}: pilih dari daftar, atau lewati.` });
    } else if (isi.length > MAKS_TAMBAHAN) {
      masalah.push({ jalur: [satu.kode], pesan: `${satu.teks}: paling panjang ${MAKS_TAMBAHAN} huruf.` });
    } else tambahan[satu.kode] = isi;
  }
  if (masalah.length > 0) return { masalah };
  const { detik } = masuk;
  return {
    baris: {
      surveiId,
      id: masuk.id,
      kuesioner: masuk.kuesioner,
      nilai: UNSUR_SKM.map(({ kode }) => nilai.get(kode) ?? '-').join(''),
      layanan,
      bagian,
      ...profil,
      saran,
      tambahan: Object.keys(tambahan).length === 0 ? null : tambahan,
      saluran,
      pada,
      detik: detik !== null && Number.isInteger(detik) && detik >= 0 && detik <= MAKS_DETIK ? detik : null,
      tanda: null,
      ikut: true,
    },
  };
}
