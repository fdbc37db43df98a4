import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import { type FastifyInstance, errorCodes } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * `files`: the handler receives a form with files (multipart/form-data) itself. `fields`: one without files
     * (application/x-www-form-urlencoded) is its body.
     */
    takesForm?: 'files' | 'fields';
  }
}

/** What comes with these is not looked at. */
const WITHOUT_BODY = ['GET', 'HEAD', 'DELETE'];

const FORMS = { files: 'multipart/form-data', fields: 'application/x-www-form-urlencoded' } as const;

/** Forms for the routes that take them; everywhere else a form stays what it was, a kind of body that is not taken. */
export function takeForms(instance: FastifyInstance): void {
  void instance.register(multipart);
  void instance.register(formBody);
  instance.addHook('preParsing', ({ headers, method, is404, routeOptions }, _reply, payload, done) => {
    const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const isForm = (type === FORMS.files || type === FORMS.fields) && !WITHOUT_BODY.includes(method);
    const { takesForm } = routeOptions.config ?? {};
    if (isForm && !is404 && (takesForm === undefined || FORMS[takesForm] !== type))
      done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
    else done(null, payload);
  });
}
