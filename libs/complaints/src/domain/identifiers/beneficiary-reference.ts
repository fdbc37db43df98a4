import { toAsciiDigits } from './digits';

/** CoWIN's beneficiary reference ID as it was typed → its 13 or 14 digits; null if it is none. */
export function parseBeneficiaryReference(typed: string): string | null {
  const digits = toAsciiDigits(typed.slice(0, 40)).replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{13,14}$/.test(digits) ? digits : null;
}
