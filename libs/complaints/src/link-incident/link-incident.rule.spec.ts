import { aComplaint, given, loadDefaultPack, officerAt } from '@nivaran/testing';
import { decideIncidentOver } from '../resume-complaint/resume-complaint.rule';
import { decideLinkIncident } from './link-incident.rule';

const INCIDENT = { id: 'INC-26-483920', source: 'COWIN', isOver: false };
const OTHER = { ...INCIDENT, id: 'INC-26-000001', source: 'SMS_GATEWAY' };

describe('Linking a complaint to an incident', () => {
  beforeAll(loadDefaultPack);

  const queued = () => aComplaint().routedTo('bhopal').after('PT1H');
  const inHand = () => queued().accepted().after('PT1H');
  const linked = (complaint = inHand()) =>
    given(complaint).whenBy(officerAt('bhopal'), 'link-incident', (current, facts) =>
      decideLinkIncident(current, INCIDENT, facts),
    );

  it.each([
    ['one in an officer’s hands', () => inHand()],
    ['one that nobody has accepted yet', () => queued()],
  ])('%s waits for its end from now on, and its clocks with it', (_what, complaint) => {
    const { types, complaint: after } = linked(complaint());
    expect(types.slice(0, 2)).toEqual(['IncidentLinked', 'SourceWaitStarted']);
    expect(types).toContain('StagePaused');
    expect(after).toMatchObject({ status: 'awaitingSource', incident: INCIDENT.id, source: 'COWIN' });
  });

  it('is refused once the incident is over', () => {
    const over = given(inHand()).when((complaint, facts) =>
      decideLinkIncident(complaint, { ...INCIDENT, isOver: true }, facts),
    );
    expect(over.refusal).toEqual({ refused: 'INCIDENT_ENDED', details: { incident: INCIDENT.id } });
  });

  it('is refused for the same incident twice, and moves it to another one without touching its clocks', () => {
    const { complaint, facts } = { complaint: linked().complaint, facts: inHand().facts };
    expect(decideLinkIncident(complaint, INCIDENT, facts)).toMatchObject({ refused: 'INCIDENT_LINKED' });
    expect(decideLinkIncident(complaint, OTHER, facts)).toEqual([
      { type: 'IncidentLinked', data: { incident: OTHER.id, source: 'SMS_GATEWAY' } },
    ]);
  });

  it('ends with the incident: it goes on as it stood, and what waits for another one stays', () => {
    const { complaint, facts } = { complaint: linked().complaint, facts: inHand().after('P1D').facts };
    expect(decideIncidentOver(complaint, OTHER.id, facts)).toEqual([]);
    const events = decideIncidentOver(complaint, INCIDENT.id, facts);
    expect(events).toContainEqual({
      type: 'SourceWaitEnded',
      data: { source: 'COWIN', incident: INCIDENT.id, cause: 'incident-ended', finding: null },
    });
    expect(decideIncidentOver(inHand().complaint, INCIDENT.id, facts)).toEqual([]);
  });
});
