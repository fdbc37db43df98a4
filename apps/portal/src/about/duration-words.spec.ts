import { formatsIn } from '../page/formats';
import { TEXTS } from '../texts/texts';
import { durationWords } from './duration-words';

describe('how long something may take, in words', () => {
  const words = (language: 'hi' | 'en', iso: string, isAlways = false) =>
    durationWords(iso, TEXTS[language].pages, { formats: formatsIn(language, 'Asia/Kolkata'), isAlways });

  it.each([
    ['P10D', false, '10 working days', '10 कामकाजी दिन'],
    ['P1D', false, 'one working day', 'एक कामकाजी दिन'],
    ['P30D', true, '30 days', '30 दिन'],
    ['P1D', true, 'one day', 'एक दिन'],
    ['PT4H', false, '4 hours', '4 घंटे'],
    ['PT1H', true, '1 hour', '1 घंटा'],
    ['PT90M', false, '1 hour, 30 minutes', '1 घंटा, 30 मिनट'],
    ['P1DT4H', false, 'one working day, 4 hours', 'एक कामकाजी दिन, 4 घंटे'],
    ['PT720H', true, '720 hours', '720 घंटे'],
    ['PT0S', true, '0 days', '0 दिन'],
  ])('%s, day and night %s: %s, %s', (iso, isAlways, english, hindi) => {
    expect([words('en', iso, isAlways), words('hi', iso, isAlways)]).toEqual([english, hindi]);
  });
});
