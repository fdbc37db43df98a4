#!/usr/bin/env node
// `npm run chaos`: the tests that kill processes, in their long version. CHAOS_KILLS: how often (50).
process.env.CHAOS_KILLS ??= '50';
process.argv.push('--selectProjects', 'e2e', '--testPathPatterns', 'test/chaos');
await import('./test.mjs');
