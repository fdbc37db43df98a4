import { DIGIT, toAsciiDigits } from './digits';
import { passesVerhoeff } from './verhoeff';

/** Twelve digits in a row, as people write them: in groups, with dashes, dots or line ends between. */
const TWELVE_DIGITS = new RegExp(`(?<!${DIGIT})${DIGIT}(?:[\\s\\p{Pd}\\p{Cf}._,/]{0,3}${DIGIT}){11}(?!${DIGIT})`, 'gu');
const ANY_DIGIT = new RegExp(DIGIT, 'gu');

/**
 * Masks all but the last four digits of every Aadhaar number in a text; the rest of the text stays as it is.
 *
 * Aadhaar numbers in structured electronic form may be kept only in an Aadhaar Data Vault (UIDAI circular 11020/205/2017),
 * so they must not get into free text either. A number counts when its check digit fits: about one in ten other
 * twelve-digit numbers is masked as well, which is the harmless side to err on.
 */
export function maskAadhaar(text: string): string {
  return text.replace(TWELVE_DIGITS, (found) => {
    const digits = toAsciiDigits(found).replace(/\D/g, '');
    if (!passesVerhoeff(digits)) return found;
    let seen = 0;
    return found.replace(ANY_DIGIT, (digit) => ((seen += 1) <= 8 ? 'X' : digit));
  });
}

/** Whether a text holds what maskAadhaar would mask. */
export function holdsAadhaar(text: string): boolean {
  return maskAadhaar(text) !== text;
}
