// Who may import whom (ARCHITECTURE.md). test/import-rules.test.ts plants a violation of every rule and expects each to be found.

const FEATURE = '^app/features/([^/]+)/';
const TEST = '(\\.test\\.tsx?$|\\.e2e\\.ts$|^test/|^e2e/|^bench/|/testing/)';
const LIBRARY = 'node_modules';
// Libraries that only compute: they give the same answer for the same arguments.
const PURE_LIBRARY = '(^|/)node_modules/(zod|yaml|personnummer)/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'shared-stands-alone',
      'shared/ holds pure values and imports nothing of the house.',
      { path: '^app/shared/', pathNot: TEST },
      { path: ['^app/', LIBRARY], pathNot: ['^app/shared/', PURE_LIBRARY] },
    ),
    rule(
      'ui-knows-nothing',
      'ui/ imports shared/ and libraries only.',
      { path: '^app/ui/', pathNot: TEST },
      { path: '^app/', pathNot: '^app/(ui|shared)/' },
    ),
    rule(
      'ui-runs-anywhere',
      'ui/ is rendered on the server and in the browser: nothing of Node, but for the list of built files.',
      { path: '^app/ui/', pathNot: ['^app/ui/assets\\.ts$', TEST] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'platform-knows-no-feature',
      'platform/ imports shared/ and libraries only.',
      { path: '^app/platform/', pathNot: TEST },
      { path: '^app/', pathNot: '^app/(platform|shared)/' },
    ),
    rule(
      'features-know-no-door',
      'Doors put features together, never the other way round.',
      { path: '^app/features/', pathNot: TEST },
      { path: '^app/(doors/|[^/]+\\.tsx?$)' },
    ),
    rule(
      'domain-is-pure',
      'domain/ imports domain/, shared/ and libraries that only compute.',
      { path: '^app/features/[^/]+/domain/', pathNot: TEST },
      {
        path: ['^app/', LIBRARY],
        pathNot: ['^app/features/[^/]+/domain/', '^app/shared/', PURE_LIBRARY],
      },
    ),
    rule(
      'domain-does-no-io',
      'domain/ is handed what it needs: nothing of Node.',
      { path: '^app/features/[^/]+/domain/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'domain-makes-no-ids',
      'Ids are random and carry the time: domain/ is handed them.',
      { path: '^app/features/[^/]+/domain/', pathNot: TEST },
      { path: '^app/shared/ids\\.ts$' },
    ),
    rule(
      'features-meet-at-the-door',
      'Another feature is reached through its domain/ or public.ts; its pages lend drawn parts through pages/parts.tsx.',
      { path: FEATURE, pathNot: TEST },
      {
        path: FEATURE,
        pathNot: [
          '^app/features/$1/',
          '^app/features/[^/]+/domain/',
          '^app/features/[^/]+/public\\.ts$',
          '^app/features/[^/]+/pages/parts\\.tsx$',
        ],
      },
    ),
    rule(
      'pages-touch-no-store',
      'Pages and endpoints go through use cases; of a store they may know the shape of what it finds.',
      { path: '^app/(features/[^/]+/(pages|api)/|doors/(?!cli/))', pathNot: TEST },
      { path: '-store\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pages-touch-no-database',
      'Pages and endpoints go through use cases, which are handed the transaction.',
      { path: '^app/(features/[^/]+/(pages|api)/|doors/(?!cli/))', pathNot: TEST },
      { path: '^app/platform/db/' },
    ),
    rule(
      'doors-use-the-front-door',
      'Doors use what a feature offers: routes, pages, api, jobs, public.ts, domain, texts.',
      { path: '^app/(doors/|[^/]+\\.tsx?$)', pathNot: TEST },
      { path: '^app/features/[^/]+/(server|testing)/' },
    ),
    rule(
      'driver-only-in-platform-db',
      'There is one way to the database.',
      { path: '^app/', pathNot: ['^app/platform/(db|jobs)/', '^app/demo/load-demo', TEST] },
      { path: '(^|/)node_modules/pg/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'unbuilt-code-loads-no-markup',
      'These folders run unbuilt under Node, which loads .ts alone.',
      { path: '^app/(shared|platform|features/[^/]+/(domain|server|api)|doors/cli)/', pathNot: TEST },
      { path: '\\.(tsx|css)$' },
    ),
    rule(
      'command-line-reaches-no-markup',
      'The command line and the worker run unbuilt: nothing on their way may be .tsx or CSS.',
      { path: '^app/(cli|worker)\\.ts$' },
      { path: '\\.(tsx|css)$', reachable: true },
    ),
    rule(
      'demo-stays-apart',
      'Invented people are loaded from the command line and nowhere else.',
      { path: '^app/', pathNot: ['^app/demo/', '^app/doors/cli/', TEST] },
      { path: '^app/demo/' },
    ),
    rule(
      'testing-stays-in-tests',
      'Builders and test code are for tests.',
      { path: '^app/', pathNot: TEST },
      { path: ['/testing/', '^(test|e2e|bench)/', '\\.test\\.tsx?$'] },
    ),
    rule(
      'islands-are-small',
      'An island is sent to the browser: it imports domain/, ui/, shared/, its own style, its own parts (*.browser.ts) and libraries.',
      { path: '\\.island\\.tsx$' },
      {
        path: '^app/',
        pathNot: ['^app/features/[^/]+/domain/', '^app/(ui|shared)/', '\\.module\\.css$', '\\.browser\\.tsx?$'],
      },
    ),
    rule(
      'islands-reach-no-server',
      'Nothing that an island drags along may belong to the server.',
      { path: '\\.island\\.tsx$' },
      {
        path: [
          '^app/(platform|doors)/',
          '^app/features/[^/]+/(server|api|texts)/',
          '(^|/)node_modules/(pg|kysely|hono)/',
        ],
        reachable: true,
      },
    ),
    rule(
      'portal-never-staff',
      'What participants use shares no page with what staff use.',
      { path: '(^app/doors/portal/|/pages/portal/)' },
      { path: '(^app/doors/staff/|/pages/staff/)' },
    ),
    rule('no-cycles', 'Files import each other one way.', {}, { circular: true }),
    rule('nothing-missing', 'Every import leads somewhere.', { pathNot: '^scripts/setup' }, { couldNotResolve: true }),
  ],
  options: {
    // TypeScript 7 has no parser for others to use: without this the cruise reads nothing and finds nothing.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
