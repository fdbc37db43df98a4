import { Directory } from '@nivaran/directory';
import { aComplaint, defaultPack, loadDefaultPack } from '@nivaran/testing';
import type { Pack } from '@nivaran/directory';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

/** The default pack, changed. */
const packWith = (version: string, change: (pack: Pack) => Partial<Pack>) =>
  new Directory({ ...defaultPack().pack, ...change(defaultPack().pack), version });

describe('running clocks', () => {
  beforeAll(loadDefaultPack);

  it('leave out nights, weekends and the holidays of their desk', () => {
    // Friday afternoon; Tuesday is Guru Nanak Jayanti. P1D is eight hours in Bhopal.
    const friday = aComplaint({ at: '2026-11-20T16:00+05:30' }).routedTo('bhopal');
    expect(friday.dueOf('ACCEPT')).toBe(at('2026-11-23T16:00+05:30'));
    expect(friday.at('2026-11-23T11:00+05:30').accepted().forwardedTo('national').dueOf('ACCEPT')).toBe(
      at('2026-11-25T11:00+05:30'), // eight and a half hours in Delhi, over the same holiday
    );
    // The gas tragedy day is a holiday in Bhopal alone.
    const inDecember = { at: '2026-12-02T10:00+05:30' };
    expect(aComplaint(inDecember).routedTo('bhopal').dueOf('ACT')).toBe(at('2026-12-08T18:00+05:30'));
    expect(aComplaint(inDecember).routedTo('indore').dueOf('ACT')).toBe(at('2026-12-07T18:00+05:30'));
  });

  it('give routing one hour, at night and on a holiday too', () => {
    expect(aComplaint({ at: '2026-11-24T03:00+05:30' }).dueOf('ROUTE')).toBe(at('2026-11-24T04:00+05:30'));
  });

  it('count the promise from lodging although it starts at routing', () => {
    const routed = aComplaint().deferred().after('PT7H').routedTo('bhopal');
    const promise = routed.dataOf('StageStarted').find(({ stage }) => stage === 'RESOLVE');
    expect(promise?.startedAt).toBe('2026-11-16T04:30:00.000Z');
    expect(routed.dueOf('RESOLVE')).toBe(aComplaint().routedTo('bhopal').dueOf('RESOLVE'));
  });

  it('are due soon at three quarters of their target', () => {
    const [, , accept] = aComplaint().routedTo('bhopal').dataOf('StageStarted');
    expect(accept).toMatchObject({
      ...{ stage: 'ACCEPT', dueSoonAt: '2026-11-16T10:30:00.000Z', dueAt: '2026-11-16T12:30:00.000Z' },
    });
  });

  it('are numbered: each start of a stage is an instance of its own', () => {
    const life = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned().resolved().reopened();
    expect(life.dataOf('StageStarted').map(({ instance }) => instance)).toEqual([
      ...['ROUTE-1', 'RESOLVE-1', 'ACCEPT-1', 'ACT-1', 'ACCEPT-2', 'ACT-2', 'ACT-3', 'CONFIRM-1'],
      ...['RESOLVE-2', 'ACCEPT-3', 'ACT-4'],
    ]);
  });

  describe('and pauses', () => {
    it('stop only where the policy says so', () => {
      const promiseRunsOn = packWith('promise-runs-on', ({ policy }) => ({
        policy: { ...policy, stages: { ...policy.stages, RESOLVE: { ...policy.stages.RESOLVE, pausedBy: [] } } },
      }));
      const asked = aComplaint().underPack(promiseRunsOn).routedTo('bhopal').accepted().asked();
      expect(asked.stage('ACT').dueAt).toBeNull();
      expect(asked.dueOf('RESOLVE')).toBe(aComplaint().routedTo('bhopal').dueOf('RESOLVE'));
      expect(
        asked
          .answered()
          .dataOf('StageResumed')
          .map(({ stage }) => stage),
      ).toEqual(['ACT']);
    });

    it('lose nothing and restart nothing, however often', () => {
      const once = aComplaint().routedTo('bhopal').accepted().after('PT2H').asked();
      expect(once.stage('ACT').clock.usedMillis).toBe(2 * HOUR);
      const twice = once.after('PT1H').answered().after('PT3H').asked();
      expect(twice.stage('ACT').clock.usedMillis).toBe(5 * HOUR);
      const resolved = twice.after('P3D').answered().after('PT1H').resolved();
      const met = resolved.dataOf('StageMet').filter(({ stage }) => stage === 'ACT' || stage === 'RESOLVE');
      expect(met.map(({ usedMillis }) => usedMillis)).toEqual([6 * HOUR, 6 * HOUR]);
    });

    it('keep a clock from ever breaching', () => {
      const asked = aComplaint().routedTo('bhopal').accepted().asked().after('P60D').dueRecorded();
      expect(asked.dataOf('StageBreached')).toEqual([]);
    });

    it('leave due times of the past as they are: a late clock stays late by the same due time', () => {
      const accepted = aComplaint().routedTo('bhopal').accepted();
      const due = accepted.dueOf('ACT');
      const late = accepted.at('2026-11-23T12:00+05:30').asked();
      expect(late.stage('ACT')).toMatchObject({ dueAt: null, breachedAt: due });
      const answered = late.after('P1D').answered();
      expect(answered.dueOf('ACT')).toBe(due);
      expect(answered.dataOf('StageResumed')).toMatchObject([
        { stage: 'RESOLVE' },
        { stage: 'ACT', dueAt: new Date(due).toISOString() },
      ]);
      expect(answered.dataOf('StageBreached').filter(({ stage }) => stage === 'ACT')).toHaveLength(1);
    });
  });

  describe('and new versions of a pack', () => {
    const kinder = () =>
      packWith('2', ({ policy, calendars }) => ({
        policy: { ...policy, stages: { ...policy.stages, ACCEPT: { ...policy.stages.ACCEPT, target: 'P3D' } } },
        calendars: calendars.map((calendar) => ({ ...calendar, exceptions: [] })),
      }));

    it('keep the due times that were settled before', () => {
      const before = aComplaint().routedTo('bhopal').accepted();
      const after = before.underPack(kinder());
      expect(after.asked().after('PT16H').answered().dueOf('RESOLVE')).toBe(
        before.asked().after('PT16H').answered().dueOf('RESOLVE'),
      );
    });

    it('count what was started before by the calendar of its own version', () => {
      // Over Guru Nanak Jayanti, which the new version does not know.
      const asked = aComplaint({ at: '2026-11-23T14:00+05:30' }).routedTo('bhopal').accepted().underPack(kinder());
      expect(asked.at('2026-11-25T12:00+05:30').asked().stage('ACT').clock.usedMillis).toBe(6 * HOUR);
    });

    it('hold for what starts after them', () => {
      const released = aComplaint().routedTo('bhopal').accepted().underPack(kinder()).released();
      expect(released.stage('ACCEPT')).toMatchObject({ packVersion: '2', clock: { targetMillis: 24 * HOUR } });
    });
  });
});
