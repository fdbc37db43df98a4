import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideEscalate } from './escalate-complaint.rule';

/** Calls on a level of the ladder by hand. `level`: 2 to 4; null: the next one. */
export class EscalateComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly level: number | null,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(EscalateComplaint)
export class EscalateComplaintHandler implements ICommandHandler<EscalateComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, level, reason }: EscalateComplaint): Promise<Outcome> {
    return this.runner.act(request, 'escalate', { input: { level }, texts: { reason } }, (complaint, facts, sealed) =>
      decideEscalate(complaint, { level, reason: sealed.reason }, facts),
    );
  }
}
