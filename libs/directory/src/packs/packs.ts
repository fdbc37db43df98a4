import { type DomainEvent, type EventStore, type EventTypeDefinition, requestHash } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { Directory } from '../directory/directory';
import type { Pack } from '../pack/pack';

/** A pack came into force. Its content is in directory.packs. */
type PackPublished = DomainEvent<'PackPublished', { packId: string; version: string; previous: string | null }>;

export const PACK_EVENT_TYPES: readonly EventTypeDefinition[] = [{ type: 'PackPublished', version: 1 }];

const STREAM = 'pack';

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

/** The pack in force and every earlier one that some complaint was decided under. */
export class Packs {
  private readonly directories = new Map<string, Directory>();
  private inForce: Directory | undefined;

  constructor(private readonly store: EventStore) {}

  /** @throws NoPackInForce */
  current(): Directory {
    if (!this.inForce) throw new NoPackInForce();
    return this.inForce;
  }

  /** A version that was made sure of before. @throws PackVersionMissing */
  version(version: string): Directory {
    const directory = this.directories.get(version);
    if (!directory) throw new PackVersionMissing(version);
    return directory;
  }

  /** Loads what is not loaded yet. @throws PackVersionMissing */
  async ensure(versions: readonly string[]): Promise<void> {
    const missing = [...new Set(versions)].filter((version) => !this.directories.has(version));
    if (missing.length === 0) return;
    const { rows } = await this.store.pool.query<{ content: Pack }>(
      'select content from directory.packs where version = any($1)',
      [missing],
    );
    for (const { content } of rows) this.directories.set(content.version, new Directory(content));
    for (const version of missing) this.version(version);
  }

  /** Takes the pack that was published last into force in this process, if any was. */
  async refresh(): Promise<void> {
    const last = (await this.store.read.stream<PackPublished>(STREAM)).at(-1);
    if (!last) return;
    await this.ensure([last.data.version]);
    this.inForce = this.version(last.data.version);
  }

  /** Stores a valid pack under its version and puts it in force, unless it is already. Returns whether it changed. */
  async publish(pack: Pack, at: Date): Promise<boolean> {
    await this.store.pool.query(
      'insert into directory.packs (version, content) values ($1, $2) on conflict (version) do nothing',
      [pack.version, JSON.stringify(pack)],
    );
    const published = await this.store.read.stream<PackPublished>(STREAM);
    const previous = published.at(-1)?.data.version ?? null;
    if (previous !== pack.version) {
      const data = { packId: pack.id, version: pack.version, previous };
      await this.store.append({
        streamId: STREAM,
        expected: published.length, // another process that publishes at the same moment wins; refresh takes what it did
        events: [{ type: 'PackPublished', data }],
        metadata: {
          actor: { kind: 'system', id: 'pack' },
          commandId: `pack-${pack.version}-after-${published.length}`,
        },
        occurredAt: at,
        requestHash: requestHash(data),
        result: null,
      });
    }
    await this.refresh();
    return previous !== pack.version;
  }
}
