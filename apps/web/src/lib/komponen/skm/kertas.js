/*
 * Entering questionnaires of paper by keyboard: a digit goes on to the next field. Without this module the form is
 * filled in with Tab.
 */

/** @param {HTMLFormElement} formulir */
function start(formulir) {
  const ruas = /** @type {HTMLElement[]} */ ([...formulir.querySelectorAll('.nilai, .profil, .saran')]);

  /** @param {Element} dari @param {number} langkah */
  const move = (dari, langkah) => {
    const ke = ruas[ruas.indexOf(/** @type {HTMLElement} */ (dari)) + langkah];
    ke?.focus();
    if (ke instanceof HTMLInputElement) ke.select();
    return ke !== undefined;
  };

  formulir.addEventListener('keydown', (e) => {
    const { target, key } = e;
    if (!(target instanceof HTMLElement) || e.ctrlKey || e.metaKey || e.altKey) return;
    const nilai = target instanceof HTMLInputElement && target.matches('.nilai') ? target : null;
    if (key === 'Enter' && ruas.includes(target)) {
      e.preventDefault();
      // In the last field there is nothing to go on to: the questionnaire is stored.
      if (!move(target, 1)) formulir.requestSubmit();
    } else if (nilai && /^[1-4]$/.test(key)) {
      e.preventDefault();
      nilai.value = key;
      move(nilai, 1);
    } else if (nilai && key === 'Backspace' && nilai.value === '') {
      e.preventDefault();
      move(nilai, -1);
    } else if (nilai && key.length === 1) {
      // Nothing else can be an answer.
      e.preventDefault();
    }
  });
}

const formulir = document.getElementById('kertas');
if (formulir instanceof HTMLFormElement) start(formulir);
