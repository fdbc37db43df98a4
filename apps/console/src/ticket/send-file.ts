import { answer, api } from '../api/client';
import type { Outcome } from '../api/schema';

interface Sent {
  readonly ticketId: string;
  readonly version: number;
  readonly kind: string;
  readonly file: File | null;
  readonly key: string;
}

/** Adds a file to a complaint. @throws Refused, Unreachable */
export function sendFile({ ticketId, version, kind, file, key }: Sent): Promise<Outcome> {
  const form = new FormData();
  form.set('kind', kind);
  if (file) form.set('file', file);
  return answer(
    api.POST('/api/v1/complaints/{ticketId}/attachments', {
      params: { path: { ticketId }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
      body: form as never, // openapi-fetch sends a form as it is
    }),
  );
}
