import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');

/**
 * Carries out the shell blocks of a page, in order, as one script that stops at the first command that fails.
 * @param heading of the section whose blocks are meant; the whole page without it
 * @returns what it printed
 */
export async function walk(
  { page, heading }: { readonly page: string; readonly heading?: string },
  {
    url,
    folder,
    env = {},
  }: { readonly url: string; readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const whole = readFileSync(join(ROOT, page), 'utf8');
  const text = heading === undefined ? whole : (whole.split(`\n## ${heading}\n`)[1] ?? '').split(/^## /m)[0];
  const blocks = [...(text ?? '').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block);
  if (blocks.length === 0) throw new Error(`${page} has no shell blocks under "${heading ?? ''}".`);
  const script = ['set -euo pipefail', ...blocks]
    .join('\n')
    .replaceAll('http://localhost:3000', url)
    .replaceAll('/tmp/nivaran-', join(folder, 'cookies-'));
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...env },
  });
  return stdout;
}

/** The statuses that actions answered with, in order. */
export function statusesIn(printed: string): string[] {
  return [...printed.matchAll(/^\{"ticketId".*"position":.*"status":"(\w+)".*\}$/gm)].map(([, status]) =>
    String(status),
  );
}
