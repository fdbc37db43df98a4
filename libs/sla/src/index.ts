export { SlaError, type SlaErrorCode } from './errors/sla-error';
export type { Instant } from './time/instant';
export { type IsoDate, dayNumber } from './time/day-number';
export { TimeZone } from './time/time-zone';
export type { Interval, IntervalReason, NameByLanguage } from './interval/interval';
export {
  alwaysOnCalendar,
  type CalendarData,
  type CalendarException,
  type Weekday,
  type WorkingHours,
} from './calendar/calendar-data';
export { calendarProblems, type CalendarProblem } from './calendar/calendar-problems';
export { WorkingCalendar } from './calendar/working-calendar';
export { parseDuration, type Duration } from './duration/duration';
export { targetMillis } from './duration/target';
export {
  adjustClock,
  dueAt,
  instantAtShare,
  instantAtUsed,
  pauseClock,
  resumeClock,
  startClock,
  usedAt,
  type ClockState,
} from './clock/stage-clock';
export {
  PAUSE_REASONS,
  STAGE_NAMES,
  type LadderStep,
  type PauseReason,
  type StageName,
  type StagePolicy,
} from './policy/stage-policy';
export { explainClock, type ClockHistory, type ClockPause, type Explanation } from './explanation/explain-clock';
export {
  type Explained,
  explainStretches,
  type Stretch,
  type StretchCause,
  type StretchedHistory,
} from './explanation/explain-stretches';
export { describeStretches, usedBy, type NamedStretch } from './explanation/describe-stretches';
export { describeExplanation } from './explanation/describe-explanation';
export type { Language } from './explanation/phrases';
