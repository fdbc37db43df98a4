import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import type { EvidenceAttached } from '../domain/events';
import { decideAttach } from './attach-evidence.rule';

/** A file was added to the case. What is in it is kept before, under the complaint's person and its `sha256`. */
export class AttachEvidence extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly evidence: Omit<EvidenceAttached['data'], 'name'>,
    readonly name: string,
  ) {
    super();
  }
}

@CommandHandler(AttachEvidence)
export class AttachEvidenceHandler implements ICommandHandler<AttachEvidence> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, evidence, name }: AttachEvidence): Promise<Outcome> {
    return this.runner.act(request, 'attach', { input: evidence, texts: { name } }, (complaint, _facts, sealed) =>
      decideAttach(complaint, { ...evidence, name: sealed.name }),
    );
  }
}
