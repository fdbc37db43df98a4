import type { Page } from 'playwright-core';
import { englishIn, faultsOf, theConsole } from './at-the-console.fixture';

describe('the helpdesk at the telephone, with the keyboard alone', () => {
  const house = theConsole();
  let page: Page;
  let ticket = '';

  beforeAll(async () => {
    page = await house.signedIn('helpdesk');
  });

  const tab = async (times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press('Tab');
  };
  const label = (name: string) => page.getByLabel(name, { exact: true });
  const day = () => page.getByRole('textbox', { name: 'टीका लगने की तारीख़' });

  it('writes down what is told, and sees which desk it goes to while typing', async () => {
    await page.locator('.queue-row').first().waitFor();
    await page.keyboard.press('c');
    await page.waitForURL(/\/console\/new$/);
    await label('मोबाइल नंबर').waitFor();
    await page.keyboard.type('98765 01234');
    await tab();
    await page.keyboard.type('सावित्री देवी');
    await tab();
    const category = () => label('क्या गलत है').inputValue();
    for (let n = 0; n < 20 && (await category()) !== 'DOSE_MISSING'; n += 1) await page.keyboard.press('ArrowDown');
    await tab();
    await page.keyboard.type('462 001');
    await page.getByText('जिला टीकाकरण कार्यालय, भोपाल को जाएगी।').waitFor();
    await tab(3);
    await page.keyboard.type('2');
    await tab();
    await page.keyboard.type('31/2/2021');
    await label('नागरिक के अपने शब्दों में').focus();
    await page.keyboard.type('दूसरी खुराक ऐप में नहीं दिख रही है।');
    await tab(3);
    await page.keyboard.press('Space');
  });

  it('is told at once of a day that there is not, and finds it as it was typed', async () => {
    await page.getByText('यहाँ ऐसा कोई दिन नहीं।').waitFor();
    expect(await day().inputValue()).toBe('31/2/2021');
    await day().selectText();
    await page.keyboard.type('21.6.21');
    await label('केंद्र').focus();
    await page.getByText('यहाँ ऐसा कोई दिन नहीं।').waitFor({ state: 'detached' });
  });

  it('has nothing in English on the Hindi page, and nothing that axe finds fault with', async () => {
    expect(
      (await englishIn(page)).filter((word) => !['Ctrl', 'Enter', 'SPUTNIK', 'CORBEVAX', 'COVOVAX'].includes(word)),
    ).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('loses nothing that was typed when the page is loaded anew', async () => {
    await page.reload();
    expect(await label('नाम').inputValue()).toBe('सावित्री देवी');
    expect(await day().inputValue()).toBe('21/06/2021');
    expect(await label('नागरिक के अपने शब्दों में').inputValue()).toBe('दूसरी खुराक ऐप में नहीं दिख रही है।');
  });

  it('reads it back in the citizen’s language, which need not be that of the screen', async () => {
    await page.getByRole('radio', { name: 'English' }).first().press('Space');
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    const readOut = page.locator('[lang="hi"]').filter({ hasText: 'सावित्री देवी' });
    await readOut.waitFor();
    expect(await readOut.innerText()).toContain('खुराक दर्ज नहीं दिख रही');
    expect(await readOut.innerText()).toContain('नागरिक के अपने शब्दों में');
  });

  it('is told the ticket ID at the end, and finds the ticket by it and by the number', async () => {
    await page.keyboard.press('Enter');
    await page.getByText('Lodged. The ticket ID is').waitFor();
    ticket = (/\d{3}-\d{4}-\d{4}/.exec(await page.locator('main').innerText()) ?? [''])[0];
    expect(ticket).not.toBe('');
    for (const typed of [ticket, ticket.replaceAll('-', ' '), '+91 98765 01234', 'Bhopal']) {
      await page.locator('#main').focus();
      await page.keyboard.press('/');
      await page.getByPlaceholder('Ticket ID, mobile').fill(typed);
      await page
        .locator('[data-action]', { hasText: ticket })
        .or(page.getByRole('option', { name: ticket }))
        .or(page.getByRole('button', { name: ticket }))
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByPlaceholder('Ticket ID, mobile').waitFor({ state: 'detached' });
    }
  });

  it('is shown what the same number complained of before, so that nobody lodges it twice', async () => {
    await page.getByLabel('Mobile number', { exact: true }).fill('9876501234');
    await page.getByText('This number has one earlier complaint').waitFor();
    expect(await page.locator('main').innerText()).toContain(ticket);
  });

  it('is told at the field what is missing or wrong, and nothing is lodged', async () => {
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await field('Mobile number').fill('12345');
    await page.keyboard.press('Control+Enter');
    await page.getByText('This has to be filled in.').first().waitFor();
    expect(await field('Name').getAttribute('aria-invalid')).toBe('true');
    await field('Name').fill('Savitri');
    await field('What is wrong').selectOption('DOSE_MISSING');
    await field('In the citizen’s own words').fill('The second dose is not there.');
    await page.getByRole('checkbox').check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'It is right: lodge it' }).press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await field('Mobile number').getAttribute('aria-invalid')).toBe('true');
    expect(await field('Name').inputValue()).toBe('Savitri');
  });

  it('sees which key does what', async () => {
    await page.locator('#main').focus();
    await page.keyboard.press('?');
    await page.getByText('Take the next ticket').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
