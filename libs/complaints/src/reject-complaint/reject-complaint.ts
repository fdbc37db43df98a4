import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideReject } from './reject-complaint.rule';

/** It can't be upheld. `reason`: a code of the pack; `explanation`: in the citizen's language. */
export class RejectComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string,
    readonly explanation: string,
  ) {
    super();
  }
}

@CommandHandler(RejectComplaint)
export class RejectComplaintHandler implements ICommandHandler<RejectComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason, explanation }: RejectComplaint): Promise<Outcome> {
    return this.runner.act(
      request,
      'reject',
      { input: { reason }, texts: { explanation } },
      (complaint, facts, sealed) => decideReject(complaint, { reason, explanation: sealed.explanation }, facts),
    );
  }
}
