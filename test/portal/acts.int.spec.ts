import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { WAYS } from './a-citizen.fixture';
import { portalInProcess } from './portal-in-process.fixture';

const send = (page: Page) => page.locator('main form').first().locator('button[type="submit"]').last().click();
const AN_HOUR = 60 * 60 * 1000;

describe('what citizens do with their complaint', () => {
  const here = portalInProcess();
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-slip-'));
  const slip = join(folder, 'slip.jpg');
  let numbers = 9_000_080_000;
  const aMobile = () => String((numbers += 11));

  beforeAll(async () => {
    const content = sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } });
    writeFileSync(slip, await content.jpeg().toBuffer());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Shows by a code that the number is theirs; they come from `path`. */
  async function proves(page: Page, mobile: string, path: string): Promise<void> {
    await page.goto(path);
    await page.locator('a[href*="/prove"]').last().click();
    await page.locator('#mobile').fill(mobile);
    await send(page);
    await page.locator('#code').fill(await here.codeFor(mobile));
    await send(page);
  }

  describe.each(WAYS)('in %s, JavaScript %s', (language, javaScriptEnabled) => {
    const track = (ticketId: string) => `/${language}/track/${ticketId}`;
    const place = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

    it('adds a file, reopens, confirms, rates and appeals', async () => {
      const page = await here.somebody({ javaScriptEnabled });
      const mobile = aMobile();
      const ticketId = await here.lodged(mobile);
      await proves(page, mobile, track(ticketId));
      expect(place(page)).toBe(track(ticketId));

      await page.locator('a[href$="/file"]').click();
      await send(page);
      expect(await page.locator('.error').count()).toBe(1); // no file was chosen
      await page.locator('#file').setInputFiles(slip);
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=file`);
      const file = await page.getByRole('link', { name: 'slip.jpg' }).getAttribute('href');
      const answer = await page.request.get(file ?? '');
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);

      await here.resolved(ticketId);
      await page.goto(track(ticketId));
      await page.locator('a[href$="/reopen"]').click();
      await page.locator('#words').fill('अब भी नहीं दिख रही');
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=reopen`);

      await here.resolved(ticketId);
      await page.goto(`${track(ticketId)}/confirm`);
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=confirm`);

      await page.locator('a[href$="/rate"]').click();
      await page.locator('#words').fill('जल्दी हुआ');
      await send(page);
      expect(await page.locator('.error').count()).toBe(1); // no score was chosen
      expect(await page.locator('#words').inputValue()).toBe('जल्दी हुआ');
      await page.locator('input[name="score"][value="4"]').check();
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=rate`);
      expect(await page.locator('a[href$="/rate"]').count()).toBe(0); // once for each outcome
      expect(await page.locator('main').innerText()).toContain('जल्दी हुआ');

      await page.locator('a[href$="/appeal"]').click();
      await page.locator('#words').fill('प्रमाणपत्र में नाम अब भी ग़लत है');
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=appeal`);
    });

    it('withdraws, sees all complaints of the number, takes the data along, and leaves no trace on the phone', async () => {
      const page = await here.somebody({ javaScriptEnabled });
      const mobile = aMobile();
      const ticketId = await here.lodged(mobile);
      await page.goto(`/${language}/mine`);
      expect(place(page)).toBe(`/${language}/prove`);
      await page.locator('#mobile').fill('12');
      await send(page);
      expect(await page.locator('#mobile').inputValue()).toBe('12');
      await page.locator('#mobile').fill(mobile);
      await send(page);
      await page.locator('#code').fill('000000');
      await send(page);
      expect(await page.locator('.error').count()).toBe(1);
      await page.locator('#code').fill(await here.codeFor(mobile));
      await send(page);
      expect(place(page)).toBe(`/${language}/mine`);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[href$="/mine/data"]').click(),
      ]);
      expect(download.suggestedFilename()).toBe('nivaran-my-data.json');

      await page.locator(`a[href$="${ticketId}"]`).click();
      await page.locator('a[href$="/withdraw"]').click();
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=withdraw`);

      await page.goto(`/${language}/mine`);
      await page.locator('form[action$="/out"] button').click();
      await page.goto(track(ticketId));
      expect(await page.locator('main').innerText()).not.toContain('सुनीता');
    });

    it('loses no word when the hour is over: it is there again once the number is shown anew', async () => {
      const page = await here.somebody({ javaScriptEnabled });
      const mobile = aMobile();
      const ticketId = await here.lodged(mobile);
      await proves(page, mobile, track(ticketId));
      await page.goto(`${track(ticketId)}/withdraw`);
      await page.locator('#words').fill('अपने आप ठीक हो गया');
      here.pass(AN_HOUR + 1000);
      await send(page);
      expect(place(page)).toBe(`/${language}/prove?to=${ticketId}/withdraw`);
      await page.locator('#mobile').fill(mobile);
      await send(page);
      await page.locator('#code').fill(await here.codeFor(mobile));
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}/withdraw`);
      expect(await page.locator('#words').inputValue()).toBe('अपने आप ठीक हो गया');
      await send(page);
      expect(place(page)).toBe(`${track(ticketId)}?done=withdraw`);
    });
  });

  it('never asks to send a form again when they go back', async () => {
    const page = await here.somebody();
    const mobile = aMobile();
    const ticketId = await here.lodged(mobile);
    await page.goto('/hi/prove');
    for (const typed of ['1', mobile]) {
      await page.locator('#mobile').fill(typed);
      await send(page);
    }
    for (const typed of ['', '000000', await here.codeFor(mobile)]) {
      await page.locator('#code').fill(typed);
      await send(page);
    }
    await page.goto(`/hi/track/${ticketId}/withdraw`);
    await page.locator('#words').fill('क'.repeat(5001));
    await send(page);
    const methods: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && methods.push(request.method()));
    for (let step = 0; step < 5; step += 1) expect((await page.goBack())?.ok()).not.toBe(false);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
});
