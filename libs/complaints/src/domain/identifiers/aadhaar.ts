import { DIGIT, toAsciiDigits } from './digits';
import { passesVerhoeff } from './verhoeff';

/**
 * Twelve digits in a row, as people write them: in groups, with dashes, dots or line ends between. In a lookahead, so that
 * a search finds those that overlap as well: a date before a number must not hide it.
 */
const TWELVE_DIGITS = new RegExp(
  `(?<!${DIGIT})(?=(${DIGIT}(?:[\\s\\p{Pd}\\p{Cf}._,/]{0,3}${DIGIT}){11})(?!${DIGIT}))`,
  'gu',
);
const ANY_DIGIT = new RegExp(DIGIT, 'gu');

/**
 * Masks all but the last four digits of every Aadhaar number in a text; the rest of the text stays as it is.
 *
 * Aadhaar numbers in structured electronic form may be kept only in an Aadhaar Data Vault (UIDAI circular 11020/205/2017),
 * so they must not get into free text either. A number counts when its check digit fits: about one in ten other
 * twelve-digit numbers is masked as well, which is the harmless side to err on.
 */
export function maskAadhaar(text: string): string {
  let masked = text;
  for (;;) {
    const hidden = digitsToHide(masked);
    if (hidden.size === 0) return masked;
    masked = masked.replace(ANY_DIGIT, (digit, at: number) => (hidden.has(at) ? 'X' : digit));
    // Again: the four digits that are left may begin another number.
  }
}

/** Whether a text holds what maskAadhaar would mask. */
export function holdsAadhaar(text: string): boolean {
  return maskAadhaar(text) !== text;
}

/** Where the first eight digits of each Aadhaar number stand. */
function digitsToHide(text: string): ReadonlySet<number> {
  const places = [...text.matchAll(TWELVE_DIGITS)].flatMap(({ index, 1: number = '' }) => {
    const digits = [...number.matchAll(ANY_DIGIT)];
    const isAadhaar = passesVerhoeff(toAsciiDigits(digits.join('')));
    return isAadhaar ? digits.slice(0, 8).map((digit) => index + digit.index) : [];
  });
  return new Set(places);
}
