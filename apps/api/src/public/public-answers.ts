import type { TrackingView } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named, stageOutcome, status, ticketId } from '../complaints/complaint-answers';

export const trackingAnswer = z
  .object({
    ticketId,
    ticketIdFormatted: z.string().meta({ example: '261-4829-7315' }),
    status,
    statusText: z.string(),
    nextStep: z.string().meta({ description: 'What happens next, and whether the citizen has to do something.' }),
    category: named,
    lodgedAt: instant,
    accountableDesk: named.nullable().meta({ description: 'The desk that answers to the citizen to the end.' }),
    holderDesk: named.nullable().meta({ description: 'The desk that must act now.' }),
    dueAt: instant
      .nullable()
      .meta({ description: 'The date by which the citizen has an answer, or can still object.' }),
    why: z.array(z.string()).meta({ description: 'Why it is due then: what time counts, and what does not.' }),
    answerBy: instant.nullable().meta({ description: 'While a question is open: when it is to be answered by.' }),
    source: named.nullable().meta({ description: 'What it waits for.' }),
    mergedInto: ticketId.nullable().meta({ description: 'The ticket of the same person that goes on for it.' }),
    mergedIntoFormatted: z.string().nullable(),
    stages: z.array(
      z.object({
        stage: named,
        desk: named.nullable(),
        startedAt: instant,
        dueAt: instant.nullable(),
        endedAt: instant.nullable(),
        outcome: stageOutcome,
      }),
    ),
  })
  .meta({
    id: 'Tracking',
    description: 'No personal data, no free text, no name of an officer.',
  }) satisfies z.ZodType<TrackingView>;

export const categoriesAnswer = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        example: z.string().meta({ description: 'What a citizen might say.' }),
        evidence: z.array(z.string()).meta({ description: 'What to bring.' }),
        urgent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Categories' });

export const consentAnswer = z
  .object({ version: z.string().meta({ example: '3f2a9c01d4e7' }), text: z.string() })
  .meta({ id: 'Consent' });

export const districtsAnswer = z
  .object({ items: z.array(z.object({ lgd: z.int(), name: z.string() })) })
  .meta({ id: 'Districts' });

export const pinAnswer = z
  .object({ pin: z.string(), districts: z.array(z.object({ lgd: z.int(), name: z.string() })) })
  .meta({
    id: 'PinCode',
    description: 'The districts that a PIN code lies in; more than one: ask the citizen; none: not known.',
  });
