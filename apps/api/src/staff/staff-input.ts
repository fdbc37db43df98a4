import { STAFF_ROLES } from '@nivaran/complaints';
import { isAccountId } from '@nivaran/identity';
import { z } from 'zod';
import { finding, languageQuery, orNull, packId, plainText, text } from '../requests/fields';
import { pageQuery } from '../requests/page-query';

const accountId = z
  .string()
  .refine(isAccountId, finding('ACCOUNT_ID', {}))
  .meta({ description: 'Small letters, digits, dots, dashes: what they type to sign in.', example: 'officer.sehore' });

const standing = {
  name: plainText(100).meta({ description: 'As colleagues call them.', example: 'Rekha Yadav' }),
  role: z.enum(STAFF_ROLES),
  desk: orNull(packId).meta({ description: 'Where they work; null for helpdesk, auditor and admin.' }),
};
const openId = text(1, 200).nullable();

export const newAccount = z
  .strictObject({
    ...{ account: accountId, ...standing },
    openId: openId.default(null).meta({ description: 'What the sign-on service calls them; null: password alone.' }),
  })
  .meta({ id: 'NewAccount' });
export type NewAccountBody = z.infer<typeof newAccount>;

export const accountChange = z
  .strictObject({
    ...standing,
    openId: openId
      .optional()
      .meta({ description: 'What the sign-on service calls them; null: password alone; left out: as it is.' }),
  })
  .meta({ id: 'AccountChange' });
export type AccountChange = z.infer<typeof accountChange>;

export const staffQuery = z.strictObject({
  desk: packId.optional(),
  role: z.enum(STAFF_ROLES).optional(),
  ...pageQuery,
  ...languageQuery.shape,
});
export type StaffQuery = z.infer<typeof staffQuery>;
