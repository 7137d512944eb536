import { type Anggaran, formatDesimal, NAMA_BULAN, type TahunKinerja } from '@akuntabel/kinerja';
import { subtractDesimal, sumDesimal } from '../jumlah.ts';
import { getInduk } from '../kode.ts';
import type { IsiRekaman, Kolom, Pilihan } from '../kolom.ts';
import { KOLOM_KELUARAN, olahKeluaran, putKeluaran } from './keluaran.ts';
import { isUrutKode, resolveKode } from './kode-anggaran.ts';
import {
  type BarisBaca,
  type HasilOlah,
  type KonteksOlah,
  type Pengolah,
  type Perubahan,
  splitDaftar,
} from './pengolah.ts';
import { createPohon, findRealisasi, listSimpul, PERGESERAN, RUAS_UANG, TW, toKunci } from './pohon-lembar.ts';
import { olahRealisasi } from './realisasi-anggaran.ts';
import { joinSumberDana, parseSumberDana, readSumberDana } from './sumber-dana.ts';

const SIFAT: readonly Pilihan[] = [
  { nilai: 'utama', sebutan: 'Utama' },
  { nilai: 'penunjang', sebutan: 'Penunjang' },
];

const uang = (kunci: string, judul: string, keterangan: string, lain: Partial<Kolom> = {}): Kolom => ({
  kunci,
  judul,
  isi: 'uang',
  keterangan,
  ...lain,
});

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

function listKolom({ anggaran }: TahunKinerja): Kolom[] {
  const semua = anggaran.program.flatMap(({ anggaran: sendiri, kegiatan }) => [
    sendiri,
    ...kegiatan.flatMap((satu) => [satu.anggaran, ...satu.subKegiatan.map((sub) => sub.anggaran)]),
  ]);
  const dipakai = new Set(semua.flatMap(({ pergeseran }) => pergeseran.map(({ ke }) => ke)));
  return [
    {
      kunci: 'kode',
      judul: 'Kode',
      isi: 'kode',
      wajib: true,
      keterangan: 'Kode program, kegiatan, atau sub-kegiatan: 7.01.02.2.01.0002',
    },
    { kunci: 'nama', judul: 'Program/Kegiatan/Sub-kegiatan', isi: 'nama', keterangan: 'Nama menurut nomenklatur' },
    {
      kunci: 'kodeProgram',
      judul: 'Kode program',
      isi: 'kode',
      hanyaImpor: true,
      keterangan: 'Kode program di setiap baris',
    },
    {
      kunci: 'namaProgram',
      judul: 'Nama program',
      isi: 'nama',
      hanyaImpor: true,
      keterangan: 'Nama program di setiap baris',
    },
    {
      kunci: 'kodeKegiatan',
      judul: 'Kode kegiatan',
      isi: 'kode',
      hanyaImpor: true,
      keterangan: 'Kode kegiatan di setiap baris',
    },
    {
      kunci: 'namaKegiatan',
      judul: 'Nama kegiatan',
      isi: 'nama',
      hanyaImpor: true,
      keterangan: 'Nama kegiatan di setiap baris',
    },
    {
      kunci: 'unit',
      judul: 'Kelurahan/unit',
      isi: 'unit',
      keterangan: 'Kode atau nama kelurahan yang melaksanakan sub-kegiatan',
    },
    {
      kunci: 'sifat',
      judul: 'Sifat program',
      isi: 'pilihan',
      pilihan: SIFAT,
      keterangan: 'Hanya untuk program: utama atau penunjang',
    },
    {
      kunci: 'mendukung',
      judul: 'Mendukung indikator',
      isi: 'daftar',
      keterangan: 'Hanya untuk program: kode indikator, satu tiap baris',
    },
    uang('murni', 'Pagu murni', 'Pagu APBD murni. Baris di atasnya dijumlahkan dari rinciannya'),
    ...PERGESERAN.map((ke) =>
      uang(
        `pergeseran${ke}`,
        `Pergeseran ${ke}`,
        `Pagu setelah pergeseran ke-${ke}`,
        ke === 1 || dipakai.has(ke) ? {} : { cadangan: true },
      ),
    ),
    uang('perubahan', 'Pagu perubahan', 'Pagu setelah perubahan APBD'),
    uang('operasi', 'Belanja operasi', 'Bagian pagu yang berlaku untuk belanja operasi'),
    uang('modal', 'Belanja modal', 'Bagian pagu yang berlaku untuk belanja modal'),
    {
      kunci: 'sumberDana',
      judul: 'Sumber dana',
      isi: 'teks',
      keterangan: 'Satu tiap baris: [perubahan] Dana Bagi Hasil: 1500000; nilai boleh dikosongkan',
    },
    uang('realisasi', 'Realisasi', 'Realisasi setahun; isi ini atau per triwulan'),
    ...TW.map((kunci, i) => uang(kunci, `Realisasi TW ${ROMAWI[i]}`, `Realisasi di dalam triwulan ${ROMAWI[i]} saja`)),
    ...NAMA_BULAN.map((nama, i) =>
      uang(`bulan${i + 1}`, `Realisasi ${nama}`, `Realisasi di dalam bulan ${nama}`, { hanyaImpor: true }),
    ),
    uang('tundaBayar', 'Tunda bayar', 'Pembayaran yang ditunda ke tahun berikutnya'),
    ...KOLOM_KELUARAN,
    { kunci: 'catatan', judul: 'Catatan', isi: 'teks', keterangan: 'Mengapa suatu angka kosong atau khusus' },
  ];
}

type Tersaring = Required<Pick<HasilOlah, 'baris' | 'diabaikan'>>;

const formatUang = (nilai: string): string => formatDesimal(nilai, nilai.includes('.') ? 2 : 0);

const ringkas = (kode: string | null | undefined, nama: string | null | undefined): string =>
  [kode, nama].filter((satu) => satu).join(' ');

/** Parents that are named in the rows of their children only. */
function addInduk(baris: readonly BarisBaca[], lama: ReadonlySet<string>, { pilihan }: KonteksOlah): BarisBaca[] {
  const ada = new Set([...lama, ...baris.map(({ isi }) => isi['kode'] ?? '')]);
  const nama = new Map<string, string>();
  for (const { isi } of baris) {
    for (const [kode, sebutan] of [
      [isi['kodeProgram'], isi['namaProgram']],
      [isi['kodeKegiatan'], isi['namaKegiatan']],
    ] as const) {
      if (kode != null && sebutan != null) nama.set(kode, sebutan);
    }
  }
  return baris.flatMap((satu) => {
    const kode = satu.isi['kode'];
    if (kode == null) return [satu];
    const induk: BarisBaca[] = [];
    const bagian = kode.split('.').length;
    const atas = bagian === 6 ? [getInduk(getInduk(kode)), getInduk(kode)] : bagian === 5 ? [getInduk(kode)] : [];
    for (const kodeInduk of atas) {
      if (ada.has(kodeInduk)) continue;
      const sebutan = nama.get(kodeInduk) ?? pilihan.daftarKode?.get(kodeInduk);
      if (sebutan === undefined) {
        satu.masalah.push({
          kolom: 'Kode',
          tertulis: kode,
          seharusnya: `di bawah ${kodeInduk}, yang belum ada di berkas maupun di data`,
          perbaikan: `tambahkan baris ${kodeInduk} dengan namanya di atas baris ini, atau periksa kodenya`,
          tingkat: 'galat',
        });
        continue;
      }
      ada.add(kodeInduk);
      induk.push({ nomorBaris: satu.nomorBaris, isi: { kode: kodeInduk, unit: null, nama: sebutan }, masalah: [] });
    }
    return [...induk, satu];
  });
}

function checkNama({ isi, masalah }: BarisBaca, lama: IsiRekaman | undefined, { pilihan }: KonteksOlah): void {
  const kode = isi['kode'] as string;
  const resmi = pilihan.daftarKode?.get(kode);
  if (isi['nama'] == null) {
    if (lama) delete isi['nama'];
    else if (resmi !== undefined) isi['nama'] = resmi;
    else {
      masalah.push({
        kolom: 'Program/Kegiatan/Sub-kegiatan',
        tertulis: null,
        seharusnya: `nama untuk kode baru ${kode}`,
        perbaikan: 'isi namanya menurut nomenklatur',
        tingkat: 'galat',
      });
    }
  } else if (lama?.['nama'] != null && lama['nama'].toLowerCase() === isi['nama'].toLowerCase()) {
    // SIPD writes in capitals what documents print otherwise.
    isi['nama'] = lama['nama'];
  }
  if (pilihan.daftarKode && resmi === undefined && !lama) {
    masalah.push({
      kolom: 'Kode',
      tertulis: ringkas(kode, isi['nama']),
      seharusnya: 'kode yang ada dalam daftar nomenklatur atau dalam data',
      perbaikan: 'periksa kodenya; biarkan bila memang kode baru',
      tingkat: 'peringatan',
    });
  }
}

/**
 * Rows above others sum them: what a row prints there is checked and not entered a second time. Where something below
 * is blank, the row's own figure is the only one and is kept.
 */
function olahJumlah(
  baris: readonly BarisBaca[],
  lama: ReadonlyMap<string, IsiRekaman>,
  kolom: readonly Kolom[],
): Map<string, string> {
  const dalamBerkas = new Map(baris.map(({ isi }) => [toKunci(isi['kode'] ?? '', isi['unit']), isi]));
  const semua = new Map(lama);
  for (const [kunci, isi] of dalamBerkas) semua.set(kunci, { ...lama.get(kunci), ...isi });
  const [pohonBerkas, pohonSemua] = [createPohon(dalamBerkas), createPohon(semua)];
  const dihitung = new Map<string, string>();
  for (const ruas of RUAS_UANG) {
    const nilai = pohonBerkas.akar.flatMap((kunci) => pohonBerkas.sum(kunci, ruas) ?? []);
    if (nilai.length > 0) dihitung.set(ruas, sumDesimal(nilai));
  }
  const judul = new Map(kolom.map((satu) => [satu.kunci, satu.judul]));
  const hasil = baris.flatMap(({ isi, masalah, nomorBaris }) => {
    const kunci = toKunci(isi['kode'] ?? '', isi['unit']);
    // Of the data below a sub-kegiatan (kelurahan) checkKelurahan has spoken already.
    const tingkatSub = (isi['kode'] ?? '').split('.').length > 5;
    const pohon = tingkatSub || pohonBerkas.listAnak(kunci).length > 0 ? pohonBerkas : pohonSemua;
    return RUAS_UANG.flatMap((ruas) => {
      const tertulis = isi[ruas];
      const jumlah = tertulis == null ? null : pohon.sumAnak(kunci, ruas);
      if (tertulis == null || jumlah === null) return [];
      const selisih = subtractDesimal(tertulis, jumlah);
      if (selisih !== '0') {
        masalah.push({
          kolom: `${judul.get(ruas) ?? ruas} (baris ${nomorBaris})`,
          tertulis: formatUang(tertulis),
          seharusnya: `${formatUang(jumlah)}, jumlah rinciannya (selisih ${formatUang(selisih)})`,
          perbaikan: 'periksa rinciannya; yang dipakai adalah jumlah rincian, bukan angka baris ini',
          tingkat: 'peringatan',
        });
      }
      // An own entry that agrees may stay; one that does not would contradict its details.
      return [{ isi, ruas, nilai: lama.get(kunci)?.[ruas] === jumlah ? jumlah : null }];
    });
  });
  // Only now: the sums above must all have seen what the file says.
  for (const { isi, ruas, nilai } of hasil) isi[ruas] = nilai;
  return dihitung;
}

/** A row of a sub-kegiatan that only sums the kelurahan below it is no record of its own. */
function dropJumlahKelurahan(baris: readonly BarisBaca[], lama: ReadonlyMap<string, IsiRekaman>): Tersaring {
  const perKelurahan = new Set(baris.flatMap(({ isi }) => (isi['unit'] == null ? [] : [isi['kode']])));
  const isJumlah = ({ isi }: BarisBaca) =>
    isi['unit'] == null && perKelurahan.has(isi['kode'] ?? '') && !lama.has(isi['kode'] ?? '');
  return {
    baris: baris.filter((satu) => !isJumlah(satu)),
    diabaikan: baris.filter(isJumlah).map(({ nomorBaris, isi, masalah }) => ({
      nomorBaris,
      isi: ringkas(isi['kode'], isi['nama']),
      alasan: [
        'jumlah dari baris kelurahan di bawahnya',
        ...masalah.map(({ tertulis, seharusnya }) => `${tertulis}, seharusnya ${seharusnya}`),
      ].join('; '),
    })),
  };
}

/**
 * A sub-kegiatan that the data hold by kelurahan only, and the file without: one more row beside them would count it
 * twice. What agrees with their sum is left out; what does not must be broken down by people.
 */
function checkKelurahan(baris: readonly BarisBaca[], lama: ReadonlyMap<string, IsiRekaman>): Tersaring {
  const dalamBerkas = new Set(baris.flatMap(({ isi }) => (isi['unit'] == null ? [] : [isi['kode']])));
  const kelurahanLama = Map.groupBy(
    [...lama.values()].filter(({ unit }) => unit != null),
    ({ kode }) => kode ?? '',
  );
  const diabaikan: Tersaring['diabaikan'] = [];
  const hasil = baris.filter(({ nomorBaris, isi, masalah }) => {
    const kode = isi['kode'];
    const kelurahan = kode == null ? undefined : kelurahanLama.get(kode);
    if (kode == null || !kelurahan || isi['unit'] != null || lama.has(kode) || dalamBerkas.has(kode)) return true;
    const beda = RUAS_UANG.flatMap((ruas) => {
      const tertulis = ruas === 'realisasi' ? findRealisasi(isi) : isi[ruas];
      const jumlah = sumDesimal(
        kelurahan.flatMap((satu) => (ruas === 'realisasi' ? findRealisasi(satu) : satu[ruas]) ?? []),
      );
      return tertulis == null || tertulis === jumlah ? [] : [{ tertulis, jumlah }];
    });
    if (beda.length === 0) {
      diabaikan.push({ nomorBaris, isi: ringkas(kode, isi['nama']), alasan: 'jumlah kelurahan yang sama dengan data' });
      return false;
    }
    const daftar = kelurahan.map(({ unit }) => unit).join(', ');
    for (const { tertulis, jumlah } of beda) {
      masalah.push({
        kolom: 'Kelurahan/unit',
        tertulis: formatUang(tertulis),
        seharusnya: `dirinci per kelurahan seperti dalam data (${daftar}), yang jumlahnya ${formatUang(jumlah)}`,
        perbaikan: 'pecah baris ini menjadi satu baris tiap kelurahan dengan kolom Kelurahan terisi',
        tingkat: 'galat',
      });
    }
    return true;
  });
  return { baris: hasil, diabaikan };
}

function olah(baris: BarisBaca[], konteks: KonteksOlah): HasilOlah {
  const lama = new Map(listSimpul(konteks.tahun).map(({ kunci, isi }) => [kunci, isi]));
  const menurutKode = new Map([...lama.values()].map((isi) => [isi['kode'] ?? '', isi]));
  const berkode = resolveKode(baris, konteks);
  const bersumber = joinSumberDana(berkode.baris);
  const lengkap = addInduk(bersumber.baris, new Set(menurutKode.keys()), konteks);
  for (const satu of lengkap) {
    const { isi } = satu;
    if (isi['kode'] == null) continue;
    const sebelum = lama.get(toKunci(isi['kode'], isi['unit']));
    const senama = sebelum ?? menurutKode.get(isi['kode']);
    checkNama(satu, senama, konteks);
    if (isi['nama'] === undefined && !sebelum) isi['nama'] = senama?.['nama'] ?? null;
    olahRealisasi(satu, konteks);
    olahKeluaran(satu, sebelum);
    if (isi['sumberDana'] !== undefined) {
      const versi = isi['perubahan'] == null ? 'murni' : 'perubahan';
      isi['sumberDana'] = readSumberDana(isi['sumberDana'] ?? null, versi, parseSumberDana(sebelum?.['sumberDana']));
    }
    const program = isi['kode'].split('.').length === 3;
    if (!program) {
      delete isi['sifat'];
      delete isi['mendukung'];
    } else if (isi['sifat'] === null || (!sebelum && isi['sifat'] === undefined)) {
      // Programme 01 of every bidang supports the office itself.
      isi['sifat'] = sebelum?.['sifat'] ?? (isi['kode'].endsWith('.01') ? 'penunjang' : 'utama');
    }
  }
  const terpecah = checkKelurahan(lengkap, lama);
  const jumlah = olahJumlah(
    terpecah.baris.filter(({ isi }) => isi['kode'] != null),
    lama,
    konteks.kolom,
  );
  const akhir = dropJumlahKelurahan(terpecah.baris, lama);
  const diabaikan = [berkode, bersumber, terpecah, akhir].flatMap((satu) => satu.diabaikan);
  return { baris: akhir.baris, diabaikan, jumlah };
}

function putUang(anggaran: Anggaran, { isi, ruas, baru }: Perubahan): void {
  const berubah = (kunci: string): boolean => ruas.has(kunci) || (baru && isi[kunci] != null);
  for (const kunci of ['murni', 'perubahan', 'operasi', 'modal', 'realisasi', 'tundaBayar', 'catatan'] as const) {
    if (berubah(kunci)) anggaran[kunci] = isi[kunci] ?? null;
  }
  for (const ke of PERGESERAN) {
    if (!berubah(`pergeseran${ke}`)) continue;
    const nilai = isi[`pergeseran${ke}`] ?? null;
    const ada = anggaran.pergeseran.find((satu) => satu.ke === ke);
    if (nilai === null) anggaran.pergeseran = anggaran.pergeseran.filter((satu) => satu !== ada);
    else if (ada) ada.nilai = nilai;
    else anggaran.pergeseran.push({ ke, tanggal: null, nilai });
  }
  if (berubah('sumberDana')) anggaran.sumberDana = parseSumberDana(isi['sumberDana']);
  if (TW.some(berubah)) {
    const triwulan = TW.map((kunci, i) =>
      berubah(kunci) ? (isi[kunci] ?? null) : (anggaran.realisasiTriwulan?.[i] ?? null),
    );
    anggaran.realisasiTriwulan = triwulan.every((nilai) => nilai === null) ? null : triwulan;
  }
}

const createAnggaran = (): Anggaran => ({
  murni: null,
  pergeseran: [],
  perubahan: null,
  operasi: null,
  modal: null,
  sumberDana: [],
  realisasi: null,
  realisasiTriwulan: null,
  tundaBayar: null,
  catatan: null,
});

/** Puts a node where its code belongs among its siblings. */
function insert<T extends { kode: string }>(daftar: T[], simpul: T): T {
  const letak = daftar.findIndex((satu) => isUrutKode(simpul.kode, satu.kode));
  daftar.splice(letak < 0 ? daftar.length : letak, 0, simpul);
  return simpul;
}

function terapkan({ anggaran }: TahunKinerja, perubahan: Perubahan): void {
  const { isi, ruas, baru } = perubahan;
  const kode = isi['kode'] as string;
  const nama = isi['nama'] ?? '';
  const bagian = kode.split('.').length;
  const kodeProgram = kode.split('.').slice(0, 3).join('.');
  const kosong = () => ({ kode, nama, kinerja: [], anggaran: createAnggaran() });
  const findProgram = () => anggaran.program.find((satu) => satu.kode === kodeProgram);
  const findKegiatan = (satu: string) => findProgram()?.kegiatan.find((lain) => lain.kode === satu);
  if (bagian === 3) {
    const program =
      findProgram() ?? insert(anggaran.program, { ...kosong(), sifat: 'utama', mendukung: [], kegiatan: [] });
    if (ruas.has('nama')) program.nama = nama;
    if ((baru || ruas.has('sifat')) && isi['sifat'] != null) program.sifat = isi['sifat'] as 'utama' | 'penunjang';
    if (baru || ruas.has('mendukung')) program.mendukung = splitDaftar(isi['mendukung']);
    putUang(program.anggaran, perubahan);
    putKeluaran(program.kinerja, perubahan);
  } else if (bagian === 5) {
    const program = findProgram();
    const kegiatan = findKegiatan(kode) ?? (program && insert(program.kegiatan, { ...kosong(), subKegiatan: [] }));
    if (!kegiatan) return;
    if (ruas.has('nama')) kegiatan.nama = nama;
    putUang(kegiatan.anggaran, perubahan);
    putKeluaran(kegiatan.kinerja, perubahan);
  } else {
    const kegiatan = findKegiatan(getInduk(kode));
    const unit = isi['unit'] ?? null;
    const sub =
      kegiatan?.subKegiatan.find((satu) => satu.kode === kode && satu.unit === unit) ??
      (kegiatan && insert(kegiatan.subKegiatan, { ...kosong(), unit }));
    if (!sub) return;
    if (ruas.has('nama')) sub.nama = nama;
    putUang(sub.anggaran, perubahan);
    putKeluaran(sub.kinerja, perubahan);
  }
}

export const ANGGARAN: Pengolah = {
  jenis: 'anggaran',
  namaLembar: 'Anggaran',
  kolomKunci: ['kode', 'unit'],
  listKolom,
  listRekaman: listSimpul,
  getKunci: ({ kode, unit }) => (kode == null ? null : toKunci(kode, unit)),
  olah,
  terapkan,
};
