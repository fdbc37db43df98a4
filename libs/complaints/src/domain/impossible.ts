import type { Complaint } from './complaint';
import { type Refusal, refuse } from './decision';

/** For a rule that meets a status which the permissions table should have kept out: the same refusal as the table's. */
export function impossible(action: string, { status }: Complaint): Refusal {
  return refuse('WRONG_STATUS', { action, status });
}
