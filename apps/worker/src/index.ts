export { fireDeadlines, foreseeDeadlines } from './clocks/fire-deadlines';
export { WorkerModule } from './worker.module';
