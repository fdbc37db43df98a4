import { STAFF_ROLES } from '@nivaran/complaints';
import type { StaffMember } from '@nivaran/identity';
import { z } from 'zod';

export const staffMember = z
  .object({
    account: z.string().meta({ example: 'officer.bhopal' }),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    desk: z.string().nullable(),
    openId: z.string().nullable(),
    demonstration: z.boolean(),
    secondFactor: z.boolean(),
    createdAt: z.iso.datetime(),
    disabledAt: z.iso.datetime().nullable(),
    lastSeenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StaffMember' });
export type StaffMemberAnswer = z.infer<typeof staffMember>;

export const staffPage = z
  .object({ items: z.array(staffMember), nextCursor: z.string().nullable() })
  .meta({ id: 'StaffPage' });
export type StaffPage = z.infer<typeof staffPage>;

export const temporaryPassword = z
  .object({
    account: z.string(),
    password: z.string().meta({ example: 'k7m2-p9x4-tq3v-8hcd' }),
  })
  .meta({ id: 'TemporaryPassword' });
export type TemporaryPassword = z.infer<typeof temporaryPassword>;

export function staffMemberAnswer({ id: account, ...rest }: StaffMember): StaffMemberAnswer {
  return { account, ...rest };
}
