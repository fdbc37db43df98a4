export { EVENT_TYPES, Runtime, type RuntimeOptions } from './runtime';
export { PROJECTIONS, type PreparationSteps, jobBackendOf, prepareDatabases, publishPack } from './prepare-databases';
export { RuntimeModule } from './runtime.module';
