/*
 * The survey on a telephone: one question a screen, and answers that wait on the device while there is no connection.
 * Without this module the same form stands on one page. The server takes an answer once, however often it is sent.
 */

const GUDANG = 'akuntabel.skm';
/** A line that has not answered by then is as good as none: the answer is kept and sent later. */
const SABAR_MS = 15_000;
/** Somebody went away in the middle: nobody after them should see what they chose. */
const DIAM_MS = 90_000;
/** What waits is tried again now and then, also when the browser has noticed nothing. */
const LAGI_MS = 30_000;
/** So long a chosen answer is seen before the next question comes. */
const LIHAT_MS = 180;

/** @typedef {{ url: string, isi: string }} Kiriman */

/** @returns {Kiriman[]} */
function readGudang() {
  try {
    return JSON.parse(localStorage.getItem(GUDANG) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {Kiriman[]} semua */
function writeGudang(semua) {
  try {
    if (semua.length === 0) localStorage.removeItem(GUDANG);
    else localStorage.setItem(GUDANG, JSON.stringify(semua));
    return true;
  } catch {
    return false;
  }
}

/**
 * `terkirim` and `ditolak` are final; what ends in `tunda` is tried again later.
 *
 * @param {Kiriman} kiriman
 * @returns {Promise<'terkirim' | 'ditolak' | 'tunda'>}
 */
async function send({ url, isi }) {
  try {
    const jawab = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(isi),
      redirect: 'manual',
      // Otherwise the server answers in a form of its own, for a client that this page does not have.
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(SABAR_MS),
    });
    if (jawab.type === 'opaqueredirect') return 'terkirim';
    return [400, 404, 409, 413, 422].includes(jawab.status) ? 'ditolak' : 'tunda';
  } catch {
    return 'tunda';
  }
}

/** Seconds, as the server counts them. */
const now = () => Math.floor(Date.now() / 1000);

/** A random UUID, also on pages without TLS, where browsers have no randomUUID. */
function createId() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  const heks = Array.from(b, (n, i) => (i === 6 ? (n & 15) | 64 : i === 8 ? (n & 63) | 128 : n))
    .map((n) => n.toString(16).padStart(2, '0'))
    .join('');
  return heks.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Kendali */

/**
 * @param {Element} dalam
 * @returns {Kendali | undefined}
 */
const findKurang = (dalam) =>
  /** @type {Kendali[]} */ ([...dalam.querySelectorAll('input, select, textarea')]).find((x) => !x.checkValidity());

/** @param {HTMLElement} kabar @param {string} teks */
function tell(kabar, teks) {
  kabar.textContent = teks;
  kabar.hidden = teks === '';
}

/**
 * Sends what waits on the device, on every page of a survey: also on one that was closed meanwhile, or nothing would ever
 * be said of an answer and it would stay here.
 *
 * @param {HTMLElement} kabar
 */
function startKirim(kabar) {
  let sedang = false;
  async function flush() {
    if (sedang) return;
    sedang = true;
    let terkirim = 0;
    let ditolak = 0;
    for (let [satu] = readGudang(); satu !== undefined; [satu] = readGudang()) {
      const hasil = await send(satu);
      if (hasil === 'tunda') break;
      const { isi } = satu;
      writeGudang(readGudang().filter((x) => x.isi !== isi));
      if (hasil === 'terkirim') terkirim += 1;
      else ditolak += 1;
    }
    sedang = false;
    const tunggu = readGudang().length;
    const kata = [
      tunggu > 0 ? `${tunggu} jawaban menunggu di perangkat ini dan dikirim begitu ada sambungan.` : '',
      terkirim > 0 ? `${terkirim} jawaban yang menunggu sudah terkirim.` : '',
      ditolak > 0
        ? `${ditolak} jawaban yang menunggu tidak diterima, karena surveinya sudah ditutup atau berubah.`
        : '',
    ].filter((x) => x !== '');
    if (kata.length > 0) tell(kabar, kata.join(' '));
  }

  addEventListener('online', () => void flush());
  setInterval(() => void flush(), LAGI_MS);
  void flush();
}

/**
 * @param {HTMLFormElement} formulir
 * @param {HTMLElement} kabar
 */
function start(formulir, kabar) {
  const langkah = /** @type {HTMLElement[]} */ ([...formulir.querySelectorAll('.langkah')]);
  const pembuka = /** @type {HTMLElement[]} */ ([...formulir.querySelectorAll('.pengantar, .kode')]);
  const kirimkan = /** @type {HTMLElement} */ (formulir.querySelector('.kirim'));
  const rincian = /** @type {HTMLElement} */ (formulir.querySelector('details'));
  const terima = /** @type {string} */ (formulir.dataset['terima']);
  let kini = 0;
  /** @param {string} nama */
  const hidden = (nama) => /** @type {HTMLInputElement} */ (formulir.elements.namedItem(nama));

  const kemajuan = document.createElement('progress');
  kemajuan.max = langkah.length;
  kemajuan.setAttribute('aria-label', 'Kemajuan pengisian');
  const baris = document.createElement('div');
  baris.className = 'langkah-tombol';
  /**
   * @param {string} teks
   * @param {string} kelas
   * @param {() => void} kerja
   */
  const addTombol = (teks, kelas, kerja) => {
    const satu = document.createElement('button');
    satu.type = 'button';
    satu.className = kelas;
    satu.textContent = teks;
    satu.addEventListener('click', kerja);
    baris.append(satu);
    return satu;
  };
  const mundur = addTombol('Kembali', 'tombol kedua', () => show(kini - 1));
  const maju = addTombol('Lanjut', 'tombol', next);
  formulir.prepend(kemajuan);
  kirimkan.before(baris);

  /** @param {number} ke */
  function show(ke, fokus = true) {
    kini = Math.max(0, Math.min(langkah.length - 1, ke));
    const akhir = kini === langkah.length - 1;
    for (const [i, satu] of langkah.entries()) satu.hidden = i !== kini;
    for (const satu of pembuka) satu.hidden = kini !== 0;
    rincian.hidden = kini !== 0 && !akhir;
    kirimkan.hidden = !akhir;
    maju.hidden = akhir;
    mundur.hidden = kini === 0;
    kemajuan.value = kini + 1;
    if (!fokus) return;
    const judul = /** @type {HTMLElement} */ (langkah[kini]?.querySelector('legend'));
    judul.tabIndex = -1;
    judul.focus();
    scrollTo(0, 0);
  }

  /** What keeps somebody from the next question; on the first screen also the code above it. */
  const findHalangan = () =>
    (kini === 0 ? pembuka.map(findKurang).find((x) => x !== undefined) : undefined) ??
    findKurang(/** @type {HTMLElement} */ (langkah[kini]));

  function next() {
    const kurang = findHalangan();
    if (kurang) kurang.reportValidity();
    else show(kini + 1);
  }

  for (const satu of langkah) {
    // A tap on an answer goes on; arrow keys only choose, and Enter goes on.
    for (const label of satu.querySelectorAll('.pilihan')) {
      label.addEventListener('pointerup', () => {
        const milik = kini;
        setTimeout(() => {
          if (kini === milik && findHalangan() === undefined) show(milik + 1);
        }, LIHAT_MS);
      });
    }
    satu.addEventListener('keydown', (e) => {
      const { target } = e;
      if (e.key !== 'Enter' || target instanceof HTMLTextAreaElement || kini === langkah.length - 1) return;
      e.preventDefault();
      next();
    });
  }

  function reset() {
    // Emptied one by one: what the server has written into the page is what the person before chose.
    for (const satu of formulir.elements) {
      if (satu instanceof HTMLInputElement && satu.type === 'radio') satu.checked = false;
      else if (satu instanceof HTMLSelectElement) satu.selectedIndex = 0;
      else if (satu instanceof HTMLTextAreaElement) satu.value = '';
      else if (satu instanceof HTMLInputElement && satu.type !== 'hidden') satu.value = '';
    }
    for (const satu of document.querySelectorAll('.skm .galat, .skm .masalah')) satu.remove();
    disentuh = false;
    hidden('id').value = createId();
    hidden('mulai').value = String(now());
    hidden('detik').value = '';
    show(0, false);
    scrollTo(0, 0);
  }

  // How long it takes counts from the first touch: a counter may wait for an hour before somebody comes.
  let disentuh = formulir.querySelector(':checked:not(option)') !== null;
  formulir.addEventListener('input', () => {
    if (disentuh) return;
    disentuh = true;
    /** @type {HTMLInputElement} */ (formulir.elements.namedItem('mulai')).value = String(
      Math.floor(Date.now() / 1000),
    );
  });
  // Back from the thanks: another person's answer needs an id of its own.
  addEventListener('pageshow', (e) => {
    if (e.persisted) reset();
  });

  formulir.noValidate = true;
  formulir.addEventListener('submit', async (e) => {
    e.preventDefault();
    const kurang = findKurang(formulir);
    if (kurang) {
      show(langkah.findIndex((x) => x.contains(kurang)));
      kurang.reportValidity();
      return;
    }
    const tombol = /** @type {HTMLButtonElement} */ (kirimkan.querySelector('button'));
    tombol.disabled = true;
    // What waits on the device took no longer to answer.
    hidden('detik').value = String(now() - Number(hidden('mulai').value));
    const satu = {
      url: formulir.action,
      isi: new URLSearchParams(/** @type {any} */ (new FormData(formulir))).toString(),
    };
    const hasil = navigator.onLine ? await send(satu) : 'tunda';
    if (hasil === 'terkirim') {
      location.assign(terima);
      return;
    }
    tombol.disabled = false;
    if (hasil === 'ditolak') {
      // The page that the server answers with says what is wrong.
      formulir.submit();
      return;
    }
    if (!writeGudang([...readGudang(), satu])) {
      tell(kabar, 'Perangkat ini tidak dapat menyimpan jawaban. Kirim lagi setelah ada sambungan.');
      return;
    }
    reset();
    tell(kabar, 'Jawaban Anda tersimpan di perangkat ini dan dikirim begitu ada sambungan. Terima kasih.');
    kabar.tabIndex = -1;
    kabar.focus();
  });

  if ('kios' in formulir.dataset) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let jam;
    const again = () => {
      clearTimeout(jam);
      jam = setTimeout(reset, DIAM_MS);
    };
    for (const nama of ['pointerdown', 'keydown']) addEventListener(nama, again);
    again();
  }

  const salah = langkah.findIndex((x) => x.querySelector('.masalah') !== null);
  show(Math.max(0, salah), false);
}

const formulir = document.getElementById('survei');
const kabar = document.getElementById('kabar');
if (kabar) startKirim(kabar);
if (kabar && formulir instanceof HTMLFormElement) start(formulir, kabar);
