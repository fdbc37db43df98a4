import type { Complaint } from '../domain/complaint';
import { type Decision, refuse } from '../domain/decision';
import type { EvidenceAttached } from '../domain/events';

/** More files than any case needs; a limit all the same, so that one ticket can't fill the disk. */
export const MOST_EVIDENCE = 20;

/** A file is added to the case. The same content again is refused, with the words that it is there already. */
export function decideAttach(complaint: Complaint, evidence: EvidenceAttached['data']): Decision {
  if (complaint.evidence.includes(evidence.sha256)) return refuse('EVIDENCE_TWICE');
  if (complaint.evidence.length >= MOST_EVIDENCE) return refuse('EVIDENCE_TOO_MUCH', { most: String(MOST_EVIDENCE) });
  return [{ type: 'EvidenceAttached', data: evidence }];
}
