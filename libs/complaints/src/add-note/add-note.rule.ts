import type { Decision } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** A remark among staff. The citizen does not see it, and no clock cares. */
export function decideNote(text: SealedText): Decision {
  return [{ type: 'NoteAdded', data: { text } }];
}
