// A process of its own that writes until it is killed:
//   node penulis.ts <options as JSON> <government> <unit-year> <round>
// Says on standard output what it finds (`ada <rows>`) and each row once its transaction has been acknowledged.
import { openBasisdata, type PilihanBasisdata } from '../buka.ts';
import { appendJejak } from '../kueri/jejak.ts';
import { insertRekaman, listRekaman } from '../kueri/rekaman.ts';

const [pilihan = '', instansiId = '', unitTahunId = '', ronde = ''] = process.argv.slice(2);

const basisdata = await openBasisdata(JSON.parse(pilihan) as PilihanBasisdata);
const ada = await basisdata.withInstansi(instansiId, (tx) => listRekaman(tx, instansiId, unitTahunId));
process.stdout.write(`ada ${ada.length}\n`);
for (let n = 0; ; n++) {
  const kunci = `${ronde}-${n}`;
  await basisdata.withInstansi(instansiId, async (tx) => {
    const diubah = new Date().toISOString();
    const isi = { n, teks: 'x'.repeat(n % 500) };
    await insertRekaman(tx, instansiId, { unitTahunId, jenis: 'tulis', kunci, urutan: n, isi, diubah });
    await appendJejak(tx, instansiId, [
      { pada: diubah, penggunaId: 'p', nama: 'p', macam: 'buat', unitTahunId, jenis: 'tulis', kunci, baru: isi },
    ]);
  });
  process.stdout.write(`${kunci}\n`);
}
