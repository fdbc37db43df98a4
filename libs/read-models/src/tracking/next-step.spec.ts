import { type ComplaintScenario, aComplaint, defaultPack, loadDefaultPack } from '@nivaran/testing';
import { nextStep } from './next-step';

const next = ({ complaint, facts }: ComplaintScenario, language: 'hi' | 'en' = 'en') =>
  nextStep(complaint, facts, defaultPack(), language);
const NOTHING_MORE = 'Nothing more happens. You can lodge a new complaint at any time.';

describe('what comes next for the citizen', () => {
  beforeAll(loadDefaultPack);

  const closed = () => aComplaint().routedTo('bhopal').accepted().resolved().confirmed();
  const rejected = () => aComplaint().routedTo('bhopal').accepted().rejected();

  it('is to say, once it is closed, until when it can be opened again', () => {
    expect(next(closed())).toMatch(/open this complaint again until 16 Dec 2026.*10:00\s?am\.$/);
    expect(next(closed(), 'hi')).toMatch(/16 दिस.* 2026.*10:00 तक आप यही शिकायत दोबारा खोल सकते हैं।$/);
    expect(next(closed().after('P30D'))).toContain('again until');
  });

  it('is nothing, once it is too late for that', () => {
    expect(next(closed().after('P31D'))).toBe(NOTHING_MORE);
    expect(next(rejected().after('P29D'))).toContain('ask a higher office');
    expect(next(rejected().after('P31D'))).toBe(NOTHING_MORE);
  });

  it('is nothing for what no higher office can look at any more', () => {
    const dismissed = rejected().appealed().decided('dismissed');
    expect(next(dismissed)).toContain('ask a higher office');
    expect(next(dismissed.appealed().decided('dismissed'))).toBe(NOTHING_MORE);
    const closed = aComplaint().routedTo('bhopal').accepted().resolved().appealed().decided('dismissed');
    expect(next(closed)).toContain('ask a higher office');
    expect(next(closed.appealed().decided('dismissed'))).toBe(NOTHING_MORE);
  });

  it('is told in every status without a gap', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    const older = aComplaint({ at: '2026-11-13T10:00+05:30' });
    for (const life of [
      ...[aComplaint(), aComplaint().deferred(), aComplaint().routedTo('bhopal'), accepted, accepted.asked()],
      ...[accepted.held(), accepted.resolved(), rejected(), rejected().appealed(), closed(), accepted.withdrew()],
      aComplaint().mergedInto(older),
    ])
      expect([next(life, 'hi'), next(life)]).not.toContainEqual(expect.stringMatching(/[{}]|undefined|^$/));
  });
});
