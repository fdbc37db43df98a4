import { pauseStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** The desk can do nothing until CoWIN, Aadhaar or another source works or acts. Only what the policy names stands still. */
export function decideHold(
  complaint: Complaint,
  { source, reason }: { readonly source: string; readonly reason: SealedText },
  facts: Facts,
): Decision {
  if (!facts.rules.hasSource(source)) return refuse('SOURCE_UNKNOWN', { source });
  return [
    { type: 'SourceWaitStarted', data: { source, incident: null, reason } },
    ...pauseStages(complaint, facts, 'awaiting-source'),
  ];
}
