import type { AttachmentType } from '@nivaran/attachments';
import { maskAadhaar } from '@nivaran/complaints';

/** Characters (Unicode code points) of a name at most, its ending included. */
const LONGEST = 120;

const ENDINGS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
};

/**
 * Control characters, what turns the direction of writing (so that an ending looks like another), and what no file system
 * has in a name.
 */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu;

/**
 * What a file is called here: its own name, without folders and tricks, and with an ending that says what is in it, so
 * that no computer opens it as something else.
 */
export function fileNameOf(given: string, type: AttachmentType): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(NOT_IN_A_NAME, '').replace(/\s+/gu, ' ');
  const endings = ENDINGS[type];
  const ending = endings.find((each) => name.toLowerCase().endsWith(each));
  const stem = trimmed(ending === undefined ? name : name.slice(0, -ending.length));
  const room = LONGEST - (ending ?? endings[0]).length;
  const short = trimmed(cut(maskAadhaar(stem), room));
  return `${short === '' ? 'file' : short}${ending ?? endings[0]}`;
}

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '');

const LETTERS = new Intl.Segmenter('hi');

/** Whole letters, as people see them, of so many code points together. */
function cut(text: string, most: number): string {
  let short = '';
  let length = 0;
  for (const { segment } of LETTERS.segment(text)) {
    length += segment.match(/./gsu)?.length ?? 0;
    if (length > most) break;
    short += segment;
  }
  return short;
}
