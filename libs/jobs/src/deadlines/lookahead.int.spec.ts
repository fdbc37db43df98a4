import { prepareProjections } from '@nivaran/event-store';
import { MovingClock, testDatabase } from '@nivaran/testing';
import { deadlinesProjection } from './deadlines.projection';
import { Lookahead } from './lookahead';

describe('The look ahead', () => {
  const db = testDatabase();
  const clock = new MovingClock();
  const shown: string[] = [];
  let batches = 0;
  const lookahead = () =>
    new Lookahead(db.appPool, clock, async (deadlines) => {
      batches += 1;
      shown.push(...deadlines.map(({ streamId }) => streamId));
    });
  const wind = (stream: string, inMillis: number) =>
    db.pool.query('insert into read_models.deadlines values ($1, $2, $3, $3)', [
      ...[stream, 'C-1', new Date(clock.now().getTime() + inMillis)],
    ]);

  beforeAll(() => prepareProjections(db.pool, [deadlinesProjection]));
  beforeEach(async () => {
    await db.pool.query('truncate read_models.deadlines');
    shown.length = 0;
    batches = 0;
  });

  it('shows what is due within a minute, soonest first; not what is due already, nor what is later', async () => {
    await wind('late', -1);
    await wind('second', 30_000);
    await wind('first', 1000);
    await wind('far', 61_000);
    await lookahead().look();
    expect(shown).toEqual(['first', 'second']);
  });

  it('shows each clock once', async () => {
    const look = lookahead();
    await wind('a', 59_000);
    await wind('b', 62_000);
    await look.look();
    clock.after('PT5S');
    await look.look();
    expect(shown).toEqual(['a', 'b']);
  });

  it('shows many in pieces, so that other work gets its turn', async () => {
    await db.pool.query(
      `insert into read_models.deadlines select 's-' || n, 'C-1', at, at
         from generate_series(1, 600) n, (select $1::timestamptz as at) t`,
      [new Date(clock.now().getTime() + 1000)],
    );
    await lookahead().look();
    expect(new Set(shown).size).toBe(600);
    expect(batches).toBe(3);
  });
});
