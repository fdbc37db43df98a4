import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Action } from '../domain/permissions';
import type { ActionRequest } from './action-request';
import { ComplaintRunner } from './complaint-runner';

/** Whose complaint it is. */
export interface Leave {
  readonly person: string;
  /** The same request was carried out before: there is nothing to do any more. */
  readonly repeated: boolean;
}

/**
 * Whether an action by this request would be allowed: asked before what cannot be taken back, such as keeping a file, so that
 * who may not leaves nothing behind. Changes nothing.
 */
export class AskWhether extends Command<Leave> {
  constructor(
    readonly request: ActionRequest,
    readonly action: Action,
  ) {
    super();
  }
}

@CommandHandler(AskWhether)
export class AskWhetherHandler implements ICommandHandler<AskWhether> {
  constructor(private readonly runner: ComplaintRunner) {}

  /** @throws ComplaintNotFound, ActionRefused, VersionStale */
  execute({ request, action }: AskWhether): Promise<Leave> {
    return this.runner.ask(request, action);
  }
}
