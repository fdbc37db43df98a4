import { resumeStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** The source works again: work goes on where it stood, with the same officer or in the same queue. */
export function decideResume(complaint: Complaint, finding: SealedText | null, facts: Facts): Decision {
  if (complaint.status !== 'awaitingSource') return impossible('resume', complaint);
  const { source, incident } = complaint;
  return [
    { type: 'SourceWaitEnded', data: { source, incident, cause: 'by-staff', finding } },
    ...resumeStages(complaint, facts, 'awaiting-source'),
  ];
}

/** The incident is over: whatever still waits for it goes on. What waits for something else, or not at all, stays. */
export function decideIncidentOver(complaint: Complaint, incident: string, facts: Facts): Decision {
  if (complaint.status !== 'awaitingSource' || complaint.incident !== incident) return [];
  const { source } = complaint;
  return [
    { type: 'SourceWaitEnded', data: { source, incident, cause: 'incident-ended', finding: null } },
    ...resumeStages(complaint, facts, 'awaiting-source'),
  ];
}
