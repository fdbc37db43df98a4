import { Module, type Type } from '@nestjs/common';
import { ComplaintsModule } from '@nivaran/complaints';
import { IdentityModule } from '@nivaran/identity';
import { ReadModelsModule } from '@nivaran/read-models';
import { AccountController } from './account/account.controller';
import { TokensController } from './account/tokens.controller';
import { AdministrationController } from './admin/administration.controller';
import { PacksController } from './admin/packs.controller';
import { UpkeepController } from './admin/upkeep.controller';
import { ViewsController } from './account/views.controller';
import { AuditController } from './audit/audit.controller';
import { AttachmentsController } from './attachments/attachments.controller';
import { BulkController } from './bulk/bulk.controller';
import { BulkRunner } from './bulk/bulk-runner';
import { CitizenController } from './citizen/citizen.controller';
import { PersonExporter } from './citizen/person-export';
import { CitizenSessionController } from './citizen/citizen-session.controller';
import { CaseworkController } from './complaints/casework.controller';
import { Colleagues } from './complaints/colleagues';
import { ComplaintsController } from './complaints/complaints.controller';
import { ErasureController } from './complaints/erasure.controller';
import { HandoverController } from './complaints/handover.controller';
import { NearController } from './complaints/near.controller';
import { OfficersAtDesk } from './complaints/officers-at-desk';
import { OutcomesController } from './complaints/outcomes.controller';
import { DirectoryController } from './directory/directory.controller';
import { RoutingController } from './directory/routing.controller';
import { IncidentsController } from './incidents/incidents.controller';
import { LinkIncidentController } from './incidents/link-incident.controller';
import { PublicIncidentsController } from './incidents/public-incidents.controller';
import { LiveController } from './live/live.controller';
import { LiveFeed } from './live/live-feed';
import { Presence } from './live/presence';
import { OpenIdController } from './open-id/open-id.controller';
import { PersonalController } from './personal/personal.controller';
import { ProblemsController } from './problems/problems.controller';
import { PublicController } from './public/public.controller';
import { OfficersController } from './queue/officers.controller';
import { QueueController } from './queue/queue.controller';
import { TakeNext } from './queue/take-next';
import { AskedReports } from './reports/asked-reports';
import { OfficersReport } from './reports/officers-report';
import { ReportFiles } from './reports/report-files';
import { ReportsController } from './reports/reports.controller';
import { SlaTicketsController } from './reports/sla-tickets.controller';
import { WhatIfController } from './reports/what-if.controller';
import { SearchController } from './search/search.controller';
import { SessionController } from './session/session.controller';
import { StaffActionsController } from './staff/staff-actions.controller';
import { StaffController } from './staff/staff.controller';

const CONTROLLERS: Type[] = [
  AccountController,
  AdministrationController,
  AuditController,
  AttachmentsController,
  BulkController,
  CaseworkController,
  CitizenController,
  CitizenSessionController,
  ComplaintsController,
  DirectoryController,
  ErasureController,
  HandoverController,
  IncidentsController,
  LinkIncidentController,
  LiveController,
  NearController,
  OfficersController,
  OpenIdController,
  OutcomesController,
  PacksController,
  PersonalController,
  ProblemsController,
  PublicController,
  PublicIncidentsController,
  QueueController,
  ReportsController,
  RoutingController,
  SearchController,
  SessionController,
  SlaTicketsController,
  WhatIfController,
  StaffActionsController,
  StaffController,
  TokensController,
  UpkeepController,
  ViewsController,
];

/** JSON over HTTP: one folder for each resource. */
@Module({
  imports: [ComplaintsModule, IdentityModule, ReadModelsModule],
  controllers: CONTROLLERS,
  providers: [
    AskedReports,
    BulkRunner,
    Colleagues,
    LiveFeed,
    OfficersAtDesk,
    OfficersReport,
    PersonExporter,
    Presence,
    ReportFiles,
    TakeNext,
  ],
})
export class ApiModule {}
