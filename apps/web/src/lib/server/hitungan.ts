import { type Angka, formatSel, type HasilKinerja, type Masukan } from '@akuntabel/kinerja';

/*
 * A rule with its values in place: "85,76 ÷ 89,87 × 100". The numbers stand as they are printed elsewhere; the rule
 * itself computes with all their digits.
 */

/** Inputs by their position in `Angka.masukan`; capaian lists the target first. */
const POLA: Record<string, string> = {
  'capaian-maksimum': '{1} ÷ {0} × 100',
  'capaian-minimum': '(2 × {0} − {1}) ÷ {0} × 100',
  'capaian-minimum-rasio': '{0} ÷ {1} × 100',
  'capaian-tahapan': '{1} ÷ {0} × 100',
  'selisih-target': '{0} − {1}',
  'selisih-realisasi': '{0} − {1}',
  'perubahan-relatif': '({0} − {1}) ÷ |{1}| × 100',
  'selisih-capaian': '{0} − {1}',
  'sisa-renstra': '{0} − {1}',
  'pembanding-sama': '{0}',
  'pembanding-proporsional': '{0} ÷ {1} × {2}',
  'selisih-pembanding': '{0} − {1}',
  'selisih-pagu': '{0} − {1}',
  penyerapan: '{0} ÷ {1} × 100',
  sisa: '{0} − {1}',
  'sisa-setelah-tunda': '{0} − {1}',
  'efisiensi-rasio': '{0} ÷ {1} × 100',
  'efisiensi-selisih': '{0} − {1}',
  'efisiensi-hemat': '100 − {1}',
  'skm-tertimbang': '{0} × {1}',
  'skm-konversi-unsur': '{0} × 25',
  'skm-ikm': '{0} × 25',
  'skm-selisih': '{0} − {1}',
  'lhe-persen': '{0} ÷ {1} × 100',
};

const JUMLAH = new Set(['jumlah', 'skm-indeks', 'triwulan-jumlah', 'realisasi-triwulan']);
const RATA = new Set(['rata-capaian', 'triwulan-rata']);
/** Longer sums are named by their first and last terms. */
const MAKS_SUKU = 10;

function showMasukan(hasil: HasilKinerja, masukan: Masukan): string | undefined {
  if (masukan.jenis === 'entri') return masukan.nilai?.replace('.', ',');
  const angka = hasil.angka[masukan.id];
  if (!angka || angka.nilai === null || angka.teks !== null) return undefined;
  const teks = formatSel(angka);
  return teks.startsWith('-') ? `(${teks.replace('-', '−')})` : teks;
}

function sum(suku: readonly string[]): string {
  if (suku.length <= MAKS_SUKU) return suku.join(' + ');
  return `${suku.slice(0, 3).join(' + ')} + … + ${suku.at(-1)} (${suku.length} angka)`;
}

/** The rule of a figure with the values of its inputs; null when it has no value, or no expression to fill in. */
export function showHitungan(hasil: HasilKinerja, angka: Angka): string | null {
  if (angka.nilai === null || angka.masukan.length === 0) return null;
  const nilai = angka.masukan.map((satu) => showMasukan(hasil, satu));
  const pola = POLA[angka.rumus];
  if (pola !== undefined) {
    let lengkap = true;
    const teks = pola.replace(/\{(\d)\}/g, (_, ke: string) => {
      const satu = nilai[Number(ke)];
      lengkap &&= satu !== undefined;
      return satu ?? '';
    });
    return lengkap ? teks : null;
  }
  const suku = nilai.filter((satu) => satu !== undefined);
  if (suku.length < 2) return null;
  if (JUMLAH.has(angka.rumus)) return suku.length === nilai.length ? sum(suku) : null;
  return RATA.has(angka.rumus) ? `(${sum(suku)}) ÷ ${suku.length}` : null;
}
