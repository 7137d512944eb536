import { fileURLToPath } from 'node:url';

/** The family every document is set in; the names that SVG, CSS and DOCX use. */
export const HURUF_UTAMA = 'Plus Jakarta Sans';

/** Families for what the main one lacks: pictographs and Arabic script (a basmalah, a name in Jawi). */
export const HURUF_PELENGKAP = ['Noto Emoji', 'Noto Naskh Arabic'] as const;

function resolveHuruf(paket: string, gaya: string, nama: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${paket}/${gaya}/${nama}_${gaya}.ttf`));
}

const utama = (gaya: string) => resolveHuruf('plus-jakarta-sans', gaya, 'PlusJakartaSans');

/** Paths of the .ttf files of the main family, by the role of the face. */
export const BERKAS_HURUF_UTAMA = {
  biasa: utama('400Regular'),
  miring: utama('400Regular_Italic'),
  setengahTebal: utama('600SemiBold'),
  tebal: utama('700Bold'),
  tebalMiring: utama('700Bold_Italic'),
} as const;

/** Paths of every .ttf file that a document can need: the main family and its supplements. */
export const BERKAS_HURUF: readonly string[] = [
  ...Object.values(BERKAS_HURUF_UTAMA),
  resolveHuruf('noto-emoji', '400Regular', 'NotoEmoji'),
  resolveHuruf('noto-naskh-arabic', '400Regular', 'NotoNaskhArabic'),
];
