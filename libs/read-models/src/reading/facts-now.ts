import { type Facts, rulesFrom } from '@nivaran/complaints';
import type { Packs } from '@nivaran/directory';
import type { Clock } from '@nivaran/platform';
import type { ReadComplaint } from './complaint-reader';

/** What a rule would be told about this complaint just now. Time never goes back within one complaint. */
export async function factsNow({ complaint, events }: ReadComplaint, packs: Packs, clock: Clock): Promise<Facts> {
  await packs.ensure(complaint.stages.map(({ packVersion }) => packVersion));
  return {
    now: Math.max(clock.now().getTime(), Date.parse(events.at(-1)?.occurredAt ?? '')),
    rules: rulesFrom(packs.current()),
    rulesOf: (version) => rulesFrom(packs.version(version)),
  };
}
