import type { Page } from 'playwright-core';
import { englishIn, faultsOf, theConsole } from './at-the-console.fixture';

describe('an administrator at the console', () => {
  const house = theConsole();
  let page: Page;

  beforeAll(async () => {
    page = await house.signedIn('admin');
  });

  it('makes an account with the keyboard alone, and is shown its password once', async () => {
    await page.locator('nav a', { hasText: 'प्रशासन' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/staff/);
    await page.getByRole('button', { name: 'नया खाता' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('खाता').fill('officer.sehore');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rekha Yadav');
    await dialog.getByLabel('डेस्क').selectOption('sehore');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByLabel('नाम', { exact: true }).press('Enter');
    await dialog.getByText('officer.sehore के लिए पासवर्ड').waitFor();
    expect(await dialog.locator('code').innerText()).toMatch(/^(\w{4}-){3}\w{4}$/);
    await page.keyboard.press('Escape');
    await page.locator('table', { hasText: 'Rekha Yadav' }).waitFor();
  });

  it('is told in Hindi why an account cannot be made', async () => {
    await page.getByRole('button', { name: 'नया खाता' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('खाता').fill('officer.bhopal');
    await dialog.getByLabel('नाम', { exact: true }).fill('Asha');
    await dialog.getByLabel('डेस्क').selectOption('bhopal');
    await dialog.getByRole('button', { name: 'खाता बनाएँ' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await englishIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('disables an account, and enables it again', async () => {
    for (const what of ['बंद करें', 'चालू करें']) {
      await page.getByRole('button', { name: 'Rekha Yadav को बदलें' }).click();
      await page.getByRole('dialog').getByRole('button', { name: what, exact: true }).last().click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('table', { hasText: 'Rekha Yadav' }).waitFor();
  });

  it('finds what was done in the audit log', async () => {
    await page.goto('/console/admin/audit?type=AccountCreated');
    await page.locator('tbody tr', { hasText: 'officer.sehore' }).first().waitFor();
  });

  it('sees the holidays of a month', async () => {
    await page.goto('/console/admin/calendars?id=bhopal-office&month=2026-11');
    await page.getByText('दीपावली').waitFor();
    await page.getByRole('button', { name: 'अगला महीना' }).click();
    await page.waitForURL(/month=2026-12/);
    await page.getByText('बंद').first().waitFor();
  });

  it('sees what a pack changed, and what it would do to open clocks', async () => {
    await page.goto('/console/admin/packs');
    await page.locator('tbody a').first().click();
    await page.getByText('यह यहाँ का पहला पैक है।').waitFor();
    await page.getByRole('button', { name: 'चालू घड़ियों पर क्या असर होगा?' }).click();
    await page.getByText('कोई चालू घड़ी नहीं बदलेगी').waitFor();
  });

  it('looks into the queues, which are for looking alone', async () => {
    await page.goto('/console/admin/upkeep');
    await page.getByRole('link', { name: 'कतारों के अंदर देखें' }).click();
    await page.waitForURL(/\/admin\/queues/);
    await page.getByRole('link', { name: 'routing' }).first().waitFor();
    expect(await page.getByRole('button', { name: /pause/i }).count()).toBe(0);
  });

  it.each(['staff', 'desks', 'roles', 'packs', 'calendars', 'tokens', 'audit', 'upkeep', 'erasure'])(
    'has nothing in English and nothing that axe minds at %s',
    async (name) => {
      await page.goto(`/console/admin/${name}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await englishIn(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    },
  );
});
