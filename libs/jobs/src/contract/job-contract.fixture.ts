import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TemporarilyUnavailable } from '@nivaran/event-store';
import { eventually } from '@nivaran/testing';
import { type JobBackend, REDIS_PREFIX, postgresConnection, redisConnection } from '../queues/backend';
import type { Job } from '../queues/job';
import { JobProducer } from '../queues/job-producer';
import { type JobHandler, JobWorker, type JobWorkerOptions } from '../queues/job-worker';
import { BrokenLine } from './broken-line.fixture';

/** What Nivaran relies on, whatever keeps the jobs. Each test has a queue of its own. */
export function itKeepsTheJobContract(backendNow: () => JobBackend): void {
  let queue = '';
  const open: { close(): Promise<void> }[] = [];

  beforeEach(() => {
    queue = `contract-${randomBytes(4).toString('hex')}`;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  const producerOf = (backend = backendNow()) => {
    const producer = new JobProducer(backend);
    open.push(producer);
    return producer;
  };
  const work = (handler: JobHandler, options: Partial<JobWorkerOptions> = {}, backend = backendNow()) => {
    const worker = new JobWorker(backend, queue, handler, { concurrency: 8, ...options });
    open.push(worker);
    return worker;
  };
  const job = (id: string, more: Partial<Job> = {}): Job => ({ queue, name: 'test', id, data: { id }, ...more });

  it('hands each job to one worker, with its name and data', async () => {
    const seen: unknown[] = [];
    const handler: JobHandler = async (received) => void seen.push(received);
    work(handler);
    work(handler);
    await producerOf().add([job('a-1'), job('a-2')]);
    await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(2));
    await sleep(200);
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        { id: 'a-1', name: 'test', data: { id: 'a-1' } },
        { id: 'a-2', name: 'test', data: { id: 'a-2' } },
      ]),
    );
  });

  it('does a job once, however often it is added, before and after it ran', async () => {
    const done: string[] = [];
    const producer = producerOf();
    await producer.add([job('once-1'), job('once-1'), job('once-2')]);
    await producer.add([job('once-2'), job('once-1')]);
    work(async ({ id }) => void done.push(id));
    await eventually(() => expect(done.length).toBeGreaterThanOrEqual(2));
    await producer.add([job('once-1'), job('last-1')]);
    await eventually(() => expect(done).toContain('last-1'));
    expect(done.sort()).toEqual(['last-1', 'once-1', 'once-2']);
  });

  it('lets a reusable id come again as soon as its job has run', async () => {
    const done: string[] = [];
    const producer = producerOf();
    work(async ({ id }) => void done.push(id));
    await producer.add([job('again-1s', { reusableId: true })]);
    await eventually(() => expect(done).toHaveLength(1), 15_000);
    await sleep(100); // the worker tells the queue only after the handler's end
    await producer.add([job('again-1s', { reusableId: true })]);
    await eventually(() => expect(done).toHaveLength(2));
  });

  it('holds a job back until its instant, and no longer', async () => {
    const done = new Map<string, number>();
    work(async ({ id }) => void done.set(id, Date.now()));
    const at = Date.now() + 1000;
    await producerOf().add([job('late-2', { delayUntil: at + 500 }), job('late-1', { delayUntil: at }), job('now-1')]);
    await eventually(() => expect(done.size).toBe(3));
    expect(done.get('now-1')).toBeLessThan(at);
    for (const [id, due] of [
      ['late-1', at],
      ['late-2', at + 500],
    ] as const) {
      expect(done.get(id)).toBeGreaterThanOrEqual(due);
      expect(done.get(id)).toBeLessThan(due + 400);
    }
  });

  it('tries a job again after it failed', async () => {
    let attempts = 0;
    const trouble: (string | undefined)[] = [];
    work(
      async () => {
        attempts += 1;
        if (attempts < 3) throw new Error(`Attempt ${attempts}`);
      },
      { onTrouble: (_, { jobId }) => trouble.push(jobId) },
    );
    await producerOf().add([job('retry-1')]);
    await eventually(() => expect(attempts).toBe(3));
    expect(trouble).toEqual(['retry-1', 'retry-1']);
  });

  it('gives the job of a killed worker to another one', async () => {
    await producerOf().add([job('orphan-1')]);
    await takeAndDie(backendNow(), queue);
    const done: string[] = [];
    work(async ({ id }) => void done.push(id), { takeOverAfter: 500 });
    await eventually(() => expect(done).toHaveLength(1), 15_000);
    expect(done).toEqual(['orphan-1']);
  });

  // A queue promises to give a job at least once: on a machine that stands still for seconds, some are given again. What
  // matters is done once all the same, because commands are idempotent. For the same reason a queue may answer too late:
  // whoever adds jobs adds them again.
  it('takes 1,500 jobs at a time, and each is done, hardly any twice', async () => {
    const jobs = Array.from({ length: 1500 }, (_, index) => job(`bulk-${index}`));
    const producer = producerOf();
    await eventually(() => producer.add(jobs), 30_000);
    await eventually(() => producer.add(jobs), 30_000);
    const done: string[] = [];
    work(async ({ id }) => void done.push(id), { concurrency: 50 });
    await eventually(() => expect(new Set(done).size).toBe(1500), 50_000);
    expect(done.length).toBeLessThan(1600);
  });

  it('finishes the jobs under way when it closes', async () => {
    let finished = false;
    let started = false;
    const worker = work(async () => {
      started = true;
      await sleep(500);
      finished = true;
    });
    await producerOf().add([job('slow-1')]);
    await eventually(() => expect(started).toBe(true));
    await worker.close();
    expect(finished).toBe(true);
  });

  it('refuses an id that it could not tell from its own', async () => {
    await expect(producerOf().add([job('17')])).rejects.toThrow('"17" can\'t be the id of a job');
    await expect(producerOf().add([job('a:1')])).rejects.toThrow('route-1234');
  });

  describe('with the server away', () => {
    let line: BrokenLine;
    let backend: JobBackend;

    beforeEach(async () => {
      line = await BrokenLine.to(backendNow().url);
      backend = { ...backendNow(), url: line.url };
    });
    afterEach(() => line.cut().catch(() => undefined));

    it('says so instead of hanging, and goes on when it is back', async () => {
      const producer = producerOf(backend);
      const done: string[] = [];
      const worker = work(async ({ id }) => void done.push(id), {}, backend);
      await worker.ready();
      await producer.add([job('before-1')]);
      await eventually(() => expect(done).toContain('before-1'));

      await line.cut();
      await expect(producer.add([job('lost-1')])).rejects.toThrow(TemporarilyUnavailable);
      await expect(producer.add([job('lost-1')])).rejects.toThrow(TemporarilyUnavailable);

      await line.mend();
      await eventually(() => producer.add([job('after-1')]), 30_000);
      await eventually(() => expect(done).toContain('after-1'));
      expect(done).not.toContain('lost-1');
    });

    it('waits for a server that is away at the start', async () => {
      await line.cut();
      const producer = producerOf(backend);
      const done: string[] = [];
      work(async ({ id }) => void done.push(id), {}, backend);
      await expect(producer.add([job('early-1')])).rejects.toThrow(TemporarilyUnavailable);
      await line.mend();
      await eventually(() => producer.add([job('late-1')]), 30_000);
      await eventually(() => expect(done).toContain('late-1'), 15_000);
    });

    it('can be closed all the same', async () => {
      const producer = producerOf(backend);
      const worker = work(async () => undefined, {}, backend);
      await worker.ready();
      await producer.add([job('before-1')]);
      await line.cut();
      await sleep(200);
      const start = Date.now();
      await Promise.all([worker.close(), producer.close()]);
      expect(Date.now() - start).toBeLessThan(8000);
    });
  });
}

/** A process of its own takes the queue's first job and is killed in the middle of it. */
async function takeAndDie(backend: JobBackend, queue: string): Promise<void> {
  const redis = backend.kind === 'redis';
  const connection = redis ? redisConnection(backend.url, 'worker') : postgresConnection(backend.url, 2);
  const script = `
    const { Worker, createPostgresBackend } = require('bullmq');
    const never = () => new Promise((resolve) => { console.log('taken'); setTimeout(resolve, 1e9); });
    new Worker(${JSON.stringify(queue)}, never,
      { connection: ${JSON.stringify(connection)}, prefix: '${REDIS_PREFIX}', lockDuration: 500, stalledInterval: 500 },
      ${redis ? 'undefined' : 'createPostgresBackend'});`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'], cwd: __dirname });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('The worker ended before it took the job.')));
  });
  child.kill('SIGKILL');
  await ended;
}
