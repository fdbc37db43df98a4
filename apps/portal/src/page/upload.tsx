import { AttachmentTooLarge, LARGEST_ATTACHMENT } from '@nivaran/attachments';
import type { FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { Field } from './parts';

interface Upload {
  readonly content: Buffer;
  readonly name: string;
}

/** The file of a form; null if none was chosen. @throws AttachmentTooLarge */
export async function uploadIn(request: FastifyRequest): Promise<Upload | null> {
  try {
    const upload = await request.file({ limits: { fileSize: LARGEST_ATTACHMENT, files: 1 } });
    const content = await upload?.toBuffer();
    return content && content.length > 0 ? { content, name: upload?.filename ?? '' } : null;
  } catch (error) {
    throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? new AttachmentTooLarge() : error;
  }
}

/** A photo or PDF. */
export function FileField(about: {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: string | undefined;
}) {
  return (
    <Field name="file" {...about}>
      {(props) => <input {...props} type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />}
    </Field>
  );
}
