import type { AlatPekerjaan } from './antrean.ts';

/** Has notes computed now and not only tomorrow morning: call it after an action that makes it somebody else's turn. */
export async function segerakanPengingat(alat: AlatPekerjaan, instansiId: string): Promise<void> {
  await alat.antrean.kirim('pengingat', `${instansiId}/segera`, { instansiId });
}
