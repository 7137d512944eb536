import type { Nilai, Ukuran } from '../../fakta/fakta.ts';
import { isSamaNama } from '../../fakta/nama.ts';
import type { Aturan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { listPertentanganAnggaran } from './kon-002-anggaran.ts';
import { buildBobot, findPertentangan, groupNilai, toBahanPertentangan } from './kon-nilai.ts';

const SEBUTAN: Partial<Record<Ukuran, string>> = {
  target: 'target',
  targetAkhir: 'target akhir Renstra',
  realisasi: 'realisasi',
  capaian: 'capaian',
  kemajuan: 'kemajuan terhadap target akhir Renstra',
  penyerapan: 'penyerapan anggaran',
  efisiensi: 'efisiensi',
};

/** The same figure of an indicator in several places. */
export const NILAI_INDIKATOR: Aturan = {
  kode: 'KON-001',
  nama: 'Angka indikator berbeda di beberapa tempat',
  tingkat: 'galat',
  arti: 'Target, realisasi, capaian, atau penyerapan satu indikator untuk satu tahun tertulis berbeda di tempat lain dalam laporan yang sama.',
  cara: 'Angka dikumpulkan dari semua tabel dan kalimat. Yang dianggap benar ialah yang cocok dengan hitungannya sendiri, lalu yang paling banyak; tempat lain dilaporkan. Beda ketelitian bukan perbedaan. Target murni dan target perubahan boleh berbeda.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => {
    const bobot = buildBobot(konteks);
    const keliru = new Set(
      listPertentanganAnggaran(konteks).flatMap(([, { lawan }]) =>
        lawan.flatMap(({ sumber }) => (sumber.jenis === 'sel' ? [sumber.baris] : [])),
      ),
    );
    // A row with another programme's money proves nothing about the programme it names.
    const nilai = konteks.fakta.nilai.filter(
      (satu) =>
        (satu.jenis === 'indikator' || satu.ukuran === 'penyerapan') &&
        SEBUTAN[satu.ukuran] !== undefined &&
        satu.jenis !== 'kegiatan' &&
        !(satu.jenis === 'program' && satu.sumber.jenis === 'sel' && keliru.has(satu.sumber.baris)),
    );
    const kelompok = groupNilai(nilai, ({ jenis, kunci, ukuran, tahun, renstra }) =>
      tahun === undefined ? undefined : `${jenis}/${kunci}/${ukuran}${renstra ? ' Renstra' : ''}/${tahun}`,
    );
    return [...kelompok].flatMap(([akar, semua]) =>
      splitInduk(semua).flatMap((isi) => {
        const satu = isi[0] as Nilai;
        if (satu.ukuran === 'target' && isBedaVersi(isi)) return [];
        const tentang = findPertentangan(isi, bobot);
        if (tentang === undefined) return [];
        return toBahanPertentangan(
          konteks,
          tentang,
          `${SEBUTAN[satu.ukuran]}${satu.renstra ? ' Renstra' : ''} “${satu.nama.replace(/\s+/g, ' ')}” tahun ${satu.tahun}`,
          akar,
        );
      }),
    );
  },
};

/** Original and changed agreement each agree with themselves: a changed target is no contradiction. */
function isBedaVersi(isi: readonly Nilai[]): boolean {
  const per = (versi: Nilai['versi']) => isi.filter((satu) => satu.versi === versi);
  const [murni, perubahan] = [per('murni'), per('perubahan')];
  if (murni.length === 0 || perubahan.length === 0) return false;
  if (findPertentangan(murni) !== undefined || findPertentangan(perubahan) !== undefined) return false;
  const lain = isi.filter(({ versi }) => versi === undefined);
  return (
    findPertentangan([...murni, ...perubahan]) !== undefined &&
    lain.every((satu) => [murni, perubahan].some((kelompok) => findPertentangan([...kelompok, satu]) === undefined))
  );
}

/** Outputs of one name under different programmes are different things; with several, a place that names none is left out. */
function splitInduk(isi: readonly Nilai[]): (readonly Nilai[])[] {
  const kelompok: { readonly induk: string; readonly isi: Nilai[] }[] = [];
  for (const satu of isi) {
    const { induk } = satu;
    if (induk === undefined) continue;
    const sudah = kelompok.find((lain) => isSamaNama(lain.induk, induk));
    if (sudah === undefined) kelompok.push({ induk, isi: [satu] });
    else sudah.isi.push(satu);
  }
  return kelompok.length <= 1 ? [isi] : kelompok.map((satu) => satu.isi);
}
