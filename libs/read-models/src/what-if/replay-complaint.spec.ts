import { rulesFrom } from '@nivaran/complaints';
import { Directory, type Pack } from '@nivaran/directory';
import {
  type ComplaintScenario,
  aComplaint,
  aLife,
  defaultPack,
  loadDefaultPack,
  propertyRuns,
} from '@nivaran/testing';
import fc from 'fast-check';
import type { ComparedStage } from './compared-stage';
import { type ComplaintReplay, type ReplayRules, replayEvent, stillOpen } from './replay-complaint';

/** Every stage of a life, ended ones first. */
function compare({ events, now }: Pick<ComplaintScenario, 'events' | 'now'>, rules: ReplayRules): ComparedStage[] {
  let replay: ComplaintReplay | undefined;
  const stages: ComparedStage[] = [];
  for (const event of events) {
    const step = replayEvent(replay, event, rules);
    replay = step.replay;
    stages.push(...step.ended);
  }
  return replay ? [...stages, ...stillOpen(replay, now)] : stages;
}

type Change = (pack: Pack) => Partial<Pack>;
const under = (life: Pick<ComplaintScenario, 'events' | 'now'>, change: Change): ComparedStage[] =>
  compare(life, { throughout: rulesFrom(changed(change)) });
const changed = (change: Change): Directory =>
  new Directory({ ...defaultPack().pack, ...change(defaultPack().pack), version: 'other' });
const stage = (stages: readonly ComparedStage[], instance: string) => {
  const found = stages.find((one) => one.instance === instance);
  if (!found) throw new Error(`${instance} is not among the compared stages.`);
  return found;
};
const outcomes = ({ actual, other }: ComparedStage) => [actual.outcome, other?.outcome];

const actWithin =
  (target: string): Change =>
  ({ categories }) => ({
    categories: categories.map((category) => ({ ...category, act: { DISTRICT: target, NATIONAL: target } })),
  });
const pausing =
  (name: 'ACT' | 'ACCEPT' | 'RESOLVE', ...pausedBy: ('awaiting-citizen' | 'awaiting-source')[]): Change =>
  ({ policy }) => ({
    policy: { ...policy, stages: { ...policy.stages, [name]: { ...policy.stages[name], pausedBy } } },
  });
const holidayOn =
  (...dates: string[]): Change =>
  ({ calendars }) => ({
    calendars: calendars.map((calendar) => ({
      ...calendar,
      exceptions: [
        ...calendar.exceptions,
        ...dates.map((date) => ({ date, name: { hi: 'अवकाश', en: 'Holiday' }, hours: [] })),
      ].toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    })),
  });
const urgent: Change = ({ categories }) => ({
  categories: categories.map((category) => ({ ...category, urgent: true })),
});

describe('a complaint replayed under other rules', () => {
  beforeAll(loadDefaultPack);
  /** On Bhopal's desk on a Monday at opening, accepted at once; ACT is due on Thursday at closing, after four days. */
  const accepted = () => aComplaint().routedTo('bhopal').accepted();

  it('meets a longer target where the shorter one was breached', () => {
    const life = accepted().after('P7D').resolved();
    expect(outcomes(stage(under(life, actWithin('P4D')), 'ACT-1'))).toEqual(['breached', 'breached']);
    expect(outcomes(stage(under(life, actWithin('P6D')), 'ACT-1'))).toEqual(['breached', 'met']);
  });

  it('breaches a shorter target, at the moment when it would have been due', () => {
    const { actual, other } = stage(under(accepted().after('P2D').resolved(), actWithin('P1D')), 'ACT-1');
    expect([actual.outcome, other?.outcome]).toEqual(['met', 'breached']);
    expect(other?.dueAt).toBe(Date.parse('2026-11-16T18:00+05:30'));
  });

  it('is breached at the very moment of the due time, as the clocks themselves are', () => {
    const atClosing = accepted().at('2026-11-19T18:00+05:30').resolved();
    expect(outcomes(stage(under(atClosing, actWithin('P4D')), 'ACT-1'))).toEqual(['breached', 'breached']);
  });

  it('lets a wait stop a clock that it did not stop, and the reverse', () => {
    const life = accepted().after('PT1H').asked().after('P6D').answered().after('PT1H').resolved();
    const ranOn = under(life, pausing('ACT'));
    expect(outcomes(stage(ranOn, 'ACT-1'))).toEqual(['met', 'breached']);
    expect(stage(ranOn, 'ACT-1').other?.dueAt).toBe(Date.parse('2026-11-19T18:00+05:30'));

    const old = new Directory({ ...defaultPack().pack, ...pausing('ACT')(defaultPack().pack), version: 'old' });
    const never = aComplaint()
      .underPack(old)
      .routedTo('bhopal')
      .accepted()
      .after('PT1H')
      .asked()
      .after('P6D')
      .answered();
    const stops = under(never.after('PT1H').resolved(), pausing('ACT', 'awaiting-citizen'));
    expect(outcomes(stage(stops, 'ACT-1'))).toEqual(['breached', 'met']);
  });

  it('gains a day from a holiday', () => {
    const life = accepted().at('2026-11-20T12:00+05:30').resolved();
    const { actual, other } = stage(under(life, holidayOn('2026-11-18')), 'ACT-1');
    expect([actual.outcome, other?.outcome]).toEqual(['breached', 'met']);
    expect(other?.dueAt).toBe(Date.parse('2026-11-20T18:00+05:30'));
  });

  it('counts day and night if its category had been urgent, and climbs the quicker ladder', () => {
    const life = aComplaint().routedTo('bhopal').after('PT6H').accepted();
    const accept = stage(under(life, urgent), 'ACCEPT-1');
    expect(outcomes(accept)).toEqual(['met', 'breached']);
    expect([accept.actual.level, accept.other?.level]).toEqual([0, 3]);
    expect(accept.other?.dueAt).toBe(Date.parse('2026-11-16T11:00+05:30'));
  });

  it('leaves out what was cancelled, and what nobody can be late with', () => {
    const life = accepted().resolved().reopened();
    expect(under(life, () => ({})).map(({ instance }) => instance)).toEqual([
      ...['ROUTE-1', 'ACCEPT-1', 'RESOLVE-1', 'ACT-1', 'RESOLVE-2', 'ACCEPT-2', 'ACT-2'],
    ]);
  });

  it('counts what was cancelled after its due time under either rules: nobody gets rid of a breach', () => {
    // Two of the four days that ACT has are gone when the citizen takes it back.
    const life = accepted().after('P2D').withdrew();
    expect(outcomes(stage(under(life, actWithin('P1D')), 'ACT-1'))).toEqual(['cancelled', 'breached']);
    const late = accepted().after('P7D').withdrew();
    expect(outcomes(stage(under(late, actWithin('P6D')), 'ACT-1'))).toEqual(['breached', 'cancelled']);
    expect(outcomes(stage(under(late, actWithin('P1D')), 'ACT-1'))).toEqual(['breached', 'breached']);
  });

  it('says nothing of a category or desk that the other rules do not have', () => {
    const without = under(accepted(), ({ categories }) => ({
      categories: categories.filter(({ code }) => code !== 'DOSE_MISSING'),
    }));
    expect(without.map(({ other }) => other)).toEqual([null, null, null, null]);
  });

  it('keeps open clocks running, paused or overdue as they would be now', () => {
    const asked = accepted().after('PT1H').asked().after('P9D');
    expect(
      outcomes(
        stage(
          under(asked, () => ({})),
          'ACT-1',
        ),
      ),
    ).toEqual(['running', 'running']);
    expect(
      stage(
        under(asked, () => ({})),
        'ACT-1',
      ).other?.dueAt,
    ).toBeNull();
    expect(outcomes(stage(under(asked, pausing('ACT')), 'ACT-1'))).toEqual(['running', 'breached']);
  });

  it('goes on under the target of a new category, with what was used', () => {
    const life = accepted().at('2026-11-17T15:30+05:30').recategorised('AEFI').after('PT1H');
    const quick: Change = ({ categories }) => ({
      categories: categories.map((category) =>
        category.code === 'AEFI'
          ? { ...category, urgent: false, ladder: ['DISTRICT'], act: { DISTRICT: 'P1D' } }
          : category,
      ),
    });
    const act = stage(under(life, quick), 'ACT-1');
    expect(act.category).toBe('AEFI');
    // More than a day was used already, so nothing was left.
    expect(act.other).toMatchObject({ outcome: 'breached', dueAt: Date.parse('2026-11-17T15:30+05:30') });
  });

  it('waits for a source where the other policy says so, and stands still while it is merged', () => {
    const waited = accepted().after('PT1H').held().after('P15D').resumed().after('PT1H').resolved();
    expect(
      outcomes(
        stage(
          under(waited, () => ({})),
          'RESOLVE-1',
        ),
      ),
    ).toEqual(['breached', 'breached']);
    const patient = under(waited, pausing('RESOLVE', 'awaiting-citizen', 'awaiting-source'));
    expect(outcomes(stage(patient, 'RESOLVE-1'))).toEqual(['breached', 'met']);

    const older = aComplaint().routedTo('bhopal');
    const merged = aComplaint({ at: '2026-11-17T10:00+05:30' }).routedTo('bhopal').accepted().mergedInto(older);
    const undone = merged.after('P30D').unmerged().after('PT1H').resolved();
    const withoutPauses = under(undone, pausing('ACT'));
    expect(outcomes(stage(withoutPauses, 'ACT-1'))).toEqual(['met', 'met']);
  });
});

describe('a complaint replayed under the rules that were in force', () => {
  beforeAll(loadDefaultPack);
  const asRecorded = (life: ComplaintScenario) =>
    compare(life, {
      asRecorded: (version) => {
        const pack = life.packs.find((known) => known.pack.version === version);
        if (!pack) throw new Error(`There was no pack ${version}.`);
        return rulesFrom(pack);
      },
    });
  const shouldBeTheSame = (stages: readonly ComparedStage[]) => {
    for (const { instance, actual, other } of stages) expect({ instance, ...other }).toEqual({ instance, ...actual });
  };

  it('comes out as it was recorded, stage by stage, whatever happened', () => {
    fc.assert(
      fc.property(aLife, (life) => shouldBeTheSame(asRecorded(life.dueRecorded()))),
      propertyRuns(200),
    );
  });

  it('comes out so too under one pack that was in force throughout, without being told of adjusted clocks', () => {
    const underOnePack = aLife.filter(({ packs }) => packs.every((pack) => pack === packs[0]));
    fc.assert(
      fc.property(underOnePack, (life) => {
        const alive = life.dueRecorded();
        const untold = alive.events.filter(({ type }) => type !== 'StageAdjusted');
        const throughout = rulesFrom(defaultPack());
        shouldBeTheSame(compare(alive, { throughout }));
        // What these rules cancel in time is there only if the log has it breached.
        const dues = (stages: readonly ComparedStage[]) =>
          stages.filter(({ other }) => other?.outcome !== 'cancelled').map(({ instance, other }) => [instance, other]);
        expect(dues(compare({ ...alive, events: untold }, { throughout }))).toEqual(dues(asRecorded(alive)));
      }),
      propertyRuns(200),
    );
  });

  it('does so across a change of pack, each clock under its own version', () => {
    const slow = changed(actWithin('P9D'));
    const life = aComplaint().routedTo('bhopal').accepted().underPack(slow).forwardedTo('national');
    const stages = asRecorded(life.after('P8D').dueRecorded());
    shouldBeTheSame(stages);
    expect(outcomes(stage(stages, 'ACT-2'))).toEqual(['running', 'running']);
  });
});
