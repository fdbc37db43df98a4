import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideReturn } from './return-complaint.rule';

/** Gives a forwarded complaint back, with what was found. */
export class ReturnComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly finding: string,
  ) {
    super();
  }
}

@CommandHandler(ReturnComplaint)
export class ReturnComplaintHandler implements ICommandHandler<ReturnComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, finding }: ReturnComplaint): Promise<Outcome> {
    return this.runner.act(request, 'return', { texts: { finding } }, (complaint, facts, sealed) =>
      decideReturn(complaint, sealed.finding, facts),
    );
  }
}
