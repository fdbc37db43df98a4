import { randomUUID } from 'node:crypto';
import type { QueueCounts, QueuePage, RelatedTickets, ReplyView } from '@nivaran/read-models';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const BHOPAL = { residence: { pin: '462001' }, vaccination: { districtLgd: 396 } };
const SEHORE = { residence: { pin: '466001' }, vaccination: { districtLgd: 427 } };

describe('what stands near a complaint', () => {
  const api = apiUnderTest();
  const by = (mobile: string) => ({ complainant: { name: 'सुनीता मालवीय', mobile, email: null } });

  beforeAll(() => api.createAccounts({ id: 'officer.sehore', name: 'Mohan Lal', role: 'officer', desk: 'sehore' }));

  async function lodged(change: object): Promise<string> {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging(change));
    await api.route(String(body['ticketId']));
    return String(body['ticketId']);
  }
  const shown = async () =>
    (await api.as('state')).get(`/api/v1/queue?position=${await api.runtime.store.read.head()}`);
  const get = async <Body>(account: string, ticketId: string, what: string) =>
    (await api.as(account)).get<Body>(`/api/v1/complaints/${ticketId}/${what}`);

  describe('related', () => {
    it('are those of the same person, and open ones of the same kind and district, within the scope', async () => {
      const first = await lodged({ ...BHOPAL, ...by('9000020001') });
      const elsewhere = await lodged({ ...SEHORE, ...by('9000020001') });
      const own = await lodged({ ...BHOPAL, ...by('9000020001'), category: 'PASSPORT' });
      const alike = await lodged({ ...BHOPAL, ...by('9000020002') });
      const ended = await lodged({ ...BHOPAL, ...by('9000020003') });
      await (await api.as('helpdesk')).act(ended, 'withdraw');
      await lodged({ ...BHOPAL, ...by('9000020004'), category: 'PRIVACY' });
      await shown();
      const related = async (account: string, ticketId: string) => {
        const { body } = await get<RelatedTickets>(account, ticketId, 'related');
        return [body.earlier.map((each) => each.ticketId), body.similar.map((each) => each.ticketId)];
      };
      expect(await related('helpdesk', first)).toEqual([[own, elsewhere], [alike]]);
      expect(await related('officer.bhopal', first)).toEqual([[own], [alike]]);
      expect(await related('officer.bhopal', own)).toEqual([[first], []]);
      expect(await related('officer.bhopal', alike)).toEqual([[], [first]]);
    });

    it('are told without a name or a number', async () => {
      const ticketId = await lodged({ ...BHOPAL, ...by('9000020005') });
      const { text } = await get('helpdesk', ticketId, 'related');
      expect(text).not.toMatch(/90000|मालवीय/);
    });
  });

  describe('prepared replies', () => {
    it('are those for its category, filled in, in the language of whoever complains', async () => {
      const ticketId = await lodged({ ...BHOPAL, language: 'hi' });
      const { body } = await get<{ items: ReplyView[] }>('officer.bhopal', ticketId, 'replies?lang=en');
      const [slip, proof] = body.items;
      expect(slip).toMatchObject({
        code: 'ASK_SLIP',
        action: 'request-information',
        name: 'Ask for the slip and the date',
      });
      expect(slip?.text).toContain(`आपकी शिकायत ${ticketId} के लिए`);
      expect(proof?.text).toContain('भोपाल');
      expect(body.items.map(({ text }) => text).join()).not.toMatch(/[{}]/);
      expect(body.items.map(({ code }) => code)).not.toContain('DONE_ASK_UIDAI');
    });

    it('of another desk are not shown', async () => {
      const ticketId = await lodged(SEHORE);
      expect((await get('officer.bhopal', ticketId, 'replies')).status).toBe(403);
      expect((await get('officer.bhopal', ticketId, 'related')).status).toBe(403);
    });
  });

  describe('colleagues', () => {
    it('are those who may see it and write on it, but oneself', async () => {
      const ticketId = await lodged(BHOPAL);
      const { body } = await get<{ items: { account: string }[] }>('officer.bhopal', ticketId, 'colleagues');
      const accounts = body.items.map(({ account }) => account);
      expect(accounts).toEqual(expect.arrayContaining(['supervisor.bhopal', 'state', 'national', 'helpdesk']));
      for (const other of ['officer.bhopal', 'officer.sehore', 'auditor', 'admin'])
        expect(accounts).not.toContain(other);
    });

    it('who are named in a note find the complaint, until they do something with it', async () => {
      const ticketId = await lodged(BHOPAL);
      const [officer, national] = [await api.as('officer.bhopal'), await api.as('national')];
      const noted = await officer.act(ticketId, 'note', { text: 'कोविन में देख लें', mentions: ['national'] });
      expect(noted.status).toBe(200);
      const mentioned = async (account: string) => {
        await shown();
        const client = await api.as(account);
        const { body } = await client.get<QueuePage>('/api/v1/queue?view=mentioned');
        const { body: counts } = await client.get<QueueCounts>('/api/v1/queue/counts');
        expect(counts.mentioned).toBe(body.items.length);
        return body.items.map((each) => each.ticketId);
      };
      expect(await mentioned('national')).toEqual([ticketId]);
      expect(await mentioned('officer.bhopal')).toEqual([]);
      await national.act(ticketId, 'note', { text: 'देख लिया' });
      expect(await mentioned('national')).toEqual([]);
    });

    it.each(['officer.sehore', 'auditor', 'nobody'])(
      'cannot be %s, who may not see or write on it',
      async (account) => {
        const ticketId = await lodged(BHOPAL);
        const officer = await api.as('officer.bhopal');
        const { status, body } = await officer.act(ticketId, 'note', { text: 'देखें', mentions: ['state', account] });
        expect([status, body['code'], body['field']]).toEqual([422, 'COLLEAGUE_UNKNOWN', 'mentions']);
        expect(body['detail']).toContain(account);
      },
    );

    it('are nothing that somebody from elsewhere learns of', async () => {
      const ticketId = await lodged(SEHORE);
      const { body } = await (
        await api.as('officer.bhopal')
      ).post(
        `/api/v1/complaints/${ticketId}/actions/note`,
        { text: 'देखें', mentions: ['nobody'] },
        { 'if-match': '"3"', 'idempotency-key': randomUUID() },
      );
      expect(body['code']).toBe('OUT_OF_SCOPE');
    });
  });
});
