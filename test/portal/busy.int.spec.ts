import { englishIn, violations } from '@nivaran/testing';
import { PATIENCE, REQUEST_LIMITS } from '@nivaran/api';
import type { Page } from 'playwright-core';
import { LANGUAGES } from './a-citizen.fixture';
import { portalInProcess } from './portal-in-process.fixture';

const send = (page: Page) => page.locator('main button[type="submit"]').first().click();

describe('while very many codes are asked for', () => {
  const here = portalInProcess({ limits: { ...REQUEST_LIMITS, codesWithoutProof: { points: 0, duration: 600 } } });
  let numbers = 9_000_070_000;

  /** Somebody who asks for a code to prove their number. */
  async function asking(language: string, javaScriptEnabled: boolean): Promise<Page> {
    const page = await here.somebody({ javaScriptEnabled, extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.1' } });
    await page.goto(`/${language}/prove`);
    await page.locator('#mobile').fill(String((numbers += 11)));
    await send(page);
    return page;
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    it('a phone works it out by itself and goes on', async () => {
      const page = await asking(language, true);
      await page.waitForURL(`**/${language}/prove/code`, { timeout: 60_000 });
      await page.locator('#code').fill(await here.codeFor(String(numbers)));
      await send(page);
      expect(new URL(page.url()).pathname).toBe(`/${language}/mine`);
    });

    it('a phone without JavaScript waits half a minute: too early it says so, and waits no longer for that', async () => {
      const page = await asking(language, false);
      expect(await page.locator('h1').innerText()).toBe(language === 'hi' ? 'ज़रा रुकें' : 'One moment, please');
      await send(page);
      expect(await page.locator('.summary').count()).toBe(1);
      here.pass(PATIENCE);
      await send(page);
      expect(new URL(page.url()).pathname).toBe(`/${language}/prove/code`);
    });
  });

  it('the page has nothing that axe finds, and no English in Hindi', async () => {
    const page = await here.somebody({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.1' } });
    await page.route('**/assets/*.js', (route) => route.abort()); // as on a network that loses the script
    await page.goto('/hi/prove');
    await page.locator('#mobile').fill('9000079999');
    await send(page);
    await send(page);
    expect(await violations(page)).toEqual([]);
    expect(await englishIn(page)).toEqual([]);
  });
});
