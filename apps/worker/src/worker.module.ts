import { Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ComplaintsModule } from '@nivaran/complaints';
import { EventStore, type Projection } from '@nivaran/event-store';
import { JOB_BACKEND, type JobBackend } from '@nivaran/jobs';
import { CLOCK, type Clock, LOGGER } from '@nivaran/platform';
import { PROJECTIONS } from '@nivaran/read-models';
import type { Logger } from 'pino';
import { WORKER_PROJECTIONS } from './worker-projections';
import { Worker } from './worker';

/**
 * The worker as a part of any process. Wants, as global providers: EventStore, Vault, Packs, CLOCK, LOGGER, JOB_BACKEND
 * and PROJECTIONS. Its own tables (WORKER_PROJECTIONS) are made at migration like all others.
 */
@Module({
  imports: [ComplaintsModule],
  providers: [
    {
      provide: Worker,
      inject: [CommandBus, EventStore, CLOCK, LOGGER, JOB_BACKEND, PROJECTIONS],
      useFactory: (
        commands: CommandBus,
        store: EventStore,
        clock: Clock,
        log: Logger,
        backend: JobBackend,
        projections: readonly Projection[],
      ) => new Worker({ commands, store, clock, log, backend, projections: [...WORKER_PROJECTIONS, ...projections] }),
    },
  ],
})
export class WorkerModule {}
