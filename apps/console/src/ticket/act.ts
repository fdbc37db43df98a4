import { answer, api, newKey } from '../api/client';
import type { ComplaintAction, Outcome } from '../api/schema';

export type ActionName = ComplaintAction['action'];

export interface Act {
  readonly ticketId: string;
  readonly action: ActionName;
  /** The version that was decided on: the server refuses if it is not the present one any more. */
  readonly version: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** One for each intention. */
  readonly key: string;
}

/** Does one thing to one complaint. @throws Refused, Unreachable */
export function act({ ticketId, action, version, body, key }: Act): Promise<Outcome> {
  // All actions have the same shape but for their bodies, which the list of actions describes.
  return answer(
    api.POST(`/api/v1/complaints/{ticketId}/actions/${action as 'note'}`, {
      params: { path: { ticketId }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
      body: body as { text: string },
    }),
  );
}

/** Takes a claim back. */
export function release(ticketId: string, version: number, key: string = newKey()): Promise<Outcome> {
  return act({ ticketId, version, action: 'release', body: {}, key });
}
