import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InBothLanguages } from './incident-events';
import { type IncidentOutcome, type IncidentRequest, IncidentRunner } from './incident-runner';
import { decideEndIncident } from './incident.rules';

/** An incident is over: the worker resumes what waits for that. `text`: last words on it. */
export class EndIncident extends Command<IncidentOutcome> {
  constructor(
    readonly request: IncidentRequest,
    readonly text: InBothLanguages | null,
  ) {
    super();
  }
}

@CommandHandler(EndIncident)
export class EndIncidentHandler implements ICommandHandler<EndIncident> {
  constructor(private readonly runner: IncidentRunner) {}

  execute({ request, text }: EndIncident): Promise<IncidentOutcome> {
    return this.runner.act(request, 'end', { text }, (incident) => decideEndIncident(incident, text));
  }
}
