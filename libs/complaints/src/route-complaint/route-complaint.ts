import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Directory, Packs, routeComplaint } from '@nivaran/directory';
import type { Complaint } from '../domain/complaint';
import { type ActionRequest, ComplaintRunner, type Outcome } from '../running/complaint-runner';
import { InputUnknown } from '../running/errors';
import { type RoutingOutcome, decideRoute } from './route-complaint.rule';

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
      decideRoute(complaint, outcomeFor(complaint, districtLgd, directory), facts),
    );
  }
}

function outcomeFor(complaint: Complaint, chosen: number | null, directory: Directory): RoutingOutcome {
  const { category, vaccination, residence } = complaint;
  if (chosen === null)
    return routeComplaint(directory, {
      category,
      vaccinationDistrictLgd: vaccination.districtLgd,
      residenceDistrictLgd: residence.districtLgd,
      residencePin: residence.pin,
    });
  const byHand = { category, vaccinationDistrictLgd: chosen, residenceDistrictLgd: chosen, residencePin: null };
  return { ...routeComplaint(directory, byHand), rule: 'helpdesk-choice' };
}
