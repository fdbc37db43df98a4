import { Module } from '@nestjs/common';
import { PersonExporter } from '@nivaran/api';
import { ComplaintsModule } from '@nivaran/complaints';
import { IdentityModule } from '@nivaran/identity';
import { ReadModelsModule } from '@nivaran/read-models';
import { AboutController } from './about/about.controller';
import { Performance } from './about/performance';
import { PerformanceController } from './about/performance.controller';
import { ActController } from './act/act.controller';
import { AddFileController } from './act/add-file.controller';
import { OwnTickets } from './act/own-ticket';
import { CodeSender } from './code/code-sender';
import { Drafts } from './draft/drafts';
import { OwnDraft } from './draft/own-draft';
import { FrontDoorController, HomeController } from './home/home.controller';
import { CheckController } from './lodge/check.controller';
import { CodeController } from './lodge/code.controller';
import { ContactController } from './lodge/contact.controller';
import { DoneController } from './lodge/done.controller';
import { FileController } from './lodge/file.controller';
import { LodgeController } from './lodge/lodge.controller';
import { Lodging } from './lodge/lodging';
import { LodgingDesk } from './lodge/lodging-desk';
import { MineController } from './mine/mine.controller';
import { ProveController } from './prove/prove.controller';
import { Said } from './page/said';
import { ReadFileController } from './track/read-file.controller';
import { TrackController } from './track/track.controller';

/** The citizens' pages: one folder for each thing that people come for. */
@Module({
  imports: [ComplaintsModule, IdentityModule, ReadModelsModule],
  controllers: [
    ...[FrontDoorController, HomeController],
    ...[FileController, ContactController, CodeController, CheckController, DoneController, LodgeController],
    ...[TrackController, AddFileController, ReadFileController, ActController, MineController, ProveController],
    ...[AboutController, PerformanceController],
  ],
  providers: [CodeSender, Drafts, Lodging, LodgingDesk, OwnDraft, OwnTickets, Performance, PersonExporter, Said],
})
export class PortalModule {}
