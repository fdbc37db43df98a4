import { eventually } from '@nivaran/testing';
import type { Page } from 'playwright-core';
import { englishIn, faultsOf, grouped, theConsole } from './at-the-console.fixture';

describe('an officer at the console, with the keyboard alone', () => {
  const house = theConsole();
  let page: Page;

  beforeAll(async () => {
    page = await house.signedIn('officer.bhopal');
  });

  const rows = () => page.locator('.queue-row');
  const heading = () => page.locator('h1').innerText();
  const countOf = (view: string) => page.locator('nav a', { hasText: view }).innerText();

  it('sees their queue, the most urgent ticket first, and how many tickets each view has', async () => {
    await rows().first().waitFor();
    expect(await heading()).toMatch(/^सभी खुली\s*10$/);
    expect(await rows().count()).toBe(10);
    expect((await countOf('किसी ने नहीं ली')).replace(/\s+/g, ' ')).toBe('किसी ने नहीं ली 10');
    expect(await page.locator('.queue').getAttribute('aria-rowcount')).toBe('11');
  });

  it('takes the next ticket with one key, and is shown what is wrong and what comes next', async () => {
    await page.keyboard.press('n');
    await page.waitForURL(/\/console\/tickets\/\d{11}$/);
    await page.locator('#next').waitFor();
    const ticketId = page.url().slice(-11);
    expect(await heading()).toContain(grouped(ticketId));
    expect(await page.locator('blockquote.said').first().innerText()).not.toBe('');
    expect(await page.locator('section[aria-labelledby="next"] button').first().innerText()).toBe('हल करें');
  });

  it('resolves it with the keyboard; what was typed is still there after a reload', async () => {
    await page.getByRole('button', { name: 'हल करें', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('नागरिक को क्या बताया जाए').fill('आपकी दूसरी खुराक दर्ज कर दी गई है।');
    await page.reload();
    await page.getByRole('button', { name: 'हल करें', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('नागरिक को क्या बताया जाए').inputValue()).toBe('आपकी दूसरी खुराक दर्ज कर दी गई है।');
    await page.getByLabel('तैयार जवाब').waitFor();
    await page.getByLabel('कैसे हल हुई').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab'); // to the prepared replies,
    await page.keyboard.press('Tab'); // the text,
    await page.keyboard.press('Tab'); // and the button
    await page.keyboard.press('Enter');
    await page.getByText('हो गया: हल करें').waitFor();
    await page.locator('header >> text=हल हुई').waitFor();
  });

  it('goes to and fro in the queue with arrows, opens with Enter, and finds the way back', async () => {
    await page.goto('/console/queue?view=unclaimed');
    await rows().first().waitFor();
    await rows().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const label = await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
    expect(label).toBe(await rows().nth(1).getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/tickets/);
    await page.locator('#next').waitFor();
    expect(await heading()).toContain(label.slice(0, 13));
    await page.goBack();
    await page.waitForURL(/view=unclaimed/);
  });

  it('takes several at once, is told what came of each, and can undo it', async () => {
    await page.goto('/console/queue?view=unclaimed');
    await rows().first().waitFor();
    const before = await rows().count();
    await rows().first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 टिकटें चुनीं').waitFor();
    await page.getByRole('button', { name: 'ये लें' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 टिकटों पर हो गया।').waitFor();
    await page.getByRole('button', { name: 'वापस करें' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 टिकटें वापस हो गईं।').waitFor();
    await page.keyboard.press('Enter'); // on the button that closes
    await eventually(async () => expect(await rows().count()).toBe(before));
  });

  it('is told which of several could not be taken back, because somebody went on with it', async () => {
    await page.goto('/console/queue?view=unclaimed');
    await rows().first().waitFor();
    const label = (await rows().first().getAttribute('aria-label')) ?? '';
    const ticketId = label.slice(0, 13).replaceAll('-', '');
    await rows().first().focus();
    for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'ये लें' }).press('Enter');
    await page.getByText('2 टिकटों पर हो गया।').waitFor();
    const status = await page.evaluate(`(async () => {
      const { version } = await (await fetch('/api/v1/complaints/${ticketId}')).json();
      const headers = { 'content-type': 'application/json', 'if-match': '"' + version + '"', 'idempotency-key': crypto.randomUUID() };
      const body = JSON.stringify({ text: 'मैंने केंद्र को फ़ोन किया।' });
      return (await fetch('/api/v1/complaints/${ticketId}/actions/note', { method: 'POST', headers, body })).status;
    })()`);
    expect(status).toBe(200);
    await page.getByRole('button', { name: 'वापस करें' }).press('Enter');
    await page.getByText('एक टिकट वापस हो गई।').waitFor();
    await page
      .getByRole('dialog')
      .getByText(`${label.slice(0, 13)}:`)
      .waitFor();
    expect(await englishIn(page)).toEqual([]);
    await page.keyboard.press('Enter'); // on the button that closes
  });

  it('narrows the queue by what stands in the address', async () => {
    await page.goto('/console/queue?view=open&channel=phone');
    await rows().first().waitFor();
    for (const row of await rows().all()) expect(await row.innerText()).toContain('फ़ोन');
    await page.getByRole('button', { name: 'सब दिखाएँ' }).press('Enter');
    await page.waitForURL((url) => !url.search.includes('channel'));
    await page.goto('/console/queue?view=appealed');
    await page.getByText('यहाँ कुछ नहीं है').waitFor();
  });

  it('prints a ticket dark on white, with due times and without buttons, also from a dark screen', async () => {
    await page.goto('/console/queue?view=resolved');
    await page.locator('.queue-row').first().press('Enter');
    await page.locator('#clocks').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('[data-mantine-color-scheme=dark]').first().waitFor();
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    const shown = await page.evaluate<string>(`getComputedStyle(document.querySelector('h1')).color`);
    expect(shown).toBe('rgb(0, 0, 0)');
    expect(await page.locator('header button:visible, nav:visible, #next:visible').count()).toBe(0);
    await page.locator('.print-only').first().waitFor();
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    await page.emulateMedia({ media: null, colorScheme: null });
  });

  it('shows nothing in English on a Hindi page, and nothing that axe finds fault with', async () => {
    for (const path of ['/console/queue', `/console/tickets/${await firstTicket()}`]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect({ path, english: await englishIn(page) }).toEqual({ path, english: [] });
      expect({ path, faults: await faultsOf(page) }).toEqual({ path, faults: [] });
    }
  });

  async function firstTicket(): Promise<string> {
    await page.goto('/console/queue');
    await rows().first().waitFor();
    return ((await rows().first().getAttribute('aria-label')) ?? '').slice(0, 13).replaceAll('-', '');
  }
});
