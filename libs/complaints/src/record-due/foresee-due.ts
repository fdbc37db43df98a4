import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { ActionRequest } from '../running/action-request';
import { DueDecisions } from './due-decisions';
import { ForeseenDue } from './foreseen-due';

/** A request of RecordDueBatch that will be made at this instant (ms since 1970). */
export interface ForeseeableRequest {
  readonly request: ActionRequest;
  readonly at: number;
}

/**
 * Decides ahead of time what these clocks will have to say, so that nothing is left to do when they are due but to store
 * it. Changes nothing that anybody else can see.
 */
export class ForeseeDue extends Command<void> {
  constructor(readonly requests: readonly ForeseeableRequest[]) {
    super();
  }
}

@CommandHandler(ForeseeDue)
export class ForeseeDueHandler implements ICommandHandler<ForeseeDue> {
  constructor(
    private readonly store: EventStore,
    private readonly decisions: DueDecisions,
    private readonly foreseen: ForeseenDue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requests }: ForeseeDue): Promise<void> {
    const room = this.foreseen.room(this.clock.now().getTime());
    const fitting = requests.slice(0, Math.max(0, room));
    const instants = new Map(fitting.map(({ request, at }) => [request, at]));
    const decisions = await this.decisions.at([...instants.keys()], instants);
    fitting.forEach(({ at }, index) => {
      const decision = decisions[index];
      if (typeof decision === 'object') this.foreseen.keep(this.store.prepare(decision), at);
    });
  }
}
