import fc from 'fast-check';
import { drawn } from './draw.fixture';
import { MEGABYTE_OF_HINDI, NAUGHTY_STRINGS } from './naughty-strings.fixture';

/** Bytes to put into a request, and what to call them in a finding. */
export interface Naughty {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where they go: a text of an address or a header, or a value within JSON. */
export type Kind = 'text' | 'json';

const DEPTH = 5000;

/** JSON of every wrong type, and what only looks like JSON. */
const VALUES: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1', '1.5', '1e308', '1e309', '-1e309', '9007199254740993', '1e-400'],
  ...['9'.repeat(400), '[]', '[[]]', '{}', '[null]', '[{}]', '["x"]', '{"a":1}', '{"toString":1}', '{"length":-1}'],
  ...['{"then":{}}', '{"0":"a","length":1}', '["a","b"]', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}'],
  ...['NaN', 'undefined', '', ' ', '01', '+1', '.5', '0x10', "'x'", '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"'],
  '"\\x"',
  ...['"', '"a\nb"', '{"a":1,"a":2}', '{"a"', '1,"b":2', '[1,]', '/**/1', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`],
  ...[`${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`, `[${'1,'.repeat(DEPTH)}1]`, `"${'\\u0000'.repeat(100)}"`],
  ...[JSON.stringify(Object.fromEntries(Array.from({ length: DEPTH }, (_, n) => [`field${n}`, n])))],
];

/** Bytes that are no UTF-8: overlong, alone, cut, a surrogate, beyond the last. */
const HEX = ['c0af', '80', 'ff', 'fe', 'e0a4', 'eda080', 'f4908080', '22c322'];
const NO_UTF8 = HEX.map((hex) => Buffer.from(hex, 'hex'));

const LISTS: Readonly<Record<Kind, readonly Naughty[]>> = {
  text: [
    ...NAUGHTY_STRINGS.map((text) => ({ name: shown(text), bytes: bytesOf(text) })),
    ...NO_UTF8.map((bytes) => ({ name: `bytes ${bytes.toString('hex')}`, bytes })),
  ],
  json: [
    ...NAUGHTY_STRINGS.map((text) => ({ name: shown(text), bytes: Buffer.from(JSON.stringify(text)) })),
    ...VALUES.map((json) => ({ name: `JSON ${shown(json)}`, bytes: Buffer.from(json) })),
    ...NO_UTF8.map((bytes) => ({ name: `bytes ${bytes.toString('hex')}`, bytes: quoted(bytes) })),
    { name: 'JSON 1 MB of Hindi, twice', bytes: Buffer.from(JSON.stringify(MEGABYTE_OF_HINDI.repeat(2))) },
  ],
};

const strings = fc.oneof(
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: 'grapheme', size: 'medium' }),
  fc.string({
    unit: fc.constantFrom('\0', '\ud800', '\udc00', 'क', '\u094d', '\u200d', '\u202e', "'", '"', '\\', '%', '<'),
  }),
);
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  fc.dictionary(strings, fc.jsonValue()),
  fc.double(),
);
const RANDOM: Readonly<Record<Kind, fc.Arbitrary<Naughty>>> = {
  text: strings.map((text) => ({ name: shown(text), bytes: bytesOf(text) })),
  json: fc
    .oneof(
      strings.map((text) => JSON.stringify(text)),
      fc.json(),
      anything.map(asJson),
    )
    .map((json) => ({ name: `JSON ${shown(json)}`, bytes: Buffer.from(json) })),
};

/** So many values for a place, always the same for a seed: two thirds from the list, as far as it goes, the rest by chance. */
export function naughtyValues(kind: Kind, count: number, seed: number): readonly Naughty[] {
  const listed = drawn(LISTS[kind], Math.ceil((count * 2) / 3), seed);
  return [...listed, ...fc.sample(RANDOM[kind], { seed, numRuns: count - listed.length })];
}

/** UTF-8 that also writes surrogates down, which Buffer.from would mend. */
export function bytesOf(text: string): Buffer {
  if (!/\p{Cs}/u.test(text)) return Buffer.from(text);
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      return isSurrogate
        ? Buffer.from([0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)])
        : Buffer.from(character);
    }),
  );
}

function quoted(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('"'), bytes, Buffer.from('"')]);
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function shown(text: string): string {
  const json = JSON.stringify(text);
  return json.length > 80 ? `${json.slice(0, 80)}… (${text.length})` : json;
}
