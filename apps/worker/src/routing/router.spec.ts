import type { CommandBus } from '@nestjs/cqrs';
import { ActionRefused, type ActionRequest, ComplaintContended, RouteComplaint } from '@nivaran/complaints';
import type { EventStore, StoredEvent } from '@nivaran/event-store';
import { type Clock, createLogger } from '@nivaran/platform';
import { routeJobsOf } from './route-job';
import { Router } from './router';

const STREAM = 'complaint-26482973150';

function routerWith(execute: (command: unknown) => Promise<unknown>): Router {
  const commands = { execute } as unknown as CommandBus;
  const log = createLogger({ level: 'silent', pretty: false });
  return new Router(commands, {} as EventStore, {} as Clock, log);
}

describe('A job for routing', () => {
  const event = (type: string) => ({ type, streamId: STREAM, position: 7 }) as unknown as StoredEvent;

  it('is asked for by every lodged complaint, under its position', () => {
    expect(routeJobsOf(event('ComplaintLodged'))).toEqual([
      { queue: 'routing', name: 'route', id: 'route-7', data: { streamId: STREAM, position: 7 } },
    ]);
  });

  it('is asked for by nothing else', () => {
    expect(routeJobsOf(event('ComplaintRouted'))).toEqual([]);
    expect(routeJobsOf(event('RoutingDeferred'))).toEqual([]);
  });
});

describe('Routing', () => {
  it('sends the same command however often it is asked, so that only the first one counts', async () => {
    const sent: unknown[] = [];
    const router = routerWith(async (command) => sent.push(command));
    await router.route({ streamId: STREAM, position: 7 });
    await router.route({ streamId: STREAM, position: 7 });
    const request: ActionRequest = {
      ticketId: '26482973150',
      actor: { kind: 'system', id: 'routing' },
      commandId: 'route-26482973150-7',
      expectedVersion: null,
    };
    expect(sent).toEqual([new RouteComplaint(request, null), new RouteComplaint(request, null)]);
  });

  it('is content if somebody was faster', async () => {
    const details = { action: 'route', status: 'accepted' };
    const router = routerWith(() => Promise.reject(new ActionRefused({ refused: 'WRONG_STATUS', details })));
    await expect(router.route({ streamId: STREAM, position: 7 })).resolves.toBeUndefined();
  });

  it('leaves any other failure to the queue, which tries again', async () => {
    const router = routerWith(() => Promise.reject(new ComplaintContended()));
    await expect(router.route({ streamId: STREAM, position: 7 })).rejects.toThrow(ComplaintContended);
  });

  it('refuses a stream that is no complaint', async () => {
    const router = routerWith(() => Promise.reject(new Error('not to be reached')));
    await expect(router.route({ streamId: 'pack', position: 7 })).rejects.toThrow('The stream pack is no complaint');
  });
});
