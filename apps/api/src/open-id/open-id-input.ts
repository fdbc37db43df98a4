import { z } from 'zod';
import { languageQuery } from '../requests/fields';
import { localPathField } from './local-path';

export const beginQuery = languageQuery.extend({ to: localPathField.default('/') });
export type BeginQuery = z.infer<typeof beginQuery>;

/** What the provider adds. Some add more than the standards say; it is read as it came (OpenID Connect Core 1.0, 3.1.2.5). */
export const callbackQuery = z.looseObject({
  code: z.string().optional().meta({ description: 'What the sign-in is exchanged for, once.' }),
  state: z.string().optional().meta({ description: 'As it was sent off.' }),
  iss: z.string().optional().meta({ description: 'Who sends the browser (RFC 9207).' }),
  error: z.string().optional().meta({ description: 'Why nobody signed in, such as access_denied.' }),
});
