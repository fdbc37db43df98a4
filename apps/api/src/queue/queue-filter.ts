import type { Directory } from '@nivaran/directory';
import type { Account } from '@nivaran/identity';
import type { Clock } from '@nivaran/platform';
import { type QueueFilter, type QueueReader, filterOfView } from '@nivaran/read-models';
import { dateIn, instantOf, startOfDay } from '../requests/time-zone';
import type { QueueQuery } from './queue-query';

/** Has nothing in hand. */
const NOBODY = '';
const DAY = 86_400_000;

/** Whose queue it is, and what time it is where they work. */
export function queueReader({ id: account }: Account, clock: Clock, { pack }: Directory): QueueReader {
  const now = clock.now();
  const tomorrow = startOfDay(dateIn(now, pack.timeZone), pack.timeZone).getTime() + DAY;
  // A day that is longer or shorter than others ends within two hours of that.
  const endOfDay = startOfDay(dateIn(new Date(tomorrow + DAY / 12), pack.timeZone), pack.timeZone);
  return { account, now, endOfDay };
}

/** What is asked for, but for whose desk it is. What the view says, other fields can only narrow further. */
export function queueFilter(
  { view, status, category, holder, officer, district, channel, stage, dueBefore, ...query }: QueueQuery,
  reader: QueueReader,
  { pack }: Directory,
): Omit<QueueFilter, 'desk' | 'cursor' | 'limit'> {
  const ofView = filterOfView(view ?? 'open', reader);
  const at = (moment: string | undefined) => (moment === undefined ? null : instantOf(moment, pack.timeZone));
  const asked = at(dueBefore);
  const due = [asked, ofView.dueBefore ?? null].filter((each) => each !== null).sort((a, b) => Number(a) - Number(b));
  const officers = new Set(
    [ofView.officer, holder === 'me' ? reader.account : null, officer].filter((id) => id != null),
  );
  return {
    ...ofView,
    ...{ status: status ?? null, category: category ?? null, district: district ?? null },
    ...{ channel: channel ?? null, stage: stage ?? null, dueBefore: due[0] ?? null },
    ...{ lodgedFrom: at(query.lodgedFrom), lodgedBefore: at(query.lodgedBefore) },
    officer: officers.size > 1 ? NOBODY : ([...officers][0] ?? null),
  };
}
