import { languageOf } from './language';

describe('the language of an answer', () => {
  const of = (header?: string, query: object = {}) =>
    languageOf({ query, headers: header === undefined ? {} : { 'accept-language': header } });

  it('is what the query says', () => {
    expect(of('en', { lang: 'hi' })).toBe('hi');
    expect(of('hi', { lang: 'en' })).toBe('en');
  });

  it.each([
    ['hi', 'hi'],
    ['hi-IN,en;q=0.5', 'hi'],
    ['en-GB,en;q=0.9,hi;q=0.8', 'en'],
    ['fr, hi;q=0.3, en;q=0.2', 'hi'],
    ['en;q=0.1, hi;q=0.7', 'hi'],
    ['hi;q=0, en;q=0.1', 'en'],
    ['HI-in', 'hi'],
    ['hindi', 'en'],
    ['hi;q=nonsense', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('follows Accept-Language %j: %s', (header, language) => {
    expect(of(header)).toBe(language);
  });

  it('does not stumble over a language that there is not, or a query that could not be read', () => {
    expect(of('hi', { lang: 'fr' })).toBe('hi');
    expect(languageOf({ query: null, headers: {} })).toBe('en');
  });
});
