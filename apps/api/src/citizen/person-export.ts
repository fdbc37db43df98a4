import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Language } from '@nivaran/complaints';
import { Audit, AuditLog } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import { type FoundTicket, GetComplaint, GetHistory, GetStages } from '@nivaran/read-models';
import { z } from 'zod';
import { historyAnswer, slaAnswer } from '../complaints/complaint-answers';

const complaint = z.object({
  ticketId: z.string(),
  complaint: z.record(z.string(), z.unknown()).meta({ description: 'The whole complaint as its citizen reads it.' }),
  history: historyAnswer.shape.items,
  clocks: slaAnswer.shape.items,
  lookedAt: z
    .array(
      z.object({
        at: z.iso.datetime(),
        account: z.string(),
        what: z.enum(['name-and-numbers', 'file']),
        reason: z.string().nullable(),
      }),
    )
    .meta({ description: 'When name and numbers, or a file, were shown to which member of staff, and why.' }),
});

/** All that is kept of a person (Digital Personal Data Protection Act 2023, section 11). */
export const personExport = z
  .object({ exportedAt: z.iso.datetime(), complaints: z.array(complaint) })
  .meta({ id: 'PersonExport' });
export type PersonExport = z.infer<typeof personExport>;

/** More looks of one kind at one complaint are not listed. */
const MOST_LOOKS = 200;

@Injectable()
export class PersonExporter {
  constructor(
    private readonly queries: QueryBus,
    private readonly log: AuditLog,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads everything of these tickets as their citizen, and records that it left. */
  async export(
    person: string,
    tickets: readonly FoundTicket[],
    language: Language,
    address: string,
  ): Promise<PersonExport> {
    const reader = { actor: { kind: 'citizen', id: person }, language } as const;
    const complaints: unknown[] = [];
    for (const { ticketId } of tickets) {
      const [{ actions: _, ...whole }, history, clocks, lookedAt] = await Promise.all([
        this.queries.execute(new GetComplaint(ticketId, reader)),
        this.queries.execute(new GetHistory(ticketId, reader)),
        this.queries.execute(new GetStages(ticketId, reader)),
        this.looks(ticketId),
      ]);
      complaints.push({ ticketId, complaint: whole, history, clocks, lookedAt });
    }
    const data = {
      account: null,
      what: 'person',
      ticketId: tickets[0]?.ticketId ?? null,
      rows: tickets.length,
    } as const;
    await this.audit.record({ type: 'DataExported', data }, { account: null, address });
    return { exportedAt: this.clock.now().toISOString(), complaints } as PersonExport;
  }

  private async looks(ticketId: string): Promise<PersonExport['complaints'][number]['lookedAt']> {
    const pages = await Promise.all(
      (['PersonalDataRevealed', 'EvidenceRead'] as const).map((type) =>
        this.log.page({
          ...{ actor: null, account: null, ticketId, type },
          ...{ from: null, to: null, before: null, limit: MOST_LOOKS },
        }),
      ),
    );
    return pages
      .flat()
      .sort((a, b) => b.position - a.position)
      .map(({ at, actor: account, type, data }) =>
        type === 'EvidenceRead'
          ? { at, account, what: 'file', reason: null }
          : { at, account, what: 'name-and-numbers', reason: String(data['reason']) },
      );
  }
}
