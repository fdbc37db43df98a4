import { stat } from 'node:fs/promises';
import { type PackProblem, type Packs, type Pack, loadParts } from '@nivaran/directory';
import { NivaranError } from '@nivaran/platform';
import type { WhatIfOptions } from './options';

export class OtherRulesMissing extends NivaranError {
  readonly code = 'OTHER_RULES_MISSING';
}

/** The rules to try: some files in place of those of a pack's folder, or a whole other pack. */
export interface OtherPack {
  readonly pack: Pack;
  /** What the check of the pack warns of. */
  readonly warnings: readonly PackProblem[];
  /** The folder that the rest came from, if files were replaced; null for a whole pack. */
  readonly folder: string | null;
}

/**
 * @param packFolder whose files stay as they are where none is given; it should be that of the pack in force
 * @throws OtherRulesMissing, PackInvalid, PackPartUnusable, PackVersionUnknown
 */
export async function otherPack(
  { policy, categories, calendar: calendars = [], pack }: WhatIfOptions,
  packFolder: string,
  packs: Packs,
): Promise<OtherPack> {
  const replaces = policy !== undefined || categories !== undefined || calendars.length > 0;
  if (!replaces && pack === undefined)
    throw new OtherRulesMissing('Say which rules to try: --policy, --categories, --calendar or --pack.');
  const folder = pack ?? packFolder;
  if (await isFolder(folder)) {
    const { pack: other, problems } = await loadParts(folder, { policy, categories, calendars });
    return { pack: other, warnings: problems, folder: replaces && pack === undefined ? folder : null };
  }
  if (replaces)
    throw new OtherRulesMissing(`There is no folder ${folder}, in which files of a pack could be replaced.`);
  return { pack: (await packs.find(folder)).pack, warnings: [], folder: null };
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
