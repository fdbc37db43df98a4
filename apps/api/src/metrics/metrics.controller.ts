import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { register } from 'prom-client';
import { LogWatch } from '../health/log-state';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { isFromHere } from '../requests/from-here';
import { showLogState } from './metrics';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly watch: LogWatch) {}

  @Get()
  @Header('content-type', register.contentType)
  @Endpoint({
    summary: 'Read the metrics of this process',
    description: 'For a collector on this machine, and for administrators who are signed in.',
    access: 'anybody',
    limit: 'none',
    answer: { status: 200, mediaType: 'text/plain', description: 'Prometheus text format.' },
    problems: ['METRICS_NOT_YOURS'],
  })
  async readMetrics(@Req() request: FastifyRequest): Promise<string> {
    if (!isFromHere(request) && request.account?.role !== 'admin') throw new RequestRefused('METRICS_NOT_YOURS');
    showLogState(await this.watch.state());
    return register.metrics();
  }
}
