import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideRelease } from './release-complaint.rule';

/** An officer puts a complaint back into the desk's queue. */
export class ReleaseComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(ReleaseComplaint)
export class ReleaseComplaintHandler implements ICommandHandler<ReleaseComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason }: ReleaseComplaint): Promise<Outcome> {
    return this.runner.act(request, 'release', { texts: { reason } }, (complaint, facts, sealed) =>
      decideRelease(complaint, sealed.reason, facts),
    );
  }
}
