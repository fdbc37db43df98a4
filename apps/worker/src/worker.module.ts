import { Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ComplaintsModule } from '@nivaran/complaints';
import { Runtime, PROJECTIONS, jobBackendOf } from '@nivaran/runtime';
import { Worker } from './worker';

/** The worker as a part of any process that has a Runtime. */
@Module({
  imports: [ComplaintsModule],
  providers: [
    {
      provide: Worker,
      inject: [CommandBus, Runtime],
      useFactory: (commands: CommandBus, { store, clock, options }: Runtime) =>
        new Worker({
          ...{ commands, store, clock },
          log: options.logger,
          backend: jobBackendOf(options),
          projections: PROJECTIONS,
        }),
    },
  ],
})
export class WorkerModule {}
