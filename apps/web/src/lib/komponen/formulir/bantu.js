/*
 * Small helps for the forms of records; all of them work without this module. Grids and leaving are kisi.js.
 * - A preview of own text follows what is typed.
 * - When the session ends while somebody types, what they sent is offered again after they have signed in.
 */

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

for (const formulir of document.querySelectorAll('form[data-jaga]')) {
  if (!(formulir instanceof HTMLFormElement)) continue;
  formulir.addEventListener('submit', () => {
    sessionStorage.setItem(KUNCI, JSON.stringify(collect(formulir)));
  });
  offerPulihkan(formulir);
  const pratinjau = document.getElementById('pratinjau-teks');
  if (pratinjau) followPratinjau(formulir, pratinjau);
}
