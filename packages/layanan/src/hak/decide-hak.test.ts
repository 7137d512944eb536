import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ATURAN_BAWAAN, type AturanHak } from './aturan.ts';
import { decideHak, type Pemohon, type SasaranHak } from './decide-hak.ts';
import { PERAN, type PenugasanPeran } from './peran.ts';
import type { TindakanHak } from './tindakan.ts';

const HARI = '2026-06-15';
const SASARAN: SasaranHak = { instansiId: 'dumai', unit: ['KEC', 'KOTA'], jabatan: ['kasi'] };

const tugas = (peran: string, lain: Partial<PenugasanPeran> = {}): PenugasanPeran => ({
  peran,
  unit: 'KEC',
  jabatan: null,
  status: 'definitif',
  mulai: null,
  selesai: null,
  ...lain,
});
const pemohon = (...penugasan: PenugasanPeran[]): Pemohon => ({ penggunaId: 'u1', instansiId: 'dumai', penugasan });
const tolak = (lain: Partial<AturanHak>): AturanHak => ({
  putusan: 'tolak',
  peran: null,
  penggunaId: null,
  tindakan: 'lihat',
  lingkup: 'instansi',
  unit: null,
  ...lain,
});

describe('decideHak', () => {
  const tabel: [string, PenugasanPeran, TindakanHak, boolean][] = [
    ['a perencana edits the plan of the unit', tugas('perencana'), 'ubah.perencanaan', true],
    ['of the unit above too', tugas('perencana', { unit: 'KOTA' }), 'ubah.perencanaan', true],
    ['not of another unit', tugas('perencana', { unit: 'KEC2' }), 'ubah.perencanaan', false],
    ['a perencana does not verify', tugas('perencana'), 'alur.pengukuran.verifikasi', false],
    ['a verifikator of the government does', tugas('verifikator', { unit: null }), 'alur.pengukuran.verifikasi', true],
    ['one of a single unit does not', tugas('verifikator'), 'alur.pengukuran.verifikasi', false],
    ['a PIC measures what the post answers for', tugas('pic', { jabatan: 'kasi' }), 'ubah.pengukuran', true],
    ['nothing else', tugas('pic', { jabatan: 'lain' }), 'ubah.pengukuran', false],
    ['a PIC without a post measures nothing', tugas('pic'), 'ubah.pengukuran', false],
    ['a pembaca reads', tugas('pembaca'), 'lihat', true],
    ['a pembaca edits nothing', tugas('pembaca'), 'ubah.pelaporan', false],
    ['an assignment of tomorrow gives nothing', tugas('perencana', { mulai: '2026-06-16' }), 'lihat', false],
    ['one that ends today still does', tugas('perencana', { selesai: HARI }), 'lihat', true],
    ['one that ended yesterday does not', tugas('perencana', { selesai: '2026-06-14' }), 'lihat', false],
    ['an unknown role gives nothing', tugas('raja', { unit: null }), 'lihat', false],
    ['nor the name of an inherited property', tugas('constructor', { unit: null }), 'lihat', false],
  ];
  for (const [nama, penugasan, tindakan, boleh] of tabel) {
    it(nama, () => {
      assert.equal(decideHak(ATURAN_BAWAAN, pemohon(penugasan), tindakan, SASARAN, HARI).boleh, boleh);
    });
  }

  it('an acting assignment gives the rights of the post and is named in the decision', () => {
    const plt = tugas('pimpinan', { jabatan: 'kasi', status: 'plt' });
    const putusan = decideHak(ATURAN_BAWAAN, pemohon(plt), 'alur.perjanjian.setujui', SASARAN, HARI);
    assert.deepEqual(putusan, { boleh: true, penugasan: plt });
  });

  it('a refusal wins, for a person, for a role, for a unit', () => {
    const perencana = pemohon(tugas('perencana'), tugas('pembaca'));
    for (const aturan of [tolak({ penggunaId: 'u1' }), tolak({ peran: 'pembaca' }), tolak({ unit: 'KOTA' })]) {
      assert.deepEqual(decideHak([...ATURAN_BAWAAN, aturan], perencana, 'lihat', SASARAN, HARI), {
        boleh: false,
        sebab: 'ditolak',
      });
    }
    for (const aturan of [tolak({ penggunaId: 'u2' }), tolak({ peran: 'apip' }), tolak({ unit: 'KEC2' })]) {
      assert.equal(decideHak([...ATURAN_BAWAAN, aturan], perencana, 'lihat', SASARAN, HARI).boleh, true);
    }
  });

  it('an unknown scope or action fails closed', () => {
    const aturan: AturanHak = { ...tolak({ tindakan: 'lihat', lingkup: 'dunia' }), putusan: 'boleh' };
    assert.equal(decideHak([aturan], pemohon(tugas('pembaca', { unit: null })), 'lihat', SASARAN, HARI).boleh, false);
    const semua = pemohon(...Object.keys(PERAN).map((p) => tugas(p, { unit: null, jabatan: 'kasi' })));
    assert.equal(decideHak(ATURAN_BAWAAN, semua, 'alur.pengukuran.hapus', SASARAN, HARI).boleh, false);
  });
});

describe('whatever the rules and the assignments', () => {
  const unit = fc.constantFrom('KEC', 'KEC2', 'KOTA', null);
  const arbTugas: fc.Arbitrary<PenugasanPeran> = fc.record({
    peran: fc.constantFrom(...Object.keys(PERAN), 'raja'),
    unit,
    jabatan: fc.constantFrom('kasi', 'camat', null),
    status: fc.constantFrom('definitif' as const, 'plt' as const),
    mulai: fc.constantFrom(null, '2026-01-01', '2026-07-01'),
    selesai: fc.constantFrom(null, '2026-03-01', '2026-12-31'),
  });
  const arbAturan: fc.Arbitrary<AturanHak> = fc.record({
    putusan: fc.constantFrom('boleh' as const, 'boleh' as const, 'tolak' as const),
    peran: fc.constantFrom(...Object.keys(PERAN), null),
    penggunaId: fc.constantFrom('u1', 'u2', null),
    tindakan: fc.constantFrom('lihat', 'ubah.anggaran'),
    lingkup: fc.constantFrom('instansi', 'unit', 'jabatan', 'dunia'),
    unit,
  });
  const arbSasaran: fc.Arbitrary<SasaranHak> = fc.record({
    instansiId: fc.constantFrom('dumai', 'dumai', 'lain'),
    unit: fc.constantFrom([], ['KEC', 'KOTA'], ['KEC2', 'KOTA']),
    jabatan: fc.constantFrom([], ['kasi']),
  });
  const args = [fc.array(arbAturan, { maxLength: 12 }), fc.array(arbTugas, { maxLength: 4 }), arbSasaran] as const;

  it('another government is never reached, nothing is allowed without a rule that allows it', () => {
    fc.assert(
      fc.property(...args, (aturan, penugasan, sasaran) => {
        const putusan = decideHak(aturan, pemohon(...penugasan), 'lihat', sasaran, HARI);
        if (sasaran.instansiId === 'lain') assert.deepEqual(putusan, { boleh: false, sebab: 'instansiLain' });
        if (putusan.boleh) {
          assert.ok(aturan.some((a) => a.putusan === 'boleh' && a.tindakan === 'lihat'));
          assert.ok(penugasan.includes(putusan.penugasan));
        }
      }),
    );
  });

  it('more refusals never allow more, more permissions never allow less', () => {
    fc.assert(
      fc.property(...args, arbAturan, (aturan, penugasan, sasaran, tambahan) => {
        const tanya = (a: readonly AturanHak[]) => decideHak(a, pemohon(...penugasan), 'lihat', sasaran, HARI).boleh;
        const [dulu, kini] = [tanya(aturan), tanya([...aturan, tambahan])];
        if (tambahan.putusan === 'tolak') assert.ok(!kini || dulu);
        else assert.ok(!dulu || kini);
      }),
    );
  });

  it('the order of the rules does not matter', () => {
    fc.assert(
      fc.property(...args, (aturan, penugasan, sasaran) => {
        const tanya = (a: readonly AturanHak[]) => decideHak(a, pemohon(...penugasan), 'lihat', sasaran, HARI).boleh;
        assert.equal(tanya(aturan), tanya(aturan.toReversed()));
      }),
    );
  });
});
