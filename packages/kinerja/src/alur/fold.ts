import { getKeadaan, getMesin, type KeadaanDari, type Mesin, type NamaMesin, type TindakanDari } from './mesin.ts';

/** What somebody did to an object; recorded once, never changed. */
export interface TindakanTercatat {
  readonly tindakan: string;
  /** Who, as shown in a history. */
  readonly oleh: string;
  /** Post for which it was done. */
  readonly jabatan: string | null;
  /** When, ISO 8601. */
  readonly pada: string;
  readonly alasan: string | null;
  /** Indicators it was limited to; null = all. */
  readonly lingkup: readonly string[] | null;
}

export interface Langkah extends TindakanTercatat {
  readonly label: string;
  readonly dari: string;
  readonly ke: string;
  /** False for an action that the machine of today would not allow there; it changes nothing. */
  readonly sah: boolean;
}

export interface TindakanBoleh<T extends string = string> {
  readonly tindakan: T;
  readonly label: string;
  readonly oleh: string;
  readonly perluAlasan: boolean;
  readonly berlingkup: boolean;
}

/** State of an object with how it came about. */
export interface KeadaanObjek<M extends NamaMesin = NamaMesin> {
  readonly mesin: M;
  readonly keadaan: KeadaanDari<M>;
  readonly label: string;
  readonly arti: string;
  readonly terbuka: boolean;
  /** While open: the indicators that were reopened; null = everything. */
  readonly lingkup: readonly string[] | null;
  /** Oldest first. */
  readonly riwayat: readonly Langkah[];
  readonly bolehSaatIni: readonly TindakanBoleh<TindakanDari<M>>[];
}

function listBoleh(mesin: Mesin, keadaan: string): TindakanBoleh[] {
  return Object.entries(mesin.tindakan).flatMap(([tindakan, { label, dari, oleh, alasan, berlingkup }]) =>
    dari.includes(keadaan) ? [{ tindakan, label, oleh, perluAlasan: alasan !== null, berlingkup }] : [],
  );
}

const findTindakan = ({ tindakan: semua }: Mesin, nama: string) =>
  Object.hasOwn(semua, nama) ? semua[nama] : undefined;

/**
 * The state that recorded actions lead to. Never throws for data: an action that is unknown or not allowed where it
 * stands (recorded under other rules) is kept in the history as not valid and changes nothing.
 *
 * @param tindakan in the order they were recorded
 * @param awal state to begin with, for objects that came in with an import; by default the machine's own
 */
export function foldTindakan<M extends NamaMesin>(
  mesin: M,
  tindakan: readonly TindakanTercatat[],
  awal?: KeadaanDari<M>,
): KeadaanObjek<M> {
  const aturan = getMesin(mesin);
  let kini: string = awal ?? aturan.awal;
  let lingkup: readonly string[] | null = null;
  const riwayat = tindakan.map((satu): Langkah => {
    const milik = findTindakan(aturan, satu.tindakan);
    const dari = kini;
    if (milik === undefined || !milik.dari.includes(kini)) {
      return { ...satu, label: milik?.label ?? satu.tindakan, dari, ke: dari, sah: false };
    }
    kini = milik.ke;
    // Only reopening sets what is open. Sent back for repair, a partly reopened quarter stays partly open.
    if (milik.berlingkup) lingkup = satu.lingkup;
    return { ...satu, label: milik.label, dari, ke: kini, sah: true };
  });
  const { label, arti, terbuka } = getKeadaan(aturan, kini);
  return {
    mesin,
    keadaan: kini as KeadaanDari<M>,
    label,
    arti,
    terbuka,
    lingkup: terbuka ? lingkup : null,
    riwayat,
    bolehSaatIni: listBoleh(aturan, kini) as TindakanBoleh<TindakanDari<M>>[],
  };
}

export interface MasukanTindakan {
  readonly alasan?: string | null;
  readonly lingkup?: readonly string[] | null;
}

export type HasilTindakan<M extends NamaMesin> =
  | { readonly boleh: true; readonly dari: KeadaanDari<M>; readonly ke: KeadaanDari<M> }
  | {
      readonly boleh: false;
      readonly kode: 'ALUR.tak-dikenal' | 'ALUR.tidak-boleh' | 'ALUR.perlu-alasan' | 'ALUR.lingkup';
      /** Indonesian, for the person who tried. */
      readonly pesan: string;
      readonly bolehSaatIni: readonly TindakanBoleh<TindakanDari<M>>[];
    };

/**
 * Whether an action is possible now, and where it leads. A guard only: who may do it is decideHak's matter, and whether
 * the content is ready (reasons, evidence, window) is for the use case to ask besides.
 */
export function decideTindakan<M extends NamaMesin>(
  mesin: M,
  { keadaan, label, bolehSaatIni }: Pick<KeadaanObjek<M>, 'keadaan' | 'label' | 'bolehSaatIni'>,
  tindakan: string,
  { alasan = null, lingkup = null }: MasukanTindakan = {},
): HasilTindakan<M> {
  const aturan = getMesin(mesin);
  const refuse = (kode: Extract<HasilTindakan<M>, { boleh: false }>['kode'], pesan: string): HasilTindakan<M> => ({
    boleh: false,
    kode,
    pesan,
    bolehSaatIni,
  });
  const milik = findTindakan(aturan, tindakan);
  if (milik === undefined) return refuse('ALUR.tak-dikenal', `Tindakan «${tindakan}» tidak dikenal.`);
  if (!milik.dari.includes(keadaan)) {
    const boleh =
      bolehSaatIni.length === 0
        ? 'Tidak ada tindakan lagi pada status ini.'
        : `Yang dapat dilakukan sekarang: ${bolehSaatIni.map((satu) => satu.label).join(', ')}.`;
    const sebab = `«${milik.label}» tidak dapat dilakukan, karena status ${aturan.objek} ini «${label}».`;
    return refuse('ALUR.tidak-boleh', `${sebab} ${boleh}`);
  }
  if (milik.alasan !== null && (alasan ?? '').trim() === '') {
    return refuse('ALUR.perlu-alasan', `«${milik.label}» memerlukan alasan: tulis ${milik.alasan}.`);
  }
  if (lingkup !== null && !milik.berlingkup) {
    return refuse('ALUR.lingkup', `«${milik.label}» berlaku untuk semua indikator; tidak dapat dibatasi.`);
  }
  if (lingkup?.length === 0) return refuse('ALUR.lingkup', 'Pilih paling sedikit satu indikator yang dibuka kembali.');
  return { boleh: true, dari: keadaan, ke: milik.ke as KeadaanDari<M> };
}
