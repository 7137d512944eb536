import type { JawabanMasuk } from '@akuntabel/layanan';

const MAKS_HURUF = 4000;
const PROFIL = ['umur', 'kelamin', 'pendidikan', 'pekerjaan'] as const;
const MAKS_DETIK = 86_400;

export interface JawabanTerbaca {
  readonly masuk: JawabanMasuk;
  readonly kodeSekali: string;
  /** What was typed, to be shown again. */
  readonly isian: Readonly<Record<string, string>>;
}

/** The form of a survey as it was sent. Questions are named by their code, own questions `t.<code>`. */
export function readJawaban(data: FormData, kini: Date): JawabanTerbaca {
  const isian: Record<string, string> = Object.create(null);
  for (const [nama, nilai] of data) {
    if (typeof nilai === 'string' && nama.length <= 60) isian[nama] = nilai.replaceAll('\0', '').slice(0, MAKS_HURUF);
  }
  const get = (nama: string): string => isian[nama] ?? '';
  // The form tells how long it took where its script ran; without one it counts from when the page was made.
  const mulai = Number(get('mulai') || Number.NaN);
  const detik = get('detik') === '' ? Math.round(kini.getTime() / 1000 - mulai) : Number(get('detik'));
  const ambil = (awalan: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(isian).flatMap(([nama, nilai]) =>
        nama.startsWith(awalan) ? [[nama.slice(awalan.length), nilai]] : [],
      ),
    );
  return {
    masuk: {
      id: get('id'),
      kuesioner: Number(get('kuesioner')),
      jawaban: ambil('p.'),
      profil: Object.fromEntries(PROFIL.map((ruas) => [ruas, get(ruas)])),
      layanan: get('layanan'),
      bagian: get('bagian'),
      saran: get('saran'),
      tambahan: ambil('t.'),
      detik: Number.isFinite(detik) && detik >= 0 && detik <= MAKS_DETIK ? detik : null,
    },
    kodeSekali: get('kode'),
    isian: { ...isian },
  };
}
