import type { Complaint, ComplaintEvent, Language, Tier } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { StoredEvent } from '@nivaran/event-store';
import { type Named, namedDesk, namedSource } from '../reading/named';
import { standingOf } from '../reading/standing';

/** The turns that a complaint has taken, and where it waits. */
export interface CourseView {
  /** How often it went from one desk to another and back: in all, and by pair of desks. */
  readonly bounces: {
    readonly total: number;
    readonly pairs: readonly { readonly from: Named; readonly to: Named; readonly times: number }[];
  };
  /** What it waits for, and the incident whose end it waits for. */
  readonly source: Named | null;
  readonly incident: string | null;
  /** While an appeal is open: who decides, and what it is against. */
  readonly appeal: {
    readonly decider: Named;
    readonly tier: Tier;
    readonly against: 'resolved' | 'closed' | 'rejected';
  } | null;
  /** The ticket that goes on for it. */
  readonly mergedInto: string | null;
  /** The highest level that was ever told of it, by a clock or by hand; 0: none. */
  readonly raisedTo: number;
}

export function courseOf(
  complaint: Complaint,
  events: readonly StoredEvent<ComplaintEvent>[],
  directory: Directory,
  language: Language,
): CourseView {
  const standing = standingOf(complaint);
  const desk = (id: string) => namedDesk(directory, language, id);
  const pairs = Object.entries('bounces' in standing ? standing.bounces : {}).map(([pair, times]) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from: desk(from), to: desk(to), times };
  });
  const waiting = standing.status === 'awaitingSource' ? standing : null;
  return {
    bounces: { total: pairs.reduce((total, { times }) => total + times, 0), pairs },
    source: waiting && namedSource(directory, language, waiting.source),
    incident: waiting?.incident ?? null,
    appeal:
      complaint.status === 'appealed'
        ? { decider: desk(complaint.holder), tier: complaint.tier, against: complaint.against }
        : null,
    mergedInto: complaint.status === 'merged' ? complaint.into : null,
    raisedTo: Math.max(0, ...events.map((event) => (event.type === 'ComplaintEscalated' ? event.data.level : 0))),
  };
}
