import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { EVIDENCE_KINDS } from '../complaints/evidence';
import { part } from '../requests/parts';
import { receiveForm } from './form';

/**
 * A form with a kind and a file, received when the handler asks for it: who may not send one is refused before. The only
 * routes that take a form are those that have this.
 */
export const FormOf = part(
  (request) => () => receiveForm(request),
  [
    ...(['INPUT_INVALID', 'FORM_MALFORMED', 'CONTENT_TYPE_UNSUPPORTED', 'JSON_MALFORMED', 'BODY_EMPTY'] as const),
    ...(['BODY_TOO_LARGE', 'ATTACHMENT_TOO_LARGE'] as const),
  ],
  RouteConfig({ takesForm: 'files' }),
  ApiConsumes('multipart/form-data'),
  ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      additionalProperties: false,
      properties: {
        kind: { type: 'string', enum: [...EVIDENCE_KINDS], description: 'What it shows.' },
        file: {
          ...{ type: 'string', format: 'binary' },
          description: 'JPEG, PNG, WebP or PDF, up to 10 MB. Its name goes along, up to 120 characters.',
        },
      },
    },
  }),
);
