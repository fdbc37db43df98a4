import { aComplaint, loadDefaultPack, packWith } from '@nivaran/testing';

describe('a citizen who does not answer', () => {
  beforeAll(loadDefaultPack);

  const asked = () => aComplaint().routedTo('bhopal').accepted().asked();
  const reminders = (life: ReturnType<typeof asked>) => life.dataOf('CitizenReminded').map(({ number }) => number);

  it('is reminded when the policy says so, each time once', () => {
    const seen = ['P2D', 'P1D', 'P1D', 'P2D'].reduce(
      ({ life, counts }, wait) => {
        const later = life.after(wait).dueRecorded().dueRecorded();
        return { life: later, counts: [...counts, reminders(later).length] };
      },
      { life: asked(), counts: [] as number[] },
    );
    expect(seen.counts).toEqual([0, 1, 1, 2]); // after three days and after six
  });

  it('is reminded once for all that was missed in an outage', () => {
    const life = asked().after('P6DT1H').dueRecorded();
    expect(life.dataOf('CitizenReminded')).toMatchObject([{ number: 1, behind: 2 }]);
    expect(reminders(life.after('PT10H').dueRecorded())).toEqual([1]);
  });

  it('ends the work after seven days: the complaint is closed, and no desk met or failed anything', () => {
    const silent = asked().after('P7D').dueRecorded();
    expect(silent.complaint).toMatchObject({ status: 'closed', stages: [] });
    expect(silent.dataOf('ComplaintClosed')).toEqual([{ reason: 'citizen-silent' }]);
    expect(silent.dataOf('StageCancelled').map(({ stage }) => stage)).toEqual(['RESOLVE', 'ACT', 'ANSWER']);
    expect(silent.dataOf('StageBreached')).toEqual([]);
  });

  it('is not a millisecond too late with an answer before that, and can reopen after it', () => {
    expect(asked().after('P7D').after(-1).dueRecorded().answered().complaint.status).toBe('accepted');
    expect(asked().after('P7D').dueRecorded().after('P20D').reopened().complaint.status).toBe('routed');
  });

  it('may still answer when nobody has come to close it: the answer counts', () => {
    expect(asked().after('P9D').answered().complaint.status).toBe('accepted');
  });

  it('has as long as the policy gave when the question was asked', () => {
    const short = packWith('short', ({ policy }) => ({
      policy: { ...policy, stages: { ...policy.stages, ANSWER: { ...policy.stages.ANSWER, target: 'P1D' } } },
    }));
    expect(asked().underPack(short).after('P6D').dueRecorded().complaint.status).toBe('awaitingCitizen');
  });

  it('is asked to confirm a resolution too, before silence closes it', () => {
    const resolved = aComplaint().routedTo('bhopal').accepted().resolved();
    const reminded = resolved.after('P4D').dueRecorded();
    expect(reminded.dataOf('CitizenReminded')).toMatchObject([{ stage: 'CONFIRM', number: 1 }]);
    expect(reminded.after('P3D').dueRecorded().complaint.status).toBe('closed');
  });
});
