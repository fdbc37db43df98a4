import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectRoot } from '@nivaran/platform';
import { type Page, chromium } from 'playwright-core';
import { quantile } from '../statistics';
import { collectKeys, keysSoFar, scroll } from './in-the-page';

const PROGRAM = join(projectRoot(), 'dist/apps/nivaran/src/main.js');
const READY_WITHIN = 1_800_000;
/** Of all desks. */
const QUEUE = '/console/queue?desk=*';
/** What follows from the last events has followed once none came for so long. */
const SETTLED_AFTER = 60_000;

/** `npm run bench:console [-- --complaints N --days N]`: how quickly the console answers over a long queue, in Chromium. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { complaints: { type: 'string' }, days: { type: 'string' } } });
  const { complaints = '100000', days = '2' } = values;
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-bench-'));
  const simulation = spawn(
    process.execPath,
    [PROGRAM, 'simulate', '--complaints', complaints, '--days', days, '--data', folder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if ((await once(simulation, 'exit'))[0] !== 0) throw new Error('The simulation failed.');
  const port = await freePort();
  const nivaran = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { ...process.env, PORT: String(port), NIVARAN_DATA: folder },
    stdio: 'ignore',
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const address = `http://localhost:${port}`;
    await isReady(address);
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ` +
        `Chromium ${browser.version()} without a screen, on the same machine as the server and its database`,
    );
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'hi-IN' });
    await signIn(page, address);
    const total = Number((await page.locator('.queue').getAttribute('aria-rowcount')) ?? 1) - 1;
    console.log(`${total} open tickets of ${complaints}, seen by the state cell, in Hindi\n`);
    await visits(page, address);
    await keys(page);
    await toTheEnd(page);
  } finally {
    await browser.close();
    nivaran.kill('SIGTERM');
    await once(nivaran, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Once it has come to the end of its log, and nothing follows from that any more. */
async function isReady(address: string): Promise<void> {
  let [head, since] = [-1, Date.now()];
  for (const until = Date.now() + READY_WITHIN; Date.now() < until; await sleep(500)) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (!answer?.ok) continue;
    const { log } = (await answer.json()) as { log: { head: number; subscriptions: { lag: number }[] } };
    if (log.head !== head || log.subscriptions.some(({ lag }) => lag > 0)) [head, since] = [log.head, Date.now()];
    if (Date.now() - since > SETTLED_AFTER) return;
  }
  throw new Error('Nivaran did not come to rest.');
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/console`);
  await page.locator('input[autocomplete=username]').fill('state');
  await page.locator('input[autocomplete=current-password]').fill('nivaran-demo');
  await page.keyboard.press('Enter');
  await page.locator('.brand').waitFor();
  await page.goto(address + QUEUE);
  await page.locator('.queue-row').first().waitFor();
}

/** From the address to the first row, with everything in the browser's cache and with nothing in it. */
async function visits(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [name, isCold] of [
    ['first visit to the queue, nothing cached', true],
    ['another visit to the queue', false],
  ] as const) {
    const samples: number[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      if (isCold) await session.send('Network.clearBrowserCache');
      await page.goto('about:blank');
      const start = performance.now();
      await page.goto(address + QUEUE);
      await page.locator('.queue-row').first().waitFor();
      samples.push(performance.now() - start);
    }
    tell(name, samples, 'ms until the first row');
  }
}

/** Each key from when it is pressed to when the next picture stands (Event Timing), to 8 ms. */
async function keys(page: Page): Promise<void> {
  await collectKeys(page);
  const press = async (name: string, times: number, act: () => Promise<void>) => {
    const before = await keysSoFar(page);
    for (let turn = 0; turn < times; turn += 1) {
      await act();
      await sleep(60);
    }
    await sleep(300);
    tell(name, (await keysSoFar(page)).slice(before.length), 'ms to the next picture');
  };
  await page.locator('.queue-row').first().focus();
  await press('j: the next row', 100, () => page.keyboard.press('j'));
  await press('PageDown: ten rows on', 50, () => page.keyboard.press('PageDown'));
  await press('x: select the row', 50, () => page.keyboard.press('x'));
  await page.reload();
  await page.locator('.queue-row').first().waitFor();
  await sleep(1_000); // the page that is coming up would be measured, not the key
  await collectKeys(page);
  await press('Ctrl K and Escape: commands', 20, async () => {
    await page.keyboard.press('Control+k');
    await sleep(250);
    await page.keyboard.press('Escape');
    await sleep(250);
  });
  await press('Enter and back: a ticket', 20, async () => {
    await page.locator('.queue-row').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('h1').first().waitFor();
    await sleep(250);
    await page.goBack();
    await page.locator('.queue-row').first().waitFor();
  });
}

/** Scrolls to the very last row; pages come as they are needed. */
async function toTheEnd(page: Page): Promise<void> {
  const start = performance.now();
  const { frames, rows } = await scroll(page);
  const slow = frames.filter((millis) => millis > 50).length;
  tell('scrolling to the end', frames, 'ms from picture to picture');
  console.log(
    `  ${rows} rows in ${Math.round((performance.now() - start) / 1000)} s; ${slow} of ${frames.length} pictures took more than 50 ms`,
  );
}

function tell(name: string, samples: readonly number[], what: string): void {
  const [median, p99, longest] = [0.5, 0.99, 1].map((share) => quantile(samples, share).toFixed(0).padStart(6));
  console.log(`${median} ${p99} ${longest}  ${name}  (${what}: median, 99th percentile, longest of ${samples.length})`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
