import type { Page } from 'playwright-core';
import { englishIn, faultsOf, theConsole } from './at-the-console.fixture';

const AWAY = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'STORE_UNAVAILABLE', status: 503, title: 'अभी नहीं', detail: 'डेटा तक पहुँच नहीं है।' }),
};
const CHANGES = 'changes=target:ACCEPT:PT1H';

describe('the console in trouble', () => {
  const house = theConsole();
  let page: Page;

  beforeAll(async () => {
    page = await house.signedIn('admin');
  });

  /** Answers what a page asks for with a problem, until it is told to stop. */
  const away = async (path: string) => {
    const asked = (url: URL) => url.pathname === path;
    await page.route(asked, (route) => route.fulfill(AWAY));
    return () => page.unroute(asked);
  };

  it.each([
    ['/console/queue', '/api/v1/queue'],
    ['/console/reports', '/api/v1/reports/sla'],
    ['/console/reports/trend', '/api/v1/reports/trend'],
    ['/console/reports/ageing', '/api/v1/reports/ageing'],
    ['/console/reports/officers', '/api/v1/reports/officers'],
    [`/console/reports/what-if?${CHANGES}`, '/api/v1/reports/what-if'],
    ['/console/reports/tickets?counted=started', '/api/v1/reports/sla/tickets'],
    ['/console/admin/staff', '/api/v1/staff'],
    ['/console/admin/desks', '/api/v1/admin/desks'],
    ['/console/admin/roles', '/api/v1/admin/roles'],
    ['/console/admin/packs', '/api/v1/admin/packs'],
    ['/console/admin/calendars', '/api/v1/admin/calendars'],
    ['/console/admin/tokens', '/api/v1/admin/tokens'],
    ['/console/admin/audit', '/api/v1/audit'],
    ['/console/admin/upkeep', '/api/v1/admin/parked'],
  ])('%s says that it has no answer, and how to go on', async (path, asked) => {
    const back = await away(asked);
    await page.goto(path);
    const alert = page.getByRole('alert');
    await alert.getByText('डेटा तक पहुँच नहीं है।').first().waitFor();
    expect(await englishIn(page)).toEqual([]);
    await back();
    await alert.getByRole('button', { name: 'फिर कोशिश करें' }).first().click();
    await alert.first().waitFor({ state: 'detached' });
  });

  it('has nothing that axe minds in trouble, either', async () => {
    const back = await away('/api/v1/reports/sla');
    await page.goto('/console/reports');
    await page.getByRole('alert').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await back();
  });

  it.each([
    ['/console/queue?desk=neemuch', 'यहाँ कुछ नहीं है। नई टिकटें अपने आप दिखेंगी।'],
    ['/console/queue?stage=APPEAL', 'ऐसी कोई टिकट नहीं है।'],
    ['/console/admin/upkeep', 'कुछ भी अलग नहीं रखा है'],
    ['/console/reports/tickets?counted=late&from=2001-01-01&to=2001-01-02', 'इस अवधि में कुछ नहीं गिना गया।'],
  ])('%s says that there is nothing', async (path, words) => {
    await page.goto(path);
    await page.getByText(words).waitFor();
  });

  it('says that it is not connected, keeps what it shows, and reads everything anew afterwards', async () => {
    const officer = await house.signedIn('officer.bhopal');
    await officer.locator('.queue-row').first().waitFor();
    const rows = await officer.locator('.queue-row').count();
    await officer.context().setOffline(true);
    await officer.getByText('संपर्क नहीं है').waitFor();
    expect(await officer.locator('.queue-row').count()).toBe(rows);
    await house.lodged();
    await officer.context().setOffline(false);
    await officer.locator(`.queue [aria-rowindex="${rows + 2}"]`).waitFor();
    await officer.getByText('संपर्क नहीं है').waitFor({ state: 'detached' });
  });
});
