import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideConfirm } from './confirm-resolution.rule';

/** The citizen agrees that it is put right. */
export class ConfirmResolution extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly comment: string | null,
  ) {
    super();
  }
}

@CommandHandler(ConfirmResolution)
export class ConfirmResolutionHandler implements ICommandHandler<ConfirmResolution> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, comment }: ConfirmResolution): Promise<Outcome> {
    return this.runner.act(request, 'confirm', { texts: { comment } }, (complaint, facts, sealed) =>
      decideConfirm(complaint, sealed.comment, facts),
    );
  }
}
