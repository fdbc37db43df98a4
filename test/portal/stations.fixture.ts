import type { NivaranProcess } from '@nivaran/testing';
import type { BrowserContext, Page } from 'playwright-core';

/** A page that people see, and the cookies with which they do. */
export interface Station {
  readonly name: string;
  /** Without its language. */
  readonly path: string;
  readonly cookies: string;
}

const OPEN = [
  ...['', '/track', '/prove', '/about', '/offices', '/performance', '/privacy', '/accessibility', '/complaint/what'],
];
const [LODGER, SENDER, OWNER] = ['9000090011', '9000090022', '9000090033'];

/** Every page of a whole life: anybody's, those of a complaint that is written, and those of whoever has lodged one. */
export async function stationsOf(nivaran: NivaranProcess, somebody: () => Promise<BrowserContext>): Promise<Station[]> {
  const anybody = OPEN.map((path) => ({ name: path, path, cookies: '' }));
  const writer = await (await somebody()).newPage();
  const writing = await write(writer, nivaran, LODGER);
  const sender = await (await somebody()).newPage();
  await write(sender, nivaran, SENDER);
  await sender.locator('#consent').check();
  await next(sender);
  const done = { name: '/complaint/done', path: '/complaint/done', cookies: await cookiesOf(sender) };
  const owner = await (await somebody()).newPage();
  return [...anybody, ...writing, done, ...(await own(owner, nivaran))];
}

/** Writes a complaint up to its last page, from which each of its steps can be looked at. */
async function write(page: Page, nivaran: NivaranProcess, mobile: string): Promise<Station[]> {
  await page.goto(`${nivaran.url}/en/complaint/what`);
  await page.locator('input[value="DOSE_MISSING"]').check();
  await next(page);
  await page.locator('#pin').fill('462001');
  await next(page);
  await page.locator('input[name="dose"][value="2"]').check();
  for (const [field, typed] of Object.entries({ day: '21', month: '6', year: '2021', centre: 'नीमखेड़ा' }))
    await page.locator(`#${field}`).fill(typed);
  await next(page);
  await page.locator('input[value="AADHAAR"]').check();
  await page.locator('#last4').fill('4821');
  await next(page);
  await page.locator('#statement').fill('दूसरी खुराक नहीं दिख रही है।');
  await next(page);
  await next(page); // without a slip
  await page.locator('#name').fill('सुनीता मालवीय');
  await page.locator('#mobile').fill(mobile);
  await next(page);
  await page.locator('#code').fill(codeFor(nivaran, mobile));
  await next(page);
  const cookies = await cookiesOf(page);
  const steps = ['where', 'dose', 'identity', 'words', 'file', 'contact', 'code', 'check'];
  return steps.map((step) => ({ name: `/complaint/${step}`, path: `/complaint/${step}`, cookies }));
}

/** Complaints of one number: one that is asked about, one that is put right, one that is over. */
async function own(page: Page, nivaran: NivaranProcess): Promise<Station[]> {
  const officer = await signIn(nivaran.url, 'officer.bhopal');
  const [asked, resolved, closed] = [await lodge(nivaran.url), await lodge(nivaran.url), await lodge(nivaran.url)];
  for (const ticketId of [asked, resolved, closed]) await officer(ticketId, 'accept', {});
  await officer(asked, 'request-information', { question: 'कौन सा केंद्र था?' });
  for (const ticketId of [resolved, closed])
    await officer(ticketId, 'resolve', { resolution: 'DOSE_ADDED', explanation: 'अब दिखेगी' });
  await page.goto(`${nivaran.url}/en/prove`);
  await page.locator('#mobile').fill(OWNER);
  await next(page);
  await page.locator('#code').fill(codeFor(nivaran, OWNER));
  await next(page);
  await page.goto(`${nivaran.url}/en/track/${closed}/confirm`);
  await next(page);
  const cookies = await cookiesOf(page);
  const at = (ticketId: string, act: string) => ({ name: `/track/…${act}`, path: `/track/${ticketId}${act}`, cookies });
  return [
    { name: '/track/… (anybody)', path: `/track/${asked}`, cookies: '' },
    ...[at(asked, ''), at(asked, '/answer'), at(asked, '/file'), at(asked, '/withdraw')],
    ...[at(resolved, '/confirm'), at(resolved, '/reopen'), at(resolved, '/appeal'), at(closed, '/rate')],
    { name: '/mine', path: '/mine', cookies },
  ];
}

const next = (page: Page) => page.locator('main form').first().locator('button[type="submit"]').last().click();

async function cookiesOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The demonstration shows it in its log. */
function codeFor(nivaran: NivaranProcess, mobile: string): string {
  const pattern = new RegExp(`ends in ${mobile.slice(-2)} gets [^0-9]*([0-9]{6})`, 'g');
  return [...nivaran.output().matchAll(pattern)].at(-1)?.[1] ?? '';
}

async function lodge(url: string): Promise<string> {
  const body = {
    ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', statement: 'दूसरी खुराक नहीं दिख रही है।' },
    ...{ complainant: { name: 'सुनीता मालवीय', mobile: OWNER }, consent: true },
    vaccination: { dose: 2, date: '2021-06-21', districtLgd: 396 },
  };
  const answer = await fetch(`${url}/api/v1/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`Lodging: ${answer.status} ${await answer.text()}`);
  const { ticketId } = (await answer.json()) as { ticketId: string };
  for (let tries = 0; tries < 100; tries += 1) {
    const tracked = (await (await fetch(`${url}/api/v1/public/track/${ticketId}`)).json()) as { status: string };
    if (tracked.status === 'routed') return ticketId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${ticketId} was not routed.`);
}

type Acting = (ticketId: string, action: string, body: object) => Promise<void>;

async function signIn(url: string, account: string): Promise<Acting> {
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: 'nivaran-demo' }),
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (ticketId, action, body) => {
    const complaint = `${url}/api/v1/complaints/${ticketId}`;
    const { headers } = await fetch(complaint, { headers: { cookie } });
    const answer = await fetch(`${complaint}/actions/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
  };
}
