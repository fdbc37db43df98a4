import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideChangeCategory } from './change-category.rule';

/** It is about something else than was thought. `category`: a code of the pack. */
export class ChangeCategory extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly category: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ChangeCategory)
export class ChangeCategoryHandler implements ICommandHandler<ChangeCategory> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, category, reason }: ChangeCategory): Promise<Outcome> {
    return this.runner.act(
      request,
      'change-category',
      { input: { category }, texts: { reason } },
      (complaint, facts, sealed) => decideChangeCategory(complaint, { category, reason: sealed.reason }, facts),
    );
  }
}
