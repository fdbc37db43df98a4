import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ActionRequest, Actor, Complaint, ComplaintEvent, Language, SealedText } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import type { Json, StoredEvent } from '@nivaran/event-store';
import { ComplaintReader } from '../reading/complaint-reader';
import { assertInScope } from '../reading/in-scope';
import { type ReaderOf, mayReadPersonal } from '../reading/reader';
import { namesIn } from './names';
import { type Names, type Sentences, sentenceOf } from './sentences';
import { english } from './sentences.en';
import { hindi } from './sentences.hi';

/** One thing that happened, in words and as data. */
export interface HistoryEntry {
  readonly version: number;
  readonly position: number;
  readonly type: ComplaintEvent['type'];
  /** When, ISO 8601. */
  readonly at: string;
  /** Who, in the reader's language: the role and id of staff, the citizen, or the system itself. */
  readonly by: string;
  readonly sentence: string;
  /** What was said with it: a question, an answer, a reason. Null if nothing was, or if this reader may not read it. */
  readonly words: string | null;
  /** The event's data without sealed texts, whose it is, and the name of a place. */
  readonly data: Json;
}

export class GetHistory extends Query<readonly HistoryEntry[]> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

const SENTENCES: Readonly<Record<Language, Sentences>> = { en: english, hi: hindi };
/** Sealed, but not words of a conversation. */
const NOT_WORDS = 'personal';

@QueryHandler(GetHistory)
export class GetHistoryHandler implements IQueryHandler<GetHistory> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader: { actor, language } }: GetHistory): Promise<readonly HistoryEntry[]> {
    const { complaint, events } = await this.complaints.read(ticketId);
    assertInScope(actor, complaint, this.packs.current());
    const names = namesIn(this.packs.current(), language);
    const inFull = mayReadPersonal(actor, complaint);
    return Promise.all(
      events.map(async (event) => ({
        version: event.version,
        position: event.position,
        type: event.type,
        at: event.occurredAt,
        by: describeActor(event.metadata.actor as Actor, names) + orderOf(event.metadata['order'], language),
        sentence: sentenceOf(SENTENCES[language], event, names),
        words: inFull ? await this.words(complaint, event) : null,
        data: shown(event.data),
      })),
    );
  }

  private async words(complaint: Complaint, { data }: StoredEvent<ComplaintEvent>): Promise<string | null> {
    for (const [field, value] of Object.entries(data))
      if (isSealed(value) && field !== NOT_WORDS) return this.complaints.open(complaint, field, value);
    return null;
  }
}

function describeActor(actor: Actor, names: Names): string {
  switch (actor.kind) {
    case 'staff':
      return `${names.message(`role.${actor.role}`)} (${actor.id})`;
    case 'citizen':
    case 'system':
      return names.message(`role.${actor.kind}`);
  }
}

/** On whose order the system did it, and why, as far as that was said. */
function orderOf(order: Json | undefined, language: Language): string {
  if (order === undefined) return '';
  const { by, reason } = order as NonNullable<ActionRequest['order']>;
  const ordered = language === 'hi' ? `, ${by} के आदेश से` : `, on the order of ${by}`;
  return reason === null ? ordered : `${ordered}: ${reason}`;
}

function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && 'box' in value && 'person' in value;
}

/** A place of vaccination stood in the clear once, and may be the name of a neighbour. */
function shown(data: object): Json {
  const kept = Object.entries(data).filter(([field, value]) => field !== 'person' && !isSealed(value));
  const { vaccination, ...rest } = Object.fromEntries(kept) as { readonly vaccination?: object };
  return { ...rest, ...(vaccination && { vaccination: { ...vaccination, centre: null } }) };
}
