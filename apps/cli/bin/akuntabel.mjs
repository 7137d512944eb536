#!/usr/bin/env node
// Runs on any Node from 20: hands over to Node 24, which reads our TypeScript as it stands.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const words = process.argv.slice(2);

function findNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}/bin/node${windows ? '.exe' : ''}`;
  try {
    const path = module.createRequire(import.meta.url).resolve(name);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Half of a short command is reading our sources; kept inside the clone, where no other account can put anything.
  module.enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/akuntabel', import.meta.url)));
  const { main } = await import('../src/main.ts');
  const kode = await main(words);
  // Whatever went wrong with stdout meanwhile has set an exit code of its own.
  process.exitCode ||= kode;
} else {
  const node = findNode();
  if (node) {
    // The child gets Ctrl+C from the terminal too; we wait for it, so that the prompt comes back after its last word.
    const child = spawn(node, [fileURLToPath(import.meta.url), ...words], { stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, pass);
    process.on('SIGINT', () => {});
    child.on('close', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 3)));
  } else {
    process.stderr.write(
      `Gangguan: akuntabel memerlukan Node.js 24; yang ada ${process.versions.node}. Jalankan «npm start» sekali.\n`,
    );
    process.exitCode = 3;
  }
}
