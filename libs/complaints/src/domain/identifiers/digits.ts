/** The digits that people in India may type: ASCII, Devanagari, the other Indian scripts, those of Urdu, full-width. */
export const DIGIT = '[0-9०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯᱐-᱙꯰-꯹۰-۹٠-٩０-９]';

const NOT_ASCII = new RegExp(`(?![0-9])${DIGIT}`, 'gu');

/** The same text with every digit in ASCII. */
export function toAsciiDigits(text: string): string {
  // From Devanagari to Malayalam digits stand at …6 to …F of a row of 16, in all others at …0 to …9.
  return text.replace(NOT_ASCII, (digit) => {
    const code = digit.charCodeAt(0);
    return String((code & 0xf) - (code >= 0x0900 && code < 0x0e00 ? 6 : 0));
  });
}
