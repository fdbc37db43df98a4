export { WorkerModule } from './worker.module';
export { WORKER_PROJECTIONS } from './worker-projections';
