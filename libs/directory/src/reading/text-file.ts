import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from './problems';

const NEWLINE = 0x0a;

/**
 * The text of a pack's file, or null if it is missing or not UTF-8, which is then among the problems.
 *
 * A byte-order mark and Windows line ends, which spreadsheets leave behind, are told of and read as if they weren't
 * there. Letters are composed (NFC), so that the same Hindi word is the same text whoever typed it.
 */
export async function readText(folder: string, file: string, problems: Problems): Promise<string | null> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'is missing' : `can't be read (${error.code ?? error.message})`;
    problems.inFile(file, null, `The file ${why}.`);
    return null;
  });
  if (!bytes) return null;
  const text = decode(bytes);
  if (text === null) {
    problems.inFile(file, lineOfBadByte(bytes), 'The file is not UTF-8; save it with the encoding UTF-8.');
    return null;
  }
  if (text.startsWith('\uFEFF'))
    problems.inFile(file, 1, 'The file begins with a byte-order mark; save it as UTF-8 without BOM.', 'warning');
  // iCalendar demands CRLF (RFC 5545 section 3.1); everywhere else it is an accident.
  const firstReturn = file.endsWith('.ics') ? -1 : text.indexOf('\r\n');
  if (firstReturn >= 0) {
    const line = text.slice(0, firstReturn).split('\n').length;
    problems.inFile(file, line, 'The file has Windows line ends (CRLF); save it with Unix line ends (LF).', 'warning');
  }
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is not UTF-8 by itself. No UTF-8 sequence contains the byte of a line end. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0 || decode(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return line;
}
