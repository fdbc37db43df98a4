/**
 * Four projects: `unit` touches nothing outside the process, `int` a real PostgreSQL and Redis, `e2e` whole processes; `timed`
 * measures time, and runs when nothing else does.
 */
const { compilerOptions } = require('./tsconfig.json');

const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, file.replace('./', '<rootDir>/')]),
);

const compile = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper,
  // NestJS 12, openid-client and a part of @fastify/static are ESM only and Jest cannot require(esm): compile them (and their ESM relatives) like
  // our own files.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|openid-client|oauth4webapi|jose|@fastify/static/node_modules/content-disposition|content-disposition)/)',
  ],
  transform: { '\\.[jt]s$': compile(false), '\\.tsx$': compile(true) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const roots = ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'];

/** Jest starts them once, also when both projects run. */
const withServers = {
  globalSetup: '<rootDir>/libs/testing/src/jest-global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest-global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/libs/testing/src/jest-setup.ts'],
};

module.exports = {
  // Two suites at a time: each has databases of its own. In processes that give way to new ones before what suites leave in
  // memory slows the next ones down (4 GB and twice the time at the end of a run).
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots,
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(int|e2e|timed)\\.spec\\.ts$'],
      setupFilesAfterEnv: withServers.setupFilesAfterEnv,
    },
    {
      ...common,
      displayName: 'int',
      roots,
      testMatch: ['**/*.int.spec.ts'],
      ...withServers,
    },
    {
      ...common,
      displayName: 'e2e',
      roots,
      testMatch: ['**/*.e2e.spec.ts'],
      ...withServers,
    },
    {
      ...common,
      displayName: 'timed',
      roots,
      testMatch: ['**/*.timed.spec.ts'],
      runner: '<rootDir>/test/one-at-a-time.cjs',
      ...withServers,
    },
  ],
};
