import { Counter, Histogram } from 'prom-client';

/* In prom-client's default registry, which the process shows under /metrics. */

export const jobsRelayed = new Counter({
  name: 'nivaran_jobs_relayed_total',
  help: 'Jobs handed from the log to a queue, repetitions included.',
  labelNames: ['queue'] as const,
});

export const deadlineLag = new Histogram({
  name: 'nivaran_deadline_lag_seconds',
  help: 'From the due instant of a clock to the end of the command that dealt with it.',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 600],
});

export const deadlinesFailed = new Counter({
  name: 'nivaran_deadlines_failed_total',
  help: 'Attempts to deal with a due clock that failed; each is made again later.',
});

export const alarmsLost = new Counter({
  name: 'nivaran_alarms_lost_total',
  help: 'Rounds of the sweep that found a due clock whose alarm had not rung.',
});
