const FEATURE = '^src/features/([^/]+)/'
const TESTS = '[.]test[.]tsx?$'

/** Arrows: main -> features -> ui, platform -> kernel. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TESTS },
      to: { pathNot: ['^src/kernel/', '^(node:)?crypto$', 'node_modules/uuid/'] },
    },
    {
      name: 'ui-knows-only-kernel',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(ui|kernel)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|ui|main|islands)/' },
    },
    {
      name: 'feature-only-through-its-index',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index[.]ts$'] },
    },
    {
      name: 'main-only-through-index',
      severity: 'error',
      from: { path: '^src/main/', pathNot: TESTS },
      to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index[.]ts$' },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: { pathNot: '^(src/main|test)/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/features/[^/]+/(domain|policy)([.]ts$|/)', pathNot: TESTS },
      to: { path: ['^src/(platform|ui)/', 'node_modules/', '/(store|queries|commands|web)([.]tsx?$|/)'] },
    },
    {
      name: 'sql-only-in-stores',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/platform/',
          '^src/features/[^/]+/((store|queries|tables)[.]ts$|(store|queries)/)',
          TESTS,
        ],
      },
      to: { path: 'node_modules/(kysely|pg|pg-copy-streams)/' },
    },
    {
      name: 'http-only-in-web',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(ui|main|platform/http)/', '^src/features/[^/]+/web/', TESTS],
      },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'web-does-not-touch-store',
      severity: 'error',
      from: { path: '^src/features/[^/]+/web/' },
      to: { path: '^src/features/[^/]+/store([.]ts$|/)' },
    },
    {
      name: 'no-other-file-names-in-a-feature',
      severity: 'error',
      from: {
        path: '^src/features/[^/]+/[^/]+[.]tsx?$',
        pathNot: ['/(index|domain|schema|policy|commands|queries|store|jobs|cli|tables)[.]ts$', TESTS],
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
