import { type Directory, routeComplaint } from '@nivaran/directory';
import type { Complaint } from '../domain/complaint';
import type { RoutingOutcome } from './route-complaint.rule';

/** What the pack's routing says of a complaint; with `chosen` (an LGD code), of the district that the helpdesk chose. */
export function routingOutcome(complaint: Complaint, chosen: number | null, directory: Directory): RoutingOutcome {
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
