/**
 * Who may import whom: docs/architecture.md in a form that is checked (`npm run architecture`). Type-only imports count
 * as imports. Each rule has a file under test/architecture/fixtures that breaks it, so that a rule which no longer fires
 * is noticed.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** What each lib may import beside itself. A new lib is a new line here and in docs/architecture.md. */
const LIBS = {
  platform: [[], 'It is the floor that all others stand on.'],
  'event-store': [
    ['platform'],
    'It keeps facts in order and knows nothing of complaints, so that it can be proved alone.',
  ],
  sla: [[], 'Arithmetic on time is pure: what it depends on comes in as arguments.'],
  directory: [
    ['event-store', 'platform', 'sla'],
    'A pack says who is where and by when; what may happen is not its affair.',
  ],
  complaints: [
    ['directory', 'event-store', 'platform', 'sla'],
    'What may happen to a complaint does not depend on who looks at it, who is told, or how jobs are run.',
  ],
  attachments: [
    ['event-store', 'platform'],
    'It keeps files of persons, sealed and by their content; what a file shows and who may see it is not its affair.',
  ],
  jobs: [
    ['event-store', 'platform'],
    'Queues and alarms carry ids and instants; what they mean is said by the worker.',
  ],
  'read-models': [
    ['complaints', 'directory', 'event-store', 'platform', 'sla'],
    'What people look at is made from the log, and is never asked by those who decide.',
  ],
  identity: [
    ['directory', 'event-store', 'platform'],
    'Who somebody is does not depend on what they may do to a complaint.',
  ],
  notifications: [
    ['complaints', 'directory', 'platform'],
    'What we tell people follows from what happened, and changes nothing.',
  ],
  simulation: [
    ['complaints', 'directory', 'event-store', 'platform', 'sla'],
    'It invents lives by the real rules and writes them into the log; what people look at is made from there as always.',
  ],
  runtime: [
    [
      ...['attachments', 'complaints', 'directory', 'event-store', 'identity', 'jobs', 'notifications', 'platform'],
      ...['read-models', 'sla'],
    ],
    'It opens what every process holds: it knows all libs, and only whoever starts a process knows it (docs/adr/0011).',
  ],
};

const TESTS = '\\.(spec|fixture)\\.c?[jt]s$';
/** The harness that Jest loads by name, and what only tests import. */
const TEST_CODE = [TESTS, '^libs/testing/', '^test/'];
/** Rules and calculations without a clock, without chance, and without anything that could hide one. */
const PURE = ['^libs/sla/', '^libs/complaints/src/domain/', '^libs/complaints/.+\\.rule\\.ts$'];
/** Where reading begins: programs, specs, what Jest's configuration names, and what tests run in a process of its own. */
const STARTS = [
  ...[
    '^apps/[^/]+/src/main\\.tsx?$',
    '^apps/console/vite\\.config\\.mts$',
    '\\.spec\\.ts$',
    '^libs/testing/src/jest-',
    '^libs/testing/src/.+\\.mjs$',
  ],
];
/** What a page names by its address. */
const IN_BROWSERS = '^apps/portal/src/assets/.+\\.js$';

const folder = (lib) => `^libs/${lib}/`;

module.exports = {
  forbidden: [
    ...Object.entries(LIBS).map(([lib, [allowed, why]]) => ({
      name: `imports-of-${lib}`,
      comment: `${why} It may import ${allowed.join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from: { path: folder(lib), pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: [lib, ...allowed].map(folder) },
    })),
    {
      name: 'libs-are-listed',
      comment: 'A lib that no line of the table above knows could import everything.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [...Object.keys(LIBS), 'testing'].map(folder) },
      to: {},
    },
    {
      name: 'pure-domain',
      comment:
        'Rules decide from their arguments alone: the same complaint, command and facts give the same events today, in a ' +
        'replay next year, and in a test. So no npm package, no Node module, and no lib but sla: each of them may hold a ' +
        'clock, chance or a connection.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { pathNot: PURE },
    },
    {
      name: 'through-the-index',
      comment:
        'A lib or app is used through its index.ts under its name (@nivaran/…). What the index does not name can be ' +
        'changed without looking elsewhere.',
      severity: 'error',
      from: { path: '^((?:libs|apps)/[^/]+)/' },
      to: { path: '^(libs|apps)/', pathNot: ['^$1/', '^(libs|apps)/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'by-name',
      comment:
        'A relative path into another lib or app breaks when either of them is moved. libs/testing needs some: Jest loads ' +
        'its global set-up without our names.',
      severity: 'error',
      from: { path: '^((?:libs|apps)/[^/]+)/', pathNot: '^libs/testing/' },
      to: { path: '^(libs|apps)/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'tests-use-the-index-too',
      comment: 'Tests that stand outside a lib see of it what its users see.',
      severity: 'error',
      from: { path: '^(test|bench)/' },
      to: { path: '^(libs|apps)/', pathNot: '^(libs|apps)/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'An app is one way of running the libs. What a lib needs from it comes in as an argument.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-apart',
      comment: 'Each app can run in a process of its own; only apps/nivaran puts several of them together.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/(nivaran|portal)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'portal-on-api',
      comment:
        'The portal is another face of the same server: what it takes in, what it refuses and whom it limits is what the ' +
        'api says. Of any other app it knows nothing (docs/adr/0019).',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: { path: '^apps/', pathNot: '^apps/(portal|api)/' },
    },
    {
      name: 'runtime-is-for-starters',
      comment: 'Whoever starts a process opens the runtime; everybody else is given the part that they need.',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/(runtime|testing)/', TESTS] },
      to: { path: '^libs/runtime/' },
    },
    {
      name: 'console-knows-http-alone',
      comment:
        'The console runs in the browser and knows the server by its OpenAPI document. Server code in it would come ' +
        'with its packages, and with what the browser must not see.',
      severity: 'error',
      from: { path: '^apps/console/', pathNot: TESTS },
      to: { path: ['^libs/', '^apps/(?!console/)'] },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Test databases and scenario builders do not ship.',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'code-knows-no-test',
      comment: 'A spec or fixture does not ship, so nothing that ships may need it.',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      to: { path: TESTS },
    },
    {
      name: 'no-development-packages',
      comment: 'The image holds production packages alone: this import would fail there, and nowhere before.',
      severity: 'error',
      from: { pathNot: [...TEST_CODE, '^bench/', '^apps/console/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that package.json does not name is there by chance, in a version that nobody chose.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
    {
      name: 'not-from-dist',
      comment: 'dist/ is what the compiler made of an earlier state.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)dist/', pathNot: 'node_modules/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules in a circle can be understood and loaded only together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-left-over',
      comment: 'Neither a program nor a test leads here: delete it, or use it.',
      severity: 'error',
      from: { path: STARTS },
      to: { path: '^(libs|apps)/', pathNot: [...STARTS, TESTS, IN_BROWSERS], reachable: false },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist/|\\.data/|coverage/|test/architecture/fixtures/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
