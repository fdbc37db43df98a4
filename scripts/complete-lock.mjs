#!/usr/bin/env node
// `npm ci` refuses a package-lock.json that leaves out an optional package of another platform, and npm leaves them out
// where the registry does not offer them. Run this after adding a package: it writes them in, from their parents' exact
// versions. (They have no checksum until npm itself meets them on such a platform.)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = { ...lock.packages };
for (const [parentPath, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${parentPath}/node_modules/${name}`]) continue;
    if (!/^\d/.test(version)) throw new Error(`${parentPath} wants ${name} ${version}, which is no exact version.`);
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(parent.dev && { dev: true }),
      optional: true,
    };
    process.stdout.write(`added ${name} ${version}\n`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Told by the name, as in `@swc/core-linux-arm64-musl`. */
function platformOf(name) {
  const [os] = /android|darwin|freebsd|linux|openharmony|win32/.exec(name) ?? [];
  const [cpu] = /arm64|x64|ia32|ppc64|riscv64|s390x|loong64|arm/.exec(name.split('/')[1]) ?? [];
  if (!os || !cpu) throw new Error(`The name ${name} tells no platform: write its entry by hand.`);
  const libc = os === 'linux' && { libc: [name.includes('musl') ? 'musl' : 'glibc'] };
  return { cpu: [cpu], os: [os], ...(/gnu|musl/.test(name) && libc) };
}
