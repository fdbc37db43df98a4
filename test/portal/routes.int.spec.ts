import { RouteTable } from '@nivaran/api';
import { ticketIdFrom } from '@nivaran/complaints';
import { portalInProcess } from './portal-in-process.fixture';

/** What a page asks of whoever wants it: nothing, a proved number, that the complaint is of this number, or a begun draft. */
type Asks = 'nothing' | 'number' | 'own complaint' | 'draft';

const PAGES: Readonly<Record<string, Asks>> = {
  'GET /': 'nothing',
  'GET /hi': 'nothing',
  'GET /hi/about': 'nothing',
  'GET /hi/offices': 'nothing',
  'GET /hi/privacy': 'nothing',
  'GET /hi/accessibility': 'nothing',
  'GET /hi/performance': 'nothing',
  'GET /hi/track': 'nothing',
  'GET /hi/track/:ticket': 'nothing',
  'GET /hi/track/:ticket/:act': 'own complaint',
  'POST /hi/track/:ticket/:act': 'own complaint',
  'GET /hi/track/:ticket/file': 'own complaint',
  'POST /hi/track/:ticket/file': 'own complaint',
  'GET /hi/track/:ticket/file/:sha256': 'own complaint',
  'GET /hi/prove': 'nothing',
  'POST /hi/prove': 'nothing',
  'GET /hi/prove/code': 'draft',
  'POST /hi/prove/code': 'draft',
  'POST /hi/prove/again': 'draft',
  'GET /hi/mine': 'number',
  'GET /hi/mine/data': 'number',
  'POST /hi/mine/out': 'nothing',
  'GET /hi/complaint': 'nothing',
  'POST /hi/complaint/clear': 'nothing',
  'GET /hi/complaint/:step': 'draft',
  'POST /hi/complaint/:step': 'nothing',
  'GET /hi/complaint/file': 'nothing',
  'POST /hi/complaint/file': 'nothing',
  'POST /hi/complaint/file/remove': 'nothing',
  'GET /hi/complaint/contact': 'nothing',
  'POST /hi/complaint/contact': 'nothing',
  'GET /hi/complaint/code': 'draft',
  'POST /hi/complaint/code': 'draft',
  'POST /hi/complaint/code/again': 'draft',
  'GET /hi/complaint/check': 'draft',
  'POST /hi/complaint/check': 'draft',
  'POST /hi/complaint/similar': 'nothing',
  'GET /hi/complaint/done': 'draft',
};
const [MINE, ANOTHERS] = ['9000095011', '9000095022'];
const SECRETS = ['सुनीता', 'दूसरी खुराक नहीं दिख रही है', 'नीमखेड़ा'];

describe('every route of the pages', () => {
  const here = portalInProcess();
  let [ticketId, cookie, stranger] = ['', '', ''];

  beforeAll(async () => {
    ticketId = await here.lodged(MINE);
    await here.lodged(ANOTHERS);
    cookie = await here.cookieOf(MINE);
    stranger = await here.cookieOf(ANOTHERS);
  });

  const routes = () =>
    here.app
      .get(RouteTable)
      .routes.filter(({ method, url }) => method !== 'HEAD' && /^\/($|hi\b)/.test(url))
      .map(({ method, url }) => `${method} ${url}`);

  async function get(route: string, cookies: string, ticket = ticketId) {
    const [method = '', path = ''] = route.split(' ');
    const url = path.replace(':ticket', ticket).replace(':act', 'withdraw').replace(':step', 'words');
    const answer = await fetch(here.url + url, {
      ...{ method, redirect: 'manual' },
      headers: { cookie: cookies, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      ...(method === 'POST' && { body: path.endsWith('/file') ? new FormData() : new URLSearchParams({ words: 'x' }) }),
    });
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
  }

  it('is known here with what it asks for', () => {
    expect(routes().sort()).toEqual(Object.keys(PAGES).sort());
  });

  it('in English is there as in Hindi', () => {
    const all = here.app.get(RouteTable).routes.map(({ method, url }) => `${method} ${url}`);
    for (const route of routes()) expect(all).toContain(route.replace('/hi', '/en'));
  });

  it.each(Object.entries(PAGES))('%s asks for: %s', async (route, asks) => {
    for (const cookies of ['', stranger, 'nivaran_session=' + 'A'.repeat(43)]) {
      const { status, to, text } = await get(route, cookies);
      const secrets = route.endsWith('/data') ? [MINE, ticketId] : SECRETS;
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      expect(status).toBeLessThan(500);
      const isOpen = asks === 'nothing' || (asks === 'number' && cookies === stranger);
      if (route.startsWith('GET') && route !== 'GET /' && route !== 'GET /hi/complaint')
        expect([route, status]).toEqual([route, isOpen ? 200 : 303]);
      else expect([route, status]).toEqual([route, route === 'GET /' ? 302 : 303]);
      if (asks === 'own complaint') expect(to).not.toContain('done=');
    }
  });

  it('of one’s own complaint opens it to its owner alone, and says the same of one that there is not as of another’s', async () => {
    expect((await get('GET /hi/track/:ticket', cookie)).text).toContain(SECRETS[0]);
    for (const route of ['GET /hi/track/:ticket/:act', 'GET /hi/track/:ticket/file']) {
      expect((await get(route, cookie)).status).toBe(200);
      const unknown = ticketIdFrom(2026, 12_345_678);
      const [none, another] = [await get(route, stranger, unknown), await get(route, stranger)];
      expect(none).toEqual({ ...another, to: another.to?.replace(ticketId, unknown) });
    }
    expect((await get('GET /hi/mine/data', stranger)).text).not.toContain(ticketId);
  });

  it('that changes something is refused from another site', async () => {
    for (const route of routes().filter((each) => each.startsWith('POST'))) {
      const [, path = ''] = route.split(' ');
      const url = path.replace(':ticket', ticketId).replace(':act', 'withdraw').replace(':step', 'words');
      const headers = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      const answer = await fetch(here.url + url, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(),
      });
      expect([route, answer.status]).toEqual([route, 403]);
    }
  });
});
