import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Vault } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { EICAR, type FakeClamd, fakeClamd, testDatabase } from '@nivaran/testing';
import type { Pool } from 'pg';
import { Attachments } from './attachments';
import { aPdf, aPhoto } from './content/pictures.fixture';

describe('attachments', () => {
  const db = testDatabase();
  let folder: string;
  const masterKeys = { current: randomBytes(32), old: null };
  let pool: Pool;
  let vault: Vault;
  let clamd: FakeClamd;
  let attachments: Attachments;
  let person: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nivaran-attachments-'));
    pool = createPool(db.vaultUrl, { max: 3, name: 'attachments-spec' });
    vault = await Vault.open(pool, masterKeys);
    clamd = await fakeClamd();
    attachments = Attachments.for(vault, { store: { kind: 'disk', folder }, clamd: clamd.address });
  });
  beforeEach(async () => {
    person = await vault.personOf(`9${String(Math.random()).slice(2, 11)}`);
  });
  afterAll(async () => {
    await pool.end();
    await clamd.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const stored = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));

  it('are known by the content that is kept, not by what came', async () => {
    const photo = await aPhoto();
    const kept = await attachments.keep(person, photo);
    const content = await attachments.read(person, kept.sha256);
    expect(content?.equals(photo)).toBe(false);
    expect(kept).toEqual({
      mediaType: 'image/jpeg',
      bytes: content?.length,
      sha256: createHash('sha256')
        .update(content ?? '')
        .digest('hex'),
    });
    expect(await attachments.keep(person, photo)).toEqual(kept);
    expect(await attachments.examine(photo)).toEqual(kept);
  });

  it('lie nowhere in the clear, and the same file of two people is two files', async () => {
    const other = await vault.personOf('9000000009');
    const pdf = aPdf('4 0 obj\n(Savitri Bai)\nendobj\n');
    const before = stored().length;
    const kept = await attachments.keep(person, pdf);
    await attachments.keep(other, pdf);
    const boxes = stored().slice(before);
    expect(stored()).toHaveLength(before + 2);
    for (const box of boxes) expect(box.includes('Savitri')).toBe(false);
    expect((await attachments.read(other, kept.sha256))?.equals(pdf)).toBe(true);
  });

  it('are read by nobody else, nor under another name', async () => {
    const { sha256 } = await attachments.keep(person, aPdf());
    expect(await attachments.read(randomUUID(), sha256)).toBeNull();
    expect(await attachments.read(person, '0'.repeat(64))).toBeNull();
  });

  it('are scanned as they came, and not kept if something is found', async () => {
    const infected = aPdf(`4 0 obj\n(${EICAR})\nendobj\n`);
    const before = stored().length;
    await expect(attachments.keep(person, infected)).rejects.toMatchObject({ code: 'ATTACHMENT_INFECTED' });
    expect(stored()).toHaveLength(before);
    expect(clamd.seen.at(-1)?.equals(infected)).toBe(true);
  });

  it('are not taken while the scanner is away, and need none where none is set', async () => {
    const away = await fakeClamd();
    await away.close();
    const store = { kind: 'disk', folder } as const;
    const careful = Attachments.for(vault, { store, clamd: away.address });
    await expect(careful.keep(person, aPdf())).rejects.toMatchObject({ code: 'SCANNER_UNAVAILABLE' });
    await expect(Attachments.for(vault, { store, clamd: null }).keep(person, aPdf())).resolves.toBeDefined();
  });

  it('go with their person, as often as it is asked for, and those of others stay', async () => {
    const other = await vault.personOf('9000000009');
    const { sha256 } = await attachments.keep(other, aPdf());
    for (const page of ['1', '2', '3']) await attachments.keep(person, aPdf(`% ${page}\n`));
    expect([await attachments.eraseOf(person), await attachments.eraseOf(person)]).toEqual([3, 0]);
    expect(await attachments.read(other, sha256)).not.toBeNull();
  });

  it('of a person who is erased while they arrive do not stay', async () => {
    const sealBytes = vault.sealBytes.bind(vault);
    const sealing = jest.spyOn(vault, 'sealBytes').mockImplementation(async (...given) => {
      const sealed = await sealBytes(...given);
      await vault.erase(person);
      await attachments.eraseOf(person);
      return sealed;
    });
    const before = stored().length;
    await expect(attachments.keep(person, aPdf('late'))).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    sealing.mockRestore();
    expect(stored()).toHaveLength(before);
  });

  it('of a person whose key is gone are neither taken nor read', async () => {
    const { sha256 } = await attachments.keep(person, aPdf());
    await pool.query('delete from vault.persons where person_id = $1', [person]);
    // Another process, which has no key in its memory.
    const fresh = await Vault.openExisting(pool, masterKeys);
    const elsewhere = Attachments.for(fresh, { store: { kind: 'disk', folder }, clamd: null });
    expect(await elsewhere.read(person, sha256)).toBeNull();
    await expect(elsewhere.keep(person, aPdf())).rejects.toMatchObject({ code: 'PERSON_ERASED' });
  });
});
