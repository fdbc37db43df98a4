import { aPdf } from '../attachments/a-file.fixture';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { Client } from '../testing/client.fixture';

const SUNITA = '9000010001';
const RAVI = '9000010002';
const person = (mobile: string) => ({ complainant: { name: 'सुनीता मालवीय', mobile, email: null } });

describe('a citizen who proves a mobile number', () => {
  const api = apiUnderTest();
  let [ticketId, other] = ['', ''];
  let sunita: Client;

  async function lodged(mobile: string): Promise<string> {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging(person(mobile)));
    await api.route(String(body['ticketId']));
    return String(body['ticketId']);
  }
  const path = (rest = '') => `/api/v1/complaints/${ticketId}${rest}`;
  const resolved = async () => {
    const officer = await api.as('officer.bhopal');
    await officer.act(ticketId, 'accept');
    await officer.act(ticketId, 'resolve', { resolution: 'DOSE_ADDED', explanation: 'अब दिखेगी' });
  };

  beforeAll(async () => {
    [ticketId, other] = [await lodged(SUNITA), await lodged(RAVI)];
    sunita = await api.citizenWith(SUNITA);
  });

  it('gets a code by message, whoever asks, and a cookie that no script can read', async () => {
    const asked = await api.citizen.post('/api/v1/citizen/code', { mobile: '90000 10003', language: 'hi' });
    expect([asked.status, asked.body]).toEqual([202, { seconds: 300 }]);
    const [line = ''] = api.log.filter((each) => each.includes('ends in 03'));
    expect(line).toContain('आपका निवारण कोड है');
    const code = /\d{6}/.exec(line.split('gets')[1] ?? '')?.[0] ?? '';
    const { status, headers } = await api.citizen.post('/api/v1/citizen/session', { mobile: '9000010003', code });
    expect(status).toBe(204);
    expect(headers['set-cookie']).toMatch(/^nivaran_citizen=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/);
    const again = await api.citizen.post('/api/v1/citizen/session?lang=hi', { mobile: '9000010003', code });
    expect([again.status, again.body['code'], again.body['title']]).toEqual([
      ...[422, 'ONE_TIME_CODE_WRONG', 'यह कोड सही नहीं है'],
    ]);
  });

  it('finds their complaints, and reads what they said and what was said to them', async () => {
    const head = await api.runtime.store.read.head();
    const { body: mine } = await sunita.get(`/api/v1/citizen/complaints?position=${head}`);
    expect(mine).toMatchObject({ items: [{ ticketId, status: 'routed' }] });
    const { body } = await sunita.get(path());
    expect(body).toMatchObject({
      complainant: { name: 'सुनीता मालवीय', mobile: SUNITA, masked: false },
      statement: aLodging()['statement'],
    });
    expect((await sunita.get(path('/history?lang=hi'))).status).toBe(200);
    expect((await sunita.get(path('/sla'))).status).toBe(200);
  });

  it('does not see the complaint of anybody else', async () => {
    for (const rest of ['', '/history', '/sla'])
      expect(await sunita.get(`/api/v1/complaints/${other}${rest}`)).toMatchObject({
        ...{ status: 403, body: { code: 'OUT_OF_SCOPE' } },
      });
    const { headers } = await (await api.as('helpdesk')).get(`/api/v1/complaints/${other}`);
    const match = { 'if-match': headers['etag'] ?? '' };
    expect(await sunita.post(`/api/v1/complaints/${other}/actions/withdraw`, {}, match)).toMatchObject({
      ...{ status: 403, body: { code: 'NOT_YOUR_TICKET' } },
    });
  });

  it('adds a file, answers a question, confirms, reopens and appeals', async () => {
    expect((await sunita.attach(ticketId, { name: 'parchi.pdf', content: aPdf('x') })).status).toBe(201);
    const officer = await api.as('officer.bhopal');
    await officer.act(ticketId, 'accept');
    await officer.act(ticketId, 'request-information', { question: 'कौन सा केंद्र?' });
    expect((await sunita.act(ticketId, 'provide-information', { answer: 'नीमखेड़ा' })).body).toMatchObject({
      status: 'accepted',
    });
    await officer.act(ticketId, 'resolve', { resolution: 'DOSE_ADDED', explanation: 'अब दिखेगी' });
    expect((await sunita.act(ticketId, 'reopen', { reason: 'अब भी नहीं' })).body).toMatchObject({ status: 'routed' });
    await resolved();
    expect((await sunita.act(ticketId, 'confirm')).body).toMatchObject({ status: 'closed' });
    expect((await sunita.act(ticketId, 'appeal', { reason: 'ग़लत है' })).body).toMatchObject({ status: 'appealed' });
    expect((await sunita.act(ticketId, 'accept')).status).toBe(401); // the work of the desk is not open to them
  });

  it('takes back what is not settled', async () => {
    const ravi = await api.citizenWith(RAVI);
    expect((await ravi.act(other, 'withdraw')).body).toMatchObject({ status: 'withdrawn' });
  });

  it('takes all their data along, and reads who looked at it', async () => {
    await (await api.as('helpdesk')).post(path('/reveal'), { reason: 'contact-citizen' });
    const head = await api.runtime.store.read.head();
    await (await api.as('auditor')).get(`/api/v1/audit?position=${head}`);
    const { body, headers, text } = await sunita.get<{ complaints: { lookedAt: object[] }[] }>(
      `/api/v1/citizen/export?position=${head}`,
    );
    expect(headers['content-disposition']).toBe('attachment; filename="nivaran-my-data.json"');
    for (const said of ['सुनीता मालवीय', SUNITA, 'नीमखेड़ा', 'अब भी नहीं', 'parchi.pdf']) expect(text).toContain(said);
    expect(text).not.toContain(RAVI);
    expect(body.complaints[0]?.lookedAt).toMatchObject([{ account: 'helpdesk', reason: 'contact-citizen' }]);
  });

  it('is slowed down who asks for too many codes', async () => {
    for (let time = 0; time < 3; time += 1) await api.citizen.post('/api/v1/citizen/code', { mobile: '9000010004' });
    const { status, headers } = await api.citizen.post('/api/v1/citizen/code', { mobile: '9000010004' });
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(590);
  });

  it('gives the number up', async () => {
    expect((await sunita.send('DELETE', '/api/v1/citizen/session')).status).toBe(204);
    expect(await sunita.get('/api/v1/citizen/complaints')).toMatchObject({
      ...{ status: 401, body: { code: 'NUMBER_NOT_PROVED' } },
    });
    expect(await sunita.get(path())).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
  });
});
