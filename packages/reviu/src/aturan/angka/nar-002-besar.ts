import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Nilai } from '../../fakta/fakta.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import { buildPokokKalimat } from '../../fakta/nilai-kalimat.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointNilai } from './bantu.ts';
import { groupNilai } from './kon-nilai.ts';
import { findDariMenjadi, findNilai, toArah } from './nar-001-arah.ts';

/** The size of a change against its figures. */
export const BESAR_PERUBAHAN: Aturan = {
  kode: 'NAR-002',
  nama: 'Besar kenaikan atau penurunan salah',
  tingkat: 'galat',
  arti: 'Besar kenaikan atau penurunan yang disebut bukan selisih angkanya, dan bukan pula perubahan relatifnya.',
  cara: 'Selisih, dan selisih dibagi angka awal × 100, dihitung ulang pada ketelitian yang tercetak; bila salah satunya cocok, tidak dilaporkan. Untuk “maka capaian menurun sebesar …” dipakai angka kedua tahun dari tabel, baik realisasi maupun capaian.',
  periksa: (konteks) => {
    const { kalimat, indikator, program } = konteks.fakta;
    const pokok = buildPokokKalimat(kalimat, konteks.naskah, indikator, program);
    const nilai = groupNilai(
      konteks.fakta.nilai.filter(({ renstra }) => !renstra),
      ({ kunci, ukuran, tahun }) => `${kunci}/${ukuran}/${tahun}`,
    );
    return kalimat.flatMap((satu, i) => [
      ...checkLangsung(konteks, satu),
      ...checkMenjadi(konteks, satu),
      ...checkSebesar(konteks, satu, pokok[i]?.pokok?.kunci, nilai),
    ]);
  },
};

/** Whether a printed change is the difference of two figures or that difference in percent of the first. */
function isPerubahan(besar: AngkaCetak, dari: AngkaCetak, menjadi: AngkaCetak): boolean {
  const beda = Math.abs(menjadi.nilai - dari.nilai);
  const goyah =
    besar.toleransi + (dari.desimal > 0 ? dari.toleransi : 0) + (menjadi.desimal > 0 ? menjadi.toleransi : 0);
  if (Math.abs(beda - Math.abs(besar.nilai)) <= goyah + 1e-9 + beda * 1e-12) return true;
  if (dari.nilai === 0) return false;
  const dasar = Math.abs(dari.nilai);
  const goyahRelatif = goyah / dasar + (beda * dari.toleransi) / dasar ** 2;
  return Math.abs((beda / dasar) * 100 - Math.abs(besar.nilai)) <= besar.toleransi + goyahRelatif * 100 + 1e-9;
}

/** "dari A menjadi B, yaitu sebesar C poin, atau D% …" */
function checkLangsung(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  return findDariMenjadi(kalimat).flatMap(({ dari, menjadi, kata, letak }) => {
    const sebelum = kalimat.angka.filter(
      (angka) => angka.mulai > letak && angka.akhir <= dari.mulai && !/^20\d\d$/.test(angka.teks),
    );
    const sesudah = kalimat.angka.filter((angka) => angka.mulai >= menjadi.akhir);
    const besar = [
      ...sebelum.filter((angka) =>
        new RegExp(String.raw`${kata}\s+(?:sebesar\s+)?(?:rp\.?\s*)?$`, 'i').test(kalimat.teks.slice(0, angka.mulai)),
      ),
      ...sesudah.slice(0, 2).filter((angka, i) => {
        const antara = kalimat.teks.slice(i === 0 ? menjadi.akhir : (sesudah[0] as AngkaCetak).akhir, angka.mulai);
        return /^[^.;]{0,40}\b(?:sebesar|yaitu|atau|sebanyak|selisih)\s*(?:sebesar\s*)?(?:rp\.?\s*)?$/i.test(antara);
      }),
    ];
    return besar.flatMap((angka): BahanTemuan[] => {
      if (Number.isNaN(angka.nilai) || isPerubahan(angka, dari, menjadi)) return [];
      return [
        {
          ...pointKalimat(konteks, kalimat, angka.mulai),
          tertulis: angka.teks,
          seharusnya: formatNilai(Math.abs(menjadi.nilai - dari.nilai), Math.max(dari.desimal, menjadi.desimal)),
          perhitungan: `Dari ${dari.teks} menjadi ${menjadi.teks}: selisih ${formatNilai(menjadi.nilai - dari.nilai)}${dari.nilai === 0 ? '' : `, yaitu ${formatNilai(((menjadi.nilai - dari.nilai) / Math.abs(dari.nilai)) * 100)}% dari ${dari.teks}`}.`,
          keyakinan: 0.94,
        },
      ];
    });
  });
}

const NAIK_MENJADI = /\b(naik|meningkat|bertambah|turun|menurun|berkurang)\s+(?:sebesar\s+)?(?:rp\.?\s*)?$/i;

/** "dengan realisasi A, realisasinya naik D menjadi B". */
function checkMenjadi(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  const angka = kalimat.angka.filter(({ teks, nilai }) => !/^20\d\d$/.test(teks) && !Number.isNaN(nilai));
  return angka.flatMap((besar, i): BahanTemuan[] => {
    const [dari, menjadi] = [angka[i - 1], angka[i + 1]];
    const kata = NAIK_MENJADI.exec(kalimat.teks.slice(0, besar.mulai))?.[1];
    if (kata === undefined || dari === undefined || menjadi === undefined) return [];
    if (!/^[^.,;]{0,30}\bmenjadi\s*(?:rp\.?\s*)?$/i.test(kalimat.teks.slice(besar.akhir, menjadi.mulai))) return [];
    if (!/\b(?:realisasi|capaian|nilai)\w*\s+(?:\S+\s+){0,3}(?:rp\.?\s*)?$/i.test(kalimat.teks.slice(0, dari.mulai)))
      return [];
    const beda = menjadi.nilai - dari.nilai;
    const salahArah = beda !== 0 && toArah(kata) !== (beda > 0 ? 'naik' : 'turun');
    if (!salahArah && isPerubahan(besar, dari, menjadi)) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, besar.mulai),
        tertulis: `${kata} ${besar.teks}`,
        seharusnya: `${beda < 0 ? 'turun' : 'naik'} ${formatNilai(Math.abs(beda), Math.max(dari.desimal, menjadi.desimal))}`,
        perhitungan: `${menjadi.teks} − ${dari.teks} = ${formatNilai(beda)}.`,
        keyakinan: 0.93,
      },
    ];
  });
}

const SEBESAR =
  /\b(?:capai(?:an)?|realisasi|kinerja|nilai)(?:nya)?\s+(?:kinerja\s+)?(?:(?:pada\s+)?tahun\s+(20\d\d)\s+)?(?:ini\s+)?(?:mengalami\s+)?(meningkat|naik|menurun|turun|peningkatan|penurunan|kenaikan)\s+(?:sebesar\s+|sebanyak\s+)?$/i;

/** "maka capaian tahun 2024 menurun sebesar D%" against the values of both years. */
function checkSebesar(
  konteks: Konteks,
  kalimat: Kalimat,
  kunci: string | undefined,
  nilai: ReadonlyMap<string, Nilai[]>,
): BahanTemuan[] {
  if (kunci === undefined) return [];
  return kalimat.angka.flatMap((besar): BahanTemuan[] => {
    const cocok = SEBESAR.exec(kalimat.teks.slice(0, besar.mulai));
    const tahun = Number(cocok?.[1] ?? konteks.fakta.tahun);
    if (cocok === null || Number.isNaN(tahun) || Number.isNaN(besar.nilai)) return [];
    if (/^[^.]{0,40}\b(?:dari|menjadi)\b/i.test(kalimat.teks.slice(besar.akhir))) return [];
    const lain = [...kalimat.teks.matchAll(/\btahun (20\d\d)\b/gi)]
      .map(([, satu]) => Number(satu))
      .filter((satu) => satu !== tahun);
    if (lain.some((satu) => satu !== tahun - 1)) return [];
    const banding = (['capaian', 'realisasi'] as const).flatMap((ukuran) => {
      const ini = findNilai(nilai, kunci, ukuran, tahun);
      const lalu = findNilai(nilai, kunci, ukuran, tahun - 1);
      return ini === undefined || lalu === undefined ? [] : [{ ukuran, ini, lalu }];
    });
    const [satu] = banding;
    if (satu === undefined || banding.some(({ ini, lalu }) => isPerubahan(besar, lalu.angka, ini.angka))) return [];
    return [
      {
        ...pointKalimat(konteks, kalimat, besar.mulai),
        tertulis: `${cocok[2]} ${besar.teks}`,
        seharusnya: formatNilai(Math.abs(satu.ini.angka.nilai - satu.lalu.angka.nilai)),
        perhitungan: `${banding.map(({ ukuran, ini, lalu }) => `${ukuran} tahun ${tahun - 1} ${lalu.angka.teks}, tahun ${tahun} ${ini.angka.teks}: selisih ${formatNilai(ini.angka.nilai - lalu.angka.nilai)}`).join('; ')}.`,
        pembanding: banding.flatMap(({ ini, lalu }) => [pointNilai(konteks, lalu), pointNilai(konteks, ini)]),
        keyakinan: 0.94,
        akar: `arah/${kunci}/${tahun}`,
      },
    ];
  });
}
