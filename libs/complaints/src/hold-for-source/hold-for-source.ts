import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideHold } from './hold-for-source.rule';

/** Nothing can be done until a source works or acts. `source`: a code of the pack; `reason`: to the citizen. */
export class HoldForSource extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly source: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(HoldForSource)
export class HoldForSourceHandler implements ICommandHandler<HoldForSource> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, source, reason }: HoldForSource): Promise<Outcome> {
    return this.runner.act(
      request,
      'hold-for-source',
      { input: { source }, texts: { reason } },
      (complaint, facts, sealed) => decideHold(complaint, { source, reason: sealed.reason }, facts),
    );
  }
}
