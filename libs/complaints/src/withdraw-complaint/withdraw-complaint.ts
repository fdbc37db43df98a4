import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideWithdraw } from './withdraw-complaint.rule';

/** The citizen takes the complaint back. */
export class WithdrawComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(WithdrawComplaint)
export class WithdrawComplaintHandler implements ICommandHandler<WithdrawComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason }: WithdrawComplaint): Promise<Outcome> {
    return this.runner.act(request, 'withdraw', { texts: { reason } }, (complaint, facts, sealed) =>
      decideWithdraw(complaint, sealed.reason, facts),
    );
  }
}
