import { aComplaint, given, loadDefaultPack } from '@nivaran/testing';
import { type RoutingOutcome, decideRoute } from './route-complaint.rule';

const bhopal: RoutingOutcome = {
  ...{ kind: 'desk', holder: 'bhopal', accountable: 'bhopal', districtLgd: 396, rule: 'vaccination-district' },
};
const triage = {
  kind: 'triage',
  reason: 'PIN_SPANS_DISTRICTS',
  rule: 'residence-pin',
  candidates: [405, 397],
} as const;

describe('routing a complaint', () => {
  beforeAll(loadDefaultPack);

  it('puts it on its desk, ends ROUTE, and starts RESOLVE, ACCEPT and ACT', () => {
    const { events, complaint } = given(aComplaint().after('PT5S')).when((lodged, facts) =>
      decideRoute(lodged, bhopal, facts),
    );
    expect(events).toMatchObject([
      { type: 'ComplaintRouted', data: { holder: 'bhopal', accountable: 'bhopal', districtLgd: 396 } },
      { type: 'StageMet', data: { stage: 'ROUTE', instance: 'ROUTE-1', usedMillis: 5000, late: false, wakeAt: null } },
      { type: 'StageStarted', data: { stage: 'RESOLVE', holder: 'bhopal', target: 'P10D', calendar: 'bhopal-office' } },
      { type: 'StageStarted', data: { stage: 'ACCEPT', holder: 'bhopal', target: 'P1D', calendar: 'bhopal-office' } },
      { type: 'StageStarted', data: { stage: 'ACT', holder: 'bhopal', target: 'P4D', calendar: 'bhopal-office' } },
    ]);
    expect(complaint).toMatchObject({ status: 'routed', holder: 'bhopal', entry: 'bhopal', lentBy: [] });
  });

  it('counts the promise from lodging, and the time of the desk from routing', () => {
    const { events } = given(aComplaint().after('PT2H')).when((lodged, facts) => decideRoute(lodged, bhopal, facts));
    const starts = events.flatMap((event) => (event.type === 'StageStarted' ? [event.data] : []));
    expect(starts.map(({ stage, startedAt }) => [stage, startedAt])).toEqual([
      ['RESOLVE', '2026-11-16T04:30:00.000Z'],
      ['ACCEPT', '2026-11-16T06:30:00.000Z'],
      ['ACT', '2026-11-16T06:30:00.000Z'],
    ]);
    // Ten working days of eight hours from Monday 10:00, over one holiday: Monday fortnight at closing time.
    expect(starts.map(({ stage, dueAt }) => [stage, dueAt])).toEqual([
      ['RESOLVE', '2026-11-30T12:30:00.000Z'],
      ['ACCEPT', '2026-11-17T06:30:00.000Z'],
      ['ACT', '2026-11-20T06:30:00.000Z'],
    ]);
  });

  it('lets one desk answer and another one act, each by its own calendar', () => {
    const scenario = aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal');
    expect(scenario.complaint).toMatchObject({ accountable: 'bhopal', holder: 'state', entry: 'state' });
    expect(scenario.stage('RESOLVE')).toMatchObject({ holder: 'bhopal', calendar: 'bhopal-office' });
    expect(scenario.stage('ACT')).toMatchObject({ holder: 'state', calendar: 'state-office' });
  });

  it('runs every clock of an illness after the vaccine day and night', () => {
    const scenario = aComplaint({ category: 'AEFI', at: '2026-11-21T22:00+05:30' }).routedTo('bhopal');
    expect(scenario.complaint.stages.map(({ calendar }) => calendar)).toEqual(['always-on', 'always-on', 'always-on']);
    expect(scenario.dueOf('ACCEPT')).toBe(Date.parse('2026-11-21T23:00+05:30'));
    expect(scenario.dueOf('ACT')).toBe(Date.parse('2026-11-22T22:00+05:30'));
    expect(scenario.dueOf('RESOLVE')).toBe(Date.parse('2026-11-22T22:00+05:30'));
  });

  it('puts into triage what it can not decide, while ROUTE runs on', () => {
    const { events, complaint } = given(aComplaint()).when((lodged, facts) => decideRoute(lodged, triage, facts));
    expect(events).toMatchObject([
      {
        type: 'RoutingDeferred',
        data: { reason: 'PIN_SPANS_DISTRICTS', rule: 'residence-pin', candidates: [405, 397] },
      },
    ]);
    expect(complaint).toMatchObject({ status: 'triage', reason: 'PIN_SPANS_DISTRICTS' });
    expect(complaint.stages).toMatchObject([{ stage: 'ROUTE' }]);
  });

  it('says nothing twice: the same doubt again is no news, another one is', () => {
    const inTriage = given(aComplaint().deferred('PIN_SPANS_DISTRICTS'));
    expect(inTriage.when((complaint, facts) => decideRoute(complaint, triage, facts)).events).toEqual([]);
    const other = { ...triage, reason: 'NO_DESK' } as const;
    expect(inTriage.when((complaint, facts) => decideRoute(complaint, other, facts)).types).toEqual([
      'RoutingDeferred',
    ]);
  });

  it('forgets the doubt once it is on a desk', () => {
    const { complaint } = aComplaint().deferred().after('PT20M').routedTo('bhopal');
    expect(complaint).not.toHaveProperty('reason');
    expect(complaint.status).toBe('routed');
  });

  it('makes no new promise when triage took longer than the promise', () => {
    const scenario = aComplaint({ category: 'PASSPORT' }).deferred().after('P14D').routedTo('bhopal');
    expect(scenario.dueOf('RESOLVE')).toBeLessThan(scenario.now);
  });

  it('names no desk in a breach of the promise that came before any desk had it', () => {
    const late = aComplaint().deferred().after('P30D').routedTo('bhopal');
    const [breach] = late.dataOf('StageBreached').filter(({ stage }) => stage === 'RESOLVE');
    expect(breach).toMatchObject({ holder: null, officer: null });
    expect(Date.parse(breach?.at ?? '')).toBeLessThan(late.now);
    expect(
      late
        .after(1)
        .dueRecorded()
        .dataOf('StageBreached')
        .filter(({ stage }) => stage === 'RESOLVE'),
    ).toHaveLength(1);
  });
});
