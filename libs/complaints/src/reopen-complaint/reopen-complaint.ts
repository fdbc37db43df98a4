import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideReopen } from './reopen-complaint.rule';

/** The citizen says that it is not put right after all. */
export class ReopenComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ReopenComplaint)
export class ReopenComplaintHandler implements ICommandHandler<ReopenComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason }: ReopenComplaint): Promise<Outcome> {
    return this.runner.act(request, 'reopen', { texts: { reason } }, (complaint, facts, sealed) =>
      decideReopen(complaint, sealed.reason, facts),
    );
  }
}
