import type { Job } from '../queues/job';
import { ALARMS } from '../queues/queue-names';

/**
 * The alarm of the whole second at or after an instant: one for all clocks that are due within it. An instant that has
 * passed gets the next second, because the alarm of its own may be ringing at this moment.
 * @param wakeAt @param now in ms since 1970
 */
export function alarmFor(wakeAt: number, now: number): Job {
  const second = Math.ceil(Math.max(wakeAt, now) / 1000);
  return {
    queue: ALARMS,
    name: 'alarm',
    id: `alarm-${second}s`,
    data: { second },
    delayUntil: second * 1000,
    // Kept after it rang, it would swallow another alarm of the same second.
    reusableId: true,
  };
}
