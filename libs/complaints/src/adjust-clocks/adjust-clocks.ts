import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideAdjust } from './adjust-clocks.rule';

/** Moves the open clocks of a complaint under the pack that is in force now. */
export class AdjustClocks extends Command<Outcome> {
  constructor(readonly request: ActionRequest) {
    super();
  }
}

@CommandHandler(AdjustClocks)
export class AdjustClocksHandler implements ICommandHandler<AdjustClocks> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request }: AdjustClocks): Promise<Outcome> {
    return this.runner.act(request, 'adjust-clocks', {}, decideAdjust);
  }
}
