import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
// By name, not by path: the pages are bundled into another folder, the process is started from its source.
import type { JawabanDokumen, TugasDokumen } from '@akuntabel/web/pekerja-dokumen';

const BATAS_WAKTU_MS = 120_000;
const CATATAN_MAKS = 4000;

export interface PilihanBuat {
  readonly signal: AbortSignal;
  /** Called when the content is built and the writing of the file begins. */
  readonly onTerbangun: () => void;
}

/**
 * Makes a document in a process of its own.
 * @throws Error when it cannot be made, the time is up, the process dies or `signal` aborts.
 */
export function buatDokumen(tugas: TugasDokumen, { signal, onTerbangun }: PilihanBuat): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const anak = fork(fileURLToPath(import.meta.resolve('@akuntabel/web/pekerja-dokumen')), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let catatan = '';
    anak.stderr?.setEncoding('utf8').on('data', (potong: string) => {
      catatan = (catatan + potong).slice(-CATATAN_MAKS);
    });
    const finish = (settle: () => void) => {
      clearTimeout(jam);
      signal.removeEventListener('abort', abort);
      anak.kill('SIGKILL');
      settle();
    };
    const fail = (pesan: string, cause?: unknown) => finish(() => reject(new Error(pesan, { cause })));
    const abort = () => finish(() => reject(signal.reason));
    const jam = setTimeout(() => fail('Dokumen belum selesai pada waktunya, lalu dihentikan.'), BATAS_WAKTU_MS);
    signal.addEventListener('abort', abort);
    anak.on('message', (jawaban: JawabanDokumen) => {
      if (jawaban === 'terbangun') onTerbangun();
      else if ('isi' in jawaban) finish(() => resolve(jawaban.isi));
      else fail(jawaban.galat);
    });
    anak.on('error', (galat) => fail('Proses penyusun dokumen tidak dapat dijalankan.', galat));
    anak.on('close', (kode, sinyal) => fail(`Proses penyusun dokumen berhenti (${sinyal ?? kode}).`, catatan));
    anak.send(tugas, (galat) => {
      if (galat) fail('Data tidak dapat dikirim ke penyusun dokumen.', galat);
    });
  });
}
