import { NivaranError } from '@nivaran/platform';

/** Turns the data of one schema version into that of the next one. Pure. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/** One type of event: `version` is the one that is written today, `upcasters[v]` leads from v to v + 1. */
export interface EventTypeDefinition {
  readonly type: string;
  readonly version: number;
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** A reader met an event that this build does not know: it stops rather than guess. */
export class UnknownEventType extends NivaranError {
  readonly code = 'UNKNOWN_EVENT_TYPE';

  constructor(type: string, schemaVersion: number, known: number | undefined) {
    super(
      known === undefined
        ? `Event type ${type} is not known to this build. Run a build that knows it.`
        : `Event ${type} has schema version ${schemaVersion}; this build reads versions 1 to ${known}. Run a newer build.`,
      { type, schemaVersion },
    );
  }
}

/** Every type of event that this build can write and read. */
export class EventTypes {
  private readonly definitions: ReadonlyMap<string, EventTypeDefinition>;

  constructor(...groups: readonly (readonly EventTypeDefinition[])[]) {
    this.definitions = new Map(groups.flat().map((definition) => [definition.type, definition]));
    for (const { type, version, upcasters } of this.definitions.values())
      for (let from = 1; from < version; from += 1)
        if (!upcasters?.[from]) throw new Error(`Event ${type} has no upcaster from version ${from}.`);
  }

  /** @throws UnknownEventType */
  currentVersion(type: string): number {
    const definition = this.definitions.get(type);
    if (!definition) throw new UnknownEventType(type, 0, undefined);
    return definition.version;
  }

  /** Data as the present version has it. @throws UnknownEventType for a type or version from another build. */
  upcast(type: string, schemaVersion: number, data: Record<string, unknown>): Record<string, unknown> {
    const definition = this.definitions.get(type);
    if (!definition || schemaVersion < 1 || schemaVersion > definition.version)
      throw new UnknownEventType(type, schemaVersion, definition?.version);
    let upcast = data;
    for (let from = schemaVersion; from < definition.version; from += 1)
      upcast = definition.upcasters?.[from]?.(upcast) ?? upcast;
    return upcast;
  }
}
