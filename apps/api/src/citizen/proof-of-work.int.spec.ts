import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { REQUEST_LIMITS } from '../limits/request-limits';
import { PATIENCE } from './proof-of-work';

const packed = (proof: object) => Buffer.from(JSON.stringify(proof)).toString('base64');

describe('a proof of work', () => {
  const api = apiUnderTest({
    trustedProxies: ['127.0.0.0/8'],
    limits: {
      ...REQUEST_LIMITS,
      ...{ codesWithoutProof: { points: 2, duration: 600 }, waitedForProof: { points: 2, duration: 600 } },
    },
  });
  let numbers = 9_000_060_000;
  const from = (address: string) => api.citizen.with({ 'x-forwarded-for': address });
  const ask = async (proofOfWork?: string, address = '203.0.113.1', query = '') => {
    const mobile = String((numbers += 1));
    const { status, body } = await from(address).post(`/api/v1/citizen/code${query}`, { mobile, proofOfWork });
    return status === 429 ? { status, code: body['code'], detail: body['detail'] } : { status };
  };
  const challenge = async () =>
    (await api.citizen.get<{ parameters: Challenge['parameters'] }>('/api/v1/citizen/challenge')).body;
  const solved = async () => {
    const given = await challenge();
    return packed({ challenge: given, solution: await solveChallenge({ challenge: given, deriveKey }) });
  };

  it('is asked for once very many codes were sent within a minute, and says what to do, in the reader’s language', async () => {
    expect([await ask(), await ask()]).toEqual([{ status: 202 }, { status: 202 }]);
    expect(await ask()).toMatchObject({ status: 429, code: 'PROOF_OF_WORK_WANTED' });
    const { detail } = await ask(undefined, '203.0.113.1', '?lang=hi');
    expect(detail).toContain('/api/v1/citizen/challenge');
    expect(detail).toContain('30 सेकंड');
  });

  it('opens one door, once', async () => {
    const proof = await solved();
    expect(await ask(proof)).toEqual({ status: 202 });
    expect(await ask(proof)).toMatchObject({ status: 429 });
  });

  it('can be half a minute instead, for a few of one address', async () => {
    const [first, second, third, fourth] = await Promise.all(
      [1, 2, 3, 4].map(async () => packed({ challenge: await challenge() })),
    );
    expect(await ask(first)).toMatchObject({ status: 429 });
    api.pass(PATIENCE);
    expect(await ask(first)).toEqual({ status: 202 });
    expect(await ask(first)).toMatchObject({ status: 429 });
    expect(await ask(second)).toEqual({ status: 202 });
    expect(await ask(third)).toMatchObject({ status: 429 });
    expect(await ask(fourth, '203.0.113.2')).toEqual({ status: 202 });
  });

  it.each([
    ['nothing of the kind', 'x'],
    ['JSON of another kind', packed({ challenge: 'x' })],
    [
      'a challenge of one’s own',
      packed({
        challenge: { parameters: { nonce: '00', salt: '00', cost: 1, data: { issuedAt: 0 } }, signature: 'ab' },
      }),
    ],
  ])('is not %s', async (_, proof) => {
    expect(await ask(proof)).toMatchObject({ status: 429, code: 'PROOF_OF_WORK_WANTED' });
  });

  it('is not a challenge that was made older, or easier, than it is', async () => {
    const given = await challenge();
    const older = { ...given, parameters: { ...given.parameters, data: { issuedAt: 0 } } };
    const easier = { ...given, parameters: { ...given.parameters, keyPrefix: '' } };
    for (const changed of [older, easier])
      expect(await ask(packed({ challenge: changed }))).toMatchObject({ status: 429 });
  });
});
