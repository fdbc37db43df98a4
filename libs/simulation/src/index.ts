export { DatabaseNotEmpty, SimulationStopped } from './writing/errors';
export { assertEmpty } from './writing/assert-empty';
export { type SimulationReport, type WriteOptions, writeSimulation } from './writing/write-simulation';
export { LANES, type SimulationOptions } from './simulation';
