import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KUESIONER_BAKU, PROFIL_SKM } from '@akuntabel/kinerja';
import { encode } from 'uqr';
import { buildQr } from '../grafik/qr.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { listBlok } from '../model/telusur.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { STRING_NAKAL, STRING_SULIT } from '../uji/contoh-dokumen.ts';
import { KUESIONER_UJI } from '../uji/laporan-skm.ts';
import { findOverflow } from '../uji/luapan.ts';
import { listTeksHalaman, TANPA_POPPLER } from '../uji/poppler.ts';
import type { DataCetakSkm } from './data-cetak.ts';
import { buildKuesionerKosong } from './kuesioner-kosong.ts';
import { buildPosterSkm } from './poster-skm.ts';

const HASH = { hash: 'a'.repeat(64) };
const ALAMAT = 'https://akuntabel.contoh.go.id/skm/kota-contoh/abcdefgh';
const data = (lain: Partial<DataCetakSkm> = {}): DataCetakSkm => ({
  ...{ instansi: 'Pemerintah Kota Contoh', daerah: 'Kota Contoh', unit: 'Kecamatan Contoh' },
  ...{ nama: 'Survei pelayanan', periode: 'smt1', tahun: 2026, alamat: ALAMAT, berkode: false },
  ...{ kuesioner: KUESIONER_UJI, nomorKuesioner: 2, tanggal: '2026-06-15' },
  ...lain,
});
const satuBaris = (teks: string): string => teks.replace(/\s+/g, ' ');

describe('buildQr', () => {
  it('draws every dark module of the code and no other, with four white ones around', () => {
    const svg = buildQr(ALAMAT);
    const gelap = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
    const { data: modul, size } = encode(ALAMAT, { ecc: 'M', border: 0 });
    const harus = modul.flatMap((baris, y) => baris.flatMap((satu, x) => (satu ? [`${x + 4},${y + 4}`] : [])));
    assert.deepEqual([...gelap].sort(), harus.sort());
    assert.ok(svg.includes(`viewBox="0 0 ${size + 8} ${size + 8}"`));
  });
});

describe('the papers of a survey', { skip: TANPA_POPPLER }, () => {
  it('a poster on one page: the code, the address to type, and the single-use code only where one is needed', () => {
    const dokumen = numberDokumen(buildPosterSkm(data(), HASH));
    const gambar = listBlok(dokumen).filter(({ jenis }) => jenis === 'gambar');
    assert.deepEqual(
      gambar.map((satu) => (satu.jenis === 'gambar' ? satu.svg : '')),
      [buildQr(ALAMAT)],
    );
    const halaman = listTeksHalaman(renderPdf(dokumen));
    assert.equal(halaman.length, 1);
    const teks = satuBaris(halaman[0] ?? '');
    assert.ok(teks.includes(ALAMAT));
    assert.match(teks, /Semester I Tahun 2026/);
    assert.doesNotMatch(teks, /kode sekali pakai/);
    const berkode = listTeksHalaman(renderPdf(numberDokumen(buildPosterSkm(data({ berkode: true }), HASH))));
    assert.match(satuBaris(berkode.join(' ')), /kode sekali pakai/);
  });

  it('a questionnaire on two pages: every question, wording and choice, in the order asked', () => {
    const halaman = listTeksHalaman(renderPdf(numberDokumen(buildKuesionerKosong(data(), HASH))));
    assert.equal(halaman.length, 2);
    assert.match(satuBaris(halaman[0] ?? ''), /kuesioner versi 2/);
    const [depan = '', belakang = ''] = halaman.map((satu) => satu.replace(/\s+/g, ''));
    const letak = KUESIONER_BAKU.pertanyaan.map(({ kode }) => depan.indexOf(kode));
    assert.deepEqual(
      letak,
      letak.toSorted((a, b) => a - b),
    );
    assert.ok(letak.every((satu) => satu > 0));
    const pilihan = [
      ...Object.values(PROFIL_SKM).flatMap((bidang) => Object.values<string>(bidang.pilihan)),
      ...[...KUESIONER_UJI.layanan, ...KUESIONER_UJI.bagian].map(({ nama }) => nama),
    ];
    const kurang = pilihan.filter((satu) => !belakang.includes(satu.replace(/\s+/g, '')));
    assert.deepEqual(kurang, []);
  });

  it('hostile and long words stay text and on their page', () => {
    const nakal = STRING_NAKAL.map(({ asal }) => asal).join(' ');
    const jahat = data({
      nama: nakal.slice(0, 200),
      kuesioner: {
        ...KUESIONER_UJI,
        pertanyaan: KUESIONER_UJI.pertanyaan.map((satu) => ({ ...satu, teks: nakal.slice(0, 500) })),
        layanan: [{ kode: 'ktp', nama: `${nakal} ${STRING_SULIT.tanpaSpasi}`.slice(0, 200) }],
        tambahan: [{ jenis: 'teks', kode: 'T1', teks: nakal.slice(0, 500) }],
      },
    });
    for (const dokumen of [buildPosterSkm(jahat, HASH), buildKuesionerKosong(jahat, HASH)]) {
      assert.deepEqual(findOverflow(renderPdf(numberDokumen(dokumen))), []);
    }
  });
});
