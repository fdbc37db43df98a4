import { Controller, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Audit, REVEAL_REASONS } from '@nivaran/identity';
import { type Complainant, type ReaderOf, RevealComplainant } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { Reader, TicketIdOf } from '../requests/parts';
import { visitorOf } from '../session/visitor';

const revealBody = z.strictObject({
  reason: z.enum(REVEAL_REASONS).meta({ description: 'Why. It stands in the audit log for good.' }),
});

const complainant = z
  .object({
    name: z.string(),
    mobile: z.string(),
    email: z.string().nullable(),
    beneficiaryReference: z.string().nullable(),
    idProofType: z.string().nullable(),
    idProofLast4: z.string().nullable(),
  })
  .meta({ id: 'Complainant' });

/** Who complains, in the clear. */
@Controller('api/v1/complaints/:ticketId/reveal')
export class PersonalController {
  constructor(
    private readonly queries: QueryBus,
    private readonly audit: Audit,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Show who complains',
    description:
      'For those who may read the complaint’s personal data. That it was looked at, by whom and why, is recorded.',
    roles: ['helpdesk', 'officer', 'supervisor', 'state', 'national'],
    token: 'never',
    answer: { status: 200, schema: complainant, description: 'Name and numbers.' },
    problems: ['PERSONAL_NOT_YOURS', 'OUT_OF_SCOPE', 'PERSON_ERASED', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async revealComplainant(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @JsonBody(revealBody) { reason }: z.infer<typeof revealBody>,
    @Reader() reader: ReaderOf,
    @Req() request: FastifyRequest,
  ): Promise<Complainant> {
    const shown = await this.queries.execute(new RevealComplainant(ticketId, reader));
    const by = visitorOf(request);
    const data = { account: by.account?.id ?? '', ticketId, reason };
    await this.audit.record({ type: 'PersonalDataRevealed', data }, by); // before anything is shown
    return shown;
  }
}
