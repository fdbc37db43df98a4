import { englishIn, violations } from '@nivaran/testing';
import { REQUEST_LIMITS } from '@nivaran/api';
import { QueryBus } from '@nestjs/cqrs';
import { LANGUAGES } from './a-citizen.fixture';
import { portalInProcess } from './portal-in-process.fixture';

describe('a page that cannot be shown', () => {
  const read = { points: 20, duration: 600 };
  const here = portalInProcess({ limits: { ...REQUEST_LIMITS, address: { ...REQUEST_LIMITS.address, read } } });
  let addresses = 0;
  const anAddress = () => ({ 'x-forwarded-for': `203.0.113.${(addresses += 1)}` });

  afterEach(() => {
    here.mendDatabase();
    jest.restoreAllMocks();
  });

  /** What everybody sees who comes there: that it reads well, in every way of looking, and what it says. */
  async function seen(language: string, path: string, status: number, extraHTTPHeaders = anAddress()): Promise<string> {
    const page = await here.somebody({ extraHTTPHeaders });
    const answer = await page.goto(`/${language}${path}`);
    expect(answer?.status()).toBe(status);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await violations(page)).toEqual([]);
    const text = await page.locator('main').innerText();
    if (language === 'hi') expect(await englishIn(page)).toEqual([]);
    await page.context().close();
    return text;
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    it('since there is none, says so', async () => {
      expect(await seen(language, '/nowhere', 404)).toContain(
        language === 'hi' ? 'यह पन्ना नहीं है' : 'This page does not exist',
      );
    });

    it('since a digit of the number is wrong, says how that is known', async () => {
      expect(await seen(language, '/track/26148297310', 404)).toContain('261');
    });

    it('since somebody asks too much, says when to go on', async () => {
      const headers = anAddress();
      for (let time = 0; time < 20; time += 1) await fetch(`${here.url}/${language}/track`, { headers });
      const text = await seen(language, '/track', 429, headers);
      expect(text).toMatch(/\d+ (सेकंड|seconds)/);
      expect(text).toContain(language === 'hi' ? 'फिर कोशिश करें' : 'Try again');
    });

    it('since the database is away, says that it is closed for a while, and to programs with 503 when to come again', async () => {
      here.cutDatabase();
      const text = await seen(language, '', 503);
      expect(text).toContain(language === 'hi' ? 'थोड़ी देर के लिए बंद है' : 'Closed for a short while');
      const { headers } = await fetch(`${here.url}/${language}`, { headers: anAddress() });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    });

    it('by a fault of ours, says a number to name, and nothing of what is inside', async () => {
      jest.spyOn(here.app.get(QueryBus, { strict: false }), 'execute').mockRejectedValue(new Error('inside'));
      const text = await seen(language, '/performance', 500);
      expect(text).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      expect(text).not.toContain('inside');
    });
  });
});
