#!/usr/bin/env node
// `npm run fuzz`: bad input in every place of every endpoint, in its nightly version. NIVARAN_FUZZ_PER_PLACE: how many naughty
// values each place gets (420: all of the list, and half as many by chance). NIVARAN_FUZZ_SEED: the seed of a run that is to
// be repeated; each prints its own.
process.env.NIVARAN_FUZZ_PER_PLACE ??= '420';
process.argv.push('--selectProjects', 'int', '--testPathPatterns', 'apps/api/src/fuzz');
await import('./test.mjs');
