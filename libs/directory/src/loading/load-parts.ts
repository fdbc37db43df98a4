import { copyFile, cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { NivaranError } from '@nivaran/platform';
import type { Pack } from '../pack/pack';
import { PackInvalid, type PackProblem } from '../pack/problem';
import { byCodePoint } from '../reading/problems';
import { checkPack } from './load-pack';

/** Files that take the place of files of a pack, to try them out. */
export interface PackParts {
  readonly policy?: string | undefined;
  readonly categories?: string | undefined;
  /** Each is called as the file of `calendars/` that it stands for: bhopal-office.yaml, state-holidays-2027.ics. */
  readonly calendars?: readonly string[];
}

/** A file that is to take the place of one that the pack does not have, or that is not there itself. */
export class PackPartUnusable extends NivaranError {
  readonly code = 'PACK_PART_UNUSABLE';
}

/**
 * The pack in a folder with some of its files replaced; the folder stays as it is. It is checked as a whole, as every
 * pack is: a calendar that others extend moves them too. Problems of replaced files name the file that was given.
 *
 * @throws PackInvalid, PackPartUnusable
 */
export async function loadParts(
  folder: string,
  { policy, categories, calendars = [] }: PackParts,
): Promise<{ readonly pack: Pack; readonly problems: readonly PackProblem[] }> {
  const parts = new Map<string, string>();
  if (policy !== undefined) parts.set('sla-policy.yaml', policy);
  if (categories !== undefined) parts.set('categories.yaml', categories);
  for (const file of calendars) parts.set(`calendars/${basename(file)}`, file);
  for (const [part, file] of parts) await mustExist(folder, part, file);

  const copy = await mkdtemp(join(tmpdir(), 'nivaran-pack-'));
  try {
    await cp(folder, copy, { recursive: true });
    for (const [part, file] of parts) await copyFile(file, join(copy, part));
    const checked = await checkPack(copy);
    const problems = checked.problems.map((problem) => ({ ...problem, file: parts.get(problem.file) ?? problem.file }));
    if (!checked.pack) throw new PackInvalid(folder, problems);
    return { pack: checked.pack, problems };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function mustExist(folder: string, part: string, file: string): Promise<void> {
  if (!(await isFile(file))) throw new PackPartUnusable(`There is no file ${file}; check its path.`, { file });
  if (part.startsWith('calendars/') && !(await isFile(join(folder, part)))) {
    const known = (await readdir(join(folder, 'calendars')).catch(() => [])).toSorted(byCodePoint);
    throw new PackPartUnusable(
      `${file} stands for no calendar of the pack in ${folder}; call it as one of these: ${known.join(', ')}.`,
      { file },
    );
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
