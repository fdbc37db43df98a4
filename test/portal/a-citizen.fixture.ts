import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NivaranProcess, eventually, startNivaran } from '@nivaran/testing';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

export const LANGUAGES = ['hi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** In which language, and whether with JavaScript: each of both, and every pair in `npm run quality`. */
export const WAYS = LANGUAGES.flatMap((language) => [true, false].map((script) => [language, script] as const)).filter(
  ([language, script]) => process.env['NIVARAN_QUALITY'] !== undefined || script === (language === 'hi'),
);

/** A phone as most people have it. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** A whole Nivaran, and a browser to look at it. Usable inside tests. */
export function portal() {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-portal-'));
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

  return {
    get url() {
      return nivaran.url;
    },
    /** Somebody with a phone, alone in their browser. */
    async somebody(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ ...PHONE, baseURL: nivaran.url, ...options });
      return context.newPage();
    },
    /** The last code that was sent to a number with this end: the demonstration shows it in its log. */
    async codeFor(mobile: string): Promise<string> {
      const pattern = new RegExp(`ends in ${mobile.slice(-2)} gets [^0-9]*([0-9]{6})`, 'g');
      return eventually(() => {
        const code = [...nivaran.output().matchAll(pattern)].at(-1)?.[1];
        if (code === undefined) throw new Error(`No code was sent to a number that ends in ${mobile.slice(-2)}.`);
        return code;
      });
    },
    /** What the staff do meanwhile. */
    async staff(account: string): Promise<Staff> {
      const answer = await fetch(`${nivaran.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password: 'nivaran-demo' }),
      });
      return new Staff(nivaran.url, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
    },
  };
}

class Staff {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Does an action on a ticket as it is now. */
  async act(ticketId: string, action: string, body: object = {}): Promise<void> {
    const complaint = `${this.url}/api/v1/complaints/${ticketId}`;
    const { headers } = await fetch(complaint, { headers: { cookie: this.cookie } });
    const answer = await fetch(`${complaint}/actions/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
  }
}

interface Writing {
  readonly mobile: string;
  readonly code: () => Promise<string>;
  readonly statement: string;
  readonly pin?: string;
  /** A file to add. */
  readonly slip?: string;
}

/** Writes a complaint up to its last page, as somebody does who follows the pages. */
export async function write(
  page: Page,
  language: Language,
  { mobile, code, statement, pin = '४६२ ००१', slip }: Writing,
): Promise<void> {
  const next = () => page.locator('main form').first().locator('button[type="submit"]').last().click();
  await page.goto(`/${language}`);
  await page.locator('main .choices a').first().click();
  await page.locator('#sought').fill(language === 'hi' ? 'दूसरी खुराक नहीं दिख रही' : 'second dose not showing');
  await page.locator('button[name="seek"]').click();
  await page.locator('input[value="DOSE_MISSING"]').check();
  await next();
  await page.locator('#pin').fill(pin);
  await next();
  if (page.url().endsWith('/district')) {
    await page.locator('main input[type="radio"]').first().check();
    await next();
  }
  await page.locator('input[name="dose"][value="2"]').check();
  await page.locator('#day').fill('21');
  await page.locator('#month').fill('6');
  await page.locator('#year').fill('2021');
  await page.locator('#centre').fill('नीमखेड़ा');
  await next();
  await page.locator('input[value="AADHAAR"]').check();
  await page.locator('#last4').fill('4821');
  await next();
  await page.locator('#statement').fill(statement);
  await next();
  if (slip !== undefined) await page.locator('#file').setInputFiles(slip);
  await next();
  await page.locator('#name').fill('सुनीता मालवीय');
  await page.locator('#mobile').fill(mobile);
  await next();
  if (!page.url().endsWith('/code')) return; // the number was proved before
  await page.locator('#code').fill(await code());
  await next();
}
