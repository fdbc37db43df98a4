import { Controller, Post } from '@nestjs/common';
import {
  AcceptComplaint,
  AddNote,
  AssignComplaint,
  ChangeCategory,
  ForwardComplaint,
  LinkIncident,
  ResolveComplaint,
} from '@nivaran/complaints';
import type { z } from 'zod';
import { OfficersAtDesk } from '../complaints/officers-at-desk';
import { Endpoint } from '../openapi/endpoint';
import type { Code } from '../problems/codes';
import { JsonBody } from '../requests/inputs';
import { type BulkRequest, BulkRequestOf } from '../requests/parts';
import { type BulkAnswer, bulkAnswer } from './bulk-answers';
import * as bodies from './bulk-bodies';
import { BulkRunner } from './bulk-runner';

/** The same action on up to 500 complaints, each with a verdict of its own. */
@Controller('api/v1/bulk')
export class BulkController {
  constructor(
    private readonly runner: BulkRunner,
    private readonly officers: OfficersAtDesk,
  ) {}

  @Post('accept')
  @BulkEndpoint('Take complaints of your desk in hand')
  acceptMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkAcceptBody) { items }: z.infer<typeof bodies.bulkAcceptBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new AcceptComplaint(request));
  }

  @Post('assign')
  @BulkEndpoint('Put complaints into an officer’s hands', ['ROLE_MAY_NOT', 'OFFICER_UNKNOWN', 'OFFICER_ELSEWHERE'])
  async assignMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkAssignBody) { items, officer, reason }: z.infer<typeof bodies.bulkAssignBody>,
  ): Promise<BulkAnswer> {
    await this.officers.check(bulk.actor, officer);
    return this.runner.run(bulk, items, (request) => new AssignComplaint(request, officer, reason));
  }

  @Post('forward')
  @BulkEndpoint('Ask another desk to act on complaints')
  forwardMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkForwardBody) { items, to, reason }: z.infer<typeof bodies.bulkForwardBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new ForwardComplaint(request, to, reason));
  }

  @Post('note')
  @BulkEndpoint('Write the same note on complaints')
  noteMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkNoteBody) { items, text }: z.infer<typeof bodies.bulkNoteBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new AddNote(request, text));
  }

  @Post('change-category')
  @BulkEndpoint('Say that complaints are about something else')
  changeCategoryOfMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkChangeCategoryBody) { items, category, reason }: z.infer<typeof bodies.bulkChangeCategoryBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new ChangeCategory(request, category, reason));
  }

  @Post('resolve')
  @BulkEndpoint('Say that complaints are put right, and how')
  resolveMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkResolveBody) { items, resolution, explanation }: z.infer<typeof bodies.bulkResolveBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new ResolveComplaint(request, resolution, explanation));
  }

  @Post('link-incident')
  @BulkEndpoint('Say that complaints have the cause of an incident')
  linkMany(
    @BulkRequestOf() bulk: BulkRequest,
    @JsonBody(bodies.bulkLinkIncidentBody) { items, incident }: z.infer<typeof bodies.bulkLinkIncidentBody>,
  ): Promise<BulkAnswer> {
    return this.runner.run(bulk, items, (request) => new LinkIncident(request, incident));
  }
}

function BulkEndpoint(summary: string, problems: readonly Code[] = []) {
  return Endpoint({
    summary,
    description: 'Each complaint is done or refused by itself; the answer is 200 even if all are refused.',
    limit: 'bulk',
    answer: { status: 200, schema: bulkAnswer, description: 'A verdict for each.' },
    problems,
  });
}
