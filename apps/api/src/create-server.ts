import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { RequestCounts } from '@nivaran/identity';
import { NestLogger } from '@nivaran/platform';
import { type Runtime, RuntimeModule } from '@nivaran/runtime';
import { ApiModule } from './api.module';
import { serveConsole } from './console/serve-console';
import { HttpModule } from './http.module';
import { REQUEST_LIMITS, type RequestLimits } from './limits/request-limits';
import { RequestLimiter } from './limits/request-limiter';
import { showProcess } from './metrics/metrics';
import { type PageOfProblem, plainPage } from './pages/problem-page';
import { serveDocs } from './openapi/docs';
import { serveOpenApi } from './openapi/document';
import { endConnectionsOnClose } from './server/end-connections';
import { takeForms } from './server/forms';
import { limitQuery } from './server/limit-query';
import { ignoreParts } from './server/ignored-parts';
import { takeJson } from './server/json-bodies';
import { serveQueueBoard } from './queue-board/serve-queue-board';
import { observeRequests } from './server/observe-requests';
import { RouteTable } from './server/route-table';
import { SECURITY_HEADERS, addHeaders } from './server/security-headers';
import { serverOptions } from './server/server-options';

export interface ServerOptions {
  /** Networks (CIDR) of the proxies whose word about the client's address is believed. */
  readonly trustedProxies?: readonly string[];
  /** null: nobody is limited, as in tests that send thousands of requests. */
  readonly limits?: RequestLimits | null;
  /** How people are told what went wrong with a page. */
  readonly pageOfProblem?: PageOfProblem;
}

/**
 * The HTTP application on an open runtime. It does not listen yet; whoever opened the runtime closes it.
 * @param modules what it serves, such as ApiModule, and what else runs in this process, such as the worker
 */
export async function createServer(
  runtime: Runtime,
  modules: readonly Type[],
  { trustedProxies = [], limits = REQUEST_LIMITS, pageOfProblem = plainPage }: ServerOptions = {},
): Promise<NestFastifyApplication> {
  const { logger } = runtime.options;
  const routes = new RouteTable();
  const counts = new RequestCounts(runtime.pool, runtime.vault, logger);
  const limiter = new RequestLimiter(counts, limits, logger);
  const http = HttpModule.for({ routes, counts, limits, limiter, pageOfProblem });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: ServerProcess, imports: [RuntimeModule.for(runtime), http, ...modules] },
    new FastifyAdapter(serverOptions(trustedProxies)),
    {
      logger: new NestLogger(logger),
      bodyParser: false, // Nest's would take forms too; Fastify's own takes JSON
      abortOnError: false,
    },
  );
  const instance = app.getHttpAdapter().getInstance();
  instance.decorate('isBehindProxy', trustedProxies.length > 0 || (runtime.options.publicUrl ?? null) !== null);
  instance.removeContentTypeParser('text/plain');
  instance.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  instance.addHook('onClose', () => counts.stop());
  addHeaders(instance);
  limitQuery(instance);
  ignoreParts(instance);
  takeJson(instance);
  takeForms(instance);
  observeRequests(instance, logger);
  endConnectionsOnClose(instance);
  showProcess();
  app.enableCsrfProtection();
  app.useSecurityHeaders(SECURITY_HEADERS);
  if (modules.includes(ApiModule)) {
    serveOpenApi(app);
    serveDocs(instance);
    await serveConsole(instance);
    await serveQueueBoard(app, runtime.options);
  }
  return app;
}

class ServerProcess {}
