import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  type ActionRequest,
  AddNote,
  ChangeCategory,
  HoldForSource,
  type Outcome,
  ProvideInformation,
  RequestInformation,
  ResumeComplaint,
} from '@nivaran/complaints';
import type { z } from 'zod';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';
import { ActionEndpoint } from './action-endpoint';
import * as bodies from './action-bodies';
import { Colleagues } from './colleagues';

/** What is found out and put down while somebody has it. Who may do what when is said by the permissions table. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class CaseworkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly colleagues: Colleagues,
  ) {}

  @Post('note')
  @ActionEndpoint('Write a note among staff', ['COLLEAGUE_UNKNOWN'])
  async addNote(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.noteBody) { text, mentions }: z.infer<typeof bodies.noteBody>,
  ): Promise<Outcome> {
    await this.colleagues.check(request, mentions);
    return this.commands.execute(new AddNote(request, text, mentions));
  }

  @Post('request-information')
  @ActionEndpoint('Ask the citizen a question')
  requestInformation(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.requestInformationBody) { question }: z.infer<typeof bodies.requestInformationBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RequestInformation(request, question));
  }

  @Post('provide-information')
  @ActionEndpoint('Write down the citizen’s answer', [], 'party')
  provideInformation(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.provideInformationBody) { answer }: z.infer<typeof bodies.provideInformationBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ProvideInformation(request, answer));
  }

  @Post('hold-for-source')
  @ActionEndpoint('Wait until CoWIN, Aadhaar or another source works', ['SOURCE_UNKNOWN'])
  holdForSource(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.holdForSourceBody) { source, reason }: z.infer<typeof bodies.holdForSourceBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new HoldForSource(request, source, reason));
  }

  @Post('resume')
  @ActionEndpoint('Go on: the source works again')
  resumeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.resumeBody) { finding }: z.infer<typeof bodies.resumeBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ResumeComplaint(request, finding));
  }

  @Post('change-category')
  @ActionEndpoint('Say that it is about something else', ['CATEGORY_UNKNOWN', 'CATEGORY_SAME'])
  changeCategory(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.changeCategoryBody) { category, reason }: z.infer<typeof bodies.changeCategoryBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ChangeCategory(request, category, reason));
  }
}
