import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ComplaintsModule } from '@nivaran/complaints';
import { IdentityModule } from '@nivaran/identity';
import { ReadModelsModule } from '@nivaran/read-models';
import { type Runtime, RuntimeModule } from '@nivaran/runtime';
import { ActionsController } from './complaints/actions.controller';
import { ComplaintsController } from './complaints/complaints.controller';
import { DirectoryController } from './directory/directory.controller';
import { HealthController } from './health/health.controller';
import { LogWatch } from './health/log-state';
import { MetricsController } from './metrics/metrics.controller';
import { ProblemFilter } from './problems/problem.filter';
import { ProblemsController } from './problems/problems.controller';
import { PublicController } from './public/public.controller';
import { QueueController } from './queue/queue.controller';
import { TakeNext } from './queue/take-next';
import { ReportsController } from './reports/reports.controller';
import { InputPipe } from './requests/input.pipe';
import { RouteTable } from './server/route-table';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';

const CONTROLLERS: Type[] = [
  ActionsController,
  ComplaintsController,
  DirectoryController,
  HealthController,
  MetricsController,
  ProblemsController,
  PublicController,
  QueueController,
  ReportsController,
  SessionController,
];

/** JSON over HTTP: one folder for each resource. */
@Module({
  imports: [ComplaintsModule, IdentityModule, ReadModelsModule],
  controllers: CONTROLLERS,
  providers: [
    LogWatch,
    TakeNext,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class ApiModule {
  static for(runtime: Runtime, routes: RouteTable, extraModules: ModuleMetadata['imports'] & object): DynamicModule {
    return {
      module: ApiModule,
      imports: [RuntimeModule.for(runtime), ...extraModules],
      providers: [{ provide: RouteTable, useValue: routes }],
    };
  }
}
