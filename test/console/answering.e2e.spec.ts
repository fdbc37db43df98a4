import { eventually } from '@nivaran/testing';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { faultsOf, theConsole } from './at-the-console.fixture';

describe('what helps to answer, at the console', () => {
  const house = theConsole();
  let officer: Page;
  let ticketId: string;

  beforeAll(async () => {
    const other = await house.lodged();
    ticketId = await house.lodged();
    officer = await house.signedIn('officer.bhopal');
    await officer.goto('/console/queue?view=unclaimed&category=DOSE_MISSING');
    for (const id of [other, ticketId]) await officer.locator(`.queue-row[aria-label*="${id.slice(-4)}"]`).waitFor();
    await officer.goto(`/console/tickets/${ticketId}`);
    await press(officer, 'लें');
    await officer.getByText('हो गया: लें').waitFor();
  });

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  }

  async function addNote(page: Page, text: string): Promise<void> {
    await press(page, 'टिप्पणी जोड़ें');
    await page.getByLabel('टिप्पणी, केवल कर्मचारियों के लिए').fill(text);
    await page.locator('form').getByRole('button', { name: 'टिप्पणी जोड़ें' }).press('Enter');
    await page.getByText('हो गया: टिप्पणी जोड़ें').waitFor();
  }

  it('earlier tickets of the same person stand beside a ticket', async () => {
    const related = officer.locator('section[aria-labelledby="related"]');
    await related.locator('a').first().waitFor();
    expect(await related.innerText()).toContain('इसी व्यक्ति की');
  });

  it('a prepared reply is filled in, goes below what was typed, and can be changed', async () => {
    await press(officer, 'नागरिक से पूछें');
    const question = officer.getByLabel('नागरिक से सवाल');
    await question.fill('नमस्ते सुनीता जी,');
    await officer.getByLabel('तैयार जवाब').selectOption('ASK_SLIP');
    const text = await question.inputValue();
    expect(text).toMatch(/^नमस्ते सुनीता जी,\n\n/);
    expect(text).toContain(`आपकी शिकायत ${ticketId} के लिए`);
    expect(await faultsOf(officer)).toEqual([]);
    await press(officer, 'रहने दें');
  });

  it('a complainant is masked until somebody says why they need to see who it is', async () => {
    const person = officer.locator('section[aria-labelledby="person"]');
    expect(await person.innerText()).toContain('••••••••34');
    expect(await person.innerText()).not.toContain('सुनीता');
    await person.getByLabel('देखना क्यों ज़रूरी है').selectOption('correct-record');
    await press(officer, 'नाम और नंबर दिखाएँ');
    await person.getByText('सुनीता मालवीय').waitFor();
    expect(await person.innerText()).toContain('9876501234');
  });

  it('a picture that is added opens beside the ticket', async () => {
    await press(officer, 'फ़ाइल जोड़ें');
    const form = officer.locator('form', { has: officer.locator('input[type=file]') });
    const buffer = await sharp({ create: { width: 60, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    await form.locator('input[type=file]').setInputFiles({ name: 'पर्ची.png', mimeType: 'image/png', buffer });
    await form.getByLabel('फ़ाइल में क्या है').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'फ़ाइल जोड़ें' }).press('Enter');
    await officer.getByText('हो गया: फ़ाइल जोड़ें').waitFor();
    await press(officer, /^पर्ची/);
    await officer.getByRole('dialog').locator('img').waitFor();
    await eventually(async () =>
      expect(await officer.evaluate(`document.querySelector('[role=dialog] img').naturalWidth`)).toBe(60),
    );
    expect(await faultsOf(officer)).toEqual([]);
    await officer.keyboard.press('Escape');
  });

  it('whoever decides on an older state is shown what happened meanwhile, keeps what was typed, and may go on', async () => {
    await press(officer, 'टिप्पणी जोड़ें');
    const note = officer.getByLabel('टिप्पणी, केवल कर्मचारियों के लिए');
    await note.fill('रजिस्टर देखा');
    // The news of it does not come through in time.
    const itself = new RegExp(`/complaints/${ticketId}$`);
    await officer.route(itself, (route) => route.abort());
    const supervisor = await house.signedIn('supervisor.bhopal');
    await supervisor.goto(`/console/tickets/${ticketId}`);
    await addNote(supervisor, 'मैंने केंद्र से पूछा है');
    await officer.locator('form').getByRole('button', { name: 'टिप्पणी जोड़ें' }).press('Enter');
    await officer.unroute(itself);
    await officer.getByText('इस बीच यह बदल गई। यह हुआ:').waitFor();
    await officer.getByRole('alert').getByText('मैंने केंद्र से पूछा है').waitFor();
    expect(await note.inputValue()).toBe('रजिस्टर देखा');
    await officer.locator('form').getByRole('button', { name: 'टिप्पणी जोड़ें' }).press('Enter');
    await officer.getByText('हो गया: टिप्पणी जोड़ें').waitFor();
  });

  it('before two tickets are merged it is said what becomes of them, and it can be undone', async () => {
    await press(officer, 'दूसरी में मिलाएँ');
    await officer.getByText('इसी व्यक्ति की पुरानी टिकटें:').waitFor();
    await officer.locator('form button', { hasText: '-' }).first().click();
    await officer.getByText('मिलाने पर क्या होगा').waitFor();
    await officer.getByText('इसे वापस किया जा सकता है').waitFor();
    expect(await faultsOf(officer)).toEqual([]);
    await officer.locator('form').getByRole('button', { name: 'दूसरी में मिलाएँ' }).press('Enter');
    await officer.getByText('हो गया: दूसरी में मिलाएँ').waitFor();
    await press(officer, 'मिलाना वापस करें');
    await officer.getByLabel('कारण').fill('ये दो अलग शिकायतें हैं');
    await officer.locator('form').getByRole('button', { name: 'मिलाना वापस करें' }).press('Enter');
    await officer.getByText('हो गया: मिलाना वापस करें').waitFor();
    await officer.locator('header', { hasText: 'काम चल रहा है' }).last().waitFor();
  });

  it('a note names a colleague, who finds the ticket until they have done something with it', async () => {
    await press(officer, 'टिप्पणी जोड़ें');
    await officer.getByLabel('टिप्पणी, केवल कर्मचारियों के लिए').fill('रजिस्टर देख लें');
    await officer.getByLabel('किसे देखना चाहिए').first().focus();
    await officer.keyboard.type('Shabana');
    await officer.getByRole('option', { name: /Shabana/ }).waitFor();
    await officer.keyboard.press('ArrowDown');
    await officer.keyboard.press('Enter');
    await officer.locator('form').getByRole('button', { name: 'टिप्पणी जोड़ें' }).click();
    await officer.getByText('supervisor.bhopal के लिए एक टिप्पणी लिखी गई।').waitFor();

    const supervisor = await house.signedIn('supervisor.bhopal');
    await supervisor.goto('/console/queue?view=mentioned');
    await supervisor.locator('.queue-row').first().focus();
    await supervisor.keyboard.press('Enter');
    await supervisor.waitForURL(new RegExp(ticketId));
    await addNote(supervisor, 'देख लिया');
    await supervisor.goto('/console/queue?view=mentioned');
    await supervisor.getByText('यहाँ कुछ नहीं है').waitFor();
  });

  it('a view of the queue is kept under a name, and is there on another computer', async () => {
    await officer.goto('/console/queue?view=open&channel=phone');
    await press(officer, 'यह दृश्य सहेजें');
    await officer.getByLabel('इसका नाम').fill('फ़ोन वाली');
    await officer.keyboard.press('Enter');
    await officer.locator('nav a', { hasText: 'फ़ोन वाली' }).waitFor();
    const elsewhere = await house.signedIn('officer.bhopal');
    await elsewhere.locator('nav a', { hasText: 'फ़ोन वाली' }).click();
    await elsewhere.waitForURL(/channel=phone/);
    expect(await faultsOf(elsewhere)).toEqual([]);
    await elsewhere.getByRole('button', { name: '“फ़ोन वाली” हटाएँ' }).click();
    await elsewhere.locator('nav a', { hasText: 'फ़ोन वाली' }).waitFor({ state: 'detached' });
  });

  it('many tickets get one category at once, each with a verdict', async () => {
    await officer.goto('/console/queue?view=unclaimed');
    await officer.locator('.queue-row').first().focus();
    await officer.keyboard.press('x');
    await press(officer, 'श्रेणी बदलें');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('श्रेणी', { exact: true }).selectOption('OTHER');
    await dialog.getByLabel('कारण').fill('कुछ और है');
    expect(await faultsOf(officer)).toEqual([]);
    await dialog.getByRole('button', { name: 'श्रेणी बदलें' }).click();
    await officer.getByText('नतीजा').waitFor(); // it is in nobody's hands: the verdict says why not
    await officer.keyboard.press('Escape');
  });
});
