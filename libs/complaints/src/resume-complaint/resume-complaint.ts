import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideResume } from './resume-complaint.rule';

/** The source works again. `finding`: what came of it. */
export class ResumeComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly finding: string | null,
  ) {
    super();
  }
}

@CommandHandler(ResumeComplaint)
export class ResumeComplaintHandler implements ICommandHandler<ResumeComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, finding }: ResumeComplaint): Promise<Outcome> {
    return this.runner.act(request, 'resume', { texts: { finding } }, (complaint, facts, sealed) =>
      decideResume(complaint, sealed.finding, facts),
    );
  }
}
