import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

let axeSource: string | undefined;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with a page, and what stands beyond its right edge, in light, in dark, and at twice the size. */
export async function violations(page: Page): Promise<string[]> {
  axeSource ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axeSource);
  const usual = page.viewportSize() ?? { width: 360, height: 740 };
  const twice = { width: Math.round(usual.width / 2), height: Math.round(usual.height / 2) };
  const ways = [
    ['light', usual],
    ['dark', usual],
    ['light', twice],
  ] as const;
  const found: string[] = [];
  for (const [colorScheme, viewport] of ways) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    found.push(...(await page.evaluate(look, TAGS)).map((each) => `${colorScheme}, ${viewport.width} px: ${each}`));
  }
  await page.setViewportSize(usual);
  return found;
}

/** In the browser. */
async function look(runOnly: string[]): Promise<string[]> {
  const { axe, document, innerWidth } = globalThis as unknown as {
    axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    document: { documentElement: { scrollWidth: number } };
    innerWidth: number;
  };
  const { violations: found } = await axe.run({ runOnly, resultTypes: ['violations'] });
  const isTooWide = document.documentElement.scrollWidth > innerWidth;
  return [
    ...found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    ...(isTooWide ? [`is ${document.documentElement.scrollWidth} px wide`] : []),
  ];
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Words in Latin letters on a Hindi page, but for those that Hindi has none for. */
export async function englishIn(page: Page): Promise<string[]> {
  await page.evaluate(`document.querySelectorAll('[lang="en"]').forEach((element) => element.remove())`);
  const text = await page.evaluate<string>('document.body.innerText + document.title');
  const words = text.replace(UUID, '').match(/[A-Za-z]{2,}/g) ?? [];
  return words.filter((word) => !['PDF', 'MB', 'WCAG', 'AA'].includes(word));
}
