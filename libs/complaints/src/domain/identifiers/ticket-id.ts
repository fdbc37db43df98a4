import { toAsciiDigits } from './digits';
import { passesVerhoeff, verhoeffDigit } from './verhoeff';

/** What the citizen holds: 11 digits, the last one a check digit. Never 12: that would be an Aadhaar number. */
export type TicketId = string & { readonly TicketId: unique symbol };

const LENGTH = 11;
/** Longer input is not looked at: nobody types a ticket ID with this many spaces. */
const LONGEST_INPUT = 40;

/**
 * @param year of lodging, for the two leading digits
 * @param random a whole number from 0 to 99,999,999
 */
export function ticketIdFrom(year: number, random: number): TicketId {
  const digits = String(year % 100).padStart(2, '0') + String(random).padStart(8, '0');
  return (digits + verhoeffDigit(digits)) as TicketId;
}

export type ParsedTicketId =
  | { readonly kind: 'valid'; readonly ticketId: TicketId }
  | { readonly kind: 'wrong-length'; readonly digits: number }
  | { readonly kind: 'wrong-check-digit' };

/** Reads a ticket ID as people type it: with spaces, dashes, digits of another script, or invisible marks. */
export function parseTicketId(typed: string): ParsedTicketId {
  const digits = toAsciiDigits(typed.slice(0, LONGEST_INPUT)).replace(/[\s\p{Pd}\p{Cf}.·]/gu, '');
  if (!/^\d*$/.test(digits) || digits.length !== LENGTH)
    return { kind: 'wrong-length', digits: digits.replace(/\D/g, '').length };
  return passesVerhoeff(digits) ? { kind: 'valid', ticketId: digits as TicketId } : { kind: 'wrong-check-digit' };
}

/** As it is written for people: 261-4829-7315. */
export function formatTicketId(ticketId: string): string {
  return `${ticketId.slice(0, 3)}-${ticketId.slice(3, 7)}-${ticketId.slice(7)}`;
}
