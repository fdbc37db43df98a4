import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPack } from './load-pack';

/** The pack that comes with Nivaran. */
export const DEFAULT_PACK = resolve(__dirname, '../../../../packs/madhya-pradesh');

/** A copy of the default pack to spoil. */
export interface SpoiledPack {
  readonly folder: string;
  /** Replaces the one place where `find` stands; fails if there is none. */
  replace(file: string, find: string | RegExp, by: string): Promise<void>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(file: string): Promise<void>;
  read(file: string): Promise<string>;
  /** The line (from 1) on which `text` first stands in a file. */
  lineOf(file: string, text: string): Promise<number>;
}

/** Gives a fresh copy to `use` and removes it afterwards. */
export async function withSpoiledPack<Result>(use: (pack: SpoiledPack) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'nivaran-pack-'));
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  try {
    await cp(DEFAULT_PACK, folder, { recursive: true });
    return await use({
      folder,
      read,
      write: (file, content) => writeFile(join(folder, file), content),
      remove: (file) => rm(join(folder, file)),
      async replace(file, find, by) {
        const before = await read(file);
        const after = before.replace(find, by);
        if (after === before) throw new Error(`${file} does not hold ${String(find)}.`);
        await writeFile(join(folder, file), after);
      },
      async lineOf(file, text) {
        const index = (await read(file)).indexOf(text);
        if (index < 0) throw new Error(`${file} does not hold ${text}.`);
        return (await read(file)).slice(0, index).split('\n').length;
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is spoiled, how (found text and what takes its place), where the problem is told (text on that line), field, message. */
type Spoil = readonly [what: string, find: string | RegExp, by: string, at: string, field: string, message: RegExp];

/** Specifies for each of the cases that one thing spoiled in the file gives one error: right line, right field, nothing besides. */
export function itTells(file: string, cases: readonly Spoil[]): void {
  it.each(cases)('%s', (_what, find, by, at, field, message) =>
    withSpoiledPack(async (spoiled) => {
      await spoiled.replace(file, find, by);
      const { pack, problems } = await checkPack(spoiled.folder);
      expect(pack).toBeNull();
      expect(problems).toEqual([
        {
          severity: 'error',
          file,
          line: await spoiled.lineOf(file, at),
          field,
          message: expect.stringMatching(message) as string,
        },
      ]);
    }),
  );
}
