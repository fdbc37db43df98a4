import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideRequestInformation } from './request-information.rule';

/** A question to the citizen, in the citizen's language. */
export class RequestInformation extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly question: string,
  ) {
    super();
  }
}

@CommandHandler(RequestInformation)
export class RequestInformationHandler implements ICommandHandler<RequestInformation> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, question }: RequestInformation): Promise<Outcome> {
    return this.runner.act(request, 'request-information', { texts: { question } }, (complaint, facts, sealed) =>
      decideRequestInformation(complaint, sealed.question, facts),
    );
  }
}
