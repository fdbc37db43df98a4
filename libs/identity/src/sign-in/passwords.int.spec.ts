import { SubscriptionRunner, waitForPosition } from '@nivaran/event-store';
import { auditLogProjection } from '../audit/audit-log.projection';
import { OFFICE, PASSWORD, identity } from '../identity.fixture';

const officer = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;
const HOME = { account: null, address: '198.51.100.20' };

describe('passwords', () => {
  const house = identity();
  beforeAll(() => house.member(officer));
  const check = (account: string, password: string, from = OFFICE) =>
    house.parts.passwords.check(account, password, from);
  /** What came of trying a number of times. */
  const codes = async (times: number, account: string, password: string, from = OFFICE) => {
    const found: unknown[] = [];
    for (let time = 0; time < times; time += 1)
      found.push(
        await check(account, password, from).then(
          () => 'in',
          (error: { code: string }) => error.code,
        ),
      );
    return found;
  };
  afterEach(() => house.db.pool.query('delete from identity.attempts'));

  it('let in whoever knows them', async () => {
    expect(await check('officer.sehore', PASSWORD)).toMatchObject({ account: officer });
  });

  it.each([
    ['a wrong password', 'officer.sehore', 'neem ka ped 1999'],
    ['an empty password', 'officer.sehore', ''],
    ['an account that does not exist', 'officer.nowhere', PASSWORD],
    ['the right account in capitals', 'Officer.Sehore', PASSWORD],
  ])('say the same to %s', async (_, id, password) => {
    await expect(check(id, password)).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
      message: 'The account and the password do not go together. Check both and try again.',
    });
  });

  it('work as long for an unknown account as for a wrong password', async () => {
    const median = async (id: string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const start = performance.now();
        await check(id, 'wrong', { account: null, address: `192.0.2.${round}` }).catch(() => undefined);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    await median('officer.nowhere'); // makes the decoy
    const [known, unknown] = [await median('officer.sehore'), await median('officer.nowhere')];
    expect(unknown).toBeGreaterThan(known / 3); // without the work it would be a few round trips, a tenth
  });

  it('are guessed ten times from one address, and no more; the owner still comes in from elsewhere', async () => {
    const found = await codes(12, 'officer.sehore', 'wrong');
    expect(found).toEqual([...Array.from({ length: 10 }, () => 'SIGN_IN_FAILED'), ...TWICE_TOO_MANY]);
    expect(await codes(1, 'officer.sehore', PASSWORD)).toEqual(['TOO_MANY_ATTEMPTS']); // the right one, too
    expect(await codes(1, 'officer.sehore', PASSWORD, HOME)).toEqual(['in']);
  });

  it('of an account that does not exist are slowed down the same', async () => {
    const found = await codes(12, 'officer.nowhere', 'wrong');
    expect(found).toEqual([...Array.from({ length: 10 }, () => 'SIGN_IN_FAILED'), ...TWICE_TOO_MANY]);
  });

  it('say how long to wait, which is at most the quarter of an hour', async () => {
    await codes(10, 'officer.sehore', 'wrong');
    const error = await check('officer.sehore', 'wrong').catch((reason: { retryAfter: number }) => reason);
    expect(error).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfter: expect.any(Number) });
    expect((error as { retryAfter: number }).retryAfter).toBeLessThanOrEqual(900);
    expect((error as { retryAfter: number }).retryAfter).toBeGreaterThan(890);
  });

  it('can be tried again when the time is over', async () => {
    await codes(11, 'officer.sehore', 'wrong');
    await house.db.pool.query('update identity.attempts set expire = $1', [Date.now() - 1]);
    expect(await codes(1, 'officer.sehore', PASSWORD)).toEqual(['in']);
  });

  it('that were right forgive those before', async () => {
    for (const round of [1, 2, 3])
      expect([
        round,
        ...(await codes(8, 'officer.sehore', 'wrong')).slice(-1),
        ...(await codes(1, 'officer.sehore', PASSWORD)),
      ]).toEqual([round, 'SIGN_IN_FAILED', 'in']);
  });

  it('are not guessed more often by many at the same moment', async () => {
    const tried = await Promise.all(Array.from({ length: 30 }, () => codes(1, 'officer.sehore', 'wrong')));
    expect(tried.flat().filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
  });

  it('are guessed a hundred times from many places, which keeps out nobody who comes from where they always do', async () => {
    await house.session('officer.sehore'); // from the office
    const runner = new SubscriptionRunner(house.parts.store, auditLogProjection);
    runner.start();
    await waitForPosition(house.parts.store, auditLogProjection.name, await house.parts.store.read.head());
    await runner.stop();
    for (let place = 0; place < 101; place += 1)
      await codes(1, 'officer.sehore', 'wrong', { account: null, address: `192.0.2.${place}` });
    expect(await codes(1, 'officer.sehore', PASSWORD, HOME)).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await codes(1, 'officer.sehore', PASSWORD)).toEqual(['in']);
    const neighbours = Array.from({ length: 100 }, (_, place) => ({
      account: null,
      address: `203.0.113.${place + 100}`,
    }));
    for (const neighbour of neighbours) await codes(1, 'officer.sehore', 'wrong', neighbour);
    expect(await codes(1, 'officer.sehore', PASSWORD)).toEqual(['TOO_MANY_ATTEMPTS']); // they sit in that network
    await house.db.pool.query(`delete from identity.attempts where key like 'password-network:%'`);
    house.clock.after('P31D');
    expect(await codes(1, 'officer.sehore', PASSWORD)).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('leave a trace of each fault, once of having been too many, and never what was typed', async () => {
    const before = (await house.audited()).length;
    await codes(13, 'officer.sehore', 'wrong');
    await codes(1, 'my-secret-in-the-wrong-field', 'wrong', HOME);
    const since = (await house.audited()).slice(before);
    const faults = since.map(({ data }) => ('fault' in data ? `${data.account} ${data.fault}` : ''));
    expect(faults).toEqual([
      ...Array.from({ length: 10 }, () => 'officer.sehore credentials'),
      ...['officer.sehore too-many', 'null credentials'],
    ]);
    const { rows } = await house.db.pool.query<{ text: string }>(
      `select e::text as text from event_store.events e union all select a::text from identity.attempts a`,
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/my-secret|203\.0\.113\.7|198\.51\.100\.20/);
  });
});

const TWICE_TOO_MANY = ['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS'];
