import type { Complaint } from '../domain/complaint';
import { type Decision, refuse } from '../domain/decision';
import type { EvidenceAttached } from '../domain/events';

/** A file is added to the case. The same content again is refused, with the words that it is there already. */
export function decideAttach(complaint: Complaint, evidence: EvidenceAttached['data']): Decision {
  if (complaint.evidence.includes(evidence.sha256)) return refuse('EVIDENCE_TWICE');
  return [{ type: 'EvidenceAttached', data: evidence }];
}
