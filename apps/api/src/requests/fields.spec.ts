import fc from 'fast-check';
import { InputInvalid } from '../problems/errors';
import { lodgeBody } from '../complaints/lodge-body';
import { aLodging } from '../testing/a-lodging.fixture';
import { moment, text } from './fields';
import { checked } from './input.pipe';

const codesOf = (schema: Parameters<typeof checked>[0], value: unknown): string[] => {
  try {
    checked(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return error.fields.map(({ field, code }) => (field ? `${field} ${code}` : code));
  }
};

describe('a text field', () => {
  it('counts characters, not code units, once the space around is gone', () => {
    expect(codesOf(text(2, 3), '  😀😀😀 ')).toEqual([]);
    expect(codesOf(text(2, 3), '😀😀😀😀')).toEqual(['TEXT_LENGTH']);
    expect(codesOf(text(2, 3), ' x ')).toEqual(['TEXT_LENGTH']);
  });

  it('takes any text that UTF-8 and PostgreSQL can hold, and no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (typed) => {
        const value = `x${typed}x`;
        const storable = !value.includes('\0') && Buffer.from(value).toString() === value;
        expect(codesOf(text(1, 100), value)).toEqual(storable ? [] : ['TEXT_NOT_STORABLE']);
      }),
    );
  });
});

describe('a moment', () => {
  it.each(['2026-11-01', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00.123+05:30', '2026-11-01T00:00:00 05:30'])(
    'may be %s',
    (value) => expect(codesOf(moment, value)).toEqual([]),
  );
  it.each(['', '2026', '2026-13-01', '2026-11-31', '2026-11-01T25:00:00Z', '2026-11-01T00:00:00', '9999-01-01'])(
    'is not %j',
    (value) => expect(codesOf(moment, value)).toEqual(['MOMENT']),
  );
});

describe('what is wrong with an input', () => {
  it('is all told at once', () => {
    const { consent: _, ...rest } = aLodging({ category: 3, language: 'mr', channel: 'web', residence: null });
    expect(codesOf(lodgeBody, rest).sort()).toEqual([
      'category WRONG_TYPE',
      'consent REQUIRED',
      'language NOT_ONE_OF',
      'residence WRONG_TYPE',
    ]);
  });

  it('is not the body’s own words: unknown names are cut, and hold no Aadhaar number', () => {
    const [name = ''] = codesOf(lodgeBody, { ...aLodging(), [`234123412346 ${'x'.repeat(500)}`]: 1 });
    expect(name).toMatch(/^XXXXXXXX2346 x{47} FIELD_UNKNOWN$/);
  });

  it('is not a list without end', () => {
    const unknown = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`field${n}`, n]));
    expect(codesOf(lodgeBody, { ...aLodging(), ...unknown })).toHaveLength(50);
  });

  it('is told for anything that JSON can hold, without ever failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(codesOf(lodgeBody, value).length).toBeGreaterThan(0);
      }),
    );
  });
});
