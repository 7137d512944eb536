import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countJawaban, hitungIkm } from '@akuntabel/kinerja';
import { readLembar } from '../lembar/baca-lembar.ts';
import { createKisi } from '../lembar/lembar.ts';
import { readJawaban } from './baca-jawaban.ts';
import { writeHasilSkm } from './tulis-hasil.ts';
import { type JawabanTertulis, streamJawabanSkm } from './tulis-jawaban.ts';

const KOSONG = { umur: null, kelamin: null, pendidikan: null, pekerjaan: null, layanan: null, bagian: null };
const jawaban = (nilai: string, lain: Partial<JawabanTertulis> = {}): JawabanTertulis => ({
  ...KOSONG,
  ...{ nilai, tanggal: '2026-06-15', saran: null, saluran: 'daring', ditandai: false, ikut: true },
  tambahan: new Map(),
  ...lain,
});

async function* halaman(...semua: readonly (readonly JawabanTertulis[])[]) {
  yield* semua;
}

const toBita = async (aliran: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(aliran as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

describe('streamJawabanSkm', () => {
  it('writes what the import reads, page after page, hostile text as text', async () => {
    const profil = { umur: '20-29', kelamin: 'P', pendidikan: 'sma', pekerjaan: 'rumahTangga' };
    const saran = '=HYPERLINK("http://x","y")';
    const bita = await toBita(
      await streamJawabanSkm(
        halaman(
          [jawaban('12344321-', { ...profil, layanan: 'KTP elektronik', bagian: 'Bintan', saran })],
          [jawaban('444444444', { ditandai: true, ikut: false, tambahan: new Map([['Naik apa?', '+62']]) })],
        ),
        ['Naik apa?'],
      ),
    );
    const { baris, masalah, takDikenal, kolom } = await readJawaban(bita, 'jawaban.xlsx');
    assert.deepEqual([masalah, takDikenal], [[], []]);
    assert.deepEqual(baris[0], {
      ...{ nomor: 2, jawaban: [1, 2, 3, 4, 4, 3, 2, 1, null], profil },
      ...{ layanan: 'KTP elektronik', bagian: 'Bintan', saran },
    });
    assert.deepEqual(baris[1]?.jawaban, [4, 4, 4, 4, 4, 4, 4, 4, 4]);
    assert.deepEqual(
      kolom.filter(({ sebagai }) => sebagai === null).map(({ judul }) => judul),
      ['No', 'Tanggal', 'Cara mengisi', 'Ditandai', 'Dihitung', 'Naik apa?'],
    );
    const [lembar] = await readLembar(bita, { nama: 'jawaban.xlsx' });
    const sel = lembar?.sel.filter(({ baris: b }) => b === 2).slice(-4);
    assert.deepEqual(
      sel?.map(({ teks, jenis }) => `${jenis} ${teks}`),
      ['teks Formulir daring', 'teks Ya', 'teks Tidak', 'teks +62'],
    );
  });
});

describe('writeHasilSkm', () => {
  it('writes counts as numbers and what is computed with its formula, whose result is ours', async () => {
    const ikm = hitungIkm(
      countJawaban([
        [4, 4, 4, 4, 4, 4, 4, 4, 4],
        [1, 3, 3, 3, 3, 3, 3, 3, null],
      ]),
      '0.11',
    );
    const bita = await writeHasilSkm({
      nama: '=1+1',
      keterangan: [['Unit', 'Kecamatan Contoh']],
      ikm,
      kelompok: [{ dimensi: 'Usia', nama: '20–29 tahun', responden: 6, ikm: '80.25', mutu: 'B' }],
    });
    const [hasil, kelompok] = await readLembar(bita, { nama: 'hasil.xlsx' });
    assert.ok(hasil && kelompok);
    const kisi = createKisi(hasil);
    assert.deepEqual([kisi.get(0, 0)?.jenis, kisi.get(0, 0)?.teks], ['teks', '=1+1']);
    // Row 5 is U1: 4 and 1 → mean 2.5, × 0.11 = 0.275, × 25 = 62.5.
    const u1 = Array.from({ length: 12 }, (_, k) => kisi.get(4, k)?.teks);
    assert.deepEqual(u1, ['U1', 'Persyaratan', '1', '0', '0', '1', '0', '2', '2.5', '0.275', '62.5', 'D Tidak Baik']);
    // 2.5 + 7 × 3.5 + 4 = 31; × 0.11 = 3.41; × 25 = 85.25.
    assert.deepEqual([kisi.get(14, 2)?.teks, kisi.get(15, 2)?.teks, kisi.get(16, 2)?.teks], ['3.41', '85.25', '99']);
    assert.equal(createKisi(kelompok).get(1, 3)?.teks, '80.25');
  });
});
