import { open } from 'node:fs/promises';

/*
 * Word and Excel files are ZIP archives. They are never unpacked here, but whoever downloads one opens it: its
 * directory is read, and what no office program writes is refused.
 */

const AKHIR = 0x06054b50;
const PUSAT = 0x02014b50;
const PANJANG_AKHIR = 22;
const PANJANG_PUSAT = 46;
const KOMENTAR_MAKS = 0xffff;
const MAKS_BAGIAN = 5_000;
const MAKS_DIREKTORI = 2 * 1024 * 1024;
/** What all parts together may say they unpack to. */
const MAKS_TERURAI = 512 * 1024 * 1024;

const RUSAK = 'Berkas Office ini terpotong atau rusak; simpan ulang, lalu unggah lagi.';

const isNamaBuruk = (nama: string): boolean =>
  nama.includes('\0') || nama.includes('\\') || /^([A-Za-z]:|\/)/.test(nama) || nama.split('/').includes('..');

async function readBagian(path: string): Promise<{ readonly nama: string; readonly utuh: number }[] | undefined> {
  const pegangan = await open(path, 'r');
  try {
    const { size } = await pegangan.stat();
    const panjang = Math.min(size, PANJANG_AKHIR + KOMENTAR_MAKS);
    const ekor = Buffer.alloc(panjang);
    await pegangan.read(ekor, 0, panjang, size - panjang);
    let akhir = panjang - PANJANG_AKHIR;
    while (akhir >= 0 && ekor.readUInt32LE(akhir) !== AKHIR) akhir--;
    if (akhir < 0) return undefined;
    const banyak = ekor.readUInt16LE(akhir + 10);
    const luas = ekor.readUInt32LE(akhir + 12);
    const letak = ekor.readUInt32LE(akhir + 16);
    if (banyak === 0 || banyak > MAKS_BAGIAN || luas > MAKS_DIREKTORI || letak + luas > size) return undefined;
    const direktori = Buffer.alloc(luas);
    await pegangan.read(direktori, 0, luas, letak);
    return parseDirektori(direktori, banyak);
  } finally {
    await pegangan.close();
  }
}

function parseDirektori(direktori: Buffer, banyak: number): { nama: string; utuh: number }[] | undefined {
  const bagian: { nama: string; utuh: number }[] = [];
  let di = 0;
  for (let ke = 0; ke < banyak; ke++) {
    if (di + PANJANG_PUSAT > direktori.length || direktori.readUInt32LE(di) !== PUSAT) return undefined;
    const panjangNama = direktori.readUInt16LE(di + 28);
    const awal = di + PANJANG_PUSAT;
    bagian.push({
      nama: direktori.toString('utf8', awal, awal + panjangNama),
      utuh: direktori.readUInt32LE(di + 24),
    });
    di = awal + panjangNama + direktori.readUInt16LE(di + 30) + direktori.readUInt16LE(di + 32);
  }
  return bagian;
}

/** Why an office file is refused, as a sentence; undefined when it may come in. */
export async function checkArsip(path: string): Promise<string | undefined> {
  const bagian = await readBagian(path);
  if (bagian === undefined) return RUSAK;
  if (bagian.some(({ nama }) => isNamaBuruk(nama))) {
    return 'Berkas ini memuat nama yang menunjuk ke luar berkas, seperti berkas berbahaya; simpan ulang dari Office.';
  }
  if (bagian.some(({ nama }) => /vbaproject\.bin$/i.test(nama))) {
    return 'Berkas ini memuat makro; simpan tanpa makro (DOCX atau XLSX), lalu unggah lagi.';
  }
  if (bagian.reduce((jumlah, { utuh }) => jumlah + utuh, 0) > MAKS_TERURAI) {
    return 'Isi berkas ini mengembang terlalu besar saat dibuka; ringkas gambarnya, lalu unggah lagi.';
  }
  return undefined;
}
