import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type IncidentOutcome, type IncidentRequest, IncidentRunner } from './incident-runner';
import { type IncidentTold, decideUpdateIncident } from './incident.rules';

/** Something more is known of an incident. */
export class UpdateIncident extends Command<IncidentOutcome> {
  constructor(
    readonly request: IncidentRequest,
    readonly told: Pick<IncidentTold, 'text' | 'expectedEnd'>,
  ) {
    super();
  }
}

@CommandHandler(UpdateIncident)
export class UpdateIncidentHandler implements ICommandHandler<UpdateIncident> {
  constructor(private readonly runner: IncidentRunner) {}

  execute({ request, told }: UpdateIncident): Promise<IncidentOutcome> {
    return this.runner.act(request, 'update', told, (incident, now) => decideUpdateIncident(incident, told, now));
  }
}
