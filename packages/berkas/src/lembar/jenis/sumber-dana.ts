import type { Anggaran } from '@akuntabel/kinerja';
import { parseAngkaIndonesia } from '../angka.ts';
import { normalizeNama, toBanding } from '../nama.ts';

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
