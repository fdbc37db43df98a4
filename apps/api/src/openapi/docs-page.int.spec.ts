import { existsSync } from 'node:fs';
import { itIf } from '@nivaran/testing';
import { chromium } from 'playwright-core';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const executablePath = '/usr/bin/chromium';
/** As with Redis: where there is no browser, this is left out, but not in CI. */
const inBrowser = itIf(existsSync(executablePath) || process.env['CI'] !== undefined, 'no Chromium');

describe('the page of the documentation', () => {
  const api = apiUnderTest();

  inBrowser('is read and tried out in a browser, which finds nothing that its policy forbids', async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${api.port}/api/docs`);
    await page.locator('.opblock-tag').first().waitFor();
    expect(await page.locator('.opblock-tag').allInnerTexts()).toEqual(
      expect.arrayContaining(['Health', 'Staff', 'Tokens']),
    );
    await page.locator('.opblock-tag', { hasText: /^Public$/ }).click();
    await page.locator('.opblock-summary', { hasText: '/api/v1/public/categories' }).click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').waitFor();
    expect(await page.locator('.live-responses-table').first().innerText()).toContain('DOSE_MISSING');
    await browser.close();
    expect(complaints).toEqual([]);
  });
});
