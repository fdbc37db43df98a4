import { startClock } from '@nivaran/sla';
import type { Complaint, OpenStage } from '../complaint';
import type { ComplaintEscalated, StageEvent } from '../events';
import { instant } from './iso';

type Stages = Pick<Complaint, 'stages' | 'instances'>;

/** The complaint's clocks after one of their events. */
export function evolveStages({ stages, instances }: Stages, event: StageEvent | ComplaintEscalated): Stages {
  switch (event.type) {
    case 'StageStarted':
      return {
        stages: [...stages, started(event.data)],
        instances: { ...instances, [event.data.stage]: (instances[event.data.stage] ?? 0) + 1 },
      };
    case 'StagePaused': {
      const { usedMillis } = event.data;
      return change((open) => ({ ...open, dueAt: null, clock: { ...open.clock, usedMillis, since: null } }));
    }
    case 'StageResumed': {
      const { at, usedMillis, dueAt } = event.data;
      const since = instant(at);
      return change((open) => ({ ...open, dueAt: instant(dueAt), clock: { ...open.clock, usedMillis, since } }));
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
  const { stage, instance, holder, calendar, packVersion, pausedBy, dueSoonShare, ladder } = data;
  return {
    stage,
    instance,
    holder,
    calendar,
    packVersion,
    pausedBy,
    dueSoonShare,
    ladder,
    clock: startClock(data.targetMillis, instant(data.startedAt)),
    dueAt: instant(data.dueAt),
    breachedAt: null,
    level: 0,
  };
}
