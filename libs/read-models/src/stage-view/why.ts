import type { Language } from '@nivaran/complaints';
import type { Packs } from '@nivaran/directory';
import { type Instant, describeStretches } from '@nivaran/sla';
import { type ExplainedStage, explainStage } from './explain-stage';
import type { StageRecord } from './stages-of';

/** As `explainStage`, by the calendars of the packs that the clock ran under, which must have been loaded (`Packs.ensure`). */
export function stretchesUpTo(now: Instant, record: StageRecord, packs: Packs): ExplainedStage {
  return explainStage(record, now, ({ packVersion, calendar: id }) => {
    const directory = packs.version(packVersion);
    const { name } = directory.pack.calendars.find((known) => known.id === id) ?? { name: { hi: id, en: id } };
    return { calendar: directory.calendar(id), calendarName: name };
  });
}

/** Why a clock is due when it is due, in sentences. */
export function whyIn(
  language: Language,
  stretches: ExplainedStage,
  { packVersion }: StageRecord,
  now: Instant,
  packs: Packs,
): readonly string[] {
  return describeStretches(stretches, language, packs.version(packVersion).pack.timeZone, now);
}
