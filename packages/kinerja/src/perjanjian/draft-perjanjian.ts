import type { Jabatan, Perjanjian, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { indexSimpul, listDaun, listDaunGaris, listProgram, ratakan, type Simpul } from './garis-anggaran.ts';
import { type PerjanjianTerpilih, pilihPerjanjian } from './pilih-perjanjian.ts';

type BarisKinerja = Perjanjian['kinerja'][number];
type BarisAnggaran = Perjanjian['anggaran'][number];
type Isi = Pick<Perjanjian, 'kinerja' | 'anggaran'>;

/** What the drafts of one year and version share. */
interface Bahan {
  readonly tahun: TahunKinerja;
  readonly program: readonly Simpul[];
  readonly peta: ReadonlyMap<string, readonly Simpul[]>;
  readonly jabatan: ReadonlyMap<string, Jabatan>;
  readonly terpilih: ReadonlyMap<string, PerjanjianTerpilih>;
  /** Posts whose agreement is being drafted, so that posts in a circle come to an end. */
  readonly dilalui: ReadonlySet<string>;
}

const barisIndikator = (indikator: string): BarisKinerja => ({
  indikator,
  tujuan: null,
  sasaran: null,
  nama: null,
  satuan: null,
  kegiatan: null,
});

const barisAnggaran = ({ kode, unit }: Simpul, keterangan: string | null = null): BarisAnggaran => ({
  kode,
  unit,
  nilai: null,
  keterangan,
});

/** Indicators of the sasaran in the order of the Renstra; the IKU among them, or all where none is an IKU. */
function listIndikatorSasaran({ perencanaan, indikator }: TahunKinerja): string[] {
  const dikenal = new Map(indikator.map((kartu) => [kartu.id, kartu]));
  const semua = new Set(perencanaan.renstra.tujuan.flatMap(({ sasaran }) => sasaran.flatMap((satu) => satu.indikator)));
  const ada = [...semua].filter((id) => dikenal.has(id));
  const iku = ada.filter((id) => dikenal.get(id)?.iku);
  return iku.length > 0 ? iku : ada;
}

/** The head promises the sasaran with their IKU, and all programmes; those that carry no sasaran stand last. */
function draftPimpinan({ tahun, program }: Bahan): Isi {
  const penunjang = ({ program: { sifat } }: Simpul) => sifat === 'penunjang';
  return {
    kinerja: listIndikatorSasaran(tahun).map(barisIndikator),
    anggaran: [
      ...program.filter((satu) => !penunjang(satu)).map((satu) => barisAnggaran(satu)),
      ...program.filter(penunjang).map((satu) => barisAnggaran(satu, 'Pendukung')),
    ],
  };
}

/** A unit with all below it. */
function listUnitBawah({ organisasi }: TahunKinerja, akar: string): ReadonlySet<string> {
  const milik = new Set([akar]);
  // Grows while it is walked; a unit that is its own ancestor is met once.
  for (const kini of milik) for (const { id, induk } of organisasi.unit) if (induk === kini) milik.add(id);
  return milik;
}

/** What the superior promises; drafted if it has no agreement yet. */
function findIsiAtasan(bahan: Bahan, atasan: string): Isi {
  const ada = bahan.terpilih.get(atasan)?.pk;
  if (ada !== undefined) return ada;
  const jabatan = bahan.jabatan.get(atasan);
  return jabatan === undefined || bahan.dilalui.has(atasan) ? { kinerja: [], anggaran: [] } : draftIsi(bahan, jabatan);
}

/** Leaves that other posts with the same superior carry already. */
function listDaunSejawat({ terpilih, peta }: Bahan, jabatan: Jabatan, atasan: string): ReadonlySet<Simpul> {
  const garis = [...terpilih.values()].flatMap(({ pk }) =>
    pk.pihakKedua === atasan && pk.pihakPertama !== jabatan.id ? pk.anggaran : [],
  );
  return new Set(listDaunGaris(garis, peta));
}

/** The fewest lines that reach the wanted leaves and no other, none wider than a kegiatan. */
function ringkaskan(program: readonly Simpul[], daun: ReadonlySet<Simpul>): Simpul[] {
  return program.flatMap((satu) => {
    const utuh = listDaun(satu).every((d) => daun.has(d));
    const programBerisi = satu.induk === null && satu.anak.length > 0;
    if (utuh && !programBerisi) return [satu];
    return satu.anak.length === 0 ? (daun.has(satu) ? [satu] : []) : ringkaskan(satu.anak, daun);
  });
}

/**
 * Which leaves of the budget a structural post answers for: those its unit, or a unit below it, carries out; those of
 * programmes that support the indicators it answers for; for a secretariat those of the supporting programmes; and
 * below another structural post those of the superior. Never those that a colleague has promised already.
 */
function listDaunJabatan(bahan: Bahan, jabatan: Jabatan, atasan: string): ReadonlySet<Simpul> {
  const { tahun, program, peta } = bahan;
  const { jenis: jenisUnit, id: idUnit } = tahun.organisasi.unit.find(({ id }) => id === jabatan.unit) ?? {};
  // The reporting unit holds everything; to belong to it says nothing about who answers for what.
  const unit = idUnit === undefined || idUnit === tahun.umum.unit ? new Set<string>() : listUnitBawah(tahun, idUnit);
  const kartu = new Set(tahun.indikator.flatMap((k) => (k.penanggungJawab === jabatan.id ? [k.id] : [])));
  const milikAtasan = new Set(listDaunGaris(findIsiAtasan(bahan, atasan).anggaran, peta));
  const dibawahStruktural = bahan.jabatan.get(atasan)?.jenis === 'struktural';
  const diambil = listDaunSejawat(bahan, jabatan, atasan);
  const milik = program.flatMap(listDaun).filter((daun) => {
    if (diambil.has(daun)) return false;
    if (daun.unit !== null) return unit.has(daun.unit);
    if (milikAtasan.size > 0 && !milikAtasan.has(daun)) return false;
    return (
      dibawahStruktural ||
      daun.program.mendukung.some((id) => kartu.has(id)) ||
      (jenisUnit === 'sekretariat' && daun.program.sifat === 'penunjang')
    );
  });
  return new Set(milik);
}

function draftStruktural(bahan: Bahan, jabatan: Jabatan, atasan: string): Isi {
  const { tahun, program } = bahan;
  const garis = ringkaskan(program, listDaunJabatan(bahan, jabatan, atasan));
  const didukung = new Set(garis.flatMap((satu) => satu.program.mendukung));
  const milik = tahun.indikator.filter(({ id, penanggungJawab }) => penanggungJawab === jabatan.id || didukung.has(id));
  const diAtas = findIsiAtasan(bahan, atasan).kinerja;
  // Every post carries something of what its superior promises, even before cards or budget say which.
  const kinerja =
    milik.length > 0
      ? milik.map(({ id }) => barisIndikator(id))
      : diAtas.flatMap(({ indikator }) => (indikator === null ? [] : [barisIndikator(indikator)]));
  return { kinerja, anggaran: garis.map((satu) => barisAnggaran(satu)) };
}

/** A pelaksana promises the outputs of the sub-kegiatan its superior answers for; the money stays with the superior. */
function draftPelaksana(bahan: Bahan, atasan: string): Isi {
  const daun = new Set(listDaunGaris(findIsiAtasan(bahan, atasan).anggaran, bahan.peta));
  const kinerja = ratakan(bahan.program)
    .filter((satu) => daun.has(satu))
    .flatMap((satu): BarisKinerja[] => {
      const dasar = {
        indikator: null,
        tujuan: null,
        sasaran: satu.induk?.nama ?? satu.nama,
        satuan: null,
        kegiatan: satu.nama,
      };
      return satu.kinerja.length === 0
        ? [{ ...dasar, nama: `Terlaksananya ${satu.nama}`, target: null }]
        : satu.kinerja.map(({ nama, satuan, target }) => ({ ...dasar, nama, satuan, target }));
    });
  return { kinerja, anggaran: [] };
}

function draftIsi(sebelum: Bahan, jabatan: Jabatan): Isi {
  const bahan = { ...sebelum, dilalui: new Set([...sebelum.dilalui, jabatan.id]) };
  const atasan = jabatan.atasan ?? '';
  if (jabatan.jenis === 'kepalaDaerah') return { kinerja: [], anggaran: [] };
  if (jabatan.jenis === 'pimpinan') return draftPimpinan(bahan);
  return jabatan.jenis === 'struktural' ? draftStruktural(bahan, jabatan, atasan) : draftPelaksana(bahan, atasan);
}

const kunciGaris = ({ kode, unit }: Pick<BarisAnggaran, 'kode' | 'unit'>): string => `${kode}@${unit ?? ''}`;

/** A change begins as what was promised; the head adds indicators and programmes that have come since. */
function lanjutkan(bahan: Bahan, jabatan: Jabatan, lama: Perjanjian): Isi {
  const { kinerja, anggaran } = lama;
  if (jabatan.jenis !== 'pimpinan') return { kinerja, anggaran };
  const baru = draftIsi(bahan, jabatan);
  const indikator = new Set(kinerja.map((baris) => baris.indikator));
  const garis = new Set(anggaran.map(kunciGaris));
  return {
    kinerja: [...kinerja, ...baru.kinerja.filter((baris) => !indikator.has(baris.indikator))],
    anggaran: [...anggaran, ...baru.anggaran.filter((baris) => !garis.has(kunciGaris(baris)))],
  };
}

const AWALAN = { murni: 'PKM', perubahan: 'PKP' } as const;
const PALING_PANJANG = 70;

function createId({ perjanjian }: TahunKinerja, jabatan: string, versi: Perjanjian['versi']): string {
  const dasar = `${AWALAN[versi]}-${jabatan.toUpperCase().slice(0, PALING_PANJANG)}`;
  const terpakai = new Set(perjanjian.map(({ id }) => id));
  let id = dasar;
  for (let ke = 2; terpakai.has(id); ke++) id = `${dasar}-${ke}`;
  return id;
}

/**
 * A Perjanjian Kinerja for a post, drafted from what the year holds (PermenPANRB 53/2014, Lampiran I: the targets and
 * the budget it promises; PermenPANRB 89/2021: what a post promises follows from its superior). Not dated, and without
 * the reason of a change, which people give. Targets are taken from the cards by version, so none is copied.
 * - `pimpinan`: sasaran with their IKU, and all programmes;
 * - `struktural`: the indicators and the kegiatan or sub-kegiatan it answers for (listDaunJabatan);
 * - `fungsional`, `pelaksana`: the outputs of the sub-kegiatan of its superior, as activities.
 *
 * A change starts from the agreement in force.
 *
 * @returns undefined for an unknown post, the head of region, and a post without a superior to promise to
 */
export function draftPerjanjian(
  tahun: TahunKinerja,
  jabatan: string,
  versi: Perjanjian['versi'],
): Perjanjian | undefined {
  const peta = new Map(tahun.organisasi.jabatan.map((satu) => [satu.id, satu]));
  const milik = peta.get(jabatan);
  if (milik === undefined || milik.jenis === 'kepalaDaerah' || milik.atasan === null) return undefined;
  const program = listProgram(tahun);
  const terpilih = pilihPerjanjian(tahun.perjanjian, versi);
  const bahan: Bahan = {
    tahun,
    program,
    peta: indexSimpul(program),
    jabatan: peta,
    terpilih,
    dilalui: new Set(),
  };
  const lama = versi === 'perubahan' ? terpilih.get(jabatan)?.pk : undefined;
  return {
    id: createId(tahun, jabatan, versi),
    versi,
    pihakPertama: jabatan,
    pihakKedua: milik.atasan,
    tempat: null,
    tanggal: null,
    alasan: null,
    ...(lama === undefined ? draftIsi(bahan, milik) : lanjutkan(bahan, milik, lama)),
  };
}
