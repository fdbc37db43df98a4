import { CLOCKWORK, HELPDESK, aComplaint, given, loadDefaultPack, supervisorAt } from '@nivaran/testing';
import { decideDue } from './record-due.rule';

describe('when a clock wakes the worker', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved();

  it('closes what the citizen has left without a word for seven days', () => {
    const { events, complaint } = given(resolved().after('P7D')).whenBy(CLOCKWORK, 'record-due', decideDue);
    expect(events).toMatchObject([
      { type: 'StageMet', data: { stage: 'CONFIRM', late: false } },
      { type: 'ComplaintClosed', data: { reason: 'no-answer' } },
    ]);
    expect(complaint.status).toBe('closed');
  });

  it('says nothing a millisecond too early, nor a second time', () => {
    const early = resolved()
      .after(7 * 86_400_000 - 1)
      .dueRecorded();
    expect(given(early).whenBy(CLOCKWORK, 'record-due', decideDue).events).toEqual([]);
    expect(given(early.after(1).dueRecorded()).whenBy(CLOCKWORK, 'record-due', decideDue).events).toEqual([]);
  });

  it('records breaches and levels, and leaves the rest of the complaint as it is', () => {
    const routed = aComplaint().routedTo('bhopal');
    const { types, complaint } = given(routed.at(routed.dueOf('ACCEPT'))).whenBy(CLOCKWORK, 'record-due', decideDue);
    expect(types).toEqual(['StageBreached', 'ComplaintEscalated']);
    expect({ ...complaint, stages: [] }).toEqual({ ...routed.complaint, stages: [] });
  });

  it('never calls the silence of a citizen a breach', () => {
    const late = resolved().after('P20D');
    expect(given(late).whenBy(supervisorAt('bhopal'), 'close', decideDue).types).toEqual([
      'StageMet',
      'ComplaintClosed',
    ]);
    expect(late.dueRecorded().dataOf('StageBreached')).toEqual([]);
  });

  it('is for the clock alone', () => {
    expect(given(resolved()).whenBy(HELPDESK, 'record-due', decideDue).refusal?.refused).toBe('ROLE_MAY_NOT');
  });
});
