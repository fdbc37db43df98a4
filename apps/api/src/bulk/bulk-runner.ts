import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import type { ActionRequest, Outcome, TicketId } from '@nivaran/complaints';
import { inParallel } from '@nivaran/jobs';
import { Refusals } from '../audit/refusals';
import type { Code } from '../problems/codes';
import { diagnose } from '../problems/diagnose';
import { ProblemWriter } from '../problems/problem-writer';
import type { BulkRequest } from '../requests/parts';
import type { BulkAnswer } from './bulk-answers';
import type { BulkItem } from './bulk-bodies';

/** As many as keep the log's appends full; more would only crowd out those who act on one complaint. */
const AT_A_TIME = 16;

type Verdict = BulkAnswer['results'][number];

/** Does one action on many complaints. Each is a command of its own: none stands or falls with another. */
@Injectable()
export class BulkRunner {
  constructor(
    private readonly commands: CommandBus,
    private readonly writer: ProblemWriter,
    private readonly refusals: Refusals,
  ) {}

  /** Whatever goes wrong with an item is its verdict; refusals of a kind are one entry of the audit log. The same request again does nothing twice. */
  async run(
    bulk: BulkRequest,
    items: readonly BulkItem[],
    commandFor: (request: ActionRequest) => Command<Outcome>,
  ): Promise<BulkAnswer> {
    const verdicts = new Map<string, Verdict>();
    const refused = new Map<Code, TicketId[]>();
    await inParallel(items, AT_A_TIME, async (item) => {
      verdicts.set(item.ticketId, await this.verdict(bulk, item, commandFor, refused));
    });
    for (const [code, tickets] of refused) await this.refusals.note(code, bulk.http, tickets);
    const results = items.flatMap(({ ticketId }) => verdicts.get(ticketId) ?? []);
    const done = results.filter(({ ok }) => ok).length;
    return { results, done, refused: results.length - done };
  }

  private async verdict(
    { actor, commandId, http }: BulkRequest,
    { ticketId, version }: BulkItem,
    commandFor: (request: ActionRequest) => Command<Outcome>,
    refused: Map<Code, TicketId[]>,
  ): Promise<Verdict> {
    const request = { ticketId, actor, commandId: `${commandId}/${ticketId}`, expectedVersion: version };
    try {
      return { ...(await this.commands.execute(commandFor(request))), ok: true };
    } catch (error) {
      const diagnosis = diagnose(error);
      refused.set(diagnosis.code, [...(refused.get(diagnosis.code) ?? []), ticketId]);
      return { ticketId, ok: false, problem: this.writer.write(diagnosis, error, http) };
    }
  }
}
