import { isDeepStrictEqual } from 'node:util';
import type { CalendarException } from '@nivaran/sla';
import type { Pack, PackCalendar, Reply } from '../pack/pack';

export type PackArea =
  'pack' | 'districts' | 'pincodes' | 'desks' | 'categories' | 'policy' | 'calendars' | 'replies' | 'messages';

/** One thing that two packs say differently. */
export interface PackChange {
  readonly area: PackArea;
  /** What it is about: an LGD code, a PIN code, a desk, a category, a stage, a calendar, the key of a message … */
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Where in it, such as 'act.DISTRICT', 'exceptions.2026-12-03' or 'hi'; not given where it is all of it. */
  readonly path?: string;
  /** Plain JSON; what is not given was not there. */
  readonly before?: unknown;
  readonly after?: unknown;
}

type Keyed = ReadonlyMap<string, unknown>;

/**
 * What has to change in one pack to get the other: nothing if, and only if, their versions are equal. Pure. In the order
 * of the areas; within one first what stayed or went, in the order of `before`, then what was added.
 */
export function diffPacks(before: Pack, after: Pack): PackChange[] {
  const codesOf = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
  return [
    ...diffArea('pack', headOf(before), headOf(after)),
    ...orderChange('order of categories', codesOf(before.categories), codesOf(after.categories)),
    ...diffArea('districts', keyed(before.districts, 'lgd'), keyed(after.districts, 'lgd')),
    ...diffArea('pincodes', entries(before.pincodes), entries(after.pincodes)),
    ...diffArea('desks', keyed(before.desks, 'id'), keyed(after.desks, 'id')),
    ...diffArea('categories', keyed(before.categories, 'code'), keyed(after.categories, 'code')),
    ...diffArea('policy', policyOf(before), policyOf(after)),
    ...diffArea('calendars', calendarsOf(before), calendarsOf(after)),
    ...orderChange('order of replies', codesOf(repliesOf(before)), codesOf(repliesOf(after))),
    ...diffArea('replies', keyed(repliesOf(before), 'code'), keyed(repliesOf(after), 'code')),
    ...diffArea('messages', messagesOf(before), messagesOf(after)),
  ];
}

function diffArea(area: PackArea, before: Keyed, after: Keyed): PackChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): PackChange[] => {
    if (!after.has(key)) return [{ area, key, change: 'removed', before: before.get(key) }];
    if (!before.has(key)) return [{ area, key, change: 'added', after: after.get(key) }];
    return diffValues(before.get(key), after.get(key), []).map((change) => ({ area, key, ...change }));
  });
}

/** Objects are compared field by field, all else (lists too) as a whole. */
function diffValues(before: unknown, after: unknown, path: readonly string[]): Omit<PackChange, 'area' | 'key'>[] {
  if (isDeepStrictEqual(before, after)) return [];
  const place = path.length === 0 ? {} : { path: path.join('.') };
  if (before === undefined) return [{ change: 'added', ...place, after }];
  if (after === undefined) return [{ change: 'removed', ...place, before }];
  if (!isObject(before) || !isObject(after)) return [{ change: 'changed', ...place, before, after }];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => diffValues(before[field], after[field], [...path, field]));
}

/** New categories go to the end of the menu: any other order is a change of its own. */
function orderChange(key: string, before: readonly string[], after: readonly string[]): PackChange[] {
  const expected = [
    ...before.filter((item) => after.includes(item)),
    ...after.filter((item) => !before.includes(item)),
  ];
  return isDeepStrictEqual(expected, after) ? [] : [{ area: 'pack', key, change: 'changed', before, after }];
}

/** What has no area of its own. */
function headOf(pack: Pack): Keyed {
  return new Map(Object.entries(pack).filter(([field]) => field !== 'version' && !WITH_AREA.includes(field)));
}

const WITH_AREA: readonly string[] = [
  ...([
    'districts',
    'pincodes',
    'desks',
    'categories',
    'policy',
    'calendars',
    'replies',
    'messages',
  ] satisfies PackArea[]),
];

const repliesOf = ({ replies = [] }: Pack): readonly Reply[] => replies;

/** Each stage, and each setting beside them, by its name. */
function policyOf({ policy: { stages, ...settings } }: Pack): Keyed {
  return new Map([...entries(stages), ...entries(settings)]);
}

/** With the exceptions by their dates, so that each holiday is a change of its own. */
function calendarsOf({ calendars }: Pack): Keyed {
  const byDate = (exceptions: readonly CalendarException[]) =>
    Object.fromEntries(exceptions.map(({ date, ...exception }) => [date, exception]));
  return new Map(
    calendars.map(({ id, exceptions, ...rest }: PackCalendar) => [id, { ...rest, exceptions: byDate(exceptions) }]),
  );
}

function messagesOf({ messages }: Pack): Keyed {
  const languages = Object.entries(messages);
  const keys = new Set(languages.flatMap(([, texts]) => Object.keys(texts)));
  return new Map(
    [...keys].map((key) => [key, Object.fromEntries(languages.map(([language, texts]) => [language, texts[key]]))]),
  );
}

function keyed<Item extends object>(items: readonly Item[], key: keyof Item): Keyed {
  return new Map(items.map((item) => [String(item[key]), item]));
}

const entries = (record: object): Keyed => new Map(Object.entries(record));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
