import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, findEmbeddedPostgres } from '@nivaran/platform';
import { type NivaranProcess, eventually, startNivaran } from '@nivaran/testing';
import { Person, bhopalComplaint } from './client.fixture';

describe('a complaint from citizen to resolution, with a whole Nivaran', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nivaran-first-light-'));
  let nivaran: NivaranProcess;
  let citizen: Person;

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder });
    citizen = new Person(nivaran.url, 'hi');
  });
  afterAll(async () => {
    await nivaran.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const person = (account: string): Promise<Person> => new Person(nivaran.url).signIn(account);
  const tracked = async (ticketId: string) => (await citizen.get(`/api/v1/public/track/${ticketId}`)).body;

  async function lodged(change: Record<string, unknown> = {}): Promise<string> {
    const answer = await citizen.post('/api/v1/complaints', bhopalComplaint(change));
    expect(answer.status).toBe(201);
    return String(answer.body['ticketId']);
  }

  async function inStatus(status: string, ticketId: string, within = 2000): Promise<void> {
    await eventually(async () => expect((await tracked(ticketId))['status']).toBe(status), within);
  }

  it('goes all the way: routed within two seconds, accepted, forwarded, returned, resolved, confirmed', async () => {
    const ticketId = await lodged();
    expect(ticketId).toMatch(/^26\d{9}$/);
    await inStatus('routed', ticketId);
    expect(await tracked(ticketId)).toMatchObject({
      accountableDesk: { code: 'bhopal' },
      holderDesk: { code: 'bhopal' },
    });

    const officer = await person('officer.bhopal');
    const national = await person('national');
    const helpdesk = await person('helpdesk');
    const steps: [Person, string, object, string][] = [
      [officer, 'accept', {}, 'accepted'],
      [officer, 'forward', { to: 'national', reason: 'Please add the second dose to the record.' }, 'routed'],
      [national, 'return', { finding: 'The dose has been added.' }, 'accepted'],
      [officer, 'resolve', { resolution: 'DOSE_ADDED', explanation: 'दूसरी खुराक जोड़ दी गई है।' }, 'resolved'],
      [helpdesk, 'confirm', {}, 'closed'],
    ];
    for (const [who, action, body, status] of steps) {
      const answer = await who.act(ticketId, action, body);
      expect([action, answer.status, answer.body['status']]).toEqual([action, 200, status]);
      expect(await tracked(ticketId)).toMatchObject({ accountableDesk: { code: 'bhopal' }, status });
    }

    const sla = (await helpdesk.get(`/api/v1/complaints/${ticketId}/sla`)).body['items'] as unknown as {
      instance: string;
      holder: { code: string } | null;
      startedAt: string;
      dueAt: string;
      endedAt: string;
      outcome: string;
    }[];
    expect(sla.map(({ instance, holder, outcome }) => [instance, holder?.code ?? null, outcome])).toEqual([
      ['ROUTE-1', null, 'met'],
      ['RESOLVE-1', 'bhopal', 'met'],
      ['ACCEPT-1', 'bhopal', 'met'],
      ['ACT-1', 'bhopal', 'met'],
      ['ACCEPT-2', 'national', 'met'],
      ['ACT-2', 'national', 'met'],
      ['ACT-3', 'bhopal', 'met'],
      ['CONFIRM-1', 'bhopal', 'met'],
    ]);
    for (const { startedAt, dueAt, endedAt } of sla) {
      expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(startedAt));
      expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Date.parse(startedAt));
    }

    const history = (await helpdesk.get(`/api/v1/complaints/${ticketId}/history?lang=hi`)).body['items'] as unknown as {
      type: string;
      sentence: string;
    }[];
    const story = history.map(({ sentence }) => sentence);
    expect(story[0]).toBe('शिकायत दर्ज हुई।');
    expect(story.at(-1)).toMatch(/बंद हुई/);
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ComplaintForwarded', 'ComplaintReturned', 'ComplaintResolved', 'ResolutionConfirmed']),
    );
  });

  it('shows the public stage and due date, and nothing personal', async () => {
    const ticketId = await lodged();
    await inStatus('routed', ticketId);
    const answer = await citizen.get(
      `/api/v1/public/track/${ticketId.slice(0, 3)}-${ticketId.slice(3, 7)}-${ticketId.slice(7)}`,
    );
    expect(answer.status).toBe(200);
    expect(Date.parse(String(answer.body['dueAt']))).toBeGreaterThan(Date.now());
    const text = JSON.stringify(answer.body);
    for (const secret of ['सुनीता', '9826012345', 'नौकरी', '1234"', 'जे.पी.']) expect(text).not.toContain(secret);
  });

  it('sends a PIN code that spans districts to triage, from where the helpdesk routes it', async () => {
    const ticketId = await lodged({ residence: { pin: '450551', districtLgd: null } });
    await inStatus('triage', ticketId);
    const helpdesk = await person('helpdesk');
    const history = (await helpdesk.get(`/api/v1/complaints/${ticketId}/history`)).body['items'] as unknown as {
      type: string;
      data: { reason?: string };
    }[];
    expect(history.find(({ type }) => type === 'RoutingDeferred')?.data.reason).toBe('PIN_SPANS_DISTRICTS');
    expect(await helpdesk.act(ticketId, 'route', { districtLgd: 405 })).toMatchObject({
      status: 200,
      body: { status: 'routed' },
    });
  });

  it('answers 428 without If-Match, 412 to a stale one, and 422 to a reused key', async () => {
    const ticketId = await lodged();
    await inStatus('routed', ticketId);
    const officer = await person('officer.bhopal');
    const path = `/api/v1/complaints/${ticketId}/actions/accept`;
    expect((await officer.post(path, {})).status).toBe(428);
    expect((await officer.post(path, {}, { 'if-match': '"1"' })).status).toBe(412);

    const key = { 'idempotency-key': `key-${ticketId}` };
    const first = await citizen.post('/api/v1/complaints', bhopalComplaint(), key);
    const again = await citizen.post('/api/v1/complaints', bhopalComplaint(), key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await citizen.post('/api/v1/complaints', bhopalComplaint({ category: 'OTHER' }), key)).status).toBe(422);
  });

  it('is counted by the SLA report', async () => {
    const supervisor = await person('supervisor.bhopal');
    for (const groupBy of ['district', 'desk', 'tier', 'category', 'stage']) {
      const { status, body } = await supervisor.get(`/api/v1/reports/sla?groupBy=${groupBy}`);
      expect(status).toBe(200);
      expect((body['rows'] as unknown as { started: number }[]).some(({ started }) => started > 0)).toBe(true);
    }
  });

  it('stores what citizens said in the clear nowhere', async () => {
    const postgres = findEmbeddedPostgres(join(dataFolder, 'postgres'));
    for (const database of ['nivaran', 'nivaran_vault']) {
      const pool = createPool(postgres?.url(database) ?? '', { max: 1, name: 'dump' });
      const { rows: tables } = await pool.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      for (const { name } of tables) {
        const { rows } = await pool.query<{ line: string }>(`select t::text as line from ${name} t`);
        const dump = rows.map(({ line }) => line).join('\n');
        for (const secret of ['सुनीता', '9826012345', 'नौकरी के लिए', 'Please add the second dose', '90000100'])
          expect([name, secret, dump.includes(secret)]).toEqual([name, secret, false]);
      }
      await pool.end();
    }
  });

  it('has the twelve reported cases of the demonstration', async () => {
    const helpdesk = await person('helpdesk');
    const { body } = await helpdesk.get('/api/v1/queue?limit=100');
    expect((body['items'] as unknown as unknown[]).length).toBeGreaterThanOrEqual(12);
  });

  it('stops cleanly, and starts again within five seconds', async () => {
    const ticketId = await lodged();
    expect(await nivaran.stop()).toBe(0);
    const start = Date.now();
    nivaran = await startNivaran({ dataFolder });
    expect(Date.now() - start).toBeLessThan(5000);
    citizen = new Person(nivaran.url, 'hi');
    await inStatus('routed', ticketId);
  });
});
