import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideAccept } from './accept-complaint.rule';

/** An officer takes a complaint of their desk in hand. */
export class AcceptComplaint extends Command<Outcome> {
  constructor(readonly request: ActionRequest) {
    super();
  }
}

@CommandHandler(AcceptComplaint)
export class AcceptComplaintHandler implements ICommandHandler<AcceptComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request }: AcceptComplaint): Promise<Outcome> {
    return this.runner.act(request, 'accept', {}, (complaint, facts) =>
      decideAccept(complaint, request.actor.id, facts),
    );
  }
}
