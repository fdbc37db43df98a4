import { type TicketId, holdsAadhaar, parseIncidentId, parseMobile, parseTicketId } from '@nivaran/complaints';
import { z } from 'zod';
import type { FieldCode, FieldProblems } from '../problems/field-problem';

/** Half of a surrogate pair, or NUL: neither PostgreSQL nor UTF-8 can hold them. */
const NOT_STORABLE = /[\0\p{Cs}]/u;

/** Tells a check's finding in our words; see fieldProblemsOf. */
export function finding<C extends FieldCode>(code: C, params: FieldProblems[C]): { params: Record<string, unknown> } {
  return { params: { code, ...params } };
}

/** Text of a number of characters (Unicode code points) once the space around it is gone. */
export function text(minimum: number, maximum: number) {
  return limited(z.string().trim(), minimum, maximum);
}

/** As text, but the space around it belongs to it. */
export function exactText(minimum: number, maximum: number) {
  return limited(z.string(), minimum, maximum);
}

function limited(schema: z.ZodString, minimum: number, maximum: number) {
  return schema
    .superRefine((value, context) => {
      const length = value.match(/./gsu)?.length ?? 0;
      if (length < minimum || length > maximum)
        context.addIssue({ code: 'custom', ...finding('TEXT_LENGTH', { minimum, maximum }) });
      else if (NOT_STORABLE.test(value)) context.addIssue({ code: 'custom', ...finding('TEXT_NOT_STORABLE', {}) });
    })
    .meta({ minLength: minimum, maxLength: maximum });
}

/** Text that is stored in the clear, so that an Aadhaar number in it is refused instead of masked. */
export function plainText(maximum: number) {
  return text(1, maximum).refine((value) => !holdsAadhaar(value), finding('NO_AADHAAR', {}));
}

/** A code or id of the pack; whether the pack has it is found out later. */
export const packId = text(1, 60);

export const lgdCode = z
  .int()
  .positive()
  .meta({ description: 'Code in the Local Government Directory.', example: 396 });

/** The body of a write that needs to be told nothing. */
export const noInput = z.strictObject({});

/** Whether an id of the path can be one of ours at all; PostgreSQL refuses what is no UUID. */
export const isUuid = (id: string): boolean => z.uuid().safeParse(id).success;

/** A mobile number in any form that people write it in, as its ten digits. */
export const mobileField = z
  .string()
  .transform((typed, context) => {
    const digits = parseMobile(typed);
    if (digits !== null) return digits;
    context.addIssue({ code: 'custom', ...finding('MOBILE', {}) });
    return z.NEVER;
  })
  .meta({ description: 'Ten digits; +91, 0, spaces and dashes do no harm.', example: '9000010001' });

/** A ticket ID in any form that people write it in. */
export const ticketIdField = z
  .string()
  .transform((typed, context): TicketId => {
    const parsed = parseTicketId(typed);
    if (parsed.kind === 'valid') return parsed.ticketId;
    context.addIssue({ code: 'custom', ...finding('TICKET_ID', {}) });
    return z.NEVER;
  })
  .meta({ description: '11 digits. Spaces, dashes and Hindi digits do no harm.', example: '26148297315' });

/** The number of an incident in any form that people write it in. */
export const incidentIdField = z
  .string()
  .transform((typed, context) => {
    const id = parseIncidentId(typed);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', ...finding('INCIDENT_ID', {}) });
    return z.NEVER;
  })
  .meta({ description: 'The number of an incident.', example: 'INC-26-483920' });

/** A whole number within bounds. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .int()
    .refine((value) => value >= minimum && value <= maximum, finding('NUMBER_RANGE', { minimum, maximum }))
    .meta({ minimum, maximum });
}

/** May be left out, which means null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null as z.output<T> | null as never);
}

const isDate = (value: string): boolean => z.iso.date().safeParse(value).success;
const isInstant = (value: string): boolean => z.iso.datetime({ offset: true }).safeParse(value).success;

/** A date, or a moment with its zone; in a query its `+` may have arrived as a space. */
export const moment = z
  .string()
  .max(40)
  .transform((value) => value.replace(/ (?=\d\d:\d\d$)/, '+'))
  .refine((value) => /^2\d{3}/.test(value) && (isDate(value) || isInstant(value)), finding('MOMENT', {}))
  .meta({ description: 'A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30).' });

/** Every address takes it. */
export const languageQuery = z.strictObject({
  lang: z.enum(['hi', 'en']).optional().meta({ description: 'Language of the answer; else Accept-Language decides.' }),
});
export type LanguageQuery = z.infer<typeof languageQuery>;

export const positionQuery = z.coerce
  .number()
  .int()
  .min(0)
  .optional()
  .meta({ description: 'A position that a write answered: the list waits up to 2 s until it shows it.' });
