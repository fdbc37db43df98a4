import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Response } from 'playwright-core';
import { eventually } from '@nivaran/testing';
import { faultsOf, grouped, theConsole } from './at-the-console.fixture';

/** Of the scripts of a first visit to the queue, over the wire. */
const MOST_SCRIPT = 250_000;
/** Comes first in a queue: one that comes last moves no row. */
const URGENT = 'AEFI';

describe('several people at the console at once', () => {
  const house = theConsole();
  let [officer, supervisor]: [Page, Page] = [] as never;

  beforeAll(async () => {
    officer = await house.signedIn('officer.bhopal', { locale: 'en-IN' });
    supervisor = await house.signedIn('supervisor.bhopal', { locale: 'en-IN', colorScheme: 'dark' });
  });

  const rows = (page: Page) => page.locator('.queue-row');
  const labels = async (page: Page) =>
    Promise.all((await rows(page).all()).map((row) => row.getAttribute('aria-label')));

  /** Once they are the same for a while: what came before somebody pointed at a row may still be on its way. */
  const labelsAtRest = async (page: Page) => {
    let before = await labels(page);
    await eventually(async () => {
      const last = before;
      await sleep(700);
      before = await labels(page);
      expect(before).toEqual(last);
    });
    return before;
  };

  it('see a new ticket without touching anything, and see it go when somebody takes it', async () => {
    for (const page of [officer, supervisor]) {
      await page.goto('/console/queue?view=unclaimed');
      await rows(page).first().waitFor();
      await page.mouse.move(5, 5);
    }
    const ticket = grouped(await house.lodged());
    for (const page of [officer, supervisor]) await page.locator('.queue-row', { hasText: ticket }).waitFor();
    await officer.locator('.queue-row', { hasText: ticket }).click();
    await officer.getByRole('button', { name: 'Take it' }).click();
    await supervisor.locator('.queue-row', { hasText: ticket }).waitFor({ state: 'detached' });
  });

  it('keep the rows where they are while they point at one, and are told that there is something new', async () => {
    await rows(supervisor).first().hover();
    const before = await labelsAtRest(supervisor);
    const ticket = grouped(await house.lodged(URGENT));
    await supervisor.getByText('One ticket has come or gone.').waitFor();
    expect(await labels(supervisor)).toEqual(before);
    await supervisor.keyboard.press('r');
    await supervisor.locator('.queue-row', { hasText: ticket }).waitFor();
  });

  it('keep them as well while they are on one with the keyboard, wherever the pointer is', async () => {
    await rows(supervisor).first().focus();
    await supervisor.keyboard.press('j');
    await rows(supervisor).nth(2).hover();
    await supervisor.mouse.move(5, 5);
    const before = await labelsAtRest(supervisor);
    await house.lodged(URGENT);
    await supervisor.getByText('One ticket has come or gone.').waitFor();
    expect(await labels(supervisor)).toEqual(before);
    await supervisor.keyboard.press('r');
  });

  it('racing for one ticket, get it one alone; the other is told what happened meanwhile', async () => {
    const ticketId = await house.lodged();
    await eventually(async () => {
      await officer.goto(`/console/tickets/${ticketId}`);
      await officer.getByRole('button', { name: 'Take it' }).waitFor({ timeout: 1000 });
    });
    await supervisor.goto(`/console/tickets/${ticketId}`);
    await supervisor.getByRole('button', { name: 'Take it' }).waitFor();
    await Promise.all([officer, supervisor].map((page) => page.getByRole('button', { name: 'Take it' }).click()));
    const done = (page: Page) => page.getByText('Done: Take it').isVisible();
    await eventually(async () => expect([await done(officer), await done(supervisor)].filter(Boolean)).toHaveLength(1));
    for (const page of [officer, supervisor]) await page.locator('header', { hasText: 'In hand' }).last().waitFor();
  });

  it('see who else has a ticket open', async () => {
    await officer.getByText('supervisor.bhopal has this ticket open too.').waitFor();
    await supervisor.goto('/console/queue?view=open');
    await officer.getByText('has this ticket open too.').waitFor({ state: 'detached' });
    await supervisor.getByRole('img', { name: 'Open at officer.bhopal' }).waitFor();
  });

  it('find nothing that axe minds, in the dark and in the light', async () => {
    await rows(supervisor).first().waitFor();
    expect(await faultsOf(supervisor)).toEqual([]);
    expect(await faultsOf(officer)).toEqual([]);
  });

  it('load at most 250 KB of script before the queue is there', async () => {
    const page = await house.signedIn('officer.bhopal');
    const scripts: number[] = [];
    page.on('response', (response: Response) => {
      if (response.url().endsWith('.js')) scripts.push(Number(response.headers()['content-length']));
    });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto('/console/queue');
    await rows(page).first().waitFor();
    const bytes = scripts.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });
});
