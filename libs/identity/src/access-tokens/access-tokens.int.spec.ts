import { identity } from '../identity.fixture';
import { MOST_TOKENS, isAccessToken } from './access-tokens';

const officer = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;
const BY = { account: officer, address: '203.0.113.7' };

describe('access tokens', () => {
  const house = identity();
  beforeAll(() => house.member(officer));
  const make = (days = 90) =>
    house.parts.tokens.make('officer.sehore', { name: 'Weekly report', scopes: ['read', 'reports'], days }, BY);

  it('open what their scopes say, in their owner’s name', async () => {
    const { token, made } = await make();
    expect(isAccessToken(token)).toBe(true);
    expect(await house.parts.tokens.resolve(token)).toEqual({ account: officer, scopes: ['read', 'reports'] });
    expect(made).toMatchObject({ name: 'Weekly report', lastUsedAt: null });
    expect((await house.parts.tokens.list('officer.sehore'))[0]).toMatchObject({
      ...{ id: made.id, lastUsedAt: house.clock.now().toISOString() },
    });
    expect(JSON.stringify(await house.parts.tokens.list('officer.sehore'))).not.toContain(token);
  });

  it('end on their day', async () => {
    const { token } = await make(1);
    house.clock.after('PT23H');
    expect(await house.parts.tokens.resolve(token)).toBeDefined();
    house.clock.after('PT1H');
    expect(await house.parts.tokens.resolve(token)).toBeUndefined();
  });

  it('end when they are revoked, by their owner alone', async () => {
    const { token, made } = await make();
    await expect(house.parts.tokens.revoke('somebody.else', made.id, BY)).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    });
    await house.parts.tokens.revoke('officer.sehore', made.id, BY);
    expect(await house.parts.tokens.resolve(token)).toBeUndefined();
    await expect(house.parts.tokens.revoke('officer.sehore', made.id, BY)).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    });
  });

  it('are stored so that none can be used from a stolen table', async () => {
    const { token } = await make();
    const { rows } = await house.db.pool.query<{ text: string }>(
      'select t::text as text from identity.access_tokens t',
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(token.slice(4));
  });

  it('do not grow without end', async () => {
    const left = MOST_TOKENS - (await house.parts.tokens.list('officer.sehore')).length;
    for (let more = 0; more < left; more += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'TOO_MANY_TOKENS' });
  });

  it('do not grow beyond that by many at the same moment either', async () => {
    const { id } = (await house.parts.tokens.list('officer.sehore'))[0] ?? { id: '' };
    await house.parts.tokens.revoke('officer.sehore', id, BY);
    const made = await Promise.allSettled(
      [1, 2, 3, 4].map(() => house.parts.tokens.make('officer.sehore', { name: 'x', scopes: ['read'], days: 1 }, BY)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('end with their account', async () => {
    await house.member({ ...officer, id: 'officer.former' });
    const made = await house.parts.tokens.make('officer.former', { name: 'x', scopes: ['read'], days: 1 }, BY);
    await house.parts.accounts.disable('officer.former', BY, house.clock.now());
    expect(await house.parts.tokens.resolve(made.token)).toBeUndefined();
  });
});
