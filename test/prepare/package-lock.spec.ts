import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@nivaran/platform';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('package-lock.json names the optional packages of every platform, or "npm ci" refuses it (scripts/complete-lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot(), 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
