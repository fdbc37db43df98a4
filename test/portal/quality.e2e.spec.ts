import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@nivaran/platform';
import { type NivaranProcess, englishIn, startNivaran, violations } from '@nivaran/testing';
import { type Browser, chromium } from 'playwright-core';
import { LANGUAGES, PHONE } from './a-citizen.fixture';
import { CATEGORIES, LIGHTHOUSE, type Scores, lighthouse } from './lighthouse.fixture';
import { type Station, stationsOf } from './stations.fixture';

/**
 * `short`: each page in one language, alternately. `npm run quality` looks at each in both, times it and asks Lighthouse (`long`), and
 * writes docs/portal-quality.md. `speed`: the same, but what Lighthouse said stays as it is.
 */
const MODE = process.env['NIVARAN_QUALITY'] ?? 'short';
const PAGE = join(projectRoot(), 'docs/portal-quality.md');
/** How often a page is timed in a round. */
const [ROUNDS, TIMED] = [3, 300];
const [MOST_BYTES, SLOWEST, LEAST] = [30_000, 20, 99];
const LONGEST_RUN = 60 * 60 * 1000;

interface Measured {
  readonly url: string;
  /** Bytes over the wire at the first visit: the page, and all of it with what it brings. */
  readonly page: number;
  readonly all: number;
  readonly found: readonly string[];
  readonly english: readonly string[];
}

interface Timed {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly scores: Scores;
}

describe('every page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-quality-'));
  let nivaran: NivaranProcess;
  let browser: Browser;
  let stations: readonly Station[];

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder: folder });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    stations = await stationsOf(nivaran, () => browser.newContext(PHONE));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await nivaran.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'costs at most 30 KB with all that it brings, has nothing that axe finds, and mixes no languages',
    async () => {
      const [rows, missed]: [string[], string[]] = [[], []];
      for (const language of LANGUAGES)
        for (const station of stations.filter(
          (_, index) => MODE !== 'short' || index % 2 === LANGUAGES.indexOf(language),
        )) {
          const url = `${nivaran.url}/${language}${station.path}`;
          const measured = await look(url, station);
          const { all, found, english } = measured;
          expect({ url, found }).toEqual({ url, found: [] });
          expect([all > 1000, all <= MOST_BYTES, url]).toEqual([true, true, url]);
          expect({ url, english }).toEqual({ url, english: [] });
          if (MODE === 'short') continue;
          const name = `/${language}${station.name}`;
          const scores = MODE === 'speed' ? saidBefore(name) : await lighthouse(url, station.cookies);
          const timed = { ...(await time(url, station)), scores };
          rows.push(row(name, measured, timed));
          process.stdout.write(`${rows.at(-1)}\n`);
          if (timed.p99 > SLOWEST || Math.min(...Object.values(timed.scores)) < LEAST) missed.push(url);
        }
      if (MODE !== 'short') writeFileSync(PAGE, reportOf(rows));
      expect(missed).toEqual([]);
    },
    LONGEST_RUN,
  );

  it('is in the table of docs/portal-quality.md', () => {
    const table = readFileSync(PAGE, 'utf8');
    for (const language of LANGUAGES)
      for (const { name } of stations) expect(table).toContain(`| \`/${language}${name}\``);
  });

  async function look(url: string, station: Station): Promise<Measured> {
    const context = await browser.newContext({ ...PHONE, extraHTTPHeaders: headersOf(station) });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    const answer = await page.goto(url, { waitUntil: MODE === 'short' ? 'load' : 'networkidle' });
    expect([answer?.status(), page.url()]).toEqual([200, url]);
    const [first = 0, ...others] = await Promise.all(sizes);
    const found = await violations(page);
    const measured = { url, page: first, all: first + others.reduce((sum, size) => sum + size, 0), found };
    const english = url.includes('/hi') ? await englishIn(page) : [];
    await context.close();
    return { ...measured, english };
  }
});

const headersOf = ({ cookies }: Station): Record<string, string> => (cookies === '' ? {} : { cookie: cookies });

/** Medians of the rounds. */
async function time(url: string, { cookies }: Station): Promise<{ p50: number; p99: number }> {
  const rounds: { p50: number; p99: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const program = join(__dirname, 'time-page.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [program, url, cookies, String(TIMED)]);
    const times = JSON.parse(stdout) as number[];
    rounds.push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
  }
  return {
    p50: quantile(
      rounds.map(({ p50 }) => p50),
      0.5,
    ),
    p99: quantile(
      rounds.map(({ p99 }) => p99),
      0.5,
    ),
  };
}

/** Nearest rank. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/** What Lighthouse said of a page at its last run. */
function saidBefore(name: string): Scores {
  const before = readFileSync(PAGE, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\` `));
  const told = before?.split('|').at(-2)?.split(',').map(Number) ?? [];
  return Object.fromEntries(CATEGORIES.map((category, index) => [category, told[index] ?? 0])) as unknown as Scores;
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);

function row(name: string, { page, all, found }: Measured, { p50, p99, scores }: Timed): string {
  const told = CATEGORIES.map((category) => scores[category]).join(', ');
  return `| \`${name}\` | ${kilo(page)} | ${kilo(all)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${found.length} | ${told} |`;
}

function reportOf(rows: readonly string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  return `# The citizens' pages, measured

Written by \`npm run quality\`, which starts a Nivaran with its demonstration, goes through every page as somebody with a phone of 360 px
does, and fails if one of them misses what is asked: at most 30 KB over the wire at the first visit, p99 of 20 ms, nothing that axe
finds, and 99 of 100 in each category of Lighthouse. CI holds each page to its bytes, to axe and to one language.

- **page, all**: KB (1,000 bytes) over the wire with headers, compressed: the page, and with the style, script and icon that later pages
  find in the cache.
- **p50, p99**: ms from the request to the whole answer over loopback, one after the other: medians of ${ROUNDS} rounds of ${TIMED} requests.
- **axe**: what axe-core finds (WCAG 2.0 to 2.2, A and AA, and its best practices) in light, in dark and at 200 %; and what stands beyond
  the right edge.
- **Lighthouse**: performance, accessibility, best practices, search, on its mobile settings (slow 4G, a quarter of the processor).

Measured on ${machine}, ${LIGHTHOUSE}; server, database and browser share the machine.

| page | page | all | p50 | p99 | axe | Lighthouse |
| --- | --: | --: | --: | --: | --: | --- |
${rows.join('\n')}
`;
}
