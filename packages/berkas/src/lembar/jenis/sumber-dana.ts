import type { Anggaran } from '@akuntabel/kinerja';
import { parseAngkaIndonesia } from '../angka.ts';
import { sumDesimal } from '../jumlah.ts';
import { normalizeNama, toBanding } from '../nama.ts';
import type { BarisBaca, HasilOlah } from './pengolah.ts';

type SumberDana = Anggaran['sumberDana'];
type Versi = SumberDana[number]['versi'];

/** Fund sources as text, one a line: "[perubahan] Dana Bagi Hasil: 1500000". */
export const writeSumberDana = (sumber: SumberDana): string | null =>
  sumber.length === 0
    ? null
    : sumber
        .map(({ nama, versi, nilai }) => `[${versi}] ${normalizeNama(nama)}${nilai === null ? '' : `: ${nilai}`}`)
        .join('\n');

/** Fund sources of a text that writeSumberDana wrote. */
export function parseSumberDana(teks: string | null | undefined): SumberDana {
  return (teks ?? '').split('\n').flatMap((baris) => {
    const [, versi, nama, nilai = null] = /^\[(murni|perubahan)\] (.+?)(?:: (\d+(?:\.\d+)?))?$/.exec(baris) ?? [];
    return nama === undefined ? [] : [{ nama, versi: versi as Versi, nilai }];
  });
}

/**
 * What people write about fund sources, in the form of writeSumberDana: names alone, parted by lines or semicolons,
 * with or without version and amount. A name alone that the data already hold keeps what they say about it.
 */
export function readSumberDana(teks: string | null, versi: Versi, lama: SumberDana): string | null {
  const hasil = (teks ?? '').split(/\n|;/).flatMap((baris): SumberDana => {
    const rapi = normalizeNama(baris);
    if (rapi === '') return [];
    const [, tersurat, isi = rapi] = /^\[(murni|perubahan)\]\s*(.+)$/i.exec(rapi) ?? [];
    const [, nama = isi, angka] = /^(.+?)\s*:\s*((?:rp)?[\d.,\s]+)$/i.exec(isi) ?? [];
    const hasilAngka = angka === undefined ? undefined : parseAngkaIndonesia(angka);
    const nilai = hasilAngka && 'nilai' in hasilAngka ? hasilAngka.nilai : null;
    if (tersurat === undefined && nilai === null) {
      const ada = lama.filter((satu) => toBanding(satu.nama) === toBanding(nama));
      if (ada.length > 0) return ada;
    }
    return [{ nama, versi: (tersurat?.toLowerCase() as Versi | undefined) ?? versi, nilai }];
  });
  return writeSumberDana(hasil);
}

/** Columns that add up when rows become one. */
const RUAS_DIJUMLAH = new Set([
  ...['murni', 'perubahan', 'operasi', 'modal', 'realisasi', 'tundaBayar'],
  ...[1, 2, 3, 4, 5].map((ke) => `pergeseran${ke}`),
  ...[1, 2, 3, 4].map((ke) => `tw${ke}`),
  ...Array.from({ length: 12 }, (_, i) => `bulan${i + 1}`),
]);

/** The fund source of one row with the row's own ceilings as its amounts. */
const toBerjumlah = ({ isi }: BarisBaca): string =>
  (['murni', 'perubahan'] as const)
    .flatMap((versi) =>
      isi[versi] == null ? [] : [`[${versi}] ${normalizeNama(isi['sumberDana'] ?? '')}: ${isi[versi]}`],
    )
    .join('\n') ||
  (isi['sumberDana'] ?? '');

/**
 * SIPD gives a sub-kegiatan a row for each of its fund sources. Rows of one node with different sources become one row
 * with their sum, and each source keeps its amount; rows with the same source stay apart and are a double entry.
 */
export function joinSumberDana(baris: readonly BarisBaca[]): Required<Pick<HasilOlah, 'baris' | 'diabaikan'>> {
  const perKunci = Map.groupBy(
    baris.filter(({ isi }) => isi['kode'] != null && isi['sumberDana'] != null),
    ({ isi }) => `${isi['kode']}@${isi['unit'] ?? ''}`,
  );
  const digabung = new Map<BarisBaca, BarisBaca>();
  for (const semua of perKunci.values()) {
    const [pertama, ...lain] = semua;
    const nama = new Set(semua.map(({ isi }) => toBanding(isi['sumberDana'] ?? '')));
    if (!pertama || lain.length === 0 || nama.size < semua.length) continue;
    pertama.isi['sumberDana'] = semua.map(toBerjumlah).join('\n');
    for (const ruas of RUAS_DIJUMLAH) {
      const nilai = semua.flatMap(({ isi }) => isi[ruas] ?? []);
      if (nilai.length > 0) pertama.isi[ruas] = sumDesimal(nilai);
    }
    for (const satu of lain) {
      pertama.masalah.push(...satu.masalah);
      digabung.set(satu, pertama);
    }
  }
  return {
    baris: baris.filter((satu) => !digabung.has(satu)),
    diabaikan: [...digabung].map(([{ nomorBaris, isi }, pertama]) => ({
      nomorBaris,
      isi: `${isi['kode']} ${isi['sumberDana']}`,
      alasan: `digabung dengan baris ${pertama.nomorBaris}: sumber dana lain dari hal yang sama`,
    })),
  };
}
