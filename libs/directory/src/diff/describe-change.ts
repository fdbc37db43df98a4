import type { CalendarException, WorkingHours } from '@nivaran/sla';
import type { PackArea, PackChange } from './diff-packs';

/** What stands before the key: one thing of an area. */
const ONE: Readonly<Record<PackArea, string>> = {
  pack: 'pack ',
  districts: 'district ',
  pincodes: 'PIN code ',
  desks: 'desk ',
  categories: 'category ',
  policy: 'policy ',
  calendars: 'calendars/',
  replies: 'reply ',
  messages: 'message ',
};

/** One line in English: 'category DOSE_MISSING: resolve P10D -> P7D'. */
export function describeChange(change: PackChange): string {
  return `${ONE[change.area]}${change.key}: ${describeDate(change) ?? describeValue(change)}`;
}

function describeValue({ change, path, before, after }: PackChange): string {
  const where = path === undefined ? '' : `${path} `;
  switch (change) {
    case 'added':
      return `${where}added${path === undefined ? nameOf(after) : ` (${show(after)})`}`;
    case 'removed':
      return `${where}removed${path === undefined ? nameOf(before) : ` (${show(before)})`}`;
    case 'changed':
      return `${where}${show(before)} -> ${show(after)}`;
  }
}

/** A date of a calendar in the words of people who keep calendars; null if it is about something else. */
function describeDate({ area, path, change, before, after }: PackChange): string | null {
  const [, date, field] = /^exceptions\.([\d-]+)(?:\.(hours))?$/.exec(path ?? '') ?? [];
  if (area !== 'calendars' || date === undefined) return null;
  if (field !== undefined)
    return `${date} ${kindOf(before as readonly WorkingHours[])} became ${kindOf(after as readonly WorkingHours[])}`;
  const { hours, name } = (after ?? before) as Omit<CalendarException, 'date'>;
  switch (change) {
    case 'added':
      return `${date} became ${kindOf(hours)} (${name.en})`;
    case 'removed':
      return `${date} is no longer ${kindOf(hours)} (${name.en})`;
    case 'changed':
      return null;
  }
}

function kindOf(hours: readonly WorkingHours[]): string {
  if (hours.length === 0) return 'a holiday';
  return `a day of ${hours.map(({ from, to }) => `${from}-${to}`).join(', ')}`;
}

/** ' (Bhopal)', for what has a name. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  const { en } = value.name as { readonly en?: string };
  return en === undefined ? '' : ` (${en})`;
}

const LONGEST = 100;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
