import { Gauge, Histogram, collectDefaultMetrics, register } from 'prom-client';
import type { LogState } from '../health/log-state';

/* In prom-client's default registry, where every part of the process puts its own. */

export const httpDuration = new Histogram({
  name: 'nivaran_http_request_duration_seconds',
  help: 'From the arrival of a request to the end of its answer.',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

const head = new Gauge({ name: 'nivaran_log_head_position', help: 'The newest position of the log.' });
const lag = new Gauge({
  name: 'nivaran_subscription_lag_events',
  help: 'Events that a subscription has not seen yet.',
  labelNames: ['subscription'] as const,
});
const parked = new Gauge({
  name: 'nivaran_parked_streams',
  help: 'Streams that a subscription passes over until an operator looks at them.',
  labelNames: ['subscription'] as const,
});

export function showLogState({ head: position, subscriptions, parked: streams }: LogState): void {
  head.set(position);
  lag.reset();
  parked.reset();
  for (const { name, lag: events } of subscriptions) {
    lag.set({ subscription: name }, events);
    parked.set({ subscription: name }, streams.filter(({ subscription }) => subscription === name).length);
  }
}

/** Memory, CPU time and event loop of the process; once, however many apps it holds. */
export function showProcess(): void {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
}
