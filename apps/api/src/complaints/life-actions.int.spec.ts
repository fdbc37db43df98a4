import { apiUnderTest } from '../testing/api-under-test.fixture';
import { RESOLVED, actingOn } from '../testing/acting-on.fixture';

describe('an action over HTTP', () => {
  const api = apiUnderTest();
  const { onDesk, accepted, act, read } = actingOn(api);

  beforeAll(async () => {
    await api.createAccounts(
      { id: 'officer2.bhopal', name: 'Farah Qureshi', role: 'officer', desk: 'bhopal' },
      { id: 'supervisor.indore', name: 'Vivek Jain', role: 'supervisor', desk: 'indore' },
    );
  });

  describe('assign', () => {
    it('puts a complaint into the hands of an officer of the desk', async () => {
      const ticketId = await onDesk();
      const body = { officer: 'officer2.bhopal', reason: 'वे इस केंद्र को जानती हैं।' };
      expect(await act('supervisor.bhopal', ticketId, 'assign', body)).toMatchObject({ status: 200, now: 'accepted' });
      expect((await read('supervisor.bhopal', ticketId)).officer).toBe('officer2.bhopal');
      expect(await act('supervisor.bhopal', ticketId, 'assign', body)).toMatchObject({
        ...{ status: 422, code: 'OFFICER_SAME', field: 'officer' },
        detail: 'officer2.bhopal has it in hand already. Choose somebody else.',
      });
    });

    it.each([
      ['nobody.bhopal', 'OFFICER_UNKNOWN', /Nobody who works on tickets signs in by this name/],
      ['auditor', 'OFFICER_UNKNOWN', /officer\.bhopal/],
      ['national', 'OFFICER_ELSEWHERE', /^national does not work at District Immunisation Office, Bhopal\./],
    ])('is not for %s: %s', async (officer, code, detail) => {
      const answer = await act('supervisor.bhopal', await onDesk(), 'assign', { officer });
      expect(answer).toEqual({ status: 422, code, field: 'officer', now: 422, detail: expect.stringMatching(detail) });
    });

    it('is for those above the officers of the desk that has it; others learn nothing of accounts', async () => {
      const ticketId = await onDesk();
      for (const officer of ['officer2.bhopal', 'nobody'])
        expect(await act('officer.bhopal', ticketId, 'assign', { officer })).toMatchObject({ code: 'ROLE_MAY_NOT' });
      const { headers } = await (await api.as('helpdesk')).get(`/api/v1/complaints/${ticketId}`);
      const match = { 'if-match': headers['etag'] ?? '' }; // they do not get to read it themselves
      const path = `/api/v1/complaints/${ticketId}/actions/assign`;
      const elsewhere = await (await api.as('supervisor.indore')).post(path, { officer: 'supervisor.indore' }, match);
      expect([elsewhere.status, elsewhere.body['code']]).toEqual([403, 'OUT_OF_SCOPE']);
    });
  });

  it('hold-for-source waits for a source of the directory, and resume goes on', async () => {
    const ticketId = await accepted();
    const hold = { source: 'COWIN', reason: 'कोविन अभी बंद है।' };
    expect(await act('officer.bhopal', ticketId, 'hold-for-source', { ...hold, source: 'TELEGRAPH' })).toMatchObject({
      ...{ status: 422, code: 'SOURCE_UNKNOWN', field: 'source' },
    });
    expect(await act('officer.bhopal', ticketId, 'resume')).toMatchObject({
      ...{ status: 409, code: 'WRONG_STATUS' },
    });
    expect(await act('officer.bhopal', ticketId, 'hold-for-source', hold)).toMatchObject({ now: 'awaitingSource' });
    expect(await act('officer.bhopal', ticketId, 'resume', { finding: 'चल रहा है।' })).toMatchObject({
      now: 'accepted',
    });
  });

  it('change-category says that it is about something else', async () => {
    const ticketId = await accepted();
    const changed = { category: 'CERT_MISSING', reason: 'प्रमाणपत्र की बात है।' };
    expect(await act('officer.bhopal', ticketId, 'change-category', changed)).toMatchObject({ status: 200 });
    expect((await read('officer.bhopal', ticketId)).category.code).toBe('CERT_MISSING');
    expect(await act('officer.bhopal', ticketId, 'change-category', changed)).toMatchObject({
      ...{ status: 422, code: 'CATEGORY_SAME', field: 'category' },
    });
    const nothing = { ...changed, category: 'WEATHER' };
    expect(await act('officer.bhopal', ticketId, 'change-category', nothing)).toMatchObject({
      ...{ status: 422, code: 'CATEGORY_UNKNOWN', field: 'category' },
    });
  });

  it('appeal and decide-appeal lead through the tiers, and no further', async () => {
    const ticketId = await accepted();
    const appeal = { reason: 'खुराक अब भी नहीं दिख रही है।' };
    expect(await act('helpdesk', ticketId, 'appeal', appeal)).toMatchObject({ status: 409, code: 'WRONG_STATUS' });
    await act('officer.bhopal', ticketId, 'resolve', RESOLVED);
    const dismissed = { outcome: 'dismissed', explanation: 'रिकॉर्ड सही है।' };
    for (const tier of ['state', 'national']) {
      expect(await act('helpdesk', ticketId, 'appeal', appeal)).toMatchObject({ status: 200, now: 'appealed' });
      expect(await act('officer.bhopal', ticketId, 'decide-appeal', dismissed)).toMatchObject({
        code: 'NOT_YOUR_DESK',
      });
      expect(await act(tier, ticketId, 'decide-appeal', dismissed)).toMatchObject({ status: 200, now: 'closed' });
    }
    expect(await act('helpdesk', ticketId, 'appeal', appeal, 'hi')).toMatchObject({
      ...{ status: 409, code: 'NO_FURTHER_APPEAL', detail: expect.stringContaining('सूचना के अधिकार') },
    });
    expect(await act('helpdesk', ticketId, 'reopen', appeal)).toMatchObject({ status: 409, code: 'APPEAL_DECIDED' });
  });

  it('withdraw ends it for the citizen', async () => {
    const ticketId = await onDesk();
    expect(await act('officer.bhopal', ticketId, 'withdraw')).toMatchObject({ status: 403, code: 'ROLE_MAY_NOT' });
    expect(await act('helpdesk', ticketId, 'withdraw')).toMatchObject({ status: 200, now: 'withdrawn' });
    expect(await act('helpdesk', ticketId, 'withdraw', {}, 'hi')).toMatchObject({
      detail: expect.stringMatching(/^शिकायत नागरिक ने वापस ले ली है, इसलिए यह अभी नहीं हो सकता।/),
    });
  });

  describe('merge', () => {
    const written = (id: string) => `${id.slice(0, 3)}-${id.slice(3, 7)}-${id.slice(7)}`;

    it('lets the older ticket go on, whose ID may be written as people do, and unmerge undoes it', async () => {
      const [older, newer] = [await onDesk('9000010002'), await onDesk('9000010002')];
      expect(await act('helpdesk', newer, 'unmerge', { reason: 'x' })).toMatchObject({ code: 'WRONG_STATUS' });
      expect(await act('helpdesk', newer, 'merge', { into: written(older) })).toMatchObject({ now: 'merged' });
      expect((await read('helpdesk', newer)).mergedInto).toBe(older);
      const undone = { reason: 'यह दूसरी खुराक की बात है।' };
      expect(await act('helpdesk', newer, 'unmerge', undone)).toMatchObject({ status: 200, now: 'routed' });
    });

    it('is refused for the older of two, for another person, for an ended one and for none', async () => {
      const [older, newer, another] = [await onDesk('9000010003'), await onDesk('9000010003'), await onDesk()];
      const into = async (ticketId: string, target: string) => {
        const { status, code, field } = await act('helpdesk', ticketId, 'merge', { into: target });
        return [status, code, field];
      };
      expect(await into(older, newer)).toEqual([422, 'MERGE_NOT_OLDER', 'into']);
      expect(await into(another, newer)).toEqual([422, 'MERGE_OTHER_PERSON', 'into']);
      await act('helpdesk', older, 'withdraw');
      expect(await into(newer, older)).toEqual([422, 'MERGE_ENDED', 'into']);
      expect(await into(newer, '99000000004')).toEqual([400, 'INPUT_INVALID', 'into']);
    });
  });

  it('escalate calls on a level by hand, once', async () => {
    const ticketId = await onDesk();
    const reason = 'नागरिक अस्पताल में हैं।';
    expect(await act('helpdesk', ticketId, 'escalate', { reason, level: 3 })).toMatchObject({ status: 200 });
    expect((await read('helpdesk', ticketId)).raisedTo).toBe(3);
    expect(await act('helpdesk', ticketId, 'escalate', { reason, level: 2 })).toMatchObject({
      ...{ status: 409, code: 'LEVEL_REACHED' },
      detail: 'Level 3 has been called on already. Choose a higher one, up to 4.',
    });
    expect(await act('helpdesk', ticketId, 'escalate', { reason, level: 5 })).toMatchObject({ field: 'level' });
    expect(await act('helpdesk', ticketId, 'escalate', { reason })).toMatchObject({ status: 200 });
    expect(await act('helpdesk', ticketId, 'escalate', { reason }, 'hi')).toMatchObject({
      detail: 'सबसे ऊँचे स्तर 4 को पहले ही बताया जा चुका है। कोई नई बात हो तो टिप्पणी लिखें।',
    });
  });

  it('a second bounce needs somebody above the officers; what was lent goes back as a return', async () => {
    const ticketId = await accepted();
    const forward = { to: 'national', reason: 'खुराक जोड़ने का अधिकार वहीं है।' };
    await act('officer.bhopal', ticketId, 'forward', forward);
    await act('national', ticketId, 'accept');
    expect(await act('national', ticketId, 'forward', { to: 'bhopal', reason: 'x' })).toMatchObject({
      ...{ status: 422, code: 'FORWARD_IS_RETURN', field: 'to' },
      detail: expect.stringMatching(/^District Immunisation Office, Bhopal asked for your help and waits for it\./),
    });
    await act('national', ticketId, 'return', { finding: 'काग़ज़ अधूरे हैं।' });
    expect((await read('officer.bhopal', ticketId)).bounces.total).toBe(1);
    const [en, hi] = [
      await act('officer.bhopal', ticketId, 'forward', forward),
      await act('officer.bhopal', ticketId, 'forward', forward, 'hi'),
    ];
    expect(en).toMatchObject({ status: 403, code: 'BOUNCE_NEEDS_APPROVAL' });
    expect([en.detail, hi.detail]).toEqual([
      'It went to National CoWIN Desk, New Delhi and came back once before. Ask your supervisor to forward it.',
      expect.stringMatching(/को भेजी गई थी और 1 बार लौट चुकी है। अपने पर्यवेक्षक से कहें/),
    ]);
    expect(await act('supervisor.bhopal', ticketId, 'forward', forward)).toMatchObject({ status: 200 });
  });
});
