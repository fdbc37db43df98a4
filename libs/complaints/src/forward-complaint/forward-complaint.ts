import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideForward } from './forward-complaint.rule';

/** Asks another desk to act. `to`: its id. */
export class ForwardComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly to: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ForwardComplaint)
export class ForwardComplaintHandler implements ICommandHandler<ForwardComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, to, reason }: ForwardComplaint): Promise<Outcome> {
    const approved = request.actor.kind === 'staff' && request.actor.role === 'supervisor';
    return this.runner.act(request, 'forward', { input: { to }, texts: { reason } }, (complaint, facts, sealed) =>
      decideForward(complaint, { to, reason: sealed.reason, approved }, facts),
    );
  }
}
