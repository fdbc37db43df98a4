import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Comes by npx, not with the packages: nothing else needs it, and it brings 200 of its own. */
export const LIGHTHOUSE = 'lighthouse@12.8.2';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

/** What Lighthouse says of a page on its mobile settings (slow 4G, a quarter of the processor): 0 to 100 each. */
export async function lighthouse(url: string, cookies: string): Promise<Scores> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, url, '--output=json', '--quiet'],
      ...[`--only-categories=${CATEGORIES.join(',')}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
      ...(cookies === '' ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookies })}`]),
    ],
    { env: { CHROME_PATH: '/usr/bin/chromium', ...process.env }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return Object.fromEntries(CATEGORIES.map((name) => [name, scoreOf(name)])) as unknown as Scores;
}
