import { Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ComplaintsModule } from '@nivaran/complaints';
import { PROJECTIONS, Runtime, eraseWhatIsOver, erasures, jobBackendOf } from '@nivaran/runtime';
import { Worker } from './worker';

/** The worker as a part of any process that has a Runtime. */
@Module({
  imports: [ComplaintsModule],
  providers: [
    {
      provide: Worker,
      inject: [CommandBus, Runtime],
      useFactory: (commands: CommandBus, runtime: Runtime) =>
        new Worker({
          ...{ commands, store: runtime.store, clock: runtime.clock },
          log: runtime.options.logger,
          backend: jobBackendOf(runtime.options),
          subscriptions: [...PROJECTIONS, erasures(runtime)],
          eraseWhatIsOver: async () => void (await eraseWhatIsOver(runtime, commands)),
        }),
    },
  ],
})
export class WorkerModule {}
