import type { ComplaintEvent } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import type { PauseReason, StageName } from '@nivaran/sla';

/** Everything that the log says about one clock, ended ones included. Instants are ISO 8601. */
export interface StageRecord {
  readonly stage: StageName;
  readonly instance: string;
  readonly holder: string | null;
  readonly target: string;
  readonly calendar: string;
  readonly packVersion: string;
  readonly startedAt: string;
  /** null while paused. */
  readonly dueAt: string | null;
  readonly dueSoonAt: string | null;
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly reason: PauseReason }[];
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
        const { stage, instance, holder, target, calendar, packVersion, startedAt, dueAt, dueSoonAt } = event.data;
        stages.set(instance, {
          ...{ stage, instance, holder, target, calendar, packVersion, startedAt, dueAt, dueSoonAt },
          ...{ pauses: [], endedAt: null, cancelled: false, usedMillis: null, breach: null, level: 0 },
        });
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
        change(instance, () => ({ level }));
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
      case 'ComplaintReopened':
      case 'ComplaintClosed':
        break;
    }
  }
  return [...stages.values()];
}

function ended(pauses: StageRecord['pauses'], at: string): StageRecord['pauses'] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
}
