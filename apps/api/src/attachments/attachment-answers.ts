import { ATTACHMENT_TYPES } from '@nivaran/attachments';
import { z } from 'zod';
import { outcome } from '../complaints/complaint-answers';
import { EVIDENCE_KINDS } from '../complaints/evidence';

export const attachOutcome = outcome
  .extend({
    attachment: z
      .object({
        kind: z.enum(EVIDENCE_KINDS),
        mediaType: z.enum(ATTACHMENT_TYPES),
        bytes: z.int(),
        sha256: z
          .string()
          .meta({ description: 'Of what is kept, 64 hexadecimal digits; the file’s address ends in it.' }),
        name: z.string(),
      })
      .meta({ description: 'What is kept: a picture was made anew, so that it is not what was sent to the byte.' }),
  })
  .meta({ id: 'AttachOutcome' });
export type AttachOutcome = z.infer<typeof attachOutcome>;
