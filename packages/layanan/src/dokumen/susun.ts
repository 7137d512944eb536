import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BahanDokumen, JawabanDokumen } from './pekerja.ts';

export interface PilihanSusun {
  readonly signal?: AbortSignal;
  /** Called when the content is built and the writing of the file begins. */
  readonly onTerbangun?: () => void;
  /** Called with the id of the process; for tests that end it. */
  readonly onMulai?: (pid: number | undefined) => void;
  /** Milliseconds. */
  readonly batasWaktu?: number;
  /** Heap of the process, megabytes. */
  readonly batasMemori?: number;
}

const BATAS_WAKTU = 120_000;
const BATAS_MEMORI = 1_024;
const CATATAN_MAKS = 4_000;
/** Windows starts no process without these; nothing else of the environment is the process's business. */
const LINGKUNGAN = ['SystemRoot', 'windir', 'TEMP', 'TMP'];

const buildLingkungan = (): Record<string, string> =>
  Object.fromEntries(LINGKUNGAN.flatMap((nama) => (process.env[nama] ? [[nama, process.env[nama] as string]] : [])));

/**
 * Makes a document in a process of its own, which sees nothing of the environment and may neither write files nor start
 * programs.
 * @throws Error when it cannot be made, the time or the memory is used up, the process dies or `signal` aborts
 */
export function susunDokumen(bahan: BahanDokumen, pilihan: PilihanSusun = {}): Promise<Uint8Array> {
  const { signal, onTerbangun, onMulai, batasWaktu = BATAS_WAKTU, batasMemori = BATAS_MEMORI } = pilihan;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const anak = fork(join(import.meta.dirname, 'pekerja.ts'), [], {
      execArgv: [`--max-old-space-size=${batasMemori}`, '--permission', '--allow-fs-read=*', '--allow-addons'],
      env: buildLingkungan(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    onMulai?.(anak.pid);
    let catatan = '';
    anak.stderr?.setEncoding('utf8').on('data', (potong: string) => {
      catatan = (catatan + potong).slice(-CATATAN_MAKS);
    });
    const finish = (settle: () => void) => {
      clearTimeout(jam);
      signal?.removeEventListener('abort', abort);
      anak.removeAllListeners('close');
      anak.kill('SIGKILL');
      settle();
    };
    const fail = (pesan: string, cause?: unknown) => finish(() => reject(new Error(pesan, { cause })));
    const abort = () => finish(() => reject(signal?.reason));
    const jam = setTimeout(() => fail('Dokumen belum selesai pada waktunya, lalu dihentikan.'), batasWaktu);
    signal?.addEventListener('abort', abort);
    anak.on('message', (jawaban: JawabanDokumen) => {
      if (jawaban === 'terbangun') onTerbangun?.();
      else if ('isi' in jawaban) finish(() => resolve(jawaban.isi));
      else fail(jawaban.galat);
    });
    anak.on('error', (galat) => fail('Proses penyusun dokumen tidak dapat dijalankan.', galat));
    anak.on('close', (kode, sinyal) => fail(`Proses penyusun dokumen berhenti (${sinyal ?? kode}).`, catatan));
    anak.send(bahan, (galat) => {
      if (galat) fail('Data tidak dapat dikirim ke penyusun dokumen.', galat);
    });
  });
}
