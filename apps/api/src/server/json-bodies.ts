import { isUtf8 } from 'node:buffer';
import { type FastifyInstance, errorCodes } from 'fastify';

const TYPE = 'application/json';

/** Takes JSON in UTF-8 alone (RFC 8259, 8.1). Else what is no UTF-8 would be stored as something that nobody wrote. */
export function takeJson(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeContentTypeParser(TYPE);
  instance.addContentTypeParser<Buffer>(TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY());
  });
}
