import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideNote } from './add-note.rule';

/** A remark among staff. */
export class AddNote extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly text: string,
  ) {
    super();
  }
}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, text }: AddNote): Promise<Outcome> {
    return this.runner.act(request, 'note', { texts: { text } }, (_complaint, _facts, sealed) =>
      decideNote(sealed.text),
    );
  }
}
