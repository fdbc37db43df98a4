import { z } from 'zod';

export const secondFactorSetup = z
  .object({
    secret: z.string().meta({ description: 'Base32, to be typed where no QR code can be read.' }),
    uri: z.string().meta({ description: 'What a QR code for an authenticator app holds.' }),
  })
  .meta({ id: 'SecondFactorSetup' });

export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string().meta({ example: 'k7m2p-9x4tq' })) })
  .meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;

const sessionInList = z.object({
  id: z.uuid(),
  device: z.string().meta({ description: 'The browser, as it calls itself.' }),
  openedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});

/** Sessions of somebody else, for an administrator. */
export const sessionList = z.object({ items: z.array(sessionInList) }).meta({ id: 'Sessions' });

export const ownSessions = z
  .object({ items: z.array(sessionInList.extend({ current: z.boolean() })) })
  .meta({ id: 'OwnSessions' });
export type OwnSessions = z.infer<typeof ownSessions>;
