import { identity } from '../identity.fixture';

const SUNITA = '9000010001';
const HERE = '203.0.113.7';

describe('a mobile number', () => {
  const house = identity();
  afterEach(() => house.db.pool.query('delete from identity.attempts'));
  const codeOf = (error: { code: string }) => error.code;

  it('is proved by the six digits that were sent to it, once', async () => {
    const code = await house.parts.codes.make(SUNITA, HERE);
    expect(code).toMatch(/^\d{6}$/);
    await house.parts.codes.take(SUNITA, code, HERE);
    await expect(house.parts.codes.take(SUNITA, code, HERE)).rejects.toMatchObject({ code: 'ONE_TIME_CODE_WRONG' });
  });

  it('is proved within five minutes', async () => {
    const code = await house.parts.codes.make(SUNITA, HERE);
    house.clock.after('PT5M');
    await expect(house.parts.codes.take(SUNITA, code, HERE)).rejects.toMatchObject({ code: 'ONE_TIME_CODE_WRONG' });
  });

  it('is proved by the last code alone, and by no code of another number', async () => {
    const first = await house.parts.codes.make(SUNITA, HERE);
    const other = await house.parts.codes.make('9000010002', HERE);
    const last = await house.parts.codes.make(SUNITA, HERE);
    for (const wrong of [first, other])
      if (wrong !== last)
        await expect(house.parts.codes.take(SUNITA, wrong, HERE)).rejects.toMatchObject({
          code: 'ONE_TIME_CODE_WRONG',
        });
    await house.parts.codes.take(SUNITA, last, HERE);
  });

  it('is sent three codes in ten minutes, and no more', async () => {
    const made = [];
    for (let time = 0; time < 5; time += 1) made.push(await house.parts.codes.make(SUNITA, HERE).catch(codeOf));
    expect(made.slice(3)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  it('is sent no code any more after three hundred from one network, whatever the address', async () => {
    let refused: unknown;
    for (let time = 0; time < 301 && refused === undefined; time += 1)
      await house.parts.codes.make(String(9_000_100_000 + time), `203.0.113.${time % 250}`).catch((error: unknown) => {
        refused = [time, codeOf(error as { code: string })];
      });
    expect(refused).toEqual([300, 'TOO_MANY_ATTEMPTS']);
    await house.parts.codes.make(SUNITA, '198.51.100.4');
  });

  it('is guessed ten times, and no more, whoever guesses at the same moment', async () => {
    const code = await house.parts.codes.make(SUNITA, HERE);
    const wrong = code === '000000' ? '000001' : '000000';
    const tried = await Promise.all(
      Array.from({ length: 25 }, (_, n) => house.parts.codes.take(SUNITA, wrong, `198.51.100.${n}`).catch(codeOf)),
    );
    expect(tried.filter((each) => each === 'ONE_TIME_CODE_WRONG')).toHaveLength(10);
    await expect(house.parts.codes.take(SUNITA, code, HERE)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('of which nothing is known says the same as a wrong code', async () => {
    await expect(house.parts.codes.take('9000010009', '123456', HERE)).rejects.toMatchObject({
      code: 'ONE_TIME_CODE_WRONG',
    });
  });

  it('proved opens a session for an hour, of whoever lodged from it, also later', async () => {
    const token = await house.parts.citizens.create(SUNITA);
    expect(await house.parts.citizens.resolve(token)).toEqual({ person: null });
    const person = await house.parts.vault.personOf(SUNITA);
    expect(await house.parts.citizens.resolve(token)).toEqual({ person });
    await house.parts.vault.erase(person);
    expect(await house.parts.citizens.resolve(token)).toEqual({ person: null });
    house.clock.after('PT1H');
    expect(await house.parts.citizens.resolve(token)).toBeUndefined();
  });

  it('stands in no table, nor does its code or a token', async () => {
    const code = await house.parts.codes.make(SUNITA, HERE);
    const token = await house.parts.citizens.create(SUNITA);
    const { rows } = await house.db.pool.query<{ text: string }>(
      `select t::text as text from identity.one_time_codes t union all select t::text from identity.citizen_sessions t
       union all select t::text from identity.attempts t`,
    );
    const text = rows.map((row) => row.text).join();
    for (const secret of [SUNITA, code, token, Buffer.from(token, 'base64url').toString('hex')])
      expect(text).not.toContain(secret);
  });
});
