import fc from 'fast-check';
import { NAUGHTY_STRINGS } from './naughty-strings.fixture';

/** Letters that programs like to change: composed and not, joined and not, of the other direction, of several parts. */
const DELICATE = [
  'é',
  'e\u0301',
  'क',
  '\u093c',
  '\u0958',
  '\u094d',
  '\u200d',
  '\u200c',
  'ि',
  'ا',
  '\u202e',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  '🇮🇳',
];
const SPACES = [' ', '\n', '\r\n', '\t', '\u00a0', '\u2028', 'x', '1', '९', '\\', '"', "'", '<', '&', '\0', '\ud83d'];

/** Whatever somebody might write. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', size: 'medium' }),
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: fc.constantFrom(...DELICATE, ...SPACES), size: 'medium' }),
  fc.constantFrom(...NAUGHTY_STRINGS.filter((text) => text.length < 20_000)),
);
