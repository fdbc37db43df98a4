import { SubscriptionRunner, waitForPosition } from '@nivaran/event-store';
import { ticketsProjection } from '@nivaran/read-models';
import { persons } from './persons.fixture';
import { eraseWhatIsOver } from './retention';

describe('the time for which personal data is kept', () => {
  let runner: SubscriptionRunner;
  afterAll(() => runner.stop()); // before the pool is closed
  const desk = persons();

  beforeAll(() => {
    runner = new SubscriptionRunner(desk.runtime.store, ticketsProjection);
    runner.start();
  });

  const sweep = async () => {
    const { store } = desk.runtime;
    await waitForPosition(store, ticketsProjection.name, await store.read.head());
    return eraseWhatIsOver(desk.runtime, desk.commands());
  };

  it('is the pack’s, counted from the end of the last complaint', async () => {
    await desk.withdraw(await desk.lodged('9000010001'));
    desk.clock.after('P500D');
    const last = await desk.lodged('9000010001');
    await desk.withdraw(last);
    await desk.lodged('9000010002');
    desk.clock.after('P1095D');
    expect(await sweep()).toBe(0); // the first ended long ago, the last one did not
    desk.clock.after('P2D');
    expect(await sweep()).toBe(1);
    expect(await desk.runtime.vault.find('9000010001')).toBeUndefined();
    expect(await desk.runtime.vault.find('9000010002')).toBeDefined(); // that work is not over, however old it is
    const events = await desk.runtime.store.read.stream(`complaint-${last}`);
    expect(events.at(-1)).toMatchObject({ type: 'PersonalDataErased', data: { reason: 'retention' } });
    expect(await sweep()).toBe(0);
  });

  it('is over for everybody else though one person cannot be erased now', async () => {
    const mobiles = ['9000010011', '9000010012', '9000010013'];
    for (const mobile of mobiles) await desk.withdraw(await desk.lodged(mobile));
    desk.clock.after('P1100D');
    const { vault } = desk.runtime;
    const stuck = await vault.find('9000010012');
    const erasing = vault.erasing.bind(vault);
    const away = jest
      .spyOn(vault, 'erasing')
      .mockImplementation((person, work) =>
        person === stuck ? Promise.reject(new Error('The vault is away.')) : erasing(person, work),
      );
    expect(await sweep()).toBe(2);
    expect(await vault.find('9000010012')).toBe(stuck);
    away.mockRestore();
    expect(await sweep()).toBe(1);
    expect(await Promise.all(mobiles.map((mobile) => vault.find(mobile)))).toEqual([undefined, undefined, undefined]);
  });
});
