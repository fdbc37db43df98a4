import {
  AUDITOR,
  HELPDESK,
  aComplaint,
  given,
  loadDefaultPack,
  officerAt,
  sealed,
  supervisorAt,
} from '@nivaran/testing';
import { decideNote } from './add-note.rule';

const note = () => decideNote(sealed('रजिस्टर मँगवाया है'));

describe('adding a note', () => {
  beforeAll(loadDefaultPack);

  it('changes neither the complaint nor any clock', () => {
    const scenario = aComplaint().routedTo('bhopal').accepted().after('PT1H');
    const { events, complaint } = given(scenario).when(note);
    expect(events).toEqual([{ type: 'NoteAdded', data: { text: sealed('रजिस्टर मँगवाया है') } }]);
    expect(complaint).toEqual(scenario.complaint);
  });

  it('names colleagues once each, and nobody if it is for nobody', () => {
    const data = (mentions: readonly string[]) =>
      given(aComplaint()).when(() => decideNote(sealed('देखें'), mentions)).events[0]?.data;
    expect(data(['national', 'state', 'national'])).toEqual({ text: sealed('देखें'), mentions: ['national', 'state'] });
    expect(data([])).toEqual({ text: sealed('देखें') });
  });

  it('can be done in every status, by staff in whose scope it is', () => {
    const lives = [
      aComplaint(),
      aComplaint().deferred(),
      aComplaint().routedTo('bhopal'),
      aComplaint().routedTo('bhopal').accepted().asked(),
      aComplaint().routedTo('bhopal').accepted().rejected(),
      aComplaint().routedTo('bhopal').accepted().resolved().confirmed(),
    ];
    for (const life of lives) {
      expect(given(life).whenBy(HELPDESK, 'note', note).refusal).toBeNull();
      expect(given(life).whenBy(supervisorAt('bhopal'), 'note', note).refusal).toBeNull();
      expect(given(life).whenBy(officerAt('indore'), 'note', note).refusal?.refused).toBe('OUT_OF_SCOPE');
      expect(given(life).whenBy(AUDITOR, 'note', note).refusal?.refused).toBe('ROLE_MAY_NOT');
      expect(given(life).whenBy(life.citizen, 'note', note).refusal?.refused).toBe('ROLE_MAY_NOT');
    }
  });
});
