import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideAppeal } from './file-appeal.rule';

/** The citizen asks the next tier to look at the outcome. */
export class FileAppeal extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(FileAppeal)
export class FileAppealHandler implements ICommandHandler<FileAppeal> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason }: FileAppeal): Promise<Outcome> {
    return this.runner.act(request, 'appeal', { texts: { reason } }, (complaint, facts, sealed) =>
      decideAppeal(complaint, sealed.reason, facts),
    );
  }
}
