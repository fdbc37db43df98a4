import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { LOGGER, type Logger } from '@nivaran/platform';
import { Runtime } from '@nivaran/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { instant } from '../complaints/complaint-answers';
import { Endpoint } from '../openapi/endpoint';
import { LogWatch, type LogState } from './log-state';

/** A check that takes longer (ms) has failed: whoever asks has a time limit too. */
const PATIENCE = 3000;

const liveAnswer = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
const upOrDown = z.enum(['up', 'down']);
const readyAnswer = z
  .object({
    status: z.enum(['ready', 'degraded', 'unavailable']).meta({
      description: 'degraded: it serves, but an operator should look at what is parked.',
    }),
    database: upOrDown,
    vault: upOrDown,
    log: z
      .object({
        head: z.int(),
        subscriptions: z.array(z.object({ name: z.string(), position: z.int(), lag: z.int() })),
        parked: z.array(z.object({ subscription: z.string(), position: z.int(), since: instant })),
      })
      .nullable(),
  })
  .meta({ id: 'Ready' });
type Ready = Omit<z.infer<typeof readyAnswer>, 'log'> & { readonly log: LogState | null };

@Controller('health')
export class HealthController {
  constructor(
    private readonly runtime: Runtime,
    private readonly watch: LogWatch,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('live')
  @Endpoint({
    summary: 'Whether the process runs',
    access: 'open',
    limit: 'none',
    answer: { status: 200, schema: liveAnswer, description: 'It does. If not, restart it.' },
  })
  live(): z.infer<typeof liveAnswer> {
    return { status: 'live' };
  }

  @Get('ready')
  @Endpoint({
    summary: 'Whether it can serve',
    access: 'open',
    limit: 'none',
    answer: { status: 200, schema: readyAnswer, description: 'It can.' },
    others: [{ status: 503, schema: readyAnswer, description: 'It cannot at the moment: send requests elsewhere.' }],
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const [log, vault] = await Promise.all([
      this.within('database', this.watch.state()),
      this.within('vault', this.runtime.vaultPool.query('select 1')),
    ]);
    const up = log !== null && vault !== null;
    if (!up) reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: !up ? 'unavailable' : log.parked.length > 0 ? 'degraded' : 'ready',
      database: log === null ? 'down' : 'up',
      vault: vault === null ? 'down' : 'up',
      log,
    };
  }

  /** null if it fails or takes too long. */
  private async within<T>(part: string, work: Promise<T>): Promise<T | null> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    });
    try {
      return await Promise.race([work, tooLong]);
    } catch (err) {
      this.logger.warn({ err, part }, 'A health check failed.');
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
