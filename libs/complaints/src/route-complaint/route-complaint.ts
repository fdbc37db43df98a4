import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { InputUnknown } from '../running/errors';
import { decideRoute } from './route-complaint.rule';
import { routingOutcome } from './routing-outcome';

/** Puts a complaint on its desk. `districtLgd`: the helpdesk's choice in triage; null: by the pack's rules. */
export class RouteComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly districtLgd: number | null,
  ) {
    super();
  }
}

@CommandHandler(RouteComplaint)
export class RouteComplaintHandler implements ICommandHandler<RouteComplaint> {
  constructor(
    private readonly runner: ComplaintRunner,
    private readonly packs: Packs,
  ) {}

  async execute({ request, districtLgd }: RouteComplaint): Promise<Outcome> {
    const directory = this.packs.current();
    if (districtLgd !== null && !directory.hasDistrict(districtLgd)) throw new InputUnknown('districtLgd', districtLgd);
    return this.runner.act(request, 'route', { input: { districtLgd } }, (complaint, facts) =>
      decideRoute(complaint, routingOutcome(complaint, districtLgd, directory), facts),
    );
  }
}
