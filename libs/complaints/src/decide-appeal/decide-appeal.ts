import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideDecideAppeal } from './decide-appeal.rule';

/** The next tier allows the appeal or dismisses it, and tells the citizen why. */
export class DecideAppeal extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly outcome: 'allowed' | 'dismissed',
    readonly explanation: string,
  ) {
    super();
  }
}

@CommandHandler(DecideAppeal)
export class DecideAppealHandler implements ICommandHandler<DecideAppeal> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, outcome, explanation }: DecideAppeal): Promise<Outcome> {
    return this.runner.act(
      request,
      'decide-appeal',
      { input: { outcome }, texts: { explanation } },
      (complaint, facts, sealed) => decideDecideAppeal(complaint, { outcome, explanation: sealed.explanation }, facts),
    );
  }
}
