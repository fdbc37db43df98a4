import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { WAYS, portal, write } from './a-citizen.fixture';

/** Agrees, and sends the complaint. */
async function send(page: Page): Promise<void> {
  await page.locator('#consent').check();
  await page.locator('main form').first().locator('button[type="submit"]').last().click();
}

describe('a citizen with a phone', () => {
  const here = portal();
  let number = 9_000_050_000;
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-slip-'));
  const slip = join(folder, 'slip.jpg');

  beforeAll(async () => {
    const content = sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } });
    writeFileSync(slip, await content.jpeg().toBuffer());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const aMobile = () => String((number += 11)); // their ends differ, by which the log tells codes apart

  describe.each(WAYS)('in %s, JavaScript %s', (language, javaScriptEnabled) => {
    it('lodges, follows, and says how it is', async () => {
      const page = await here.somebody({ javaScriptEnabled });
      const mobile = aMobile();
      const statement = 'पहली खुराक दिखती है, दूसरी नहीं। Second one is missing.';
      await write(page, language, { mobile, code: () => here.codeFor(mobile), statement });
      const check = await page.locator('main').innerText();
      for (const said of [statement, 'नीमखेड़ा', '4821', 'सुनीता मालवीय', '462001']) expect(check).toContain(said);
      await send(page);

      const ticket = await page.locator('.ticket').innerText();
      expect(ticket).toMatch(/^\d{3}-\d{4}-\d{4}$/);
      expect(await page.locator('.facts').innerText()).toContain(language === 'hi' ? 'भोपाल' : 'Bhopal');

      await page.goto(`/${language}/track`);
      await page.locator('#ticket').fill(` ${ticket} `);
      await page.locator('main button[type="submit"]').click();
      expect(await page.locator('main').innerText()).toContain(statement.split('।')[0]); // the number was proved
      const ticketId = ticket.replaceAll('-', '');
      const officer = await here.staff('officer.bhopal');
      await officer.act(ticketId, 'accept');
      await officer.act(ticketId, 'request-information', { question: 'कौन सा केंद्र था?' });
      await page.reload();
      expect(await page.locator('blockquote').first().innerText()).toBe('कौन सा केंद्र था?');
      await page.locator(`a[href$="/answer"]`).click();
      await page.locator('main button[type="submit"]').click();
      expect(await page.locator('.error').count()).toBe(1); // nothing was written
      await page.locator('#words').fill('नीमखेड़ा शिविर');
      await page.locator('main button[type="submit"]').click();
      expect(await page.locator('[role="status"]').count()).toBe(1);
      await officer.act(ticketId, 'resolve', { resolution: 'DOSE_ADDED', explanation: 'अब दिखेगी' });
      await page.goto(`/${language}/track/${ticketId}/confirm`);
      await page.locator('main button[type="submit"]').click();
      expect(page.url()).toContain('done=confirm');
    });
  });

  describe.each(WAYS)('in %s, JavaScript %s', (language, javaScriptEnabled) => {
    it('says in which district, adds a slip, and is shown what is open already', async () => {
      const page = await here.somebody({ javaScriptEnabled });
      const mobile = aMobile();
      const code = () => here.codeFor(mobile);
      await write(page, language, { mobile, code, statement: 'पहली शिकायत', pin: '450001', slip });
      const check = await page.locator('main').innerText();
      expect(check).toContain('slip.jpg');
      expect(check).toContain(language === 'hi' ? 'खंडवा' : 'Khandwa');
      await send(page);
      const first = (await page.locator('.ticket').innerText()).replaceAll('-', '');
      await page.goto(`/${language}/track/${first}`);
      expect(await page.locator('main').innerText()).toContain('slip.jpg');

      await write(page, language, { mobile, code, statement: 'दूसरी शिकायत' });
      expect(await page.locator('main a').allInnerTexts()).toEqual([expect.stringContaining(first)]);
      await page.locator('main form button').click();
      await send(page);
      expect((await page.locator('.ticket').innerText()).replaceAll('-', '')).not.toBe(first);
    });
  });

  it('loses nothing on a wrong answer, on going back, and in another window', async () => {
    const page = await here.somebody();
    await page.goto('/hi/complaint/what');
    await page.locator('input[value="DOSE_MISSING"]').check();
    await page.locator('main form').first().locator('button[type="submit"]').last().click();
    await page.locator('#pin').fill('46');
    await page.locator('main button[type="submit"]').first().click();
    expect(await page.locator('#pin').inputValue()).toBe('46');
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#pin');
    await page.locator('#pin').fill('462001');
    await page.locator('main button[type="submit"]').first().click();
    await page.goBack();
    expect(await page.locator('#pin').inputValue()).toBe('462001');
    const other = await page.context().newPage();
    await other.goto('/en/complaint');
    expect(other.url()).toContain('/en/complaint/dose');
  });

  it('is asked for the district whenever a PIN code lies in several, also the second time, and not by a list beside it', async () => {
    const page = await here.somebody();
    const next = () => page.locator('main form').first().locator('button[type="submit"]').last().click();
    await page.goto('/en/complaint/what');
    await page.locator('input[value="DOSE_MISSING"]').check();
    await next();
    for (const beside of ['', 'Bhopal']) {
      await page.goto('/en/complaint/where');
      await page.locator('#pin').fill('450001');
      await page.locator('select[name="district"]').selectOption({ label: beside || 'Choose a district' });
      await next();
      expect(page.url()).toContain('/en/complaint/district');
      await page.getByLabel('Khandwa').check();
      await next();
      expect(page.url()).toContain('/en/complaint/dose');
    }
  });

  it('is told kindly that a whole Aadhaar number is not wanted, and gets it back from no page', async () => {
    const page = await here.somebody();
    const whole = '2341 2341 2346';
    await page.goto('/en/complaint/what');
    await page.locator('input[value="ID_DUPLICATE"]').check();
    await page.locator('main form').first().locator('button[type="submit"]').last().click();
    await page.locator('#pin').fill('462001');
    await page.locator('main button[type="submit"]').first().click();
    await page.locator('input[value="AADHAAR"]').check();
    await page.locator('#last4').fill(whole);
    await page.locator('main button[type="submit"]').first().click();
    expect(await page.content()).not.toContain(whole);
    expect(await page.content()).not.toContain(whole.replaceAll(' ', ''));
    expect(await page.locator('.error').innerText()).toContain('last four digits alone');
    await page.goto(`/en/track?ticket=${encodeURIComponent(whole)}`);
    expect(await page.content()).not.toContain(whole);
    expect(await page.locator('.error').first().innerText()).toContain('An Aadhaar number has 12');
  });

  it('reads of another one’s complaint what everybody may, and nothing more', async () => {
    const mine = await here.somebody();
    const mobile = aMobile();
    const statement = 'यह केवल मेरे लिए है, और किसी के लिए नहीं';
    await write(mine, 'hi', { mobile, code: () => here.codeFor(mobile), statement });
    await send(mine);
    const ticketId = (await mine.locator('.ticket').innerText()).replaceAll('-', '');
    const other = await here.somebody();
    await other.goto(`/hi/track/${ticketId}`);
    const seen = await other.content();
    for (const secret of [statement, 'सुनीता', mobile, '4821', 'नीमखेड़ा']) expect(seen).not.toContain(secret);
    for (const act of ['answer', 'withdraw', 'file']) {
      await other.goto(`/hi/track/${ticketId}/${act}`);
      expect(new URL(other.url()).pathname).toBe(`/hi/track/${ticketId}`);
    }
  });

  it('finds the pages in the language that was chosen, else in the browser’s', async () => {
    const hindi = await here.somebody({ locale: 'hi-IN' });
    await hindi.goto('/');
    expect(new URL(hindi.url()).pathname).toBe('/hi');
    await hindi.locator('a[hreflang="en"]').click();
    expect(new URL(hindi.url()).pathname).toBe('/en');
    await hindi.goto('/');
    expect(new URL(hindi.url()).pathname).toBe('/en');
  });
});
