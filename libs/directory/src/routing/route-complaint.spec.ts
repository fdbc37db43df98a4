import fc from 'fast-check';
import { Directory } from '../directory/directory';
import { loadDemonstration, loadPack } from '../loading/load-pack';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import { routeComplaint, type RoutingDecision, type RoutingInput } from './route-complaint';

const BHOPAL = 396;
const INDORE = 410;
const RAISEN = 421;
const NOTHING = { vaccinationDistrictLgd: null, residenceDistrictLgd: null, residencePin: null };

describe('routeComplaint', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = new Directory(await loadPack(DEFAULT_PACK));
  });
  const route = (input: Partial<RoutingInput> & { category: string }): RoutingDecision =>
    routeComplaint(directory, { ...NOTHING, ...input });

  // DOSE_MISSING lies in what a centre recorded; OTHER lies at home; PRIVACY is for the state cell.
  it.each<[string, string, Partial<RoutingInput>, string, string]>([
    [
      'the vaccination',
      'DOSE_MISSING',
      { vaccinationDistrictLgd: INDORE, residencePin: '462001' },
      'indore',
      'vaccination-district',
    ],
    [
      'the residence',
      'OTHER',
      { vaccinationDistrictLgd: INDORE, residenceDistrictLgd: BHOPAL },
      'bhopal',
      'residence-district',
    ],
    ['the PIN code', 'OTHER', { vaccinationDistrictLgd: INDORE, residencePin: '462001' }, 'bhopal', 'residence-pin'],
    [
      'an LGD code before the PIN code',
      'OTHER',
      { residenceDistrictLgd: INDORE, residencePin: '462001' },
      'indore',
      'residence-district',
    ],
    [
      'an LGD code with a PIN code of several',
      'OTHER',
      { residenceDistrictLgd: RAISEN, residencePin: '464993' },
      'raisen',
      'residence-district',
    ],
    [
      'the vaccination in spite of such a PIN code',
      'DOSE_MISSING',
      { vaccinationDistrictLgd: BHOPAL, residencePin: '464993' },
      'bhopal',
      'vaccination-district',
    ],
    ['the residence instead', 'DOSE_MISSING', { residenceDistrictLgd: BHOPAL }, 'bhopal', 'residence-district-instead'],
    ['the PIN code instead', 'DOSE_MISSING', { residencePin: '462001' }, 'bhopal', 'residence-pin-instead'],
    ['the vaccination instead', 'OTHER', { vaccinationDistrictLgd: INDORE }, 'indore', 'vaccination-district-instead'],
    [
      'the vaccination instead of a home in another state',
      'OTHER',
      { vaccinationDistrictLgd: INDORE, residencePin: '110001' },
      'indore',
      'vaccination-district-instead',
    ],
    [
      'the home instead of a vaccination in another state',
      'DOSE_MISSING',
      { vaccinationDistrictLgd: 77, residencePin: '462001' },
      'bhopal',
      'residence-pin-instead',
    ],
  ])('goes by %s', (_what, category, input, desk, rule) => {
    const { districtLgd } = directory.desk(desk);
    expect(route({ category, ...input })).toEqual({ kind: 'desk', holder: desk, accountable: desk, districtLgd, rule });
  });

  it.each<[string, string, Partial<RoutingInput>, string, string, number[]]>([
    [
      'a PIN code of several districts',
      'OTHER',
      { residencePin: '464993' },
      'PIN_SPANS_DISTRICTS',
      'residence-pin',
      [RAISEN, BHOPAL],
    ],
    [
      'one, although the place of the vaccination is known',
      'OTHER',
      { residencePin: '464993', vaccinationDistrictLgd: INDORE },
      'PIN_SPANS_DISTRICTS',
      'residence-pin',
      [RAISEN, BHOPAL],
    ],
    [
      'one, where the vaccination would count',
      'DOSE_MISSING',
      { residencePin: '464993' },
      'PIN_SPANS_DISTRICTS',
      'residence-pin-instead',
      [RAISEN, BHOPAL],
    ],
    ['a PIN code that nobody knows', 'OTHER', { residencePin: '999999' }, 'PIN_UNKNOWN', 'residence-pin', []],
    ['nothing to go by', 'DOSE_MISSING', {}, 'NO_DISTRICT', 'no-district', []],
    [
      'only districts of other states',
      'OTHER',
      { residenceDistrictLgd: 77, vaccinationDistrictLgd: 78 },
      'NO_DISTRICT',
      'no-district',
      [],
    ],
  ])('leaves it to a person with %s', (_what, category, input, reason, rule, candidates) => {
    expect(route({ category, ...input })).toEqual({ kind: 'triage', reason, rule, candidates });
  });

  it('puts misuse of data on the state cell and keeps the district accountable', () => {
    const decision = route({ category: 'PRIVACY', residencePin: '462001' });
    expect(decision).toMatchObject({ holder: 'state', accountable: 'bhopal', districtLgd: BHOPAL });
  });

  it('leaves a district without a desk to a person', () => {
    const desks = directory.pack.desks.filter(({ id }) => id !== 'bhopal');
    const without = new Directory({ ...directory.pack, desks });
    expect(routeComplaint(without, { ...NOTHING, category: 'OTHER', residenceDistrictLgd: BHOPAL })).toEqual({
      kind: 'triage',
      reason: 'NO_DESK',
      rule: 'residence-district',
      candidates: [BHOPAL],
    });
  });

  it('refuses a category that the pack does not have', () => {
    expect(() => route({ category: 'NOTHING' })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CATEGORY' }) as Error,
    );
  });

  it('gives a triage for each of the 75 PIN codes of several districts, and a desk for each of the 702 others', () => {
    const decisions = Object.entries(directory.pack.pincodes).map(([residencePin, districts]) => ({
      spans: districts.length > 1,
      decision: route({ category: 'OTHER', residencePin }),
    }));
    expect(decisions.filter(({ spans, decision }) => spans && decision.kind === 'triage')).toHaveLength(75);
    expect(decisions.filter(({ spans, decision }) => !spans && decision.kind === 'desk')).toHaveLength(702);
  });

  it('routes each case of the demonstration', async () => {
    const accountable = (await loadDemonstration(DEFAULT_PACK)).map(({ complaint }) => {
      const { category, vaccination, residence } = complaint;
      const decision = route({
        category,
        vaccinationDistrictLgd: vaccination.districtLgd,
        residenceDistrictLgd: residence.districtLgd,
        residencePin: residence.pin,
      });
      return decision.kind === 'desk' ? decision.accountable : decision.reason;
    });
    expect(accountable).toEqual([...Array<string>(8).fill('bhopal'), 'jabalpur', 'indore', 'bhopal', 'bhopal']);
  });

  describe('whatever is known', () => {
    it('answers with desks that fit, or with why a person must look', () => {
      const { categories, districts, pincodes } = directory.pack;
      const lgd = fc.option(
        fc.oneof(fc.constantFrom(...districts.map((district) => district.lgd)), fc.constant(9_999)),
      );
      const input = fc.record({
        category: fc.constantFrom(...categories.map(({ code }) => code)),
        vaccinationDistrictLgd: lgd,
        residenceDistrictLgd: lgd,
        residencePin: fc.option(fc.oneof(fc.constantFrom(...Object.keys(pincodes)), fc.constant('999999'))),
      });
      fc.assert(
        fc.property(input, (known) => {
          const decision = routeComplaint(directory, known);
          expect(routeComplaint(directory, known)).toEqual(decision);
          if (decision.kind === 'triage') {
            const candidates = directory.districtsOfPin(known.residencePin ?? '').map((district) => district.lgd);
            expect(decision.candidates).toEqual(candidates);
            expect(decision.reason === 'PIN_SPANS_DISTRICTS').toBe(candidates.length > 1);
            expect(decision.reason === 'NO_DISTRICT').toBe(known.residencePin === null);
            return;
          }
          const { holder, accountable, districtLgd, rule } = decision;
          expect(directory.desk(accountable)).toMatchObject({ tier: 'DISTRICT', districtLgd });
          expect(directory.desk(holder).tier).toBe(directory.category(known.category).ladder[0]);
          const { vaccinationDistrictLgd, residenceDistrictLgd, residencePin } = known;
          const byRule = rule.startsWith('vaccination')
            ? vaccinationDistrictLgd
            : rule.startsWith('residence-district')
              ? residenceDistrictLgd
              : directory.districtsOfPin(residencePin ?? '')[0]?.lgd;
          expect(districtLgd).toBe(byRule);
          const wanted = directory.category(known.category).district;
          expect(rule.endsWith('-instead')).toBe(!rule.startsWith(wanted));
        }),
        { numRuns: 2_000 },
      );
    });

    it('keeps to an LGD code of the wanted place, whatever else is known', () => {
      const { districts, pincodes } = directory.pack;
      fc.assert(
        fc.property(
          fc.constantFrom(...districts.map((district) => district.lgd)),
          fc.constantFrom(...districts.map((district) => district.lgd)),
          fc.constantFrom(...Object.keys(pincodes)),
          (wanted, other, residencePin) => {
            const byVaccination = { vaccinationDistrictLgd: wanted, residenceDistrictLgd: other, residencePin };
            const byResidence = { vaccinationDistrictLgd: other, residenceDistrictLgd: wanted, residencePin };
            expect(route({ category: 'DATE_WRONG', ...byVaccination })).toMatchObject({ districtLgd: wanted });
            expect(route({ category: 'CERT_MISSING', ...byResidence })).toMatchObject({ districtLgd: wanted });
          },
        ),
        { numRuns: 500 },
      );
    });
  });
});
