import { Secret, TOTP } from 'otpauth';
import { OFFICE, identity } from '../identity.fixture';

const admin = { id: 'admin.mp', name: 'Joseph Lakra', role: 'admin', desk: null } as const;
const officer = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;

describe('a second factor', () => {
  const house = identity();
  const secrets = new Map<string, string>();
  let recovery: readonly string[];

  /** What the app shows, some seconds from now. */
  const codeOf = (account: string, seconds = 0) =>
    TOTP.generate({
      secret: Secret.fromBase32(secrets.get(account) ?? ''),
      timestamp: house.clock.now().getTime() + seconds * 1000,
    });
  const show = async (account: string, code: string) =>
    house.parts.signIn.withCode(await house.session(account), code, OFFICE);

  beforeAll(async () => {
    await house.member(admin);
    await house.member(officer);
  });
  beforeEach(() => house.clock.after('PT2M')); // the codes of before are over

  it('is asked of administrators before anything else, and not of officers', async () => {
    expect(await house.session('admin.mp')).toMatchObject({ needs: 'second-factor-setup' });
    expect(await house.session('officer.sehore')).toMatchObject({ needs: null });
  });

  it('counts from its first code on, and gives ten recovery codes', async () => {
    const session = await house.session('admin.mp');
    const { secret, uri } = await house.parts.own.beginSecondFactor(session);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toBe(
      `otpauth://totp/Nivaran:admin.mp?issuer=Nivaran&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    secrets.set('admin.mp', secret);
    await expect(house.parts.own.confirmSecondFactor(session, '000000', OFFICE)).rejects.toMatchObject({
      code: 'CODE_WRONG',
    });
    expect(await house.session('admin.mp')).toMatchObject({ needs: 'second-factor-setup' });
    const { token, recoveryCodes } = await house.parts.own.confirmSecondFactor(session, codeOf('admin.mp'), OFFICE);
    recovery = recoveryCodes;
    expect(new Set(recovery).size).toBe(10);
    for (const code of recovery) expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    expect(await house.parts.sessions.resolve(token)).toMatchObject({ needs: null });
    expect(await house.parts.sessions.list('admin.mp')).toHaveLength(1); // those opened by password alone are over
  });

  it('lets in whoever shows the code of now, of the step before or of the step after', async () => {
    for (const seconds of [0, -30, 30]) {
      house.clock.after('PT2M');
      const token = await show('admin.mp', codeOf('admin.mp', seconds));
      expect(await house.parts.sessions.resolve(token)).toMatchObject({ needs: null });
    }
  });

  it.each([60, -60])('does not take a code that is %i s off', async (seconds) => {
    await expect(show('admin.mp', codeOf('admin.mp', seconds))).rejects.toMatchObject({ code: 'CODE_WRONG' });
  });

  it('takes a code once, whoever shows it at the same moment', async () => {
    const code = codeOf('admin.mp');
    const sessions = await Promise.all([1, 2, 3, 4].map(() => house.session('admin.mp')));
    const shown = await Promise.allSettled(sessions.map((each) => house.parts.signIn.withCode(each, code, OFFICE)));
    expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('goes on under another token, and the one before opens nothing', async () => {
    const before = await house.parts.signIn.withPassword(
      { account: 'admin.mp', password: 'neem ka ped 1998', device: '' },
      OFFICE,
    );
    const session = await house.parts.sessions.resolve(before);
    if (!session) throw new Error('The session is open.');
    const after = await house.parts.signIn.withCode(session, codeOf('admin.mp'), OFFICE);
    expect(await house.parts.sessions.resolve(before)).toBeUndefined();
    expect(await house.parts.sessions.resolve(after)).toMatchObject({ id: session.id, needs: null });
  });

  it('is replaced by a recovery code once, however it is typed', async () => {
    const typed = ` ${recovery[0]?.toUpperCase().replace('-', ' ')} `;
    expect(await show('admin.mp', typed)).toMatch(/^[\w-]{43}$/);
    await expect(show('admin.mp', recovery[0] ?? '')).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect(await house.parts.secondFactors.recoveryCodesLeft('admin.mp')).toBe(9);
    expect(await house.audited()).toContainEqual({ type: 'RecoveryCodeUsed', data: { account: 'admin.mp' } });
  });

  it('is replaced by one recovery code once, though it is shown many times at the same moment', async () => {
    const sessions = await Promise.all([1, 2, 3, 4].map(() => house.session('admin.mp')));
    const shown = await Promise.allSettled(
      sessions.map((each) => house.parts.signIn.withCode(each, recovery[2] ?? '', OFFICE)),
    );
    expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gets ten new recovery codes, however many ask for them at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => house.parts.secondFactors.newRecoveryCodes('admin.mp')));
    expect(await house.parts.secondFactors.recoveryCodesLeft('admin.mp')).toBe(10);
  });

  it('gets new recovery codes, which end the old ones', async () => {
    const session = await house.session('admin.mp');
    const codes = await house.parts.own.newRecoveryCodes(session, OFFICE);
    await expect(show('admin.mp', recovery[1] ?? '')).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect(await show('admin.mp', codes[1] ?? '')).toMatch(/^[\w-]{43}$/);
  });

  it('is guessed ten times, and no more', async () => {
    const found: string[] = [];
    for (let time = 0; time < 12; time += 1)
      found.push(await show('admin.mp', '123456').catch(({ code }: { code: string }) => code));
    expect(found.slice(9)).toEqual(['CODE_WRONG', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    await expect(show('admin.mp', codeOf('admin.mp'))).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await house.db.pool.query('delete from identity.attempts');
  });

  it('is guessed thirty times a day, and no more', async () => {
    const found: string[] = [];
    for (let time = 0; time < 31; time += 1) {
      await house.db.pool.query(`delete from identity.attempts where key like 'second-factor:%'`); // a quarter of an hour
      found.push(await show('admin.mp', '123456').catch(({ code }: { code: string }) => code));
    }
    expect(found.slice(29)).toEqual(['CODE_WRONG', 'TOO_MANY_ATTEMPTS']);
    await house.db.pool.query(`delete from identity.attempts where key like 'second-factor:%'`);
    const [code = ''] = await house.parts.secondFactors.newRecoveryCodes('admin.mp');
    expect(await show('admin.mp', code)).toMatch(/^[\w-]{43}$/); // nobody guesses one of these
    const faults = (await house.audited()).filter(({ data }) => 'fault' in data && data.fault === 'too-many');
    expect(faults).toHaveLength(1);
    await house.db.pool.query('delete from identity.attempts');
  });

  it('is not set up twice, and not removed by those whose role asks for it', async () => {
    const session = await house.session('admin.mp');
    await expect(house.parts.own.beginSecondFactor(session)).rejects.toMatchObject({ code: 'SECOND_FACTOR_THERE' });
    await expect(house.parts.own.removeSecondFactor(session, OFFICE)).rejects.toMatchObject({
      code: 'SECOND_FACTOR_KEPT',
    });
  });

  it('may be taken up and given up by an officer', async () => {
    const session = await house.session('officer.sehore');
    await expect(house.parts.own.removeSecondFactor(session, OFFICE)).rejects.toMatchObject({
      code: 'NO_SECOND_FACTOR',
    });
    await expect(house.parts.own.confirmSecondFactor(session, '123456', OFFICE)).rejects.toMatchObject({
      code: 'NO_SECOND_FACTOR',
    });
    secrets.set('officer.sehore', (await house.parts.own.beginSecondFactor(session)).secret);
    const shownTooLate = codeOf('officer.sehore');
    secrets.set('officer.sehore', (await house.parts.own.beginSecondFactor(session)).secret);
    await expect(house.parts.own.confirmSecondFactor(session, shownTooLate, OFFICE)).rejects.toMatchObject({
      code: 'CODE_WRONG',
    });
    await house.parts.own.confirmSecondFactor(session, codeOf('officer.sehore'), OFFICE);
    expect(await house.session('officer.sehore')).toMatchObject({ needs: 'second-factor' });
    await house.parts.own.removeSecondFactor(session, OFFICE);
    expect((await house.parts.sessions.list('officer.sehore')).map(({ id }) => id)).toEqual([session.id]);
    expect(await house.session('officer.sehore')).toMatchObject({ needs: null });
  });

  it('is taken away by an administrator when the device is lost', async () => {
    await house.parts.accounts.resetSecondFactor('admin.mp', { operator: 'asha' });
    expect(await house.parts.sessions.list('admin.mp')).toEqual([]);
    expect(await house.session('admin.mp')).toMatchObject({ needs: 'second-factor-setup' });
  });

  it('lies in the database as noise', async () => {
    const { rows } = await house.db.pool.query<{ text: string }>(
      `select f::text as text from identity.second_factors f union all select c::text from identity.recovery_codes c`,
    );
    const text = rows.map((row) => row.text).join();
    for (const [account, secret] of secrets) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(Secret.fromBase32(secret).bytes).toString('hex'));
      expect(account).not.toBe('');
    }
  });
});
