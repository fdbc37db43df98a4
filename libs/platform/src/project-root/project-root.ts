import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Nivaran's own package.json, found upwards from this file: the same from source and from dist/. */
export function projectRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'nivaran') {
      return folder;
    }
    if (folder === dirname(folder)) throw new Error(`No package.json of nivaran lies above ${__dirname}.`);
  }
}
