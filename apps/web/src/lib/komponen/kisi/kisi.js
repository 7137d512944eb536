/*
 * What a grid can do besides being typed in; all of it works without this module, cell by cell.
 * - Cells copied from a spreadsheet go down and to the right from the cell that has the focus.
 * - Arrows and Enter move between the cells, Ctrl+Z and Ctrl+Y undo and redo what was pasted or typed.
 * - Who leaves a page with something unsaved in it is asked first.
 *
 * A grid is an element with data-kisi. With data-kolom="nama satuan …" its fields are called `kolom:baris`, and its
 * rows are the elements with data-baris, also those in which nothing can be typed; otherwise rows and cells are those
 * of its table. A form with data-jaga is guarded.
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Ruas */
/** @typedef {{ readonly ruas: Ruas, readonly lama: string, readonly baru: string }} Ubahan */

/** @param {unknown} satu @returns {satu is Ruas} */
const isRuas = (satu) =>
  (satu instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio', 'file'].includes(satu.type)) ||
  satu instanceof HTMLTextAreaElement ||
  satu instanceof HTMLSelectElement;

/** @param {Ruas} ruas */
const isTerbuka = (ruas) => !ruas.disabled && !ruas.hasAttribute('readonly');

/**
 * Cells of a copied range, by rows. A cell with line breaks stands in quotes; a copied range ends with a line break.
 * @param {string} teks
 */
function readSel(teks) {
  /** @type {string[][]} */
  const baris = [];
  /** @type {string[]} */
  let kini = [];
  const pola = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (const [, kutip, biasa = '', akhir] of teks.matchAll(pola)) {
    kini.push(kutip === undefined ? biasa : kutip.replaceAll('""', '"'));
    if (akhir === '\t') continue;
    if (akhir !== '' || kini.some((satu) => satu !== '')) baris.push(kini);
    if (akhir === '') break;
    kini = [];
  }
  return baris;
}

/**
 * A grid as rows of cells; a place without a field holds undefined. Read anew each time: rows come and go.
 * @param {HTMLElement} kisi
 * @returns {(Ruas | undefined)[][]}
 */
function readPetak(kisi) {
  const kolom = (kisi.dataset['kolom'] ?? '').split(' ').filter((satu) => satu !== '');
  /** @param {Element} tempat @param {string} pilih */
  const cari = (tempat, pilih) => {
    const ruas = tempat.querySelector(pilih);
    return isRuas(ruas) ? ruas : undefined;
  };
  if (kolom.length > 0) {
    return [...kisi.querySelectorAll('[data-baris]')].map((baris) => {
      const id = baris.getAttribute('data-baris') ?? '';
      return kolom.map((satu) => cari(baris, `[name="${CSS.escape(`${satu}:${id}`)}"]`));
    });
  }
  if (!(kisi instanceof HTMLTableElement)) return [];
  const baris = [...kisi.tBodies].flatMap((satu) => [...satu.rows]);
  return baris.map((satu) => [...satu.cells].map((sel) => cari(sel, 'input:not([type=hidden]), textarea, select')));
}

/** @param {(Ruas | undefined)[][]} petak @param {Ruas} ruas */
function findLetak(petak, ruas) {
  for (const [b, baris] of petak.entries()) {
    const k = baris.indexOf(ruas);
    if (k >= 0) return { b, k };
  }
  return undefined;
}

/**
 * Puts a text into a field; false when it cannot take it.
 * @param {Ruas} ruas @param {string} teks
 */
function isi(ruas, teks) {
  if (!(ruas instanceof HTMLSelectElement)) {
    ruas.value = ruas instanceof HTMLInputElement ? teks.replace(/\s*\n\s*/g, ' ') : teks;
    return true;
  }
  const cocok = [...ruas.options].find(
    (satu) => satu.value === teks || satu.text.trim().toLowerCase() === teks.toLowerCase(),
  );
  if (cocok) ruas.value = cocok.value;
  return cocok !== undefined;
}

/** @param {Ruas} ruas */
const getAwal = (ruas) =>
  ruas instanceof HTMLSelectElement
    ? ([...ruas.options].find((satu) => satu.defaultSelected)?.value ?? ruas.options[0]?.value ?? '')
    : ruas.defaultValue;

/** @param {Ruas} ruas */
function tandai(ruas) {
  ruas.toggleAttribute('data-ubah', ruas.value !== getAwal(ruas));
  for (const cermin of document.querySelectorAll(`[data-cermin="${CSS.escape(ruas.name)}"]`)) {
    cermin.textContent = ruas.value.trim() || '–';
  }
}

/** @param {HTMLElement} kisi @param {string} pesan */
function tellKabar(kisi, pesan) {
  const ada = kisi.querySelector('.kabar') ?? kisi.parentElement?.querySelector(':scope > .kabar');
  const kabar = ada ?? document.createElement('p');
  kabar.className = 'kabar';
  kabar.setAttribute('role', 'status');
  if (!ada) kisi.after(kabar);
  kabar.textContent = pesan;
}

/** @param {HTMLElement} kisi */
function pasangKisi(kisi) {
  /** Steps that can be undone, and those that were. @type {Ubahan[][]} */
  const langkah = [];
  /** @type {Ubahan[][]} */
  const dibatalkan = [];
  /** What a field held when it got the focus. @type {{ ruas: Ruas, nilai: string } | undefined} */
  let masuk;

  /** @param {Ubahan[]} ubahan */
  function catat(ubahan) {
    if (ubahan.length === 0) return;
    langkah.push(ubahan);
    dibatalkan.length = 0;
  }

  /** Notes what was typed in the field since it got the focus. */
  function catatKetikan() {
    if (!masuk || masuk.ruas.value === masuk.nilai) return;
    catat([{ ruas: masuk.ruas, lama: masuk.nilai, baru: masuk.ruas.value }]);
    masuk = { ruas: masuk.ruas, nilai: masuk.ruas.value };
  }

  /** @param {readonly Ubahan[]} ubahan @param {'lama' | 'baru'} sisi */
  function terapkan(ubahan, sisi) {
    for (const { ruas, [sisi]: nilai } of ubahan) {
      ruas.value = nilai;
      tandai(ruas);
    }
    const ruas = ubahan[0]?.ruas;
    if (ruas) {
      masuk = { ruas, nilai: ruas.value };
      ruas.focus();
    }
    kisi.dispatchEvent(new Event('input', { bubbles: true }));
    const apa = sisi === 'lama' ? 'dibatalkan' : 'diulangi';
    tellKabar(kisi, `Perubahan ${ubahan.length} sel ${apa}.`);
  }

  /** @param {boolean} ulang */
  function batalkan(ulang) {
    catatKetikan();
    const [dari, ke] = ulang ? [dibatalkan, langkah] : [langkah, dibatalkan];
    const ubahan = dari.pop();
    if (!ubahan) return;
    ke.push(ubahan);
    terapkan(ubahan, ulang ? 'baru' : 'lama');
  }

  kisi.addEventListener('focusin', ({ target }) => {
    catatKetikan();
    masuk = isRuas(target) ? { ruas: target, nilai: target.value } : undefined;
  });
  kisi.addEventListener('input', ({ target }) => {
    if (isRuas(target)) tandai(target);
  });

  kisi.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    if (!isRuas(target)) return;
    const sel = readSel(clipboardData?.getData('text/plain') ?? '');
    const satuKolom = sel.every((satu) => satu.length === 1);
    // One cell is typed as ever, and so are lines of text in a large field.
    if (sel.length === 0 || (satuKolom && (sel.length === 1 || target instanceof HTMLTextAreaElement))) return;
    const petak = readPetak(kisi);
    const awal = findLetak(petak, target);
    if (!awal) return;
    event.preventDefault();
    catatKetikan();
    /** @type {Ubahan[]} */
    const ubahan = [];
    let sisa = 0;
    for (const [ke, baris] of sel.entries()) {
      for (const [geser, teks] of baris.entries()) {
        const ruas = petak[awal.b + ke]?.[awal.k + geser];
        const lama = ruas?.value ?? '';
        if (ruas && isTerbuka(ruas) && isi(ruas, teks.trim())) {
          ubahan.push({ ruas, lama, baru: ruas.value });
          ruas.closest('details')?.setAttribute('open', '');
          tandai(ruas);
        } else if (teks.trim() !== '') sisa += 1;
      }
    }
    catat(ubahan);
    masuk = { ruas: target, nilai: target.value };
    const lebih = sisa === 0 ? '' : ` ${sisa} sel tidak muat atau terkunci.`;
    tellKabar(kisi, `${ubahan.length} sel diisi dari tempelan.${lebih} Ctrl+Z membatalkannya. Periksa, lalu simpan.`);
    kisi.dispatchEvent(new Event('input', { bubbles: true }));
  });

  /** @param {Ruas} dari @param {number} turun @param {number} kanan */
  function pindah(dari, turun, kanan) {
    const petak = readPetak(kisi);
    const letak = findLetak(petak, dari);
    if (!letak) return false;
    let { b, k } = letak;
    for (;;) {
      b += turun;
      k += kanan;
      const baris = petak[b];
      if (!baris || k < 0 || k >= baris.length) return false;
      const ruas = baris[k];
      if (!ruas || ruas.disabled || ruas.getClientRects().length === 0) continue;
      ruas.focus();
      if (!(ruas instanceof HTMLSelectElement)) ruas.select();
      return true;
    }
  }

  /** Whether the arrow would leave the text anyway. @param {Ruas} ruas @param {string} tombol */
  function isDiTepi(ruas, tombol) {
    if (ruas instanceof HTMLSelectElement) return tombol === 'ArrowLeft' || tombol === 'ArrowRight';
    const { selectionStart: mulai, selectionEnd: akhir, value } = ruas;
    if (mulai === 0 && akhir === value.length) return true;
    const sebelum = value.slice(0, mulai ?? 0);
    const sesudah = value.slice(akhir ?? 0);
    if (tombol === 'ArrowLeft') return sebelum === '' && mulai === akhir;
    if (tombol === 'ArrowRight') return sesudah === '' && mulai === akhir;
    if (ruas instanceof HTMLInputElement) return true;
    return tombol === 'ArrowUp' ? !sebelum.includes('\n') : !sesudah.includes('\n');
  }

  const ARAH = /** @type {const} */ ({
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  });

  kisi.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!isRuas(target) || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const ulang = key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && event.shiftKey);
      if (!ulang && key.toLowerCase() !== 'z') return;
      // Inside a field that is being typed in, the browser undoes letter by letter.
      if (!ulang && masuk?.ruas === target && target.value !== masuk.nilai) return;
      if ((ulang ? dibatalkan : langkah).length === 0) return;
      event.preventDefault();
      batalkan(ulang);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter') {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return;
      // The last row has nothing below it: there Enter saves, as it does in a form.
      if (pindah(target, event.shiftKey ? -1 : 1, 0)) event.preventDefault();
      return;
    }
    const arah = ARAH[/** @type {keyof typeof ARAH} */ (key)];
    if (!arah || event.shiftKey || !isDiTepi(target, key)) return;
    if (pindah(target, arah[0], arah[1])) event.preventDefault();
  });

  const tombol = kisi.querySelector('[data-batal]');
  if (tombol instanceof HTMLButtonElement) {
    tombol.hidden = false;
    tombol.addEventListener('click', () => batalkan(false));
  }
}

/** @param {HTMLFormElement} formulir */
function jaga(formulir) {
  let berubah = formulir.dataset['kiriman'] === 'ya';
  const kabar = formulir.querySelector('[data-belum]');
  const tell = () => {
    if (kabar) kabar.textContent = berubah ? 'Ada isian yang belum disimpan.' : '';
  };
  formulir.addEventListener('input', () => {
    berubah = true;
    tell();
  });
  formulir.addEventListener('submit', () => {
    berubah = false;
  });
  addEventListener('beforeunload', (event) => {
    if (berubah) event.preventDefault();
  });
  tell();
}

for (const kisi of document.querySelectorAll('[data-kisi]')) if (kisi instanceof HTMLElement) pasangKisi(kisi);
for (const formulir of document.querySelectorAll('form[data-jaga]')) {
  if (formulir instanceof HTMLFormElement) jaga(formulir);
}
