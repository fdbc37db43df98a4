/** Which part of Nivaran a process runs; all of them when alone. */
export type Part = 'all' | 'api' | 'portal' | 'worker';
