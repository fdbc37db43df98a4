import { aComplaint, given, loadDefaultPack } from '@nivaran/testing';
import { decideWithdraw } from './withdraw-complaint.rule';

describe('withdrawing a complaint', () => {
  beforeAll(loadDefaultPack);

  const routed = () => aComplaint().routedTo('bhopal');
  const withdraw = (complaint: Parameters<typeof decideWithdraw>[0], facts: Parameters<typeof decideWithdraw>[2]) =>
    decideWithdraw(complaint, null, facts);

  it('ends it wherever it is, and cancels every clock: nobody met it and nobody failed it', () => {
    for (const life of [
      ...[aComplaint(), aComplaint().deferred(), routed(), routed().accepted(), routed().accepted().asked()],
      routed().accepted().held(),
    ]) {
      const { complaint, types } = given(life).when(withdraw);
      expect(complaint).toMatchObject({ status: 'withdrawn', stages: [] });
      expect([...new Set(types.slice(1))]).toEqual(['StageCancelled']);
      expect(complaint).not.toHaveProperty('officer');
    }
  });

  it('keeps what was late late', () => {
    const late = routed().after('P3D').withdrew();
    expect(late.dataOf('StageBreached')).toMatchObject([{ stage: 'ACCEPT' }]);
  });

  it('comes too late for what is resolved or over: that is a confirmation', () => {
    const appealed = routed().accepted().rejected().appealed(); // taken back, it would lose its outcome
    for (const life of [routed().accepted().resolved(), routed().accepted().rejected(), routed().withdrew(), appealed])
      expect(life.attempt(life.citizen, 'withdraw', withdraw).refusal?.refused).toBe('WRONG_STATUS');
  });
});
