#!/usr/bin/env node
// Runs on any Node from 20: hands over to Node 24, which reads our TypeScript as it stands.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}/bin/node${platform === 'win' ? '.exe' : ''}`;
  let node;
  try {
    node = createRequire(import.meta.url).resolve(name);
  } catch {}
  if (!node || !existsSync(node)) {
    process.stderr.write(
      `akuntabel memerlukan Node.js 24; yang ada ${process.versions.node}. Jalankan dulu «npm start».\n`,
    );
    process.exit(3);
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 3);
}
