import type { ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLogger } from '@nivaran/platform';
import type { Runtime } from '@nivaran/runtime';
import { ApiModule } from './api.module';
import { showProcess } from './metrics/metrics';
import { serveDocs } from './openapi/docs';
import { serveOpenApi } from './openapi/document';
import { endConnectionsOnClose } from './server/end-connections';
import { observeRequests } from './server/observe-requests';
import { RouteTable } from './server/route-table';
import { SERVER_OPTIONS } from './server/server-options';

export interface ApiOptions {
  /** What else this process runs, such as the worker. */
  readonly extraModules?: NonNullable<ModuleMetadata['imports']>;
}

/** The HTTP application on an open runtime. It does not listen yet; whoever opened the runtime closes it. */
export async function createApi(
  runtime: Runtime,
  { extraModules = [] }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const { logger } = runtime.options;
  const routes = new RouteTable();
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.for(runtime, routes, extraModules),
    new FastifyAdapter(SERVER_OPTIONS),
    {
      logger: new NestLogger(logger),
      bodyParser: false, // Nest's would take forms too; Fastify's own takes JSON
      abortOnError: false,
    },
  );
  const instance = app.getHttpAdapter().getInstance();
  instance.removeContentTypeParser('text/plain');
  instance.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  instance.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  observeRequests(instance, logger);
  endConnectionsOnClose(instance);
  showProcess();
  app.enableCsrfProtection();
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      // Nothing from elsewhere, nothing inline. Without TLS there is nothing to upgrade to.
      directives: { styleSrc: "'self'", fontSrc: "'self' data:", upgradeInsecureRequests: null },
    },
    strictTransportSecurity: { includeSubDomains: false }, // the neighbours of our host are not ours to bind
  });
  serveOpenApi(app);
  serveDocs(instance);
  return app;
}
