import { formatTanggal } from '@akuntabel/kinerja';

const toSetempat = (pada: string | Date, zonaMenit: number): string =>
  new Date(new Date(pada).getTime() + zonaMenit * 60_000).toISOString();

/** The day of an instant at the office: "2 September 2024". */
export const formatHari = (pada: string | Date, zonaMenit: number): string =>
  formatTanggal(toSetempat(pada, zonaMenit).slice(0, 10));

/** An instant on the clock of the office: "2 September 2024 pukul 14.05". */
export const formatWaktu = (pada: string | Date, zonaMenit: number): string =>
  `${formatHari(pada, zonaMenit)} pukul ${toSetempat(pada, zonaMenit).slice(11, 16).replace(':', '.')}`;
