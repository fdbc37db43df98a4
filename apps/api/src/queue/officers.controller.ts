import { Controller, Get, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PERMISSIONS, type StaffRole } from '@nivaran/complaints';
import { Accounts } from '@nivaran/identity';
import { GetInHand } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';

const officersOfDesk = z
  .object({
    items: z.array(
      z.object({
        account: z.string().meta({ example: 'officer.bhopal' }),
        name: z.string(),
        inHand: z.int().meta({ description: 'How many open tickets they have in hand.' }),
      }),
    ),
  })
  .meta({ id: 'OfficersOfDesk' });

const MAY_HOLD: readonly StaffRole[] = PERMISSIONS.accept.staff;

@Controller('api/v1/queue/officers')
export class OfficersController {
  constructor(
    private readonly accounts: Accounts,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List those at your desk who can be given tickets',
    description: 'Whoever has least in hand comes first.',
    roles: PERMISSIONS.assign.staff,
    answer: { status: 200, schema: officersOfDesk, description: 'Officers, and how much each has in hand.' },
  })
  async listOfficers(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() { account }: FastifyRequest,
  ): Promise<z.infer<typeof officersOfDesk>> {
    const desk = account?.desk ?? '';
    const [staff, inHand] = await Promise.all([this.accounts.atDesk(desk), this.queries.execute(new GetInHand(desk))]);
    const items = staff
      .filter(({ role }) => MAY_HOLD.includes(role))
      .map(({ id, name }) => ({ account: id, name, inHand: inHand.get(id) ?? 0 }));
    return { items: items.sort((one, other) => one.inHand - other.inHand) };
  }
}
