import type { Closed, Appealed, Resolved } from '../complaint';
import type { Facts } from '../decision';
import type { StageStarted } from '../events';
import { startStage } from './start-stage';

/** The clocks of work that begins anew: a new promise of the accountable desk, and the desk where it began acts again. */
export function startPromise(complaint: Resolved | Closed | Appealed, facts: Facts): StageStarted[] {
  const { accountable, entry } = complaint;
  const at = facts.now;
  return [
    startStage(complaint, facts, { stage: 'RESOLVE', holder: accountable, at }),
    startStage(complaint, facts, { stage: 'ACCEPT', holder: entry, at }),
    startStage(complaint, facts, { stage: 'ACT', holder: entry, at }),
  ];
}
