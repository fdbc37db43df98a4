import { targetMillis } from '@nivaran/sla';
import { cancelStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** The citizen says that it is not put right after all. It goes back to the desk where it began, with a new promise. */
export function decideReopen(complaint: Complaint, reason: SealedText, facts: Facts): Decision {
  if (complaint.status !== 'resolved' && complaint.status !== 'closed') return impossible('reopen', complaint);
  const { rules, now } = facts;
  const window = targetMillis(rules.reopenWithin, rules.calendar(rules.alwaysOnCalendar));
  if (complaint.status === 'closed' && now > complaint.closedAt + window)
    return refuse('REOPEN_TOO_LATE', { within: rules.reopenWithin });
  const { accountable, entry: holder } = complaint;
  return [
    { type: 'ComplaintReopened', data: { holder, reason } },
    ...cancelStages(complaint, facts, ['CONFIRM']),
    startStage(complaint, facts, { stage: 'RESOLVE', holder: accountable, at: now }),
    startStage(complaint, facts, { stage: 'ACCEPT', holder, at: now }),
    startStage(complaint, facts, { stage: 'ACT', holder, at: now }),
  ];
}
