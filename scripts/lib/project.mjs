import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it is called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

export function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** What a build reads: one hash over the names and contents of all its sources. Specs are no part of it. */
export function hashOfSources() {
  const folders = ['apps', 'bench', 'db', 'libs'].flatMap((folder) => filesBelow(join(root, folder)));
  const single = ['nest-cli.json', 'package-lock.json', 'package.json', 'tsconfig.build.json', 'tsconfig.json'];
  const files = [...folders, ...single.map((name) => join(root, name))].sort();
  return sha256(process.versions.node, ...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

const NO_SOURCES = /[\\/]node_modules[\\/]|[\\/]libs[\\/]testing[\\/]|\.(spec|fixture)\.ts$/;

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath ?? entry.path}${sep}${entry.name}`)
      .filter((file) => !NO_SOURCES.test(file));
  } catch {
    return []; // an optional folder
  }
}
