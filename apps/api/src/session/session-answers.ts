import { STAFF_ROLES } from '@nivaran/complaints';
import type { Session } from '@nivaran/identity';
import { z } from 'zod';

const NEEDS = ['second-factor', 'second-factor-setup', 'new-password'] as const satisfies readonly Session['needs'][];

export const sessionAnswer = z
  .object({
    account: z.string().meta({ example: 'officer.bhopal' }),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    desk: z.string().nullable(),
    needs: z.enum(NEEDS).nullable().meta({
      description:
        'What is missing before the session opens anything: a code, a second factor, a password of your own.',
    }),
    endsAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export function sessionAnswerOf({ account: { id, name, role, desk }, needs, endsAt }: Session): SessionAnswer {
  return { account: id, name, role, desk, needs, endsAt: endsAt.toISOString() };
}
