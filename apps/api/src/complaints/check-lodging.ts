import type { Clock } from '@nivaran/platform';
import type { Account } from '@nivaran/identity';
import { InputInvalid, RequestRefused } from '../problems/errors';
import type { FieldProblem } from '../problems/field-problem';
import { dateIn } from '../requests/time-zone';
import type { LodgeBody } from './lodge-body';

/** The permissions table speaks of complaints that exist. These only look. */
const MAY_NOT_LODGE: readonly Account['role'][] = ['auditor', 'admin'];

/**
 * What the body's schema can't know: who lodges, and today's date in the pack's time zone.
 * @throws RequestRefused, InputInvalid
 */
export function checkLodging(body: LodgeBody, account: Account | undefined, clock: Clock, timeZone: string): void {
  if (account && MAY_NOT_LODGE.includes(account.role)) throw new RequestRefused('ROLE_MAY_NOT');
  const problems: FieldProblem[] = [];
  if (!account && body.channel !== 'web')
    problems.push({ field: 'channel', code: 'CHANNEL_NEEDS_SIGN_IN', params: {} });
  const { date } = body.vaccination;
  if (date !== null && date > dateIn(clock.now(), timeZone))
    problems.push({ field: 'vaccination.date', code: 'DATE_IN_FUTURE', params: {} });
  if (problems.length > 0) throw new InputInvalid(problems);
}
