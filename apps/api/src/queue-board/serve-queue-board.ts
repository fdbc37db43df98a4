import { createBullBoard } from '@bull-board/api';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@nivaran/platform';
import type { RuntimeOptions } from '@nivaran/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../problems/problem.filter';
import { RequestRefused } from '../problems/errors';
import { isRead } from '../requests/is-read';
import { policyWith } from '../server/security-headers';
import { SessionGuard } from '../session/session.guard';
import { OpenQueues } from './open-queues';

export const QUEUE_BOARD = '/admin/queues';
/** Its types have no 503. */
const UNAVAILABLE = 503 as 500;
const FOR_ADMINISTRATORS = { access: 'signed-in', roles: ['admin'], token: 'never', fresh: false } as const;

/** Bull Board, which shows BullMQ's queues as they are, for administrators, and for looking alone. */
export async function serveQueueBoard(app: NestFastifyApplication, options: RuntimeOptions): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  const queues = new OpenQueues(options, options.logger);
  const serverAdapter = new ToldByUs(options.logger);
  serverAdapter.setBasePath(QUEUE_BOARD);
  const board = createBullBoard({
    queues: [],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Nivaran', miscLinks: [{ text: 'Nivaran', url: '/console/admin/upkeep' }] } },
  });
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await app.get(SessionGuard, { strict: false }).admit(FOR_ADMINISTRATORS, null, request, reply);
    if (!isRead(request.method)) throw new RequestRefused('METHOD_NOT_ALLOWED', { allowed: 'GET' });
    board.replaceQueues(await queues.adapters());
    // It sets styles on single elements; scripts come from files alone. Its fonts would come from elsewhere and stay out.
    reply.header('content-security-policy', policyWith({ styleSrc: ["'self'", "'unsafe-inline'"], baseUri: "'self'" }));
  };
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    app.get(ProblemFilter, { strict: false }).tell(error, request, reply);
  await instance.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      await admit(request, reply).catch((error: unknown) => refuse(error, request, reply));
    });
    await scope.register(serverAdapter.registerPlugin(), { prefix: QUEUE_BOARD });
  });
  instance.addHook('onClose', () => queues.close());
}

/** Its own errors would tell what happened inside. */
class ToldByUs extends FastifyAdapter {
  constructor(private readonly logger: Logger) {
    super();
  }

  override setErrorHandler(): this {
    return super.setErrorHandler((error) => {
      this.logger.warn({ err: error }, 'The board of queues could not be shown.');
      return { status: UNAVAILABLE, body: { error: 'The queues do not answer. Try again in a while.' } };
    });
  }
}
