import { PassThrough } from 'node:stream';
import { createLogger } from './logger';
import { NestLogger } from './nest-logger';

const logTo = (pretty = false, level: 'info' | 'trace' = 'info') => {
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const logger = createLogger({ level, pretty, stream });
  return {
    logger,
    text: () => written.join(''),
    last: () => JSON.parse(written.join('').trim().split('\n').at(-1) ?? '') as object,
  };
};

describe('the log', () => {
  it('writes one object for each line: time, level, message and ids', () => {
    const { logger, last } = logTo();
    logger.info({ ticketId: '26148297315', position: 7 }, 'Routed.');
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      ticketId: '26148297315',
      position: 7,
      msg: 'Routed.',
    });
  });

  it.each([
    'name',
    'mobile',
    'statement',
    'password',
    'Authorization',
    'cookie',
    'set-cookie',
    'passwordHash',
    'beneficiary_reference',
    'email',
    ...['current', 'next', 'token', 'access_token', 'id_token', 'secret', 'client_secret', 'recoveryCodes'],
  ])('leaves %s out, however deep it lies', (field) => {
    const { logger, text } = logTo();
    logger.info({
      [field]: 'PRIVATE',
      request: { headers: { [field]: 'PRIVATE' }, list: [{ [field]: { deeper: 'PRIVATE' } }] },
    });
    logger
      .child({ [field]: 'PRIVATE' })
      .child({ deeper: { [field]: 'PRIVATE' } })
      .info('from a grandchild');
    expect(text()).toContain('from a grandchild');
    expect(text()).not.toContain('PRIVATE');
    expect(text()).toContain(`"${field}":"[left out]"`);
  });

  it('leaves out a URL’s password and query, which may hold what somebody searched for', () => {
    const { logger, last } = logTo();
    logger.info({ url: '/api/v1/search?q=9812345678', databaseUrl: 'postgres://app:PRIVATE@db:5432/nivaran?x=1' });
    expect(last()).toMatchObject({ url: '/api/v1/search', databaseUrl: 'postgres://…@db:5432/nivaran' });
  });

  it('tells of an error its type, code, message, stack and cause, and nothing of the failed row', () => {
    const { logger, text, last } = logTo();
    const failure = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'one_mobile',
      detail: 'Key (mobile)=(PRIVATE) exists',
      parameters: ['PRIVATE'],
    });
    logger.error({ err: new RangeError('Could not store.', { cause: failure }) }, 'failed');
    expect(text()).not.toContain('PRIVATE');
    expect(last()).toMatchObject({
      err: {
        type: 'RangeError',
        message: 'Could not store.',
        stack: expect.any(String),
        cause: { type: 'Error', code: '23505', constraint: 'one_mobile' },
      },
    });
    logger.error(failure);
    expect(text()).not.toContain('PRIVATE');
  });

  it('survives an object that contains itself', () => {
    const { logger, text } = logTo();
    const circle: Record<string, unknown> = { id: 1 };
    circle['self'] = circle;
    logger.info({ circle }, 'round');
    expect(text()).toContain('round');
  });

  it('writes lines for people when asked to', () => {
    const { logger, text } = logTo(true);
    logger.warn({ desk: 'bhopal', mobile: '9812345678' }, 'Late.');
    expect(text()).toMatch(/WARN.*Late\..*bhopal/);
    expect(text()).not.toContain('9812345678');
  });

  it('takes Nest’s words: its start-up at debug, its warnings and errors as they are', () => {
    const { logger, text, last } = logTo(false, 'trace');
    const nest = new NestLogger(logger);
    nest.log('Mapped {/health, GET} route', 'RouterExplorer');
    expect(last()).toMatchObject({ level: 'debug', context: 'RouterExplorer', msg: 'Mapped {/health, GET} route' });
    nest.error('It broke', 'Error: It broke\n    at here', 'Worker');
    expect(last()).toMatchObject({
      level: 'error',
      context: 'Worker',
      stack: expect.stringContaining('at here'),
      msg: 'It broke',
    });
    nest.error(new TypeError('It broke'));
    expect(last()).toMatchObject({ level: 'error', err: { type: 'TypeError' }, msg: 'It broke' });
    nest.warn({ mobile: '9812345678' });
    expect(text()).not.toContain('9812345678');
  });
});
