import { type Buku, dariAngka, findHalangan, record, takTerhitung, terisi } from '../hasil/buku.ts';
import type { Angka, BandingRenstra, HasilTahun } from '../hasil/hasil-kinerja.ts';
import { type Kartu, recordCapaian } from '../pengukuran/hasil-tahun.ts';
import { findTercapai } from '../pengukuran/tercapai.ts';
import { toUkuranSelisih } from '../pengukuran/ukuran.ts';
import { subtractDesimal } from '../umum/desimal.ts';

/** This year's realisasi against the target of the last Renstra year. */
export function compareRenstra(
  buku: Buku,
  kartu: Kartu,
  kini: HasilTahun,
  target: Angka,
  tahun: number,
): BandingRenstra {
  const { indikator } = kartu;
  const awalan = `iku/${indikator.id}/${kini.tahun}/renstra`;
  const { realisasi } = kini;
  const kemajuan = recordCapaian(
    buku,
    `${awalan}/kemajuan`,
    `Kemajuan ${indikator.nama} terhadap akhir Renstra`,
    indikator,
    target,
    realisasi,
  );
  const sisa = record(
    buku,
    `${awalan}/sisa`,
    `Sisa ${indikator.nama} ke target akhir Renstra`,
    findHalangan(target, realisasi) ??
      (indikator.arah === 'rentang' || indikator.arah === 'ordinal'
        ? takTerhitung('rentang dan peringkat tidak mempunyai sisa')
        : terisi(subtractDesimal(target.nilai as string, realisasi.nilai as string))),
    toUkuranSelisih(kartu.ukuran),
    'sisa-renstra',
    [dariAngka(target), dariAngka(realisasi)],
  );
  return { tahun, target, kemajuan, sisa, tercapai: findTercapai(indikator, target, realisasi, kemajuan) };
}
