import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideResolve } from './resolve-complaint.rule';

/** It is put right. `resolution`: a code of the pack; `explanation`: in the citizen's language. */
export class ResolveComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly resolution: string,
    readonly explanation: string,
  ) {
    super();
  }
}

@CommandHandler(ResolveComplaint)
export class ResolveComplaintHandler implements ICommandHandler<ResolveComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, resolution, explanation }: ResolveComplaint): Promise<Outcome> {
    return this.runner.act(
      request,
      'resolve',
      { input: { resolution }, texts: { explanation } },
      (complaint, facts, sealed) => decideResolve(complaint, { resolution, explanation: sealed.explanation }, facts),
    );
  }
}
