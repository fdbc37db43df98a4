import { join } from 'node:path';
import { type Facts, rulesFrom } from '@nivaran/complaints';
import { Directory, loadPack } from '@nivaran/directory';
import { projectRoot } from '@nivaran/platform';

let loaded: Promise<Directory> | undefined;
let directory: Directory | undefined;

/** The pack that comes with Nivaran, read once: `beforeAll(loadDefaultPack)`. */
export async function loadDefaultPack(): Promise<Directory> {
  loaded ??= loadPack(join(projectRoot(), 'packs/madhya-pradesh')).then((pack) => new Directory(pack));
  directory = await loaded;
  return directory;
}

/** For use inside tests, once the pack is loaded. */
export function defaultPack(): Directory {
  if (!directory) throw new Error('The default pack is not loaded yet: put beforeAll(loadDefaultPack) into the spec.');
  return directory;
}

/** What a rule is told beside the complaint. The last of the packs is in force; the others are earlier versions. */
export function factsAt(now: number, packs: readonly Directory[]): Facts {
  const find = (version: string): Directory => {
    const pack = packs.find((known) => known.pack.version === version);
    if (!pack) throw new Error(`This scenario knows no pack ${version}.`);
    return pack;
  };
  return {
    now,
    rules: rulesFrom(packs.at(-1) ?? defaultPack()),
    rulesOf: (version) => rulesFrom(find(version)),
  };
}
