import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IncidentRunner } from '../incidents/incident-runner';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { InputUnknown } from '../running/errors';
import { decideLinkIncident } from './link-incident.rule';

/** The complaint has the same cause as many others, and waits for the end of that incident. `incident`: INC-26-483920. */
export class LinkIncident extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly incident: string,
  ) {
    super();
  }
}

@CommandHandler(LinkIncident)
export class LinkIncidentHandler implements ICommandHandler<LinkIncident> {
  constructor(
    private readonly runner: ComplaintRunner,
    private readonly incidents: IncidentRunner,
  ) {}

  /**
   * An incident that ends between our look at it and the append is no harm: a link that comes after the end is resumed as
   * those before it are.
   * @throws InputUnknown and whatever `ComplaintRunner.act` throws
   */
  async execute({ request, incident: id }: LinkIncident): Promise<Outcome> {
    const read = await this.incidents.read(id);
    if (!read) throw new InputUnknown('incident', id);
    const { source, status } = read.incident;
    const incident = { id, source, isOver: status === 'ended' };
    return this.runner.act(request, 'link-incident', { input: { incident: id } }, (complaint, facts) =>
      decideLinkIncident(complaint, incident, facts),
    );
  }
}
