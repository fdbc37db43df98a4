import { AttachmentTooLarge, LARGEST_ATTACHMENT } from '@nivaran/attachments';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EVIDENCE_KINDS } from '../complaints/evidence';
import { InputInvalid, RequestRefused } from '../problems/errors';
import { checked } from '../requests/input.pipe';

/** A file as it arrived: what it is called there, and what is in it. */
export class Upload {
  constructor(
    readonly name: string,
    readonly content: Buffer,
  ) {}
}

const form = z.strictObject({ kind: z.enum(EVIDENCE_KINDS), file: z.instanceof(Upload) });
export type AttachmentForm = z.infer<typeof form>;

/** Bytes around the file: boundaries, names, the kind. */
const OVERHEAD = 65_536;
/** One more of each than there should be, so that it can be named in the refusal. */
const LIMITS = {
  ...{ fileSize: LARGEST_ATTACHMENT, files: 2, fields: 10, parts: 12 },
  ...{ fieldSize: 1000, fieldNameSize: 100, headerPairs: 20 },
};

/**
 * Receives a form with exactly one `kind` and one `file`. Nothing of it was read before.
 * @throws RequestRefused, InputInvalid, AttachmentTooLarge
 */
export async function receiveForm(request: FastifyRequest): Promise<AttachmentForm> {
  if (!request.isMultipart()) throw new RequestRefused('CONTENT_TYPE_UNSUPPORTED');
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_ATTACHMENT + OVERHEAD) throw new AttachmentTooLarge();
  const { parts, twice } = await read(request);
  if (twice.length > 0)
    throw new InputInvalid(twice.map((field) => ({ field, code: 'TOO_MANY', params: { maximum: 1 } })));
  return checked(form, parts);
}

async function read(request: FastifyRequest): Promise<{ parts: Record<string, unknown>; twice: string[] }> {
  const parts: Record<string, unknown> = {};
  const twice: string[] = [];
  // Whoever went away meanwhile sends no end, and none would be waited for in vain.
  if (request.raw.destroyed) throw new RequestRefused('FORM_MALFORMED');
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      const { fieldname: name } = part;
      if (name in parts && name in form.shape) {
        twice.push(name);
        if (part.type === 'file') part.file.resume();
      } else parts[name] = part.type === 'file' ? new Upload(part.filename ?? '', await part.toBuffer()) : part.value;
    }
  } catch (error) {
    // What its parser says of a broken form has a code only sometimes, and is of use to nobody.
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw new AttachmentTooLarge();
    throw new RequestRefused('FORM_MALFORMED');
  }
  return { parts, twice };
}
