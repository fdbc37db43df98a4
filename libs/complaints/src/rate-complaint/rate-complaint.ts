import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Score } from '../domain/score';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideRate } from './rate-complaint.rule';

/** The citizen says how well they were served. */
export class RateComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly score: Score,
    readonly comment: string | null,
  ) {
    super();
  }
}

@CommandHandler(RateComplaint)
export class RateComplaintHandler implements ICommandHandler<RateComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, score, comment }: RateComplaint): Promise<Outcome> {
    return this.runner.act(request, 'rate', { texts: { comment } }, (_complaint, _facts, sealed) =>
      decideRate(score, sealed.comment),
    );
  }
}
