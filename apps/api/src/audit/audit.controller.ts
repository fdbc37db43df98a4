import { Controller, Get } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { AUDIT_TYPES, AuditLog, auditLogProjection } from '@nivaran/identity';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { languageQuery, moment, positionQuery, text, ticketIdField } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { pageQuery } from '../requests/page-query';
import { instantOf } from '../requests/time-zone';

const auditQuery = z.strictObject({
  actor: text(1, 100).optional().meta({ description: 'Who did it.' }),
  account: text(1, 100).optional().meta({ description: 'Whom it concerns.' }),
  ticketId: ticketIdField.optional(),
  type: z.enum(AUDIT_TYPES).optional(),
  from: moment.optional(),
  to: moment.optional(),
  ...pageQuery,
  position: positionQuery,
  ...languageQuery.shape,
});

const auditEntry = z.object({
  position: z.int().meta({ description: 'Its place in the log.' }),
  at: z.iso.datetime(),
  type: z.enum(AUDIT_TYPES),
  actor: z.string().meta({ description: 'Who did it: an account, an operator, or `public`.' }),
  actorKind: z.enum(['staff', 'public', 'operator']),
  account: z.string().nullable().meta({ description: 'Whom it concerns.' }),
  ticketId: z.string().nullable(),
  network: z.string().nullable().meta({ example: '203.0.113.0/24' }),
  data: z.record(z.string(), z.unknown()),
});
const auditPage = z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }).meta({ id: 'AuditPage' });
type AuditPage = z.infer<typeof auditPage>;

@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly packs: Packs,
    private readonly store: EventStore,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Read the audit log',
    description: 'Sign-ins, refusals and changes of accounts, the newest first. It holds ids and codes, no names.',
    roles: ['auditor', 'admin'],
    answer: { status: 200, schema: auditPage, description: 'A page of the log.' },
    problems: ['CURSOR_INVALID', 'NO_PACK_IN_FORCE'],
  })
  async readAuditLog(@QueryOf(auditQuery) query: z.infer<typeof auditQuery>): Promise<AuditPage> {
    const { actor = null, account = null, ticketId = null, type = null, from, to, cursor, limit, position } = query;
    if (cursor !== undefined && !/^[1-9]\d{0,14}$/.test(cursor)) throw new RequestRefused('CURSOR_INVALID');
    if (position !== undefined) await waitForPosition(this.store, auditLogProjection.name, position);
    const { timeZone } = this.packs.current().pack;
    const instant = (at: string | undefined) => (at === undefined ? null : instantOf(at, timeZone));
    const before = cursor === undefined ? null : Number(cursor);
    const found = await this.log.page({
      ...{ actor, account, ticketId, type, from: instant(from), to: instant(to), before },
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((item) => ({ ...item, data: { ...item.data } })),
      nextCursor: last && found.length > limit ? String(last.position) : null,
    };
  }
}
