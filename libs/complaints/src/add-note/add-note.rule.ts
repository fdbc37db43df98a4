import type { Decision } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** A remark among staff, for some of them in particular or for nobody. The citizen does not see it, and no clock cares. */
export function decideNote(text: SealedText, mentions: readonly string[] = []): Decision {
  const named = [...new Set(mentions)];
  return [{ type: 'NoteAdded', data: { text, ...(named.length === 0 ? {} : { mentions: named }) } }];
}
