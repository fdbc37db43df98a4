import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@nivaran/platform';
import { EICAR, type FakeClamd, type FakeClamdOptions, fakeClamd, itIf } from '@nivaran/testing';
import { Clamd } from './clamd';

describe('the virus scanner', () => {
  const open: FakeClamd[] = [];
  async function clamd(options: FakeClamdOptions = {}, timeout?: number) {
    const fake = await fakeClamd(options);
    open.push(fake);
    return { fake, scanner: new Clamd(fake.address, timeout) };
  }
  afterEach(() => Promise.all(open.splice(0).map((fake) => fake.close())));

  it.each([0, 1, 65_535, 65_536, 65_537, 10_000_000])(
    'gets all of a file of %i bytes, and says that it is clean',
    async (size) => {
      const { fake, scanner } = await clamd();
      const bytes = randomBytes(size);
      await scanner.scan(bytes);
      expect(fake.seen.map((seen) => seen.equals(bytes))).toEqual([true]);
    },
  );

  it('names what it finds', async () => {
    const { scanner } = await clamd();
    await expect(scanner.scan(Buffer.from(EICAR))).rejects.toMatchObject({
      ...{ code: 'ATTACHMENT_INFECTED', details: { signature: 'Eicar-Test-Signature' } },
    });
  });

  itIf(process.platform !== 'win32', 'Unix sockets are of Unix')('listens at a Unix socket too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nivaran-clamd-'));
    const path = join(folder, 'clamd.ctl');
    open.push(await fakeClamd({}, path));
    await new Clamd({ path }).scan(Buffer.from('clean'));
    rmSync(folder, { recursive: true });
  });

  it('that says nothing in time has given no verdict', async () => {
    const { scanner } = await clamd({ instead: () => undefined }, 200);
    await expect(scanner.scan(Buffer.from('x'))).rejects.toMatchObject({
      ...{ code: 'SCANNER_UNAVAILABLE', reason: 'nothing within 200 ms' },
    });
  });

  it('that speaks slowly is heard to the end', async () => {
    const { scanner } = await clamd({
      instead: (socket) => {
        const words = ['stream', ': Slow', '-Virus FOUND', '\0'];
        const timer = setInterval(
          () => (words.length > 0 ? socket.write(words.shift() ?? '') : clearInterval(timer)),
          20,
        );
      },
    });
    await expect(scanner.scan(Buffer.from('x'))).rejects.toMatchObject({ details: { signature: 'Slow-Virus' } });
  });

  it.each([
    ['hangs up', (fake: { destroy(): void }) => fake.destroy(), /hung up|ECONNRESET/],
    ['breaks off within its verdict', (fake: { end(text: string): void }) => fake.end('stream: O'), /hung up/],
    ['never comes to an end', (fake: { write(text: string): void }) => fake.write('x'.repeat(5000)), /no end/],
    ['has an error', (fake: { end(text: string): void }) => fake.end('stream: Heuristics failed ERROR\0'), /ERROR/],
    ['says OK of something else', (fake: { end(text: string): void }) => fake.end('OK\0'), /answered "OK"/],
  ])('that %s has given no verdict', async (_, instead, reason) => {
    const { scanner } = await clamd({ instead });
    await expect(scanner.scan(Buffer.from('x'))).rejects.toMatchObject({
      ...{ code: 'SCANNER_UNAVAILABLE', reason: expect.stringMatching(reason) },
    });
  });

  it('that takes smaller files than we do has given no verdict', async () => {
    const { scanner } = await clamd({ streamMaxLength: 100_000 });
    await expect(scanner.scan(randomBytes(200_000))).rejects.toMatchObject({ code: 'SCANNER_UNAVAILABLE' });
  });

  it('that is not there has given no verdict', async () => {
    const scanner = new Clamd({ host: '127.0.0.1', port: await freePort() });
    await expect(scanner.scan(Buffer.from('x'))).rejects.toMatchObject({
      ...{ code: 'SCANNER_UNAVAILABLE', reason: expect.stringContaining('ECONNREFUSED') },
    });
  });
});
