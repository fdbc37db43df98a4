import { z } from 'zod';

export const waysToSignIn = z
  .object({
    password: z.literal(true).meta({ description: 'With account and password.' }),
    openId: z
      .object({ name: z.string().meta({ example: 'MP Sign-on' }) })
      .nullable()
      .meta({ description: 'At the sign-on service of this name, by a link to /api/v1/session/openid.' }),
  })
  .meta({ id: 'WaysToSignIn' });
export type WaysToSignIn = z.infer<typeof waysToSignIn>;
