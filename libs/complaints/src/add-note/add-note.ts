import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ActionRequest, Outcome } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { decideNote } from './add-note.rule';

/** A remark among staff. */
export class AddNote extends Command<Outcome> {
  constructor(
    readonly request: ActionRequest,
    readonly text: string,
    /** Accounts of colleagues who should see it. */
    readonly mentions: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly runner: ComplaintRunner) {}

  execute({ request, text, mentions }: AddNote): Promise<Outcome> {
    const input = mentions.length === 0 ? {} : { mentions };
    return this.runner.act(request, 'note', { input, texts: { text } }, (_complaint, _facts, sealed) =>
      decideNote(sealed.text, mentions),
    );
  }
}
