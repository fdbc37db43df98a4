import { randomInt } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, requestHash } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { Actor } from '../domain/actor';
import { IdempotencyKeyReused } from '../running/errors';
import { rulesFrom } from '../running/rulebook';
import { IncidentRefused, NoIncidentIdFree } from './errors';
import { INCIDENTS_A_YEAR, incidentIdFrom, incidentStreamOf } from './incident-id';
import { whyNotIncident } from './incident-permissions';
import type { IncidentOutcome } from './incident-runner';
import { type IncidentTold, decideDeclareIncident, isIncidentRefusal } from './incident.rules';

/** Something holds up many complaints at once. */
export class DeclareIncident extends Command<IncidentOutcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly told: IncidentTold,
  ) {
    super();
  }
}

const MOST_TRIES = 20;

@CommandHandler(DeclareIncident)
export class DeclareIncidentHandler implements ICommandHandler<DeclareIncident> {
  constructor(
    private readonly store: EventStore,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws IncidentRefused, IdempotencyKeyReused, NoIncidentIdFree */
  async execute({ actor, commandId, told }: DeclareIncident): Promise<IncidentOutcome> {
    const fingerprint = requestHash({ action: 'declare', told });
    const prior = await this.store.read.command(commandId);
    if (prior && prior.requestHash !== fingerprint) throw new IdempotencyKeyReused();
    // Before the rules: what was well said an hour ago may be refused by now, and is no news.
    if (prior) return outcome(prior);
    const refusal = whyNotIncident(actor, 'declare');
    if (refusal) throw new IncidentRefused(refusal);

    const now = this.clock.now();
    const rules = rulesFrom(this.packs.current());
    const world = { now: now.getTime(), hasSource: (code: string) => rules.hasSource(code) };
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const incidentId = incidentIdFrom(now.getUTCFullYear(), randomInt(INCIDENTS_A_YEAR));
      const decision = decideDeclareIncident(incidentId, told, world);
      if (isIncidentRefusal(decision)) throw new IncidentRefused(decision);
      const verdict = await this.store.append({
        streamId: incidentStreamOf(incidentId),
        expected: 'none',
        events: decision,
        metadata: { actor, commandId },
        occurredAt: now,
        requestHash: fingerprint,
        result: incidentId,
      });
      switch (verdict.kind) {
        case 'stored':
        case 'duplicate':
          return outcome(verdict);
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // the id is taken: draw another one
      }
    }
    throw new NoIncidentIdFree('No free incident id was found. Try again; if it happens again, tell the operator.');
  }
}

type Stored = { readonly version: number; readonly position: number; readonly result: unknown };

function outcome({ version, position, result }: Stored): IncidentOutcome {
  return { incidentId: result as string, version, position, status: 'open' };
}
