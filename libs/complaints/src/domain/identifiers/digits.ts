/** The digits that people in India may type: ASCII, Devanagari, the other Indian scripts, full-width. */
export const DIGIT = '[0-9०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯０-９]';

const NOT_ASCII = new RegExp(`(?![0-9])${DIGIT}`, 'gu');

/** The same text with every digit in ASCII. */
export function toAsciiDigits(text: string): string {
  // Indian scripts keep their digits at …6 to …F of a block of 16, full-width ones at …0 to …9.
  return text.replace(NOT_ASCII, (digit) => {
    const code = digit.charCodeAt(0);
    return String((code & 0xf) - (code >= 0xff10 ? 0 : 6));
  });
}
