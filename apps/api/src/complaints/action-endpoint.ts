import { Endpoint } from '../openapi/endpoint';
import type { Code } from '../problems/codes';
import { outcome } from './complaint-answers';

/** An action on a complaint: all answer alike. `problems`: beside those that every action can have. */
export function ActionEndpoint(summary: string, problems: readonly Code[] = []) {
  return Endpoint({
    summary,
    answer: { status: 200, schema: outcome, description: 'Done.', headers: ['ETag'] },
    problems: [
      ...problems,
      ...(['ROLE_MAY_NOT', 'WRONG_STATUS', 'NOT_YOUR_DESK', 'NOT_YOUR_TICKET'] as const),
      ...(['TEXT_NOT_STORABLE', 'PERSON_ERASED', 'COMPLAINT_CONTENDED', 'NO_PACK_IN_FORCE'] as const),
    ],
  });
}
