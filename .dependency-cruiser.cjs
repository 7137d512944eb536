// The rooms and arrows of ARCHITECTURE.md; any other arrow fails the build.
const room = (path) => `^${path}/`;
const only = (from, allowed, comment) => ({
  name: `${from.replace('/', '-')}-arrows`,
  comment,
  severity: 'error',
  from: { path: room(from) },
  to: { path: '^(packages|apps|bench|tests|scripts)/', pathNot: [from, ...allowed].map(room) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('packages/kinerja', [], 'kinerja depends on nothing here'),
    only('packages/berkas', ['packages/kinerja'], 'berkas reads and writes dataset files'),
    only('packages/reviu', ['packages/kinerja'], 'reviu checks data and foreign reports'),
    only('packages/basisdata', ['packages/kinerja'], 'basisdata stores; of kinerja only types'),
    only('packages/dokumen', ['packages/kinerja'], 'dokumen builds and writes documents'),
    only(
      'packages/layanan',
      ['packages/kinerja', 'packages/berkas', 'packages/dokumen', 'packages/reviu', 'packages/basisdata'],
      'layanan holds the use cases',
    ),
    only(
      'apps/web',
      [
        'packages/kinerja',
        'packages/berkas',
        'packages/dokumen',
        'packages/reviu',
        'packages/basisdata',
        'packages/layanan',
      ],
      'the pages',
    ),
    only(
      'apps/cli',
      [
        'packages/kinerja',
        'packages/berkas',
        'packages/dokumen',
        'packages/reviu',
        'packages/basisdata',
        'packages/layanan',
        'apps/web',
      ],
      'the command line; serve starts apps/web',
    ),
    {
      name: 'kinerja-is-pure',
      comment: 'No I/O, no clock, no randomness in the rules',
      severity: 'error',
      from: { path: '^packages/kinerja/src/', pathNot: '(\\.test\\.ts$|/uji/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: { pathNot: '^apps/web/src' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
