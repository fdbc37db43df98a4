import { FIELD_SENTENCES, SENTENCES } from './catalogue';
import { CODES, STATUSES } from './codes';
import { type FieldProblem, describeField } from './field-problem';
import { beforehandOf, detailOf } from './sentence';

const names = { desk: (id: string) => `[${id}]` };
const details = {
  ...{ allowed: 'GET', fields: 'category', field: 'category', digits: 4, actual: 7, desk: 'bhopal' },
  ...{
    officer: 'officer.bhopal',
    account: 'officer.bhopal',
    status: 'accepted',
    id: 'abc',
    bounces: '1',
    within: 'P30D',
    level: '2',
    most: '20',
  },
  ...{ tickets: '26148297315', scope: 'read', retryAfter: 61, fault: 'short', role: 'officer' },
  ...{ into: '26148297315', incident: 'INC-1', signature: 'Eicar-Test-Signature' },
};
const params = { expected: 'text', values: ['a', 'b'], minimum: 10, maximum: 5000, earliest: '2021-01-16' };
const DEVANAGARI = /[ऀ-ॿ]/;

describe('the catalogue of problems', () => {
  it.each(CODES)('%s has a 4xx or 5xx status and a title and a whole sentence in both languages', (code) => {
    expect(STATUSES[code]).toBeGreaterThanOrEqual(400);
    const [en, hi] = [SENTENCES.en[code], SENTENCES.hi[code]];
    expect([en.title, detailOf(en, details, names)].join()).not.toMatch(DEVANAGARI);
    expect(detailOf(en, details, names)).toMatch(/^[A-Z"[a-z].*[^.][.?]$/);
    expect(hi.title).toMatch(DEVANAGARI);
    expect(detailOf(hi, details, names)).toMatch(/[ऀ-ॿ].*।$/);
    expect(beforehandOf(en, details, names)).toMatch(/^[A-Z"[a-z].*[^.][.?]$/);
    expect(beforehandOf(hi, details, names)).toMatch(/[ऀ-ॿ].*।$/);
    for (const sentence of [en, hi])
      for (const said of [detailOf(sentence, details, names), beforehandOf(sentence, details, names)])
        expect(said).not.toMatch(/undefined|\[object|\bP\d/);
  });

  it.each([
    ['P30D', '30 days', '30 दिन'],
    ['P1D', '1 day', '1 दिन'],
    ['PT72H', '72 hours', '72 घंटे'],
    ['P1DT1H', '1 day 1 hour', '1 दिन 1 घंटे'],
  ])('says %s as people do', (within, en, hi) => {
    expect(detailOf(SENTENCES.en.APPEAL_TOO_LATE, { within }, names)).toContain(`for ${en} after its end`);
    expect(detailOf(SENTENCES.hi.APPEAL_TOO_LATE, { within }, names)).toContain(`बाद ${hi} तक`);
  });

  it.each(Object.keys(FIELD_SENTENCES.en))('%s of a field is said in both languages, with its values', (code) => {
    const problem = { field: 'x', code, params } as unknown as FieldProblem;
    const [en, hi] = [describeField(FIELD_SENTENCES.en, problem), describeField(FIELD_SENTENCES.hi, problem)];
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(hi).toMatch(/[ऀ-ॿ].*।$/);
    for (const said of [en, hi]) expect(said).not.toMatch(/undefined|\[object/);
  });

  it('says both bounds of a length', () => {
    const problem = { field: 'statement', code: 'TEXT_LENGTH', params: { minimum: 10, maximum: 5000 } } as const;
    expect(describeField(FIELD_SENTENCES.en, problem)).toBe('Write 10 to 5000 characters.');
    expect(describeField(FIELD_SENTENCES.hi, problem)).toBe('10 से 5000 अक्षर लिखें।');
  });
});
