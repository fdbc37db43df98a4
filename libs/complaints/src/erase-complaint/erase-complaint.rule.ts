import type { Complaint } from '../domain/complaint';
import type { Decision } from '../domain/decision';
import type { PersonalDataErased } from '../domain/events';

/** Recorded once, however often it is asked for. The event itself erases nothing: whoever hears of it deletes the key. */
export function decideErase({ person, erased }: Complaint, reason: PersonalDataErased['data']['reason']): Decision {
  return erased ? [] : [{ type: 'PersonalDataErased', data: { person, reason } }];
}
