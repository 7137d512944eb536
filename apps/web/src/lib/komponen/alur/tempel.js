/*
 * Takes cells copied from a spreadsheet into the grid: rows go down, columns to the right, from the cell that has the
 * focus. Without this module the grid is typed in.
 */
const KOLOM = ['nilai', 'hambatan', 'solusi', 'tindakLanjut'];

/**
 * Cells of a copied range, by rows. A cell with line breaks stands in quotes.
 * @param {string} teks
 */
function readSel(teks) {
  /** @type {string[][]} */
  const baris = [];
  /** @type {string[]} */
  let kini = [];
  const pola = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (const [, kutip, biasa = '', akhir] of teks.matchAll(pola)) {
    kini.push(kutip === undefined ? biasa : kutip.replaceAll('""', '"'));
    if (akhir === '\t') continue;
    // A copied range ends with a line break.
    if (akhir !== '' || kini.some((satu) => satu !== '')) baris.push(kini);
    if (akhir === '') break;
    kini = [];
  }
  return baris;
}

/** @param {ClipboardEvent} event */
function tempel(event) {
  const { target, currentTarget: kisi, clipboardData } = event;
  if (
    !(kisi instanceof HTMLFormElement && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
  )
    return;
  const [kolom = '', id = ''] = target.name.split(/:(.*)/s);
  const sel = readSel(clipboardData?.getData('text/plain') ?? '');
  const awal = KOLOM.indexOf(kolom);
  // One cell is typed as ever, and so are lines of text in a large field.
  const satuKolom = sel.every((satu) => satu.length === 1);
  if (awal < 0 || (satuKolom && (sel.length === 1 || target instanceof HTMLTextAreaElement))) return;
  event.preventDefault();
  const semua = [...kisi.elements].flatMap((satu) =>
    satu instanceof HTMLInputElement && satu.name.startsWith('nilai:') ? [satu.name.slice('nilai:'.length)] : [],
  );
  const mulai = semua.indexOf(id);
  let terisi = 0;
  for (const [ke, isi] of sel.entries()) {
    for (const [geser, teks] of isi.entries()) {
      const tujuan = kisi.elements.namedItem(`${KOLOM[awal + geser]}:${semua[mulai + ke]}`);
      if (!(tujuan instanceof HTMLInputElement || tujuan instanceof HTMLTextAreaElement)) continue;
      tujuan.value = teks.trim();
      tujuan.closest('details')?.setAttribute('open', '');
      terisi += 1;
    }
  }
  const kabar = document.getElementById('kabar-tempel');
  if (kabar) kabar.textContent = `${terisi} sel diisi dari tempelan. Periksa, lalu simpan draf.`;
}

for (const kisi of document.querySelectorAll('form[data-tempel]')) {
  kisi.addEventListener('paste', (event) => tempel(/** @type {ClipboardEvent} */ (event)));
}
