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

/** When nothing at all could be read, nothing can be said to be missing. */
const SEMUA_SUBJEK: ReadonlySet<PropertyKey> = new Set(SUBJEK);

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

async function readTeks(berkas: string, masalah: Masalah[]): Promise<string | undefined> {
  const refuse = (kode: string, seharusnya: string, tertulis: string | null = null): undefined => {
    masalah.push(masalahBerkas(kode, berkas, seharusnya, tertulis));
  };
  let bita: Uint8Array;
  try {
    const info = await stat(berkas);
    if (!info.isFile()) return refuse('D.bukan-berkas', 'berkas biasa, bukan folder');
    if (info.size > MAKS_UKURAN) return refuse('D.ukuran', 'berkas paling besar 5 MB', `${info.size} bita`);
    bita = await readFile(berkas);
  } catch (galat) {
    return refuse('D.tak-terbaca', 'berkas yang boleh dibaca; periksa hak aksesnya', (galat as Error).message);
  }
  if (bita.includes(0)) {
    return refuse('D.enkode', 'berkas teks UTF-8, bukan berkas biner seperti XLSX atau teks UTF-16; simpan ulang');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bita);
  } catch {
    return refuse('D.enkode', 'berkas teks UTF-8; simpan ulang dengan enkode UTF-8');
  }
}

async function readSumber(berkas: string, subjek: Subjek | null, masalah: Masalah[]): Promise<Sumber | undefined> {
  const teks = await readTeks(berkas, masalah);
  if (teks === undefined) return undefined;
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

/** All sources of a dataset, and the subjects whose file is there but cannot be read; why is added to `masalah`. */
async function readSemua(
  path: string,
  masalah: Masalah[],
): Promise<{ sumber: Sumber[]; takTerbaca: ReadonlySet<PropertyKey> }> {
  const info = await stat(path).catch(() => undefined);
  if (!info) {
    masalah.push(masalahBerkas('D.tiada', path, 'folder dataset atau berkas .yaml/.json yang ada'));
    return { sumber: [], takTerbaca: SEMUA_SUBJEK };
  }
  if (!info.isDirectory()) {
    const satu = await readSumber(path, null, masalah);
    return satu ? { sumber: [satu], takTerbaca: new Set() } : { sumber: [], takTerbaca: SEMUA_SUBJEK };
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
    return { sumber, takTerbaca: SEMUA_SUBJEK };
  }
  const terambil = new Set(sumber.map(({ subjek }) => subjek));
  return { sumber, takTerbaca: new Set([...terpakai.keys()].filter((subjek) => !terambil.has(subjek))) };
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

/** Problems of the shape; about a subject whose file could not be read nothing can be said. */
function checkBentuk(
  akar: unknown,
  peta: Peta,
  takTerbaca: ReadonlySet<PropertyKey>,
): { tahun?: TahunKinerja; masalah: Masalah[] } {
  const hasil = zTahunKinerja.safeParse(akar);
  if (hasil.success) return { tahun: hasil.data, masalah: [] };
  const masalah = hasil.error.issues.flatMap((issue) => {
    if (takTerbaca.has(issue.path[0] ?? '')) return [];
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
  const { sumber, takTerbaca } = await readSemua(path, masalah);
  const utuh = sumber.find(({ subjek }) => subjek === null);
  const akar = utuh
    ? utuh.isi.nilai
    : // An empty file is a subject without entries, like a file that is not there.
      Object.fromEntries(sumber.flatMap(({ subjek, isi }) => (isi.nilai === null ? [] : [[subjek, isi.nilai]])));
  const peta = createPeta(path, sumber);
  const bentuk = checkBentuk(akar, peta, takTerbaca);
  if (!bentuk.tahun || masalah.length > 0) throw new GalatDataset(path, [...masalah, ...bentuk.masalah]);
  const isi = checkIsi(bentuk.tahun, peta);
  if (isi.some(({ tingkat }) => tingkat === 'galat')) throw new GalatDataset(path, isi);
  return { tahun: bentuk.tahun, masalah: isi, hash: hashTahunKinerja(bentuk.tahun) };
}
