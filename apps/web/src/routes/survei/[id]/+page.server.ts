import { createNamaNilai, formatDesimal, formatTanggal, PERIODE_SKM, type PeriodeSkm } from '@akuntabel/kinerja';
import {
  ambilHasil,
  buatKodeSekali,
  hasilSurvei,
  lihatInstansi,
  lihatSurvei,
  simpanSurvei,
  tawarkanHasil,
  type UnitTahunTermuat,
} from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { lakukan, sebutSelesai } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { showHasil } from '#lib/server/skm/hasil-tampil.ts';
import { listPilihanSurvei, RUAS_SURVEI, toIsiSurvei } from '#lib/server/skm/isian-survei.ts';
import { showAngkaTabel } from '#lib/tampilan.ts';
import type { Actions, PageServerLoad } from './$types';

/** What an import that was just made brought in. */
function sebutImpor({ searchParams }: URL): string | null {
  const [baru, sudahAda] = ['impor', 'sudahAda'].map((nama) => Number(searchParams.get(nama) ?? Number.NaN));
  if (!Number.isSafeInteger(baru) || !Number.isSafeInteger(sudahAda)) return null;
  const bulat = (n = 0): string => n.toLocaleString('id-ID');
  return `${bulat(baru)} jawaban dari lembar kerja masuk${sudahAda === 0 ? '' : `; ${bulat(sudahAda)} sudah ada sebelumnya`}.`;
}

/** Results of the whole unit that stand in the data of this year, the newest first, without the survey that is shown. */
function listRiwayat({ hasil, tahun: { skm } }: UnitTahunTermuat, id: string) {
  return hasil.skm
    .flatMap((satu, i) => (skm[i]?.survei === id ? [] : [{ ...satu, periode: skm[i]?.periode ?? null }]))
    .toSorted((a, b) => b.tahun - a.tahun)
    .map(({ tahun, periode, ikm, responden, mutu }) => ({
      ...{ tahun, periode, ikm: showAngkaTabel(ikm), responden: showAngkaTabel(responden) },
      mutu: mutu === null ? '–' : `${mutu.kode} ${mutu.label}`,
    }));
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  const { alat, pelaku, termuat } = alur;
  const lengkap = await untukHalaman(lihatSurvei(alat, pelaku, alur, params.id));
  const hasil = await untukHalaman(hasilSurvei(alat, pelaku, alur, params.id));
  const { kode: kodeInstansi } = await untukHalaman(lihatInstansi(alat, pelaku));
  const { survei, kuesioner } = lengkap;
  const status = showStatus(alur, 'survei', survei.id);
  const tawaran =
    status.keadaan === 'terkunci' && hasil.bolehMentah
      ? await untukHalaman(tawarkanHasil(alat, pelaku, alur, survei.id))
      : null;
  const cetak = (nilai: string | null): string | null => (nilai === null ? null : formatDesimal(nilai, 2));
  const teks = (nilai: string | number | null): string => (nilai === null ? '' : String(nilai));
  return {
    nama: survei.nama,
    periode: PERIODE_SKM[survei.periode as PeriodeSkm] ?? survei.periode,
    masa:
      survei.mulai === null && survei.selesai === null
        ? null
        : [survei.mulai, survei.selesai].map((satu) => (satu === null ? '…' : formatTanggal(satu))).join(' sampai '),
    status,
    selesai: sebutSelesai('survei', url, status.label),
    alamat: `${url.origin}/skm/${encodeURIComponent(kodeInstansi)}/${survei.kode}`,
    href: `/survei/${survei.id}`,
    tawaran:
      tawaran === null
        ? null
        : {
            terambil: tawaran.terambil,
            menggantikan: tawaran.menggantikan,
            ikm: cetak(tawaran.ikm),
            realisasi: cetak(tawaran.realisasi),
            beda: tawaran.beda,
            indikator:
              tawaran.indikator === null
                ? null
                : {
                    id: tawaran.indikator,
                    nama: termuat.tahun.indikator.find(({ id }) => id === tawaran.indikator)?.nama ?? tawaran.indikator,
                  },
          },
    terimpor: sebutImpor(url),
    terambilBaru: url.searchParams.has('terambil'),
    hasil: showHasil(hasil, createNamaNilai(kuesioner)),
    riwayat: survei.bagian === null ? listRiwayat(termuat, survei.id) : [],
    berkode: survei.berkode,
    kode: lengkap.kode,
    bolehUbah: hasil.bolehMentah,
    bolehEkspor: alur.boleh('ekspor'),
    bolehCetak: alur.boleh('entri.survei') && (status.keadaan === 'draf' || status.keadaan === 'dibuka'),
    bolehEntri: alur.boleh('entri.survei') && (status.keadaan === 'dibuka' || status.keadaan === 'ditutup'),
    versi: survei.versi,
    nilai: {
      nama: survei.nama,
      periode: survei.periode,
      bagian: teks(survei.bagian),
      bobot: survei.bobot,
      populasi: teks(survei.populasi),
      mulai: teks(survei.mulai),
      selesai: teks(survei.selesai),
      berkode: survei.berkode ? 'ya' : '',
      indikator: teks(survei.indikator),
    },
    pilihan: listPilihanSurvei(termuat),
  };
};

export const actions: Actions = {
  lakukan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const href = `/survei/${params.id}`;
    return await lakukan(alur, await request.formData(), {
      ...({ mesin: 'survei', objek: params.id, href } as const),
      toHref: () => `${href}/jawaban`,
    });
  },
  simpan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const isian = await readIsian(request, ...RUAS_SURVEI, 'versi');
    const { gagal } = await tryIsian('simpan', isian, () =>
      simpanSurvei(alur.alat, alur.pelaku, alur, {
        id: params.id,
        versi: Number(isian.versi),
        isi: toIsiSurvei(isian),
      }),
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${params.id}`);
  },
  ambil: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const isian = await readIsian(request, 'realisasi');
    const { gagal } = await tryIsian('ambil', isian, () =>
      ambilHasil(alur.alat, alur.pelaku, alur, { id: params.id, realisasi: isian.realisasi === 'ya' }),
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${params.id}?terambil`);
  },
  kode: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const isian = await readIsian(request, 'banyak');
    const { gagal, hasil } = await tryIsian('kode', isian, () =>
      buatKodeSekali(alur.alat, alur.pelaku, alur, { id: params.id, banyak: Number(isian.banyak) }),
    );
    return gagal ?? { kode: hasil };
  },
};
