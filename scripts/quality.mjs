#!/usr/bin/env node
// `npm run quality`: bytes, speed, axe and Lighthouse of every page of the citizens, into docs/portal-quality.md. Lighthouse comes by
// npx; it needs Chromium. NIVARAN_QUALITY=speed: all but Lighthouse, whose last word stays.
process.env.NIVARAN_QUALITY ??= 'long';
process.argv.push('--selectProjects', 'e2e', '--testPathPatterns', 'test/portal/quality');
await import('./test.mjs');
