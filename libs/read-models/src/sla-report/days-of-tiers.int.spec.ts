import { MONDAY, aComplaint, supervisorAt } from '@nivaran/testing';
import fc from 'fast-check';
import { DAY, dayOf } from '../tickets/day-of';
import { readModels } from '../reading/read-models.fixture';
import { GetSlaReport, type SlaReportRow } from './get-sla-report';

const WANDERERS = 60;
const DESKS = ['indore', 'gwalior', 'sehore', 'state', 'national'] as const;

/** A complaint that goes from desk to desk, on (a desk) or back (null), over some days. All that was late is recorded. */
const aWanderer = fc
  .array(fc.record({ to: fc.constantFrom(...DESKS, null), days: fc.nat(3) }), { minLength: 2, maxLength: 7 })
  .map((steps) => {
    let life = aComplaint({ at: MONDAY }).routedTo('bhopal').accepted();
    const lent: string[] = [];
    for (const { to, days } of steps) {
      life = life.after(`P${days}D`).dueRecorded();
      const { holder } = life;
      if (to !== null && to !== holder && !lent.includes(to)) {
        life = life.forwardedTo(to, supervisorAt(holder)).accepted();
        lent.push(holder);
      } else if (lent.length > 0) {
        life = life.returned();
        lent.pop();
      }
    }
    return life.after('P90D').dueRecorded();
  });

describe('the counts by days, of a tier', () => {
  const house = readModels();

  beforeAll(async () => {
    const seed = Number(process.env['NIVARAN_PROPERTY_SEED'] ?? 4711);
    await house.tell(...fc.sample(aWanderer, { numRuns: WANDERERS, seed }));
    house.clock.at('2027-06-01T10:00+05:30');
  });

  /** As kept by days, or as the stages themselves say. */
  const ofTiers = async (from: Date, days: number, asOf: Date | null): Promise<readonly SlaReportRow[]> => {
    const to = new Date(from.getTime() + days * DAY);
    return house.query(new GetSlaReport({ from, to, groupBy: 'tier', asOf, scope: { kind: 'all' } }, 'en'));
  };

  it('have a ticket once, however many of its desks had it, and whenever they did', async () => {
    const begin = Date.parse(`${dayOf(MONDAY)}T00:00+05:30`);
    let counted = 0;
    for (let day = 0; day < 14; day += 1)
      for (const days of [1, 2, 4, 8]) {
        const from = new Date(begin + day * DAY);
        const [kept, told] = [await ofTiers(from, days, null), await ofTiers(from, days, house.clock.now())];
        expect(kept).toEqual(told);
        counted += told.reduce((total, { tickets }) => total + tickets, 0);
      }
    expect(counted).toBeGreaterThan(500);
  });
});
