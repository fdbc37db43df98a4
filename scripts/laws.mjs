#!/usr/bin/env node
// `npm run laws`: the laws of the lifecycle and the clocks, in their nightly version. NIVARAN_PROPERTY_RUNS: how many random
// lives each law is tried on (10,000).
process.env.NIVARAN_PROPERTY_RUNS ??= '10000';
process.argv.push('--selectProjects', 'unit', '--testPathPatterns', '\\.laws\\.spec');
await import('./test.mjs');
