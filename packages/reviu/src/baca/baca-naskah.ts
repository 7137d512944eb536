import { fork } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Naskah } from '../naskah/naskah.ts';
import { BATAS } from './batas.ts';
import { GalatNaskah } from './galat.ts';
import { findFormat } from './kenali.ts';
import type { Jawaban, Permintaan } from './pekerja.ts';

export interface PilihanBaca {
  /** Name of the file; only its last part is kept. */
  readonly nama: string;
  readonly signal?: AbortSignal;
  /** Time limit, milliseconds. */
  readonly batasWaktu?: number;
  /** Heap of the child process, megabytes. */
  readonly batasMemori?: number;
}

const BATAS_WAKTU = 60_000;
const BATAS_MEMORI = 768;

/** Windows cannot start a process without these; nothing else of the parent's environment is the child's business. */
const LINGKUNGAN = ['SystemRoot', 'windir', 'TEMP', 'TMP'];

const buildLingkungan = (): Record<string, string> =>
  Object.fromEntries(
    LINGKUNGAN.flatMap((nama) => {
      const nilai = process.env[nama];
      return nilai === undefined ? [] : [[nama, nilai]];
    }),
  );

/**
 * A report in Markdown, HTML, Word or PDF, recognised by content. Read in a process of its own with a limit on memory and
 * time, which may neither write files nor start programs and sees nothing of the environment (ADR 10).
 * @throws GalatNaskah with one sentence that says what is wrong and what to do
 */
export async function readNaskah(bita: Uint8Array, pilihan: PilihanBaca): Promise<Naskah> {
  if (bita.byteLength > BATAS.unggahan) {
    throw new GalatNaskah(
      'N.ukuran',
      `Berkas lebih besar dari ${BATAS.unggahan / 1024 / 1024} MB; kecilkan gambarnya, atau pecah per bab.`,
    );
  }
  const nama = basename(pilihan.nama);
  return runPekerja({ bita, nama, format: findFormat(bita, nama) }, pilihan);
}

function runPekerja(permintaan: Permintaan, pilihan: PilihanBaca): Promise<Naskah> {
  const { signal, batasWaktu = BATAS_WAKTU, batasMemori = BATAS_MEMORI } = pilihan;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const anak = fork(join(import.meta.dirname, 'pekerja.ts'), [], {
      execArgv: [`--max-old-space-size=${batasMemori}`, '--permission', '--allow-fs-read=*', '--no-warnings'],
      env: buildLingkungan(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const finish = (selesai: () => void): void => {
      clearTimeout(jam);
      signal?.removeEventListener('abort', abort);
      anak.removeAllListeners('close');
      anak.kill('SIGKILL');
      selesai();
    };
    const refuse = (kode: string, pesan: string, cause?: unknown): void =>
      finish(() => reject(new GalatNaskah(kode, pesan, { cause })));
    const abort = (): void => finish(() => reject(signal?.reason));
    const jam = setTimeout(
      () =>
        refuse(
          'N.waktu',
          `Berkas belum selesai dibaca dalam ${batasWaktu / 1000} detik; pecah per bab, lalu coba lagi.`,
        ),
      batasWaktu,
    );
    signal?.addEventListener('abort', abort);
    anak.on('message', (isi) => {
      const jawaban = isi as Jawaban;
      if ('naskah' in jawaban) finish(() => resolve(jawaban.naskah));
      else refuse(jawaban.kode, jawaban.pesan);
    });
    anak.on('error', (galat) => refuse('N.proses', 'Pembaca laporan tidak dapat dijalankan; coba lagi.', galat));
    anak.on('close', (kode, sinyal) =>
      refuse(
        'N.memori',
        'Isi berkas terlalu besar atau sengaja dirusak sehingga pembacanya berhenti; simpan ulang dari program asalnya, ' +
          'atau pecah per bab.',
        `${sinyal ?? kode}`,
      ),
    );
    anak.send(permintaan, (galat) => {
      if (galat) refuse('N.proses', 'Berkas tidak dapat diserahkan kepada pembacanya; coba lagi.', galat);
    });
  });
}
