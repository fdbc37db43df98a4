import { apiUnderTest } from '../testing/api-under-test.fixture';
import { RESOLVED, actingOn } from '../testing/acting-on.fixture';

const DAY = 24 * 60 * 60 * 1000;

describe('the list of actions of a complaint', () => {
  const api = apiUnderTest();
  const { onDesk, accepted, act, read } = actingOn(api);
  async function actionOf(account: string, ticketId: string, action: string, language = 'en') {
    const { actions } = await read(account, ticketId, language);
    return actions.find((each) => each.action === action);
  }

  it('says of each whether it is open, why not in the reader’s language, and what it takes', async () => {
    const ticketId = await onDesk();
    expect(await actionOf('officer.bhopal', ticketId, 'forward')).toEqual({
      ...{ action: 'forward', allowed: false, reason: 'WRONG_STATUS' },
      reasonText:
        'The complaint is in the queue of a desk. This can be done while a complaint is in an officer’s hands.',
      input: [
        { name: 'to', kind: 'desk', required: true },
        { name: 'reason', kind: 'text-for-staff', required: true },
      ],
    });
    expect(await actionOf('national', ticketId, 'accept', 'hi')).toEqual({
      ...{ action: 'accept', allowed: false, reason: 'NOT_YOUR_DESK', input: [] },
      reasonText: 'यह अभी जिला टीकाकरण कार्यालय, भोपाल के पास है और वही काम करेगा। आपको कुछ पता हो तो टिप्पणी लिखें।',
    });
    expect(await actionOf('officer.bhopal', ticketId, 'accept')).toMatchObject({ allowed: true, reasonText: null });
    const names = (await read('officer.bhopal', ticketId)).actions.map(({ action }) => action);
    expect(names).not.toContain('record-due');
    expect(names).not.toContain('adjust-clocks');
  });

  it('says in days until when it could be appealed or reopened, as the refusal does', async () => {
    const ticketId = await accepted();
    await act('officer.bhopal', ticketId, 'resolve', RESOLVED);
    await act('helpdesk', ticketId, 'confirm');
    expect(await actionOf('helpdesk', ticketId, 'appeal')).toMatchObject({ allowed: true });
    api.pass(31 * DAY);
    const english = 'for 30 days after its end. Lodge a new complaint, and name this one in it.';
    expect(await actionOf('helpdesk', ticketId, 'appeal')).toMatchObject({
      ...{ allowed: false, reason: 'APPEAL_TOO_LATE', reasonText: `An appeal could be made ${english}` },
    });
    const answer = await act('helpdesk', ticketId, 'reopen', { reason: 'फिर वही बात।' }, 'hi');
    expect(answer).toMatchObject({
      ...{ status: 409, code: 'REOPEN_TOO_LATE', detail: expect.stringContaining('30 दिन') },
    });
    api.pass(-31 * DAY);
  });
});
