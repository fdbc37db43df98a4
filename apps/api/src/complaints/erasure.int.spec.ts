import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain } from '@nivaran/event-store';
import { CitizenSessions, OneTimeCodes } from '@nivaran/identity';
import { createPool } from '@nivaran/platform';
import { aPdf } from '../attachments/a-file.fixture';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const SAID = {
  name: 'सावित्री देवी अहिरवार',
  mobile: '9876501234',
  email: 'savitri@example.org',
  beneficiaryReference: '98765432109876',
  last4: '7391',
  statement: 'मेरी दूसरी खुराक नीमखेड़ा शिविर में लगी थी',
  question: 'क्या आपके पति रामस्वरूप हैं?',
  answer: 'हाँ, रामस्वरूप मेरे पति हैं',
  note: 'पन्ना 4217 पर सावित्री का नाम है',
  explanation: 'सावित्री जी, खुराक जोड़ दी गई',
  file: 'savitri-ki-parchi.pdf',
};

describe('erasing a person', () => {
  const api = apiUnderTest();
  let [ticketId, later] = ['', ''];
  const lodging = () =>
    aLodging({
      statement: SAID.statement,
      complainant: { name: SAID.name, mobile: SAID.mobile, email: SAID.email },
      vaccination: { ...VACCINATION, beneficiaryReference: SAID.beneficiaryReference },
      idProof: { type: 'AADHAAR', last4: SAID.last4 },
    });
  const erase = async (account: string, ticket = ticketId) => (await api.as(account)).act(ticket, 'erase');

  async function lodged(): Promise<string> {
    const { body } = await api.citizen.post('/api/v1/complaints', lodging(), { 'idempotency-key': randomUUID() });
    await api.route(String(body['ticketId']));
    return String(body['ticketId']);
  }

  /** Every row of every table of a database, as text. */
  async function dump(url: string): Promise<string> {
    const pool = createPool(url, { max: 1, name: 'dump' });
    const { rows: tables } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${name} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    await pool.end();
    return texts.join('\n');
  }
  const files = () =>
    existsSync(api.attachments.folder)
      ? readdirSync(api.attachments.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];

  beforeAll(async () => {
    ticketId = await lodged();
    const officer = await api.as('officer.bhopal');
    const helpdesk = await api.as('helpdesk');
    await api.app.get(OneTimeCodes, { strict: false }).make(SAID.mobile, '203.0.113.7');
    await api.app.get(CitizenSessions, { strict: false }).create(SAID.mobile);
    await officer.act(ticketId, 'accept');
    await officer.act(ticketId, 'request-information', { question: SAID.question });
    await helpdesk.act(ticketId, 'provide-information', { answer: SAID.answer });
    await officer.act(ticketId, 'note', { text: SAID.note });
    await helpdesk.attach(ticketId, { name: SAID.file, content: aPdf(SAID.statement) });
    await helpdesk.post(`/api/v1/complaints/${ticketId}/reveal`, { reason: 'contact-citizen' });
    await officer.act(ticketId, 'resolve', { resolution: 'DOSE_ADDED', explanation: SAID.explanation });
  });

  it('waits until their complaints are over, also those that were not asked for', async () => {
    expect(await erase('admin')).toMatchObject({ status: 409, body: { code: 'WRONG_STATUS' } });
    await (await api.as('helpdesk')).act(ticketId, 'confirm');
    later = await lodged();
    expect(await erase('admin')).toMatchObject({
      ...{ status: 409, body: { code: 'PERSON_HAS_OPEN_TICKETS', detail: expect.stringContaining(later) } },
    });
    await (await api.as('helpdesk')).act(later, 'withdraw');
    const { body } = await (await api.as('officer.bhopal')).get(`/api/v1/complaints/${ticketId}`);
    expect(body['statement']).toBe(SAID.statement); // nothing half-done
  });

  it.each(['helpdesk', 'officer.bhopal', 'supervisor.bhopal', 'state', 'national', 'auditor'])(
    'is not for %s',
    async (account) => {
      expect(await erase(account)).toMatchObject({ status: 403, body: { code: 'ROLE_MAY_NOT' } });
    },
  );

  it('leaves the outline of all their complaints, and nobody who could read the rest', async () => {
    expect(files()).toHaveLength(1);
    const { status, body } = await erase('admin');
    expect([status, body['tickets']]).toEqual([200, [ticketId, later]]);
    for (const ticket of [ticketId, later]) {
      const { body: read } = await (await api.as('officer.bhopal')).get(`/api/v1/complaints/${ticket}`);
      expect(read).toMatchObject({ statement: null, complainant: { name: null, mobile: null } });
      const { text } = await (await api.as('helpdesk')).get(`/api/v1/complaints/${ticket}/history`);
      expect(text).toContain('PersonalDataErased');
      for (const secret of Object.values(SAID)) expect(text).not.toContain(secret);
    }
    expect(
      await (await api.as('helpdesk')).post(`/api/v1/complaints/${ticketId}/reveal`, { reason: 'legal-request' }),
    ).toMatchObject({ status: 409, body: { code: 'PERSON_ERASED' } });
    expect(files()).toEqual([]);
  });

  it('leaves nothing in either database, in no file and in no log', async () => {
    const { databaseUrl, vaultDatabaseUrl } = api.runtime.options;
    const everything = [await dump(databaseUrl), await dump(vaultDatabaseUrl), ...api.log];
    for (const { parentPath, name } of files()) everything.push(readFileSync(join(parentPath, name), 'latin1'));
    const numbers = ['+91', '91', '0', 'code-sent:'].map((prefix) => `${prefix}${SAID.mobile}`);
    const { last4, ...rest } = SAID;
    const forms = [
      `"${last4}"`, // four digits alone stand in many a hash
      ...Object.values(rest).flatMap((secret) => [secret, ...formsOf(Buffer.from(secret)), ...formsOf(sha256(secret))]),
      ...numbers.flatMap((number) => formsOf(sha256(number))), // ten digits are soon guessed
    ];
    expect(forms.filter((form) => everything.some((text) => text.includes(form)))).toEqual([]);
    const { rows } = await api.runtime.vaultPool.query(
      'select wrapped_key, mobile_hash from vault.persons where erased_at is not null',
    );
    expect(rows).toEqual([{ wrapped_key: null, mobile_hash: null }]);
    const head = await api.runtime.store.read.head();
    const { body } = await (await api.as('helpdesk')).get(`/api/v1/search?q=${SAID.mobile}&position=${head}`);
    expect(body).toEqual({ items: [] });
  });

  it('holds though the vault is restored from before', async () => {
    const complainant = { name: SAID.name, mobile: '9876509999', email: null };
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging({ complainant, statement: SAID.statement }));
    const ticket = String(body['ticketId']);
    await (await api.as('helpdesk')).act(ticket, 'withdraw');
    const { vault, vaultPool } = api.runtime;
    const person = await vault.find('9876509999');
    await vaultPool.query('create table public.backup as select * from vault.persons where person_id = $1', [person]);
    expect((await erase('admin', ticket)).status).toBe(200);
    await vaultPool.query(
      `update vault.persons p set (wrapped_key, master_key_id, mobile_hash, erased_at)
            = (select wrapped_key, master_key_id, mobile_hash, null::timestamptz from public.backup)
        where person_id = $1`,
      [person],
    );
    const helpdesk = await api.as('helpdesk');
    const read = await helpdesk.get(`/api/v1/complaints/${ticket}`);
    expect(read.body).toMatchObject({ statement: null, complainant: { name: null }, vaccination: { centre: null } });
    expect((await helpdesk.post(`/api/v1/complaints/${ticket}/reveal`, { reason: 'legal-request' })).body['code']).toBe(
      'PERSON_ERASED',
    );
    expect(await helpdesk.get(`/api/v1/complaints/${ticket}/history`)).toMatchObject({
      text: expect.not.stringContaining(SAID.statement) as string,
    });
  });

  it('leaves the log whole', async () => {
    expect((await verifyChain(api.runtime.pool)).fault).toBeUndefined();
  });

  it('again does nothing, and nothing can be done with the complaint any more', async () => {
    const { status, body } = await erase('admin');
    expect([status, body['tickets']]).toEqual([200, [ticketId]]);
    expect(await (await api.as('helpdesk')).act(ticketId, 'reopen', { reason: 'x' })).toMatchObject({
      ...{ status: 409, body: { code: 'PERSON_ERASED' } },
    });
  });

  it('makes a new person of the same number', async () => {
    const again = await lodged();
    const { body } = await (await api.as('helpdesk')).get(`/api/v1/complaints/${again}`);
    expect(body).toMatchObject({ statement: SAID.statement, mergedHere: [] });
  });
});

const VACCINATION = { dose: 2, date: '2021-06-21', centre: 'JP Hospital', districtLgd: 396, vaccine: 'COVISHIELD' };

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Bytes in the ways in which a database might show them. */
const formsOf = (bytes: Buffer): string[] => [
  ...[bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')],
];
