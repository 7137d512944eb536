import { getBanyak, type Ketikan, type KetikanBaru } from './ketikan.ts';

/** Moves rows to other places; a row whose place is undefined is left out. */
export function moveBaris(ketikan: Ketikan, daftar: string, tujuan: (ke: number) => number | undefined): KetikanBaru {
  const baru: KetikanBaru = new Map();
  const awal = `${daftar}.`;
  for (const [nama, nilai] of ketikan) {
    const nomor = nama.startsWith(awal) ? /^\d+/.exec(nama.slice(awal.length))?.[0] : undefined;
    if (nomor === undefined) {
      baru.set(nama, [...nilai]);
      continue;
    }
    const ke = tujuan(Number(nomor));
    if (ke !== undefined) baru.set(`${awal}${ke}${nama.slice(awal.length + nomor.length)}`, [...nilai]);
  }
  return baru;
}

const splitBaris = (baris: string): [daftar: string, ke: number] => {
  const titik = baris.lastIndexOf('.');
  return [baris.slice(0, titik), Number(baris.slice(titik + 1))];
};

/** One more blank row at the end of a list. */
export function addBaris(ketikan: Ketikan, daftar: string): KetikanBaru {
  const baru = moveBaris(ketikan, daftar, (ke) => ke);
  baru.set(`${daftar}!banyak`, [String(getBanyak(ketikan, daftar) + 1)]);
  return baru;
}

/** Takes a row out; those below move up. */
export function removeBaris(ketikan: Ketikan, baris: string): KetikanBaru {
  const [daftar, ke] = splitBaris(baris);
  const baru = moveBaris(ketikan, daftar, (lain) => (lain === ke ? undefined : lain > ke ? lain - 1 : lain));
  baru.set(`${daftar}!banyak`, [String(Math.max(0, getBanyak(ketikan, daftar) - 1))]);
  return baru;
}

/** Changes a row with the one above it. */
export function raiseBaris(ketikan: Ketikan, baris: string): KetikanBaru {
  const [daftar, ke] = splitBaris(baris);
  if (ke === 0) return moveBaris(ketikan, daftar, (lain) => lain);
  return moveBaris(ketikan, daftar, (lain) => (lain === ke ? ke - 1 : lain === ke - 1 ? ke : lain));
}

/** A blank row above another one. */
function insertBaris(ketikan: Ketikan, baris: string): KetikanBaru {
  const [daftar, ke] = splitBaris(baris);
  const baru = moveBaris(ketikan, daftar, (lain) => (lain >= ke ? lain + 1 : lain));
  baru.set(`${daftar}!banyak`, [String(getBanyak(ketikan, daftar) + 1)]);
  return baru;
}

const TINDAKAN = { '!tambah': addBaris, '!buang': removeBaris, '!naik': raiseBaris, '!sisip': insertBaris } as const;

/** What a button inside a form asks for; undefined when none of them was pressed. */
export function susunKetikan(data: FormData, ketikan: Ketikan): KetikanBaru | undefined {
  for (const [nama, ubah] of Object.entries(TINDAKAN)) {
    const letak = data.get(nama);
    if (typeof letak === 'string' && /^[\w.]+$/.test(letak)) return ubah(ketikan, letak);
  }
  return undefined;
}
