/** Text as the value of a quoted HTML attribute. */
export const escapeAtribut = (teks: string): string => teks.replace(/[&<>"']/g, (huruf) => `&#${huruf.charCodeAt(0)};`);
