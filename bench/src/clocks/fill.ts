import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Actor,
  type ComplaintEvent,
  type Facts,
  decideLodge,
  decideRoute,
  fold,
  isRefusal,
  perform,
  routingOutcome,
  rulesFrom,
  streamOf,
  ticketIdFrom,
} from '@nivaran/complaints';
import { type Pack, loadPack } from '@nivaran/directory';
import { type EventStore, SubscriptionRunner, checkpointOf, requestHash } from '@nivaran/event-store';
import { JobProducer, Relay } from '@nivaran/jobs';
import { PROJECTIONS, type Runtime, jobBackendOf } from '@nivaran/runtime';

const TARGET_MILLIS = 3_600_000;
/** Complaints that are made at a time: memory stays bounded however many are asked for. */
const CHUNK = 1000;

/** The pack of a folder, with an ACCEPT stage of one hour day and night, so that a due time is an hour after routing. */
export async function packOfHours(folder: string): Promise<Pack> {
  const pack = await loadPack(folder);
  const accept = { ...pack.policy.stages.ACCEPT, target: 'PT1H', calendar: 'always' as const };
  const stages = { ...pack.policy.stages, ACCEPT: accept };
  return { ...pack, version: `${pack.version}-hours`, policy: { ...pack.policy, stages } };
}

/**
 * Lodges and routes complaints by the real rules at such times that the ACCEPT clock of the n-th is due at `dueAt(n)`
 * (ms since 1970), and lets projections and alarms follow, as they would have long before the hour is over.
 */
export async function fillClocks(runtime: Runtime, count: number, dueAt: (n: number) => number): Promise<void> {
  const { store } = runtime;
  const producer = new JobProducer(jobBackendOf(runtime.options));
  // Without jobs to route: these are on their desks already.
  const followers = [...PROJECTIONS, new Relay(producer, () => [])];
  const runners = followers.map((follower) => new SubscriptionRunner(store, follower, { batchSize: 2000 }));
  for (const runner of runners) runner.start();

  const person = await runtime.vault.personOf('9000000000');
  for (let from = 0; from < count; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - from) }, (_, n) => from + n);
    await Promise.all(numbers.map((n) => lodgeAndRoute(runtime, person, n, dueAt(n) - TARGET_MILLIS)));
  }

  const head = await store.read.head();
  for (const { name } of followers) while ((await checkpointOf(runtime.pool, name)) < head) await sleep(50);
  await Promise.all(runners.map((runner) => runner.stop()));
  await producer.close();
}

async function lodgeAndRoute({ store, packs }: Runtime, person: string, n: number, now: number): Promise<void> {
  const rules = rulesFrom(packs.current());
  const facts: Facts = { now, rules, rulesOf: () => rules };
  const ticketId = ticketIdFrom(new Date(now).getUTCFullYear(), n);
  const sealed = { person, box: 'A'.repeat(120) }; // as long as a short text; nobody opens it here
  const lodged = decideLodge(
    {
      ...{
        ticketId,
        person,
        category: 'DOSE_MISSING',
        language: 'hi',
        channel: 'web',
        idProof: null,
        consent: { textVersion: null },
      },
      ...{ statement: sealed, personal: sealed, residence: { pin: '462001', districtLgd: null } },
      vaccination: { dose: 2, date: '2021-06-21', centre: null, districtLgd: 396, vaccine: null },
    },
    facts,
  );
  const complaint = fold(lodged.map((event) => ({ ...event, occurredAt: new Date(now).toISOString() })));
  if (!complaint) throw new Error('A lodging makes a complaint.');
  const routing = { kind: 'system', id: 'routing' } as const;
  const outcome = routingOutcome(complaint, null, packs.current());
  const routed = perform(complaint, routing, 'route', facts, (current) => decideRoute(current, outcome, facts));
  if (isRefusal(routed)) throw new Error(`The routing of ${ticketId} was refused: ${routed.refused}.`);
  await Promise.all([
    appendAt(store, ticketId, 0, lodged, { kind: 'citizen', id: 'public' }, now),
    appendAt(store, ticketId, lodged.length, routed, routing, now),
  ]);
}

async function appendAt(
  store: EventStore,
  ticketId: string,
  expected: number,
  events: readonly ComplaintEvent[],
  actor: Actor,
  now: number,
): Promise<void> {
  const commandId = `fill-${ticketId}-${expected}`;
  const verdict = await store.append({
    ...{ streamId: streamOf(ticketId), expected, events, metadata: { actor, commandId } },
    ...{ occurredAt: new Date(now), requestHash: requestHash({ commandId }), result: null },
  });
  if (verdict.kind !== 'stored') throw new Error(`${commandId} was not stored: ${verdict.kind}.`);
}
