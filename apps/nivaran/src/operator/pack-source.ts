import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { Directory, loadPack } from '@nivaran/directory';
import type { PackParts } from '@nivaran/runtime';

/** A pack that somebody named on the command line, and what to call it in a sentence. */
export interface NamedPack {
  readonly directory: Directory;
  readonly title: string;
  /** null: a version that was published. */
  readonly folder: string | null;
}

/** A folder, or a published version by the beginning of its digits. @throws PackInvalid, PackVersionUnknown */
export async function packFrom({ packs }: Pick<PackParts, 'packs'>, asked: string): Promise<NamedPack> {
  if (await isFolder(asked)) {
    const pack = await loadPack(asked);
    const title = `${pack.version} (${relative(process.cwd(), asked) || asked})`;
    return { directory: new Directory(pack), title, folder: asked };
  }
  const directory = await packs.find(asked);
  return { directory, title: directory.pack.version, folder: null };
}

/** @throws NoPackInForce */
export function packInForce({ packs }: Pick<PackParts, 'packs'>): NamedPack {
  const directory = packs.current();
  return { directory, title: `${directory.pack.version} (in force)`, folder: null };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
