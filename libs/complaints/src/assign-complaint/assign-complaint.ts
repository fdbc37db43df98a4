import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideAssign } from './assign-complaint.rule';

/** A supervisor puts a complaint into an officer's hands. `officer`: an account of the desk that holds it. */
export class AssignComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly officer: string,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(AssignComplaint)
export class AssignComplaintHandler implements ICommandHandler<AssignComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, officer, reason }: AssignComplaint): Promise<Outcome> {
    return this.runner.act(request, 'assign', { input: { officer }, texts: { reason } }, (complaint, facts, sealed) =>
      decideAssign(complaint, { officer, reason: sealed.reason }, facts),
    );
  }
}
