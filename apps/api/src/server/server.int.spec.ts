import { connect } from 'node:net';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const lodge = '/api/v1/complaints';

describe('every answer', () => {
  const api = apiUnderTest();

  it('is measured and logged by its route, without what the address or the body say', async () => {
    await api.citizen.get('/api/v1/public/track/26148297315?lang=hi');
    await api.citizen.post(lodge, aLodging({ statement: 'x' }));
    const lines = api.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        route: '/api/v1/public/track/:ticketId',
        method: 'GET',
        ms: expect.any(Number),
      }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ level: 'info', route: lodge, method: 'POST', status: 400 }));
    expect(api.log.join('')).not.toMatch(/26148297315|lang=hi|सुनीता|9000010001/);
  });
});

describe('what means nothing here', () => {
  const api = apiUnderTest();

  it('is passed over: a body of GET or DELETE, whatever it is', async () => {
    const types = ['application/json', 'multipart/form-data; boundary=b', 'text/plain', 'x'];
    for (const type of types)
      for (const body of ['', '{"a":', 'x'.repeat(2_000_000)]) {
        const sent = { 'content-type': type };
        expect((await api.citizen.send('DELETE', '/api/v1/session', body, sent)).status).toBe(204);
        expect((await api.citizen.send('GET', '/api/v1/public/categories', body, sent)).status).toBe(200);
      }
  });

  it('is passed over: something else to be expected than to go on', async () => {
    const { status } = await api.citizen.post(lodge, aLodging(), { expect: 'the unexpected' });
    expect(status).toBe(201);
  });
});

describe('a fault of ours', () => {
  const api = apiUnderTest();

  it('is told without its insides, by a number that leads to it in the log', async () => {
    const fault = jest.spyOn(api.runtime.dataSource, 'query').mockRejectedValueOnce(new Error('the insides of it'));
    const { status, body, text } = await (await api.as('state')).get('/api/v1/reports/sla');
    fault.mockRestore();
    expect([status, body['code']]).toEqual([500, 'INTERNAL_ERROR']);
    expect(text).not.toMatch(/insides|stack|query/);
    const id = /^urn:uuid:(.+)$/.exec(String(body['instance']))?.[1] ?? 'none';
    expect(body['detail']).toContain(id);
    const logged = api.log.find((line) => line.includes(id));
    expect(logged).toContain('the insides of it');
    expect(JSON.parse(logged ?? '')).toMatchObject({ level: 'error', route: '/api/v1/reports/sla', method: 'GET' });
  });
});

describe('stopping', () => {
  const api = apiUnderTest();

  it('answers a request that is under way, and ends its connection', async () => {
    const body = JSON.stringify(aLodging());
    const half = Math.floor(body.length / 2);
    const socket = connect(api.port, '127.0.0.1');
    const answer = text(socket);
    socket.write(
      `POST ${lodge} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    socket.write(body.slice(0, half));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = api.app.close();
    socket.write(body.slice(half));
    expect(await answer).toMatch(/^HTTP\/1\.1 201 [^]*connection: close/i);
    await closed;
  });
});

function text(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.once('error', reject);
    socket.once('close', () => resolve(received));
  });
}
