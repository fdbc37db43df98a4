import { sayingItOnce } from './trouble';

describe('Trouble with a queue', () => {
  afterEach(() => jest.useRealTimers());

  it('is told once in 30 s for each queue, however often it comes', () => {
    jest.useFakeTimers();
    const told: string[] = [];
    const onTrouble = sayingItOnce(({ message }, { queue }) => told.push(`${queue}: ${message}`));
    for (let attempt = 0; attempt < 10; attempt += 1) onTrouble(new Error('refused'), { queue: 'routing' });
    onTrouble(new Error('refused'), { queue: 'alarms' });
    onTrouble(new Error('reset'), { queue: 'routing' });
    expect(told).toEqual(['routing: refused', 'alarms: refused', 'routing: reset']);

    jest.advanceTimersByTime(30_001);
    onTrouble(new Error('refused'), { queue: 'routing' });
    expect(told).toHaveLength(4);
  });
});
