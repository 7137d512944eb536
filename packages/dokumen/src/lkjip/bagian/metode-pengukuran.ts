import { RUMUS, SKALA, type Skala } from '@akuntabel/kinerja';
import type { Blok, Isi } from '../../model/dokumen.ts';
import { entri, kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { daftar, kepala, par, sel, selBlok, tabel, tampilDesimal } from '../blok.ts';
import type { Konteks } from '../konteks.ts';

export const metodePengukuran: Penyusun = {
  judul: () => sambung('Metode Pengukuran Kinerja'),
  susun: (k, { id }) => {
    const { skalaPredikat, skalaAtribut, modeSkala } = k.data.umum.pengaturan;
    const predikat = SKALA[skalaPredikat];
    const atribut = skalaAtribut === null ? undefined : SKALA[skalaAtribut];
    return [
      par(
        kalimat`Kinerja diukur dengan membandingkan realisasi setiap indikator dengan target dalam Perjanjian Kinerja yang berlaku`,
        kalimat`Nilai yang belum diisi tidak dianggap nol, nilai nol tetap dihitung sebagai nol, dan nilai yang tidak dapat dihitung disebutkan alasannya`,
      ),
      tabelRumus(k, id),
      par(narrateRataRata(k)),
      ...(predikat === undefined ? [] : tabelSkala(`${id}-predikat`, predikat, 'Predikat Capaian Kinerja', modeSkala)),
      ...(atribut === undefined ? [] : tabelSkala(`${id}-atribut`, atribut, 'Atribut Capaian Kinerja', modeSkala)),
    ];
  },
};

const RUMUS_UMUM = ['penyerapan', 'efisiensi-rasio', 'efisiensi-selisih', 'efisiensi-hemat', 'perubahan-relatif'];

/** The rules this report really uses, with the indicators each is used for. */
function tabelRumus(k: Konteks, id: string): Blok {
  const kunci = [...new Set(k.kartu.map(({ hasil }) => hasil.kini.capaian.rumus))];
  const baris = [...kunci, ...RUMUS_UMUM].flatMap((r) => RUMUS[r] ?? []);
  return tabel({
    id: `${id}-rumus`,
    keterangan: sambung('Rumus yang Dipakai dalam Laporan Ini'),
    ukuran: 'kecil',
    kolom: [0.2, 0.29, 0.29, 0.22],
    kepala: [['Ukuran', 'Rumus', 'Dipakai untuk', 'Dasar'].map((t) => kepala(t))],
    badan: baris.map((r) => {
      const untuk = k.kartu
        .filter(({ hasil }) => hasil.kini.capaian.rumus === r.kunci)
        .map(({ indikator }) => indikator.nama);
      return [
        sel(r.nama, { kepala: 'baris' }),
        sel(r.ungkapan),
        untuk.length === 0 ? sel('Seluruh indikator dan program') : selBlok([daftar('butir', untuk)]),
        sel(r.dasar),
      ];
    }),
  });
}

function narrateRataRata(k: Konteks): Isi {
  const { batasRataRata } = k.data.umum.pengaturan;
  return batasRataRata === null
    ? kalimat`Capaian sasaran adalah rata-rata capaian indikatornya, tanpa batas atas; capaian setiap indikator selalu disajikan apa adanya`
    : kalimat`Capaian sasaran adalah rata-rata capaian indikatornya, dan dalam rata-rata itu setiap capaian dihitung paling tinggi ${tampilBatas(k)}; capaian setiap indikator sendiri tetap disajikan apa adanya`;
}

/** The cap of averages, when one is set. */
export function tampilBatas({ data }: Konteks): Isi {
  const { batasRataRata } = data.umum.pengaturan;
  return batasRataRata === null ? [] : tulis`${entri('umum.pengaturan.batasRataRata', tampilDesimal(batasRataRata))}%`;
}

function tabelSkala(id: string, skala: Skala, judul: string, mode: 'kontinu' | 'dibulatkan'): Blok[] {
  const bercelah = skala.pita.some(({ sampai }) => sampai !== null);
  const dibulatkan = mode === 'dibulatkan' && bercelah;
  return [
    tabel({
      id,
      keterangan: sambung(judul),
      kolom: [
        [0.12, 'tengah'],
        [0.44, 'tengah'],
        [0.44, 'tengah'],
      ],
      kepala: [[kepala('No.'), kepala('Interval capaian (%)'), kepala(judul.split(' ')[0] as string)]],
      badan: skala.pita.map(({ label }, i) => [sel(String(i + 1)), sel(interval(skala, i)), sel(label)]),
      sumber: kalimat`Sumber: ${skala.dasar}`,
    }),
    ...(bercelah
      ? [
          par(
            dibulatkan
              ? kalimat`Capaian dibulatkan ke bilangan bulat terdekat sebelum dimasukkan ke dalam interval tersebut`
              : kalimat`Capaian yang berada di antara dua interval dimasukkan ke dalam interval di bawahnya`,
          ),
        ]
      : []),
  ];
}

/** How a band is printed: "≥ 91", "76–90", "70–< 85", "< 55". */
function interval({ pita, termasukBatas }: Skala, i: number): string {
  const satu = pita[i];
  const atas = pita[i - 1]?.dari ?? null;
  if (satu === undefined) return '';
  const mulai = satu.dari === null ? null : tampilDesimal(satu.dari);
  if (mulai === null) {
    return satu.sampai === null
      ? `${termasukBatas ? '<' : '≤'} ${tampilDesimal(atas ?? '0')}`
      : `≤ ${tampilDesimal(satu.sampai)}`;
  }
  if (atas === null) return `${termasukBatas ? '≥' : '>'} ${mulai}`;
  if (satu.sampai !== null) return `${mulai}–${tampilDesimal(satu.sampai)}`;
  return termasukBatas ? `${mulai}–< ${tampilDesimal(atas)}` : `> ${mulai}–${tampilDesimal(atas)}`;
}
