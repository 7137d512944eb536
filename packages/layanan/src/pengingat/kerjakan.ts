import { findPengguna, type Pemberitahuan } from '@akuntabel/basisdata';
import type { AlatDokumen } from '../dokumen/permintaan.ts';
import { hariIni } from '../inti/alat.ts';
import type { Kerja } from '../pekerjaan/antrean.ts';
import { hitungPengingat } from './hitung.ts';
import type { Surel } from './surel.ts';

/** What use cases that tell people something are given besides. */
export interface AlatPengingat extends AlatDokumen {
  /** Without it notes are shown in the program only. */
  readonly surel?: Surel | null;
}

/** A day's mail to a person holds so many notes and says how many more there are. */
const MAKS_SEKALI = 20;

/** Does a job of kind `pengingat`: writes the notes, and puts one mail a person in line. */
export async function kerjakanPengingat(alat: AlatPengingat, { data, lapor }: Kerja): Promise<{ dicatat: number }> {
  const instansiId = String(data['instansiId']);
  await lapor(20, 'Menghitung tenggat dan giliran');
  const baru = await hitungPengingat(alat, instansiId);
  if (alat.surel) {
    await lapor(80, 'Menyiapkan surel');
    for (const [penggunaId, catatan] of Map.groupBy(baru, (satu) => satu.penggunaId)) {
      const id = catatan.map((satu) => satu.id);
      const kunci = `${instansiId}/${penggunaId}/${hariIni(alat)}/${id[0]}`;
      await alat.antrean.kirim('surel', kunci, { instansiId, penggunaId, pemberitahuan: id });
    }
  }
  return { dicatat: baru.length };
}

function formatSurel(alat: AlatPengingat, nama: string, catatan: readonly Pemberitahuan[]): string {
  const dasar = alat.alamatPublik?.replace(/\/+$/, '') ?? '';
  const baris = catatan.slice(0, MAKS_SEKALI).map(({ judul, isi, tautan }) => {
    const alamat = dasar === '' ? [] : [dasar + tautan];
    return [judul, isi, ...alamat].join('\n');
  });
  const lagi = catatan.length - baris.length;
  return [
    `Yth. ${nama},`,
    ...baris,
    ...(lagi > 0 ? [`Dan ${lagi} pemberitahuan lain di aplikasi.`] : []),
    'Surel ini dikirim otomatis oleh Akuntabel; tidak perlu dibalas.',
  ].join('\n\n');
}

/** Does a job of kind `surel`: mails what the person has not read in the meantime. */
export async function kerjakanSurel(alat: AlatPengingat, { data }: Kerja): Promise<{ dikirim: number }> {
  const { surel, basisdata } = alat;
  if (!surel) return { dikirim: 0 };
  const instansiId = String(data['instansiId']);
  const penggunaId = String(data['penggunaId']);
  const id = data['pemberitahuan'] as string[];
  const { pengguna, catatan } = await basisdata.withInstansi(
    instansiId,
    async (tx) => ({
      pengguna: await findPengguna(tx, penggunaId),
      catatan: await tx
        .selectFrom('pemberitahuan')
        .selectAll()
        .where('instansiId', '=', instansiId)
        .where('penggunaId', '=', penggunaId)
        .where('id', 'in', [...id])
        .where('dibaca', 'is', null)
        .orderBy('id')
        .execute(),
    }),
    { bacaSaja: true },
  );
  const aktif = pengguna !== undefined && pengguna.nonaktif === null && pengguna.instansiId === instansiId;
  const [pertama] = catatan;
  if (!aktif || pertama === undefined || pengguna.surel === '') return { dikirim: 0 };
  const judul = catatan.length === 1 ? pertama.judul : `${catatan.length} pemberitahuan kinerja untuk Anda`;
  await surel.kirim({ ke: pengguna.surel, judul, teks: formatSurel(alat, pengguna.nama, catatan) });
  return { dikirim: catatan.length };
}
