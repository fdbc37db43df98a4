import { Controller, Get, Req } from '@nestjs/common';
import { InputUnknown } from '@nivaran/complaints';
import { Packs, routeComplaint } from '@nivaran/directory';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { named } from '../complaints/complaint-answers';
import { pin } from '../complaints/lodge-body';
import { Endpoint } from '../openapi/endpoint';
import { languageQuery, lgdCode, packId } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';

const district = z.coerce.number().pipe(lgdCode).optional();

const routingQuery = z.strictObject({
  category: packId.meta({ example: 'DOSE_MISSING' }),
  pin: pin.optional(),
  vaccinationDistrict: district,
  residenceDistrict: district,
  ...languageQuery.shape,
});

const routingAnswer = z
  .object({
    district: named.nullable(),
    accountableDesk: named.nullable().meta({ description: 'The desk that would answer to the citizen.' }),
    holderDesk: named.nullable().meta({ description: 'The desk that would act first.' }),
    candidates: z.array(named).meta({ description: 'Districts to ask the citizen about, the likeliest first.' }),
  })
  .meta({ id: 'Routing' });

/** Where a complaint would go, while it is being written down. */
@Controller('api/v1/directory/routing')
export class RoutingController {
  constructor(private readonly packs: Packs) {}

  @Get()
  @Endpoint({
    summary: 'Say where a complaint would go',
    description: 'By the rules that will route it. Desks are null where they cannot decide: the helpdesk will.',
    answer: { status: 200, schema: routingAnswer, description: 'The desks, or the districts to ask about.' },
    problems: ['INPUT_UNKNOWN', 'NO_PACK_IN_FORCE'],
  })
  previewRouting(
    @QueryOf(routingQuery) query: z.infer<typeof routingQuery>,
    @Req() request: FastifyRequest,
  ): z.infer<typeof routingAnswer> {
    const directory = this.packs.current();
    const language = languageOf(request);
    if (!directory.hasCategory(query.category)) throw new InputUnknown('category', query.category);
    const decision = routeComplaint(directory, {
      category: query.category,
      vaccinationDistrictLgd: query.vaccinationDistrict ?? null,
      residenceDistrictLgd: query.residenceDistrict ?? null,
      residencePin: query.pin ?? null,
    });
    const districtOf = (lgd: number) => ({ code: String(lgd), name: directory.district(lgd).name[language] });
    const deskOf = (id: string) => ({ code: id, name: directory.desk(id).name[language] });
    if (decision.kind === 'triage')
      return {
        ...{ district: null, accountableDesk: null, holderDesk: null },
        candidates: decision.candidates.map(districtOf),
      };
    return {
      district: districtOf(decision.districtLgd),
      accountableDesk: deskOf(decision.accountable),
      holderDesk: deskOf(decision.holder),
      candidates: [],
    };
  }
}
