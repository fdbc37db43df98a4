import type { ReadFiles } from '../loading/pack-files';
import { ALWAYS_ON } from '../pack/pack';
import type { Problems } from '../reading/problems';
import { checkDuplicates } from './duplicates';

/** Every district has exactly one desk, other tiers at most one, and every desk has a calendar. */
export function checkDesks({ desks, districts, calendars }: ReadFiles, problems: Problems): void {
  const ids = new Set(calendars?.map(({ id }) => id));
  if (calendars && !ids.has(ALWAYS_ON))
    problems.inFile(
      `calendars/${ALWAYS_ON}.yaml`,
      null,
      'The calendar is missing; clocks that never rest count on it.',
    );
  if (!desks) return;
  checkDuplicates(desks, 'id', ({ id }) => id, problems);
  const deskOf = new Map<string | number, string>();
  for (const [index, { id, tier, district, calendar }] of desks.data.entries()) {
    if (calendars && !ids.has(calendar))
      problems.at(
        desks,
        [index, 'calendar'],
        `Desk "${id}" has the calendar "${calendar}", which is not in calendars/.`,
      );
    if ((tier === 'DISTRICT') !== (district !== undefined)) {
      const message =
        tier === 'DISTRICT'
          ? 'A district desk needs the LGD code of its district.'
          : 'Only a district desk has a district.';
      problems.at(desks, [index, 'district'], message);
      continue;
    }
    const duty = district ?? tier;
    const other = deskOf.get(duty);
    if (other !== undefined)
      problems.at(desks, [index], `"${other}" is the desk of ${duty} already; two desks can't answer for the same.`);
    deskOf.set(duty, id);
    if (district !== undefined && districts && !districts.data.some((row) => row.lgd_code === district))
      problems.at(desks, [index, 'district'], `Desk "${id}" has the district ${district}, which districts.csv lacks.`);
  }
  for (const [index, { lgd_code: lgd, name_en: name }] of (districts?.data ?? []).entries())
    if (districts && !deskOf.has(lgd))
      problems.at(
        districts,
        [index, 'lgd_code'],
        `${name} (${lgd}) has no desk in desks.yaml; nobody would answer for it.`,
      );
}
