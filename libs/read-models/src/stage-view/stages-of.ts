import type { ComplaintEvent, StageAdjusted, StagePaused } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import type { StageName } from '@nivaran/sla';

/** A part of a clock's life under one set of rules, up to the next one. */
export interface StageStretch {
  readonly from: string;
  /** Why it began: with the clock itself, or because the category or the pack was changed. */
  readonly cause: 'start' | StageAdjusted['data']['cause'];
  readonly target: string;
  readonly targetMillis: number;
  readonly calendar: string;
  readonly packVersion: string;
  /** What had been used before, as this stretch counts it. */
  readonly carriedMillis: number;
}

/** Everything that the log says about one clock, ended ones included. Instants are ISO 8601. */
export interface StageRecord {
  readonly stage: StageName;
  readonly instance: string;
  readonly holder: string | null;
  /** Target, calendar and pack version that it counts by now, or did when it ended. */
  readonly target: string;
  readonly calendar: string;
  readonly packVersion: string;
  readonly startedAt: string;
  /** null while paused. */
  readonly dueAt: string | null;
  readonly dueSoonAt: string | null;
  readonly pauses: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly reason: StagePaused['data']['reason'];
  }[];
  /** In order; the first one begins with the clock. */
  readonly stretches: readonly StageStretch[];
  readonly endedAt: string | null;
  readonly cancelled: boolean;
  readonly usedMillis: number | null;
  readonly breach: { readonly at: string; readonly holder: string | null; readonly officer: string | null } | null;
  /** The highest level of the ladder that was reached; 0: none. */
  readonly level: number;
}

/** The clocks of one complaint, in the order of their starts. Pure. */
export function stagesOf(events: readonly StoredEvent<ComplaintEvent>[]): StageRecord[] {
  const stages = new Map<string, StageRecord>();
  const change = (instance: string, to: (stage: StageRecord) => Partial<StageRecord>): void => {
    const stage = stages.get(instance);
    if (stage) stages.set(instance, { ...stage, ...to(stage) });
  };
  for (const event of events) {
    switch (event.type) {
      case 'StageStarted': {
        const { stage, instance, holder, startedAt, dueAt, dueSoonAt } = event.data;
        const { target, targetMillis, calendar, packVersion } = event.data;
        const rules = { target, targetMillis, calendar, packVersion };
        stages.set(instance, {
          ...{ stage, instance, holder, target, calendar, packVersion, startedAt, dueAt, dueSoonAt },
          stretches: [{ from: startedAt, cause: 'start', ...rules, carriedMillis: 0 }],
          ...{ pauses: [], endedAt: null, cancelled: false, usedMillis: null, breach: null, level: 0 },
        });
        break;
      }
      case 'StageAdjusted': {
        const { instance, at, cause, dueAt, dueSoonAt, usedMillis } = event.data;
        const { target, targetMillis, calendar, packVersion } = event.data;
        const rules = { target, targetMillis, calendar, packVersion };
        change(instance, ({ stretches }) => ({
          ...{ target, calendar, packVersion, dueAt, dueSoonAt },
          stretches: [...stretches, { from: at, cause, ...rules, carriedMillis: usedMillis }],
        }));
        break;
      }
      case 'StagePaused': {
        const { instance, at, reason } = event.data;
        const pause = { from: at, to: null, reason };
        change(instance, ({ pauses }) => ({ dueAt: null, dueSoonAt: null, pauses: [...pauses, pause] }));
        break;
      }
      case 'StageResumed': {
        const { instance, at, dueAt, dueSoonAt } = event.data;
        change(instance, ({ pauses }) => ({ dueAt, dueSoonAt, pauses: ended(pauses, at) }));
        break;
      }
      case 'StageBreached': {
        const { instance, at, holder, officer } = event.data;
        change(instance, () => ({ breach: { at, holder, officer } }));
        break;
      }
      case 'StageMet':
      case 'StageCancelled': {
        const { instance, at, usedMillis } = event.data;
        const cancelled = event.type === 'StageCancelled';
        change(instance, ({ pauses }) => ({ endedAt: at, usedMillis, cancelled, pauses: ended(pauses, at) }));
        break;
      }
      case 'ComplaintEscalated': {
        const { instance, level } = event.data;
        if (instance !== null) change(instance, () => ({ level }));
        break;
      }
      case 'ComplaintLodged':
      case 'ComplaintRouted':
      case 'RoutingDeferred':
      case 'ComplaintAccepted':
      case 'ComplaintReleased':
      case 'InformationRequested':
      case 'InformationProvided':
      case 'ComplaintForwarded':
      case 'ComplaintReturned':
      case 'NoteAdded':
      case 'ComplaintResolved':
      case 'ComplaintRejected':
      case 'ResolutionConfirmed':
      case 'ComplaintRated':
      case 'ComplaintReopened':
      case 'ComplaintClosed':
      case 'CitizenReminded':
      case 'ComplaintAssigned':
      case 'EvidenceAttached':
      case 'SourceWaitStarted':
      case 'SourceWaitEnded':
      case 'IncidentLinked':
      case 'CategoryChanged':
      case 'AppealFiled':
      case 'AppealDecided':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
      case 'MergeUndone':
      case 'PersonalDataErased':
        break;
    }
  }
  return [...stages.values()];
}

function ended(pauses: StageRecord['pauses'], at: string): StageRecord['pauses'] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
}
