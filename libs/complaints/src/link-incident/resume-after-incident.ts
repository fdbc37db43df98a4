import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideIncidentOver } from '../resume-complaint/resume-complaint.rule';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { ActionRefused } from '../running/errors';

/**
 * The worker's word to a complaint that its incident is over. One that does not wait for this incident any more, whatever
 * became of it, stays as it is, and the answer says whether it was resumed.
 */
export class ResumeAfterIncident extends Command<Outcome | null> {
  constructor(
    readonly request: Omit<ActionRequest, 'actor' | 'expectedVersion'>,
    readonly incident: string,
  ) {
    super();
  }
}

@CommandHandler(ResumeAfterIncident)
export class ResumeAfterIncidentHandler implements ICommandHandler<ResumeAfterIncident> {
  constructor(private readonly runner: ComplaintRunner) {}

  /** @returns null if it is not waiting for any source. @throws what `ComplaintRunner.act` throws for other reasons */
  async execute({ request, incident }: ResumeAfterIncident): Promise<Outcome | null> {
    const asked = { ...request, actor: { kind: 'system', id: 'incident' }, expectedVersion: null } as const;
    try {
      return await this.runner.act(asked, 'resume', { input: { incident } }, (complaint, facts) =>
        decideIncidentOver(complaint, incident, facts),
      );
    } catch (error) {
      if (error instanceof ActionRefused && error.code === 'WRONG_STATUS') return null;
      throw error;
    }
  }
}
