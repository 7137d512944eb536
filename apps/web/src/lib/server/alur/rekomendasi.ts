import { formatTanggal, type Lhe } from '@akuntabel/kinerja';
import { foldObjek, GalatLayanan, hapusBerkas, simpanRekaman, unggahBerkas } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { type Bentrokan, gabungKetikan, readPilihan, readSemula } from '../formulir/gabung-ketikan.ts';
import { readSkalar, writeSkalar } from '../formulir/skalar.ts';
import { STATUS, type StatusTolak } from '../kantor/galat.ts';
import { readBerkas } from './berkas.ts';
import { readTeks } from './lakukan.ts';
import type { Alur } from './muat.ts';

type IsiRekomendasi = Lhe['rekomendasi'][number] & { readonly induk: string };

export const hrefRekomendasi = (kunci: string): string =>
  `/rekomendasi/${kunci.split('/').map(encodeURIComponent).join('/')}`;

function getRekomendasi({ termuat }: Alur, kunci: string) {
  const satu = termuat.rekaman.find((r) => r.jenis === 'rekomendasi' && r.kunci === kunci);
  if (satu === undefined) error(404, 'Rekomendasi ini tidak ada.');
  return { ...satu, isi: satu.isi as IsiRekomendasi };
}

const masa = ({ mulai, selesai }: IsiRekomendasi): string | null =>
  mulai === null && selesai === null
    ? null
    : [mulai, selesai].map((satu) => (satu === null ? '…' : formatTanggal(satu))).join(' – ');

/** Evaluations, newest first, with the recommendations of each and how far they are. */
export function listLhe(alur: Alur) {
  const { termuat, hari } = alur;
  const lhe = termuat.rekaman.filter(({ jenis }) => jenis === 'lhe');
  const rekomendasi = termuat.rekaman.filter(({ jenis }) => jenis === 'rekomendasi');
  return lhe
    .map(({ kunci, isi }) => {
      const { nomor, tanggal, evaluator, tahunDievaluasi } = isi as Lhe;
      const milik = rekomendasi.filter((satu) => (satu.isi as IsiRekomendasi).induk === kunci);
      const baris = milik
        .map((satu) => {
          const detail = satu.isi as IsiRekomendasi;
          const status = foldObjek(termuat.tindakan, 'rekomendasi', satu.kunci);
          const berjalan = status.keadaan !== 'selesai' && status.keadaan !== 'tidakDapat';
          return {
            kunci: satu.kunci,
            href: hrefRekomendasi(satu.kunci),
            ...{ nomor: detail.nomor, rekomendasi: detail.rekomendasi, penanggungJawab: detail.penanggungJawab },
            ...{ keadaan: status.keadaan, label: status.label },
            batas: detail.selesai === null ? null : formatTanggal(detail.selesai),
            lewat: berjalan && detail.selesai !== null && detail.selesai < hari,
          };
        })
        .sort((a, b) => a.nomor - b.nomor);
      return {
        ...{ kunci, nomor, evaluator, tahunDievaluasi, baris, tanggal: formatTanggal(tanggal) },
        selesai: baris.filter(({ keadaan }) => keadaan === 'selesai').length,
      };
    })
    .sort((a, b) => b.tahunDievaluasi - a.tahunDievaluasi);
}

const LABEL = {
  rencanaAksi: 'Rencana tindak lanjut',
  target: 'Target',
  mulai: 'Mulai',
  selesai: 'Selesai',
  penanggungJawab: 'Penanggung jawab',
  uraianStatus: 'Kemajuan',
} as const;
export type RuasRekomendasi = keyof typeof LABEL;

/** Fields by name; evidence stands in rows, `bukti0` with its day `tanggal0` and so on. */
export type KetikanRekomendasi = Readonly<Record<string, string>>;

const RUAS_BUKTI = /^(bukti|tanggal)(\d{1,3})$/;
const MAKS_BUKTI = 200;
/** Rows for more evidence below those there are, so that the form works without script. */
const BUKTI_KOSONG = 2;

const sebutRuas = (ruas: string): string => {
  const [, macam, ke] = RUAS_BUKTI.exec(ruas) ?? [];
  if (macam === undefined) return LABEL[ruas as RuasRekomendasi] ?? ruas;
  return `${macam === 'bukti' ? 'Bukti' : 'Tanggal bukti'} ${Number(ke) + 1}`;
};

function writeRekomendasi(isi: IsiRekomendasi): KetikanRekomendasi {
  const { rencanaAksi, target, mulai, selesai, penanggungJawab, uraianStatus, bukti } = isi;
  return {
    rencanaAksi: rencanaAksi ?? '',
    target: target ?? '',
    mulai: writeSkalar('tanggal', mulai),
    selesai: writeSkalar('tanggal', selesai),
    penanggungJawab: penanggungJawab ?? '',
    uraianStatus: uraianStatus ?? '',
    ...Object.fromEntries(
      bukti.flatMap(({ uraian, tanggal }, ke) => [
        [`bukti${ke}`, uraian],
        [`tanggal${ke}`, writeSkalar('tanggal', tanggal)],
      ]),
    ),
  };
}

/** How many rows of evidence a form shows for what stands in it. */
const countBukti = (ketikan: KetikanRekomendasi): number => {
  const terisi = Object.entries(ketikan).flatMap(([ruas, teks]) => {
    const ke = RUAS_BUKTI.exec(ruas)?.[2];
    return ke === undefined || teks === '' ? [] : [Number(ke) + 1];
  });
  return Math.max(0, ...terisi) + BUKTI_KOSONG;
};

/** What a form with so many rows of evidence begins with; a row that is empty is told too. */
function writeSemula(isi: KetikanRekomendasi, baris: number): string {
  const kosong = Array.from({ length: baris }, (_, ke) => [`bukti${ke}`, `tanggal${ke}`]).flat();
  return JSON.stringify({ ...Object.fromEntries(kosong.map((ruas) => [ruas, ''])), ...isi });
}

function readKetikan(data: FormData): KetikanRekomendasi {
  const bukti = [...data.keys()].filter((nama) => Number(RUAS_BUKTI.exec(nama)?.[2] ?? MAKS_BUKTI) < MAKS_BUKTI);
  return Object.fromEntries([...Object.keys(LABEL), ...bukti].map((ruas) => [ruas, readTeks(data, ruas)]));
}

type Masalah = Readonly<Record<string, string>>;

function readTanggal(teks: string): { nilai: string | null } | { masalah: string } {
  const hasil = readSkalar('tanggal', teks);
  if ('masalah' in hasil) return hasil;
  return { nilai: 'nilai' in hasil ? String(hasil.nilai) : null };
}

/** Evidence in the order of its rows; a row without a word is none. */
function readBukti(ketikan: KetikanRekomendasi) {
  const bukti: IsiRekomendasi['bukti'] = [];
  const masalah: Record<string, string> = {};
  for (let ke = 0; ke < countBukti(ketikan); ke += 1) {
    const [uraian = '', hari = ''] = [ketikan[`bukti${ke}`], ketikan[`tanggal${ke}`]];
    if (uraian === '' && hari === '') continue;
    const tanggal = readTanggal(hari);
    if ('masalah' in tanggal) masalah[`tanggal${ke}`] = tanggal.masalah;
    else if (uraian === '') masalah[`bukti${ke}`] = 'Tulis dahulu apa buktinya.';
    else bukti.push({ uraian, tanggal: tanggal.nilai });
  }
  return { bukti, masalah };
}

function readRekomendasi(ketikan: KetikanRekomendasi, lama: IsiRekomendasi) {
  const mulai = readTanggal(ketikan['mulai'] ?? '');
  const selesai = readTanggal(ketikan['selesai'] ?? '');
  const { bukti, masalah } = readBukti(ketikan);
  for (const [ruas, hasil] of Object.entries({ mulai, selesai })) {
    if ('masalah' in hasil) masalah[ruas] = hasil.masalah;
  }
  if ('masalah' in mulai || 'masalah' in selesai || Object.keys(masalah).length > 0) return { masalah };
  const teks = (ruas: RuasRekomendasi) => ketikan[ruas]?.replace(/\r\n?/g, '\n') || null;
  const isi: IsiRekomendasi = {
    ...lama,
    ...{ rencanaAksi: teks('rencanaAksi'), target: teks('target'), uraianStatus: teks('uraianStatus') },
    ...{ penanggungJawab: teks('penanggungJawab'), mulai: mulai.nilai, selesai: selesai.nilai, bukti },
  };
  return { isi };
}

interface TindakLanjutGagal {
  readonly ketikan: KetikanRekomendasi;
  /** What is stored by now, as the form sends it back. */
  readonly semula: string;
  readonly pesan: string;
  readonly masalah: readonly { readonly ruas: string; readonly label: string; readonly pesan: string }[];
  /** Fields that somebody else changed to something else. */
  readonly bentrok: readonly (Bentrokan & { readonly ruas: string; readonly label: string })[];
  readonly banyakBukti: number;
}

type Gagal = { readonly status: StatusTolak; readonly lanjut: TindakLanjutGagal };

/** Somebody may store between loading and storing; then both are brought together once more. */
const MAKS_ULANG = 3;

/** Stores the follow-up and its files; undefined when it went well. A file without words is evidence by its name. */
export async function simpanTindakLanjut(
  muat: () => Promise<Alur>,
  kunci: string,
  data: FormData,
): Promise<Gagal | undefined> {
  const unggah = readBerkas(data, 'berkas');
  for (let ke = 1; ; ke += 1) {
    const alur = await muat();
    const { alat, pelaku, unit, tahun } = alur;
    const rekaman = getRekomendasi(alur, kunci);
    const kini = writeRekomendasi(rekaman.isi);
    const gabung = gabungKetikan({
      ketikan: readKetikan(data),
      semula: readSemula(data.get('semula')),
      kini,
      pilihan: readPilihan(data),
    });
    const { bentrok, ubah } = gabung;
    // Evidence that others added below the rows of the form stays.
    const ketikan = { ...kini, ...gabung.ketikan };
    const banyakBukti = countBukti(ketikan);
    const gagal = (status: Gagal['status'], pesan: string, masalah: Masalah = {}, dua: typeof bentrok = {}): Gagal => ({
      status,
      lanjut: {
        ...{ ketikan, pesan, banyakBukti, semula: writeSemula(kini, banyakBukti) },
        masalah: Object.entries(masalah).map(([ruas, isi]) => ({ ruas, label: sebutRuas(ruas), pesan: isi })),
        bentrok: Object.entries(dua).map(([ruas, isi]) => ({ ruas, label: sebutRuas(ruas), ...isi })),
      },
    });
    const boleh = alur.boleh('ubah.tindakLanjut');
    if (boleh && Object.keys(bentrok).length > 0) {
      return gagal(409, 'Orang lain menyimpan lebih dahulu; belum ada yang ditimpa.', {}, bentrok);
    }
    const tanpaBukti = readBukti(ketikan).bukti.length === 0;
    const nama = tanpaBukti ? unggah.map(({ name }, i) => [`bukti${i}`, name] as const) : [];
    const hasil = readRekomendasi({ ...ketikan, ...Object.fromEntries(nama) }, rekaman.isi);
    if ('masalah' in hasil) return gagal(422, 'Belum dapat disimpan.', hasil.masalah);
    const milik = { unit, tahun, jenis: 'rekomendasi', kunci };
    try {
      if (!boleh || ubah.length > 0 || nama.length > 0) {
        await simpanRekaman(alat, pelaku, { ...milik, versi: rekaman.versi, isi: hasil.isi });
      }
      for (const id of data.getAll('buang')) await hapusBerkas(alat, pelaku, { id: String(id) });
      for (const satu of unggah) {
        const isi = satu.stream() as unknown as AsyncIterable<Uint8Array>;
        await unggahBerkas(alat, pelaku, { ...milik, nama: satu.name, isi });
      }
      return undefined;
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      if (galat.kode === 'bentrok' && ke < MAKS_ULANG) continue;
      const rinci = galat.kode === 'takSah' ? galat.masalah.map(({ pesan }) => pesan).join('; ') : '';
      // What could be stored before it stays; the form goes on from there.
      return gagal(STATUS[galat.kode], [galat.message, rinci].filter(Boolean).join(' '));
    }
  }
}

/** A recommendation as its page shows it. */
export function showRekomendasi(alur: Alur, kunci: string) {
  const { isi } = getRekomendasi(alur, kunci);
  const lhe = alur.termuat.rekaman.find((r) => r.jenis === 'lhe' && r.kunci === isi.induk)?.isi as Lhe | undefined;
  const { terbuka } = foldObjek(alur.termuat.tindakan, 'rekomendasi', kunci);
  return {
    ...{ kunci, nomor: isi.nomor, rekomendasi: isi.rekomendasi, masa: masa(isi) },
    lhe: lhe ? `${lhe.nomor}, ${formatTanggal(lhe.tanggal)}, ${lhe.evaluator}` : null,
    tahunDievaluasi: lhe?.tahunDievaluasi ?? null,
    ketikan: writeRekomendasi(isi),
    semula: writeSemula(writeRekomendasi(isi), countBukti(writeRekomendasi(isi))),
    banyakBukti: countBukti(writeRekomendasi(isi)),
    bukti: isi.bukti.map(({ uraian, tanggal }) => ({
      uraian,
      tanggal: tanggal === null ? null : formatTanggal(tanggal),
    })),
    ubah: terbuka && alur.boleh('ubah.tindakLanjut'),
  };
}
