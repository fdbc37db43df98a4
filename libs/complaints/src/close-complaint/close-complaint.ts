import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideClose } from './close-complaint.rule';

/** A supervisor ends a resolved complaint without the citizen's word. */
export class CloseComplaint extends Command<Outcome> {
  constructor(readonly request: ActionRequest) {
    super();
  }
}

@CommandHandler(CloseComplaint)
export class CloseComplaintHandler implements ICommandHandler<CloseComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request }: CloseComplaint): Promise<Outcome> {
    return this.runner.act(request, 'close', {}, (complaint, facts) => decideClose(complaint, 'by-staff', facts));
  }
}
