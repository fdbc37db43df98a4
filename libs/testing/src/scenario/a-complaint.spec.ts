import { decideNote, fold } from '@nivaran/complaints';
import { aComplaint } from './a-complaint';
import { loadDefaultPack } from './default-pack';
import { AUDITOR } from './people';
import { sealed } from './sealed';
import { MovingClock, instant } from './time';

describe('a scenario', () => {
  beforeAll(loadDefaultPack);

  it('tells a life by its business moments', () => {
    const { complaint, now } = aComplaint()
      .after('PT5S')
      .routedTo('bhopal')
      .after('PT1H')
      .accepted()
      .forwardedTo('national')
      .at('2026-11-17T10:30+05:30')
      .returned()
      .resolved();
    expect(complaint).toMatchObject({ status: 'resolved', accountable: 'bhopal', holder: 'bhopal', lentBy: [] });
    expect(now).toBe(Date.parse('2026-11-17T05:00:00Z'));
  });

  it('holds events as the log would give them', () => {
    const { complaint, events } = aComplaint().routedTo('bhopal').after('PT90M').accepted();
    expect(fold(events)).toEqual(complaint);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({
      type: 'StageMet',
      occurredAt: '2026-11-16T06:00:00.000Z',
      metadata: { actor: { kind: 'staff', id: 'officer.bhopal', role: 'officer', desk: 'bhopal' } },
    });
  });

  it('never changes: one moment can lead to two lives', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    const resolved = accepted.resolved();
    const asked = accepted.after('PT2H').asked();
    expect([accepted, resolved, asked].map(({ complaint }) => complaint.status)).toEqual([
      ...['accepted', 'resolved', 'awaitingCitizen'],
    ]);
  });

  it('is routed by the pack where that leads to the desk, and else by the helpdesk', () => {
    const rules = (desk: string) => aComplaint().routedTo(desk).dataOf('ComplaintRouted')[0]?.rule;
    expect(rules('bhopal')).toBe('vaccination-district');
    expect(rules('indore')).toBe('helpdesk-choice');
    expect(aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal').complaint).toMatchObject({
      ...{ holder: 'state', accountable: 'bhopal' },
    });
    expect(() => aComplaint().routedTo('state', 'bhopal')).toThrow('DOSE_MISSING is not routed to state from bhopal.');
  });

  it('refuses what the rules refuse', () => {
    expect(() => aComplaint().routedTo('bhopal').resolved()).toThrow('resolve is refused');
    const { scenario, refusal } = aComplaint().attempt(AUDITOR, 'note', () => decideNote(sealed('?')));
    expect(refusal?.refused).toBe('ROLE_MAY_NOT');
    expect(scenario.events).toHaveLength(2);
  });

  it('gives each complaint another ticket ID', () => {
    expect(aComplaint().complaint.ticketId).not.toBe(aComplaint().complaint.ticketId);
  });

  it('lets time go forward only', () => {
    expect(() => aComplaint().at('2026-11-15T10:00+05:30')).toThrow('later already');
    expect(() => instant('2026-11-15T10:00')).toThrow('with its offset');
    const clock = new MovingClock('2026-11-16T10:00+05:30');
    clock.after('P1DT30M');
    expect(clock.now().toISOString()).toBe('2026-11-17T05:00:00.000Z');
    expect(() => clock.at('2026-11-16T10:00+05:30')).toThrow('does not go back');
  });
});
