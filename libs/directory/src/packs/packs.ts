import { type EventStore, requestHash } from '@nivaran/event-store';
import { Directory } from '../directory/directory';
import type { Pack } from '../pack/pack';
import { NoPackInForce, PackPublishedMeanwhile, PackVersionMissing, PackVersionUnknown } from './errors';
import { PACK_STREAM, type PackPublished, type Publication, publicationOf } from './pack-published';

/** `by`: who publishes; null: Nivaran itself, at its start. `reason`: never personal data. */
export interface Publishing {
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
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
    const last = (await this.publications()).at(-1);
    if (!last) return;
    await this.ensure([last.version]);
    this.inForce = this.version(last.version);
  }

  /** Every time that a pack came into force, the latest last. */
  async publications(): Promise<Publication[]> {
    return (await this.store.read.stream<PackPublished>(PACK_STREAM)).map(publicationOf);
  }

  /** A published version by the beginning of its digits. @throws PackVersionUnknown */
  async find(prefix: string): Promise<Directory> {
    const versions = new Set((await this.publications()).map(({ version }) => version));
    const candidates = [...versions].filter((version) => version.startsWith(prefix));
    const [version] = candidates;
    if (version === undefined || candidates.length > 1) throw new PackVersionUnknown(prefix, candidates);
    await this.ensure([version]);
    return this.version(version);
  }

  /**
   * Stores a valid pack under its version and puts it in force, unless it is already. Returns whether it changed.
   * @throws PackPublishedMeanwhile
   */
  async publish(pack: Pack, { at, by, reason }: Publishing): Promise<boolean> {
    const published = await this.publications();
    const previous = published.at(-1)?.version ?? null;
    if (previous === pack.version) return false;
    await this.store.pool.query(
      'insert into directory.packs (version, content) values ($1, $2) on conflict (version) do nothing',
      [pack.version, JSON.stringify(pack)],
    );
    const data: PackPublished['data'] = { packId: pack.id, version: pack.version, previous, reason };
    const actor = by === null ? { kind: 'system', id: 'start' } : { kind: 'operator', id: by };
    const verdict = await this.store.append({
      streamId: PACK_STREAM,
      expected: published.length,
      events: [{ type: 'PackPublished', data }],
      metadata: { actor, commandId: `pack-${pack.version}-after-${published.length}` },
      occurredAt: at,
      requestHash: requestHash({ ...data, actor }),
      result: null,
    });
    switch (verdict.kind) {
      case 'stored':
      case 'duplicate': // another process that starts at the same moment said the same
        break;
      case 'reused':
      case 'conflict':
        throw new PackPublishedMeanwhile();
    }
    await this.refresh();
    return true;
  }
}
