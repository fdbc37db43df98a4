import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { whyStranger } from '../domain/why-not';
import { InputUnknown } from '../running/errors';
import { decideMerge } from './merge-complaint.rule';

/** Two tickets of one person say the same. `into`: the ticket ID of the older one, which goes on for both. */
export class MergeComplaint extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly into: string,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(MergeComplaint)
export class MergeComplaintHandler implements ICommandHandler<MergeComplaint> {
  constructor(private readonly runner: ComplaintRunner) {}

  /** @throws InputUnknown and whatever `ComplaintRunner.act` throws */
  async execute({ request, into, reason }: MergeComplaint): Promise<Outcome> {
    const older = await this.runner.read(into);
    if (!older) throw new InputUnknown('into', into);
    return this.runner.act(
      ...([request, 'merge', { input: { into }, texts: { reason } }] as const),
      // A ticket is merged into one that its own desk answers for, too: elsewhere nobody would look for it.
      (complaint, facts, sealed) =>
        whyStranger(request.actor, 'merge', older, facts) ??
        decideMerge(complaint, { into: older, reason: sealed.reason }, facts),
    );
  }
}
