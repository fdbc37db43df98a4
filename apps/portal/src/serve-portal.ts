import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveAssets } from './assets/assets';
import { chosenLanguage, languageCookie, languageIn } from './page/language';

/** Below it (bytes), a page is sent as it is. */
const WORTH_IT = 1000;
/** Of Brotli's eleven: beyond it a page costs more time than it saves. */
const BROTLI = 4;

/** What pages need of the server beside their routes. Before the application is initialised. */
export async function servePortal(app: NestFastifyApplication): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  await instance.register(compress, {
    ...{ global: true, threshold: WORTH_IT, customTypes: /^text\/html\b/, encodings: ['br', 'gzip'] },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI } },
  });
  instance.addHook('onRequest', (request, reply, done) => {
    const language = languageIn(request.url);
    if (language) {
      request.language = language;
      if (chosenLanguage(request) !== language) reply.header('set-cookie', languageCookie(language));
    }
    done();
  });
  serveAssets(instance);
}
