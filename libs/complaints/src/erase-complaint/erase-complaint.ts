import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PersonalDataErased } from '../domain/events';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideErase } from './erase-complaint.rule';

/** Records that a person is erased, in all their complaints or in none. `others`: ticket IDs beside that of the request. */
export class EraseComplaints extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly others: readonly string[],
    readonly reason: PersonalDataErased['data']['reason'],
  ) {
    super();
  }
}

@CommandHandler(EraseComplaints)
export class EraseComplaintsHandler implements ICommandHandler<EraseComplaints> {
  constructor(private readonly runner: ComplaintRunner) {}

  /** @throws OthersRefused if one of the others is under way */
  execute({ request, others, reason }: EraseComplaints): Promise<Outcome> {
    const { actor, commandId } = request;
    const rest = others.map((ticketId) => ({
      ...{ ticketId, actor, commandId: `${commandId}/${ticketId}`, expectedVersion: null },
    }));
    return this.runner.actTogether([request, ...rest], 'erase', { reason }, (complaint) =>
      decideErase(complaint, reason),
    );
  }
}
