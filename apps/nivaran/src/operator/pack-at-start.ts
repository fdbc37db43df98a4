import type { Pack } from '@nivaran/directory';
import type { StartingPack } from '@nivaran/runtime';

/** What a start did with the pack of its folder, in a sentence. */
export function describeStart({ id, version }: Pack, { outcome, inForce }: StartingPack): string {
  switch (outcome) {
    case 'published':
      return `${id} ${version} is now in force`;
    case 'in-force':
      return `${id} ${version}, as before`;
    case 'kept':
      return (
        `${inForce} stays. The folder has ${version}, which was in force earlier. ` +
        `To go back to it on purpose: nivaran pack publish ${version}`
      );
  }
}
