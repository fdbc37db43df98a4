import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideDue } from './record-due.rule';

/** A clock has reached its due time or the next level of its ladder. */
export class RecordDue extends Command<Outcome> {
  constructor(readonly request: ActionRequest) {
    super();
  }
}

@CommandHandler(RecordDue)
export class RecordDueHandler implements ICommandHandler<RecordDue> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request }: RecordDue): Promise<Outcome> {
    return this.runner.act(request, 'record-due', {}, decideDue);
  }
}
