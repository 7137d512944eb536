// `npm test`: every check of the project, in the order of the fastest answer first.
//   node scripts/uji.mjs                all
//   node scripts/uji.mjs --tanpa-uji    static checks only
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const node = process.execPath;
const web = join(root, 'apps/web');

const STATIC = [
  ['types', bin('tsc'), ['-p', root], root],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.'], root],
  ['arrows', bin('depcruise'), ['packages', 'apps', 'bench', 'tests', '--config', '.dependency-cruiser.cjs'], root],
  ['pages build', node, [join(root, 'scripts/mulai.mjs'), '--hanya-bangun'], root],
  [
    'page types',
    bin('svelte-check'),
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    web,
  ],
  ['unused code', bin('knip'), [], root],
];

const tests = globSync(['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'], {
  cwd: root,
  exclude: (name) => ['node_modules', 'build', '.svelte-kit'].includes(name),
}).sort();
const UNIT = ['tests', node, ['--test', '--test-reporter=spec', ...tests], root];

const steps = process.argv.includes('--tanpa-uji') ? STATIC : [...STATIC, UNIT];
for (const [name, command, args, cwd] of steps) {
  const started = performance.now();
  process.stdout.write(`▶ ${name}\n`);
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`✖ ${name} failed\n`);
    process.exit(1);
  }
  process.stdout.write(`✔ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}
