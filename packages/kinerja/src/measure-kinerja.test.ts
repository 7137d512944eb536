import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Angka, HasilAnggaran, HasilKinerja } from './hasil/hasil-kinerja.ts';
import { measureKinerja } from './measure-kinerja.ts';
import { RUMUS } from './rumus.ts';
import { checkTahunKinerja } from './tahun/check-tahun-kinerja.ts';
import type { TahunKinerja } from './tahun/tahun-kinerja.ts';
import { arbMenurutSkema, arbTahunKinerja } from './uji/index.ts';
import { readSen } from './uji/undi.ts';

const isAngka = (nilai: object): nilai is Angka => 'keadaan' in nilai && 'rumus' in nilai && 'id' in nilai;

/** Every figure reachable from the result other than through the ledger. */
function listAngka(hasil: HasilKinerja): Angka[] {
  const angka: Angka[] = [];
  const visit = (nilai: unknown): void => {
    if (nilai === null || typeof nilai !== 'object') return;
    if (isAngka(nilai)) angka.push(nilai);
    else for (const anak of Object.values(nilai)) visit(anak);
  };
  visit({ ...hasil, angka: null });
  return angka;
}

function listBilangan(nilai: unknown): number[] {
  if (typeof nilai === 'number') return [nilai];
  return nilai !== null && typeof nilai === 'object' ? Object.values(nilai).flatMap(listBilangan) : [];
}

/** What stands at a path such as `anggaran.program[0].kode`; undefined when the path leads nowhere. */
function readJalur(data: TahunKinerja, jalur: string): unknown {
  return jalur
    .split(/[.[\]]+/)
    .filter((bagian) => bagian !== '')
    .reduce<unknown>((nilai, bagian) => (nilai as Record<string, unknown> | null)?.[bagian], data);
}

function freeze<T>(nilai: T): T {
  if (nilai !== null && typeof nilai === 'object') {
    Object.freeze(nilai);
    for (const anak of Object.values(nilai)) freeze(anak);
  }
  return nilai;
}

const RUPA = [
  { nama: 'data that hold together', arb: arbTahunKinerja(), numRuns: 60 },
  { nama: 'anything the schema lets through', arb: arbMenurutSkema(), numRuns: 300 },
];

for (const { nama, arb, numRuns } of RUPA) {
  const holds = (law: (data: TahunKinerja, hasil: HasilKinerja) => void): void =>
    fc.assert(
      fc.property(arb, (data) => law(freeze(data), measureKinerja(data))),
      { numRuns },
    );

  describe(`measureKinerja of ${nama}`, () => {
    it('never throws, never changes the data, and gives the same figures again', () => {
      holds((data, hasil) => {
        assert.deepEqual(measureKinerja(data), hasil);
        assert.ok(Array.isArray(checkTahunKinerja(data)));
      });
    });

    it('gives a plain decimal or the reason why there is none; never NaN or Infinity', () => {
      holds((_, hasil) => {
        assert.ok(listBilangan(hasil).every(Number.isFinite));
        for (const angka of Object.values(hasil.angka)) {
          assert.equal(angka.nilai === null, angka.keadaan !== 'terisi', angka.id);
          assert.equal(angka.alasan === null, angka.keadaan === 'terisi', angka.id);
          if (angka.nilai !== null) assert.match(angka.nilai, /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/, angka.id);
          assert.ok(angka.desimal >= 0 && angka.desimal <= 6, angka.id);
        }
      });
    });

    it('holds every figure in the ledger, each under its own id', () => {
      holds((_, hasil) => {
        for (const [id, angka] of Object.entries(hasil.angka)) assert.equal(angka.id, id);
        const terjangkau = listAngka(hasil);
        for (const angka of terjangkau) assert.equal(hasil.angka[angka.id], angka, angka.id);
        for (const { angka } of hasil.tanda) assert.ok(angka in hasil.angka, angka);
      });
    });

    it('names for every figure a rule with its regulation or source', () => {
      holds((_, hasil) => {
        for (const { id, rumus } of Object.values(hasil.angka)) {
          assert.ok(Object.hasOwn(RUMUS, rumus), `${id}: ${rumus}`);
          assert.ok((RUMUS[rumus]?.dasar ?? '') !== '');
        }
      });
    });

    it('traces every figure, without a circle, to entries that stand in the data as said', () => {
      holds((data, hasil) => {
        const selesai = new Set<string>();
        const trace = (id: string, dilalui: readonly string[]): void => {
          assert.ok(!dilalui.includes(id), [...dilalui, id].join(' ← '));
          if (selesai.has(id)) return;
          selesai.add(id);
          const angka = hasil.angka[id];
          assert.ok(angka, `${id} is an input but no figure`);
          for (const masukan of angka.masukan) {
            if (masukan.jenis === 'angka') {
              trace(masukan.id, [...dilalui, id]);
              continue;
            }
            const tertulis = readJalur(data, masukan.jalur);
            assert.notEqual(tertulis, undefined, `${id}: nothing at ${masukan.jalur}`);
            if (typeof tertulis === 'string') assert.equal(masukan.nilai, tertulis, `${id}: ${masukan.jalur}`);
          }
        };
        for (const id of Object.keys(hasil.angka)) trace(id, []);
      });
    });

    it('gives every figure with a value something it was made from', () => {
      holds((_, hasil) => {
        for (const { id, keadaan, masukan, rumus } of Object.values(hasil.angka)) {
          if (keadaan === 'terisi' && rumus !== 'cacah') assert.ok(masukan.length > 0, id);
        }
      });
    });
  });
}

/** A list in another order, told by numbers so that fast-check can shrink it. */
function permute<T>(daftar: readonly T[], urutan: readonly number[]): T[] {
  return daftar
    .map((satu, i) => ({ satu, kunci: urutan[i % urutan.length] ?? 0 }))
    .sort((a, b) => a.kunci - b.kunci)
    .map(({ satu }) => satu);
}

describe('the order of entries', () => {
  it('changes no figure', () => {
    const arbUrutan = fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(arbTahunKinerja(), arbUrutan, (data, urutan) => {
        const acak = <T>(daftar: readonly T[]) => permute(daftar, urutan);
        const diacak: TahunKinerja = {
          ...data,
          indikator: acak(data.indikator),
          pengukuran: acak(data.pengukuran),
          perjanjian: acak(data.perjanjian),
          rencanaAksi: acak(data.rencanaAksi),
          pembanding: acak(data.pembanding),
          skm: acak(data.skm),
          anggaran: {
            ...data.anggaran,
            program: acak(data.anggaran.program).map((program) => ({
              ...program,
              kegiatan: acak(program.kegiatan).map((giat) => ({ ...giat, subKegiatan: acak(giat.subKegiatan) })),
            })),
          },
        };
        const baca = (tahun: TahunKinerja) =>
          Object.values(measureKinerja(tahun).angka)
            .map(({ id, nilai, teks, keadaan }) => ({ id, nilai, teks, keadaan }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(baca(diacak), baca(data));
      }),
      { numRuns: 60 },
    );
  });
});

describe('money over the tree', () => {
  const RUAS = ['murni', 'perubahan', 'pagu', 'realisasi', 'tundaBayar', 'operasi', 'modal'] as const;

  const listDaun = (simpul: readonly HasilAnggaran[]): HasilAnggaran[] =>
    simpul.flatMap((satu) => (satu.anak.length === 0 ? [satu] : listDaun(satu.anak)));

  it('sums to the last sen what stands in the leaves, or says what is missing', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (data) => {
        const { anggaran } = measureKinerja(data);
        const kelompok = [
          ...anggaran.program.map((program) => ({ uang: program.uang, daun: listDaun([program]) })),
          { uang: anggaran.unit, daun: listDaun(anggaran.program) },
          { uang: anggaran.utama, daun: listDaun(anggaran.program.filter(({ sifat }) => sifat === 'utama')) },
          { uang: anggaran.penunjang, daun: listDaun(anggaran.program.filter(({ sifat }) => sifat === 'penunjang')) },
        ];
        for (const { uang, daun } of kelompok) {
          for (const ruas of RUAS) {
            const nilai = daun.map((satu) => satu.uang[ruas].nilai);
            if (daun.length === 0) assert.equal(uang[ruas].nilai, null);
            else if (nilai.includes(null)) assert.equal(uang[ruas].keadaan, 'kosong');
            else {
              const jumlah = nilai.reduce((total, satu) => total + readSen(satu as string), 0n);
              assert.equal(readSen(uang[ruas].nilai as string), jumlah);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same per kelurahan as the sub-kegiatan that name one', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (data) => {
        const { program, perUnit } = measureKinerja(data).anggaran;
        for (const { unit, uang } of perUnit) {
          const milik = listDaun(program).filter((daun) => daun.unit === unit);
          assert.ok(milik.length > 0);
          if (milik.some((daun) => daun.uang.pagu.nilai === null)) assert.equal(uang.pagu.nilai, null);
          else {
            const jumlah = milik.reduce((total, daun) => total + readSen(daun.uang.pagu.nilai as string), 0n);
            assert.equal(readSen(uang.pagu.nilai as string), jumlah);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('ids of data that hold together need no number to be told apart', () => {
  fc.assert(
    fc.property(arbTahunKinerja(), (data) =>
      assert.deepEqual(
        Object.keys(measureKinerja(data).angka).filter((id) => id.includes('~')),
        [],
      ),
    ),
    { numRuns: 60 },
  );
});
