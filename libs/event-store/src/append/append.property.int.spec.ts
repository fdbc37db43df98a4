import { propertyRuns, testDatabase } from '@nivaran/testing';
import fc from 'fast-check';
import { EventStore } from '../event-store';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';
import { verifyChain } from '../verify/verify-chain';
import type { ExpectedVersion, Verdict } from './append';

/** Few streams and few command ids, so that conflicts, repetitions and reuse come up often. */
const request = fc.record({
  stream: fc.integer({ min: 0, max: 3 }),
  command: fc.integer({ min: 0, max: 40 }),
  count: fc.integer({ min: 1, max: 3 }),
  expected: fc.oneof(fc.constantFrom<ExpectedVersion>('none', 'exists', 'any'), fc.integer({ min: 0, max: 6 })),
});
type Request = typeof request extends fc.Arbitrary<infer R> ? R : never;

/** What the store should do, as a dozen lines over two maps. */
class Model {
  readonly versions = new Map<number, number>();
  private readonly commands = new Map<number, { fingerprint: string; version: number }>();

  append({ stream, command, count, expected }: Request): Pick<Verdict, 'kind'> & { version?: number } {
    const prior = this.commands.get(command);
    if (prior)
      return prior.fingerprint === `${stream}/${count}`
        ? { kind: 'duplicate', version: prior.version }
        : { kind: 'reused' };
    const actual = this.versions.get(stream) ?? 0;
    const holds =
      expected === 'any' ||
      (expected === 'none' ? actual === 0 : expected === 'exists' ? actual > 0 : expected === actual);
    if (!holds) return { kind: 'conflict' };
    this.versions.set(stream, actual + count);
    this.commands.set(command, { fingerprint: `${stream}/${count}`, version: actual + count });
    return { kind: 'stored', version: actual + count };
  }
}

describe('the event store against a model', () => {
  const db = testDatabase();

  it('gives the verdicts of the model, in batches of any size, and leaves an unbroken chain', async () => {
    const store = new EventStore(db.appPool, SAMPLE_TYPES);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(request, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        async (batches) => {
          run += 1;
          const model = new Model();
          for (const batch of batches) {
            // All of a batch are handed in within one turn, so they share a round trip, in order.
            const verdicts = await Promise.all(
              batch.map((item) =>
                store.append(
                  sampleAppend(`run-${run}-${item.stream}`, {
                    commandId: `run-${run}-${item.command}`,
                    count: item.count,
                    expected: item.expected,
                  }),
                ),
              ),
            );
            expect(
              verdicts.map((verdict) => ({
                kind: verdict.kind,
                ...('version' in verdict && { version: verdict.version }),
              })),
            ).toEqual(batch.map((item) => model.append(item)));
          }
          for (const [stream, version] of model.versions) {
            const events = await store.read.stream(`run-${run}-${stream}`);
            expect(events.map((event) => event.version)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
          }
        },
      ),
      propertyRuns(40),
    );
    const { checked, head, fault } = await verifyChain(db.pool);
    expect({ checked, fault }).toEqual({ checked: head, fault: undefined });
    await store.close();
  });

  it('gives back any JSON that PostgreSQL can hold, unchanged, and refuses the rest', async () => {
    const store = new EventStore(db.appPool, SAMPLE_TYPES);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })),
        async (data) => {
          const streamId = `json-${(run += 1)}`;
          const written = JSON.parse(JSON.stringify(data)) as object;
          try {
            await store.append(sampleAppend(streamId, { events: [{ type: 'Happened', data: written }] }));
          } catch (error) {
            expect((error as { code: string }).code).toBe('TEXT_NOT_STORABLE');
            expect(JSON.stringify(written)).toMatch(/\\u0000|\\ud[89a-f]/);
            return;
          }
          const [stored] = await store.read.stream(streamId);
          expect(stored?.data).toEqual(written);
        },
      ),
      propertyRuns(200),
    );
    expect((await verifyChain(db.pool)).fault).toBeUndefined();
    await store.close();
  });
});
