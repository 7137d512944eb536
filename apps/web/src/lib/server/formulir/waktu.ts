import { formatTanggal } from '@akuntabel/kinerja';

/** An instant on the clock of the office: "2 September 2024 pukul 14.05". */
export function formatWaktu(pada: string | Date, zonaMenit: number): string {
  const setempat = new Date(new Date(pada).getTime() + zonaMenit * 60_000).toISOString();
  return `${formatTanggal(setempat.slice(0, 10))} pukul ${setempat.slice(11, 16).replace(':', '.')}`;
}
