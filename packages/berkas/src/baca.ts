import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTahunKinerja, SUBJEK, type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import { hashTahunKinerja } from './hash.ts';
import { formatJalur, GalatDataset, type Masalah, quoteTertulis } from './masalah.ts';
import { findSubjek, findTerdekat, NAMA_BERKAS, type Subjek, toNamaBerkas } from './subjek.ts';
import { explainIssue, explainSintaksis } from './terjemah.ts';
import { type BerkasTerbaca, readYaml } from './yaml.ts';

/** A dataset that was read: valid, perhaps with warnings. */
export interface HasilBaca {
  readonly tahun: TahunKinerja;
  /** Warnings only; errors are thrown. */
  readonly masalah: readonly Masalah[];
  /** SHA-256 of the data. */
  readonly hash: string;
}

/** Larger files are refused: a unit-year is some hundred kilobytes, a parser bomb is not. */
const MAKS_UKURAN = 5 * 1024 * 1024;

/** Files a dataset folder may hold besides its subjects. */
const DIABAIKAN = /^\.|\.md$|\.tmp-akuntabel$/i;

interface Sumber {
  readonly berkas: string;
  /** null = the file holds the whole dataset. */
  readonly subjek: Subjek | null;
  readonly isi: BerkasTerbaca;
}

const masalahBerkas = (kode: string, berkas: string, seharusnya: string, tertulis: string | null = null): Masalah => ({
  kode,
  tingkat: 'galat',
  berkas,
  baris: null,
  kolom: null,
  jalur: '',
  tertulis,
  seharusnya,
});

async function readSumber(berkas: string, subjek: Subjek | null, masalah: Masalah[]): Promise<Sumber | undefined> {
  const { size } = await stat(berkas);
  if (size > MAKS_UKURAN) {
    masalah.push(masalahBerkas('D.ukuran', berkas, 'berkas paling besar 5 MB', `${size} bita`));
    return undefined;
  }
  let teks: string;
  try {
    teks = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(berkas));
  } catch {
    masalah.push(masalahBerkas('D.enkode', berkas, 'berkas teks UTF-8; simpan ulang dengan enkode UTF-8'));
    return undefined;
  }
  const isi = readYaml(teks);
  for (const { kode, baris, kolom } of isi.galat) {
    const tertulis = teks.split('\n')[baris - 1]?.trim() ?? '';
    masalah.push({
      kode: 'D.sintaksis',
      tingkat: 'galat',
      berkas,
      baris,
      kolom,
      jalur: subjek ?? '',
      tertulis: tertulis === '' ? null : quoteTertulis(tertulis),
      seharusnya: explainSintaksis(kode),
    });
  }
  return isi.galat.length > 0 ? undefined : { berkas, subjek, isi };
}

/** All sources of a dataset; what cannot be read is added to `masalah`. */
async function readSemua(path: string, masalah: Masalah[]): Promise<Sumber[]> {
  const info = await stat(path).catch(() => undefined);
  if (!info) {
    masalah.push(masalahBerkas('D.tiada', path, 'folder dataset atau berkas .yaml/.json yang ada'));
    return [];
  }
  if (!info.isDirectory()) {
    const satu = await readSumber(path, null, masalah);
    return satu ? [satu] : [];
  }
  const nama = (await readdir(path)).filter((satu) => !DIABAIKAN.test(satu)).sort();
  const sumber: Sumber[] = [];
  const terpakai = new Map<Subjek, string>();
  for (const satu of nama) {
    const subjek = findSubjek(satu);
    if (!subjek) {
      const saran = findTerdekat(satu, NAMA_BERKAS);
      masalah.push(
        masalahBerkas(
          'D.berkas-asing',
          join(path, satu),
          `${saran ? `mungkin maksudnya «${saran}»; ` : ''}hanya berkas ${NAMA_BERKAS.join(', ')}`,
        ),
      );
      continue;
    }
    const lebihDulu = terpakai.get(subjek);
    if (lebihDulu) {
      masalah.push(
        masalahBerkas('D.berkas-ganda', join(path, satu), `satu berkas saja untuk ini; sudah ada «${lebihDulu}»`),
      );
      continue;
    }
    terpakai.set(subjek, satu);
    const terbaca = await readSumber(join(path, satu), subjek, masalah);
    if (terbaca) sumber.push(terbaca);
  }
  if (nama.length === 0) {
    masalah.push(masalahBerkas('D.kosong', path, 'folder berisi berkas dataset; buat dengan «akuntabel baru»'));
  }
  return sumber;
}

/** Finds file and place of a path of the dataset. */
function createPeta(path: string, sumber: readonly Sumber[]) {
  const utuh = sumber.find(({ subjek }) => subjek === null);
  return (
    jalur: readonly PropertyKey[],
  ): { berkas: string; isi: BerkasTerbaca | undefined; dalam: readonly PropertyKey[] } => {
    if (utuh) return { berkas: utuh.berkas, isi: utuh.isi, dalam: jalur };
    const subjek = SUBJEK.find((satu) => satu === jalur[0]);
    const milik = sumber.find((satu) => satu.subjek === subjek);
    const berkas = milik?.berkas ?? (subjek ? join(path, toNamaBerkas(subjek)) : path);
    return { berkas, isi: milik?.isi, dalam: jalur.slice(1) };
  };
}

type Peta = ReturnType<typeof createPeta>;

function getNilai(akar: unknown, jalur: readonly PropertyKey[]): unknown {
  return jalur.reduce<unknown>(
    (nilai, bagian) =>
      nilai !== null && typeof nilai === 'object' ? (nilai as Record<PropertyKey, unknown>)[bagian] : undefined,
    akar,
  );
}

function checkBentuk(akar: unknown, peta: Peta): { tahun?: TahunKinerja; masalah: Masalah[] } {
  const hasil = zTahunKinerja.safeParse(akar);
  if (hasil.success) return { tahun: hasil.data, masalah: [] };
  const masalah = hasil.error.issues.flatMap((issue) => {
    const { kode, seharusnya, kunci } = explainIssue(issue, getNilai(akar, issue.path));
    const { berkas, isi, dalam } = peta(issue.path);
    const dasar = { kode, tingkat: 'galat', berkas, seharusnya } as const;
    if (kunci.length > 0) {
      return kunci.map((satu): Masalah => {
        const letak = isi?.findKunci(dalam, satu);
        return {
          ...dasar,
          baris: letak?.baris ?? null,
          kolom: letak?.kolom ?? null,
          jalur: formatJalur([...issue.path, satu]),
          tertulis: quoteTertulis(satu),
        };
      });
    }
    const letak = isi?.find(dalam);
    return [
      {
        ...dasar,
        baris: letak?.baris ?? null,
        kolom: letak?.kolom ?? null,
        jalur: formatJalur(issue.path),
        tertulis: letak?.teks == null ? null : quoteTertulis(letak.teks),
      },
    ];
  });
  return { masalah };
}

function checkIsi(tahun: TahunKinerja, peta: Peta): Masalah[] {
  return checkTahunKinerja(tahun).map(({ kode, tingkat, jalur, tertulis, seharusnya }) => {
    const { berkas, isi, dalam } = peta(jalur);
    const letak = isi?.find(dalam);
    return {
      kode,
      tingkat,
      berkas,
      baris: letak?.baris ?? null,
      kolom: letak?.kolom ?? null,
      jalur: formatJalur(jalur),
      tertulis: tertulis === null ? null : quoteTertulis(tertulis),
      seharusnya,
    };
  });
}

/**
 * Reads a dataset: a folder with one YAML file per subject, or one YAML or JSON file.
 * @throws GalatDataset with every problem found, each with file, line, path and remedy, when it cannot be used.
 */
export async function readTahunKinerja(path: string): Promise<HasilBaca> {
  const masalah: Masalah[] = [];
  const sumber = await readSemua(path, masalah);
  if (masalah.length > 0) throw new GalatDataset(path, masalah);
  const utuh = sumber.find(({ subjek }) => subjek === null);
  const akar = utuh
    ? utuh.isi.nilai
    : // An empty file is a subject without entries, like a file that is not there.
      Object.fromEntries(sumber.flatMap(({ subjek, isi }) => (isi.nilai === null ? [] : [[subjek, isi.nilai]])));
  const peta = createPeta(path, sumber);
  const bentuk = checkBentuk(akar, peta);
  if (!bentuk.tahun) throw new GalatDataset(path, bentuk.masalah);
  const isi = checkIsi(bentuk.tahun, peta);
  if (isi.some(({ tingkat }) => tingkat === 'galat')) throw new GalatDataset(path, isi);
  return { tahun: bentuk.tahun, masalah: isi, hash: hashTahunKinerja(bentuk.tahun) };
}
