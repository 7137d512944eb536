import {
  appendTindakan,
  countBelumDiputus,
  findSurveiSkm,
  insertVersiDokumen,
  isId,
  listJendela,
  lockUnitTahun,
  newId,
  updateRekaman,
} from '@akuntabel/basisdata';
import {
  decideJendela,
  decideTindakan,
  MESIN,
  type NamaMesin,
  needReason,
  type Perjanjian,
  toStatusRekomendasi,
} from '@akuntabel/kinerja';
import { ALUR_JENDELA, mergeJendela } from '../beranda/kantor.ts';
import type { SasaranHak } from '../hak/decide-hak.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak, sebutJabatan } from '../inti/catat-jejak.ts';
import { GalatLayanan, type MasalahIsian, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun, toSasaran, type UnitTahunTermuat } from '../unit-tahun/muat.ts';
import { refreshRingkasan } from '../unit-tahun/ringkas.ts';
import { foldObjek, type ObjekTermuat } from './keadaan.ts';

export interface MasukanTindakan {
  readonly unit: string;
  readonly tahun: number;
  readonly mesin: string;
  readonly objek: string;
  readonly tindakan: string;
  readonly alasan?: string | null;
  /** Indicators a reopening is limited to; null = all. */
  readonly lingkup?: readonly string[] | null;
  /** How many actions the person saw; another one in between is a conflict. */
  readonly sesudah: number;
}

const TRIWULAN = ['tw1', 'tw2', 'tw3', 'tw4'];
const isMesin = (nama: string): nama is NamaMesin => Object.hasOwn(MESIN, nama);

/** Whether there is such an object, and whose it is. */
async function findSasaran(
  konteks: Konteks,
  termuat: UnitTahunTermuat,
  mesin: NamaMesin,
  { objek, tindakan }: MasukanTindakan,
): Promise<SasaranHak> {
  const toMilik = (...jabatan: string[]) => toSasaran(konteks, termuat.jalurUnit, jabatan);
  if (mesin === 'pengukuran' && TRIWULAN.includes(objek)) return toMilik();
  if (mesin === 'laporan' && objek === 'lkjip') return toMilik();
  if (mesin === 'survei') {
    const survei = isId(objek) ? await findSurveiSkm(konteks.tx, konteks.pelaku.instansiId, objek) : undefined;
    if (survei?.unitTahunId !== termuat.unitTahun.id) throw takDitemukan();
    return toMilik();
  }
  const milik = termuat.rekaman.find((r) => r.jenis === mesin && r.kunci === objek);
  if (milik === undefined) throw takDitemukan();
  if (mesin !== 'perjanjian') return toMilik();
  const { pihakPertama, pihakKedua } = milik.isi as Perjanjian;
  if (tindakan === 'ajukan') return toMilik(pihakPertama);
  return tindakan === 'tandaTangani' ? toMilik(pihakPertama, pihakKedua) : toMilik(pihakKedua);
}

/** What keeps the content from going on, all at once; the state itself is decideTindakan's matter. */
function checkIsi(
  { tahun, hasil, rekaman }: UnitTahunTermuat,
  mesin: NamaMesin,
  { objek, tindakan }: MasukanTindakan,
): MasalahIsian[] {
  if (mesin === 'pengukuran' && tindakan === 'ajukan') {
    const ke = TRIWULAN.indexOf(objek);
    return tahun.indikator.flatMap(({ id, nama }): MasalahIsian[] => {
      const triwulan = hasil.indikator[id]?.triwulan[ke];
      const perlu = triwulan && needReason(triwulan);
      const ukur = tahun.pengukuran.find((p) => p.indikator === id && p.tahun === tahun.umum.tahun);
      const beralasan = (ukur?.penjelasanTriwulan?.[ke]?.hambatan ?? ukur?.catatan ?? '').trim() !== '';
      return perlu === undefined || beralasan ? [] : [{ jalur: ['realisasi', id], pesan: `${nama}: ${perlu.pesan}` }];
    });
  }
  if (mesin === 'rekomendasi' && (tindakan === 'ajukan' || tindakan === 'verifikasi')) {
    const isi = rekaman.find((r) => r.jenis === 'rekomendasi' && r.kunci === objek)?.isi as
      | { bukti: unknown[] }
      | undefined;
    const pesan = 'Rekomendasi baru dapat dinyatakan selesai apabila buktinya dilampirkan.';
    return (isi?.bukti.length ?? 0) > 0 ? [] : [{ jalur: ['bukti'], pesan }];
  }
  return [];
}

/** A survey is closed for good only when somebody has decided on every answer that looked odd. */
async function checkSurvei({ tx, pelaku }: Konteks, objek: string): Promise<void> {
  const banyak = await countBelumDiputus(tx, pelaku.instansiId, objek);
  if (banyak === 0) return;
  const pesan = `${banyak} jawaban yang ditandai belum diputuskan. Putuskan dahulu apakah masing-masing diikutkan.`;
  throw new GalatLayanan('takSah', pesan, { masalah: [{ jalur: ['jawaban'], pesan }] });
}

/** A quarter is handed in within its window, or late where that is accepted; never before it has opened. */
async function checkJendela({ tx, pelaku, hari }: Konteks, { unitTahun }: UnitTahunTermuat, objek: string) {
  const diatur = await listJendela(tx, pelaku.instansiId, unitTahun.id, ALUR_JENDELA);
  const jendela = mergeJendela(unitTahun.tahun, diatur).find((satu) => satu.objek === objek);
  const keadaan = jendela && decideJendela(jendela, hari);
  if (keadaan && !keadaan.bolehAjukan) throw new GalatLayanan('keadaan', keadaan.pesan);
}

/** Records what somebody does to an object, and what follows from it, in one transaction. */
export async function lakukanTindakan(alat: Alat, pelaku: Pelaku, masukan: MasukanTindakan): Promise<ObjekTermuat> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { mesin, objek, tindakan } = masukan;
    if (!isMesin(mesin)) throw takDitemukan();
    const termuat = await muatUnitTahun(konteks, masukan.unit, masukan.tahun);
    const { unitTahun } = termuat;
    const sasaran = await findSasaran(konteks, termuat, mesin, masukan);
    const penugasan = requireHak(konteks, `alur.${mesin}.${tindakan}`, sasaran);
    await lockUnitTahun(tx, pelaku.instansiId, unitTahun.id);
    const kini = foldObjek(termuat.tindakan, mesin, objek);
    if (kini.banyak !== masukan.sesudah) {
      throw new GalatLayanan(
        'bentrok',
        `Status sudah berubah menjadi «${kini.label}» sejak Anda membuka halaman ini.`,
        {
          terkini: kini,
        },
      );
    }
    const { alasan = null, lingkup = null } = masukan;
    const putusan = decideTindakan(mesin, kini, tindakan, { alasan, lingkup });
    if (!putusan.boleh) throw new GalatLayanan('keadaan', putusan.pesan);
    if (mesin === 'pengukuran' && tindakan === 'ajukan') await checkJendela(konteks, termuat, objek);
    if (mesin === 'survei' && tindakan === 'kunci') await checkSurvei(konteks, objek);
    const masalah = checkIsi(termuat, mesin, masukan);
    if (masalah.length > 0) {
      throw new GalatLayanan('takSah', `${masalah.length} hal perlu dilengkapi lebih dahulu.`, { masalah });
    }
    const pada = alat.kini().toISOString();
    const catat = await appendTindakan(tx, pelaku.instansiId, {
      unitTahunId: unitTahun.id,
      alur: mesin,
      objek,
      macam: tindakan,
      penggunaId: pelaku.penggunaId,
      namaPelaku: pelaku.nama,
      jabatan: sebutJabatan(penugasan),
      pada,
      alasan,
      muatan: lingkup === null ? null : { lingkup },
      sesudah: masukan.sesudah,
    });
    if (catat.hasil === 'bentrok') {
      throw new GalatLayanan('bentrok', 'Orang lain baru saja mengubah statusnya. Muat ulang halaman.');
    }
    await catatJejak(konteks, penugasan, [
      {
        macam: `alur.${mesin}.${tindakan}`,
        unitTahunId: unitTahun.id,
        jenis: `alur.${mesin}`,
        kunci: objek,
        lama: { keadaan: putusan.dari },
        baru: { keadaan: putusan.ke, ...(lingkup === null ? {} : { lingkup }) },
        alasan,
      },
    ]);
    await followUp(konteks, termuat, mesin, objek, putusan.ke, alasan);
    return foldObjek([...termuat.tindakan, catat.tindakan], mesin, objek);
  });
}

/** What a new state means for the content: frozen versions, the status in the dataset. */
async function followUp(
  konteks: Konteks,
  termuat: UnitTahunTermuat,
  mesin: NamaMesin,
  objek: string,
  ke: string,
  alasan: string | null,
): Promise<void> {
  const { alat, tx, pelaku } = konteks;
  const { unitTahun, tahun, hash, rekaman } = termuat;
  const pada = alat.kini().toISOString();
  const beku = (mesin === 'laporan' && ke === 'final') || (mesin === 'perjanjian' && ke === 'ditandatangani');
  if (beku) {
    await insertVersiDokumen(tx, pelaku.instansiId, {
      unitTahunId: unitTahun.id,
      jenis: mesin === 'laporan' ? 'lkjip' : 'pk',
      kunci: objek,
      data: tahun,
      hash,
      kode: newId().replaceAll('-', '').slice(-16),
      alasan,
      dibuat: pada,
      penggunaId: pelaku.penggunaId,
    });
  }
  if (mesin === 'rekomendasi') {
    const satu = rekaman.find((r) => r.jenis === 'rekomendasi' && r.kunci === objek);
    if (satu === undefined) return;
    const isi = {
      ...(satu.isi as object),
      status: toStatusRekomendasi(ke as Parameters<typeof toStatusRekomendasi>[0]),
    };
    const alamat = { unitTahunId: unitTahun.id, jenis: satu.jenis, kunci: satu.kunci };
    await updateRekaman(tx, pelaku.instansiId, { ...alamat, versi: satu.versi, isi, diubah: pada });
    await refreshRingkasan(konteks, unitTahun);
  }
}
