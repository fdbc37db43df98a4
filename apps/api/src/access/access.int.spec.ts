import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Action, type ActionInput, type InputKind, PERMISSIONS } from '@nivaran/complaints';
import { waitForPosition } from '@nivaran/event-store';
import { projectRoot } from '@nivaran/platform';
import { incidentsProjection, ticketsProjection } from '@nivaran/read-models';
import { type ComplaintScenario, PERSON, aComplaint, loadDefaultPack, storeScenario } from '@nivaran/testing';
import { ACTIONS_OF_PEOPLE } from '../complaints/actions-of-people';
import { aPdf } from '../attachments/a-file.fixture';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { Client, Reply } from '../testing/client.fixture';
import { accessPage } from './access-page.fixture';
import { lifeFor, mayAct } from './lives.fixture';
import type { Context, Row } from './row.fixture';
import { ROWS } from './rows.fixture';
import { VISITORS, VISITOR_NAMES, type Visitor, type VisitorName } from './visitors.fixture';

const PAGE = join(projectRoot(), 'docs/access.md');
const ACTION = /^POST \/api\/v1\/complaints\/\{ticketId\}\/actions\/([\w-]+)$/;
/** It brings a file, and so has an address of its own. */
const ATTACH = 'POST /api/v1/complaints/{ticketId}/attachments';
const actionOf = (route: string) => (route === ATTACH ? 'attach' : ACTION.exec(route)?.[1]);
const routeOf = (action: Action) =>
  action === 'attach' ? ATTACH : `POST /api/v1/complaints/{ticketId}/actions/${action}`;
/** These read what the worker keeps up to date. */
const FROM_READ_MODELS = /\/(queue|reports|incidents|search)\b/;
/** These change the session of whoever calls them. */
const OWN_SESSION = /\/api\/v1\/(session|account)\b/;

/** The citizen as a reader: whatever came from this number was sealed in earnest. */
const READER = '9000099996';

describe('who may call what', () => {
  const api = apiUnderTest();
  const may = new Map<string, readonly VisitorName[]>();
  const citizens = new Map<string, Client>();
  let person: string;
  let into: string;

  beforeAll(async () => {
    await loadDefaultPack();
    person = await api.runtime.vault.personOf(VISITORS['citizen, own'].mobile);
    for (const mobile of [VISITORS['citizen, own'].mobile, VISITORS['citizen, another’s'].mobile, READER])
      citizens.set(mobile, await api.citizenWith(mobile));
    into = await store(aComplaint({ person, at: '2026-10-20T10:00+05:30' }).routedTo('bhopal'));
    await api.createAccounts({ id: 'nobody.else', name: 'X', role: 'officer', desk: 'sehore' });
  });

  async function store(life: ComplaintScenario): Promise<string> {
    await storeScenario(api.runtime.store, life);
    return life.complaint.ticketId;
  }

  /** For a citizen to read: a scenario's seals would not open. */
  async function lodged(): Promise<string> {
    const complainant = { name: 'सुनीता', mobile: READER, email: null };
    const { body } = await (
      await api.as('helpdesk')
    ).post('/api/v1/complaints', aLodging({ complainant, channel: 'phone' }));
    await api.route(String(body['ticketId']));
    return String(body['ticketId']);
  }

  /** Erasing is for those who have nothing under way. */
  let numbers = 9000000000;
  const somebodyNew = () => api.runtime.vault.personOf(String((numbers += 1)));

  function clientOf({ account, mobile }: Visitor, route: string): Client | Promise<Client> {
    const reads = route.startsWith('GET') && mobile === VISITORS['citizen, own'].mobile;
    const citizen = citizens.get(reads ? READER : (mobile ?? ''))?.with({}); // with a cookie of their own, which a sign-in may replace
    if (account === null) return citizen && !route.startsWith('DELETE') ? citizen : api.citizen;
    return OWN_SESSION.test(route) ? api.somebody(account, 'nivaran-demo') : api.as(account);
  }

  /** An incident that nobody else works on, and a complaint that waits for its end. */
  async function incidentAt(at: Visitor['at']): Promise<{ incident: string; linked: string }> {
    const words = { title: { hi: 'क', en: 'x' }, text: { hi: 'क', en: 'x' } };
    const declared = await (await api.as('state')).post('/api/v1/incidents', { source: 'COWIN', ...words });
    const incident = String(declared.body['incidentId']);
    return { incident, linked: await store(lifeFor('link-incident', at, person).linkedTo(incident)) };
  }

  async function caughtUp(): Promise<void> {
    const head = await api.runtime.store.read.head();
    for (const { name } of [ticketsProjection, incidentsProjection])
      await waitForPosition(api.runtime.store, name, head);
  }

  /** Whether this visitor is served. Whoever is, must be served in earnest: a request that fails otherwise proves nothing. */
  function isServed({ status, text }: Reply<unknown>, row: Pick<Row, 'or' | 'shows'>, context: Context): boolean {
    if (status === 401 || status === 403) return false;
    if (status >= 400 && !row.or?.includes(status)) throw new Error(`${status}: ${text}`);
    return row.shows === undefined || text.includes(row.shows(context));
  }

  async function tried(route: string, row: Row, name: VisitorName): Promise<boolean> {
    const visitor: Visitor = VISITORS[name];
    // What a scenario says opens with no key: whoever reads it must not have one, whoever writes must.
    const life = lifeFor(row.life ?? 'accept', visitor.at, /^GET|reveal$/.test(route) ? PERSON : person);
    const ticketId = route.startsWith('GET') && visitor.mobile ? await lodged() : await store(life);
    const context = {
      ...visitor,
      ...{ ticketId, version: life.events.length, other: 'nobody.else' },
      ...(route.includes('incident') ? await incidentAt(visitor.at) : { incident: '', linked: '' }),
    };
    if (FROM_READ_MODELS.test(route)) await caughtUp();
    const [method = '', template = ''] = route.split(' ');
    const { path = template, body, headers } = row.send?.(context) ?? {};
    const address = path
      .replace('{ticketId}', ticketId)
      .replace('{incidentId}', context.incident)
      .replace('{account}', context.other)
      .replace(/\{\w+\}/, randomUUID());
    const reply = await (await clientOf(visitor, route)).send(method, address, body, headers);
    return isServed(reply, row, context);
  }

  async function triedAction(action: Action, name: VisitorName): Promise<readonly [is: boolean, should: boolean]> {
    const visitor: Visitor = VISITORS[name];
    const life = lifeFor(action, visitor.at, action === 'erase' ? await somebodyNew() : person);
    const ticketId = await store(life);
    const { incident } = action === 'link-incident' ? await incidentAt(visitor.at) : { incident: '' };
    const input = Object.entries<ActionInput>(PERMISSIONS[action].input);
    const good = goodInput(visitor, { incident, into });
    const body = Object.fromEntries(input.map(([field, { kind }]) => [field, good[kind]]));
    const match = { 'if-match': `"${life.events.length}"` };
    const client = await clientOf(visitor, action);
    const reply =
      action === 'attach'
        ? await client.attach(ticketId, { name: 'x.pdf', content: aPdf(ticketId) }, match)
        : await client.post(`/api/v1/complaints/${ticketId}/actions/${action}`, body, match);
    const context = { ...visitor, ticketId, version: 0, incident, linked: '', other: '' };
    return [isServed(reply, {}, context), mayAct(name, visitor, action, life)];
  }

  it('has a row for every endpoint, and no row for one that is gone', async () => {
    const { body } = await api.citizen.get<{ paths: Record<string, object> }>('/api/openapi.json');
    const served = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const actions = served.flatMap((route) => actionOf(route) ?? []);
    expect(served.filter((route) => actionOf(route) === undefined).sort()).toEqual(Object.keys(ROWS).sort());
    expect(actions.sort()).toEqual([...ACTIONS_OF_PEOPLE].sort());
  });

  it.each(Object.keys(ROWS))('%s', async (route) => {
    const row = ROWS[route] as Row;
    const served: VisitorName[] = [];
    for (const name of VISITOR_NAMES) if (await tried(route, row, name)) served.push(name);
    may.set(route, served);
    expect(served).toEqual(VISITOR_NAMES.filter((name) => row.who.includes(name)));
  });

  it.each(ACTIONS_OF_PEOPLE)('the action %s is for whom the permissions table says', async (action) => {
    const served: VisitorName[] = [];
    const should: VisitorName[] = [];
    for (const name of VISITOR_NAMES) {
      const [is, shouldBe] = await triedAction(action, name);
      if (is) served.push(name);
      if (shouldBe) should.push(name);
    }
    may.set(routeOf(action), served);
    expect(served).toEqual(should);
  });

  it('is what docs/access.md says', () => {
    const page = accessPage(may);
    if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

/** Something in order for each kind of input, from this visitor's place. */
function goodInput(
  { account, at, role }: Visitor,
  { incident, into }: { readonly incident: string; readonly into: string },
): Readonly<Record<InputKind, unknown>> {
  const officer = role === 'state' || role === 'national' ? account : 'officer.bhopal';
  return {
    ...{ 'text-for-staff': 'x', 'text-for-citizen': 'x', 'text-of-citizen': 'x' },
    ...{ desk: 'anuppur', officer, district: at === 'indore' ? 410 : 396, category: 'CERT_MISSING', source: 'COWIN' },
    ...{ resolution: 'DOSE_ADDED', rejection: 'NO_EVIDENCE', 'appeal-outcome': 'allowed', level: 3, score: 4 },
    ...{ ticket: into, incident, colleagues: ['national'] },
    ...{ 'evidence-kind': 'slip', file: null },
  };
}
