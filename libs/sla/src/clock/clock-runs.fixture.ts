import fc from 'fast-check';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { ClockPause } from '../explanation/explain-clock';
import { DAY, HOUR, type Instant } from '../time/instant';
import { pauseClock, resumeClock, startClock, type ClockState } from './stage-clock';

/** What is done to a clock, and how long after the step before. Pausing twice or resuming twice may well happen. */
export interface ClockStep {
  readonly does: 'pause' | 'resume';
  readonly after: number;
  readonly why: string;
}

export const clockSteps: fc.Arbitrary<readonly ClockStep[]> = fc.array(
  fc.record({
    does: fc.constantFrom('pause', 'resume'),
    after: fc.oneof(fc.constant(0), fc.nat(3 * HOUR), fc.nat(5 * DAY)),
    why: fc.constantFrom('awaiting-citizen', 'awaiting-source'),
  }),
  { maxLength: 12 },
);

/** A clock after each of the steps, with the pauses that were made. */
export interface ClockMoment {
  readonly at: Instant;
  readonly clock: ClockState;
  readonly pauses: readonly ClockPause[];
}

export function runClock(
  calendar: WorkingCalendar,
  target: number,
  start: Instant,
  steps: readonly ClockStep[],
): readonly ClockMoment[] {
  let moment: ClockMoment = { at: start, clock: startClock(target, start), pauses: [] };
  const moments = [moment];
  for (const { does, after, why } of steps) {
    const at = moment.at + after;
    const { clock, pauses } = moment;
    const running = clock.since !== null;
    if (does === 'pause') {
      const made = running ? [...pauses, { from: at, to: null, why }] : pauses;
      moment = { at, clock: pauseClock(clock, calendar, at), pauses: made };
    } else {
      const ended = running ? pauses : pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
      moment = { at, clock: resumeClock(clock, at), pauses: ended };
    }
    moments.push(moment);
  }
  return moments;
}

export function lastOf(moments: readonly ClockMoment[]): ClockMoment {
  const last = moments.at(-1);
  if (!last) throw new Error('A run has at least its start.');
  return last;
}
