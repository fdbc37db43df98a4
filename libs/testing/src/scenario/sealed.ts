import type { SealedText } from '@nivaran/complaints';
import { PERSON } from './people';

/** A text as rules get it. The box is no real one: specs of rules have no vault. */
export function sealed(text: string, person = PERSON): SealedText {
  return { person, box: Buffer.from(text).toString('base64') };
}
