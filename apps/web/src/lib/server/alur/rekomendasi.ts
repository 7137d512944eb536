import { formatTanggal, type Lhe } from '@akuntabel/kinerja';
import { foldObjek, GalatLayanan, hapusBerkas, simpanRekaman, unggahBerkas } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { readSkalar, writeSkalar } from '../formulir/skalar.ts';
import { STATUS } from '../kantor/galat.ts';
import { listBeda, type RuasBeda } from './bentrok-isian.ts';
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
  bukti: 'Bukti',
} as const;
export type RuasRekomendasi = keyof typeof LABEL;
export type KetikanRekomendasi = Readonly<Record<RuasRekomendasi, string>>;

/** Evidence as lines: what it is, and after a bar its day. */
function writeRekomendasi(isi: IsiRekomendasi): KetikanRekomendasi {
  const { rencanaAksi, target, mulai, selesai, penanggungJawab, uraianStatus, bukti } = isi;
  return {
    rencanaAksi: rencanaAksi ?? '',
    target: target ?? '',
    mulai: writeSkalar('tanggal', mulai),
    selesai: writeSkalar('tanggal', selesai),
    penanggungJawab: penanggungJawab ?? '',
    uraianStatus: uraianStatus ?? '',
    bukti: bukti
      .map(({ uraian, tanggal }) => (tanggal === null ? uraian : `${uraian} | ${writeSkalar('tanggal', tanggal)}`))
      .join('\n'),
  };
}

type Masalah = Partial<Record<RuasRekomendasi, string>>;

function readTanggal(teks: string): { nilai: string | null } | { masalah: string } {
  const hasil = readSkalar('tanggal', teks);
  if ('masalah' in hasil) return hasil;
  return { nilai: 'nilai' in hasil ? String(hasil.nilai) : null };
}

function readBukti(teks: string): { nilai: IsiRekomendasi['bukti'] } | { masalah: string } {
  const bukti: IsiRekomendasi['bukti'] = [];
  for (const baris of teks.split(/\r\n|\r|\n/).map((satu) => satu.trim())) {
    if (baris === '') continue;
    const batas = baris.lastIndexOf('|');
    const uraian = (batas < 0 ? baris : baris.slice(0, batas)).trim();
    const tanggal = readTanggal(batas < 0 ? '' : baris.slice(batas + 1));
    if ('masalah' in tanggal) return { masalah: `«${baris}»: ${tanggal.masalah}` };
    if (uraian === '') return { masalah: `«${baris}»: tulis dahulu apa buktinya.` };
    bukti.push({ uraian, tanggal: tanggal.nilai });
  }
  return { nilai: bukti };
}

function readRekomendasi(ketikan: KetikanRekomendasi, lama: IsiRekomendasi) {
  const mulai = readTanggal(ketikan.mulai);
  const selesai = readTanggal(ketikan.selesai);
  const bukti = readBukti(ketikan.bukti);
  const masalah: Masalah = {};
  for (const [ruas, hasil] of Object.entries({ mulai, selesai, bukti })) {
    if ('masalah' in hasil) masalah[ruas as RuasRekomendasi] = hasil.masalah;
  }
  if ('masalah' in mulai || 'masalah' in selesai || 'masalah' in bukti) return { masalah };
  const teks = (ruas: RuasRekomendasi) => ketikan[ruas].replace(/\r\n?/g, '\n') || null;
  const isi: IsiRekomendasi = {
    ...lama,
    ...{ rencanaAksi: teks('rencanaAksi'), target: teks('target'), uraianStatus: teks('uraianStatus') },
    ...{ penanggungJawab: teks('penanggungJawab'), mulai: mulai.nilai, selesai: selesai.nilai, bukti: bukti.nilai },
  };
  return { isi };
}

export interface TindakLanjutGagal {
  readonly ketikan: KetikanRekomendasi;
  readonly versi: number;
  readonly pesan: string;
  readonly masalah: Masalah;
  readonly beda: readonly RuasBeda[] | null;
}

/** Stores the follow-up and its files; undefined when it went well. A file without words is evidence by its name. */
export async function simpanTindakLanjut(
  alur: Alur,
  kunci: string,
  data: FormData,
): Promise<{ readonly status: 403 | 404 | 409 | 422; readonly lanjut: TindakLanjutGagal } | undefined> {
  const { alat, pelaku, unit, tahun } = alur;
  const rekaman = getRekomendasi(alur, kunci);
  const unggah = readBerkas(data, 'berkas');
  const tulis = Object.fromEntries(Object.keys(LABEL).map((ruas) => [ruas, readTeks(data, ruas)]));
  const ketikan = tulis as KetikanRekomendasi;
  const lengkap = ketikan.bukti === '' ? { ...ketikan, bukti: unggah.map(({ name }) => name).join('\n') } : ketikan;
  const versi = Number(readTeks(data, 'versi')) || 0;
  const dasar = { ketikan, versi, masalah: {}, beda: null };
  const hasil = readRekomendasi(lengkap, rekaman.isi);
  if ('masalah' in hasil) {
    return { status: 422, lanjut: { ...dasar, pesan: 'Belum dapat disimpan.', masalah: hasil.masalah ?? {} } };
  }
  const milik = { unit, tahun, jenis: 'rekomendasi', kunci };
  try {
    await simpanRekaman(alat, pelaku, { ...milik, versi, isi: hasil.isi });
    for (const id of data.getAll('buang')) await hapusBerkas(alat, pelaku, { id: String(id) });
    for (const satu of unggah) {
      const isi = satu.stream() as unknown as AsyncIterable<Uint8Array>;
      await unggahBerkas(alat, pelaku, { ...milik, nama: satu.name, isi });
    }
    return undefined;
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    const terkini = galat.terkini as { versi: number; isi: IsiRekomendasi } | null;
    const rinci = galat.kode === 'takSah' ? galat.masalah.map(({ pesan }) => pesan).join('; ') : '';
    const pesan = [galat.message, rinci].filter(Boolean).join(' ');
    if (galat.kode !== 'bentrok' || terkini === null) {
      // What could be stored before it stays; the form goes on from there.
      return { status: STATUS[galat.kode], lanjut: { ...dasar, pesan } };
    }
    const beda = listBeda(LABEL, ketikan, writeRekomendasi(terkini.isi));
    return { status: 409, lanjut: { ...dasar, versi: terkini.versi, pesan, beda } };
  }
}

/** A recommendation as its page shows it. */
export function showRekomendasi(alur: Alur, kunci: string) {
  const { isi, versi } = getRekomendasi(alur, kunci);
  const lhe = alur.termuat.rekaman.find((r) => r.jenis === 'lhe' && r.kunci === isi.induk)?.isi as Lhe | undefined;
  const { terbuka } = foldObjek(alur.termuat.tindakan, 'rekomendasi', kunci);
  return {
    ...{ kunci, versi, nomor: isi.nomor, rekomendasi: isi.rekomendasi, masa: masa(isi) },
    lhe: lhe ? `${lhe.nomor}, ${formatTanggal(lhe.tanggal)}, ${lhe.evaluator}` : null,
    tahunDievaluasi: lhe?.tahunDievaluasi ?? null,
    ketikan: writeRekomendasi(isi),
    bukti: isi.bukti.map(({ uraian, tanggal }) => ({
      uraian,
      tanggal: tanggal === null ? null : formatTanggal(tanggal),
    })),
    ubah: terbuka && alur.boleh('ubah.tindakLanjut'),
  };
}
