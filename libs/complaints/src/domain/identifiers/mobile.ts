import { toAsciiDigits } from './digits';

/**
 * An Indian mobile number as ten ASCII digits, from how people write it: with +91, 0, spaces or dashes, in digits of
 * another script, or with the invisible marks that phones copy along. Null if it is none (numbering plan: ten digits from 6 to 9).
 */
export function parseMobile(typed: string): string | null {
  const digits = toAsciiDigits(typed.slice(0, 30)).replace(/[\s\p{Pd}\p{Cf}.()]/gu, '');
  return /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits)?.[1] ?? null;
}

/** As it is written for people: 90000 10001. @param mobile ten digits */
export function formatMobile(mobile: string): string {
  return `${mobile.slice(0, 5)} ${mobile.slice(5)}`;
}
