import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Dokumen } from '../model/dokumen.ts';
import type { Jawaban } from './pekerja.ts';

export interface PilihanPdf {
  /** Kills the process; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Time limit, milliseconds; 120,000 unless given. A report of 60 pages takes about one second. */
  readonly batasWaktu?: number;
}

const BATAS_WAKTU = 120_000;

/**
 * The document as PDF/A-2a, made in a process of its own that ends with it: no memory stays behind and a fault of the
 * typesetter cannot take the caller along. The same document gives the same bytes.
 * @throws Error in Indonesian when the document cannot be typeset, the time is up, or the process dies.
 */
export function writePdf(dokumen: Dokumen, pilihan: PilihanPdf = {}): Promise<Uint8Array> {
  const { signal, batasWaktu = BATAS_WAKTU } = pilihan;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const anak = fork(join(import.meta.dirname, 'pekerja.ts'), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let catatan = '';
    anak.stderr?.setEncoding('utf8').on('data', (potong: string) => {
      catatan = (catatan + potong).slice(-4000);
    });

    const finish = (selesai: () => void) => {
      clearTimeout(jam);
      signal?.removeEventListener('abort', abort);
      anak.kill('SIGKILL');
      selesai();
    };
    const abort = () => finish(() => reject(signal?.reason));
    const jam = setTimeout(
      () => finish(() => reject(new Error(`PDF belum selesai dalam ${batasWaktu / 1000} detik, lalu dihentikan.`))),
      batasWaktu,
    );
    signal?.addEventListener('abort', abort);

    anak.on('message', (jawaban) => {
      const isi = jawaban as Jawaban;
      finish(() => ('pdf' in isi ? resolve(isi.pdf) : reject(new Error(isi.galat))));
    });
    anak.on('error', (galat) =>
      finish(() => reject(new Error('Proses penyusun PDF tidak dapat dijalankan.', { cause: galat }))),
    );
    anak.on('close', (kode, sinyal) =>
      finish(() =>
        reject(new Error(`Proses penyusun PDF berhenti sebelum selesai (${sinyal ?? kode}).`, { cause: catatan })),
      ),
    );
    anak.send(dokumen, (galat) => {
      if (galat) finish(() => reject(new Error('Data tidak dapat dikirim ke penyusun PDF.', { cause: galat })));
    });
  });
}
