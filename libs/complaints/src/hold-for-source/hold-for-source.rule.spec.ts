import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import { decideHold } from './hold-for-source.rule';

const HOUR = 3_600_000;

describe('holding a complaint for a source', () => {
  beforeAll(loadDefaultPack);

  const accepted = () => aComplaint().routedTo('bhopal').accepted();

  it("stops the desk's clock and not the promise to the citizen, as the policy says", () => {
    const reason = sealed('कोविन बंद है');
    const { events } = given(accepted().after('PT3H')).when((complaint, facts) =>
      decideHold(complaint, { source: 'COWIN', reason }, facts),
    );
    expect(events).toMatchObject([
      { type: 'SourceWaitStarted', data: { source: 'COWIN', incident: null, reason } },
      { type: 'StagePaused', data: { stage: 'ACT', reason: 'awaiting-source', usedMillis: 3 * HOUR } },
    ]);
  });

  it('lets it go on where it stood: nothing restarts, nothing is lost', () => {
    const held = accepted().after('PT3H').held();
    const resumed = held.at('2026-11-19T10:00+05:30').resumed('कोविन चल पड़ा');
    expect(resumed.complaint).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(resumed.dataOf('SourceWaitEnded')).toMatchObject([{ source: 'COWIN', cause: 'by-staff' }]);
    expect(resumed.stage('ACT').clock.usedMillis).toBe(3 * HOUR);
    expect(resumed.dueOf('RESOLVE')).toBe(accepted().dueOf('RESOLVE'));
  });

  it('refuses a source that the pack does not name', () => {
    const { refusal } = given(accepted()).when((complaint, facts) =>
      decideHold(complaint, { source: 'WEATHER', reason: sealed('बारिश') }, facts),
    );
    expect(refusal).toEqual({ refused: 'SOURCE_UNKNOWN', details: { source: 'WEATHER' } });
  });
});
