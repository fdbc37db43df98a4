export { fireDeadlines } from './clocks/fire-deadlines';
export { WorkerModule } from './worker.module';
