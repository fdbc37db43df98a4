import { type TicketId, parseTicketId } from '@nivaran/complaints';
import type { Texts } from '../texts/texts';

/** A ticket ID as people type it, or what is wrong with it. */
export function readTicketId(
  typed: string,
  { track }: Texts,
): { readonly ticketId: TicketId } | { readonly error: string } {
  const parsed = parseTicketId(typed);
  switch (parsed.kind) {
    case 'valid':
      return { ticketId: parsed.ticketId };
    case 'wrong-length':
      return { error: track.wrongLength(parsed.digits) };
    case 'wrong-check-digit':
      return { error: track.wrongDigits };
  }
}
