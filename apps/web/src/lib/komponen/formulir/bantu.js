/*
 * Small helps for the forms of records; all of them work without this module.
 * - Cells copied from a spreadsheet go into the table from the cell that has the focus.
 * - Who leaves a form with something typed in it is asked first.
 * - A preview of own text follows what is typed.
 * - When the session ends while somebody types, what they sent is offered again after they have signed in.
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Ruas */

/** @param {unknown} satu @returns {satu is Ruas} */
const isRuas = (satu) =>
  satu instanceof HTMLInputElement || satu instanceof HTMLTextAreaElement || satu instanceof HTMLSelectElement;

/**
 * Cells of a copied range, by rows. A cell with line breaks stands in quotes.
 * @param {string} teks
 */
function readSel(teks) {
  /** @type {string[][]} */
  const baris = [[]];
  const pola = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (const [, kutip, biasa = '', akhir] of teks.matchAll(pola)) {
    baris.at(-1)?.push(kutip === undefined ? biasa : kutip.replaceAll('""', '"'));
    if (akhir === '') break;
    if (akhir !== '\t') baris.push([]);
  }
  return baris.filter((satu) => satu.some((sel) => sel.trim() !== ''));
}

/** @param {Ruas} ruas @param {string} teks */
function isi(ruas, teks) {
  const rapi = teks.trim();
  if (!(ruas instanceof HTMLSelectElement)) ruas.value = rapi;
  else {
    const cocok = [...ruas.options].find(
      (satu) => satu.value === rapi || satu.text.trim().toLowerCase() === rapi.toLowerCase(),
    );
    if (!cocok) return false;
    ruas.value = cocok.value;
  }
  return true;
}

/** @param {HTMLTableElement} kisi @param {ClipboardEvent} event */
function tempel(kisi, event) {
  const { target, clipboardData } = event;
  if (!isRuas(target)) return;
  const sel = readSel(clipboardData?.getData('text/plain') ?? '');
  const sebaris = sel.every((satu) => satu.length === 1);
  // One cell is typed as ever, and so are lines of text in a large field.
  if (sel.length === 0 || (sebaris && (sel.length === 1 || target instanceof HTMLTextAreaElement))) return;
  event.preventDefault();
  const baris = [...kisi.tBodies].flatMap((satu) => [...satu.rows]);
  const mulai = baris.findIndex((satu) => satu.contains(target));
  const kolom = [...(target.closest('tr')?.cells ?? [])].findIndex((satu) => satu.contains(target));
  let terisi = 0;
  let sisa = 0;
  for (const [ke, satu] of sel.entries()) {
    for (const [geser, teks] of satu.entries()) {
      const ruas = baris[mulai + ke]?.cells[kolom + geser]?.querySelector('input:not([type=hidden]), textarea, select');
      if (isRuas(ruas) && !ruas.hasAttribute('readonly') && isi(ruas, teks)) terisi += 1;
      else if (teks.trim() !== '') sisa += 1;
    }
  }
  const lebih = sisa === 0 ? '' : ` ${sisa} sel tidak muat atau terkunci.`;
  tellKabar(kisi, `${terisi} sel diisi dari tempelan.${lebih} Periksa, lalu simpan.`);
  kisi.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {Element} setelah @param {string} pesan */
function tellKabar(setelah, pesan) {
  const ada = setelah.parentElement?.querySelector(':scope > .kabar');
  const kabar = ada ?? document.createElement('p');
  kabar.className = 'kabar';
  kabar.setAttribute('role', 'status');
  if (!ada) setelah.after(kabar);
  kabar.textContent = pesan;
}

const AWALAN = 'akuntabel.isian:';
const KUNCI = AWALAN + location.pathname;

/** @param {HTMLFormElement} formulir */
const collect = (formulir) =>
  [...new FormData(formulir)].filter(([nama, nilai]) => typeof nilai === 'string' && !/^![^v]/.test(nama));

/** @param {HTMLFormElement} formulir */
function offerPulihkan(formulir) {
  if (/[?&]tersimpan=/.test(location.search)) {
    for (const kunci of Object.keys(sessionStorage)) if (kunci.startsWith(AWALAN)) sessionStorage.removeItem(kunci);
  }
  const tersimpan = sessionStorage.getItem(KUNCI);
  // The answer to what was sent shows it anyway; only a page that was opened anew has lost it.
  if (!tersimpan || formulir.dataset['kiriman'] === 'ya' || tersimpan === JSON.stringify(collect(formulir))) return;
  const kotak = document.createElement('div');
  kotak.className = 'catatan peringatan';
  kotak.setAttribute('role', 'status');
  const pesan = document.createElement('p');
  pesan.textContent = 'Isian yang Anda kirim sebelumnya belum tersimpan.';
  const tombol = document.createElement('button');
  tombol.type = 'button';
  tombol.className = 'tombol kedua';
  tombol.textContent = 'Kembalikan isian itu';
  tombol.addEventListener('click', () => {
    // Sent to the server without saving: it draws the form as it was, rows that were added and all.
    const kirim = document.createElement('form');
    kirim.method = 'POST';
    kirim.action = '?/susun';
    for (const [nama, nilai] of JSON.parse(tersimpan)) {
      const ruas = document.createElement('input');
      ruas.type = 'hidden';
      ruas.name = nama;
      ruas.value = nilai;
      kirim.append(ruas);
    }
    document.body.append(kirim);
    kirim.submit();
  });
  const buang = document.createElement('button');
  buang.type = 'button';
  buang.className = 'tautan';
  buang.textContent = 'Abaikan';
  buang.addEventListener('click', () => {
    sessionStorage.removeItem(KUNCI);
    kotak.remove();
  });
  kotak.append(pesan, tombol, ' ', buang);
  formulir.before(kotak);
}

const JEDA_MS = 500;

/** @param {HTMLFormElement} formulir @param {Element} pratinjau */
function followPratinjau(formulir, pratinjau) {
  let jam = 0;
  formulir.addEventListener('input', () => {
    clearTimeout(jam);
    jam = window.setTimeout(async () => {
      const jawaban = await fetch('?/susun', {
        method: 'POST',
        body: new FormData(formulir),
        headers: { accept: 'text/html' },
      });
      const baru = new DOMParser().parseFromString(await jawaban.text(), 'text/html').getElementById(pratinjau.id);
      if (baru) pratinjau.innerHTML = baru.innerHTML;
    }, JEDA_MS);
  });
}

for (const kisi of document.querySelectorAll('table[data-kisi]')) {
  if (kisi instanceof HTMLTableElement) {
    kisi.addEventListener('paste', (event) => tempel(kisi, /** @type {ClipboardEvent} */ (event)));
  }
}

for (const formulir of document.querySelectorAll('form[data-jaga]')) {
  if (!(formulir instanceof HTMLFormElement)) continue;
  let berubah = formulir.dataset['kiriman'] === 'ya';
  formulir.addEventListener('input', () => {
    berubah = true;
  });
  formulir.addEventListener('submit', () => {
    berubah = false;
    sessionStorage.setItem(KUNCI, JSON.stringify(collect(formulir)));
  });
  addEventListener('beforeunload', (event) => {
    if (berubah) event.preventDefault();
  });
  offerPulihkan(formulir);
  const pratinjau = document.getElementById('pratinjau-teks');
  if (pratinjau) followPratinjau(formulir, pratinjau);
}
