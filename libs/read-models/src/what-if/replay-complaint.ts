import { type ComplaintEvent, type Rules, type StageStarted, canBreach, termsOf } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import type { Instant } from '@nivaran/sla';
import type { ComparedStage, OutcomeAndDue } from './compared-stage';
import { type OtherClock, type Wait, adjusted, dueOf, paused, resumed, started, toldBy } from './other-clock';

/**
 * `throughout`: as if these rules had been in force from the start, for a what-if. `asRecorded`: each clock under the
 * pack version that the log names for it, which gives what was recorded.
 */
export type ReplayRules = { readonly throughout: Rules } | { readonly asRecorded: (packVersion: string) => Rules };

type OpenStage = Pick<StageStarted['data'], 'stage' | 'instance' | 'holder'> & {
  readonly startedAt: Instant;
  readonly actual: { readonly dueAt: Instant | null; readonly breachedAt: Instant | null; readonly level: number };
  readonly other: OtherClock | null;
};

/** What must be kept of a complaint while one of its clocks runs. Stages that nobody can be late with are not. */
export interface ComplaintReplay {
  readonly ticketId: string;
  readonly category: string;
  readonly districtLgd: number | null;
  readonly open: readonly OpenStage[];
  /** Whether the desks are done with it, for all that is known by now. */
  readonly isOver: boolean;
}

export interface ReplayStep {
  readonly replay: ComplaintReplay;
  /** Stages that ended with this event; those that were cancelled count nowhere. */
  readonly ended: readonly ComparedStage[];
}

/**
 * One complaint after one more of its events, its clocks side by side as they ran and as they would have run. What
 * people did, and when, stays as it was: so do waits, also where only one of the two policies lets them stop a clock.
 */
export function replayEvent(
  replay: ComplaintReplay | undefined,
  event: StoredEvent<ComplaintEvent>,
  rules: ReplayRules,
): ReplayStep {
  if (event.type === 'ComplaintLodged') {
    const { ticketId, category } = event.data;
    return { replay: { ticketId, category, districtLgd: null, open: [], isOver: false }, ended: [] };
  }
  if (!replay) throw new Error(`${event.type} at position ${event.position} comes before its complaint.`);
  const now = Date.parse(event.occurredAt);
  const step = (changes: Partial<ComplaintReplay>): ReplayStep => ({ replay: { ...replay, ...changes }, ended: [] });
  const eachOther = (to: (other: OtherClock, open: OpenStage) => OtherClock | null): ReplayStep =>
    step({ open: replay.open.map((open) => ({ ...open, other: open.other && to(open.other, open) })) });
  const wait = (reason: Wait): ReplayStep => eachOther((other) => paused(other, reason, now));
  const goOn = (reason: Wait): ReplayStep => eachOther((other) => resumed(other, reason, now));
  const change = (instance: string, to: (open: OpenStage) => OpenStage): ReplayStep =>
    step({ open: replay.open.map((open) => (open.instance === instance ? to(open) : open)) });
  const record = (instance: string, actual: Partial<OpenStage['actual']>): ReplayStep =>
    change(instance, (open) => ({ ...open, actual: { ...open.actual, ...actual } }));

  switch (event.type) {
    case 'ComplaintRouted':
      return step({ districtLgd: event.data.districtLgd });
    case 'CategoryChanged': {
      const category = event.data.to;
      if (!('throughout' in rules)) return step({ category }); // StageAdjusted says what it meant
      const { open } = eachOther((other, stage) => {
        const terms = knownTerms(category, rules.throughout, stage);
        return terms && adjusted(other, terms, now);
      }).replay;
      return step({ category, open });
    }
    case 'InformationRequested':
      return wait('awaiting-citizen');
    case 'InformationProvided':
      return goOn('awaiting-citizen');
    case 'SourceWaitStarted':
      return wait('awaiting-source');
    case 'SourceWaitEnded':
      return goOn('awaiting-source');
    case 'ComplaintMerged':
      return wait('merged');
    case 'MergeUndone':
      return goOn('merged');
    case 'StageStarted':
      return canBreach(event.data.stage)
        ? step({ open: [...replay.open, opened(event.data, replay.category, rules)] })
        : step({});
    case 'StageAdjusted': {
      const { instance, packVersion, dueAt } = event.data;
      return change(instance, (open) => {
        const actual = { ...open.actual, dueAt: instantOf(dueAt) };
        if (!('asRecorded' in rules) || !open.other) return { ...open, actual };
        const terms = knownTerms(replay.category, rules.asRecorded(packVersion), open);
        return { ...open, actual, other: terms && adjusted(open.other, terms, now) };
      });
    }
    case 'StagePaused':
      return record(event.data.instance, { dueAt: null });
    case 'StageResumed':
      return record(event.data.instance, { dueAt: instantOf(event.data.dueAt) });
    case 'StageBreached':
      return record(event.data.instance, { breachedAt: instantOf(event.data.at) });
    case 'ComplaintEscalated':
      return event.data.instance === null ? step({}) : record(event.data.instance, { level: event.data.level });
    case 'StageMet':
    case 'StageCancelled': {
      const { instance, at } = event.data;
      const open = replay.open.filter((one) => one.instance !== instance);
      const ending = replay.open
        .filter((one) => one.instance === instance)
        .map((one) => compared(replay, one, Date.parse(at), event.type === 'StageMet' ? 'met' : 'cancelled'));
      // As in the report: a cancelled stage counts if it had breached, here under either rules. Nobody gets rid of a breach.
      return { replay: { ...replay, open }, ended: ending.filter((one) => !isCancelledInTime(one)) };
    }
    case 'ComplaintResolved':
    case 'ComplaintRejected':
    case 'ComplaintClosed':
    case 'ComplaintWithdrawn':
      return step({ isOver: true });
    case 'ComplaintReopened':
      return step({ isOver: false });
    case 'RoutingDeferred':
    case 'ComplaintAccepted':
    case 'ComplaintAssigned':
    case 'ComplaintReleased':
    case 'ComplaintForwarded':
    case 'ComplaintReturned':
    case 'EvidenceAttached':
    case 'IncidentLinked':
    case 'NoteAdded':
    case 'CitizenReminded':
    case 'ResolutionConfirmed':
    case 'ComplaintRated':
    case 'AppealFiled':
    case 'AppealDecided':
    case 'PersonalDataErased':
      return step({});
  }
}

/** The clocks that have not ended, as they stand now. */
export function stillOpen(replay: ComplaintReplay, now: Instant): ComparedStage[] {
  return replay.open.map((open) => compared(replay, open, now, 'running'));
}

function opened(data: StageStarted['data'], category: string, rules: ReplayRules): OpenStage {
  const { stage, instance, holder, packVersion } = data;
  const startedAt = Date.parse(data.startedAt);
  const terms = knownTerms(category, 'throughout' in rules ? rules.throughout : rules.asRecorded(packVersion), data);
  return {
    ...{ stage, instance, holder, startedAt },
    actual: { dueAt: Date.parse(data.dueAt), breachedAt: null, level: 0 },
    other: terms && started(terms, startedAt),
  };
}

/** null if these rules know no such desk or category: then they say nothing about the stage. */
function knownTerms(category: string, rules: Rules, stage: Pick<OpenStage, 'stage' | 'holder'>) {
  const isKnown = rules.hasCategory(category) && (stage.holder === null || rules.hasDesk(stage.holder));
  return isKnown ? termsOf(category, rules, stage) : null;
}

function compared(
  { ticketId, category, districtLgd }: ComplaintReplay,
  { stage, instance, holder, startedAt, actual, other }: OpenStage,
  at: Instant,
  unlessLate: 'met' | 'running' | 'cancelled',
): ComparedStage {
  const outcome = (breached: boolean): OutcomeAndDue['outcome'] => (breached ? 'breached' : unlessLate);
  const told = other && toldBy(other, at);
  const isLate = actual.breachedAt !== null || (actual.dueAt !== null && actual.dueAt <= at);
  return {
    ...{ ticketId, stage, instance, holder, category, districtLgd, startedAt },
    actual: { outcome: outcome(isLate), dueAt: actual.breachedAt ?? actual.dueAt, level: actual.level },
    other: told && {
      outcome: outcome(told.breachedAt !== null),
      dueAt: told.breachedAt ?? dueOf(told),
      level: told.level,
    },
  };
}

function isCancelledInTime({ actual, other }: ComparedStage): boolean {
  return actual.outcome === 'cancelled' && (other === null || other.outcome === 'cancelled');
}

function instantOf(text: string | null): Instant | null {
  return text === null ? null : Date.parse(text);
}
