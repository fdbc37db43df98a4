// Starts the embedded PostgreSQL of the folder given, prints its process id, and runs until SIGTERM.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');

require.extensions['.ts'] = (module, file) => {
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
  module._compile(
    transformSync(readFileSync(file, 'utf8'), { filename: file, jsc, module: { type: 'commonjs' } }).code,
    file,
  );
};
const { startEmbeddedPostgres } = require('./embedded-postgres.ts');

void startEmbeddedPostgres({ folder: process.argv[2], durable: false }).then((server) => {
  process.stdout.write(String(server.pid));
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
});
