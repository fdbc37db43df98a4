import { COMPLAINT_EVENT_TYPES, type Language } from '@nivaran/complaints';
import { Directory } from '@nivaran/directory';
import {
  type ComplaintScenario,
  aComplaint,
  aLife,
  defaultPack,
  loadDefaultPack,
  propertyRuns,
} from '@nivaran/testing';
import fc from 'fast-check';
import { namesIn } from './names';
import { type Names, type Sentences, sentenceOf } from './sentences';
import { english } from './sentences.en';
import { hindi } from './sentences.hi';

const SENTENCES: Record<Language, Sentences> = { hi: hindi, en: english };

const story = ({ events }: ComplaintScenario, language: Language, names = namesIn(defaultPack(), language)) =>
  events.map((event) => sentenceOf(SENTENCES[language], event, names));

/** Without Intl, whose dates differ a little from one version of Node to another. */
const withPlainTimes = (language: Language): Names => ({
  ...namesIn(defaultPack(), language),
  moment: (iso) => iso.slice(0, 16),
});

/** As officers and incidents are called in scenarios. */
const IDS = /INC-[\d-]+|asha|ravi|(officer|supervisor)\.[a-z]+/g;

describe('history in words', () => {
  beforeAll(loadDefaultPack);

  it('reads like a story in English', () => {
    const life = aComplaint()
      .after('PT5S')
      .routedTo('bhopal')
      .after('PT1H')
      .accepted()
      .asked()
      .after('P1D')
      .answered()
      .forwardedTo('national');
    expect(story(life, 'en', withPlainTimes('en'))).toEqual([
      'The complaint was lodged.',
      'Clock “Reaching the right office” started; due 2026-11-16T05:30.',
      'It went to District Immunisation Office, Bhopal, which answers for it.',
      '“Reaching the right office” was done in time.',
      'Clock “Answer to you” started for District Immunisation Office, Bhopal; due 2026-11-30T12:30.',
      'Clock “An officer takes it up” started for District Immunisation Office, Bhopal; due 2026-11-17T04:30.',
      'Clock “Work at one office” started for District Immunisation Office, Bhopal; due 2026-11-20T04:30.',
      'An officer of District Immunisation Office, Bhopal accepted it.',
      '“An officer takes it up” was done in time.',
      'The officer asked the citizen a question.',
      'Clock “Answer to you” stands still: waiting for the citizen.',
      'Clock “Work at one office” stands still: waiting for the citizen.',
      'Clock “Your answer to our question” started for District Immunisation Office, Bhopal; due 2026-11-23T05:30.',
      'The answer to the question came in.',
      '“Your answer to our question” was done in time.',
      'Clock “Answer to you” runs on; due 2026-12-01T12:30.',
      'Clock “Work at one office” runs on; due 2026-11-23T04:30.',
      'District Immunisation Office, Bhopal asked National CoWIN Desk, New Delhi to act.',
      '“Work at one office” was done in time.',
      'Clock “An officer takes it up” started for National CoWIN Desk, New Delhi; due 2026-11-18T05:30.',
      'Clock “Work at one office” started for National CoWIN Desk, New Delhi; due 2026-11-25T05:30.',
    ]);
  });

  it('reads like a story in Hindi', () => {
    const life = aComplaint().routedTo('bhopal').accepted().at('2026-12-02T15:00+05:30').resolved().confirmed();
    expect(story(life, 'hi', withPlainTimes('hi')).slice(-12)).toEqual([
      '“एक दफ़्तर में काम” का अंतिम समय 2026-11-19T12:30 था और काम पूरा नहीं हुआ; शिकायत जिला टीकाकरण कार्यालय, भोपाल के पास थी।',
      '“एक दफ़्तर में काम” में देरी: स्तर 1 (दफ़्तर का अधिकारी) को बताया गया।',
      '“एक दफ़्तर में काम” में देरी: स्तर 2 (ज़िला पर्यवेक्षक) को बताया गया।',
      '“एक दफ़्तर में काम” में देरी: स्तर 3 (राज्य प्रकोष्ठ) को बताया गया।',
      '“एक दफ़्तर में काम” में देरी: स्तर 4 (राष्ट्रीय डेस्क) को बताया गया।',
      'कार्यालय के अनुसार गलती ठीक हो गई: छूटी हुई खुराक दर्ज कर दी गई है।',
      '“आपको जवाब” देर से पूरा हुआ।',
      '“एक दफ़्तर में काम” देर से पूरा हुआ।',
      '“आपकी पुष्टि” का समय जिला टीकाकरण कार्यालय, भोपाल के लिए शुरू हुआ; अंतिम समय 2026-12-09T09:30।',
      'नागरिक ने पुष्टि की कि गलती ठीक हो गई है।',
      '“आपकी पुष्टि” समय पर पूरा हुआ।',
      'नागरिक की पुष्टि के बाद शिकायत बंद हुई।',
    ]);
  });

  it('tells everything that can happen, in both languages, without a gap', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const sentences = [...story(life, 'hi'), ...story(life, 'en')];
        expect(sentences.filter((sentence) => !/[.।?]$/.test(sentence))).toEqual([]);
        expect(sentences.join('\n')).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
      }),
      propertyRuns(100),
    );
    const types = COMPLAINT_EVENT_TYPES.map(({ type }) => type).sort();
    expect([Object.keys(hindi).sort(), Object.keys(english).sort()]).toEqual([types, types]);
  });

  it('tells the time of the pack’s zone, in Hindi by the part of the day', () => {
    const [inEnglish, inHindi] = [namesIn(defaultPack(), 'en'), namesIn(defaultPack(), 'hi')];
    expect(inEnglish.moment('2026-11-16T09:30:00.000Z')).toMatch(/16 Nov 2026.*3:00\s?pm/);
    expect(inHindi.moment('2026-11-16T09:30:00.000Z')).toMatch(/16 नव.*2026.*दोपहर 3:00/);
    expect(inHindi.moment('2026-11-15T20:00:00.000Z')).toMatch(/16 नव.*2026.*रात 1:30/);
  });

  it('has no Latin letters in Hindi, but for the ids of officers and incidents', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        expect(story(life, 'hi').join('\n').replaceAll(IDS, '…')).not.toMatch(/\p{Script=Latin}/u);
      }),
      propertyRuns(100),
    );
  });

  it('names the desk that had it when a promise was broken, not the one that had promised', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted().after('P30D');
    const sentences = story(lent.dueRecorded(), 'en', withPlainTimes('en')).filter((sentence) =>
      sentence.startsWith('“Answer to you” was due'),
    );
    expect(sentences).toEqual([
      '“Answer to you” was due 2026-11-30T12:30 and was not done; National CoWIN Desk, New Delhi had it.',
    ]);
  });

  it('stays readable under a pack that has lost a desk, a district or a code', () => {
    const { pack } = defaultPack();
    const lost = new Directory({ ...pack, desks: [], districts: [], messages: { hi: {}, en: {} } });
    const life = aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal').accepted().resolved('MISUSE_STOPPED');
    const sentences = story(life, 'en', namesIn(lost, 'en'));
    expect(sentences[2]).toBe('It went to state; bhopal answers for it (district 396).');
    expect(sentences).toContain('The desk says that it is put right: MISUSE_STOPPED.');
  });
});
