import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideUnmerge } from './undo-merge.rule';

/** The two were not the same: the merge is undone. */
export class UndoMerge extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, reason }: UndoMerge): Promise<Outcome> {
    return this.runner.act(request, 'unmerge', { texts: { reason } }, (complaint, facts, sealed) =>
      decideUnmerge(complaint, sealed.reason, facts),
    );
  }
}
