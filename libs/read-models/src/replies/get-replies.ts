import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { holderOf } from '@nivaran/complaints';
import { Packs, type ReplyAction, type ReplyPlaceholder } from '@nivaran/directory';
import { ComplaintReader } from '../reading/complaint-reader';
import { assertInScope } from '../reading/in-scope';
import { namedCategory, namedDesk } from '../reading/named';
import type { ReaderOf } from '../reading/reader';
import { standingOf } from '../reading/standing';

/** A prepared text for the citizen. `name` is in the reader's language, `text` in that of the complaint, filled in. */
export interface ReplyView {
  readonly code: string;
  readonly action: ReplyAction;
  readonly name: string;
  readonly text: string;
}

/** What the pack in force has prepared for complaints like this one, in its order. */
export class GetReplies extends Query<readonly ReplyView[]> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

@QueryHandler(GetReplies)
export class GetRepliesHandler implements IQueryHandler<GetReplies> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader }: GetReplies): Promise<readonly ReplyView[]> {
    const { complaint } = await this.complaints.read(ticketId);
    const directory = this.packs.current();
    assertInScope(reader.actor, complaint, directory);
    const { category, language } = complaint;
    const standing = standingOf(complaint);
    const desk = (id: string | null) => (id === null ? '' : namedDesk(directory, language, id).name);
    const facts: Readonly<Record<ReplyPlaceholder, string>> = {
      ticketId,
      category: namedCategory(directory, language, category).name,
      desk: desk(holderOf(standing)),
      accountableDesk: desk('accountable' in standing ? standing.accountable : null),
    };
    return (directory.pack.replies ?? [])
      .filter(({ categories }) => categories?.includes(category) ?? true)
      .map(({ code, for: action, name, text }) => ({
        ...{ code, action, name: name[reader.language] },
        text: text[language].replaceAll(/\{(\w+)\}/g, (_, key: ReplyPlaceholder) => facts[key]),
      }));
  }
}
