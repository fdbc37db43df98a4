import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideProvideInformation } from './provide-information.rule';

/** The citizen's answer. */
export class ProvideInformation extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly answer: string,
  ) {
    super();
  }
}

@CommandHandler(ProvideInformation)
export class ProvideInformationHandler implements ICommandHandler<ProvideInformation> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, answer }: ProvideInformation): Promise<Outcome> {
    return this.runner.act(request, 'provide-information', { texts: { answer } }, (complaint, facts, sealed) =>
      decideProvideInformation(complaint, sealed.answer, facts),
    );
  }
}
