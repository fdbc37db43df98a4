import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropOldKey, keptMasterKeys, renewKeptKey } from './kept-keys';

describe('a kept master key that is renewed', () => {
  let folder: string;
  let file: string;
  const kept = () => keptMasterKeys(file, join(folder, 'postgres'));
  /** Everything that the files open. */
  const opened = () => {
    const { current, old } = kept();
    return [current, ...(old ? [old] : [])].map((key) => key.toString('hex'));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nivaran-kept-'));
    file = join(folder, 'master.key');
    kept(); // made once,
    mkdirSync(join(folder, 'postgres')); // and never again
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the one before until that is dropped', () => {
    const before = kept().current;
    const renewed = renewKeptKey(file);
    expect(renewed.old).toEqual(before);
    expect(renewed.current).not.toEqual(before);
    expect(kept()).toEqual(renewed);
    const files = readdirSync(folder).filter((name) => name !== 'postgres');
    expect(files.sort()).toEqual(['master.key', 'master.key.old']);
    for (const name of files) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    dropOldKey(file);
    expect(kept()).toEqual({ current: renewed.current, old: null });
    dropOldKey(file);
  });

  it('goes on with the new one as long as the one before is not dropped, and makes another after that', () => {
    const renewed = renewKeptKey(file);
    expect(renewKeptKey(file)).toEqual(renewed);
    dropOldKey(file);
    expect(renewKeptKey(file).old).toEqual(renewed.current);
  });

  it('has on the disk, before it answers, whatever it answers', () => {
    const flushed = jest.spyOn(fs, 'fsyncSync');
    renewKeptKey(file);
    const first = flushed.mock.calls.length;
    renewKeptKey(file); // as if the first one had been killed before it flushed
    expect(flushed.mock.calls.length - first).toBe(2);
  });

  /** What a renewal and a drop do to the disk, call by call; how many calls Node makes of it depends on its version. */
  const CALLS = ['linkSync', 'openSync', 'fsyncSync', 'closeSync', 'writeFileSync', 'renameSync', 'rmSync'] as const;
  const STEPS = 18;

  /** Lets `work` die at a step, before its call or after it. @returns how many calls there were */
  function killedAt(step: number, after: boolean, work: () => void): number {
    let calls = 0;
    for (const call of CALLS) {
      const real = fs[call] as (...args: unknown[]) => unknown;
      jest.spyOn(fs, call).mockImplementation(((...args: unknown[]) => {
        calls += 1;
        if (calls > step || (calls === step && !after)) throw new Error('killed');
        const result = real(...args);
        if (calls === step) throw new Error('killed');
        return result;
      }) as never);
    }
    try {
      work();
    } catch (error) {
      expect((error as Error).message).toBe('killed');
    } finally {
      jest.restoreAllMocks();
    }
    return calls;
  }

  it.each(Array.from({ length: STEPS * 2 }, (_, n) => ({ step: (n >> 1) + 1, after: n % 2 === 1 })))(
    'opens everything, and goes on, when it is killed at step $step (after it: $after)',
    ({ step, after }) => {
      const [first] = opened();
      let inUse = [first];
      const rotate = () => {
        const current = renewKeptKey(file).current.toString('hex');
        inUse = [...inUse, current]; // half of the vault is wrapped anew …
        expect(opened()).toEqual(expect.arrayContaining(inUse));
        inUse = [current]; // … and then all of it
        dropOldKey(file);
      };
      killedAt(step, after, rotate);
      expect(opened()).toEqual(expect.arrayContaining(inUse));
      rotate();
      expect(opened()).toEqual(inUse);
      expect(inUse).not.toContain(first);
      expect(existsSync(`${file}.old`)).toBe(false);
      expect(readFileSync(file, 'utf8')).toHaveLength(45);
    },
  );

  it('has no further step', () => {
    const calls = killedAt(1000, false, () => {
      renewKeptKey(file);
      dropOldKey(file);
    });
    expect(calls).toBeGreaterThan(10);
    expect(calls).toBeLessThanOrEqual(STEPS);
  });
});
