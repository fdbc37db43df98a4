import { NivaranError } from '@nivaran/platform';

/** Nothing can be decided without a pack. */
export class NoPackInForce extends NivaranError {
  readonly code = 'NO_PACK_IN_FORCE';

  constructor() {
    super('No pack has been published in this database. Run "nivaran migrate" with NIVARAN_PACK set to its folder.');
  }
}

/** A complaint names a pack version whose content is gone from directory.packs. */
export class PackVersionMissing extends NivaranError {
  readonly code = 'PACK_VERSION_MISSING';

  constructor(version: string) {
    super(`Pack version ${version} is not in directory.packs. Restore that table from a backup.`, { version });
  }
}

/** Somebody names a version that was never published, or the beginning of several. */
export class PackVersionUnknown extends NivaranError {
  readonly code = 'PACK_VERSION_UNKNOWN';

  constructor(asked: string, candidates: readonly string[]) {
    super(
      candidates.length === 0
        ? `No pack version that was ever published begins with "${asked}". "nivaran pack list" names them all.`
        : `"${asked}" is the beginning of several pack versions: ${candidates.join(', ')}. Give more of its digits.`,
      { asked, candidates },
    );
  }
}

/** Two processes published at the same moment; this one was not the first. */
export class PackPublishedMeanwhile extends NivaranError {
  readonly code = 'PACK_PUBLISHED_MEANWHILE';

  constructor() {
    super('Another pack was published at the same moment. Look at it with "nivaran pack list", then publish again.');
  }
}
