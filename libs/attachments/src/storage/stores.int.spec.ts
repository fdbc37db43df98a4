import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itIf } from '@nivaran/testing';
import type { AttachmentStore } from './attachment-store';
import { DiskStore } from './disk-store';
import { type FakeS3, fakeS3 } from './s3-server.fixture';
import { S3Store } from './s3-store';

const keyOf = (person: string, text: string) => `${person}/${createHash('sha256').update(text).digest('hex')}`;

async function listed(store: AttachmentStore, person?: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(person)) keys.push(key);
  return keys.sort();
}

let folder: string;
let s3: FakeS3;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nivaran-attachments-'));
  s3 = await fakeS3(2);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await s3.close();
});

describe.each([
  ['a folder', () => new DiskStore(join(folder, 'attachments'))],
  ['a bucket', () => new S3Store(s3.url)],
])('files in %s', (_, open) => {
  let store: AttachmentStore;
  const [one, other] = [randomUUID(), randomUUID()];
  beforeAll(() => (store = open()));

  it('are none at the beginning', async () => {
    expect(await listed(store)).toEqual([]);
    expect(await listed(store, one)).toEqual([]);
    expect(await store.get(keyOf(one, 'a'))).toBeNull();
  });

  it('come back as they were put, whatever their size', async () => {
    for (const size of [0, 1, 300_000, 10_000_100]) {
      const bytes = randomBytes(size);
      await store.put(keyOf(one, 'a'), bytes);
      expect((await store.get(keyOf(one, 'a')))?.equals(bytes)).toBe(true);
    }
  });

  it('take the place of what was under their key, also when several put it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put(keyOf(one, 'a'), Buffer.from('sealed anew'))));
    expect(String(await store.get(keyOf(one, 'a')))).toBe('sealed anew');
    expect(await listed(store)).toEqual([keyOf(one, 'a')]);
  });

  it('are listed all, or those of one person, however many', async () => {
    for (const name of ['b', 'c', 'd', 'e']) await store.put(keyOf(one, name), Buffer.from(name));
    await store.put(keyOf(other, 'a'), Buffer.from('of somebody else'));
    const ofOne = ['a', 'b', 'c', 'd', 'e'].map((name) => keyOf(one, name)).sort();
    expect(await listed(store, one)).toEqual(ofOne);
    expect(await listed(store)).toEqual([...ofOne, keyOf(other, 'a')].sort());
  });

  it('are gone once they are deleted, as often as one likes, and no others', async () => {
    for (const key of [...(await listed(store, one)), keyOf(one, 'a'), keyOf(randomUUID(), 'a')])
      await store.delete(key);
    expect(await listed(store, one)).toEqual([]);
    expect(String(await store.get(keyOf(other, 'a')))).toBe('of somebody else');
  });
});

describe('the folder', () => {
  const person = 'abcdef00-0000-4000-8000-000000000000';
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(folder, 'disk-'))));
  const files = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());

  it('is for its owner alone, spreads persons over others, and keeps no draft', async () => {
    await new DiskStore(root).put(keyOf(person, 'a'), Buffer.from('x'));
    expect(files().map(({ parentPath }) => parentPath)).toEqual([join(root, 'ab', 'cd', person)]);
    if (process.platform !== 'win32') {
      expect(statSync(join(root, 'ab', 'cd', person)).mode & 0o777).toBe(0o700);
      expect(statSync(join(root, 'ab', 'cd', ...keyOf(person, 'a').split('/'))).mode & 0o777).toBe(0o600);
    }
  });

  it('forgets with the last file that there was a person', async () => {
    const store = new DiskStore(root);
    await store.put(keyOf(person, 'a'), Buffer.from('x'));
    await store.delete(keyOf(person, 'a'));
    expect(readdirSync(join(root, 'ab', 'cd'))).toEqual([]);
  });

  it('takes a draft whose writer died for no file', async () => {
    const store = new DiskStore(root);
    await store.put(keyOf(person, 'a'), Buffer.from('x'));
    writeFileSync(join(root, 'drafts', randomUUID()), 'half');
    expect(await listed(store)).toEqual([keyOf(person, 'a')]);
  });

  it.each(['../../etc/passwd', `${person}/../x`, `${person}/${'0'.repeat(63)}`, ''])(
    'has no place for %j',
    async (key) => {
      await expect(new DiskStore(root).get(key)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('no key') },
      });
    },
  );

  it('that cannot be written says so', async () => {
    writeFileSync(join(root, 'ab'), 'in the way');
    await expect(new DiskStore(root).put(keyOf(person, 'a'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'ATTACHMENT_STORE_UNAVAILABLE',
    });
    expect(files().map(({ name }) => name)).toEqual(['ab']);
  });

  itIf(process.getuid?.() !== 0, 'root writes everywhere')('of somebody else says so', async () => {
    chmodSync(root, 0o500);
    await expect(new DiskStore(root).put(keyOf(person, 'a'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'ATTACHMENT_STORE_UNAVAILABLE',
    });
  });
});

describe('the bucket', () => {
  const key = keyOf(randomUUID(), 'a');
  afterEach(() => s3.failWith(null));

  it.each([
    ['a wrong secret', (url: string) => url.replace('cret', 'cred')],
    ['another bucket', (url: string) => url.replace('/files', '/elsewhere')],
    ['another region', (url: string) => url.replace('south', 'north')],
  ])('does nothing for %s', async (_, change) => {
    const store = new S3Store(change(s3.url));
    for (const work of [
      () => store.put(key, Buffer.from('x')),
      () => store.get(key),
      () => store.delete(key),
      () => listed(store),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'ATTACHMENT_STORE_UNAVAILABLE' });
    expect(s3.objects.has(key)).toBe(false);
  });

  it('that does not answer says so, and tells no secret', async () => {
    s3.failWith(503);
    const error: Error = await new S3Store(s3.url).put(key, Buffer.from('x')).then(
      () => new Error('stored'),
      (failed: Error) => failed,
    );
    expect(error).toMatchObject({ code: 'ATTACHMENT_STORE_UNAVAILABLE' });
    expect(`${error.message} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/cret/);
  });
});
