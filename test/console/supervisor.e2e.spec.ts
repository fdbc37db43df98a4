import { eventually } from '@nivaran/testing';
import type { Page } from 'playwright-core';
import { englishIn, faultsOf, theConsole } from './at-the-console.fixture';

describe('a supervisor at the console, with the keyboard alone', () => {
  const house = theConsole();
  let page: Page;

  beforeAll(async () => {
    page = await house.signedIn('supervisor.bhopal');
  });

  const numbers = () => page.locator('table tbody a');

  it('sees how many promises were kept in the district, by stage, at the press of a key', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('टिकट संख्या').fill('वादे');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/reports/);
    await page.getByRole('radio', { name: 'चरण' }).press('Space');
    await page.waitForURL(/by=stage/);
    await numbers().first().waitFor();
    expect(await page.locator('table').innerText()).toContain('किसी का लेना');
  });

  it('opens every number down to its tickets, as many as it says', async () => {
    const count = await numbers().count();
    expect(count).toBeGreaterThan(3);
    for (let n = 0; n < Math.min(count, 4); n += 1) {
      const said = Number(await numbers().nth(n).innerText());
      await numbers().nth(n).press('Enter');
      await page.waitForURL(/\/reports\/tickets/);
      await eventually(async () => expect(await page.locator('table tbody tr').count()).toBe(said));
      await page.goBack();
      await eventually(async () => expect(await numbers().count()).toBe(count));
    }
  });

  it('sees it as of a day, typed as India writes it, beside how it stands now', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format(new Date());
    await page.goto('/console/reports?by=stage');
    await page.getByPlaceholder('दिन/माह/वर्ष').focus();
    await page.getByRole('button', { name: 'पिछला महीना' }).waitFor();
    expect(await englishIn(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type(today.split('-').reverse().join('/'));
    await page.waitForURL((url) => url.searchParams.get('asOf') === today);
    await numbers().first().waitFor();
    await page.getByText(/^तब /).first().waitFor();
    const field = page.getByRole('textbox', { name: 'इस दिन के अंत में' });
    expect(await field.inputValue()).toBe(today.split('-').reverse().join('/'));
  });

  it('takes it along as CSV, with a header in Hindi', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('सीएसवी में').press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^sla-by-stage-2\d{3}-\d\d-\d\d\.csv$/);
  });

  it('shares out what an officer has in hand, with the keyboard alone', async () => {
    await house.lodged();
    const officer = await house.signedIn('officer.bhopal');
    await officer.locator('.queue-row').first().waitFor();
    await officer.keyboard.press('n');
    await officer.waitForURL(/\/tickets\//);
    await page.goto('/console/reports/officers');
    await page.getByRole('button', { name: 'काम बाँटें' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('कितनी टिकटें').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'सौंप दें' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('एक टिकट सौंपी गई।').waitFor();
    await page.keyboard.press('Enter');
    await page.goto('/console/queue?view=mine');
    await page.locator('.queue-row').first().waitFor();
  });

  it('sees how old open tickets are, and opens a number down to them', async () => {
    await page.goto('/console/reports/ageing?by=category');
    await numbers().first().waitFor();
    const said = Number(await numbers().first().innerText());
    await numbers().first().press('Enter');
    await page.waitForURL(/\/queue/);
    await page.locator('.queue-row').first().waitFor();
    expect(await page.locator('.queue-row').count()).toBe(said);
  });

  it('tries out another rule with the keyboard alone, sees what it would have made, and takes it back', async () => {
    await page.goto('/console/reports');
    await page.getByRole('link', { name: 'नियम बदलें तो' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('समय', { exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByText(/^समय पर निभाए: /).waitFor();
    expect(decodeURIComponent(page.url())).toContain('changes=target:ACCEPT:PT1H:*');
    expect(await page.locator('main').innerText()).toContain('किसी का लेना: 1 घंटा (सभी)');
    await page.locator('table', { hasText: 'ACCEPT · target' }).waitFor();
    await page.getByRole('button', { name: /^हटाएँ: / }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('जोड़ें कि नियम इसके बदले क्या कहें').waitFor();
  });

  it('takes a workbook along', async () => {
    await page.goto('/console/reports/trend');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('एक्सेल में').press('Enter')]);
    expect(download.suggestedFilename()).toBe('sla-trend-by-week.xlsx');
  });

  it.each([
    '/console/reports',
    '/console/reports?by=desk',
    '/console/reports/trend',
    '/console/reports/ageing',
    '/console/reports/officers',
    '/console/reports/tickets?by=stage&counted=started',
    '/console/reports/what-if',
    '/console/reports/what-if?by=stage&changes=target:ACT:P2D:DOSE_MISSING:DISTRICT,run:RESOLVE:awaiting-citizen,holiday:2026-11-16',
  ])('has nothing in English and nothing that axe minds at %s', async (path) => {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await englishIn(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });
});
