import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type AttachmentStore, orUnavailable } from './attachment-store';

/** What a key looks like: nothing else may become a path. */
const KEY = /^[0-9a-f-]{36}\/[0-9a-f]{64}$/;
/** Where files are while they are written. What lies there for longer had a writer that died, and can be deleted. */
const DRAFTS = 'drafts';

/**
 * Files in a folder: `ab/cd/<person>/<sha256>`, where abcd are the first digits of the person, so that no folder grows
 * beyond what file systems like. Several processes may share it.
 */
export class DiskStore implements AttachmentStore {
  /** @param folder absolute; made when the first file is put */
  constructor(private readonly folder: string) {}

  put(key: string, bytes: Buffer): Promise<void> {
    return orUnavailable(async () => {
      const file = this.fileOf(key);
      const draft = join(this.folder, DRAFTS, randomUUID());
      await this.make(dirname(draft));
      try {
        await written(draft, bytes);
        await this.make(dirname(file));
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await flushed(dirname(file));
    });
  }

  get(key: string): Promise<Buffer | null> {
    return orUnavailable(() => orNull(readFile(this.fileOf(key)), 'ENOENT'));
  }

  delete(key: string): Promise<void> {
    return orUnavailable(async () => {
      const file = this.fileOf(key);
      await rm(file, { force: true });
      // A person's folder tells that there was one: the last file takes it along.
      await orNull(rmdir(dirname(file)), 'ENOTEMPTY', 'EEXIST', 'ENOENT');
    });
  }

  async *list(person?: string): AsyncIterable<string> {
    const folder = person === undefined ? this.folder : this.folderOf(person);
    const entries = await orUnavailable(() => orNull(opendir(folder, { recursive: true }), 'ENOENT'));
    for await (const { parentPath, name } of entries ?? []) {
      const key = `${basename(parentPath)}/${name}`;
      if (KEY.test(key)) yield key;
    }
  }

  /** Makes a folder that outlives a failure of power, with those above it. */
  private async make(folder: string): Promise<void> {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return; // it was there
    for (let above = dirname(folder); above.startsWith(this.folder); above = dirname(above)) await flushed(above);
  }

  private fileOf(key: string): string {
    if (!KEY.test(key)) throw new Error(`${key} is no key of an attachment.`);
    const [person = '', sha256 = ''] = key.split('/');
    return join(this.folderOf(person), sha256);
  }

  private folderOf(person: string): string {
    return join(this.folder, person.slice(0, 2), person.slice(2, 4), person);
  }
}

async function written(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that what was named in a folder is there after a failure of power. */
async function flushed(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // where folders cannot be opened
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** null instead of one of these errors. */
async function orNull<T>(work: Promise<T>, ...codes: readonly string[]): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
