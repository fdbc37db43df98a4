import { pauseStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import { PERMISSIONS } from '../domain/permissions';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/**
 * Two tickets of one person say the same: the older one, whose promise was given first, goes on for both. As a ticket is
 * only ever merged into an older one, no two can be merged into each other, however many people merge at once. Its own
 * clocks stand still; undone, they run on from what they had used.
 */
export function decideMerge(
  complaint: Complaint,
  { into, reason }: { readonly into: Complaint; readonly reason: SealedText | null },
  facts: Facts,
): Decision {
  const { ticketId } = into;
  if (into.person !== complaint.person) return refuse('MERGE_OTHER_PERSON', { into: ticketId });
  if (!isOlder(into, complaint)) return refuse('MERGE_NOT_OLDER', { into: ticketId });
  // What is resolved or over would let it die without work: that one is reopened or appealed instead.
  if (!PERMISSIONS.merge.statuses.some((status) => status === into.status))
    return refuse('MERGE_ENDED', { into: ticketId, status: into.status });
  return [{ type: 'ComplaintMerged', data: { into: ticketId, reason } }, ...pauseStages(complaint, facts, 'merged')];
}

/** Lodged in the same millisecond, the smaller ticket ID counts as the older. */
function isOlder(one: Complaint, other: Complaint): boolean {
  return one.lodgedAt < other.lodgedAt || (one.lodgedAt === other.lodgedAt && one.ticketId < other.ticketId);
}
