import { fork } from 'node:child_process';
import { basename, join } from 'node:path';
import { findFormat } from './kenali.ts';
import { BATAS, GalatLembar, type Lembar } from './lembar.ts';
import type { Jawaban, Permintaan } from './pekerja.ts';
import { checkDirektori } from './penjaga-zip.ts';

export interface PilihanBaca {
  /** Name of the file, for the sheet of a CSV; only its last part is used. */
  readonly nama: string;
  readonly signal?: AbortSignal;
  /** Time limit, milliseconds. */
  readonly batasWaktu?: number;
  /** Heap of the child process, megabytes. */
  readonly batasMemori?: number;
}

const BATAS_WAKTU = 30_000;
const BATAS_MEMORI = 512;

/** Windows cannot start a process without these; nothing else of the parent's environment is the child's business. */
const LINGKUNGAN = ['SystemRoot', 'windir', 'TEMP', 'TMP'];

function buildLingkungan(): Record<string, string> {
  return Object.fromEntries(
    LINGKUNGAN.flatMap((nama) => {
      const nilai = process.env[nama];
      return nilai === undefined ? [] : [[nama, nilai]];
    }),
  );
}

/**
 * Sheets of an XLSX, XLS (Excel 97–2003) or CSV file, recognised by content. Read in a process of its own with a
 * limit on memory and time, which may neither write files nor start programs and sees nothing of the environment:
 * what a hostile file can reach ends with it.
 * @throws GalatLembar with one sentence that says what is wrong and what to do.
 */
export async function readLembar(bita: Uint8Array, pilihan: PilihanBaca): Promise<Lembar[]> {
  if (bita.byteLength > BATAS.unggahan) {
    throw new GalatLembar(
      'L.ukuran',
      `Berkas lebih besar dari ${BATAS.unggahan / 1024 / 1024} MB; pecah atau ringkas dulu.`,
    );
  }
  const format = findFormat(bita);
  if (format === 'xlsx') checkDirektori(bita);
  return runPekerja({ bita, nama: basename(pilihan.nama).replace(/\.[^.]*$/, '') || 'Lembar 1', format }, pilihan);
}

function runPekerja(permintaan: Permintaan, pilihan: PilihanBaca): Promise<Lembar[]> {
  const { signal, batasWaktu = BATAS_WAKTU, batasMemori = BATAS_MEMORI } = pilihan;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const anak = fork(join(import.meta.dirname, 'pekerja.ts'), [], {
      execArgv: [`--max-old-space-size=${batasMemori}`, '--permission', '--allow-fs-read=*'],
      env: buildLingkungan(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const finish = (selesai: () => void) => {
      clearTimeout(jam);
      signal?.removeEventListener('abort', abort);
      anak.removeAllListeners('close');
      anak.kill('SIGKILL');
      selesai();
    };
    const refuse = (kode: string, pesan: string, cause?: unknown) =>
      finish(() => reject(new GalatLembar(kode, pesan, { cause })));
    const abort = () => finish(() => reject(signal?.reason));
    const jam = setTimeout(
      () => refuse('L.waktu', `Berkas belum selesai dibaca dalam ${batasWaktu / 1000} detik; ringkas dulu isinya.`),
      batasWaktu,
    );
    signal?.addEventListener('abort', abort);
    anak.on('message', (isi) => {
      const jawaban = isi as Jawaban;
      if ('lembar' in jawaban) finish(() => resolve(jawaban.lembar));
      else refuse(jawaban.kode, jawaban.pesan);
    });
    anak.on('error', (galat) => refuse('L.proses', 'Pembaca lembar kerja tidak dapat dijalankan; coba lagi.', galat));
    anak.on('close', (kode, sinyal) =>
      refuse(
        'L.memori',
        'Isi berkas terlalu besar atau sengaja dirusak sehingga pembacanya berhenti; hapus lembar dan format yang ' +
          'tidak perlu, lalu simpan ulang.',
        `${sinyal ?? kode}`,
      ),
    );
    anak.send(permintaan, (galat) => {
      if (galat) refuse('L.proses', 'Berkas tidak dapat diserahkan kepada pembacanya; coba lagi.', galat);
    });
  });
}
