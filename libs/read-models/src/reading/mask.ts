/** A name as outsiders may see it: its first letter. */
export function maskName(name: string): string {
  const [first = ''] = new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(name.trim());
  return typeof first === 'string' ? first : `${first.segment}…`;
}

/** A mobile number as outsiders may see it: its last two digits. */
export function maskMobile(mobile: string): string {
  return `••••••••${mobile.slice(-2)}`;
}
