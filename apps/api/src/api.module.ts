import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ComplaintsModule } from '@nivaran/complaints';
import { IdentityModule } from '@nivaran/identity';
import { ReadModelsModule } from '@nivaran/read-models';
import { type Runtime, RuntimeModule } from '@nivaran/runtime';
import { BulkController } from './bulk/bulk.controller';
import { BulkRunner } from './bulk/bulk-runner';
import { CaseworkController } from './complaints/casework.controller';
import { ComplaintsController } from './complaints/complaints.controller';
import { HandoverController } from './complaints/handover.controller';
import { OfficersAtDesk } from './complaints/officers-at-desk';
import { OutcomesController } from './complaints/outcomes.controller';
import { DirectoryController } from './directory/directory.controller';
import { HealthController } from './health/health.controller';
import { LogWatch } from './health/log-state';
import { IncidentsController } from './incidents/incidents.controller';
import { LinkIncidentController } from './incidents/link-incident.controller';
import { PublicIncidentsController } from './incidents/public-incidents.controller';
import { MetricsController } from './metrics/metrics.controller';
import { ProblemFilter } from './problems/problem.filter';
import { ProblemWriter } from './problems/problem-writer';
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
  BulkController,
  CaseworkController,
  ComplaintsController,
  DirectoryController,
  HandoverController,
  HealthController,
  IncidentsController,
  LinkIncidentController,
  MetricsController,
  OutcomesController,
  ProblemsController,
  PublicController,
  PublicIncidentsController,
  QueueController,
  ReportsController,
  SessionController,
];

/** JSON over HTTP: one folder for each resource. */
@Module({
  imports: [ComplaintsModule, IdentityModule, ReadModelsModule],
  controllers: CONTROLLERS,
  providers: [
    BulkRunner,
    LogWatch,
    OfficersAtDesk,
    ProblemWriter,
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
