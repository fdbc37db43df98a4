import type { Complaint } from '@nivaran/complaints';

/** A merged complaint is looked at as it was before, and is again should the merge be undone. */
export function standingOf(complaint: Complaint): Exclude<Complaint, { status: 'merged' }> {
  return complaint.status === 'merged' ? complaint.before : complaint;
}
