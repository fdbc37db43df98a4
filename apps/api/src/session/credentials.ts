import { LONGEST_PASSWORD } from '@nivaran/identity';
import { z } from 'zod';
import { exactText, text } from '../requests/fields';

/** Longer ones are refused before they are hashed. A password is taken as it is, spaces included. */
const passwordField = exactText(0, LONGEST_PASSWORD).meta({ format: 'password' });

export const credentials = z.strictObject({
  account: text(1, 100).meta({ example: 'officer.bhopal' }),
  password: passwordField,
});
export type CredentialsBody = z.infer<typeof credentials>;

export const codeBody = z.strictObject({
  code: text(6, 20).meta({ description: 'Six digits of the app, or a recovery code.', example: '482913' }),
});
export type CodeBody = z.infer<typeof codeBody>;

export const passwordChange = z.strictObject({ current: passwordField, next: passwordField });
export type PasswordChange = z.infer<typeof passwordChange>;
