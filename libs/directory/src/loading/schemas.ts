import { PAUSE_REASONS, parseDuration, STAGE_NAMES } from '@nivaran/sla';
import { z } from 'zod';
import { QUESTIONS, REPLY_ACTIONS, REPLY_PLACEHOLDERS, TIERS } from '../pack/pack';

/* The shape of each file of a pack. What one file says of another is checked in ../checks. */

const text = z.string().trim().min(1, 'This is empty; write something.');
export const texts = z.strictObject({ hi: text, en: text });
const textLists = z.strictObject({ hi: z.array(text), en: z.array(text) });

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG, 'An id has small letters, digits and single hyphens, such as agar-malwa.');
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
export const code = z.string().regex(CODE, 'A code has capital letters, digits and underscores, such as DOSE_MISSING.');

export const isoDate = z.iso.date('Write a date as YYYY-MM-DD, such as 2026-12-03.');
const lgd = z.int().positive();

const duration = z.string().superRefine((value, context) => {
  try {
    parseDuration(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const timeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}, 'This is not a time zone; give an IANA name, such as Asia/Kolkata.');

const pattern = z.string().refine((source) => {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
}, 'This is not a regular expression.');

export const packFile = z.strictObject({
  id: slug,
  name: texts,
  state: texts,
  timeZone,
  languages: z
    .array(z.enum(['hi', 'en']))
    .refine((list) => list.length === 2 && new Set(list).size === 2, 'Name hi and en, once each, the first one first.'),
  retention: z.strictObject({ personalData: duration }),
  mobile: z.strictObject({ countryCode: z.string().regex(/^[1-9]\d{0,2}$/, 'Give digits, such as 91.'), pattern }),
});

/* CSV cells are text. */
const wholeNumber = z
  .string()
  .regex(/^[1-9]\d*$/, 'Write a whole number above 0.')
  .transform(Number);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'Write a number in degrees, such as 23.2599.')
  .transform(Number);

export const districtRow = z.strictObject({
  lgd_code: wholeNumber,
  name_en: text,
  name_hi: text,
  division: text,
  latitude: decimal,
  longitude: decimal,
  since: z.union([z.literal('').transform(() => null), isoDate], 'Leave this empty or write a date as YYYY-MM-DD.'),
});

export const pincodeRow = z.strictObject({
  pin: z.string().regex(/^[1-9]\d{5}$/, 'A PIN code has six digits and does not begin with 0.'),
  district_lgd: wholeNumber,
  post_offices: wholeNumber,
});

const contact = z
  .strictObject({
    address: texts.exactOptional(),
    phone: z
      .string()
      .regex(/^\+?\d[\d -]{1,18}\d$/, 'Write a number in quotes, such as "0755-2551100".')
      .exactOptional(),
    email: z.email('Write an address such as dio.bhopal@example.in.').exactOptional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'Give an address, phone or email, or leave contact out.');

export const desksFile = z.array(
  z.strictObject({
    ...{ id: slug, tier: z.enum(TIERS), district: lgd.optional(), calendar: slug, name: texts },
    contact: contact.exactOptional(),
  }),
);

const ladderSteps = z.array(
  z.strictObject({
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'A level is 1 to 4.'),
    after: duration,
  }),
);
const pausedBy = z.array(z.enum(PAUSE_REASONS));
const stageException = z.strictObject({
  target: duration.exactOptional(),
  pausedBy: pausedBy.exactOptional(),
  ladder: ladderSteps.exactOptional(),
});

export const categoriesFile = z.array(
  z.strictObject({
    code,
    name: texts,
    example: texts,
    evidence: textLists,
    asks: z.array(z.enum(QUESTIONS)),
    words: textLists,
    district: z.enum(['vaccination', 'residence']),
    ladder: z.array(z.enum(TIERS)).min(1, 'Name at least one tier.'),
    act: z.partialRecord(z.enum(TIERS), duration),
    resolve: duration,
    urgent: z.boolean().default(false),
    stages: z.partialRecord(z.enum(STAGE_NAMES), stageException).default({}),
  }),
);

const replyText = text.superRefine((said, context) => {
  for (const [, name = ''] of said.matchAll(/\{([^}]*)\}/g))
    if (!(REPLY_PLACEHOLDERS as readonly string[]).includes(name))
      context.addIssue({
        code: 'custom',
        message: `Nothing can be filled in for {${name}}; write ${REPLY_PLACEHOLDERS.map((each) => `{${each}}`).join(', ')}.`,
      });
});

export const repliesFile = z.array(
  z.strictObject({
    code,
    for: z.enum(REPLY_ACTIONS),
    categories: z.array(code).min(1, 'Name at least one category, or leave this out.').exactOptional(),
    name: texts,
    text: z.strictObject({ hi: replyText, en: replyText }),
  }),
);

const stage = (target: z.ZodType<string>) =>
  z.strictObject({
    target,
    calendar: z.enum(['always', 'desk']),
    pausedBy,
    ladder: ladderSteps,
    reminders: z.array(duration).default([]),
    urgent: z.strictObject({ target: target.optional(), ladder: ladderSteps.optional() }).optional(),
  });
const byCategory = z.literal('category', 'Write `category`: the targets of this stage stand in categories.yaml.');

export const policyFile = z.strictObject({
  dueSoonShare: z.number().gt(0, 'Give a share above 0.').lt(1, 'Give a share below 1.'),
  levels: z.array(z.string().min(1)).min(1).max(4, 'The ladder has at most four levels.'),
  stages: z.strictObject({
    ROUTE: stage(duration),
    ACCEPT: stage(duration),
    ACT: stage(byCategory),
    RESOLVE: stage(byCategory),
    ANSWER: stage(duration),
    CONFIRM: stage(duration),
    APPEAL: stage(duration),
  } satisfies Record<(typeof STAGE_NAMES)[number], unknown>),
  reopenWithin: duration,
  appealWithin: duration,
});

const HOURS = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/;
const hours = z.array(
  z
    .string()
    .regex(HOURS, 'Write hours as 10:00-18:00.')
    .transform((span) => ({ from: span.slice(0, 5), to: span.slice(6) })),
);

export const calendarFile = z.strictObject({
  name: texts,
  extends: slug.optional(),
  day: duration.optional(),
  week: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), hours).optional(),
  holidayFiles: z.array(z.string().regex(/^[a-z0-9-]+\.ics$/, 'Name an .ics file of this folder.')).default([]),
  holidays: z.array(z.strictObject({ date: isoDate, name: texts, hours: hours.default([]) })).default([]),
});

const STATUSES = [
  'lodged',
  'triage',
  'routed',
  'accepted',
  'awaitingCitizen',
  'awaitingSource',
  'resolved',
  'appealed',
  'closed',
  'rejected',
  'withdrawn',
  'merged',
] as const;
const ROLES = [
  'citizen',
  'system',
  'helpdesk',
  'officer',
  'supervisor',
  'state',
  'national',
  'auditor',
  'admin',
] as const;
export const TRIAGE_REASONS = ['PIN_SPANS_DISTRICTS', 'PIN_UNKNOWN', 'NO_DISTRICT', 'NO_DESK'] as const;

export const messagesFile = z.strictObject({
  status: z.record(z.enum(STATUSES), text),
  next: z.record(z.enum(STATUSES), text),
  stage: z.record(z.enum(STAGE_NAMES), text),
  tier: z.record(z.enum(TIERS), text),
  role: z.record(z.enum(ROLES), text),
  triage: z.record(z.enum(TRIAGE_REASONS), text),
  resolution: z.record(code, text),
  rejection: z.record(code, text),
  source: z.record(code, text),
  sms: z.strictObject({ oneTimeCode: text.refine((said) => said.includes('{code}'), 'It must say {code}.') }),
  consent: z.strictObject({ text }),
});
