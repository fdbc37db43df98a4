import { type ComplaintScenario, aComplaint, defaultPack, loadDefaultPack } from '@nivaran/testing';
import { type Use, usesOf, whatIsDropped } from './uses';

describe('what a complaint stands on', () => {
  beforeAll(loadDefaultPack);

  const desksOf = ({ complaint }: ComplaintScenario) =>
    usesOf(complaint).flatMap((use) => /^desk (.+)$/.exec(use)?.[1] ?? []);

  it('is its desk, its category and the calendars of its clocks', () => {
    const uses = usesOf(aComplaint().routedTo('bhopal').complaint);
    expect(uses.toSorted()).toEqual(['calendar bhopal-office', 'category DOSE_MISSING', 'desk bhopal']);
  });

  it('is every desk that it is still to go back to', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('state').accepted().forwardedTo('national');
    expect(desksOf(lent).toSorted()).toEqual(['bhopal', 'national', 'state']);
  });

  it('is no desk before it is on one', () => {
    expect(desksOf(aComplaint())).toEqual([]);
    expect(desksOf(aComplaint().deferred())).toEqual([]);
  });

  it('stays the desk and the category after the end: a closed complaint can come back', () => {
    const closed = aComplaint().routedTo('bhopal').accepted().resolved().confirmed();
    expect(usesOf(closed.complaint).toSorted()).toEqual(['category DOSE_MISSING', 'desk bhopal']);
  });
});

describe('what a pack leaves out', () => {
  beforeAll(loadDefaultPack);

  it('is what the pack before had; what is new is not', () => {
    const { pack } = defaultPack();
    const [first, ...others] = pack.categories;
    const { 'source.COWIN': _, ...messages } = pack.messages.en;
    const after = { ...pack, categories: others, messages: { ...pack.messages, en: messages } };
    const dropped: Use[] = [`category ${first?.code ?? ''}`, 'source COWIN'];
    expect([...whatIsDropped(pack, after)]).toEqual(dropped);
    expect(whatIsDropped(after, pack).size).toBe(0);
  });
});
