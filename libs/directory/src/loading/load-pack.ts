import { checkCategories } from '../checks/check-categories';
import { checkDemonstration } from '../checks/check-demonstration';
import { checkDesks } from '../checks/check-desks';
import { checkMessages } from '../checks/check-messages';
import { checkPlaces } from '../checks/check-places';
import { checkPolicy } from '../checks/check-policy';
import { checkPromise } from '../checks/check-promise';
import { checkReplies } from '../checks/check-replies';
import type { Pack } from '../pack/pack';
import { PackInvalid, type PackProblem } from '../pack/problem';
import { Problems } from '../reading/problems';
import { assemble } from './assemble';
import type { DemonstrationCase } from './demonstration-schema';
import { readDemonstration, readPackFiles, type PackFiles, type ReadFiles } from './pack-files';

const CHECKS = [
  checkPlaces,
  checkDesks,
  checkCategories,
  checkPolicy,
  checkMessages,
  checkReplies,
  checkPromise,
  checkDemonstration,
] as const;

/** `pack` is null if one of the problems is an error. */
export interface PackCheck {
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

/**
 * Reads and checks the pack in a folder as a whole, and tells of everything that is wrong with it. A check that needs a
 * file which could not be read is left out: its problems show when that file is mended.
 */
export async function checkPack(folder: string): Promise<PackCheck> {
  const problems = new Problems();
  const files = await readPackFiles(folder, problems);
  for (const check of CHECKS) check(files, problems);
  const pack = problems.errors === 0 && isComplete(files) ? assemble(files) : null;
  return { pack, problems: problems.sorted() };
}

/** The pack in a folder; warnings do not keep it from being used. @throws PackInvalid */
export async function loadPack(folder: string): Promise<Pack> {
  const { pack, problems } = await checkPack(folder);
  if (!pack) throw new PackInvalid(folder, problems);
  return pack;
}

/** The made-up complaints of a pack, which `loadPack` has checked against the rest of it; none if it has none. @throws PackInvalid */
export async function loadDemonstration(folder: string): Promise<readonly DemonstrationCase[]> {
  const problems = new Problems();
  const source = await readDemonstration(folder, problems);
  if (problems.errors > 0) throw new PackInvalid(folder, problems.sorted());
  return source?.data ?? [];
}

function isComplete(files: ReadFiles): files is PackFiles {
  return Object.values(files).every((file) => file !== null);
}
