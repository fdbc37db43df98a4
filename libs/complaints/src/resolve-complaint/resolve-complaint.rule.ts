import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** The desk says that it is put right, and tells the citizen how. The promise is kept from now on; the citizen judges. */
export function decideResolve(
  complaint: Complaint,
  { resolution, explanation }: { readonly resolution: string; readonly explanation: SealedText },
  facts: Facts,
): Decision {
  if (complaint.status !== 'accepted') return impossible('resolve', complaint);
  if (!facts.rules.hasResolution(resolution)) return refuse('RESOLUTION_UNKNOWN', { resolution });
  return [
    { type: 'ComplaintResolved', data: { resolution, explanation } },
    ...meetStages(complaint, facts, ['ACT', 'RESOLVE']),
    startStage(complaint, facts, { stage: 'CONFIRM', holder: complaint.accountable, at: facts.now }),
  ];
}
