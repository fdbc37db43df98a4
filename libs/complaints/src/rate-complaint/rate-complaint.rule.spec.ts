import { ADMIN, HELPDESK, aComplaint, citizen, given, loadDefaultPack, officerAt, sealed } from '@nivaran/testing';
import { decideRate } from './rate-complaint.rule';

const rate = () => decideRate(4, sealed('जल्दी हो गया'));

describe('rating how a complaint was dealt with', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved();

  it('keeps the score for all to read and the words sealed, and changes neither status nor clocks', () => {
    const closed = resolved().confirmed();
    const { events, complaint } = given(closed).when(rate);
    expect(events).toEqual([{ type: 'ComplaintRated', data: { score: 4, comment: sealed('जल्दी हो गया') } }]);
    expect(complaint).toEqual({ ...closed.complaint, rated: true });
  });

  it('is for the citizen alone: nobody is judged by words that an office wrote', () => {
    const closed = resolved().confirmed();
    expect(given(closed).whenBy(closed.citizen, 'rate', rate).refusal).toBeNull();
    expect(given(closed).whenBy(citizen('somebody else'), 'rate', rate).refusal?.refused).toBe('NOT_YOUR_TICKET');
    for (const staff of [HELPDESK, officerAt('bhopal'), ADMIN])
      expect(given(closed).whenBy(staff, 'rate', rate).refusal?.refused).toBe('ROLE_MAY_NOT');
  });

  it('needs an outcome that stands', () => {
    expect(given(resolved()).whenBy(citizen(), 'rate', rate).refusal).toEqual({
      ...{ refused: 'WRONG_STATUS', details: { action: 'rate', status: 'resolved', statuses: 'closed rejected' } },
    });
  });

  it('is done once for each outcome, and again after another look', () => {
    const rejected = aComplaint().routedTo('bhopal').accepted().rejected().rated();
    expect(given(rejected).whenBy(rejected.citizen, 'rate', rate).refusal?.refused).toBe('ALREADY_RATED');
    const dismissed = rejected.appealed().decided('dismissed');
    expect(given(dismissed).whenBy(dismissed.citizen, 'rate', rate).refusal).toBeNull();
    const again = resolved().confirmed().rated().reopened().accepted().resolved().confirmed();
    expect(given(again).whenBy(again.citizen, 'rate', rate).refusal).toBeNull();
  });
});
