import { startClock } from '@nivaran/sla';
import type { Complaint, OpenStage } from '../complaint';
import type { CitizenReminded, ComplaintEscalated, StageEvent } from '../events';
import { instant } from './iso';

type Stages = Pick<Complaint, 'stages' | 'instances'>;

/** The complaint's clocks after one of their events. */
export function evolveStages(
  { stages, instances }: Stages,
  event: StageEvent | ComplaintEscalated | CitizenReminded,
): Stages {
  switch (event.type) {
    case 'StageStarted':
      return {
        stages: [...stages, started(event.data)],
        instances: { ...instances, [event.data.stage]: (instances[event.data.stage] ?? 0) + 1 },
      };
    case 'StagePaused': {
      const { usedMillis, reason } = event.data;
      return change((open) => ({
        ...open,
        dueAt: null,
        pausedFor: reason,
        clock: { ...open.clock, usedMillis, since: null },
      }));
    }
    case 'StageResumed': {
      const { at, usedMillis, dueAt } = event.data;
      const since = instant(at);
      return change((open) => ({
        ...open,
        dueAt: instant(dueAt),
        pausedFor: null,
        clock: { ...open.clock, usedMillis, since },
      }));
    }
    case 'StageAdjusted': {
      const { at, targetMillis, usedMillis, dueAt, calendar, packVersion } = event.data;
      const { pausedBy, dueSoonShare, ladder, reminders } = event.data;
      const { remindersBehind } = event.data;
      return change((open) => ({
        ...open,
        calendar,
        packVersion,
        pausedBy,
        dueSoonShare,
        ladder,
        reminders,
        remindersBehind,
        ladderFromMillis: open.breachedAt === null ? Math.max(targetMillis, usedMillis) : open.ladderFromMillis,
        clock: { targetMillis, usedMillis, since: open.clock.since === null ? null : instant(at) },
        dueAt: dueAt === null ? null : instant(dueAt),
      }));
    }
    case 'CitizenReminded': {
      const { number, behind } = event.data;
      return change((open) => ({ ...open, reminded: number, remindersBehind: behind }));
    }
    case 'StageBreached':
      return change((open) => ({ ...open, breachedAt: instant(event.data.at) }));
    case 'ComplaintEscalated': {
      const { level } = event.data;
      return change((open) => ({ ...open, level }));
    }
    case 'StageMet':
    case 'StageCancelled':
      return { instances, stages: stages.filter(({ instance }) => instance !== event.data.instance) };
  }

  function change(to: (open: OpenStage) => OpenStage): Stages {
    const { instance } = event.data;
    return { instances, stages: stages.map((open) => (open.instance === instance ? to(open) : open)) };
  }
}

function started(data: Extract<StageEvent, { type: 'StageStarted' }>['data']): OpenStage {
  const { stage, instance, holder, calendar, packVersion, pausedBy, dueSoonShare, ladder, reminders } = data;
  return {
    stage,
    instance,
    holder,
    calendar,
    packVersion,
    pausedBy,
    dueSoonShare,
    ladder,
    reminders,
    remindersBehind: 0,
    reminded: 0,
    ladderFromMillis: data.targetMillis,
    pausedFor: null,
    clock: startClock(data.targetMillis, instant(data.startedAt)),
    dueAt: instant(data.dueAt),
    breachedAt: null,
    level: 0,
  };
}
