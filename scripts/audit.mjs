#!/usr/bin/env node
// `npm run audit`: known holes (advisories) in the packages of package-lock.json. Fails on one of severity moderate or above in
// what runs in production, and prints those of what only builds and tests. Some private registries know no advisories, and
// a machine may be without a network: then it says that nothing was checked, and does not fail.
import { spawnSync } from 'node:child_process';
import { root } from './lib/project.mjs';

const SERIOUS = ['moderate', 'high', 'critical'];

const production = audit('--omit=dev');
const everything = production.error ? production : audit();
if (everything.error) {
  process.stdout.write(`NOT CHECKED: the registry gave no advisories (${everything.error}).\n`);
  process.stdout.write('Run "npm run audit" where registry.npmjs.org can be reached.\n');
} else {
  const inProduction = production.found.filter(({ severity }) => SERIOUS.includes(severity));
  const others = everything.found.filter(({ name }) => !inProduction.some((each) => each.name === name));
  if (others.length > 0) list('Of no weight here, or in what only builds and tests:', others);
  if (inProduction.length > 0) list('In what runs in production:', inProduction);
  else process.stdout.write('Nothing of severity moderate or above in what runs in production.\n');
  process.exitCode = inProduction.length > 0 ? 1 : 0;
}

/** Packages with advisories, or why there is no answer. */
function audit(...options) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout, error } = spawnSync(npm, ['audit', '--json', ...options], {
    ...{ cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 120_000 },
    shell: process.platform === 'win32',
  });
  if (error) return { error: error.message };
  const report = parsed(stdout);
  if (!report?.vulnerabilities) return { error: report?.message ?? report?.error?.summary ?? 'an answer that is none' };
  return { found: Object.values(report.vulnerabilities) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function list(heading, packages) {
  process.stdout.write(`${heading}\n`);
  for (const { name, severity, range, via, fixAvailable } of packages) {
    const titles = via.map((cause) =>
      typeof cause === 'string' ? `by way of ${cause}` : `${cause.title} ${cause.url}`,
    );
    process.stdout.write(`  ${severity} ${name} ${range}${fixAvailable ? ', mended in a newer version' : ''}\n`);
    for (const title of new Set(titles)) process.stdout.write(`    ${title}\n`);
  }
}
