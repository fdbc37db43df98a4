import { ATTACHMENT_TYPES } from '@nivaran/attachments';
import { type LodgeOutcome, type Outcome, PERMISSIONS, type Permission, type Status } from '@nivaran/complaints';
import { TIERS } from '@nivaran/directory';
import type { ComplaintView, HistoryEntry, Named, StageView } from '@nivaran/read-models';
import { PAUSE_REASONS } from '@nivaran/sla';
import { z } from 'zod';
import { ACTIONS_OF_PEOPLE } from './actions-of-people';
import { EVIDENCE_KINDS } from './evidence';

/* The views of the read models, documented. `satisfies` keeps both the same. */

export const STATUS_NAMES = {
  lodged: 'lodged',
  triage: 'triage',
  routed: 'routed',
  accepted: 'accepted',
  awaitingCitizen: 'awaitingCitizen',
  awaitingSource: 'awaitingSource',
  resolved: 'resolved',
  appealed: 'appealed',
  rejected: 'rejected',
  closed: 'closed',
  withdrawn: 'withdrawn',
  merged: 'merged',
} as const satisfies { readonly [S in Status]: S };

export const status = z.enum(STATUS_NAMES).meta({ id: 'Status' });
export const ticketId = z.string().meta({ description: '11 digits.', example: '26148297315' });
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-23T05:30:00.000Z' });
export const named = z
  .object({ code: z.string(), name: z.string().meta({ description: 'In the reader’s language.' }) })
  .meta({ id: 'Named' }) satisfies z.ZodType<Named>;

const outcomeShape = {
  ticketId,
  version: z.int().meta({ description: 'Of the complaint after this.' }),
  position: z.int().meta({ description: 'Of the last event in the log; lists take it as `position`.' }),
  status,
};

export const outcome = z.object(outcomeShape).meta({ id: 'Outcome' }) satisfies z.ZodType<Outcome>;

export const lodgeOutcome = z
  .object({ ...outcomeShape, complaintId: z.string() })
  .meta({ id: 'LodgeOutcome' }) satisfies z.ZodType<LodgeOutcome>;

/** A view whose actions say in words why not. */
export type ComplaintAnswer = Omit<ComplaintView, 'actions'> & {
  readonly actions: readonly (Omit<ComplaintView['actions'][number], 'details'> & {
    readonly reasonText: string | null;
  })[];
};

const INPUT_KINDS = [
  ...new Set(
    Object.values<Permission>(PERMISSIONS).flatMap(({ input }) => Object.values(input).map(({ kind }) => kind)),
  ),
];

const actionAnswer = z
  .object({
    action: z.enum(ACTIONS_OF_PEOPLE),
    allowed: z.boolean(),
    reason: z
      .enum([
        ...(['WRONG_STATUS', 'ROLE_MAY_NOT', 'NOT_YOUR_DESK', 'NOT_YOUR_TICKET', 'NOT_FORWARDED'] as const),
        ...(['OUT_OF_SCOPE', 'PERSON_ERASED'] as const),
        ...([
          'REOPEN_TOO_LATE',
          'APPEAL_TOO_LATE',
          'APPEAL_DECIDED',
          'NO_FURTHER_APPEAL',
          'APPEAL_OWN_OUTCOME',
          'ALREADY_RATED',
        ] as const),
        ...(['LEVEL_REACHED', 'EVIDENCE_TOO_MUCH'] as const),
      ])
      .nullable()
      .meta({ description: 'The code of the problem that trying would be answered with.' }),
    reasonText: z.string().nullable().meta({ description: 'The reason in the reader’s language.' }),
    input: z
      .array(z.object({ name: z.string(), kind: z.enum(INPUT_KINDS), required: z.boolean() }))
      .meta({ description: 'The fields of the request, and what each of them means.' }),
  })
  .meta({ id: 'ComplaintAction' });

export const complaintAnswer = z
  .object({
    ticketId,
    version: z.int(),
    status,
    statusText: z.string(),
    category: named,
    language: z.string(),
    channel: z.string(),
    lodgedAt: instant,
    district: named.nullable(),
    accountableDesk: named.nullable().meta({ description: 'The desk that answers to the citizen to the end.' }),
    holderDesk: named.nullable().meta({ description: 'The desk that must act now.' }),
    officer: z.string().nullable(),
    complainant: z.object({
      name: z.string().nullable(),
      mobile: z.string().nullable(),
      email: z.string().nullable(),
      beneficiaryReference: z.string().nullable(),
      masked: z.boolean().meta({ description: 'Whether this reader sees only first letters and last digits.' }),
    }),
    mayReveal: z.boolean().meta({ description: 'Whether `…/reveal` shows this reader the rest.' }),
    idProof: z
      .object({
        type: z.enum(['AADHAAR', 'PAN', 'VOTER_ID', 'DRIVING_LICENCE', 'PASSPORT', 'PENSION_PASSBOOK', 'OTHER']),
        last4: z.string().nullable(),
      })
      .nullable(),
    vaccination: z.object({
      dose: z.int().nullable(),
      date: z.string().meta({ format: 'date' }).nullable(),
      centre: z.string().nullable(),
      districtLgd: z.int().nullable(),
      vaccine: z.string().nullable(),
    }),
    residence: z.object({ pin: z.string().nullable(), districtLgd: z.int().nullable() }),
    statement: z
      .string()
      .nullable()
      .meta({ description: 'The citizen’s own words; null if this reader may not read them.' }),
    evidence: z
      .array(
        z.object({
          kind: z.enum(EVIDENCE_KINDS),
          mediaType: z.enum(ATTACHMENT_TYPES),
          bytes: z.int(),
          sha256: z.string(),
          name: z.string().nullable().meta({ description: 'null if this reader may not read it.' }),
          at: instant,
        }),
      )
      .meta({
        description:
          'Files that came with it. What is in one is at …/attachments/{sha256}, for those who may read its name.',
      }),
    bounces: z.object({
      total: z.int(),
      pairs: z
        .array(z.object({ from: named, to: named, times: z.int() }))
        .meta({ description: 'How often it went from one desk to another and back.' }),
    }),
    source: named.nullable().meta({ description: 'What it waits for.' }),
    incident: z.string().nullable().meta({ description: 'The incident whose end it waits for.' }),
    appeal: z
      .object({ decider: named, tier: z.enum(TIERS), against: z.enum(['resolved', 'closed', 'rejected']) })
      .nullable()
      .meta({ description: 'While an appeal is open.' }),
    mergedInto: z.string().nullable().meta({ description: 'The ticket that goes on for it.' }),
    mergedHere: z.array(z.string()).meta({ description: 'The tickets that it goes on for, the oldest first.' }),
    raisedTo: z.int().meta({ description: 'The highest level that was ever told of it; 0: none.' }),
    actions: z.array(actionAnswer).meta({ description: 'What this reader may do now, and why not what they may not.' }),
  })
  .meta({ id: 'Complaint' }) satisfies z.ZodType<ComplaintAnswer>;

const historyEntry = z
  .object({
    version: z.int(),
    position: z.int(),
    type: z.string().meta({ example: 'ComplaintAccepted' }),
    at: instant,
    by: z.string().meta({ example: 'Desk officer (officer.bhopal)' }),
    sentence: z.string().meta({ description: 'What happened, in the reader’s language.' }),
    words: z.string().nullable().meta({ description: 'What was said with it, if this reader may read it.' }),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryEntry' }) satisfies z.ZodType<
  Omit<HistoryEntry, 'type' | 'data'> & { readonly type: string; readonly data: object }
>;

export const historyAnswer = z
  .object({ ticketId, items: z.array(historyEntry) })
  .meta({ id: 'History', description: 'Everything that happened, oldest first.' });

export const stageOutcome = z
  .enum(['running', 'paused', 'overdue', 'met', 'late', 'cancelled'])
  .meta({ id: 'StageOutcome' });

const reason = z.union([
  z.object({ kind: z.enum(['working', 'outside-hours', 'day-off']) }),
  z.object({ kind: z.literal('holiday'), name: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal('paused'), why: z.string() }),
]);

const interval = z.object({ from: instant, to: instant, counted: z.boolean(), reason });

const stage = z
  .object({
    stage: named,
    instance: z.string().meta({ example: 'ACT-2' }),
    holder: named.nullable().meta({ description: 'Whose time it is.' }),
    target: z.string().meta({ description: 'ISO 8601, on its calendar.', example: 'P3D' }),
    calendar: z.string(),
    packVersion: z.string(),
    startedAt: instant,
    dueAt: instant.nullable().meta({ description: 'null while paused.' }),
    dueSoonAt: instant.nullable(),
    pauses: z.array(z.object({ from: instant, to: instant.nullable(), reason: z.enum([...PAUSE_REASONS, 'merged']) })),
    endedAt: instant.nullable(),
    usedMillis: z.int().meta({ description: 'Counted up to its end, or up to now.' }),
    outcome: stageOutcome,
    breach: z
      .object({ at: instant, holder: named.nullable(), officer: z.string().nullable() })
      .nullable()
      .meta({ description: 'Who had it when it was due and not done.' }),
    level: z.int().meta({ description: 'The highest level of the ladder that was told; 0: none.' }),
    explanation: z
      .object({
        countedMillis: z.number(),
        intervals: z.array(interval),
        stretches: z
          .array(
            z.object({
              ...{ from: instant, to: instant },
              cause: z.enum(['start', 'category', 'pack']).meta({ description: 'Why these rules came to apply.' }),
              target: z.string().meta({ description: 'ISO 8601, on the calendar.', example: 'P3D' }),
              calendar: named,
              packVersion: z.string(),
              carriedMillis: z.number().meta({ description: 'Used before, as this calendar counts it.' }),
              countedMillis: z.number(),
              intervals: z.array(interval),
            }),
          )
          .meta({
            description:
              'One, unless the category or the pack was changed. The last one’s carriedMillis + countedMillis is countedMillis.',
          }),
        sentences: z.array(z.string()),
      })
      .meta({ description: 'Every piece of time, and why it counts or not.' }),
  })
  .meta({ id: 'Stage' }) satisfies z.ZodType<StageView>;

export const slaAnswer = z
  .object({ ticketId, items: z.array(stage) })
  .meta({ id: 'Sla', description: 'The clocks of the complaint, in the order of their starts.' });
