import { ADMIN, HELPDESK, aComplaint, given, loadDefaultPack } from '@nivaran/testing';
import { decideErase } from './erase-complaint.rule';

describe('erasing the personal data of a complaint', () => {
  beforeAll(loadDefaultPack);
  const closed = () => aComplaint().routedTo('bhopal').accepted().resolved().confirmed();

  it('says whose, and leaves the rest of its story as it is', () => {
    const { types, complaint } = given(closed()).whenBy(ADMIN, 'erase', (current) => decideErase(current, 'request'));
    expect(types).toEqual(['PersonalDataErased']);
    expect(complaint).toMatchObject({ status: 'closed', erased: true });
  });

  it('is recorded once', () => {
    const again = given(closed().erased()).whenBy(ADMIN, 'erase', (current) => decideErase(current, 'request'));
    expect(again.types).toEqual([]);
  });

  it('waits until the work is over', () => {
    for (const life of [
      aComplaint(),
      aComplaint().routedTo('bhopal'),
      aComplaint().routedTo('bhopal').accepted().resolved(),
    ])
      expect(life.attempt(ADMIN, 'erase', (current) => decideErase(current, 'request')).refusal?.refused).toBe(
        'WRONG_STATUS',
      );
  });

  it('ends everything that could still be done', () => {
    const { refusal } = closed()
      .erased()
      .attempt(HELPDESK, 'reopen', () => []);
    expect(refusal?.refused).toBe('PERSON_ERASED');
  });
});
