const MAKS_NAMA = 120;
/** Names that Windows takes for devices. */
const PERANTI = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Control characters, and signs that turn the direction of text round (`gpj.exe` shown as `exe.jpg`). */
const TAK_TAMPAK = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const TERLARANG = /[<>:"/\\|?*]/g;

/**
 * A name that can be shown and saved anywhere: no path, nothing invisible, one extension and that the true one.
 * `..\laporan.pdf.exe` that is a PDF becomes `laporan.pdf`.
 */
export function cleanNama(nama: string, akhiran: string): string {
  const satu = nama.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const bersih = satu.replace(TAK_TAMPAK, '').replace(TERLARANG, '-').replace(/\s+/g, ' ').trim();
  const pokok = dropAkhiran(bersih, akhiran)
    // A dot inside a name begins another extension, except before a space or a digit ("Perda No. 5", "v1.2").
    .replace(/\.(?![\s\d])/g, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const aman = pokok === '' || PERANTI.test(pokok) ? `berkas${pokok === '' ? '' : `-${pokok}`}` : pokok;
  return `${[...aman].slice(0, MAKS_NAMA).join('').trim()}.${akhiran}`;
}

/** Takes off the last extension whatever it says, and the true one below it. */
function dropAkhiran(nama: string, akhiran: string): string {
  const tanpa = nama.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const ujung = `.${akhiran}`;
  return tanpa.toLowerCase().endsWith(ujung) ? tanpa.slice(0, -ujung.length) : tanpa;
}

/** Content-Disposition (RFC 6266): the name in plain letters for old readers, and as it is. */
export function formatDisposisi(cara: 'attachment' | 'inline', nama: string): string {
  const polos = nama
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '-');
  const utuh = encodeURIComponent(nama).replace(/['()*]/g, (huruf) => `%${huruf.charCodeAt(0).toString(16)}`);
  return `${cara}; filename="${polos}"; filename*=UTF-8''${utuh}`;
}
