import type { Pack, Publishing } from '@nivaran/directory';
import { assertNothingInUseIsDropped } from './in-use';
import type { OnProgress } from './stored-complaints';
import { type PackParts, withPacks } from './with-packs';

/**
 * Puts a valid pack in force on purpose, be it new or an earlier one. No open clock is moved by it. Returns whether that
 * changed anything.
 * @throws PackDropsWhatIsInUse, TicketsBehind, PackPublishedMeanwhile
 */
export async function publish(
  parts: PackParts,
  pack: Pack,
  publishing: Publishing,
  onProgress?: OnProgress,
): Promise<boolean> {
  await assertNothingInUseIsDropped(parts, pack, publishing.at, onProgress);
  return parts.packs.publish(pack, publishing);
}

/** What came of the pack in a process's folder. */
export interface StartingPack {
  /** `kept`: it is an earlier version, and what was published after it stays in force. */
  readonly outcome: 'published' | 'in-force' | 'kept';
  /** The version that is in force now. */
  readonly inForce: string;
}

/**
 * What a start does with the pack of its folder: one that is new to this database comes into force; a known one changes
 * nothing, because a process with an old folder must not undo what was published since.
 * @throws PackDropsWhatIsInUse, TicketsBehind, PackPublishedMeanwhile
 */
export function publishPack(databaseUrl: string, pack: Pack, at: Date): Promise<StartingPack> {
  return withPacks(databaseUrl, async (parts) => {
    const published = await parts.packs.publications();
    const inForce = published.at(-1)?.version;
    if (inForce === pack.version) return { outcome: 'in-force', inForce };
    if (inForce !== undefined && published.some(({ version }) => version === pack.version))
      return { outcome: 'kept', inForce };
    const isNew = await publish(parts, pack, { at, by: null, reason: null });
    return { outcome: isNew ? 'published' : 'in-force', inForce: pack.version };
  });
}
