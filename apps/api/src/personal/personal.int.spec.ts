import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Page {
  readonly items: readonly { readonly type: string; readonly actor: string; readonly data: Record<string, unknown> }[];
}

describe('who complains', () => {
  const api = apiUnderTest();
  let ticketId: string;
  const path = () => `/api/v1/complaints/${ticketId}`;
  const reveal = async (account: string, body: object = { reason: 'contact-citizen' }) =>
    (await api.as(account)).post(`${path()}/reveal`, body);

  beforeAll(async () => {
    ticketId = String((await api.citizen.post('/api/v1/complaints', aLodging())).body['ticketId']);
    await api.route(ticketId);
  });

  it('is masked for everybody at first', async () => {
    for (const account of ['helpdesk', 'officer.bhopal', 'supervisor.bhopal', 'state', 'auditor', 'admin']) {
      const { body, text } = await (await api.as(account)).get(path());
      expect(body).toMatchObject({ complainant: { name: 'सु…', mobile: '••••••••01', email: null, masked: true } });
      expect(text).not.toMatch(/मालवीय|9000010001/);
    }
  });

  it.each(['helpdesk', 'officer.bhopal', 'supervisor.bhopal'])(
    'is shown to %s, who gives a reason',
    async (account) => {
      expect(await reveal(account)).toMatchObject({
        ...{ status: 200, body: { name: 'सुनीता मालवीय', mobile: '9000010001', idProofLast4: '4821' } },
      });
    },
  );

  it.each(['auditor', 'admin', 'state', 'national'])('is not shown to %s', async (account) => {
    const { status, text } = await reveal(account);
    expect(status).toBe(403);
    expect(text).not.toMatch(/मालवीय|9000010001/);
  });

  it('is not shown without a reason of the list', async () => {
    for (const body of [{}, { reason: 'I want to' }, { reason: null }])
      expect(await reveal('helpdesk', body)).toMatchObject({ status: 400, body: { code: 'INPUT_INVALID' } });
  });

  it('leaves in the audit log who looked and why, and no name', async () => {
    const head = await api.runtime.store.read.head();
    const { body, text } = await (
      await api.as('auditor')
    ).get<Page>(`/api/v1/audit?ticketId=${ticketId}&type=PersonalDataRevealed&position=${head}`);
    expect(body.items.map(({ actor, data }) => [actor, data['reason']])).toEqual([
      ['supervisor.bhopal', 'contact-citizen'],
      ['officer.bhopal', 'contact-citizen'],
      ['helpdesk', 'contact-citizen'],
    ]);
    expect(text).not.toMatch(/मालवीय|9000010001/);
  });
});
