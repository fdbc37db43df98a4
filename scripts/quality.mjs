#!/usr/bin/env node
// `npm run quality`: bytes, speed, axe and Lighthouse of every page of the citizens, into docs/portal-quality.md. Lighthouse comes by
// npx; it needs Chromium. And each walk of a citizen in both languages, with JavaScript and without.
// NIVARAN_QUALITY=speed: only the pages, and all but Lighthouse, whose last word stays.
process.env.NIVARAN_QUALITY ??= 'long';
const specs = process.env.NIVARAN_QUALITY === 'speed' ? 'test/portal/quality' : 'test/portal';
process.argv.push('--selectProjects', 'int', 'e2e', '--testPathPatterns', specs);
await import('./test.mjs');
