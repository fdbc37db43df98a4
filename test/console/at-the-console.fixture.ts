import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NivaranProcess, startNivaran } from '@nivaran/testing';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

/** A staff computer; the office's language is Hindi. Nothing fades in: colours are looked at as they stay. */
const DESKTOP: BrowserContextOptions = {
  ...{ viewport: { width: 1280, height: 800 }, locale: 'hi-IN', reducedMotion: 'reduce' },
};

/** A whole Nivaran with its twelve demonstration complaints, and browsers for its staff. Usable inside tests. */
export function theConsole() {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-console-'));
  let nivaran: NivaranProcess;
  let browser: Browser;

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder: folder });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser.close();
    await nivaran.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const house = {
    get url() {
      return nivaran.url;
    },
    /** Somebody at a computer of their own, at the page that asks who they are. */
    async somebody(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ ...DESKTOP, baseURL: nivaran.url, ...options });
      const page = await context.newPage();
      await page.goto('/console');
      await page.locator('input[autocomplete="username"]').waitFor();
      return page;
    },
    /** Signed in with the keyboard alone. */
    async signedIn(account: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await house.somebody(options);
      await page.keyboard.type(account);
      await page.keyboard.press('Tab');
      await page.keyboard.type('nivaran-demo');
      await page.keyboard.press('Enter');
      await page.locator('.brand').waitFor();
      return page;
    },
    /** A complaint from Bhopal, lodged by a citizen on the web. */
    async lodged(category = 'DOSE_MISSING'): Promise<string> {
      const answer = await fetch(`${nivaran.url}/api/v1/complaints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ ...COMPLAINT, category }),
      });
      return ((await answer.json()) as { ticketId: string }).ticketId;
    },
  };
  return house;
}

const COMPLAINT = {
  ...{ language: 'hi', channel: 'web', consent: true },
  statement: 'दूसरी खुराक ऐप में नहीं दिख रही है।',
  complainant: { name: 'सुनीता मालवीय', mobile: '9876501234', email: null },
  vaccination: {
    ...{ dose: 2, date: '2021-06-21', centre: 'नीमखेड़ा', districtLgd: 396, vaccine: null, beneficiaryReference: null },
  },
  residence: { pin: '462001', districtLgd: null },
  idProof: { type: 'AADHAAR', last4: '1234' },
};

/** As it is read out: 261-4829-7315. */
export const grouped = (ticketId: string): string => ticketId.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, by the rules of WCAG 2.2 AA: `rule selector`. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Through the debugger, as the page's policy lets in no script but its own.
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`);
}

/** Latin words on a page in Hindi that are not names of ours (accounts, codes, keys), and not somebody's own words. */
export async function englishIn(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`(() => {
    const body = document.body.cloneNode(true);
    for (const other of body.querySelectorAll('.said, [translate="no"], [lang="en"], style, script, noscript')) other.remove();
    return [...body.querySelectorAll('*')].map((each) => each.childElementCount === 0 ? each.textContent : '').join(' ');
  })()`);
  const words = text.match(/[A-Za-z][A-Za-z.’'-]+/g) ?? [];
  return [...new Set(words)].filter((word) => !NAMES.has(word) && !/^[a-z]+\.[a-z]+$/.test(word));
}
const NAMES = new Set([
  'English',
  'Suresh',
  'CoWIN',
  'COVISHIELD',
  'COVAXIN',
  'helpdesk',
  'admin',
  'state',
  'national',
]);
