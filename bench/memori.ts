import type { ChildProcess } from 'node:child_process';

/** A process's memory as its engine counts it, asked through Node's inspector (start it with `--inspect=127.0.0.1:0`). */
export interface PengukurMemori {
  /** Megabytes in use after a full collection: what is kept, without what only waits to be cleared away. */
  readKeptMb(): Promise<number>;
  close(): void;
}

const ALAMAT_PEMERIKSA = /ws:\/\/\S+/;

/** @param stderr of the process, from its first byte. */
export async function openPengukurMemori(stderr: NonNullable<ChildProcess['stderr']>): Promise<PengukurMemori> {
  let teks = '';
  const alamat = await new Promise<string>((settle) => {
    stderr.on('data', (potong) => {
      teks += String(potong);
      const cocok = ALAMAT_PEMERIKSA.exec(teks)?.[0];
      if (cocok) settle(cocok);
    });
  });
  const soket = new WebSocket(alamat);
  await new Promise((settle, reject) => {
    soket.onopen = settle;
    soket.onerror = reject;
  });
  let nomor = 0;
  const ask = (method: string): Promise<{ usedSize?: number; backingStorageSize?: number }> =>
    new Promise((settle) => {
      nomor += 1;
      const id = nomor;
      const dengar = ({ data }: MessageEvent) => {
        const jawab = JSON.parse(String(data));
        if (jawab.id !== id) return;
        soket.removeEventListener('message', dengar);
        settle(jawab.result);
      };
      soket.addEventListener('message', dengar);
      soket.send(JSON.stringify({ id, method }));
    });
  return {
    readKeptMb: async () => {
      await ask('HeapProfiler.collectGarbage');
      const { usedSize = Number.NaN, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 2 ** 20;
    },
    close: () => soket.close(),
  };
}
