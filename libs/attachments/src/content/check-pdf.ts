import { AttachmentActiveContent, AttachmentDamaged } from './errors';

/** Readers look for the end mark within the last 1024 bytes. */
const TRAILER = 1024;

/**
 * Names of what acts when a PDF is opened or clicked: scripts (an /OpenAction is one of these, or harmless), programs to
 * start, files within. /JS is so short that compressed data holds it by chance: it counts where text stands before it and
 * a script, or a reference to one, behind it.
 */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFile)|(?<=[\t\n\r\x20-\x7e]{4})\/JS(?:\s*[(<]|\s+\d+\s+\d+\s+R)/;

/**
 * Whether a PDF is whole and, as far as a look at its bytes tells, holds nothing that acts.
 *
 * It finds what stands in the clear, also when letters of a name are written as #xx. It opens neither compressed object
 * streams nor encrypted files: an action inside of those passes. So this keeps out the ordinary, and what is left is a
 * scanner's affair and that of the headers a PDF is served with (docs/adr/0017).
 *
 * @throws AttachmentDamaged, AttachmentActiveContent
 */
export function checkPdf(bytes: Buffer): void {
  if (!bytes.subarray(-TRAILER).includes('%%EOF')) throw new AttachmentDamaged();
  if (ACTIVE.test(withLettersOf(bytes).toString('latin1'))) throw new AttachmentActiveContent();
}

const HASH = 0x23;

/** With each #xx as the letter that it stands for. In one pass: a file may consist of nothing else. */
function withLettersOf(bytes: Buffer): Buffer {
  const first = bytes.indexOf(HASH);
  if (first === -1) return bytes;
  const plain = Buffer.from(bytes);
  let end = first;
  for (let at = first; at < bytes.length; at += 1, end += 1) {
    const letter = bytes[at] === HASH ? letterOf(bytes[at + 1], bytes[at + 2]) : -1;
    plain[end] = letter === -1 ? (bytes[at] ?? 0) : letter;
    if (letter !== -1) at += 2;
  }
  return plain.subarray(0, end);
}

/** -1 if these are no two hexadecimal digits. */
function letterOf(high = 0, low = 0): number {
  const [tens, ones] = [digitOf(high), digitOf(low)];
  return tens === -1 || ones === -1 ? -1 : tens * 16 + ones;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20; // small
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
