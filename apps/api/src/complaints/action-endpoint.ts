import { Endpoint } from '../openapi/endpoint';
import type { Code } from '../problems/codes';
import { outcome } from './complaint-answers';

/** What every action on a complaint can be refused with, beside what its input can be. */
export const ACTION_PROBLEMS: readonly Code[] = [
  ...(['ROLE_MAY_NOT', 'OUT_OF_SCOPE', 'WRONG_STATUS', 'NOT_YOUR_DESK', 'NOT_YOUR_TICKET'] as const),
  ...(['TEXT_NOT_STORABLE', 'PERSON_ERASED', 'COMPLAINT_CONTENDED', 'NO_PACK_IN_FORCE'] as const),
];

/**
 * An action on a complaint: all answer alike. `problems`: beside those that every action can have. `access` 'party': for the
 * citizen as well, as the permissions table says.
 */
export function ActionEndpoint(
  summary: string,
  problems: readonly Code[] = [],
  access: 'signed-in' | 'party' = 'signed-in',
) {
  return Endpoint({
    summary,
    access,
    answer: { status: 200, schema: outcome, description: 'Done.', headers: ['ETag'] },
    problems: [...problems, ...ACTION_PROBLEMS],
  });
}
